import { afterEach, describe, expect, test } from 'vitest';
import type { SourceFile } from './document.ts';
import { createReader, type Reader, type ReaderOptions } from './reader.ts';
import { Unreadable } from './unreadable.ts';

const promise = file('aftale.txt', 'Rådet lover at holde sine løfter, og det skal gå hurtigt.');
const open: Reader[] = [];

function file(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function reader(options: ReaderOptions = {}): Reader {
  const created = createReader(options);
  open.push(created);
  return created;
}

/** A thread that does `onMessage` for each file whose name starts with "ond", and answers all others. */
function badThread(onMessage: string): URL {
  const code = `
    import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ input: { file } }) => {
      if (file.name.startsWith('ond')) { ${onMessage} }
      else parentPort.postMessage({ outcome: 'done', result: { title: file.name }, memoryBytes: 0 });
    });
    parentPort.postMessage({ outcome: 'ready' });`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
}

async function failure(reading: Promise<unknown>): Promise<Unreadable> {
  const error: unknown = await reading.catch((thrown: unknown) => thrown);
  if (error instanceof Unreadable) return error;
  throw new Error(`expected the file to be refused, got ${String(error)}`);
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

describe('createReader', { timeout: 60_000 }, () => {
  test('reads in a thread, several files in one go', async () => {
    const one = reader();
    const documents = await Promise.all([
      one.read(promise),
      one.read(file('b.md', '# Titel\n\nOrd her.')),
      one.read(promise),
    ]);
    expect(documents.map((document) => document.format)).toEqual(['text', 'markdown', 'text']);
    expect(documents[0]?.language).toBe('da');
  });

  test('hands on why a file cannot be read, and goes on with the next', async () => {
    const one = reader();
    const error = await failure(
      one.read({ name: '../../etc/data.txt', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }),
    );
    expect([error.code, error.file]).toEqual(['binary-content', 'data.txt']);
    expect((await one.read(promise)).format).toBe('text');
  });

  test.each([
    ['hangs', 'for (;;);', 'took-too-long', { silence: 300 }],
    ['throws', 'throw new Error("bang");', 'reader-crashed', {}],
    ['leaves', 'process.exit(3);', 'reader-crashed', {}],
    ['fills the memory', 'const all = []; for (;;) all.push({ a: [1] });', 'needs-too-much-memory', { memory: 32 }],
  ])('a file over which the thread %s costs only itself', async (_, onMessage, code, options) => {
    const one = reader({ ...options, module: badThread(onMessage) });
    const first = one.read(file('god.txt', 'x'));
    const bad = failure(one.read(file('ond.txt', 'x')));
    const after = one.read(file('bedre.txt', 'x'));
    expect((await first).title).toBe('god.txt');
    expect((await bad).code).toBe(code);
    expect((await after).title).toBe('bedre.txt');
  });

  test('a thread that does not start is a crash', async () => {
    const one = reader({ module: new URL('data:text/javascript,throw%20new%20Error()') });
    expect((await failure(one.read(promise))).code).toBe('reader-crashed');
  });

  test('closing ends what is being read, and refuses what comes after', async () => {
    const one = createReader({ module: badThread('for (;;);') });
    const hanging = failure(one.read(file('ond.txt', 'x')));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await one.close();
    expect((await hanging).code).toBe('reader-crashed');
    expect((await failure(one.read(promise))).code).toBe('reader-crashed');
  });
});
