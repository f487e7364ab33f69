import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { TooMuchSent } from './spooled-form.ts';
import { streamedForm } from './streamed-form.ts';

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('servanda-upload-'));
const BOUNDARY = 'XXboundaryXX';
const part = (head: string) => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`;

/** A body that is made while it is read, and is nowhere whole. */
function request(pieces: Iterable<string | Uint8Array>, onPiece: () => void = () => undefined): Request {
  const iterator = pieces[Symbol.iterator]();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { value, done } = iterator.next();
      onPiece();
      if (done) controller.close();
      else controller.enqueue(typeof value === 'string' ? Buffer.from(value) : value);
    },
  });
  const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

function* withFile(pieces: number, piece: Uint8Array): Generator<string | Uint8Array> {
  yield `${part('name="title"')}Fjord\r\n${part('name="file"; filename="sø.mp4"')}`;
  for (let sent = 0; sent < pieces; sent += 1) yield piece;
  yield `\r\n${part('name="language"')}da\r\n--${BOUNDARY}--\r\n`;
}

describe('a form with a large file', () => {
  test('has its fields, before and after the file, and the file on disk without a name', async () => {
    const seen: string[][] = [];
    const form = await streamedForm(
      request(withFile(64, new Uint8Array(65_536).fill(7)), () => seen.push(left())),
      5_000_000,
    );
    expect([form.fields.text('title'), form.fields.text('language')]).toEqual(['Fjord', 'da']);
    expect([form.file?.name, form.file?.size]).toEqual(['sø.mp4', 64 * 65_536]);
    expect(await form.file?.read(4_194_300, 100)).toEqual(Buffer.alloc(4, 7));
    expect(await form.file?.read(5_000_000, 100)).toEqual(Buffer.alloc(0));
    await form.close();
    expect(seen.slice(2).flat()).toEqual([]);
  });

  test('is taken to its end and refused when the file is too large', async () => {
    let taken = 0;
    const sent = request(withFile(50, new Uint8Array(10_000)), () => {
      taken += 1;
    });
    await expect(streamedForm(sent, 100_000)).rejects.toThrow(TooMuchSent);
    expect(taken).toBeGreaterThan(50);
  });

  test('has no file where none was chosen', async () => {
    const body = [`${part('name="file"; filename=""')}\r\n${part('name="address"')}x\r\n--${BOUNDARY}--\r\n`];
    const form = await streamedForm(request(body), 1_000);
    expect([form.file, form.fields.text('address')]).toEqual([null, 'x']);
    await form.close();
  });

  test('is empty where it is none, or stops in the middle', async () => {
    for (const sent of [
      new Request('http://localhost/', { method: 'POST', body: 'a=b' }),
      request([`${part('name="title"')}Fjo`]),
    ]) {
      const form = await streamedForm(sent, 1_000);
      expect([form.file, form.fields.text('a')]).toEqual([null, '']);
      await form.close();
    }
  });
});
