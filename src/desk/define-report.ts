import { type Audience, audienceIdFor } from '../store/audiences.ts';
import { insertEdition, insertReport } from '../store/reports.ts';
import { CLASSIFICATIONS } from '../store/schema/people.ts';
import type { ReportScope } from '../store/schema/reports.ts';
import { inTransaction } from '../store/transaction.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../text/interface-language.ts';
import { type DeskContext, isSignedIn, type Principal } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { reportedIds } from './gather-report.ts';
import { isIsoDate } from './iso-date.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';
import { ACTOR_PARTS } from './report-content.ts';
import { reportSubject } from './report-subject.ts';

/** What somebody wants a report to be. */
export interface ReportDefinition {
  readonly scope: ReportScope;
  /** Empty for the name that follows from the scope. */
  readonly title?: string;
  /** Who answers for it; empty for nobody in particular. */
  readonly author?: string;
  readonly language: InterfaceLanguage;
  /** ISO date of the first edition. */
  readonly asOf: string;
  readonly onlyConfirmed: boolean;
  /** Who may see it; it builds on no document that they may not see. */
  readonly audience: Audience;
}

const LONGEST_LINE = 200;
const MOST_POINTS = 100;

/**
 * Defines a report and makes its first edition; gives its number.
 * Throws `Forbidden`, `Invalid`, also where it would tell of too many commitments, and `NotFound` where its text or its
 * actor is not in the register.
 */
export async function defineReport(context: DeskContext, definition: ReportDefinition): Promise<number> {
  requirePermission(context, 'write-report');
  check(definition, context.principal);
  await reportedIds(context.database, await reportSubject(context.database, definition.scope));
  const { scope, language, asOf, onlyConfirmed, audience } = definition;
  const [title, author] = [definition.title, definition.author].map((line) => line?.trim() || null);
  const { principal } = context;
  const personId = isSignedIn(principal) ? principal.personId : null;
  return inTransaction(context.everything, async (transaction) => {
    const audienceId = await audienceIdFor(transaction, audience);
    const said = { scope, title: title ?? null, author: author ?? null, language, onlyConfirmed, audienceId };
    const id = await insertReport(transaction, { ...said, createdBy: personId });
    await insertEdition(transaction, id, { edition: 1, asOf, madeBy: personId });
    const subject = { type: 'report', id: String(id) };
    await recordChange(transaction, context, {
      action: 'define-report',
      subject,
      audienceId,
      after: { ...said, asOf },
    });
    return id;
  });
}

function check(definition: ReportDefinition, principal: Principal): void {
  const { scope, title = '', author = '', language, asOf, audience } = definition;
  const issues: Issue[] = [
    ...lineIssues('title', title),
    ...lineIssues('author', author),
    ...choiceIssues('language', language, INTERFACE_LANGUAGES),
    ...choiceIssues('classification', audience.classification, CLASSIFICATIONS),
    ...dayIssues('asOf', asOf),
  ];
  if (scope.kind === 'annual' && !(Number.isInteger(scope.year) && scope.year >= 1900 && scope.year <= 2200)) {
    const details = { value: String(scope.year), minimum: 1900, maximum: 2200 };
    issues.push({ field: 'year', code: 'not-a-number', details });
  }
  if (scope.kind === 'status') issues.push(...choiceIssues('part', scope.part, ACTOR_PARTS));
  if (scope.kind === 'progress') issues.push(...scope.points.flatMap((point) => lineIssues('points', point)));
  if (scope.kind === 'progress' && scope.points.length > MOST_POINTS) {
    issues.push({ field: 'points', code: 'too-long', details: { limit: MOST_POINTS } });
  }
  if (audience.classification === 'restricted') issues.push(...teamIssues(audience.teamIds, principal));
  if (issues.length > 0) throw new Invalid(issues);
}

/** Nobody shuts themselves out of what they make. */
function teamIssues(teamIds: readonly number[], principal: Principal): Issue[] {
  const own = isSignedIn(principal) ? principal.teamIds : teamIds;
  const others = teamIds.filter((id) => !own.includes(id));
  if (teamIds.length > 0 && others.length === 0) return [];
  return [{ field: 'teams', code: 'not-one-of', details: { value: others.join(', '), allowed: own.join(', ') } }];
}

function lineIssues(field: string, line: string): Issue[] {
  return line.length <= LONGEST_LINE ? [] : [{ field, code: 'too-long', details: { limit: LONGEST_LINE } }];
}

function choiceIssues(field: string, value: string, allowed: readonly string[]): Issue[] {
  if (allowed.includes(value)) return [];
  return [{ field, code: 'not-one-of', details: { value, allowed: allowed.join(', ') } }];
}

/** What is wrong with a day that somebody wrote. */
export function dayIssues(field: string, value: string): Issue[] {
  return isIsoDate(value) ? [] : [{ field, code: 'not-a-date', details: { value } }];
}
