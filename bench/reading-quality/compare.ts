import type { Passage, ReadDocument } from '../../src/reading/document.ts';
import { editDistance } from './edit-distance.ts';
import { BEFORE_MARK, type Expectation, entry, expectationOf, headingEntry } from './expectation.ts';
import type { KnownDocument } from './known-document.ts';
import type { Layout } from './layout.ts';
import { furnitureOf } from './page-furniture.ts';

/** How many things of a kind there are, were found, and were found right. */
export interface Tally {
  readonly there: number;
  readonly found: number;
  readonly right: number;
  /** What is there and was not found, and what was found and is not there. */
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** How well a document was read. */
export interface Quality {
  /** Characters that are right, of those that are there. */
  readonly characters: { readonly there: number; readonly wrong: number };
  /** A paragraph, heading or point is right if its number, its words and its boundaries are. */
  readonly paragraphs: Tally;
  /** Pairs of neighbours that were read in the wrong order. */
  readonly outOfOrder: number;
  readonly headings: Tally;
  readonly points: Tally;
  readonly tables: Tally;
  /** A footnote is right if its label, its words and the place of its mark are. */
  readonly footnotes: Tally;
  /** Running lines are right, for the head and the foot of each page, if their words are. */
  readonly running: Tally;
  readonly contents: Tally;
}

const IN_TEXT = new Set(['title', 'heading', 'paragraph', 'point', 'quotation']);

/** Compares what was read with what was laid out. */
export function compare(read: ReadDocument, document: KnownDocument, layout: Layout): Quality {
  const truth = expectationOf(document, layout);
  const of = (...types: Passage['type'][]) => read.passages.filter((passage) => types.includes(passage.type));
  const headings = new Set([...truth.headings, ...truth.boxes]);
  const entries = (passages: readonly Passage[]) => passages.map((passage) => entryOf(read, passage, headings));
  const found = entries(read.passages.filter((passage) => IN_TEXT.has(passage.type)));
  const running = runningLines(read, document, layout);
  return {
    characters: charactersOf(read, truth),
    paragraphs: tally([...truth.paragraphs, ...truth.boxes], found),
    outOfOrder: outOfOrder(truth.paragraphs, found),
    headings: tally(
      truth.headings,
      entries(of('heading')).filter((words) => !truth.boxes.includes(words)),
    ),
    points: tally(truth.points, entries(of('point'))),
    tables: tally(
      truth.tables,
      of('table').map((table) => wordsOf(read, table)),
    ),
    footnotes: tally([...truth.footnotes, ...truth.marks], [...entries(of('footnote')), ...marksOf(read)]),
    running: tally(running.there, running.found),
    contents: tally(
      truth.contents,
      of('toc').map((line) => headingEntry(null, withoutPageNumber(wordsOf(read, line)))),
    ),
  };
}

/** Precision and recall in one figure: 1 where nothing is there and nothing was found. */
export function f1({ there, found, right }: Tally): number {
  return there + found === 0 ? 1 : (2 * right) / (there + found);
}

/** The tallies of several documents as one. */
export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    there: tallies.reduce((sum, one) => sum + one.there, 0),
    found: tallies.reduce((sum, one) => sum + one.found, 0),
    right: tallies.reduce((sum, one) => sum + one.right, 0),
    missed: tallies.flatMap((one) => one.missed),
    extra: tallies.flatMap((one) => one.extra),
  };
}

function tally(truth: readonly string[], found: readonly string[]): Tally {
  const left = [...found];
  const missed = truth.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { there: truth.length, found: found.length, right: truth.length - missed.length, missed, extra: left };
}

function entryOf(read: ReadDocument, passage: Passage, headings: ReadonlySet<string>): string {
  const words = wordsOf(read, passage);
  const asHeading = headingEntry(passage.number, words);
  return headings.has(asHeading) ? asHeading : entry(passage.number, words);
}

function wordsOf({ text }: ReadDocument, { start, end, setAside }: Passage): string {
  return setAside ?? text.slice(start, end);
}

function withoutPageNumber(words: string): string {
  return words.replace(/[\s.]*\s\d+$/u, '');
}

/** The words before each footnote mark of the text that was read, as the expectation has them. */
function marksOf(read: ReadDocument): string[] {
  return read.footnoteMarkers.map(({ at, label }) => {
    const passage = read.passages.find(({ start, end }) => start < at && at <= end);
    return `${read.text.slice(Math.max(passage?.start ?? 0, at - BEFORE_MARK), at)}^${label}`;
  });
}

/**
 * Boxes are read at the end of the paragraph that they stand beside, which is up to the typesetter: their words are
 * compared apart, and so are those of tables.
 */
function charactersOf(read: ReadDocument, truth: Expectation): Quality['characters'] {
  const headings = new Set([...truth.headings, ...truth.boxes]);
  const inText = read.passages.filter(({ type }) => IN_TEXT.has(type) || type === 'footnote');
  const found = inText.map((passage) => entryOf(read, passage, headings));
  const tables = read.passages.filter(({ type }) => type === 'table').map((table) => wordsOf(read, table));
  const [text, data] = [[...truth.paragraphs, ...truth.footnotes].join('\n\n'), truth.tables.join('; ')];
  const boxes = truth.boxes.filter((one) => !found.includes(one)).join('\n\n').length;
  const wrong = editDistance(text, found.filter((one) => !truth.boxes.includes(one)).join('\n\n'));
  return {
    there: text.length + data.length + truth.boxes.join('\n\n').length,
    wrong: wrong + boxes + editDistance(data, tables.join('; ')),
  };
}

/** How many neighbouring paragraphs of those that were found stand the wrong way round. */
function outOfOrder(truth: readonly string[], found: readonly string[]): number {
  const places = truth.map((words) => found.indexOf(words)).filter((place) => place >= 0);
  return places.filter((place, index) => index > 0 && place < (places[index - 1] ?? 0)).length;
}

/** The words at the head and foot of each page, named by page and place. */
function runningLines(read: ReadDocument, document: KnownDocument, layout: Layout) {
  const [there, found]: [string[], string[]] = [[], []];
  for (let page = 1; page <= (read.pageCount ?? 0); page += 1) {
    const furniture = furnitureOf(document, layout, page);
    for (const place of ['header', 'footer'] as const) {
      const lines = read.passages.filter((passage) => passage.type === place && passage.page === page);
      // What stands at the two ends of a line has no space between when the line is full.
      const words = lines
        .map((line) => wordsOf(read, line))
        .join('')
        .replace(/\s/gu, '');
      const right = furniture[place].map((line) => line.replace(/\s/gu, ''));
      const wanted = right.includes(words) ? words : (right[0] ?? '');
      if (wanted !== '') there.push(`${page} ${place}: ${wanted}`);
      if (words !== '') found.push(`${page} ${place}: ${words}`);
    }
  }
  return { there, found };
}
