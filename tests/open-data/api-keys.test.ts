import { serve } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeKeyFor, makeOwnKey, revokeAnyKey, revokeOwnKey } from '../../src/desk/manage-api-keys.ts';
import { openContext } from '../../src/desk/open-context.ts';
import { INTERNAL_AUDIENCE, moveToAudience } from '../../src/store/audiences.ts';
import { testDatabase } from '../support/database.ts';
import { givenPerson, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';
import { openSite, SITE } from './open-site.ts';

const own = await testDatabase();
const { database } = own;
const identity = testIdentity(database);
let now = new Date('2026-03-01T12:00:00Z');
const site = openSite(own, {}, { apiPerMinute: 3, now: () => now });
let personId = '';

beforeAll(async () => {
  const { id } = await givenDocument(database, {
    title: 'Zwergdommel',
    date: '2026-01-01',
    commitments: [{ quote: 'We will hide the Zwergdommel.' }],
  });
  await moveToAudience(database, id, INTERNAL_AUDIENCE);
  personId = (await givenPerson(database, identity, { role: 'reader' })).id;
});

const contextOf = () => openContext(site.parts, { role: 'reader', personId, name: 'Rita', teamIds: [] });
const withKey = (key: string) => ({ authorization: `Bearer ${key}` });
const titles = async (headers: Readonly<Record<string, string>>) => {
  const answer = await site.ask('/api/documents', headers);
  const { rows } = await answer.json();
  return (rows as { title: string }[]).map(({ title }) => title);
};

describe('a key', () => {
  test('reads what everybody may, or what its holder may, and is kept as a hash only', async () => {
    const context = await contextOf();
    const open = await makeOwnKey(context, { name: 'Dashboard', scope: 'public' });
    const mine = await makeOwnKey(context, { name: 'Reports', scope: 'own' });
    expect(await titles({})).toEqual([]);
    expect(await titles(withKey(open))).toEqual([]);
    expect(await titles(withKey(mine))).toEqual(['Zwergdommel']);
    const rows = await database.selectFrom('api_key').selectAll().execute();
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain(mine.slice(9, 30));
    const log = await database.selectFrom('audit_entry').select(['action', 'after']).execute();
    expect(log.map(({ action }) => action)).toEqual(expect.arrayContaining(['make-api-key', 'make-api-key']));
    expect(JSON.stringify(log)).not.toContain(mine.slice(9, 30));
    const used = await database.selectFrom('api_key').select('name').where('used_on', 'is not', null).execute();
    expect(used).toHaveLength(2);
  });

  test('opens pages for nobody, and changes nothing', async () => {
    const mine = await makeOwnKey(await contextOf(), { name: 'Pages', scope: 'own' });
    expect(await (await site.ask('/documents', withKey(mine))).text()).not.toContain('Zwergdommel');
    const headers = { ...withKey(mine), origin: SITE };
    expect((await site.ask('/api/documents', headers, 'POST')).status).toBe(405);
    const reading = await openContext(site.parts, { role: 'reader', personId, name: 'Rita', teamIds: [], keyId: 1 });
    const change = reading.database.updateTable('expression').set({ title: 'x' }).execute();
    await expect(change).rejects.toThrow('read-only');
  });

  test('that is none, or revoked, or its holder’s who is suspended, is refused in words', async () => {
    const context = await contextOf();
    const key = await makeOwnKey(context, { name: 'Old', scope: 'own' });
    const { id } = await database
      .selectFrom('api_key')
      .select('id')
      .where('name', '=', 'Old')
      .executeTakeFirstOrThrow();
    await expect(revokeOwnKey(await openContext(site.parts, other), id)).rejects.toThrow('not found');
    await revokeOwnKey(context, id);
    const kept = await makeOwnKey(context, { name: 'Kept', scope: 'own' });
    await database.updateTable('person').set({ suspended_at: now }).where('id', '=', personId).execute();
    for (const wrong of [key, kept, 'servanda_nothing', 'x'.repeat(3_000)]) {
      const answer = await site.ask('/api/documents', { ...withKey(wrong), 'accept-language': 'da' });
      expect([answer.status, (await answer.json()).title]).toEqual([401, 'En nøgle, der ikke åbner noget']);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    await database.updateTable('person').set({ suspended_at: null }).where('id', '=', personId).execute();
  });

  test('for somebody outside is made and revoked by administrators only', async () => {
    await expect(makeKeyFor(await contextOf(), { name: 'Watchdog', perMinute: 5 })).rejects.toThrow('not permitted');
    const key = await makeKeyFor(site.operator, { name: 'Watchdog', perMinute: 5 });
    expect(await titles(withKey(key))).toEqual([]);
    const { id } = await database
      .selectFrom('api_key')
      .select('id')
      .where('name', '=', 'Watchdog')
      .executeTakeFirstOrThrow();
    await expect(revokeAnyKey(await contextOf(), id)).rejects.toThrow('not permitted');
    await revokeAnyKey(site.operator, id);
    expect((await site.ask('/api/documents', withKey(key))).status).toBe(401);
    await expect(makeKeyFor(site.operator, { name: ' ', perMinute: 0 })).rejects.toThrow('name: missing; perMinute');
  });
});

const other = { role: 'editor', personId: 'another', name: 'Another', teamIds: [] } as const;

describe('on a real server', () => {
  let address = '';
  let stop = () => {};
  beforeAll(async () => {
    await new Promise<void>((resolve) => {
      const server = serve({ fetch: site.app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
        address = `http://127.0.0.1:${port}`;
        resolve();
      });
      stop = () => server.close();
    });
  });
  afterAll(() => stop());
  const limit = async (headers: Readonly<Record<string, string>> = {}) => {
    const answer = await fetch(`${address}/api/documents`, { headers });
    return [answer.status, answer.headers.get('ratelimit'), answer.headers.get('retry-after')];
  };

  test('an address asks so often a minute, and is told how long to wait', async () => {
    expect(await limit()).toEqual([200, '"address";r=2;t=60', null]);
    now = new Date(now.getTime() + 20_000);
    expect(await limit()).toEqual([200, '"address";r=1;t=40', null]);
    expect(await limit({ authorization: 'Bearer servanda_guess' })).toEqual([401, '"address";r=0;t=40', null]);
    expect(await limit()).toEqual([429, '"address";r=0;t=40', '40']);
    const refused = await fetch(`${address}/api/overview`, { headers: { 'accept-language': 'da' } });
    expect(refused.headers.get('content-type')).toBe('application/problem+json');
    expect(refused.headers.get('ratelimit-policy')).toBe('"address";q=3;w=60');
    expect((await refused.json()).detail).toContain('Vent 40 sekunder.');
    expect(await limit({ 'x-forwarded-for': '192.0.2.1' })).toEqual([200, '"address";r=2;t=60', null]);
    expect((await fetch(`${address}/about`)).status).toBe(200);
  });

  test('a key by itself, however busy its address is', async () => {
    const key = await makeKeyFor(site.operator, { name: 'Busy', perMinute: 2 });
    const asked = [await limit(withKey(key)), await limit(withKey(key)), await limit(withKey(key))];
    expect(asked.map(([status, left]) => [status, left])).toEqual([
      [200, '"key";r=1;t=60'],
      [200, '"key";r=0;t=60'],
      [429, '"key";r=0;t=60'],
    ]);
    now = new Date(now.getTime() + 61_000);
    expect((await limit(withKey(key)))[0]).toBe(200);
    expect((await limit())[0]).toBe(200);
  });
});
