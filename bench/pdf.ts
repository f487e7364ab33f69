import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { SourceFile } from '../src/reading/document.ts';
import { readDocument } from '../src/reading/read-document.ts';
import { resolutions, samples, typeset, wordsOf } from './inputs.ts';
import { type Comparison, type Contestant, compare } from './measure.ts';

const run = promisify(execFile);

/** Our reading of PDF beside poppler's and pdf.js's, per page. */
export async function comparePdfReading(): Promise<Comparison> {
  const files = pdfFiles();
  const pages = await countPages(files);
  const folder = mkdtempSync(join(tmpdir(), 'servanda-bench-'));
  try {
    const contestants = [servanda(files), await pdftotext(files, folder), await pdfjs(files)];
    const present = contestants.filter((contestant) => contestant !== null);
    return {
      title: 'Reading PDF',
      unit: 'page',
      input: `${files.length} files with ${pages} pages: ${files.map(({ name }) => name).join(', ')}`,
      times: await compare(present, { rounds: 7, units: pages }),
      notes: [
        'pdftotext is timed as people use it, a process per file, start included; the others run in the process that is there.',
        'Only Servanda gives a document tree, with footnotes lifted out, running lines set aside and a way back to the page.',
        ...missing({ pdftotext: contestants[1], 'pdf.js': contestants[2] }),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function pdfFiles(): SourceFile[] {
  const texts = resolutions();
  const long = texts.length > 0 ? [typeset('resolutions-typeset.pdf', texts.map(wordsOf).join('\n\n'))] : [];
  return [...samples('.pdf'), ...long];
}

async function countPages(files: readonly SourceFile[]): Promise<number> {
  let pages = 0;
  for (const file of files) pages += (await readDocument(file)).pageCount ?? 0;
  return pages;
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
  for (const file of files) writeFileSync(join(folder, file.name), file.bytes);
  return {
    name: `pdftotext ${version}`,
    does: 'text in reading order',
    run: async () => {
      for (const file of files) {
        const { stdout } = await run('pdftotext', [join(folder, file.name), '-'], { maxBuffer: 64 << 20 });
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

function missing(contestants: Readonly<Record<string, Contestant | null | undefined>>): string[] {
  const absent = Object.keys(contestants).filter((name) => !contestants[name]);
  return absent.map((name) => `**${name} is missing on this machine and was not measured.**`);
}
