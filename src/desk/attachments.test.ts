import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import type { DeskContext } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { ingestDocument } from './ingest-document.ts';
import { viewDocument } from './view-document.ts';

const { database, pool } = await testDatabase();
const context: DeskContext = {
  principal: { role: 'operator' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};
const reader = createDocumentReader();
afterAll(() => reader.close());

const ingest = (name: string, text: string) =>
  ingestDocument(context, { file: { name, bytes: new TextEncoder().encode(text) }, reader });

interface Part {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** In lines of 76 characters (RFC 2045). */
const base64 = (content: string) => Buffer.from(content).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');

/** A message as a mail program writes it (RFC 5322, RFC 2046). */
function message(subject: string, words: string, parts: readonly Part[]): string {
  const boundary = `=_${subject.replace(/\W/gu, '')}`;
  const attached = parts.map(
    ({ name, type, content }) =>
      `--${boundary}\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`,
  );
  return [
    'From: Desk <desk@ministry.example>\r\nTo: Embassy <embassy@ministry.example>\r\n',
    `Subject: ${subject}\r\nDate: Mon, 4 May 2026 09:30:00 +0200\r\nMIME-Version: 1.0\r\n`,
    `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`,
    `--${boundary}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${words}\r\n`,
    ...attached,
    `--${boundary}--\r\n`,
  ].join('');
}

const COVER =
  'Dear colleagues, please find the two texts that were agreed on yesterday, and tell us what you think of them.';
const draft = (subject: string): Part => ({
  name: `${subject}.txt`,
  type: 'text/plain; charset=utf-8',
  content: `We will publish a report on ${subject} every spring, and we call on all States to read it.`,
});

test('attachments become documents of their own, with the link to the message', async () => {
  const mail = message('Two texts', COVER, [draft('kelp'), draft('krill')]);
  const result = await ingest('two.eml', mail);
  expect(result.outcome).toBe('stored');
  expect(result.attachments).toMatchObject([
    { fileName: 'kelp.txt', result: { outcome: 'stored', attachments: [] } },
    { fileName: 'krill.txt', result: { outcome: 'stored' } },
  ]);
  const view = await viewDocument(context, result.document.id);
  expect(view.attachedTo).toBeNull();
  expect(view.attachments).toHaveLength(2);
  const kelp = await viewDocument(context, view.attachments[0]?.id ?? '');
  expect(kelp).toMatchObject({ attachedTo: { id: view.id }, attachments: [] });
  expect(kelp.text).toContain('report on kelp');
  expect(kelp.commitments.length).toBeGreaterThan(0);
});

test('the same message again changes nothing and says what was in it', async () => {
  const again = await ingest('again.eml', message('Two texts', COVER, [draft('kelp'), draft('krill')]));
  expect(again.outcome).toBe('same-file');
  expect(again.attachments).toMatchObject([
    { fileName: 'kelp.txt', result: { outcome: 'same-file' } },
    { fileName: 'krill.txt', result: { outcome: 'same-file' } },
  ]);
});

test('an attachment that cannot be read is reported, and keeps nothing else out', async () => {
  const broken: Part = { name: 'broken.pdf', type: 'application/pdf', content: '%PDF-1.7 and nothing more' };
  const result = await ingest('broken.eml', message('Broken', `${COVER} One is broken.`, [broken, draft('plankton')]));
  expect(result.attachments).toMatchObject([
    { fileName: 'broken.pdf', problem: { code: expect.any(String) } },
    { fileName: 'plankton.txt', result: { outcome: 'stored' } },
  ]);
});

test('a message in a message brings its own attachments, down to a depth', async () => {
  let inner: Part = draft('whelks');
  for (let level = 1; level <= 6; level += 1) {
    const content = message(`Level ${level}`, `${COVER} This is level ${level} of them.`, [inner]);
    inner = { name: `level-${level}.eml`, type: 'message/rfc822', content };
  }
  const names: string[] = [];
  let each = (await ingest('nested.eml', inner.content)).attachments[0];
  while (each) {
    names.push('result' in each ? each.fileName : `${each.fileName}: ${each.problem.code}`);
    each = 'result' in each ? each.result.attachments[0] : undefined;
  }
  expect(names).toEqual(['level-5.eml', 'level-4.eml', 'level-3.eml', 'level-2.eml', 'level-1.eml: nested-too-deep']);
});

test('a message of a few words has the language of what it brings', async () => {
  const result = await ingest('fyi.eml', message('FYI', 'FYI', [draft('sea urchins')]));
  expect(result.document.language).toBe('en');
  expect(result.attachments).toMatchObject([{ result: { outcome: 'stored' } }]);
});

test('a message and all in it are stored together or not at all', async () => {
  await pool.query(
    `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
  );
  await pool.query('create trigger refuse before insert on attachment execute function refuse()');
  const count = async () => (await pool.query('select count(*)::integer from expression')).rows[0].count;
  const before = await count();
  const mail = message('Refused', `${COVER} This one is refused.`, [draft('oysters')]);
  await expect(ingest('refused.eml', mail)).rejects.toThrow('refused');
  expect(await count()).toBe(before);
  await pool.query('drop trigger refuse on attachment');
  await expect(ingest('refused.eml', mail)).resolves.toMatchObject({ outcome: 'stored' });
});
