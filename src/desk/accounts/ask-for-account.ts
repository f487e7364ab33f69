import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { insertAccountLinks } from '../../store/account-links.ts';
import type { StoredInitiative } from '../../store/initiatives.ts';
import type { StoredRound } from '../../store/rounds.ts';
import type { Database } from '../../store/schema.ts';
import type { StoredSignature } from '../../store/signatures.ts';
import type { DeskContext } from '../context.ts';
import type { AccountContent } from '../mail/mail-contents.ts';
import { nameIn } from '../name-in.ts';
import { queueMail } from '../queue-mail.ts';

/** A signatory that is asked for an account, and on what occasion. */
export interface AskedSignatory {
  readonly accountId: string;
  readonly signature: Pick<StoredSignature, 'contactId' | 'locale' | 'name'>;
  readonly initiative: Pick<StoredInitiative, 'names'>;
  readonly round: Pick<StoredRound, 'periodFrom' | 'periodTo' | 'dueOn'>;
  readonly occasion: AccountContent['occasion'];
}

const DAY_MS = 86_400_000;
/** Days that a link works after the account is due, or after it was made if that is later: for corrections and replies. */
const LINK_DAYS = 60;

/** Mails signatories their personal links, those whose address is known. Gives how many were mailed. */
export async function askForAccounts(
  transaction: Kysely<Database>,
  context: DeskContext,
  asked: readonly AskedSignatory[],
): Promise<number> {
  const reached = asked.filter(({ signature }) => signature.contactId !== null);
  const tokens = await makeLinks(transaction, context, reached);
  for (const [place, { signature, initiative, round, occasion }] of reached.entries()) {
    const { contactId, locale, name } = signature;
    if (contactId === null) continue;
    await queueMail(transaction, context, {
      ...{ kind: 'account', key: `account:${randomUUID()}`, personId: null, locale },
      // Whoever signed need not be whoever reads at this address.
      to: { name: '', contactId },
      content: {
        ...{ occasion, pledge: nameIn(initiative.names, locale), organisation: name },
        ...{ from: round.periodFrom, to: round.periodTo, dueOn: round.dueOn },
        path: `/accounts/${tokens[place]}`,
      },
    });
  }
  return reached.length;
}

/** Makes a personal link for each; gives the secrets in their order. */
export function makeLinks(
  transaction: Kysely<Database>,
  { now }: Pick<DeskContext, 'now'>,
  asked: readonly Pick<AskedSignatory, 'accountId' | 'round'>[],
): Promise<readonly string[]> {
  const createdAt = now();
  return insertAccountLinks(
    transaction,
    asked.map(({ accountId, round }) => {
      const from = Math.max(createdAt.getTime(), Date.parse(round.dueOn));
      return { accountId, createdAt, expiresAt: new Date(from + LINK_DAYS * DAY_MS) };
    }),
  );
}
