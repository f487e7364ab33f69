import { Kysely, PostgresDialect } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { listDocuments } from '../desk/list-documents.ts';
import { operatorContext } from '../desk/open-context.ts';
import type { Database } from '../store/schema.ts';
import { type AppOptions, createApp } from './app.tsx';

const TEXT = 'We will publish the noise of our ships every month of the year.';
const SITE = 'http://localhost';

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());

const options: AppOptions = {
  database,
  databaseFor,
  reader,
  today: () => '2026-03-01',
  now: () => new Date('2026-03-01T12:00:00Z'),
  identify: async () => ({ role: 'operator' }),
  maximumUploadBytes: 1_000_000,
  reportError: (error) => expect.unreachable(String(error)),
};

const asEnglish = { host: 'localhost', origin: SITE, 'accept-language': 'en' };

function form(fields: Readonly<Record<string, string>>): FormData {
  const body = new FormData();
  body.set('files', new Blob([TEXT]), 'ships.txt');
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return body;
}

async function documentCount(): Promise<number> {
  const { total } = await listDocuments(operatorContext(options));
  return total;
}

describe('an upload', () => {
  test.each([
    ['a language that Servanda does not read', { language: 'it' }, '“it”'],
    ['what is no language', { language: '<i>da</i>' }, '&lt;i&gt;da'],
    ['what is no date', { date: '2026-02-30' }, '“2026-02-30”'],
  ])('with %s is refused with a sentence, and nothing is stored', async (_, fields, named) => {
    const request = { method: 'POST', body: form(fields), headers: asEnglish };
    const answer = await createApp(options).request(`${SITE}/documents`, request);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain(named);
    expect(page).toContain('</html>');
    expect(await documentCount()).toBe(0);
  });

  test('of a visitor is refused before its body is read', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(1_000));
        if (pulled === 1_000) controller.close();
      },
    });
    const headers = { ...asEnglish, 'content-type': 'multipart/form-data; boundary=x' };
    const sent = { method: 'POST', body, headers, duplex: 'half' };
    const visited = createApp({ ...options, identify: async () => ({ role: 'visitor' }) });
    const answer = await visited.request(new Request(`${SITE}/documents`, sent));
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('You may not do that here');
    // A stream fills its queue of one chunk by itself.
    expect(pulled).toBeLessThanOrEqual(1);
  });
});

describe('an error that nobody foresaw', () => {
  const secret = 'the secret of the pool';
  const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error(secret)) });
  const broken = new Kysely<Database>({ dialect });

  test.each(['/documents', '/api/documents'])('at %s is reported, and not shown', async (path) => {
    const reported: unknown[][] = [];
    const app = createApp({ ...options, database: broken, reportError: (...report) => reported.push(report) });
    const answer = await app.request(`${SITE}${path}`, { headers: asEnglish });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(secret);
    expect(reported).toEqual([[expect.objectContaining({ message: secret }), path]]);
  });
});
