import type { Kysely } from 'kysely';
import { audiencesOf } from '../store/audiences.ts';
import { statusesAsOf } from '../store/follow-up.ts';
import { type CommitmentAudience, insertAssignments, newestOrdinals } from '../store/follow-up-changes.ts';
import { type ActivePerson, activePeople, type OpenTeam, openTeams } from '../store/people-named.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict } from './errors.ts';
import { authorId, heldCommitments, InputCheck, logAudience } from './follow-up-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Who is to look after commitments; neither means nobody any more. */
export interface OwnerInput {
  readonly teamId?: number | undefined;
  readonly personId?: string | undefined;
  /** Why, or what to mind. */
  readonly text?: string | undefined;
}

/** Which commitment, and to whom. */
export interface AssignInput extends OwnerInput {
  readonly commitmentId: string;
  /** The newest change of owner that the person saw, 0 for none; not given where nobody looked. */
  readonly seen?: number | undefined;
}

/** An owner that was found. */
export interface CheckedOwner {
  readonly team: OpenTeam | null;
  readonly person: ActivePerson | null;
  readonly text: string;
}

/**
 * Gives a commitment to a team, a person, or both; to nobody where neither is named. Throws `Forbidden`, `NotFound`,
 * `Invalid` for somebody who is not there or may not see it, and `Conflict` when it was given away meanwhile.
 */
export async function assignCommitment(context: DeskContext, input: AssignInput): Promise<void> {
  requirePermission(context, 'assign-commitment');
  await inTransaction(context.database, async (transaction) => {
    const owner = await checkedOwner(transaction, input);
    const held = await heldCommitments(transaction, [input.commitmentId]);
    await recordOwner(transaction, context, [...held.values()], { ...owner, seen: input.seen });
  });
}

/** The team and the person that are meant. Throws `Invalid`. */
export async function checkedOwner(database: Kysely<Database>, input: OwnerInput): Promise<CheckedOwner> {
  const check = new InputCheck();
  const text = check.text('text', input.text);
  const team = (await openTeams(database)).find(({ id }) => id === input.teamId) ?? null;
  const person = (await activePeople(database)).find(({ id }) => id === input.personId) ?? null;
  if (input.teamId !== undefined && !team) check.fail('team', 'not-one-of', { value: input.teamId });
  if (input.personId !== undefined && !person) check.fail('person', 'not-one-of', { value: input.personId });
  check.done();
  return { team, person, text };
}

/** Notes the owner of commitments that are held, and each change in the log. */
export async function recordOwner(
  transaction: Kysely<Database>,
  context: DeskContext,
  commitments: readonly CommitmentAudience[],
  owner: CheckedOwner & { readonly seen?: number | undefined },
): Promise<void> {
  const { team, person, text, seen } = owner;
  await requireSight(transaction, commitments, owner);
  const ids = commitments.map(({ id }) => id);
  const statuses = await statusesAsOf(transaction, ids, context.today);
  const newest = await newestOrdinals(transaction, 'assignment', ids);
  for (const { id } of commitments) {
    if (seen === undefined || seen === (newest.get(id) ?? 0)) continue;
    throw new Conflict('assignment', id, { yours: words(owner), theirs: words(statuses.get(id)?.assignment) });
  }
  const said = { asOf: context.today, text, givenBy: authorId(context) };
  await insertAssignments(
    transaction,
    ids.map((commitmentId) => ({
      ...{ ...said, commitmentId, teamId: team?.id ?? null, personId: person?.id ?? null },
      ordinal: (newest.get(commitmentId) ?? 0) + 1,
    })),
  );
  for (const commitment of commitments) {
    const before = statuses.get(commitment.id)?.assignment ?? null;
    await recordChange(transaction, context, {
      action: 'assign-commitment',
      subject: { type: 'commitment', id: commitment.id },
      ...logAudience(commitment),
      before: before && words(before),
      after: words(owner),
    });
  }
}

/** Throws `Invalid` where the owner may not see one of the commitments. */
async function requireSight(
  database: Kysely<Database>,
  commitments: readonly CommitmentAudience[],
  { team, person }: CheckedOwner,
): Promise<void> {
  const check = new InputCheck();
  const seenBy = async (field: string, teamIds: readonly number[]) => {
    const audiences = await audiencesOf(database, teamIds);
    if (commitments.some(({ audienceId }) => !audiences.includes(audienceId))) check.fail(field, 'may-not-see');
  };
  if (team) await seenBy('team', [team.id]);
  if (person) await seenBy('person', person.teamIds);
  check.done();
}

function words(
  owner:
    | {
        readonly team: { readonly name: string } | null;
        readonly person: { readonly name: string } | null;
        readonly text: string;
      }
    | null
    | undefined,
): Record<string, string> {
  if (!owner) return {};
  const { team, person, text } = owner;
  return { ...(team && { team: team.name }), ...(person && { person: person.name }), ...(text !== '' && { text }) };
}
