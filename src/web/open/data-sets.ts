import { TABLE_NAMES, type TableName } from '../../formats/csv/tables/tables.ts';
import type { Catalogue, DataSet } from '../../formats/dcat/to-dcat.ts';
import { LOCALES, type Locale } from '../../wording/locale.ts';
import { openDataWording } from '../../wording/open-data.ts';
import { openTablesWording } from '../../wording/open-tables.ts';
import type { PageContext } from '../page-context.ts';
import { DATA_PATH } from './data-paths.ts';
import type { OpenDataTerms } from './terms.ts';

/** The catalogue for programs. */
export const CATALOGUE_PATH = `${DATA_PATH}/catalog.jsonld`;
/** All documents as Akoma Ntoso in one archive. */
export const TEXTS_PATH = `${DATA_PATH}/documents.zip`;
/** All commitments as JSON-LD. */
export const GRAPH_PATH = `${DATA_PATH}/commitments.jsonld`;

/** A table as CSV. */
export function tablePath(table: TableName): string {
  return `${DATA_PATH}/${table}.csv`;
}

/** What the columns of a table are; where CSV on the Web looks for it by itself. */
export function tableMetadataPath(table: TableName): string {
  return `${tablePath(table)}-metadata.json`;
}

/** The same in every language of the interface. */
export function inAllLanguages(words: (locale: Locale) => string): Readonly<Record<Locale, string>> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, words(locale)])) as Record<Locale, string>;
}

/** Everything that can be downloaded, as catalogues list it. */
export function catalogueAt(page: PageContext, terms: OpenDataTerms, modified: Date | null): Catalogue {
  const { origin, site } = page;
  const words = (of: (locale: Locale) => string) => inAllLanguages(of);
  return {
    address: origin + CATALOGUE_PATH,
    home: `${origin}/`,
    title: words((locale) => openDataWording[locale].catalogue.title(site.name)),
    description: words((locale) => openDataWording[locale].catalogue.description),
    publisher: site.name,
    contact: terms.contact ?? `${origin}/about`,
    licence: terms.licence,
    languages: ['DAN', 'ENG'],
    modified: modified?.toISOString() ?? null,
    dataSets: TABLE_NAMES.map((table) => dataSetOf(table, origin)),
    service: {
      title: words((locale) => openDataWording[locale].catalogue.service),
      description: words((locale) => openDataWording[locale].catalogue.serviceDescription),
      address: `${origin}/api`,
      definition: `${origin}/api/openapi.json`,
    },
  };
}

function dataSetOf(table: TableName, origin: string): DataSet {
  const form = (of: 'csv' | 'graph' | 'texts') => inAllLanguages((locale) => openDataWording[locale].forms[of]);
  const csv = {
    title: form('csv'),
    address: origin + tablePath(table),
    type: 'text/csv',
    fileType: 'CSV',
    schema: origin + tableMetadataPath(table),
  };
  const graph = {
    title: form('graph'),
    address: origin + GRAPH_PATH,
    type: 'application/ld+json',
    fileType: 'JSON_LD',
  };
  const texts = { title: form('texts'), address: origin + TEXTS_PATH, type: 'application/zip', fileType: 'ZIP' };
  return {
    name: table,
    title: inAllLanguages((locale) => openTablesWording[locale].tables[table].title),
    description: inAllLanguages((locale) => openTablesWording[locale].tables[table].description),
    keywords: inAllLanguages((locale) => openDataWording[locale].catalogue.keyword),
    distributions: [csv, ...(table === 'commitments' ? [graph] : []), ...(table === 'documents' ? [texts] : [])],
  };
}
