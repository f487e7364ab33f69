import { type Context, Hono } from 'hono';
import type { DeskContext } from '../../desk/context.ts';
import { openContext } from '../../desk/open-context.ts';
import { viewLastChange } from '../../desk/open-data/view-open-data.ts';
import { csvwMetadata } from '../../formats/csv/tables/csvw.ts';
import type { Table } from '../../formats/csv/tables/table.ts';
import { type ColumnName, TABLE_NAMES, TABLES, type TableName } from '../../formats/csv/tables/tables.ts';
import { toDcat } from '../../formats/dcat/to-dcat.ts';
import { openTablesWording } from '../../wording/open-tables.ts';
import { addressesAt } from '../open/addresses.ts';
import { DATA_PATH } from '../open/data-paths.ts';
import {
  CATALOGUE_PATH,
  catalogueAt,
  GRAPH_PATH,
  inAllLanguages,
  TEXTS_PATH,
  tableMetadataPath,
  tablePath,
} from '../open/data-sets.ts';
import { graphPieces, tablePieces, textsArchive } from '../open/downloads.ts';
import { MEDIA_TYPES } from '../open/representations.ts';
import { USUAL_TERMS } from '../open/terms.ts';
import type { AppOptions } from '../options.ts';
import type { WebEnvironment } from '../page-context.ts';
import { OpenDataPage } from '../pages/open-data.tsx';
import { piecesSent } from '../pieces-sent.ts';

type PageRequest = Context<WebEnvironment>;

/** Open data: its page with the data dictionary, the catalogue, and everything public to download, whoever asks. */
export function openDataRoutes(options: AppOptions): Hono<WebEnvironment> {
  const routes = new Hono<WebEnvironment>();
  const terms = options.openData ?? USUAL_TERMS;
  const asVisitor = (): Promise<DeskContext> => openContext(options, { role: 'visitor' });
  routes.get(DATA_PATH, async (context) => {
    const changed = await viewLastChange(await asVisitor());
    return context.html(<OpenDataPage page={context.var.page} terms={terms} changed={changed} />);
  });
  routes.get(CATALOGUE_PATH, async (context) => {
    const catalogue = catalogueAt(context.var.page, terms, await viewLastChange(await asVisitor()));
    return context.body(JSON.stringify(toDcat(catalogue)), 200, { 'content-type': MEDIA_TYPES.jsonld });
  });
  for (const table of TABLE_NAMES) {
    routes.get(tablePath(table), async (context) => {
      const pieces = tablePieces(table, await asVisitor(), addressesAt(context.var.page.origin));
      return download(context, await piecesSent(pieces), { name: `${table}.csv`, type: MEDIA_TYPES.csv });
    });
    routes.get(tableMetadataPath(table), (context) => {
      const source = { address: context.var.page.origin + tablePath(table), licence: terms.licence };
      const metadata = metadataOf(table, source);
      return context.body(JSON.stringify(metadata), 200, { 'content-type': 'application/csvm+json' });
    });
  }
  routes.get(GRAPH_PATH, async (context) => {
    const pieces = graphPieces(await asVisitor(), addressesAt(context.var.page.origin));
    return download(context, await piecesSent(pieces), { name: 'commitments.jsonld', type: MEDIA_TYPES.jsonld });
  });
  routes.get(TEXTS_PATH, async (context) =>
    download(context, textsArchive(await asVisitor()), { name: 'documents.zip', type: 'application/zip' }),
  );
  return routes;
}

function metadataOf(table: TableName, source: { readonly address: string; readonly licence: string }): object {
  const described: Table<never> = TABLES[table];
  const words = {
    title: inAllLanguages((locale) => openTablesWording[locale].tables[table].title),
    description: inAllLanguages((locale) => openTablesWording[locale].tables[table].description),
    column: (name: string) => inAllLanguages((locale) => openTablesWording[locale].columns[name as ColumnName]),
  };
  return csvwMetadata(described, words, source);
}

interface NamedFile {
  readonly name: string;
  readonly type: string;
}

function download(context: PageRequest, body: ReadableStream<Uint8Array>, { name, type }: NamedFile): Response {
  return context.body(body, 200, { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` });
}
