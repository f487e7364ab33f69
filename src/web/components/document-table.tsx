import type { DocumentRow, ListedWork } from '../../desk/views.ts';
import type { Audience } from '../../store/audiences.ts';
import { formatDate, formatShortDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatNumber } from '../../wording/numbers.ts';
import { deskDay } from '../desk-day.ts';
import type { PageContext } from '../page-context.ts';
import { besidePath, documentPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';
import { AudienceMark } from './audience.tsx';
import { capitalised, kindClass, SHOWN_KINDS } from './kind.tsx';

/** What a document is besides its title: who from, when, which language, whether a sample. */
export function DocumentFacts({ page, document }: { page: PageContext; document: DocumentRow }) {
  const { common } = page.wording;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    wordLanguage(document.language, page.locale),
    document.formats.map((format) => common.formats[format]).join(' + '),
    document.pageCount === null ? null : common.pages(document.pageCount),
  ];
  return (
    <span class="facts">
      {facts.filter(Boolean).join(' · ')}
      {document.sample && (
        <>
          {' · '}
          <abbr class="sample" title={common.sampleMeaning}>
            {common.sample}
          </abbr>
        </>
      )}
    </span>
  );
}

function Counts({ page, document }: { page: PageContext; document: DocumentRow }) {
  return (
    <>
      {SHOWN_KINDS.map((kind) => (
        <td class={`number ${kindClass(kind)}`}>
          {document.counts[kind] === 0 ? (
            <span class="zero">0</span>
          ) : (
            <a href={registerPath({ documents: [document.id], kinds: [kind] })}>
              {formatNumber(document.counts[kind], page.locale)}
            </a>
          )}
          <span class="cell-noun"> {page.wording.kinds[kind][document.counts[kind] === 1 ? 'one' : 'other']}</span>
        </td>
      ))}
    </>
  );
}

/** The text of a work in the language of the interface if it has one, and those in other languages. */
function inOwnLanguage(work: ListedWork, page: PageContext): { shown: ListedWork[number]; others: ListedWork } | null {
  const shown = work.find(({ language }) => language === page.locale) ?? work[0];
  return shown ? { shown, others: work.filter((text) => text !== shown) } : null;
}

/** The work in other languages, and which version this is where there were others before it. */
function OtherTexts({ page, shown, others }: { page: PageContext; shown: ListedWork[number]; others: ListedWork }) {
  const { documents, reader } = page.wording;
  if (others.length === 0 && shown.version === 1) return null;
  return (
    <span class="other-texts">
      {shown.version > 1 && <a href={`${documentPath(shown.id)}#versions`}>{documents.versions(shown.version)}</a>}
      {others.map((other) => (
        <>
          <a href={documentPath(other.id)} hreflang={other.language}>
            {documents.alsoIn(wordLanguage(other.language, page.locale))}
          </a>
          <a href={besidePath(shown.id, other.id)}>{reader.besides(wordLanguage(other.language, page.locale))}</a>
        </>
      ))}
    </span>
  );
}

interface DocumentTableProps {
  readonly page: PageContext;
  readonly works: readonly ListedWork[];
  /** Who may see each, by identifier. */
  readonly audiences: ReadonlyMap<string, Audience>;
}

/** Works as rows, newest first as they come, each count a link to what it counts. */
export function DocumentTable({ page, works, audiences }: DocumentTableProps) {
  const { documents, kinds } = page.wording;
  return (
    <table class="documents">
      <thead>
        <tr>
          <th scope="col">{documents.name}</th>
          {SHOWN_KINDS.map((kind) => (
            <th scope="col" class={`number ${kindClass(kind)}`}>
              <span class="kind">{capitalised(kinds[kind].other)}</span>
            </th>
          ))}
          <th scope="col" class="added">
            {documents.added}
          </th>
        </tr>
      </thead>
      <tbody>
        {works
          .flatMap((work) => inOwnLanguage(work, page) ?? [])
          .map(({ shown, others }) => (
            <tr>
              <th scope="row">
                <a class="document-title" href={documentPath(shown.id)} lang={shown.language}>
                  {shown.title}
                </a>
                <DocumentFacts page={page} document={shown} />
                <AudienceMark page={page} audience={audiences.get(shown.id)} />
                <OtherTexts page={page} shown={shown} others={others} />
              </th>
              <Counts page={page} document={shown} />
              <td class="added">{formatShortDate(deskDay(page, shown.ingestedAt), page.locale)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
