import { SEPARATOR, type Table } from '../../formats/csv/tables/table.ts';
import { type ColumnName, columnNames, TABLE_NAMES, TABLES, type TableName } from '../../formats/csv/tables/tables.ts';
import { formatDate } from '../../wording/dates.ts';
import { openTablesWording } from '../../wording/open-tables.ts';
import { Layout } from '../components/layout.tsx';
import { VOCABULARY_PATH } from '../open/addresses.ts';
import { CATALOGUE_PATH, GRAPH_PATH, TEXTS_PATH, tableMetadataPath, tablePath } from '../open/data-sets.ts';
import { typesOf } from '../open/representations.ts';
import { CC_BY_4, type OpenDataTerms } from '../open/terms.ts';
import type { PageContext } from '../page-context.ts';

interface OpenDataProps {
  readonly page: PageContext;
  readonly terms: OpenDataTerms;
  /** When anything public last changed. */
  readonly changed: Date | null;
}

/** What there is to download, on what terms, and what every column means. */
export function OpenDataPage({ page, terms, changed }: OpenDataProps) {
  const { openData: words } = page.wording;
  return (
    <Layout page={page} title={words.title} head={<CatalogueLink />}>
      <div class="api open-data">
        <header class="api-intro">
          <h1>{words.title}</h1>
          {words.page.lead.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
          <p>
            {words.page.licence}{' '}
            <a href={terms.licence} rel="license">
              {terms.licence === CC_BY_4 ? 'Creative Commons BY 4.0' : terms.licence}
            </a>
            . {words.page.notTexts}
          </p>
          {changed && <p>{words.page.changed(formatDate(changed.toISOString().slice(0, 10), page.locale))}</p>}
        </header>
        <nav class="api-contents" aria-label={words.page.contents}>
          <ul>
            {TABLE_NAMES.map((table) => (
              <li>
                <a href={`#${table}`}>{openTablesWording[page.locale].tables[table].title}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div class="api-body">
          <Ways page={page} />
          {TABLE_NAMES.map((table) => (
            <Dictionary page={page} table={table} />
          ))}
        </div>
      </div>
    </Layout>
  );
}

function CatalogueLink() {
  return <link rel="describedby" type="application/ld+json" href={CATALOGUE_PATH} />;
}

function Ways({ page }: { page: PageContext }) {
  const { openData: words } = page.wording;
  const { ways } = words.page;
  return (
    <section aria-labelledby="ways">
      <h2 id="ways">{ways.title}</h2>
      <ul class="api-rules">
        <li>
          {ways.addresses(typesOf('commitments').join(', '))} <code>?as-of=2026-01-31</code>
        </li>
        <li>
          <a href={CATALOGUE_PATH}>{ways.catalogue}</a>
        </li>
        <li>
          <a href={GRAPH_PATH}>{ways.graph}</a>
        </li>
        <li>
          <a href={TEXTS_PATH}>{ways.texts}</a>
        </li>
        <li>
          <a href={VOCABULARY_PATH}>{words.vocabulary.title}</a>
        </li>
        <li>
          <a href="/api">{ways.api}</a>
        </li>
      </ul>
      <p>{ways.csv(SEPARATOR.trim())}</p>
    </section>
  );
}

function Dictionary({ page, table }: { page: PageContext; table: TableName }) {
  const { openData: words } = page.wording;
  const { tables, columns } = openTablesWording[page.locale];
  return (
    <section aria-labelledby={table}>
      <h2 id={table}>{tables[table].title}</h2>
      <p>{tables[table].description}</p>
      <p>
        <a href={tablePath(table)}>{words.forms.csv}</a> · <a href={tableMetadataPath(table)}>{words.page.metadata}</a>
      </p>
      <dl class="api-fields">
        {columnNames(table).map((name) => (
          <>
            <dt>
              <code>{name}</code> <small>{remarksOn(page, table, name)}</small>
            </dt>
            <dd>
              {columns[name]}
              <Codes codes={columnOf(table, name)?.codes} />
            </dd>
          </>
        ))}
      </dl>
    </section>
  );
}

function Codes({ codes = [] }: { codes?: readonly string[] | undefined }) {
  if (codes.length === 0) return null;
  return (
    <div class="api-values">
      {codes.map((code) => (
        <>
          <code>{code}</code>{' '}
        </>
      ))}
    </div>
  );
}

function remarksOn(page: PageContext, table: TableName, name: ColumnName): string {
  const { always, several } = page.wording.openData.page;
  const column = columnOf(table, name);
  return [column?.type, column?.isRequired && always, column?.isList && several].filter(Boolean).join(', ');
}

function columnOf(table: TableName, name: ColumnName) {
  const { columns }: Table<never> = TABLES[table];
  return columns[name];
}
