import type { StatementView } from '../../desk/views.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import type { PageContext } from '../page-context.ts';
import { documentPath } from '../paths.ts';
import { capitalised } from './kind.tsx';
import { placeOf } from './place.ts';

interface RecordProps {
  readonly page: PageContext;
  readonly statement: StatementView;
}

/** The document that a record stands in; `href` leads to its words there. */
export function Source({ page, statement, href }: RecordProps & { readonly href: string }) {
  const { common, commitment: words } = page.wording;
  const { document } = statement;
  const facts = [
    document.issuer?.names[page.locale],
    document.date === null ? common.undated : formatDate(document.date, page.locale),
    wordLanguage(document.language, page.locale),
  ];
  const place = placeOf(statement, page);
  return (
    <section aria-labelledby="source">
      <h2 id="source">{words.source}</h2>
      <p>
        <a class="document-title" href={documentPath(document.id)} lang={document.language}>
          {document.title}
        </a>
        <span class="facts">{facts.filter(Boolean).join(' · ')}</span>
        {place !== '' && (
          <a class="source-place" href={href}>
            {capitalised(place)}
          </a>
        )}
      </p>
    </section>
  );
}

/** How to cite a record, whose permanent address is at `path`. */
export function Citation({ page, statement, path }: RecordProps & { readonly path: string }) {
  const { commitment: words } = page.wording;
  const { document, quote } = statement;
  const citation = words.citation({
    quote,
    title: document.title,
    place: placeOf(statement, page),
    date: document.date === null ? '' : formatDate(document.date, page.locale),
    address: page.origin + path,
  });
  return (
    <section aria-labelledby="cite">
      <h2 id="cite">{words.cite}</h2>
      <p class="citation" id="citation">
        {citation}
      </p>
      <p class="hint">
        {words.citeHint}{' '}
        <button type="button" class="copy" hidden data-copy="citation" data-copied={words.copied}>
          {words.copy}
        </button>
      </p>
    </section>
  );
}
