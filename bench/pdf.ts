import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceFile } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { createReader } from '../src/reading/reader.ts';
import { resolutions, samples, seeds, typeset, wordsOf } from './inputs.ts';
import { type Comparison, type Contestant, compare } from './measure.ts';

const run = promisify(execFile);
const ROUNDS = 7;

/** The whole way from the bytes of PDFs to trees beside poppler's and pdf.js's reading of them, on one core, per page. */
export async function comparePdfReading(): Promise<Comparison> {
  const files = pdfFiles();
  const { pages, input } = await described(files);
  return inFolder(files, async (folder) => {
    const peers = { pdftotext: await pdftotext(files, folder), 'pdf.js': await pdfjs(files) };
    return {
      title: 'Reading PDF on one core',
      unit: 'page',
      input,
      times: await compare([servanda(files), ...present(peers)], { rounds: ROUNDS, units: pages }),
      notes: [
        'pdftotext gives blocks, lines and words with their boxes (`-bbox-layout`) and is timed as people use it, a process per file, start included; the others run in the process that is there.',
        'Only Servanda gives a document tree, with footnotes lifted out, running lines set aside and a way back to the page.',
        ...missing(peers),
      ],
    };
  });
}

/** The same files over the threads of a reader, as `servanda read FILE…` has them, beside poppler, per page. */
export async function comparePdfBatches(): Promise<Comparison> {
  const files = pdfFiles();
  const { pages, input } = await described(files);
  const reader = createReader();
  try {
    return await inFolder(files, async (folder) => {
      const peers = { pdftotext: await pdftotext(files, folder) };
      const ours: Contestant = {
        name: `Servanda, ${reader.size} threads`,
        does: 'clean text, tree, places on the page, handed over to the main thread',
        run: () => Promise.all(files.map(async (file) => requireText(file, (await reader.read(file)).text))),
      };
      return {
        title: 'Reading many PDFs on all cores',
        unit: 'page',
        input,
        times: await compare([ours, ...present(peers)], { rounds: ROUNDS, units: pages }),
        notes: ['pdftotext takes one file after the other.', ...missing(peers)],
      };
    });
  } finally {
    await reader.close();
  }
}

/** Samples, and real texts set in one, two and three columns, with tags and without. */
function pdfFiles(): SourceFile[] {
  const resolved = resolutions().map(wordsOf);
  const half = Math.ceil(resolved.length / 2);
  const texts = [
    typeset('resolutions-one-column.pdf', resolved.slice(0, half).join('\n\n')),
    typeset('resolutions-two-columns.pdf', resolved.slice(half).join('\n\n'), { columns: 2, tags: false }),
    ...seeds().flatMap((seed, index) => [
      typeset(`seed-${index + 1}.pdf`, wordsOf(seed), { tags: index % 2 === 0 }),
      typeset(`seed-${index + 1}-columns.pdf`, wordsOf(seed), { columns: 2 + (index % 2) }),
    ]),
  ];
  return [...samples('.pdf'), ...(resolved.length > 0 ? texts : [])];
}

async function described(files: readonly SourceFile[]): Promise<{ pages: number; input: string }> {
  let pages = 0;
  for (const file of files) pages += (await readDocument(file)).pageCount ?? 0;
  return { pages, input: `${files.length} files with ${pages} pages: ${files.map(({ name }) => name).join(', ')}` };
}

async function inFolder<Result>(
  files: readonly SourceFile[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'));
  try {
    for (const file of files) writeFileSync(join(folder, file.name), file.bytes);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function servanda(files: readonly SourceFile[]): Contestant {
  return {
    name: 'Servanda',
    does: 'clean text, tree, places on the page',
    run: async () => {
      for (const file of files) requireText(file, (await readDocument(file)).text);
    },
  };
}

async function pdftotext(files: readonly SourceFile[], folder: string): Promise<Contestant | null> {
  const version = await run('pdftotext', ['-v']).then(
    ({ stderr }) => /[\d.]+/u.exec(stderr)?.[0],
    () => null,
  );
  if (!version) return null;
  return {
    name: `pdftotext ${version}`,
    does: 'blocks, lines and words with their boxes',
    run: async () => {
      for (const file of files) {
        const path = join(folder, file.name);
        const { stdout } = await run('pdftotext', ['-bbox-layout', path, '-'], { maxBuffer: 256 << 20 });
        requireText(file, stdout);
      }
    },
  };
}

async function pdfjs(files: readonly SourceFile[]): Promise<Contestant | null> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs').catch(() => null);
  if (!library) return null;
  return {
    name: `pdf.js ${library.version}`,
    does: 'runs of text with their places',
    run: async () => {
      for (const file of files) {
        const task = library.getDocument({ data: new Uint8Array(file.bytes), verbosity: 0 });
        const document = await task.promise;
        const texts: string[] = [];
        for (let number = 1; number <= document.numPages; number += 1) {
          const { items } = await (await document.getPage(number)).getTextContent();
          for (const item of items) if ('str' in item) texts.push(item.str);
        }
        requireText(file, texts.join(' '));
        await task.destroy();
      }
    },
  };
}

/** A contestant that finds nothing is quick; it has to find words. */
function requireText(file: SourceFile, text: string): void {
  if (!/\p{L}{4}/u.test(text)) throw new Error(`no words were found in ${file.name}`);
}

function present(contestants: Readonly<Record<string, Contestant | null>>): Contestant[] {
  return Object.values(contestants).filter((contestant) => contestant !== null);
}

function missing(contestants: Readonly<Record<string, Contestant | null>>): string[] {
  const absent = Object.keys(contestants).filter((name) => !contestants[name]);
  return absent.map((name) => `**${name} is missing on this machine and was not measured.**`);
}
