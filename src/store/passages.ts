import { type Kysely, sql } from 'kysely';
import type { FootnoteMarker, Passage, TableCell } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { textOf } from '../text/span.ts';
import { inBatches } from './batches.ts';
import { isOneOf } from './one-of.ts';
import type { Database } from './schema.ts';
import { searchVector } from './search-text.ts';

/** The tree of an expression, before it is in the register. */
export interface NewTree {
  readonly expressionId: string;
  readonly language: LanguageCode;
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly footnoteMarkers: readonly FootnoteMarker[];
}

/** Adds the passages and footnote markers of an expression. */
export async function insertTree(database: Kysely<Database>, tree: NewTree): Promise<void> {
  const passages = tree.passages.map((passage, ordinal) => {
    const words = textOf(tree.text, passage);
    return {
      expression_id: tree.expressionId,
      ordinal,
      e_id: passage.eId,
      type: passage.type,
      number: passage.number,
      role: passage.role,
      page: passage.page,
      parent: passage.parent,
      level: passage.level,
      start_offset: passage.start,
      end_offset: passage.end,
      text: passage.setAside ?? words,
      search: searchVector(words, tree.language),
      cells: passage.cells ? JSON.stringify(passage.cells) : null,
      recognition: passage.recognition ?? null,
    };
  });
  await inBatches(passages, (batch) => database.insertInto('passage').values(batch).execute());
  const markers = tree.footnoteMarkers.map((marker, ordinal) => ({
    expression_id: tree.expressionId,
    ordinal,
    at_offset: marker.at,
    footnote: marker.footnote,
    label: marker.label,
  }));
  await inBatches(markers, (batch) => database.insertInto('footnote_marker').values(batch).execute());
}

/** A passage as the register keeps it. */
export interface StoredPassage {
  readonly e_id: string;
  readonly type: Passage['type'];
  readonly number: string | null;
  readonly role: Passage['role'];
  readonly page: number | null;
  readonly parent: string | null;
  readonly level: number | null;
  readonly start_offset: number;
  readonly end_offset: number;
  readonly text: string;
  readonly cells: readonly TableCell[] | null;
  readonly recognition: number | null;
}

/** The columns of a {@link StoredPassage}. */
export const PASSAGE_COLUMNS = [
  'e_id',
  'type',
  'passage.number',
  'role',
  'page',
  'parent',
  'level',
  'start_offset',
  'end_offset',
  'passage.text',
  'cells',
  'recognition',
] as const;

/** The passages of an expression in reading order. */
export async function passagesOf(database: Kysely<Database>, expressionId: string): Promise<StoredPassage[]> {
  return database
    .selectFrom('passage')
    .select(PASSAGE_COLUMNS)
    .where('expression_id', '=', expressionId)
    .orderBy('ordinal')
    .execute();
}

/** Where the own words of a passage stand in the clean text, its number and page; undefined where there is none. */
export async function findPassage(database: Kysely<Database>, expressionId: string, eId: string) {
  return database
    .selectFrom('passage')
    .select(['start_offset as start', 'end_offset as end', 'passage.number', 'page'])
    .where('expression_id', '=', expressionId)
    .where('e_id', '=', eId)
    .executeTakeFirst();
}

/** A footnote marker and the expression it stands in. */
export interface StoredMarker extends FootnoteMarker {
  readonly expression_id: string;
}

/** The footnote markers of the expressions, in text order. */
export async function markersOf(database: Kysely<Database>, expressionIds: readonly string[]): Promise<StoredMarker[]> {
  if (expressionIds.length === 0) return [];
  return database
    .selectFrom('footnote_marker')
    .select(['expression_id', 'at_offset as at', 'footnote', 'label'])
    .where(isOneOf('expression_id', expressionIds))
    .orderBy('expression_id')
    .orderBy('ordinal')
    .execute();
}

/** How many passages an expression has. */
export async function countPassages(database: Kysely<Database>, expressionId: string): Promise<number> {
  const { count } = await database
    .selectFrom('passage')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('expression_id', '=', expressionId)
    .executeTakeFirstOrThrow();
  return count;
}
