import type { Measured } from './cases.ts';
import { f1, type Quality, sumOf, type Tally } from './compare.ts';

/** What is counted, in the order of the table's columns. */
const COUNTED = ['paragraphs', 'headings', 'points', 'tables', 'footnotes', 'running', 'contents'] as const;
const HEAD = [
  'characters',
  'paragraphs',
  'order',
  'headings',
  'points',
  'tables',
  'footnotes',
  'running lines',
  'contents',
];

/** The figures of several documents as one. */
export function together(qualities: readonly Quality[]): Quality {
  const sum = (part: (typeof COUNTED)[number]): Tally => sumOf(qualities.map((quality) => quality[part]));
  return {
    characters: {
      there: qualities.reduce((total, { characters }) => total + characters.there, 0),
      wrong: qualities.reduce((total, { characters }) => total + characters.wrong, 0),
    },
    outOfOrder: qualities.reduce((total, one) => total + one.outOfOrder, 0),
    paragraphs: sum('paragraphs'),
    headings: sum('headings'),
    points: sum('points'),
    tables: sum('tables'),
    footnotes: sum('footnotes'),
    running: sum('running'),
    contents: sum('contents'),
  };
}

/** Share of the characters that are right. */
export function charactersRight({ characters }: Quality): number {
  return 1 - characters.wrong / characters.there;
}

/** The figures of one producer of PDFs as Markdown: a row for each layout, and one for all. */
export function qualityTable(producer: string, measured: readonly Measured[]): string {
  const layouts = [...Map.groupBy(measured, ({ layout }) => layout.name)];
  const rows = layouts.map(([name, own]) => row(name, together(own.map(({ quality }) => quality))));
  const all = row('**all**', together(measured.map(({ quality }) => quality)));
  const head = `| ${producer} | ${HEAD.join(' | ')} |\n|---|${'--:|'.repeat(HEAD.length)}`;
  return [head, ...rows, all].join('\n');
}

function row(name: string, quality: Quality): string {
  const order = quality.outOfOrder === 0 ? 'exact' : `${quality.outOfOrder} wrong`;
  const [paragraphs, ...others] = COUNTED.map((part) =>
    quality[part].there === 0 ? '–' : f1(quality[part]).toFixed(3),
  );
  return `| ${[name, `${(100 * charactersRight(quality)).toFixed(2)} %`, paragraphs, order, ...others].join(' | ')} |`;
}

/** What was missed in a case and what was found too much, a line each. */
export function misses({ document, layout, quality }: Measured): string[] {
  return COUNTED.flatMap((part) => [
    ...quality[part].missed.map((words) => `${document.name}, ${layout.name}, ${part}: missed ${words}`),
    ...quality[part].extra.map((words) => `${document.name}, ${layout.name}, ${part}: extra ${words}`),
  ]);
}
