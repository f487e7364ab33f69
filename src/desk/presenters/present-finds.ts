import type { Kysely } from 'kysely';
import { isLanguageCode } from '../../languages/registry.ts';
import { type FoundWords, foundWords } from '../../store/found-words.ts';
import { matchMarks } from '../../store/match-marks.ts';
import type { FindKind } from '../../store/schema/search.ts';
import type { Database } from '../../store/schema.ts';
import type { SearchTerm } from '../../store/text-query.ts';
import type { LanguageCode } from '../../text/language-code.ts';
import type { Span } from '../../text/span.ts';
import type { Find } from '../find-views.ts';

/** How much of the words is shown, and how much of that before the first match. */
const SHOWN = 320;
const BEFORE = 90;
/** Where nobody said which language words are in, those are tried in which people at the desk write. */
const DESK_LANGUAGES: readonly LanguageCode[] = ['da', 'en'];

/** What was found of a kind, with its words around the first match, in the order of `ids`. */
export async function presentFinds(
  database: Kysely<Database>,
  kind: FindKind,
  ids: readonly string[],
  terms: readonly SearchTerm[],
): Promise<Find[]> {
  const rows = await foundWords(database, kind, ids);
  const marks = await matchMarks(
    database,
    terms,
    rows.map(({ words, language }) => ({ text: words, languages: languagesOf(language) })),
  );
  return rows.map((row, index) => presentFind(kind, row, marks[index] ?? []));
}

function languagesOf(language: string | null): readonly LanguageCode[] {
  return language !== null && isLanguageCode(language) ? [language] : DESK_LANGUAGES;
}

function presentFind(kind: FindKind, row: FoundWords, marks: readonly Span[]): Find {
  const { start, end } = shownPart(row.words, marks);
  const opening = start > 0 ? '… ' : '';
  const shift = opening.length - start;
  return {
    kind,
    id: row.id,
    words: `${opening}${row.words.slice(start, end)}${end < row.words.length ? ' …' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
    language: row.language,
    about: row.about,
    aboutLanguage: row.about_language,
    date: row.on_date,
    note: row.note,
    documentId: row.document_id,
    passage: row.passage,
    commitmentId: row.commitment_id,
  };
}

/** The words around the first match, from one space to another. */
function shownPart(words: string, marks: readonly Span[]): Span {
  if (words.length <= SHOWN) return { start: 0, end: words.length };
  const first = marks[0]?.start ?? 0;
  const wanted = Math.max(0, Math.min(first - BEFORE, words.length - SHOWN));
  const space = wanted === 0 ? -1 : words.indexOf(' ', wanted);
  const start = space === -1 || space > first ? wanted : space + 1;
  const last = words.lastIndexOf(' ', start + SHOWN);
  const end = start + SHOWN >= words.length ? words.length : Math.max(last, marks[0]?.end ?? 0);
  return { start, end };
}
