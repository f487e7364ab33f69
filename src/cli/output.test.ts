import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createOutput, OutputClosed } from './output.ts';

test('leaves no listener behind, however often it waits for its reader', async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const output = createOutput(stream);
  const before = ['drain', 'close', 'error'].map((sign) => stream.listenerCount(sign));
  stream.resume();
  for (let time = 0; time < 20; time += 1) await output.write('more than one byte');
  expect(['drain', 'close', 'error'].map((sign) => stream.listenerCount(sign))).toEqual(before);
});

test('takes bytes as well as words', async () => {
  const stream = new PassThrough();
  const output = createOutput(stream);
  await output.write('æ');
  await output.write(new TextEncoder().encode('ø'));
  expect(String(stream.read())).toBe('æø');
});

test('says that its reader has gone while it waits', async () => {
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
  });
  await expect(createOutput(stream).write('more than one byte')).rejects.toBeInstanceOf(OutputClosed);
});
