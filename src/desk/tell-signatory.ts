import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { StoredInitiative } from '../store/initiatives.ts';
import type { Database } from '../store/schema.ts';
import type { StoredSignature } from '../store/signatures.ts';
import { insertSignatureLink } from '../store/signing.ts';
import type { DeskContext } from './context.ts';
import type { SignatureDecidedContent } from './mail/mail-contents.ts';
import { nameIn } from './name-in.ts';
import { queueMail } from './queue-mail.ts';

/** What became of a signature, and why. */
export interface SignatoryNews extends Pick<SignatureDecidedContent, 'decision' | 'reason'> {
  readonly initiative: Pick<StoredInitiative, 'slug' | 'names'>;
  readonly signature: Pick<StoredSignature, 'id' | 'contactId' | 'locale' | 'name' | 'signerName'>;
}

const DAY_MS = 86_400_000;
/** Days in which a signatory can withdraw by the link of a mail; later ones ask the secretariat. */
const WITHDRAWAL_DAYS = 400;

/** Mails whoever signed what became of it, with the link that withdraws where it stands; nothing where no address is known. */
export async function tellSignatory(
  transaction: Kysely<Database>,
  context: DeskContext,
  { initiative, signature, decision, reason }: SignatoryNews,
): Promise<void> {
  const { id, contactId, locale, name, signerName } = signature;
  if (contactId === null) return;
  const createdAt = context.now();
  const expiresAt = new Date(createdAt.getTime() + WITHDRAWAL_DAYS * DAY_MS);
  const link = { signatureId: id, purpose: 'withdraw', createdAt, expiresAt } as const;
  const token = decision === 'accepted' ? await insertSignatureLink(transaction, link) : null;
  await queueMail(transaction, context, {
    ...{ kind: 'signature-decided', key: `signature-decided:${randomUUID()}`, personId: null, locale },
    to: { name: signerName ?? '', contactId },
    content: {
      ...{ pledge: nameIn(initiative.names, locale), organisation: name, decision, reason },
      path: `/pledges/${initiative.slug}`,
      withdrawPath: token && `/signatures/${token}`,
    },
  });
}
