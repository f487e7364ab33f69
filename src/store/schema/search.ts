import type { ColumnType } from 'kysely';
import type { LanguageCode } from '../../text/language-code.ts';

/** What is found by its words, besides commitments and passages. */
export const RECORD_KINDS = ['document', 'actor', 'deed', 'evidence', 'progress', 'comment', 'report'] as const;

/** One of {@link RECORD_KINDS}. */
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Everything that is found by its words. */
export const FIND_KINDS = ['commitment', 'passage', ...RECORD_KINDS] as const;

/** One of {@link FIND_KINDS}. */
export type FindKind = (typeof FIND_KINDS)[number];

/** Whether the words of a kind stand among those of records. */
export function isRecordKind(kind: FindKind): kind is RecordKind {
  return (RECORD_KINDS as readonly FindKind[]).includes(kind);
}

/** The words of a record, in the language in which they are stemmed; one that has no language of its own has several rows. */
interface SearchableRecordTable {
  kind: RecordKind;
  /** The columns of its key with slashes between them. */
  id: string;
  language: LanguageCode;
  on_date: ColumnType<never, string | null, string | null>;
  search: ColumnType<never, string, string>;
}

/** A record whose words are to be read. */
interface SearchDueTable {
  kind: FindKind;
  id: string;
}

/** How words were taken apart when everything was last read. */
interface SearchVersionTable {
  single: ColumnType<boolean, never, never>;
  version: number;
}

/** A word that some text of an audience has. */
interface SearchWordTable {
  audience_id: number;
  word: string;
  keys: readonly number[];
}

/** What somebody who keeps a search has been told of. */
interface ToldFindTable {
  view_id: number;
  kind: FindKind;
  id: string;
}

/** The tables of search. */
export interface SearchTables {
  searchable_record: SearchableRecordTable;
  search_due: SearchDueTable;
  search_version: SearchVersionTable;
  search_word: SearchWordTable;
  told_find: ToldFindTable;
}
