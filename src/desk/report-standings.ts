import type { Kysely } from 'kysely';
import { type Milestone, type Statement, type Status, statusesAsOf } from '../store/follow-up.ts';
import type { Database } from '../store/schema.ts';
import type { GivenAnswer, ReportedCommitment } from './report-content.ts';
import { evidenceOn } from './report-evidence.ts';

/** What people have said of a commitment up to a day. */
export type KnownOfCommitment = Omit<ReportedCommitment, 'commitment'>;

/** What was known on the day `asOf` (ISO date) of each of the commitments; `names` says whether people are named. */
export async function knownOfCommitments(
  database: Kysely<Database>,
  ids: readonly string[],
  { asOf, names, timeZone }: { readonly asOf: string; readonly names: boolean; readonly timeZone?: string | undefined },
): Promise<(id: string) => KnownOfCommitment> {
  const statuses = await statusesAsOf(database, ids, asOf);
  const evidence = await evidenceOn(database, ids, { asOf, timeZone });
  return (id) => ({ ...knownFrom(statuses.get(id), names), evidence: evidence.get(id) ?? [] });
}

function knownFrom(status: Status | undefined, names: boolean): Omit<KnownOfCommitment, 'evidence'> {
  const { assignment, acceptance, progress, verdict, milestones = [] } = status ?? {};
  return {
    owner: assignment ? { team: assignment.team?.name ?? null, person: assignment.person?.name ?? null } : null,
    acceptance: answerFrom(acceptance, names),
    progress: answerFrom(progress, names),
    verdict: answerFrom(verdict, names),
    milestones: milestones.filter(({ state }) => state !== 'dropped').map(stepFrom),
  };
}

function answerFrom<Code extends string>(
  statement: Statement<Code> | null | undefined,
  names: boolean,
): GivenAnswer<Code> | null {
  if (!statement) return null;
  const { code, asOf, text, givenBy } = statement;
  return { code, asOf, by: names ? (givenBy?.name ?? null) : null, text: text || null };
}

function stepFrom({ title, dueOn, state, asOf }: Milestone): KnownOfCommitment['milestones'][number] {
  return { title, dueOn, doneOn: state === 'done' ? asOf : null };
}
