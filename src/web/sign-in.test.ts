import { createHmac } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { cookiesOf, givenPerson, PASSWORD, signedIn, testIdentity } from '../../tests/support/people.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { operatorContext } from '../desk/open-context.ts';
import { openSetUp } from '../desk/set-up.ts';
import { verifyAuditChain } from '../store/audit.ts';
import type { AppOptions } from './app.tsx';
import { createApp } from './app.tsx';
import { createIdentify } from './who-asks.ts';

const SITE = 'http://localhost';
const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);

let now = new Date('2026-03-01T12:00:00Z');
const options: AppOptions = {
  ...{ database, databaseFor, reader },
  today: () => '2026-03-01',
  now: () => now,
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: null },
  maximumUploadBytes: 1_000_000,
  reportError: (error) => expect.unreachable(String(error)),
};
const app = createApp(options);
const operated = createApp({
  ...options,
  identify: createIdentify({ database, identity, isThisMachine: true }),
});

beforeEach(() => {
  // Later than everything that was locked before.
  now = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000);
});

function post(path: string, fields: Readonly<Record<string, string>>, cookie = '') {
  const body = new URLSearchParams(fields);
  const headers = { host: 'localhost', origin: SITE, cookie, 'accept-language': 'en' };
  const length = { 'content-length': String(body.toString().length) };
  return app.request(`${SITE}${path}`, { method: 'POST', body, headers: { ...headers, ...length } });
}

const get = (path: string, cookie = '', from = app) =>
  from.request(`${SITE}${path}`, { headers: { host: 'localhost', cookie, 'accept-language': 'en' } });

/** A code as an authenticator app computes it (RFC 6238 over RFC 4226), for the moment it is asked. */
function codeOf(address: string, at: Date): string {
  const secret = new URL(address).searchParams.get('secret') ?? '';
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const bits = [...text].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'));
  return Buffer.from(
    bits
      .join('')
      .match(/.{8}/gu)
      ?.map((byte) => Number.parseInt(byte, 2)) ?? [],
  );
}

describe('the first administrator', () => {
  test('comes by a link that works once, and ends the time in which the machine itself is the operator', async () => {
    const context = operatorContext({ database, today: options.today, now: options.now });
    const token = await openSetUp(context);
    const other = await openSetUp(context);
    expect(await (await get('/documents', '', operated)).text()).toContain('open to everybody at this machine');
    expect((await get(`/set-up/${token}`)).status).toBe(200);
    const fields = { name: 'Anna Holm', email: 'Anna@House.example', password: PASSWORD };

    const weak = await post(`/set-up/${token}`, { ...fields, password: 'annaholm1234' });
    expect(weak.status).toBe(400);
    const made = await post(`/set-up/${token}`, fields);
    expect([made.status, made.headers.get('location')]).toEqual([303, '/account']);

    expect((await post(`/set-up/${token}`, { ...fields, email: 'mallory@house.example' })).status).toBe(404);
    expect((await post(`/set-up/${other}`, { ...fields, email: 'mallory@house.example' })).status).toBe(404);
    expect(await openSetUp(context)).toBeNull();
    expect((await get('/people', '', operated)).status).toBe(403);
    expect(await (await get('/documents', '', operated)).text()).not.toContain('open to everybody');
  });

  test('is made by no link that somebody guesses or that has expired', async () => {
    const context = operatorContext({ database, today: options.today, now: options.now });
    expect((await get('/set-up/guessed')).status).toBe(404);
    await expect(openSetUp({ ...context, principal: { role: 'visitor' } })).rejects.toThrow('not permitted');
  });
});

describe('a password', () => {
  test('alone opens nothing but the way to a second step', async () => {
    const person = await givenPerson(database, identity, { role: 'administrator' });
    const answer = await post('/sign-in', { email: person.email, password: PASSWORD });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
    const cookie = cookiesOf(answer);
    expect(await (await get('/account', cookie)).text()).toContain('One more step');
    expect((await get('/people', cookie)).status).toBe(403);
    expect((await post('/account', { name: 'Me', language: 'en', timeZone: 'Europe/Paris' }, cookie)).status).toBe(403);
    expect((await post('/account/sessions/end-others', {}, cookie)).status).toBe(303);
  });

  test('comes with a cookie that scripts and other sites do not get', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const answer = await post('/sign-in', { email: person.email, password: PASSWORD });
    const cookie = answer.headers.getSetCookie().find((each) => each.includes('session_token'));
    expect(cookie).toMatch(/HttpOnly/iu);
    expect(cookie).toMatch(/SameSite=Lax/iu);
    expect(cookie).toMatch(/Path=\//iu);
  });

  test('over TLS comes with a cookie that goes nowhere else', async () => {
    const secure = testIdentity(database, 'https://servanda.example');
    const person = await givenPerson(database, secure, { role: 'reader' });
    const browser = { cookie: null, userAgent: null, address: null };
    const { cookies } = await secure.signInWithPassword(browser, { email: person.email, password: PASSWORD });
    expect(cookies.find((each) => each.includes('session_token'))).toMatch(/; Secure/iu);
  });

  test('that is wrong says the same as an address that nobody has', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const wrong = await post('/sign-in', { email: person.email, password: 'not the password at all' });
    const unknown = await post('/sign-in', { email: 'nobody@house.example', password: 'not the password at all' });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const plain = async (answer: Response, email: string) => (await answer.text()).replaceAll(email, '');
    expect(await plain(wrong, person.email)).toBe(await plain(unknown, 'nobody@house.example'));
  });

  test('is refused without being looked at after five wrong ones, for an account and for an address that is none', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    for (const email of [person.email, 'nobody-else@house.example']) {
      for (let count = 0; count < 5; count += 1) await post('/sign-in', { email, password: 'wrong and wrong again' });
      const locked = await post('/sign-in', { email, password: PASSWORD });
      expect([email, locked.status]).toEqual([email, 429]);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(20);
    }
    now = new Date(now.getTime() + 31_000);
    expect((await post('/sign-in', { email: person.email, password: 'wrong and wrong again' })).status).toBe(401);
    expect((await post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(429);
    now = new Date(now.getTime() + 61_000);
    expect((await post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(303);
  });

  test('that many try at once is tried no more often', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const tries = Array.from({ length: 12 }, (_, index) =>
      post('/sign-in', { email: person.email, password: `guess number ${index}` }),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});

describe('codes of an app', () => {
  test('are set up with a picture, asked for after the password, and a recovery code stands in once', async () => {
    const person = await givenPerson(database, identity, { role: 'editor' });
    const half = cookiesOf(await post('/sign-in', { email: person.email, password: PASSWORD }));
    expect((await post('/account/codes', { password: 'not my password' }, half)).status).toBe(400);
    const shown = await (await post('/account/codes', { password: PASSWORD }, half)).text();
    expect(shown).toMatch(/<svg[^>]*viewBox/u);
    const secret = /<code>([A-Z2-7 ]+)<\/code>/u.exec(shown)?.[1]?.replaceAll(' ', '') ?? '';
    const recovery = [...shown.matchAll(/<code>([\w-]{11})<\/code>/gu)].map(([, code]) => code ?? '');
    expect(recovery).toHaveLength(10);
    const address = `otpauth://totp/x?secret=${secret}`;
    expect((await post('/account/codes/confirm', { code: '000000' }, half)).status).toBe(400);
    const whole = await post('/account/codes/confirm', { code: codeOf(address, new Date()) }, half);
    expect(whole.status).toBe(303);
    expect((await get('/account', cookiesOf(whole))).status).toBe(200);
    expect(await (await get('/account', half)).text()).not.toContain(person.name);

    const first = await post('/sign-in', { email: person.email, password: PASSWORD });
    expect(first.headers.get('location')).toBe('/sign-in/code');
    const step = cookiesOf(first);
    expect((await get('/account', step)).status).toBe(403);
    expect((await post('/sign-in/code', { code: '123456' }, step)).status).toBe(401);
    const second = await post('/sign-in/code', { code: recovery[0] ?? '' }, step);
    expect(second.status).toBe(303);
    expect(await (await get('/account', cookiesOf(second))).text()).toContain(person.name);

    const again = cookiesOf(await post('/sign-in', { email: person.email, password: PASSWORD }));
    expect((await post('/sign-in/code', { code: recovery[0] ?? '' }, again)).status).toBe(401);
  });
});

describe('a session', () => {
  test('that was stolen is refused after its owner signed out', async () => {
    const person = await givenPerson(database, identity, { role: 'administrator' });
    const stolen = await signedIn(database, identity, person);
    expect((await get('/people', stolen)).status).toBe(200);
    await post('/sign-out', {}, stolen);
    expect((await get('/people', stolen)).status).toBe(403);
    expect((await get('/account', stolen)).status).toBe(403);
  });

  test('ends when a right is taken away in the middle', async () => {
    const administrator = await signedIn(
      database,
      identity,
      await givenPerson(database, identity, { role: 'administrator' }),
    );
    const person = await givenPerson(database, identity, { role: 'administrator' });
    const cookie = await signedIn(database, identity, person);
    expect((await get('/people', cookie)).status).toBe(200);
    expect((await post(`/people/${person.id}`, { role: 'reader' }, administrator)).status).toBe(303);
    expect((await get('/people', cookie)).status).toBe(403);
    expect((await get('/account', cookie)).status).toBe(403);
    expect((await post(`/people/${person.id}/suspend`, {}, administrator)).status).toBe(303);
    expect((await post('/sign-in', { email: person.email, password: PASSWORD })).status).toBe(401);
  });

  test('can be ended from another browser, but not by somebody else', async () => {
    const person = await givenPerson(database, identity, { role: 'reader' });
    const other = await signedIn(database, identity, await givenPerson(database, identity, { role: 'reader' }));
    const [here, there] = [await signedIn(database, identity, person), await signedIn(database, identity, person)];
    const page = await (await get('/account', here)).text();
    const path = /action="(\/account\/sessions\/[^"]+\/end)"/u.exec(page)?.[1] ?? '';
    expect((await post(path, {}, other)).status).toBe(404);
    expect((await get('/account', there)).status).toBe(200);
    expect((await post(path, {}, here)).status).toBe(303);
    expect((await get('/account', there)).status).toBe(403);
    expect((await get('/account', here)).status).toBe(200);
  });

  test('with a cookie that somebody changed is none', async () => {
    const cookie = await signedIn(database, identity, await givenPerson(database, identity, { role: 'administrator' }));
    expect((await get('/account', cookie.slice(0, -4))).status).toBe(403);
    expect((await get('/account', cookie.replace(/\.[^;]*/u, ''))).status).toBe(403);
  });
});

describe('an invitation', () => {
  test('is a link shown once, by which somebody chooses a password; a new one takes its place', async () => {
    const administrator = await signedIn(
      database,
      identity,
      await givenPerson(database, identity, { role: 'administrator' }),
    );
    const fields = { name: 'Bo Lund', email: 'bo@house.example', role: 'editor', language: 'da' };
    const linkIn = async (answer: Response) => /\/invitation\/[\w-]+/u.exec(await answer.text())?.[0] ?? '';
    const invited = await post('/people', fields, administrator);
    expect(invited.headers.get('cache-control')).toBe('no-store');
    const first = await linkIn(invited);
    expect((await post('/people', fields, administrator)).status).toBe(400);
    const { id } = await database
      .selectFrom('person')
      .select('id')
      .where('email', '=', fields.email)
      .executeTakeFirstOrThrow();
    const link = await linkIn(await post(`/people/${id}/invite`, {}, administrator));
    expect((await get(first)).status).toBe(404);
    expect((await post(link, { password: 'too short' })).status).toBe(400);
    expect((await post(link, { password: PASSWORD })).headers.get('location')).toBe('/account');
    expect((await post(link, { password: 'another quiet harbour' })).status).toBe(404);
    expect((await post('/sign-in', { email: fields.email, password: PASSWORD })).status).toBe(303);
  });

  test('works for a week', async () => {
    const administrator = await signedIn(
      database,
      identity,
      await givenPerson(database, identity, { role: 'administrator' }),
    );
    const fields = { name: 'Cy Due', email: 'cy@house.example', role: 'reader' };
    const answer = await (await post('/people', fields, administrator)).text();
    const link = /\/invitation\/[\w-]+/u.exec(answer)?.[0] ?? '';
    expect((await get(link)).status).toBe(200);
    now = new Date(now.getTime() + 7 * 24 * 60 * 60 * 1000 + 1);
    expect((await get(link)).status).toBe(404);
  });
});

test('the last administrator stays, also when two take each other’s right at once', async () => {
  await database.updateTable('person').set({ role: 'reader' }).execute();
  const people = [
    await givenPerson(database, identity, { role: 'administrator' }),
    await givenPerson(database, identity, { role: 'administrator' }),
  ] as const;
  const cookies = [
    await signedIn(database, identity, people[0]),
    await signedIn(database, identity, people[1]),
  ] as const;
  const answers = await Promise.all([
    post(`/people/${people[1].id}`, { role: 'reader' }, cookies[0]),
    post(`/people/${people[0].id}`, { role: 'reader' }, cookies[1]),
  ]);
  expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
});

test('all of it stands in the log, whose chain is whole, with no password or token in it', async () => {
  const rows = await database.selectFrom('audit_entry').select(['action', 'before', 'after']).execute();
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of ['sign-in', 'sign-in-failed', 'sign-out', 'invite-person', 'change-person', 'start-codes']) {
    expect([action, actions.has(action)]).toEqual([action, true]);
  }
  expect(JSON.stringify(rows)).not.toMatch(/harbour|token/u);
  expect((await verifyAuditChain(database)).broken).toBeNull();
});
