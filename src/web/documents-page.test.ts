import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { createApp } from './app.tsx';

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());

const app = createApp({
  ...{ database, databaseFor, reader, today: () => '2026-03-01', now: () => new Date('2026-03-01T12:00:00Z') },
  identify: async () => ({ role: 'operator' }),
  maximumUploadBytes: 1_000,
  reportError: (error) => expect.unreachable(String(error)),
});

async function read(path: string, language: string): Promise<string> {
  const headers = { host: 'localhost', 'accept-language': language };
  return (await app.request(`http://localhost${path}`, { headers })).text();
}

beforeAll(async () => {
  for (let number = 1; number <= 52; number += 1) {
    await givenDocument(database, { title: `Beacon ${number}`, commitments: [{ quote: `We will light ${number}.` }] });
  }
});

test.each([
  ['da', 'Næste side', 'Find et dokument på titel eller nummer'],
  ['en', 'Next page', 'Find a document by its title or number'],
])('the list leads on without scripts and keeps what was asked for, in %s', async (language, next, find) => {
  const page = await read('/documents?q=beacon&classification=public', language);
  expect(page).toContain(next);
  expect(page).toContain(find);
  expect(page).toContain('href="/documents?q=beacon&amp;classification=public&amp;page=2"');
  expect(page).toContain('<input type="hidden" name="classification" value="public"/>');
  const last = await read('/documents?q=beacon&classification=public&page=2', language);
  expect(last).toContain('href="/documents?q=beacon&amp;classification=public"');
  expect(last).not.toContain(next);
});

test('the list refuses a page that is none', async () => {
  const answer = await app.request('http://localhost/documents?page=x', { headers: { host: 'localhost' } });
  expect(answer.status).toBe(400);
});
