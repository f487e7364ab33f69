import { randomUUID } from 'node:crypto';
import { STATE_CODES } from '../authority/names/state-names.ts';
import { ORGANISATION_KINDS, type OrganisationKind } from '../authority/organisations/kind.ts';
import { type InitiativeText, type StoredInitiative, textsOf } from '../store/initiatives.ts';
import { forgetUnconfirmed, insertGivenSignature, insertSignatureLink } from '../store/signing.ts';
import { inTransaction } from '../store/transaction.ts';
import { siteAddress } from '../text/site-address.ts';
import { addressIssues } from './check-person.ts';
import type { DeskContext } from './context.ts';
import { Forbidden, Invalid, type Issue } from './errors.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { putContact } from './mail/contacts.ts';
import type { MailRoom } from './mail/mail-room.ts';
import { nameIn } from './name-in.ts';
import { plainLineIssues } from './plain-line.ts';
import { queueMail } from './queue-mail.ts';
import { formToken } from './signing/form-token.ts';
import { admitForm, forgottenBefore, mayBeWrittenTo, type PublicForm } from './signing/public-form.ts';

/** A signature as the form says it. */
export interface SignatureForm extends PublicForm {
  readonly organisation: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-2 in lower case; empty for none. */
  readonly country: string;
  readonly website: string;
  readonly signerName: string;
  readonly signerOffice: string;
  /** The version of the text that is signed. */
  readonly textId: string;
}

/** What the form to sign shows. */
export interface SigningView extends Pick<StoredInitiative, 'slug' | 'names'> {
  /** The newest versions of the text, by language. */
  readonly texts: readonly InitiativeText[];
  readonly isOpen: boolean;
  /** To be sent along with the form. */
  readonly token: string;
}

const LONGEST = { organisation: 200, signerName: 120, signerOffice: 200 } as const;
const DAY_MS = 86_400_000;
/** Days in which an address can be confirmed. */
export const CONFIRMATION_DAYS = 7;

/** What the form shows; that signing is closed where it was not opened or no mail leaves. Throws `NotFound`. */
export async function viewSigning(context: DeskContext, address: InitiativeAddress): Promise<SigningView> {
  const initiative = await requireInitiative(context.database, address);
  const { slug, names } = initiative;
  const room = openRoom(context, initiative);
  return {
    ...{ slug, names, texts: await signableTexts(context, initiative), isOpen: room !== null },
    token: room === null ? '' : formToken(room.secret, `sign ${slug}`, context.now()),
  };
}

/**
 * Keeps a signature that waits to be confirmed, and mails the link that confirms it. Whoever fills in what people do not
 * see, or asks for more mails to one address than one in a while, is told the same and gets nothing. `network` is the
 * internet address of whoever asks. Throws `NotFound`, `Forbidden` where signing is closed, `Invalid`, and
 * `TooManyAttempts`.
 */
export async function signPledge(
  context: DeskContext,
  address: InitiativeAddress,
  form: SignatureForm,
  network: string | null,
): Promise<void> {
  const initiative = await requireInitiative(context.database, address);
  const room = openRoom(context, initiative);
  if (room === null) throw new Forbidden('sign-pledge');
  if (form.trap !== '') return;
  const now = context.now();
  const given = check(form, await signableTexts(context, initiative));
  await admitForm(context, form, { secret: room.secret, purpose: `sign ${initiative.slug}`, network });
  await inTransaction(context.everything, async (transaction) => {
    await forgetUnconfirmed(transaction, forgottenBefore(now));
    const contactId = await putContact(transaction, room, form.email);
    if (!(await mayBeWrittenTo(transaction, 'sign', contactId, now))) return;
    const { locale } = form;
    const kept = { ...given, initiativeId: initiative.id, contactId, locale, givenAt: now };
    const signatureId = await insertGivenSignature(transaction, kept);
    const expiresAt = new Date(now.getTime() + CONFIRMATION_DAYS * DAY_MS);
    const link = { signatureId, purpose: 'confirm', createdAt: now, expiresAt } as const;
    const token = await insertSignatureLink(transaction, link);
    await queueMail(transaction, context, {
      ...{ kind: 'signature-confirm', key: `signature-confirm:${randomUUID()}`, personId: null, locale },
      // Not the name from the form: whoever types somebody else's address is not to write to them.
      to: { name: '', contactId },
      content: {
        pledge: nameIn(initiative.names, locale),
        path: `/signatures/${token}`,
        expiresAt: expiresAt.toISOString(),
      },
    });
  });
}

/** Where the confirmation goes out from; null where nobody can sign. */
function openRoom({ mailRoom }: DeskContext, { isOpen }: StoredInitiative): MailRoom | null {
  return isOpen && mailRoom?.isOpen ? mailRoom : null;
}

async function signableTexts({ database }: DeskContext, { id }: StoredInitiative): Promise<readonly InitiativeText[]> {
  return (await textsOf(database, id)).filter(({ role, isLatest }) => role === 'text' && isLatest);
}

function check(form: SignatureForm, texts: readonly InitiativeText[]) {
  const [organisation, signerName, signerOffice] = [form.organisation, form.signerName, form.signerOffice].map(plain);
  const issues: Issue[] = [
    ...plainLineIssues('organisation', form.organisation, { limit: LONGEST.organisation }),
    ...plainLineIssues('signerName', form.signerName, { limit: LONGEST.signerName }),
    ...plainLineIssues('signerOffice', form.signerOffice, { limit: LONGEST.signerOffice }),
    ...addressIssues(form.email),
  ];
  const kind = ORGANISATION_KINDS.find((one) => one === form.kind);
  if (!kind) issues.push(notOneOf('organisationKind', form.kind));
  if (form.country !== '' && !STATE_CODES.includes(form.country)) issues.push(notOneOf('country', form.country));
  const website = siteAddress(form.website);
  if (form.website.trim() !== '' && website === null) {
    issues.push({ field: 'website', code: 'not-a-site', details: { value: form.website.slice(0, 200) } });
  }
  const text = texts.find(({ id }) => id === form.textId);
  if (texts.length > 0 && !text) issues.push({ field: 'text', code: 'missing', details: {} });
  if (issues.length > 0) throw new Invalid(issues);
  return {
    ...{ organisationName: organisation ?? '', kind: kind as OrganisationKind, country: form.country || null, website },
    ...{ expressionId: text?.id ?? null, signerName: signerName ?? '', signerOffice: signerOffice ?? '' },
  };
}

function plain(line: string): string {
  return line.trim().replace(/\s+/gu, ' ');
}

function notOneOf(field: string, value: string): Issue {
  return { field, code: 'not-one-of', details: { value: value.slice(0, 100) } };
}
