import { afterAll, expect, test } from 'vitest';
import { readDocument } from '../../reading/read-document.ts';
import { createLineReader } from './line-reader.ts';
import { passageLine } from './passage-line.ts';

const reader = createLineReader();
afterAll(() => reader.close());

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

test('gives a line for each passage, as the document has them', async () => {
  const plan = file('in/plan.txt', 'Havneplanen\n\n1. Byrådet bygger en kaj.\n\n2. Kajen står færdig i 2031.\n');
  const { lines, attachments } = await reader.read(plan, 'plan');
  const document = await readDocument(plan);
  expect(document.passages.length).toBeGreaterThan(2);
  const expected = document.passages.map((passage) => `${passageLine(passage, document, 'plan')}\n`);
  expect(new TextDecoder().decode(lines)).toBe(expected.join(''));
  expect(attachments).toEqual([]);
});

test('hands over the files inside a file', async () => {
  const message = [
    'From: a@harbour.example',
    'Subject: Quay',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=x',
    '',
    '--x',
    'Content-Type: text/plain',
    '',
    'The quay is attached.',
    '--x',
    'Content-Type: text/plain; name="quay.txt"',
    'Content-Disposition: attachment; filename="quay.txt"',
    '',
    'The quay will be built in 2031.',
    '--x--',
    '',
  ].join('\r\n');
  const { attachments } = await reader.read(file('message.eml', message), 'message');
  expect(attachments.map(({ name }) => name)).toEqual(['quay.txt']);
});

test('refuses what cannot be read, under its base name', async () => {
  await expect(reader.read(file('in/empty.txt', ''), 'empty')).rejects.toMatchObject({
    code: 'empty-file',
    file: 'empty.txt',
  });
});
