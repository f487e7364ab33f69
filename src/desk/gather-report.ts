import type { Kysely } from 'kysely';
import { findCommitments } from '../store/commitments.ts';
import { passagesOf } from '../store/passages.ts';
import { type CommitmentChoice, commitmentsForReport, paragraphsOf, withinAudience } from '../store/reports.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import type { FoundReport } from './find-report.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import type { ReportContent, ReportedCommitment, ReportGroup, ReportSubject } from './report-content.ts';
import { groupByActor, groupByDocument, groupByPassage } from './report-groups.ts';
import { knownOfCommitments } from './report-standings.ts';
import { reportSubject } from './report-subject.ts';

/** The most commitments that a report tells of one by one; more would be no report. */
const MOST_COMMITMENTS = 1500;

/**
 * Everything that an edition of a report tells: the commitments of its scope that both its audience and the person
 * asking may see, and what was known of them on its day. `origin` is where commitments have their addresses.
 *
 * Throws `NotFound` where its text or actor is gone, `Invalid` where it would tell of too many commitments.
 */
export async function gatherReport(
  context: DeskContext,
  found: FoundReport,
  origin: string | null,
): Promise<ReportContent> {
  const { report } = found;
  return withinAudience(context.database, report.audienceId, (database) =>
    gather({ database, timeZone: context.timeZone }, found, origin),
  );
}

async function gather(
  { database, timeZone }: Pick<DeskContext, 'database' | 'timeZone'>,
  { report, editions, edition }: FoundReport,
  origin: string | null,
): Promise<ReportContent> {
  const subject = await reportSubject(database, report.scope);
  const names = report.classification !== 'public';
  const known = await commitmentsOf(database, subject, { asOf: edition.asOf, names, timeZone });
  const found = await withinPoints(database, subject, known);
  const [confirmed, unconfirmed] = partition(found, ({ commitment }) => commitment.state === 'confirmed');
  const commitments = report.onlyConfirmed ? confirmed : found;
  const paragraphs = await paragraphsOf(database, report.id, edition.edition);
  return {
    subject,
    language: report.language,
    title: report.title,
    author: report.author,
    edition: edition.edition,
    asOf: edition.asOf,
    previousAsOf: editions.find((one) => one.edition === edition.edition - 1)?.asOf ?? null,
    classification: report.classification,
    onlyConfirmed: report.onlyConfirmed,
    confirmed: confirmed.length,
    unconfirmed: unconfirmed.length,
    groups: await groupsOf(database, subject, commitments),
    paragraphs: new Map(paragraphs.map(({ section, text }) => [section, text])),
    origin,
  };
}

/** The commitments that a report on `subject` tells of. Throws `Invalid` where they are too many. */
export async function reportedIds(database: Kysely<Database>, subject: ReportSubject): Promise<string[]> {
  const ids = await commitmentsForReport(database, choiceOf(subject), MOST_COMMITMENTS + 1);
  if (ids.length <= MOST_COMMITMENTS) return ids;
  throw new Invalid([{ field: 'scope', code: 'too-many', details: { limit: MOST_COMMITMENTS } }]);
}

async function commitmentsOf(
  database: Kysely<Database>,
  subject: ReportSubject,
  moment: { readonly asOf: string; readonly names: boolean; readonly timeZone?: string | undefined },
): Promise<ReportedCommitment[]> {
  const ids = await reportedIds(database, subject);
  const views = await presentCommitments(database, await findCommitments(database, ids));
  const known = await knownOfCommitments(database, ids, moment);
  const order = new Map(ids.map((id, index) => [id, index]));
  return views
    .sort((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0))
    .map((commitment) => ({ commitment, ...known(commitment.id) }));
}

function partition<Value>(values: readonly Value[], isFirst: (value: Value) => boolean): [Value[], Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}

function choiceOf(subject: ReportSubject): CommitmentChoice {
  switch (subject.kind) {
    case 'progress':
      return { by: 'document', documentId: subject.document.id };
    case 'annual':
      return { by: 'year', year: subject.year };
    case 'status':
      return {
        by: 'actor',
        actorId: subject.actor.id,
        tables: subject.part === 'country' ? ['bearer', 'counterpart', 'forum'] : [subject.part],
      };
  }
}

async function groupsOf(
  database: Kysely<Database>,
  subject: ReportSubject,
  commitments: readonly ReportedCommitment[],
): Promise<ReportGroup[]> {
  switch (subject.kind) {
    case 'status':
      return groupByDocument(commitments);
    case 'annual':
      return groupByActor(commitments);
    case 'progress':
      return groupByPassage(commitments, await passagesOf(database, subject.document.id));
  }
}

/** Those of the commitments that stand in the points a report on a text is narrowed to. */
async function withinPoints(
  database: Kysely<Database>,
  subject: ReportSubject,
  commitments: readonly ReportedCommitment[],
): Promise<readonly ReportedCommitment[]> {
  if (subject.kind !== 'progress' || subject.points.length === 0) return commitments;
  const groups = groupByPassage(commitments, await passagesOf(database, subject.document.id));
  return groups.filter(({ of }) => isAmong(of, subject.points)).flatMap((group) => group.commitments);
}

function isAmong(of: ReportGroup['of'], points: readonly string[]): boolean {
  return of.type === 'point' && points.some((point) => bare(point) === bare(of.label));
}

/** A number without the signs around it: "16." and "(16)" are 16. */
function bare(number: string): string {
  return number.replace(/[^\p{L}\p{N}.]|\.$/gu, '').toLowerCase();
}
