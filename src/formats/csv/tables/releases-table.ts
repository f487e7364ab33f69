import type { Column, Table } from './table.ts';

/** A press release in one language as a row tells it. */
export interface ReleaseTableRow {
  readonly slug: string;
  /** Of the page in this language. */
  readonly address: string;
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly publishedAt: Date;
  readonly correctedAt: Date | null;
  /** Identifiers. */
  readonly topics: readonly string[];
  readonly commitments: readonly string[];
  /** Short names. */
  readonly pledges: readonly string[];
  /** Identifier of the document that it is in the register. */
  readonly document: string | null;
}

const releaseColumns = {
  slug: { type: 'string', isRequired: true, value: ({ slug }) => slug },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  language: { type: 'string', isRequired: true, value: ({ language }) => language },
  title: { type: 'string', isRequired: true, value: ({ title }) => title },
  lead: { type: 'string', value: ({ lead }) => lead || null },
  published_at: { type: 'dateTime', isRequired: true, value: ({ publishedAt }) => publishedAt.toISOString() },
  corrected_at: { type: 'dateTime', value: ({ correctedAt }) => correctedAt?.toISOString() ?? null },
  topics: { type: 'string', isList: true, value: ({ topics }) => topics },
  commitments: { type: 'string', isList: true, value: ({ commitments }) => commitments },
  pledges: { type: 'string', isList: true, value: ({ pledges }) => pledges },
  document: { type: 'string', value: ({ document }) => document },
} as const satisfies Readonly<Record<string, Column<ReleaseTableRow>>>;

/** Published press releases, a row for each language. */
export const RELEASES_TABLE: Table<ReleaseTableRow, keyof typeof releaseColumns> = {
  name: 'releases',
  key: ['slug', 'language'],
  columns: releaseColumns,
};
