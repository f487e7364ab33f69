import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { initiativesAbout, initiativesOf } from '../store/groups.ts';
import { allInitiatives, type StoredInitiative, signatoryCounts } from '../store/initiatives.ts';
import { memberCounts } from '../store/memberships.ts';
import type { InitiativeKind, Translations } from '../store/schema/initiatives.ts';
import { signsOfLife } from '../store/signs-of-life.ts';
import type { DeskContext } from './context.ts';
import { isDormant } from './dormancy.ts';

/** An initiative as the list shows it. */
export interface ListedInitiative {
  readonly kind: InitiativeKind;
  readonly slug: string;
  readonly names: Translations;
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  /** How many have signed and stand by it. */
  readonly signatories: number;
  /** How many belong to it. */
  readonly members: number;
  readonly isDormant: boolean;
  readonly isPublic: boolean;
}

/** What a list of initiatives is narrowed to; what is not given leaves all. */
export interface InitiativeFilters {
  readonly kinds?: readonly InitiativeKind[];
  /** Actors one of which stands by its signature, or belongs to it. */
  readonly actors?: readonly string[];
  /** Topics one of which it is about. */
  readonly topics?: readonly string[];
  readonly isDormant?: boolean;
}

/** Every initiative that the person asking may see and the filters leave, those that began last first. */
export async function listInitiatives(
  context: DeskContext,
  filters: InitiativeFilters = {},
): Promise<readonly ListedInitiative[]> {
  const { database, today } = context;
  const [initiatives, counts] = [await narrowed(context, filters), await signatoryCounts(database)];
  const [members, signs] = [await memberCounts(database), await signsOfLife(database, today)];
  const listed = initiatives.map((initiative) => {
    const { id, kind, slug, names, startedOn, endedOn, audienceId } = initiative;
    return {
      ...{ kind, slug, names, startedOn, endedOn },
      ...{ signatories: counts.get(id) ?? 0, members: members.get(id) ?? 0 },
      isDormant: kind !== 'pledge' && isDormant(initiative, signs.get(id) ?? null, today),
      isPublic: audienceId === PUBLIC_AUDIENCE,
    };
  });
  const { isDormant: wanted } = filters;
  return wanted === undefined ? listed : listed.filter((one) => one.isDormant === wanted);
}

async function narrowed({ database }: DeskContext, filters: InitiativeFilters): Promise<StoredInitiative[]> {
  const { kinds, actors, topics } = filters;
  const [ofActors, about] = [
    actors && (await initiativesOf(database, actors)),
    topics && (await initiativesAbout(database, topics)),
  ];
  return (await allInitiatives(database)).filter(
    ({ id, kind }) => (kinds?.includes(kind) ?? true) && (ofActors?.has(id) ?? true) && (about?.has(id) ?? true),
  );
}
