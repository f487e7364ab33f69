import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenPerson, signedIn, testIdentity } from '../../tests/support/people.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { createApp } from './app.tsx';
import { createIdentify } from './who-asks.ts';

const SITE = 'http://localhost';
const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const app = createApp({
  ...{ database, databaseFor, reader, maximumUploadBytes: 1_000_000 },
  today: () => '2026-03-01',
  now: () => new Date('2026-03-01T12:00:00Z'),
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: null },
  reportError: (error) => expect.unreachable(String(error)),
});

let cookie = '';
beforeAll(async () => {
  cookie = await signedIn(database, identity, await givenPerson(database, identity, { role: 'editor' }));
});

async function post(path: string, fields: Readonly<Record<string, string>>, language = 'en'): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    ...{ host: 'localhost', origin: SITE, cookie, 'content-length': String(body.length) },
    ...{ 'content-type': 'application/x-www-form-urlencoded', 'accept-language': language },
  };
  return app.request(SITE + path, { method: 'POST', headers, body });
}

const kept = () =>
  database.selectFrom('saved_view').select(['id', 'name', 'mail', 'revision']).executeTakeFirstOrThrow();

test('a saved search that was changed in another window shows both, and is saved once both were read', async () => {
  expect((await post('/searches', { name: 'Piers', query: 'q=pier', mail: 'daily' })).status).toBe(303);
  const { id, revision: seen } = await kept();
  const change = (name: string, mail: string, language?: string) =>
    post(`/searches/${id}`, { name, mail, seen: String(seen) }, language);
  expect((await change('Piers of the north', 'weekly')).status).toBe(303);

  const late = await change('Piers and jetties', 'never');
  const page = await late.text();
  expect(late.status).toBe(409);
  for (const words of ['Piers of the north', 'Every Monday', 'Piers and jetties', 'Never', 'Words: pier']) {
    expect(page).toContain(words);
  }
  expect(await kept()).toMatchObject({ name: 'Piers of the north', mail: 'weekly' });
  expect(await (await change('Piers and jetties', 'never', 'da')).text()).toMatch(
    /Hver mandag[\s\S]*Piers of the north|Piers of the north[\s\S]*Hver mandag/u,
  );

  const again = Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/gu)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  const [, action = ''] = /<form method="post" action="([^"]+)"/u.exec(page.slice(page.indexOf('sides'))) ?? [];
  expect((await post(action, again)).status).toBe(303);
  expect(await kept()).toMatchObject({ name: 'Piers and jetties', mail: 'never' });
});
