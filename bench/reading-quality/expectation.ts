import { type KnownDocument, type KnownText, piecesOf, wordsOf } from './known-document.ts';
import type { Layout } from './layout.ts';
import { CONTENTS_HEADING, titleOf } from './page-furniture.ts';

/** What the tree of a laid-out document should hold; the words of each as they should stand in it. */
export interface Expectation {
  /** The title in one, headings, paragraphs and points in reading order, numbers with a bar after them. */
  readonly paragraphs: readonly string[];
  /** Those of them that are headings. */
  readonly headings: readonly string[];
  /** Those of them that are points of lists. */
  readonly points: readonly string[];
  /** What stands in boxes, wherever they are read. */
  readonly boxes: readonly string[];
  /** Rows with a semicolon after them, cells with a bar between them. */
  readonly tables: readonly string[];
  readonly footnotes: readonly string[];
  /** The words before each footnote mark. */
  readonly marks: readonly string[];
  readonly contents: readonly string[];
}

/** How many characters before a footnote mark are compared. */
export const BEFORE_MARK = 24;

/** What reading should give for the document in this layout. */
export function expectationOf(document: KnownDocument, layout: Layout): Expectation {
  const texts = document.items.filter((item): item is KnownText => item.kind !== 'table' && item.kind !== 'box');
  const printed = (item: KnownText) => {
    const words = wordsOf(item.text);
    if (item.kind !== 'heading') return entry(item.number, words);
    return headingEntry(item.number, layout.headings === 'capitals' ? words.toUpperCase() : words);
  };
  const headings = texts.filter((item) => item.kind === 'heading');
  return {
    paragraphs: [titleOf(document), ...texts.filter((item) => item.kind !== 'title').map(printed)],
    headings: headings.map(printed),
    points: texts.filter((item) => item.kind === 'point').map(printed),
    boxes:
      layout.boxes === 'none'
        ? []
        : document.items.flatMap((item) =>
            item.kind === 'box' ? [headingEntry(null, item.heading), entry(null, item.text)] : [],
          ),
    tables: document.items.flatMap((item) =>
      item.kind === 'table' ? [item.rows.map((row) => row.join(' | ')).join('; ')] : [],
    ),
    footnotes: document.notes.map((note, index) => entry(`${index + 1}`, note)),
    marks: texts.flatMap(({ text }) => beforeMarks(text)),
    contents: layout.contents ? [CONTENTS_HEADING[document.language], ...headings.map(printed)] : [],
  };
}

/** A passage as it is compared: its number, a bar, its words. */
export function entry(number: string | null, words: string): string {
  return number === null ? words : `${number}| ${words}`;
}

/** A heading as it is compared: "Part I." is its number or the first of its words. */
export function headingEntry(number: string | null, words: string): string {
  return `${number ?? ''} ${words}`.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function beforeMarks(text: string): string[] {
  const marks: string[] = [];
  let words = '';
  for (const piece of piecesOf(text)) {
    if (typeof piece === 'string') words += piece;
    else marks.push(`${words.slice(-BEFORE_MARK)}^${piece.note + 1}`);
  }
  return marks;
}
