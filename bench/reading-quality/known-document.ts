import { readFileSync } from 'node:fs';

/** A paragraph, heading or point whose words are known; `[^1]` in its text marks a footnote. */
export interface KnownText {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'point';
  readonly text: string;
  /** As printed before the words: "4.", "a)", "–"; null if there is none. */
  readonly number: string | null;
  /** Depth of a heading or point, 1 the highest. */
  readonly level: number;
}

/** A table, row by row; the first row heads the columns. */
export interface KnownTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
}

/** A box beside the running text or between its paragraphs. */
export interface KnownBox {
  readonly kind: 'box';
  readonly heading: string;
  readonly text: string;
}

export type KnownItem = KnownText | KnownTable | KnownBox;

/** A document whose words and structure are known before it is laid out. */
export interface KnownDocument {
  readonly name: string;
  readonly language: 'da' | 'en';
  readonly items: readonly KnownItem[];
  /** The words of each footnote, in the order of their marks. */
  readonly notes: readonly string[];
}

const TEXTS = `${import.meta.dirname}/texts`;
const SAMPLES = `${import.meta.dirname}/../../samples/source`;
const NUMBER = /^(?<number>\d{1,2}[.)]|\([a-z]\)|[a-z]\)|\([ivx]+\)|[-–])\s+(?<text>.*)$/u;

/** A text of this folder: one item a line, "#" before titles, "##" and more before headings, ">" before boxes. */
export function ownText(name: string, language: KnownDocument['language']): KnownDocument {
  const lines = readFileSync(`${TEXTS}/${name}.${language}.txt`, 'utf8').split('\n');
  const notes = lines.flatMap((line) => /^\[\^\d+\]: (.*)$/u.exec(line)?.[1] ?? []);
  const items: KnownItem[] = [];
  for (const line of lines) {
    const last = items.at(-1);
    if (line === '' || line.startsWith('[^')) continue;
    if (line.startsWith('| ')) {
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      if (last?.kind === 'table') items[items.length - 1] = { ...last, rows: [...last.rows, cells] };
      else items.push({ kind: 'table', rows: [cells] });
    } else if (line.startsWith('> ')) {
      if (last?.kind === 'box' && last.text === '') items[items.length - 1] = { ...last, text: line.slice(2) };
      else items.push({ kind: 'box', heading: line.slice(2), text: '' });
    } else items.push(textOf(line));
  }
  return { name: `${name}.${language}`, language, items, notes };
}

function textOf(line: string): KnownText {
  const hashes = /^#+/u.exec(line)?.[0].length ?? 0;
  const numbered = NUMBER.exec(line.replace(/^#*\s*/u, ''))?.groups;
  const number = numbered?.number ?? null;
  const text = numbered?.text ?? line.replace(/^#*\s*/u, '');
  if (hashes === 1) return { kind: 'title', text: line.slice(2), number: null, level: 1 };
  if (hashes > 1) return { kind: 'heading', text, number, level: hashes - 1 };
  if (number === null || /^\d+\.$/u.test(number)) return { kind: 'paragraph', text, number, level: 1 };
  return { kind: 'point', text, number, level: line.startsWith(' ') ? 2 : 1 };
}

interface SampleConclusions {
  readonly title: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (NumberedText & { readonly points?: readonly NumberedText[] })[];
  }[];
  readonly footnotes: readonly NumberedText[];
}

interface NumberedText {
  readonly number: string;
  readonly text: string;
}

/** The sample conclusions of the Council, from the words that their PDF and their HTML are made of. */
export function sampleConclusions(language: KnownDocument['language']): KnownDocument {
  const words = JSON.parse(readFileSync(`${SAMPLES}/conclusions.${language}.json`, 'utf8')) as SampleConclusions;
  const item = (kind: KnownText['kind'], text: string, number: string | null = null): KnownText => ({
    kind,
    text,
    number,
    level: 1,
  });
  return {
    name: `conclusions.${language}`,
    language,
    items: [
      ...words.title.map((line) => item('title', line)),
      ...words.sections.flatMap(({ heading, paragraphs }) => [
        item('heading', heading),
        ...paragraphs.flatMap(({ text, number, points }) => [
          item('paragraph', text, number),
          ...(points ?? []).map((point) => item('point', point.text, point.number)),
        ]),
      ]),
    ],
    notes: words.footnotes.map((note) => note.text),
  };
}

/** A piece of a text: words, or the mark of a footnote by its place among the notes, from 0. */
export type KnownPiece = string | { readonly note: number };

/** The words of a text and the footnote marks between them. */
export function piecesOf(text: string): KnownPiece[] {
  return text.split(/(\[\^\d+\])/u).flatMap((part): KnownPiece[] => {
    const mark = /^\[\^(\d+)\]$/u.exec(part)?.[1];
    return mark ? [{ note: Number(mark) - 1 }] : part === '' ? [] : [part];
  });
}

/** The words of a text without its footnote marks. */
export function wordsOf(text: string): string {
  return text.replace(/\[\^\d+\]/gu, '');
}
