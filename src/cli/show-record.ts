import type { DeskContext } from '../desk/context.ts';
import { NotFound } from '../desk/errors.ts';
import { type CommitmentWithTwins, viewCommitment } from '../desk/view-commitment.ts';
import { viewDocument } from '../desk/view-document.ts';
import type { DocumentView } from '../desk/views.ts';
import { printable } from '../formats/table/printable.ts';
import { formatDate } from '../wording/dates.ts';
import { wordLanguage } from '../wording/language-names.ts';
import { shownName } from '../wording/shown-name.ts';
import { wordingIn } from '../wording/wording.ts';
import { commitmentTable } from './commitment-table.ts';
import { explainCommitment } from './explain-commitment.ts';
import { withDesk } from './open-desk.ts';
import { DONE, FAILED, type Session } from './session.ts';

/** What the options of `servanda show` give. */
export interface ShowOptions {
  readonly format: 'text' | 'json';
}

/** Shows the document or the commitment with this identifier; gives the exit code. */
export function showRecord(session: Session, id: string, options: ShowOptions): Promise<number> {
  return withDesk(session, (context) => show(session, context, id, options));
}

async function show(session: Session, context: DeskContext, id: string, { format }: ShowOptions): Promise<number> {
  const { output, messages, words } = session;
  const document = await found(viewDocument(context, id));
  const commitment = document ? null : await found(viewCommitment(context, id));
  const view = document ?? commitment;
  if (!view) {
    await messages.write(`${words.show.neither(shownName(id))}\n`);
    return FAILED;
  }
  if (format === 'json') await output.write(`${JSON.stringify(view, null, 2)}\n`);
  else if (document) await output.write(documentText(session, document));
  else if (commitment) await output.write(await commitmentText(session, context, commitment));
  return DONE;
}

/** The view, or null where there is nothing with the identifier. */
async function found<View>(view: Promise<View>): Promise<View | null> {
  try {
    return await view;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}

/** A document with what is known of it and its commitments, to be read by a person. */
export function documentText(session: Session, document: DocumentView): string {
  const { words, locale } = session;
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [words.columns.id, document.id],
    [words.show.issuer, document.issuer?.names[locale]],
    [words.show.date, document.date && formatDate(document.date, locale)],
    [words.show.language, wordLanguage(document.language, locale)],
    [words.show.files, document.manifestations.map((file) => shownName(file.fileName)).join(', ')],
    [words.show.number, document.identifiers.map(({ value }) => value).join(', ')],
    [words.show.siblings, document.siblings.map((sibling) => `${sibling.language} ${sibling.id}`).join(', ')],
    [words.show.versions, versionsOf(session, document)],
    [words.show.attachments, document.attachments.map(({ title, id }) => `${title} ${id}`).join(', ')],
    [words.show.attachedTo, document.attachedTo && `${document.attachedTo.title} ${document.attachedTo.id}`],
  ];
  const table = commitmentTable(
    session,
    document.commitments.map((commitment) => ({ ...commitment, place: commitment.passage.label })),
  );
  return `${printable(document.title)}\n${factLines(facts)}\n${table}`;
}

/** Nothing where there is one version only. */
function versionsOf({ words }: Session, { versions }: DocumentView): string {
  if (versions.length < 2) return '';
  return versions.map(({ version, id }) => words.show.version(version, id)).join(', ');
}

async function commitmentText(
  session: Session,
  context: DeskContext,
  commitment: CommitmentWithTwins,
): Promise<string> {
  const { words, locale } = session;
  const { document, page, passage } = commitment;
  const { text } = await viewDocument(context, document.id);
  const place = [passage.label && words.point(passage.label), page !== null && words.page(page)];
  const source = [document.title, ...place, document.date && formatDate(document.date, locale)];
  const facts: readonly (readonly [string, string])[] = [
    [words.show.source, `${source.filter(Boolean).join(', ')} [${document.id}]`],
    ...commitment.twins.map((twin) => [words.show.twins, twinText(session, twin)] as const),
    ...commitment.history.map(
      ({ before }) => [words.show.history, before ? `${before.quote} [${before.id}]` : ''] as const,
    ),
    [
      words.show.replacedBy,
      commitment.replacedBy ? `${commitment.replacedBy.quote} [${commitment.replacedBy.id}]` : '',
    ],
  ];
  const explained = explainCommitment(session, { ...commitment, passage: passage.eId }, text);
  return `${factLines(facts)}\n${explained}`;
}

function twinText({ words, locale }: Session, twin: CommitmentWithTwins['twins'][number]): string {
  const { parts } = wordingIn(locale).comparison;
  const disagreements = twin.disagreements.map(({ part, left, right }) =>
    words.show.disagreement(parts[part], left ?? '–', right ?? '–'),
  );
  return [`${twin.language} ${twin.id}`, ...disagreements].join('; ');
}

function factLines(facts: readonly (readonly [string, string | null | undefined])[]): string {
  return facts.map(([name, value]) => (value ? `${name}: ${printable(value)}\n` : '')).join('');
}
