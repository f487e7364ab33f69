import { type Column, SEPARATOR, type Table } from './table.ts';

/** What of a table is worded, by language. */
export interface TableWords {
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly column: (name: string) => Readonly<Record<string, string>>;
}

/** Where a table is, and under what terms. */
export interface TableSource {
  /** Whole address of the CSV. */
  readonly address: string;
  readonly licence: string;
}

/**
 * What the columns of a table are, as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data): names, data
 * types, meaning and, where they are few, the values that there are.
 */
export function csvwMetadata<Row>(table: Table<Row>, words: TableWords, { address, licence }: TableSource): object {
  const columns = Object.entries<Column<Row>>(table.columns);
  return {
    '@context': 'http://www.w3.org/ns/csvw',
    url: address,
    'dc:title': inLanguages(words.title),
    'dc:description': inLanguages(words.description),
    'dc:license': { '@id': licence },
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"' },
    tableSchema: {
      columns: columns.map(([name, column]) => ({
        name,
        titles: name,
        'dc:description': inLanguages(words.column(name)),
        datatype: datatypeOf(column),
        ...(column.isRequired && { required: true }),
        ...(column.isList && { separator: SEPARATOR }),
      })),
      primaryKey: table.key,
      ...('address' in table.columns && { aboutUrl: '{+address}' }),
    },
  };
}

function datatypeOf({ type, codes }: Pick<Column<never>, 'type' | 'codes'>): string | object {
  if (!codes || type !== 'string') return type;
  return { base: type, format: codes.join('|') };
}

function inLanguages(words: Readonly<Record<string, string>>): object[] {
  return Object.entries(words).map(([language, value]) => ({ '@value': value, '@language': language }));
}
