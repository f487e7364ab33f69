import { ADMINISTRATION_AUDIENCE } from '../store/audiences.ts';
import { actionsInLog, type LogFilters, logPage } from '../store/audit.ts';
import { allPersons } from '../store/people.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue } from './errors.ts';
import { isIsoDate } from './iso-date.ts';
import { requirePermission } from './permission.ts';
import { type LoggedStep, presentStep } from './read-history.ts';
import { recordChange } from './record-change.ts';

/** What of the log is asked for. */
export interface LogQuery {
  /** Identifier of a person, `operator` for the operator. */
  readonly who?: string | undefined;
  readonly action?: string | undefined;
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  /** First and last day, ISO dates in `timeZone`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

/** A stretch of the log, the newest entry first. */
export interface LogView {
  readonly steps: readonly LoggedStep[];
  /** Where the next stretch begins; null where there is none. */
  readonly next: number | null;
  /** Who and what can be asked for. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly actions: readonly string[];
}

const PAGE = 50;
const STRETCH = 1_000;

/** The log of everything that anybody did, from `before` back. Throws `Forbidden`, and `Invalid` for what is no day. */
export async function readLog(context: DeskContext, query: LogQuery, before?: number): Promise<LogView> {
  requirePermission(context, 'read-log');
  const { everything } = context;
  const filters = checked(query);
  const found = await logPage(everything, filters, { before, limit: PAGE + 1 });
  const steps = found.slice(0, PAGE).map(presentStep);
  const people = await allPersons(everything);
  return {
    steps,
    next: found.length > PAGE ? (steps.at(-1)?.id ?? null) : null,
    people: people.map(({ id, name }) => ({ id, name })),
    actions: await actionsInLog(everything),
  };
}

/** The same from its beginning to its end, stretch by stretch, to be taken away, which is logged. Throws the same. */
export async function* exportLog(
  context: DeskContext,
  query: LogQuery,
): AsyncGenerator<readonly LoggedStep[], void, undefined> {
  requirePermission(context, 'read-log');
  const { everything } = context;
  const filters = checked(query);
  await inTransaction(everything, (transaction) =>
    recordChange(transaction, context, {
      action: 'export-log',
      subject: { type: 'log', id: 'csv' },
      audienceId: ADMINISTRATION_AUDIENCE,
      after: filters,
    }),
  );
  let before: number | undefined;
  do {
    const entries = await logPage(everything, filters, { before, limit: STRETCH });
    if (entries.length > 0) yield entries.map(presentStep);
    before = entries.length === STRETCH ? entries.at(-1)?.id : undefined;
  } while (before !== undefined);
}

function checked(query: LogQuery): LogFilters {
  const issues = (['from', 'to'] as const).flatMap((field): Issue[] => {
    const value = query[field];
    return value && !isIsoDate(value) ? [{ field, code: 'not-a-date', details: { value } }] : [];
  });
  if (issues.length > 0) throw new Invalid(issues);
  return query;
}
