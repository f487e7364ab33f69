import { afterEach, expect, test } from 'vitest';
import type { SourceFile } from '../reading/document.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { createDocumentReader, type DocumentReader } from './document-reader.ts';

const open: DocumentReader[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((reader) => reader.close()));
});

function reader(options: Parameters<typeof createDocumentReader>[0] = {}): DocumentReader {
  const created = createDocumentReader(options);
  open.push(created);
  return created;
}

function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const promise = 'Regeringen vil inden for to år uddanne en lods i hver havn.';

test('reads and extracts in a thread, with what is declared', { timeout: 120_000 }, async () => {
  const { document, extraction, language, date } = await reader().understand(file('løfte.txt', promise), {
    date: '2025-01-01',
    issuer: 'dk-government',
  });
  expect([document.format, language, date]).toEqual(['text', 'da', '2025-01-01']);
  expect(extraction.commitments.map(({ kind }) => kind)).toEqual(['undertaking']);
});

test('this thread goes on while a huge text is read and extracted from', { timeout: 300_000 }, async () => {
  let turns = 0;
  const pulse = setInterval(() => {
    turns += 1;
  }, 10);
  const { extraction } = await reader().understand(file('stor.txt', `${promise}\n\n`.repeat(4000)));
  clearInterval(pulse);
  expect(extraction.commitments.length).toBeGreaterThan(3000);
  // Extraction alone takes many times these turns; blocked, there would be a handful.
  expect(turns).toBeGreaterThan(40);
});

test('a thread that hangs over a file costs only that file', { timeout: 120_000 }, async () => {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ input: { file } }) => {
      if (file.name === 'ond.txt') for (;;);
      parentPort.postMessage({ outcome: 'done', result: { language: file.name }, memoryBytes: 0 });
    });
    parentPort.postMessage({ outcome: 'ready' });`;
  const module = new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  const one = reader({ module, silence: 500, size: 2 });
  const bad = one.understand(file('ond.txt', 'x')).catch((error: unknown) => error);
  const good = await Promise.all(['a.txt', 'b.txt', 'c.txt'].map((name) => one.understand(file(name, 'x'))));
  expect(good.map(({ language }) => language)).toEqual(['a.txt', 'b.txt', 'c.txt']);
  const error = await bad;
  expect(error).toBeInstanceOf(Unreadable);
  expect(error).toMatchObject({ code: 'took-too-long', file: 'ond.txt' });
});
