import { isPermitted } from '../../desk/permission.ts';
import type { DocumentView } from '../../desk/views.ts';
import { COMMITMENT_KINDS, type CommitmentKind } from '../../extraction/commitment.ts';
import type { Audience } from '../../store/audiences.ts';
import type { StoredTeam } from '../../store/teams.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { AudienceMark, AudienceSection } from '../components/audience.tsx';
import { isOverdue } from '../components/due.tsx';
import { kindClass } from '../components/kind.tsx';
import { Layout } from '../components/layout.tsx';
import type { PageContext } from '../page-context.ts';
import { besidePath, documentDetailsPath, documentPath, hasOriginal, originalPath } from '../paths.ts';
import { AnnotationList, AnnotationToggle } from '../reader/annotations.tsx';
import { DeedList, DeedToggle } from '../reader/deeds.tsx';
import { AttachedTo, Attachments, Originals } from '../reader/files.tsx';
import { outlineOf } from '../reader/outline.ts';
import { Passages } from '../reader/passages.tsx';
import { SetAside } from '../reader/set-aside.tsx';
import { NewerVersion, Versions } from '../reader/versions.tsx';
import { registerPath } from '../register-query.ts';

interface ReaderProps {
  readonly page: PageContext;
  readonly document: DocumentView;
  /** The chosen commitment's id, null when none is. */
  readonly chosen: string | null;
  readonly audience: Audience;
  /** The teams to which it may be restricted. */
  readonly teams: readonly StoredTeam[];
}

/** The numbers by which the document is cited, each once. */
function identifiersOf({ number, identifiers }: DocumentView): string[] {
  const values = identifiers.map(({ value }) => value);
  return values.length === 0 && number !== null ? [number] : [...new Set(values)];
}

/** Other ways to read it: the pages of the file, another language beside it. */
function OtherReadings({ page, document }: { page: PageContext; document: DocumentView }) {
  const { reader, original } = page.wording;
  if (!hasOriginal(document) && document.siblings.length === 0) return null;
  return (
    <p class="other-readings">
      {hasOriginal(document) && <a href={originalPath(document.id, {})}>{original.show}</a>}
      {document.siblings.map((sibling) => (
        <a href={besidePath(document.id, sibling.id)}>{reader.besides(wordLanguage(sibling.language, page.locale))}</a>
      ))}
    </p>
  );
}

function Facts({ page, document }: { page: PageContext; document: DocumentView }) {
  const { common, reader } = page.wording;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    ...identifiersOf(document),
    document.pageCount === null ? null : common.pages(document.pageCount),
  ];
  return (
    <p class="eyebrow">
      {facts.filter(Boolean).join(' · ')}
      {' · '}
      {wordLanguage(document.language, page.locale)}
      {document.siblings.map((sibling) => (
        <>
          {' · '}
          <a href={documentPath(sibling.id)} hreflang={sibling.language} title={reader.otherLanguages}>
            {wordLanguage(sibling.language, page.locale)}
          </a>
        </>
      ))}
      {document.sample && ` · ${common.sample}`}
    </p>
  );
}

function KindToggle({ page, kind, count }: { page: PageContext; kind: CommitmentKind; count: number }) {
  const noun = page.wording.kinds[kind][count === 1 ? 'one' : 'other'];
  return (
    <label class={`toggle ${kindClass(kind)}`} title={page.wording.kinds[kind].meaning}>
      <input type="checkbox" id={`show-${kind}`} checked={kind !== 'stance'} />
      <span>
        <b>{formatNumber(count, page.locale)}</b> {noun}
      </span>
    </label>
  );
}

function Deadlines({ page, document }: { page: PageContext; document: DocumentView }) {
  const dated = document.commitments.filter((commitment) => commitment.dueOn !== null);
  const late = dated.filter((commitment) => isOverdue(commitment, page));
  if (dated.length === 0) return null;
  const { reader } = page.wording;
  const documents = [document.id];
  return (
    <p class="deadlines">
      <a href={registerPath({ documents, due: ['overdue', 'next-12-months', 'later'] })}>
        <b>{formatNumber(dated.length, page.locale)}</b> {reader.withDeadline(dated.length)}
      </a>
      {late.length > 0 && (
        <a class="late" href={registerPath({ documents, due: ['overdue'] })}>
          <b>{formatNumber(late.length, page.locale)}</b> {reader.allLate(late.length)}
        </a>
      )}
    </p>
  );
}

function Contents({ page, document }: { page: PageContext; document: DocumentView }) {
  const entries = outlineOf(document.passages);
  if (entries.length < 2) return null;
  return (
    <nav class="contents" aria-label={page.wording.reader.contents}>
      <details>
        <summary>{page.wording.reader.contents}</summary>
        <ol lang={document.language}>
          {entries.map(({ eId, text, number, depth }) => (
            <li class={`depth-${Math.min(depth, 2)}`}>
              <a href={`#${eId}`}>
                {number !== null && `${number} `}
                {text}
              </a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  );
}

/** A document as text, every commitment marked in place and noted in the margin. */
export function ReaderPage({ page, document, chosen, audience, teams }: ReaderProps) {
  const { reader } = page.wording;
  const kinds = COMMITMENT_KINDS.filter((kind) => document.counts[kind] > 0);
  return (
    <Layout page={page} title={document.title} place="documents" scripts={['reader']}>
      <article class="reader" data-document={document.id}>
        <header class="reader-head">
          <Facts page={page} document={document} />
          <h1 lang={document.language}>{document.title}</h1>
          <AudienceMark page={page} audience={audience} />
          <AttachedTo page={page} document={document} />
          <NewerVersion page={page} document={document} />
          <OtherReadings page={page} document={document} />
          <div class="reader-bar">
            {kinds.length === 0 && <p>{reader.nothing}</p>}
            <fieldset class="toggles">
              <legend class="visually-hidden">{reader.show}</legend>
              {kinds.map((kind) => (
                <KindToggle page={page} kind={kind} count={document.counts[kind]} />
              ))}
              <DeedToggle page={page} document={document} />
              <AnnotationToggle page={page} document={document} />
            </fieldset>
            <Deadlines page={page} document={document} />
          </div>
        </header>
        <Contents page={page} document={document} />
        <div class="reader-text">
          <Passages page={page} document={document} chosen={chosen} />
        </div>
        <footer class="reader-foot">
          <DeedList page={page} document={document} />
          <AnnotationList page={page} document={document} />
          <SetAside page={page} document={document} />
          <Attachments page={page} document={document} />
          <Versions page={page} document={document} />
          <Originals page={page} document={document} />
          {isPermitted(page.principal, 'describe-document') && (
            <p>
              <a href={documentDetailsPath(document.id)}>{page.wording.documents.details.title}</a>
            </p>
          )}
          <AudienceSection {...{ page, document, audience, teams }} />
          <p class="keys">{reader.keys}</p>
        </footer>
      </article>
    </Layout>
  );
}
