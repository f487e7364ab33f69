import type { DocumentRow } from '../../desk/views.ts';
import { formatDate, formatShortDate } from '../../wording/dates.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';
import { capitalised, kindClass, SHOWN_KINDS } from './kind.tsx';

/** What a document is besides its title: who from, when, which language, whether a sample. */
export function DocumentFacts({ page, document }: { page: PageContext; document: DocumentRow }) {
  const { common } = page.wording;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    common.languages[document.language],
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

/** Documents as rows, newest first as they come, each count a link to what it counts. */
export function DocumentTable({ page, rows }: { page: PageContext; rows: readonly DocumentRow[] }) {
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
        {rows.map((document) => (
          <tr>
            <th scope="row">
              <a class="document-title" href={documentPath(document.id)} lang={document.language}>
                {document.title}
              </a>
              <DocumentFacts page={page} document={document} />
            </th>
            <Counts page={page} document={document} />
            <td class="added">{formatShortDate(document.ingestedAt, page.locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
