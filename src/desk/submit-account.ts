import type { Kysely } from 'kysely';
import { draftOf, type NewReport, reportsOf, type StoredReport, submit } from '../store/accounts.ts';
import { insertArchiveItem } from '../store/archive-items.ts';
import type { AccountDraft, DraftReport } from '../store/schema/accounts.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { siteAddress } from '../text/site-address.ts';
import { type ArchivedAddress, archiveAddresses, type EvidenceTools } from './accounts/archive-addresses.ts';
import { draftFrom, requireWhole } from './accounts/check-account.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Forbidden } from './errors.ts';
import { checkedStatement } from './evidence-statement.ts';
import { accountOfLink, requireAccount } from './find-account.ts';
import { recordChange } from './record-change.ts';
import { addEvidence, logEvidence } from './record-evidence.ts';
import type { DraftInput } from './save-account-draft.ts';
import { askedCommitments } from './view-own-account.ts';

/** An account as it is handed in. */
export interface SubmittedAccount extends DraftInput {
  /** How often it had been handed in when the form was opened. */
  readonly submissions: number;
}

/**
 * Hands an account in: from here everybody sees it. What stands at the addresses that it names is archived as evidence
 * for the commitments; an address that cannot be fetched stands as one that was not archived. It can be handed in again
 * until the round is closed. Throws `NotFound` for a link that does not work, `Forbidden` where the round is closed,
 * `Invalid`, and `Conflict` where somebody else saved meanwhile.
 */
export async function submitAccount(
  context: DeskContext,
  token: string,
  input: SubmittedAccount,
  tools: EvidenceTools,
): Promise<void> {
  const { account, round, signature } = await accountOfLink(context, token);
  if (round.closedAt !== null) throw new Forbidden('give-account');
  const commitments = await askedCommitments(context, round);
  const asked = { commitmentIds: commitments.map(({ id }) => id), questions: round.questions.length };
  const content = draftFrom(input, asked);
  requireWhole(content);
  const before = await reportsOf(context.everything, [account.id]);
  const fresh = content.reports.filter((report) => isFresh(report, before));
  const addresses = fresh.flatMap(({ address }) => siteAddress(address) ?? []);
  const archived = await archiveAddresses(tools, addresses, context.now);
  await inTransaction(context.everything, async (transaction) => {
    const held = await requireAccount(transaction, account.id, { lock: true });
    const draft = await draftOf(transaction, account.id);
    const isSame = held.account.submissions === input.submissions && (draft?.revision ?? 0) === input.revision;
    if (held.round.closedAt !== null) throw new Forbidden('give-account');
    if (!isSame) throw new Conflict('account', account.id, { yours: {}, theirs: {} });
    const evidence = await keepEvidence(transaction, context, { reports: fresh, archived, name: signature.name });
    const reports = content.reports.map((report) => toReport(report, { before, evidence: evidence.given, archived }));
    await submit(transaction, held.account, { reports, answers: content.answers, at: context.now() });
    for (const log of evidence.logs) await log();
    await recordChange(transaction, context, {
      action: 'submit-account',
      subject: { type: 'signature', id: signature.id },
      after: { round: round.id, reports: reports.map(({ commitmentId, code }) => ({ commitmentId, code })) },
    });
  });
}

/** Whether its address has not been archived for it before. */
function isFresh({ commitmentId, address }: DraftReport, before: readonly StoredReport[]): boolean {
  const site = siteAddress(address);
  return site !== null && !before.some((one) => one.commitmentId === commitmentId && isArchived(one, site));
}

function isArchived({ address, evidenceId }: StoredReport, site: string): boolean {
  return address === site && evidenceId !== null;
}

interface Arrived {
  readonly reports: AccountDraft['reports'];
  readonly archived: ReadonlyMap<string, ArchivedAddress>;
  /** Who gives it. */
  readonly name: string;
}

/** Keeps what was fetched as evidence; gives its number by commitment, and what is to be logged of it at the end. */
async function keepEvidence(
  transaction: Kysely<Database>,
  context: DeskContext,
  { reports, archived, name }: Arrived,
): Promise<{ readonly given: ReadonlyMap<string, number>; readonly logs: readonly (() => Promise<void>)[] }> {
  const items = [...archived.values()].flatMap((each) => ('item' in each ? [each.item] : []));
  for (const item of items) await insertArchiveItem(transaction, item);
  const given = new Map<string, number>();
  const logs: (() => Promise<void>)[] = [];
  for (const { commitmentId, address } of reports) {
    const found = archived.get(siteAddress(address) ?? '');
    if (!found || !('item' in found)) continue;
    const { id: archiveItemId, sha256 } = found.item;
    const statement = checkedStatement({ commitmentId, stance: 'supports', note: name });
    const added = await addEvidence(transaction, context, statement, { source: { archiveItemId }, sha256 });
    given.set(commitmentId, added.id);
    logs.push(() => logEvidence(transaction, context, 'attach-evidence-address', statement, sha256, added));
  }
  return { given, logs };
}

interface Known {
  readonly before: readonly StoredReport[];
  readonly evidence: ReadonlyMap<string, number>;
  readonly archived: ReadonlyMap<string, ArchivedAddress>;
}

function toReport(report: DraftReport, { before, evidence, archived }: Known): NewReport {
  const { commitmentId, code, done, nextStep } = report;
  const address = siteAddress(report.address);
  const kept = before.find((one) => one.commitmentId === commitmentId && isArchived(one, address ?? ''));
  const found = archived.get(address ?? '');
  return {
    ...{ commitmentId, code, done, nextStep, address },
    evidenceId: kept?.evidenceId ?? evidence.get(commitmentId) ?? null,
    failure: !kept && found && 'failure' in found ? found.failure : null,
  };
}
