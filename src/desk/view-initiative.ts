import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { type InitiativeRef, initiativesActingOn } from '../store/groups.ts';
import { type InitiativeText, type StoredInitiative, textsOf } from '../store/initiatives.ts';
import { signaturesOf } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import {
  narrowSignatories,
  presentSignatory,
  type Signatory,
  type SignatoryFilters,
  type SignatoryList,
} from './signatory-filters.ts';

/** An initiative as its public page shows it. */
export interface InitiativeView
  extends Pick<StoredInitiative, 'id' | 'kind' | 'slug' | 'names' | 'descriptions' | 'startedOn' | 'endedOn'> {
  readonly isPublic: boolean;
  /** Whether organisations can sign by the form. */
  readonly isOpen: boolean;
  readonly texts: readonly InitiativeText[];
  /** Everybody who has signed and stands by it. */
  readonly total: number;
  /** Those of them that the filters leave. */
  readonly list: SignatoryList;
  /** The coalitions and other groups that are to carry it out. */
  readonly actedOnBy: readonly InitiativeRef[];
  /** Those who have withdrawn. */
  readonly withdrawn: readonly Signatory[];
}

/** An initiative with its texts and its signatories. Throws `NotFound`. */
export async function viewInitiative(
  { database }: DeskContext,
  address: InitiativeAddress,
  filters: SignatoryFilters,
): Promise<InitiativeView> {
  const initiative = await requireInitiative(database, address);
  const { id, kind, slug, names, descriptions, startedOn, endedOn, audienceId } = initiative;
  const texts = await textsOf(database, id);
  const accepted = await signaturesOf(database, id, ['accepted']);
  const all = accepted.map(presentSignatory).filter((signatory) => signatory !== null);
  const standing = all.filter(({ withdrawnOn }) => withdrawnOn === null);
  return {
    ...{ id, kind, slug, names, descriptions, startedOn, endedOn, texts },
    isPublic: audienceId === PUBLIC_AUDIENCE,
    isOpen: initiative.isOpen,
    actedOnBy: await initiativesActingOn(database, id),
    total: standing.length,
    list: narrowSignatories(standing, filters),
    withdrawn: all.filter(({ withdrawnOn }) => withdrawnOn !== null),
  };
}
