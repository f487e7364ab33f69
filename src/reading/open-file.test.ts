import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFile } from './open-file.ts';
import { Unreadable } from './unreadable.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'servanda-open-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function failure(path: string, limit?: number): Promise<Unreadable> {
  const error: unknown = await openFile(path, limit).catch((thrown: unknown) => thrown);
  if (error instanceof Unreadable) return error;
  throw new Error('expected the file to be refused');
}

describe('openFile', () => {
  test('reads a file and keeps only its base name', async () => {
    mkdirSync(join(folder, 'mappe'));
    writeFileSync(join(folder, 'aftale.txt'), 'Vi lover.');
    const file = await openFile(`${folder}/mappe/../aftale.txt`);
    expect(file.name).toBe('aftale.txt');
    expect(new TextDecoder().decode(file.bytes)).toBe('Vi lover.');
  });

  test('refuses 500 MB by their size', async () => {
    const path = join(folder, 'stor.txt');
    writeFileSync(path, '');
    truncateSync(path, 500 * 1024 * 1024);
    const error = await failure(path);
    expect([error.code, error.details]).toEqual(['too-large', { bytes: 524_288_000, limit: 64_000_000 }]);
  });

  test('names what is not there, empty, or no file', async () => {
    writeFileSync(join(folder, 'tom.txt'), '');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect((await failure(join(folder, 'mangler.txt'))).code).toBe('not-found');
    expect((await failure(join(folder, 'aftale.txt', 'under'))).code).toBe('not-found');
    expect((await failure('a\0b')).code).toBe('not-found');
    expect((await failure(join(folder, 'tom.txt'))).code).toBe('empty-file');
    expect((await failure(folder)).code).toBe('not-a-file');
    expect((await failure(join(folder, 'pipe'))).code).toBe('not-a-file');
  });

  test('says when the system does not let us read', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('the administrator may read everything');
    const path = join(folder, 'hemmelig.txt');
    writeFileSync(path, 'x');
    chmodSync(path, 0o000);
    expect((await failure(path)).code).toBe('permission-denied');
  });

  test('notices a file that somebody writes to while it is read', async () => {
    const path = join(folder, 'vokser.txt');
    writeFileSync(path, new Uint8Array(60 * 1024 * 1024).fill(65));
    const writing = setInterval(() => appendFileSync(path, 'mere'), 0);
    const error = await failure(path).finally(() => clearInterval(writing));
    expect(error.code).toBe('changed-while-reading');
  });
});
