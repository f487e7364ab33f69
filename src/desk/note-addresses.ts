import type { Kysely } from 'kysely';
import { type ListedAddress, readAddresses } from '../formats/csv/address-list.ts';
import { readCsv } from '../formats/csv/read-csv.ts';
import { parseOrganisationName } from '../matching/organisations/organisation-name.ts';
import { revokeLinks } from '../store/account-links.ts';
import { accountsOfRounds } from '../store/accounts.ts';
import { roundsOf } from '../store/rounds.ts';
import type { Database } from '../store/schema.ts';
import { type StoredSignature, setContact, signaturesOf } from '../store/signatures.ts';
import { inTransaction } from '../store/transaction.ts';
import { askForAccounts } from './accounts/ask-for-account.ts';
import { addressIssues } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import type { SentList } from './import-signatories.ts';
import { putContact } from './mail/contacts.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** Why a row of a list of addresses was not used. */
const PASSED_REASONS = ['not-a-signatory', 'several-signatories', 'not-an-address', 'named-before'] as const;

/** A row that was not used. */
export interface PassedRow extends Pick<ListedAddress, 'line' | 'name'> {
  readonly reason: (typeof PASSED_REASONS)[number];
}

/** What became of a list of addresses. */
export interface NotedAddresses {
  /** Signatories whose address is known by it. */
  readonly noted: number;
  /** Those of them that were mailed a personal link, because a round is open and the address is new. */
  readonly mailed: number;
  readonly passed: readonly PassedRow[];
}

/** Headings that are told back. */
const SHOWN_HEADINGS = 200;

/**
 * Notes from a list, name beside address, whom to write to at the signatories of a pledge; in a round that is open those
 * with a new address are mailed their personal links. Nothing is kept of rows that mean nobody in particular. `locale` is
 * for rows that say no language. Throws `Forbidden`, `NotFound`, `Invalid`, and `Unreadable`.
 */
export async function noteAddresses(
  context: DeskContext,
  address: InitiativeAddress,
  { name, bytes, locale }: SentList & { readonly locale: 'da' | 'en' },
): Promise<NotedAddresses> {
  requirePermission(context, 'open-round');
  const { mailRoom } = context;
  if (!mailRoom) throw new Invalid([{ field: 'mail', code: 'not-open', details: {} }]);
  const initiative = await requireInitiative(context.database, address);
  const table = readCsv(bytes, name);
  const rows = readAddresses(table);
  if (rows === null) {
    const value = table.header.join(', ').slice(0, SHOWN_HEADINGS);
    throw new Invalid([{ field: 'file', code: 'no-address-column', details: { value } }]);
  }
  return inTransaction(context.everything, async (transaction) => {
    const signatures = await signaturesOf(transaction, initiative.id, ['accepted']);
    const { meant, passed } = meaningsOf(
      rows,
      signatures.filter(({ withdrawnOn }) => withdrawnOn === null),
    );
    const fresh = await keepAddresses(transaction, mailRoom, meant, locale);
    const [round] = (await roundsOf(transaction, initiative.id)).filter(({ closedAt }) => closedAt === null);
    const accounts = round ? await accountsOfRounds(transaction, [round.id]) : [];
    const asked = fresh.flatMap((signature) => {
      const account = accounts.find(({ signatureId }) => signatureId === signature.id);
      if (!round || !account || account.submittedAt !== null) return [];
      return [{ accountId: account.id, signature, initiative, round, occasion: 'opened' as const }];
    });
    for (const { accountId } of asked) await revokeLinks(transaction, accountId, context.now());
    const mailed = await askForAccounts(transaction, context, asked);
    const counts = { noted: meant.length, mailed };
    await recordChange(transaction, context, {
      action: 'note-addresses',
      subject: { type: 'initiative', id: initiative.id },
      after: { ...counts, passed: passed.length },
    });
    return { ...counts, passed };
  });
}

/** A row and the signature of whom it means. */
interface Meant {
  readonly row: ListedAddress;
  readonly signature: StoredSignature;
}

/** Whom each row means by its name, written alike or without the legal form; every signatory once. */
function meaningsOf(rows: readonly ListedAddress[], signatures: readonly StoredSignature[]) {
  const named = signatures.flatMap((signature) =>
    [...new Set([signature.name, signature.nameDa])].map((name) => ({ signature, ...parseOrganisationName(name) })),
  );
  const byPlain = Map.groupBy(named, ({ plain }) => plain);
  const byWords = Map.groupBy(named, ({ words }) => words);
  const meant = new Map<string, Meant>();
  const passed: PassedRow[] = [];
  for (const row of rows) {
    const { plain, words } = parseOrganisationName(row.name);
    const found = new Set((byPlain.get(plain) ?? byWords.get(words) ?? []).map(({ signature }) => signature));
    const [signature] = found;
    const reason = reasonToPass(row, found.size, signature !== undefined && meant.has(signature.id));
    if (signature && reason === null) meant.set(signature.id, { row, signature });
    else passed.push({ line: row.line, name: row.name, reason: reason ?? 'not-a-signatory' });
  }
  return { meant: [...meant.values()], passed };
}

function reasonToPass(row: ListedAddress, found: number, isMeantAlready: boolean): PassedRow['reason'] | null {
  if (found === 0) return 'not-a-signatory';
  if (found > 1) return 'several-signatories';
  if (addressIssues(row.email).length > 0) return 'not-an-address';
  return isMeantAlready ? 'named-before' : null;
}

/** Keeps every address with its signature; gives those signatures, as they are then, whose address is another now. */
async function keepAddresses(
  database: Kysely<Database>,
  mailRoom: MailRoom,
  meant: readonly Meant[],
  usual: 'da' | 'en',
): Promise<StoredSignature[]> {
  const fresh: StoredSignature[] = [];
  for (const { row, signature } of meant) {
    const contactId = await putContact(database, mailRoom, row.email);
    if (contactId === signature.contactId) continue;
    const locale = row.locale ?? usual;
    await setContact(database, signature.id, { contactId, locale });
    fresh.push({ ...signature, contactId, locale });
  }
  return fresh;
}
