import { type CommitmentLines, linesOf } from '../store/commitment-lines.ts';
import { type Account, type AccountStatements, statementsAlong, statusesAlong } from '../store/follow-up.ts';
import { newestOrdinals } from '../store/follow-up-changes.ts';
import { openDrafts } from '../store/progress-drafts.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { NotFound } from './errors.ts';
import { InputCheck } from './follow-up-input.ts';
import type { FollowUpView } from './follow-up-views.ts';
import { isPermitted } from './permission.ts';

/**
 * What has become of a commitment by a day, today if not said: who looks after it, its plan, and its three accounts with
 * everything that was ever said. Throws `Invalid` for what is no day or is to come, and `NotFound`.
 */
export async function statusAsOf(context: DeskContext, id: string, day?: string): Promise<FollowUpView> {
  const check = new InputCheck();
  const asOf = check.pastDay('as-of', day, context.today);
  check.done();
  const { database } = context;
  const line = await linesOf(database, [id]);
  if (line.commitments.length === 0) throw new NotFound('commitment', id);
  const status = (await statusesAlong(database, line, asOf)).get(id);
  const acceptance = await account(context, 'acceptance', line);
  const progress = await account(context, 'progress', line);
  const verdict = await account(context, 'verdict', line);
  const named = naming(context);
  return {
    asOf,
    isPast: asOf < context.today,
    assignment: status?.assignment ?? null,
    newestAssignment: (await newestOrdinals(database, 'assignment', [id])).get(id) ?? 0,
    milestones: status?.milestones ?? [],
    acceptance: { ...acceptance, code: status?.acceptance?.code ?? 'not-answered', current: named(status?.acceptance) },
    progress: { ...progress, code: status?.progress?.code ?? 'not-reported', current: named(status?.progress) },
    verdict: { ...verdict, code: status?.verdict?.code ?? 'not-assessed', current: named(status?.verdict) },
    drafts: isPermitted(context.principal, 'draft-progress') ? await openDrafts(database, id) : [],
  };
}

async function account<Kind extends Account>(context: DeskContext, kind: Kind, line: CommitmentLines) {
  const named = naming(context);
  const entries: AccountStatements[Kind][] = await statementsAlong(context.database, kind, line);
  const own = entries.filter(({ commitmentId }) => commitmentId === line.commitments[0]);
  return {
    all: entries.flatMap((entry) => named(entry) ?? []),
    newest: Math.max(0, ...own.map(({ ordinal }) => ordinal)),
  };
}

/** What was said, with the name of who said it for those only who have signed in, and the operator. */
function naming({ principal }: DeskContext) {
  const isNamed = isSignedIn(principal) || principal.role === 'operator';
  return <Entry extends AccountStatements[Account]>(entry: Entry | null | undefined): Entry | null => {
    if (!entry) return null;
    return isNamed ? entry : { ...entry, givenBy: null };
  };
}
