import { randomUUID } from 'node:crypto';
import { acceptSignature } from '../../src/desk/accept-signature.ts';
import { openMailRoom } from '../../src/desk/ask-for-subscription.ts';
import { assessAccount } from '../../src/desk/assess-account.ts';
import { closeRound } from '../../src/desk/close-round.ts';
import { confirmSignature } from '../../src/desk/confirm-signature.ts';
import { confirmSubscription } from '../../src/desk/confirm-subscription.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createRelease } from '../../src/desk/create-release.ts';
import { declineSignature } from '../../src/desk/decline-signature.ts';
import { editOrganisation } from '../../src/desk/edit-organisation.ts';
import { eraseSignatoryAddress } from '../../src/desk/erase-signatory-address.ts';
import { putContact } from '../../src/desk/mail/contacts.ts';
import { renewAccountLink } from '../../src/desk/manage-account-links.ts';
import { noteAddresses } from '../../src/desk/note-addresses.ts';
import { openRound } from '../../src/desk/open-round.ts';
import { openSigning } from '../../src/desk/open-signing.ts';
import { changeOwnSubscription } from '../../src/desk/own-subscription.ts';
import { replyToVerdict } from '../../src/desk/reply-to-verdict.ts';
import { saveAccountDraft } from '../../src/desk/save-account-draft.ts';
import { hashOf, pageHashOf, subscriptionPagePath } from '../../src/desk/subscriptions/subscription-page.ts';
import { withdrawOwnSignature } from '../../src/desk/withdraw-own-signature.ts';
import { insertGivenSignature, insertSignatureLink, type NewLink } from '../../src/store/signing.ts';
import { insertSubscription } from '../../src/store/subscriptions.ts';
import { type ChangingUseCase, pledge, type Stage, signatures } from './changing-use-cases.ts';

const EDITH = { personId: 'edith', name: 'Edith', teamIds: [] } as const;
/** The independent verdict is a reviewer's; everything before it is the secretariat's. */
const asReviewer = (context: DeskContext): DeskContext => ({ ...context, principal: { ...EDITH, role: 'reviewer' } });
const asSecretariat = (context: DeskContext): DeskContext => ({
  ...context,
  principal: { ...EDITH, role: 'administrator' },
});

const LATER = new Date('2026-12-31T12:00:00Z');

const link = ({ database, now }: DeskContext, signatureId: string, purpose: NewLink['purpose']) =>
  insertSignatureLink(database, { signatureId, purpose, createdAt: now(), expiresAt: LATER });

/** A signature that came by the form and waits to be confirmed, and the link that confirms it. */
async function givenSignature(context: DeskContext, stage: Stage) {
  const { slug } = await pledge(context, stage);
  const { id: initiativeId } = await context.database
    .selectFrom('initiative')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  const signatureId = await insertGivenSignature(context.database, {
    ...{ initiativeId, organisationName: `Lantern ${stage.documentId}`, kind: 'company', country: null, website: null },
    ...{ expressionId: stage.documentId, signerName: 'Inger Lund', signerOffice: 'Chief lamplighter' },
    contactId: await putContact(context.database, openMailRoom(context), `${slug}@lund.example`),
    ...{ locale: 'en', givenAt: context.now() },
  });
  return { signatureId, token: await link(context, signatureId, 'confirm') };
}

async function confirmedSignature(context: DeskContext, stage: Stage) {
  const { signatureId, token } = await givenSignature(context, stage);
  await confirmSignature(context, token);
  const { revision } = await context.database
    .selectFrom('signature')
    .select('revision')
    .where('id', '=', signatureId)
    .executeTakeFirstOrThrow();
  return { signatureId, revision };
}

const asked = (textId: string) => ({
  ...{ periodFrom: '2025-01-01', periodTo: '2025-12-31', dueOn: '2026-07-01', textId },
  questions: [{ en: 'What was missing?' }],
});

/** A round that asks two organisations, and the account of the first. */
async function account(context: DeskContext, stage: Stage) {
  const [signature] = await signatures(context, stage);
  const address = { kind: 'pledge', slug: `piers-${stage.documentId}` } as const;
  const { id: round } = await openRound(context, address, asked(stage.documentId));
  const signatureId = signature?.id ?? '';
  const { id: accountId } = await context.database
    .selectFrom('account')
    .select('id')
    .where('signature_id', '=', signatureId)
    .executeTakeFirstOrThrow();
  return { address: { ...address, round }, signatureId, accountId };
}

const lastPart = (path: string | null) => path?.split('/').at(-1) ?? '';

/** The token by which a signatory comes to their account. */
async function accountToken(context: DeskContext, accountId: string): Promise<string> {
  return lastPart((await renewAccountLink(context, accountId)).path);
}

const verdict = (signatureId: string, { commitments: [commitmentId = ''] }: Stage) => ({
  ...{ signatureId, commitmentId, code: 'limited', text: 'Two lamps of ten' },
});

const WISH = { locale: 'en', frequency: 'weekly', choices: ['all'] } as const;

/** A subscription that waits to be confirmed, and the two secrets that its reader gets. */
async function subscription(context: DeskContext, { documentId }: Stage) {
  const [id, token, mailRoom] = [randomUUID(), randomUUID(), openMailRoom(context)];
  await insertSubscription(context.database, {
    ...{ id, contactId: await putContact(context.database, mailRoom, `${documentId}@reader.example`) },
    ...{ pageHash: pageHashOf(mailRoom, id), confirmHash: hashOf(token), askedAt: context.now(), confirmUntil: LATER },
    ...{ locale: 'en', frequency: 'weekly', consent: 'test', choices: [{ kind: 'all', value: '' }] },
  });
  return { token, page: lastPart(subscriptionPagePath(mailRoom, id)) };
}

/** Every use case that changes a signature, an account, a subscription or a release, by its file in `src/desk`. */
export const CHANGING_PLEDGES: Readonly<Record<string, ChangingUseCase>> = {
  'open-signing': async (given, stage) => {
    const address = await pledge(given, stage);
    return (context) => openSigning(context, address, true);
  },
  'confirm-signature': async (given, stage) => {
    const { token } = await givenSignature(given, stage);
    return (context) => confirmSignature(context, token);
  },
  'accept-signature': async (given, stage) => {
    const signature = await confirmedSignature(given, stage);
    return (context) => acceptSignature(context, { ...signature, actorId: null });
  },
  'decline-signature': async (given, stage) => {
    const signature = await confirmedSignature(given, stage);
    return (context) => declineSignature(context, { ...signature, reason: 'Not an organisation' });
  },
  'withdraw-own-signature': async (given, stage) => {
    const signature = await confirmedSignature(given, stage);
    await acceptSignature(given, { ...signature, actorId: null });
    const token = await link(given, signature.signatureId, 'withdraw');
    return (context) => withdrawOwnSignature(context, token, 'We sold the lamps');
  },
  'erase-signatory-address': async (given, stage) => {
    const { signatureId } = await confirmedSignature(given, stage);
    return (context) => eraseSignatoryAddress(context, signatureId);
  },
  'edit-organisation': async (given, stage) => {
    const [signature] = await signatures(given, stage);
    const organisation = { actorId: signature?.actor_id ?? '', revision: 1, name: `Wharf ${stage.documentId}` };
    const facts = { otherNames: [], kind: 'company', country: '', website: '' };
    return (context) => editOrganisation(context, { ...organisation, ...facts });
  },
  'open-round': async (given, stage) => {
    await signatures(given, stage);
    const address = { kind: 'pledge', slug: `piers-${stage.documentId}` } as const;
    return (context) => openRound(context, address, asked(stage.documentId));
  },
  'close-round': async (given, stage) => {
    const { address } = await account(given, stage);
    return (context) => closeRound(context, address);
  },
  'note-addresses': async (given, stage) => {
    const { address, signatureId } = await account(given, stage);
    const { name } = await given.database
      .selectFrom('signature')
      .innerJoin('actor', 'actor.id', 'signature.actor_id')
      .select('actor.name_en as name')
      .where('signature.id', '=', signatureId)
      .executeTakeFirstOrThrow();
    const bytes = new TextEncoder().encode(`Organisation;E-mail\n"${name}";harbour@example.org`);
    return (context) => noteAddresses(context, address, { name: 'addresses.csv', bytes, locale: 'en' });
  },
  'manage-account-links': async (given, stage) => {
    const { accountId } = await account(given, stage);
    return (context) => renewAccountLink(context, accountId);
  },
  'save-account-draft': async (given, stage) => {
    const { accountId } = await account(given, stage);
    const token = await accountToken(given, accountId);
    return (context) => saveAccountDraft(context, token, { reports: [], answers: ['Rope.'], revision: 0 });
  },
  'assess-account': async (given, stage) => {
    const { signatureId } = await account(asSecretariat(given), stage);
    return (context) => assessAccount(context, verdict(signatureId, stage));
  },
  'reply-to-verdict': async (given, stage) => {
    const { signatureId, accountId } = await account(given, stage);
    await assessAccount(asReviewer(given), verdict(signatureId, stage));
    const token = await accountToken(given, accountId);
    const { id: verdictId } = await given.database
      .selectFrom('account_verdict')
      .select('id')
      .where('signature_id', '=', signatureId)
      .executeTakeFirstOrThrow();
    return (context) => replyToVerdict(context, token, { verdictId, text: 'It was four.' });
  },
  'confirm-subscription': async (given, stage) => {
    const { token } = await subscription(given, stage);
    return (context) => confirmSubscription(context, token);
  },
  'own-subscription': async (given, stage) => {
    const { token, page } = await subscription(given, stage);
    await confirmSubscription(given, token);
    return (context) => changeOwnSubscription(context, page, { ...WISH, frequency: 'daily' });
  },
  'create-release':
    (_, { documentId }) =>
    (context) =>
      createRelease(context, { slug: `lamps-${documentId}`, language: 'en', title: 'Ten lamps' }),
};
