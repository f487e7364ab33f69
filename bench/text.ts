import { parse } from 'parse5';
import type { SourceFile } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { resolutions, samples, seeds, wordsOf } from './inputs.ts';
import { type Comparison, type Contestant, compare } from './measure.ts';

const ROUNDS = 9;
const MEGABYTE = 1_000_000;
/** A file of this size shows what reading costs apart from what each file costs. */
const LARGE = 4 * MEGABYTE;

/** The whole way from the bytes of plain text to trees, beside the least that any reader does, per megabyte. */
export async function comparePlainReading(): Promise<Comparison> {
  const texts = [...seeds(), ...resolutions()];
  const files = texts.length > 0 ? [...texts, repeated('large.txt', texts.map(wordsOf).join('\n\n'))] : samples('.md');
  const floor: Contestant = {
    name: 'TextDecoder and split',
    does: 'decoded and cut into lines: the floor',
    run: () => {
      for (const file of files) new TextDecoder('utf-8', { fatal: true }).decode(file.bytes).split(/\r?\n/u);
    },
  };
  return {
    title: 'Reading plain text',
    ...(await comparison(files, floor)),
    notes: [
      'We know of no peer that makes a document tree of plain text; the second row is what reading costs at the least.',
    ],
  };
}

/** The whole way from the bytes of HTML to trees, beside a parser that makes a tree of all elements, per megabyte. */
export async function compareHtmlReading(): Promise<Comparison> {
  const pages = samples('.html');
  const body = pages.map(wordsOf).join('\n');
  const files = [...pages, repeated('large.html', /<main[\s\S]*<\/main>/u.exec(body)?.[0] ?? body)];
  const parser: Contestant = {
    name: 'parse5 8',
    does: 'a tree of all elements, with places in the source',
    run: () => {
      for (const file of files) parse(wordsOf(file), { sourceCodeLocationInfo: true });
    },
  };
  return {
    title: 'Reading HTML',
    ...(await comparison(files, parser)),
    notes: ['parse5 follows the HTML standard to the letter and stops at the elements; Servanda finds the article.'],
  };
}

/** `text` again and again, up to {@link LARGE} bytes. */
function repeated(name: string, text: string): SourceFile {
  const bytes = new TextEncoder().encode(`${text}\n\n`.repeat(Math.ceil(LARGE / text.length)));
  return { name, bytes };
}

async function comparison(
  files: readonly SourceFile[],
  peer: Contestant,
): Promise<Pick<Comparison, 'unit' | 'input' | 'times'>> {
  const megabytes = files.reduce((sum, file) => sum + file.bytes.length, 0) / MEGABYTE;
  const ours: Contestant = {
    name: 'Servanda',
    does: 'type, encoding and language found; clean text, tree and origin',
    run: async () => {
      for (const file of files) await readDocument(file);
    },
  };
  const times = await compare([ours, peer], { rounds: ROUNDS, units: megabytes });
  const speeds = times.map(({ name, median }) => `${name} ${(1000 / median).toFixed(1)} MB/s`).join(', ');
  return { unit: 'MB', input: `${files.length} files of ${megabytes.toFixed(1)} MB altogether: ${speeds}`, times };
}
