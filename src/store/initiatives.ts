import { type Kysely, sql } from 'kysely';
import { PUBLIC_AUDIENCE } from './audiences.ts';
import { isoDate } from './iso-date.ts';
import { isNewest } from './newest.ts';
import type { InitiativeKind, Translations, WorkRole } from './schema/initiatives.ts';

import type { Database } from './schema.ts';

/** An initiative as it stands in the register. */
export interface StoredInitiative {
  readonly id: string;
  readonly kind: InitiativeKind;
  readonly slug: string;
  readonly names: Translations;
  readonly descriptions: Translations;
  /** ISO date. */
  readonly startedOn: string | null;
  readonly endedOn: string | null;
  readonly isOpen: boolean;
  /** The initiative that this one is to carry out. */
  readonly actsOn: string | null;
  /** Days without a sign of life after which it counts as dormant. */
  readonly dormantAfterDays: number;
  readonly audienceId: number;
  readonly revision: number;
}

/** An initiative to be made. */
export interface NewInitiative extends Omit<StoredInitiative, 'id' | 'revision' | 'actsOn' | 'dormantAfterDays'> {
  readonly createdBy: string | null;
}

/** Adds an initiative; gives its identifier. */
export async function insertInitiative(database: Kysely<Database>, given: NewInitiative): Promise<string> {
  const { id } = await database
    .insertInto('initiative')
    .values({
      ...{ kind: given.kind, slug: given.slug, is_open: given.isOpen, audience_id: given.audienceId },
      names: JSON.stringify(given.names),
      descriptions: JSON.stringify(given.descriptions),
      ...{ started_on: given.startedOn, ended_on: given.endedOn, created_by: given.createdBy },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The initiative at an address, if it is of one of these kinds. */
export function initiativeAt(
  database: Kysely<Database>,
  { kinds, slug }: { readonly kinds: readonly InitiativeKind[]; readonly slug: string },
): Promise<StoredInitiative | undefined> {
  return initiatives(database).where('kind', 'in', kinds).where('slug', '=', slug).executeTakeFirst();
}

/** Whether an address is taken, by whatever kind of initiative. */
export async function isSlugTaken(database: Kysely<Database>, slug: string): Promise<boolean> {
  return (
    (await database.selectFrom('initiative').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
  );
}

/** Every initiative, those that began last first. */
export function allInitiatives(database: Kysely<Database>): Promise<StoredInitiative[]> {
  return initiatives(database)
    .orderBy('started_on', (order) => order.desc().nullsLast())
    .orderBy('slug')
    .execute();
}

/** How many have signed each initiative and stand by it, by its identifier. */
export async function signatoryCounts(database: Kysely<Database>): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('signature')
    .select(['initiative_id', sql<number>`count(*)::integer`.as('count')])
    .where('state', '=', 'accepted')
    .where('withdrawn_on', 'is', null)
    .groupBy('initiative_id')
    .execute();
  return new Map(rows.map(({ initiative_id, count }) => [initiative_id, count]));
}

/** Makes a work one of the texts of an initiative. */
export async function addInitiativeWork(
  database: Kysely<Database>,
  given: { readonly initiativeId: string; readonly workId: number; readonly role: WorkRole },
): Promise<void> {
  await database
    .insertInto('initiative_work')
    .values({ initiative_id: given.initiativeId, work_id: given.workId, role: given.role })
    .execute();
}

/** A language version of an initiative's text. */
export interface InitiativeText {
  readonly id: string;
  /** The number of its work: texts of one work and language are versions of one another. */
  readonly work: number;
  readonly language: string;
  readonly title: string;
  readonly date: string | null;
  readonly version: number;
  readonly isLatest: boolean;
  /** Whether everybody may read it. */
  readonly isPublic: boolean;
  readonly role: WorkRole;
  /** How many commitments of the register it has, stances not counted. */
  readonly commitments: number;
}

/** The texts of an initiative in every language and version: by language, the newest first. */
export async function textsOf(database: Kysely<Database>, initiativeId: string): Promise<InitiativeText[]> {
  return database
    .selectFrom('initiative_work')
    .innerJoin('expression', 'expression.work_id', 'initiative_work.work_id')
    .select(['expression.id', 'language', 'title', 'version', 'role', 'expression.work_id as work'])
    .select(isoDate('expression.date').as('date'))
    .select(isNewest('expression').as('isLatest'))
    .select((row) => row('expression.audience_id', '=', PUBLIC_AUDIENCE).as('isPublic'))
    .select((row) =>
      row
        .selectFrom('commitment')
        .select(sql<number>`count(*)::integer`.as('count'))
        .whereRef('commitment.expression_id', '=', 'expression.id')
        .where('commitment.state', '<>', 'rejected')
        .where('commitment.kind', '<>', 'stance')
        .$castTo<{ count: number }>()
        .as('commitments'),
    )
    .where('initiative_id', '=', initiativeId)
    .orderBy('role', 'desc')
    .orderBy('language')
    .orderBy('version', 'desc')
    .$castTo<InitiativeText>()
    .execute();
}

/** Lets organisations sign by the form, or no more. Gives whether that is a change. */
export async function setOpen(database: Kysely<Database>, id: string, isOpen: boolean): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('initiative')
    .set((row) => ({ is_open: isOpen, revision: row('revision', '+', 1) }))
    .where('id', '=', id)
    .where('is_open', '<>', isOpen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** The initiative of this identifier. */
export function findInitiative(database: Kysely<Database>, id: string): Promise<StoredInitiative | undefined> {
  return initiatives(database).where('id', '=', id).executeTakeFirst();
}

function initiatives(database: Kysely<Database>) {
  return database
    .selectFrom('initiative')
    .select(['id', 'kind', 'slug', 'names', 'descriptions', 'is_open as isOpen'])
    .select([isoDate<string | null>('started_on').as('startedOn'), isoDate<string | null>('ended_on').as('endedOn')])
    .select(['acts_on as actsOn', 'dormant_after_days as dormantAfterDays', 'audience_id as audienceId', 'revision']);
}
