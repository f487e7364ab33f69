import PostalMime from 'postal-mime';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { givenPerson, signedIn, testIdentity } from '../../tests/support/people.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { senderTo } from '../../tests/support/sender-to.ts';
import { classifyDocument } from '../desk/classify-document.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { operatorContext } from '../desk/open-context.ts';
import { reportProgress } from '../desk/report-progress.ts';
import { gatherNews, tellNews } from '../desk/tell-news.ts';
import { sendDueMails } from '../jobs/mail/send-mails.ts';
import { createApp } from './app.tsx';
import { createIdentify } from './who-asks.ts';

const SITE = 'https://servanda.example';
const SECRET = 'a secret of the tests that nobody else has';
const HOUR_MS = 3_600_000;

const { database, databaseFor, pool } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const mailServer = await startMailServer();
afterAll(() => mailServer.close());
const identity = testIdentity(database);

/** A Tuesday. */
let now = new Date('2026-03-03T12:00:00Z');
const parts = {
  ...{ database, databaseFor, today: () => now.toISOString().slice(0, 10), now: () => now },
  ...{ timeZone: 'Europe/Copenhagen', mailRoom: { secret: SECRET, isOpen: true } },
};
const app = createApp({
  ...{ ...parts, reader, maximumUploadBytes: 1_000_000, allowedHosts: ['servanda.example'] },
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: SITE },
  reportError: (error) => expect.unreachable(String(error)),
});
const operator = () => operatorContext(parts);

beforeEach(async () => {
  for (const table of ['mail', 'mail_destination', 'subscription', 'contact', 'sign_in_failure'] as const) {
    await database.deleteFrom(table).execute();
  }
  mailServer.received.length = 0;
  mailServer.answers = {};
});

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR_MS);
};

function post(
  path: string,
  fields: Readonly<Record<string, string | readonly string[]>>,
  origin: string | null = SITE,
) {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  );
  const headers = { host: 'servanda.example', 'accept-language': 'en', ...(origin === null ? {} : { origin }) };
  const length = { 'content-length': String(body.toString().length) };
  return app.request(`${SITE}${path}`, { method: 'POST', body, headers: { ...headers, ...length } });
}

const get = (path: string, cookie = '') =>
  app.request(`${SITE}${path}`, { headers: { host: 'servanda.example', 'accept-language': 'en', cookie } });

const ask = (email: string, more: Readonly<Record<string, string | readonly string[]>> = {}) =>
  post('/subscribe', { email, frequency: 'at-once', language: 'en', ...more });

/** Sends what waits, and gives what arrived since last time. */
async function arrived() {
  mailServer.received.length = 0;
  await sendDueMails({ ...parts, sender: senderTo(mailServer.port) });
  return Promise.all(
    mailServer.received.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), to: to[0], raw })),
  );
}

const pathIn = (text: string | undefined, place: string) =>
  new RegExp(`https://servanda\\.example(/${place}/[\\w.-]+)`, 'u').exec(text ?? '')?.[1] ?? '';

/** Asks and confirms; gives the path of the subscription's page. */
async function subscribed(email: string, more: Readonly<Record<string, string | readonly string[]>> = {}) {
  await ask(email, more);
  const [mail] = await arrived();
  const answer = await post(pathIn(mail?.text, 'subscribe/confirm'), {});
  return /href="(\/subscribe\/mine\/[\w-]+)"/u.exec(await answer.text())?.[1] ?? '';
}

/** What the database holds of subscriptions and mails, as text. */
async function everythingKept(): Promise<string> {
  const tables = ['mail', 'contact', 'subscription', 'subscription_choice', 'audit_entry', 'sign_in_failure'];
  const kept = await Promise.all(tables.map((table) => pool.query(`select ${table}::text as row from ${table}`)));
  return JSON.stringify(kept.map(({ rows }) => rows));
}

const document = (title: string, quotes: readonly string[]) =>
  givenDocument(database, { title, date: '2026-01-01', commitments: quotes.map((quote) => ({ quote })) });

/** Notes what is new and queues what it is time for. */
async function tell() {
  await gatherNews(operator());
  return tellNews(operator());
}

describe('somebody outside', () => {
  test('enters an address, follows the mail, is told, changes what, and has everything erased', async () => {
    await document('Old quays', ['We will keep the old quays.']);
    const page = await get('/subscribe');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('Follow the instructions'.toLowerCase());
    const answer = await ask('Inger.Lund@harbour.example');
    expect([answer.status, (await answer.text()).includes('Look in your mail')]).toEqual([200, true]);
    const [request, ...others] = await arrived();
    expect(others).toEqual([]);
    expect([request?.to, request?.subject]).toEqual([
      'inger.lund@harbour.example',
      'Confirm that you want news from Servanda',
    ]);
    const confirm = pathIn(request?.text, 'subscribe/confirm');
    expect(request?.html).toContain(`href="${SITE}${confirm}"`);
    // Opening the link is not enough: mail programs do that too.
    expect(await (await get(confirm)).text()).toContain('Confirm the subscription');
    expect(await tell()).toBe(0);
    const confirmed = await post(confirm, {});
    expect(confirmed.headers.get('cache-control')).toBe('no-store');
    const mine = /href="(\/subscribe\/mine\/[\w-]+)"/u.exec(await confirmed.text())?.[1] ?? '';

    // What was there before is no news.
    expect(await tell()).toBe(0);
    await document('New quays', ['We will build three new quays.']);
    expect([await tell(), await tell()]).toEqual([1, 0]);
    const [news] = await arrived();
    expect(news?.subject).toBe('A new commitment');
    expect(news?.text).toContain('We will build three new quays.');
    expect(news?.text).not.toContain('old quays');
    expect(pathIn(news?.text, 'subscribe/mine')).toBe(mine);
    expect(news?.headers).toContainEqual(
      expect.objectContaining({ key: 'list-unsubscribe-post', value: 'List-Unsubscribe=One-Click' }),
    );

    const changed = await post(mine, { choice: 'topic:cybersecurity', frequency: 'weekly', language: 'da' });
    expect(await changed.text()).toContain('Saved.');
    await document('Newer quays', ['We will paint every quay.']);
    expect(await tell()).toBe(0);

    expect(await everythingKept()).not.toMatch(/inger|harbour/iu);
    const ended = await post(`${mine}/end`, {});
    expect(await ended.text()).toContain('your address is erased');
    expect((await get(mine)).status).toBe(404);
    expect(await database.selectFrom('contact').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('mail').selectAll().execute()).toEqual([]);
    // The proof stays: when it was asked for, to which words, when it was confirmed, how it ended.
    expect(await database.selectFrom('subscription').selectAll().execute()).toMatchObject([
      { state: 'ended', ended_by: 'reader', contact_id: null, consent: 'news-2026-11', confirmed_at: expect.any(Date) },
    ]);
  });

  test('ends it with one click in the mail program, from no site and without a session', async () => {
    await subscribed('a@harbour.example');
    await document('Piers', ['We will mend the pier.']);
    await tell();
    const [news] = await arrived();
    const header = news?.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? '';
    const path = /^<https:\/\/servanda\.example(\/unsubscribe\/[\w.-]+)>$/u.exec(header)?.[1] ?? '';
    expect(await (await get(path)).text()).toContain('Get no more news');
    const clicked = await post(path, { 'List-Unsubscribe': 'One-Click' }, null);
    expect(clicked.status).toBe(200);
    expect((await post(path, {}, null)).status).toBe(200);
    expect(await database.selectFrom('contact').selectAll().execute()).toEqual([]);
    await document('Cranes', ['We will buy a crane.']);
    expect(await tell()).toBe(0);
  });

  test('is told of what they chose only: an actor, a topic, or a single commitment and what is reported of it', async () => {
    const { commitments } = await document('Ferries', ['We will run a ferry.', 'We will run two ferries.']);
    const [ferry = ''] = commitments;
    await subscribed('a@harbour.example', { choice: `commitment:${ferry}` });
    await document('Buses', ['We will run a bus.']);
    expect(await tell()).toBe(0);
    for (const commitmentId of commitments) {
      await reportProgress(operator(), { commitmentId, code: 'delivered', text: 'It sails', asOf: '2026-03-01' });
    }
    expect(await tell()).toBe(1);
    const [news] = await arrived();
    expect(news?.subject).toBe('A new report on a commitment');
    expect(news?.text).toContain('Delivered');
    expect(news?.text).toContain('We will run a ferry.');
    expect(news?.text).not.toContain('two ferries');
  });

  test('is told once a day from seven, or on Mondays', async () => {
    await subscribed('daily@harbour.example', { frequency: 'daily' });
    await subscribed('weekly@harbour.example', { frequency: 'weekly' });
    await document('Lamps', ['We will light the harbour.']);
    expect(await tell()).toBe(0);
    const told: string[] = [];
    for (let hour = 0; hour < 24 * 8; hour += 3) {
      later(3);
      const count = await tell();
      if (count > 0) told.push(...(await arrived()).map(({ to }) => `${to} ${now.toISOString()}`));
      if (hour === 30) await document('More lamps', ['We will light the breakwater.']);
    }
    expect(told).toEqual([
      'daily@harbour.example 2026-03-04T06:00:00.000Z',
      'daily@harbour.example 2026-03-05T06:00:00.000Z',
      'weekly@harbour.example 2026-03-09T06:00:00.000Z',
    ]);
  });
});

describe('a subscription that is changed', () => {
  test('from the week to the day is told the next morning, and not in between', async () => {
    const own = await subscribed('a@harbour.example', { frequency: 'weekly' });
    await document('Beacons', ['We will light the beacons.']);
    expect(await tell()).toBe(0);
    await post(own, { locale: 'en', frequency: 'daily' });
    expect(await tell()).toBe(0);
    later(12);
    expect(await tell()).toBe(0);
    later(6);
    expect(await tell()).toBe(1);
    expect(await tell()).toBe(0);
  });
});

describe('mails that wait', () => {
  test('do not tell what is not public any more when they leave', async () => {
    await subscribed('a@harbour.example');
    const hidden = await document('Depths', ['We will measure the depths.']);
    const shown = await document('Tides', ['We will publish the tides.']);
    await tell();
    await classifyDocument(operator(), hidden.id, { classification: 'internal', teamIds: [] });
    const [news] = await arrived();
    expect(news?.text).toContain('publish the tides');
    expect(news?.raw).not.toContain('depths');

    await document('Winds', ['We will measure the winds.']);
    await tell();
    for (const { id } of await database.selectFrom('expression').select('id').where('id', '<>', shown.id).execute()) {
      await classifyDocument(operator(), id, { classification: 'internal', teamIds: [] });
    }
    expect(await arrived()).toEqual([]);
    expect(await database.selectFrom('mail').select('answer').where('state', '=', 'withdrawn').execute()).toEqual([
      { answer: 'nothing-to-tell' },
    ]);
  });

  test('are news when a document becomes public, and not before', async () => {
    await subscribed('a@harbour.example');
    const { id } = await document('Locks', ['We will open the lock.']);
    await classifyDocument(operator(), id, { classification: 'internal', teamIds: [] });
    expect(await tell()).toBe(0);
    await classifyDocument(operator(), id, { classification: 'public', teamIds: [] });
    expect(await tell()).toBe(1);
  });
});

describe('an address', () => {
  test('gets one mail an hour whoever asks, and the answer is the same whether it is known', async () => {
    const answers = new Set<string>();
    for (let time = 0; time < 12; time += 1) answers.add(await (await ask('a@harbour.example')).text());
    const requests = await arrived();
    expect(requests).toHaveLength(1);
    await post(pathIn(requests[0]?.text, 'subscribe/confirm'), {});
    later(1.1);
    answers.add(await (await ask('a@harbour.example')).text());
    expect(await arrived()).toEqual([]);
    later(24);
    answers.add(await (await ask('a@harbour.example')).text());
    answers.add(await (await ask('a@harbour.example')).text());
    const [known, ...others] = await arrived();
    expect([known?.subject, others]).toEqual(['You subscribe to news from Servanda already', []]);
    expect(answers.size).toBe(1);
  });

  test('that nobody confirms is forgotten after three days, and its link opens nothing', async () => {
    await ask('a@harbour.example');
    const [request] = await arrived();
    later(73);
    expect((await post(pathIn(request?.text, 'subscribe/confirm'), {})).status).toBe(404);
    await tell();
    expect(await database.selectFrom('contact').selectAll().execute()).toEqual([]);
    expect(await database.selectFrom('subscription').selectAll().execute()).toEqual([]);
  });

  test('is refused where it is none, or would bring lines along', async () => {
    for (const email of ['', 'nobody', 'a@x.example\r\nBcc: b@y.example', 'a@x.example,b@y.example', '<a@x.example>']) {
      const answer = await ask(email);
      expect([email, answer.status]).toEqual([email, 400]);
    }
    expect(await arrived()).toEqual([]);
  });

  test('is not taken from robots, which are told the same, nor from one network without end', async () => {
    const robot = await ask('a@harbour.example', { 'address-line': 'https://pills.example' });
    expect(await robot.text()).toContain('Look in your mail');
    expect(await arrived()).toEqual([]);
    const statuses: number[] = [];
    for (let time = 0; time < 25; time += 1) statuses.push((await ask(`a${time}@harbour.example`)).status);
    expect([statuses[0], statuses.at(-1)]).toEqual([200, 429]);
  });
});

describe('a link', () => {
  test('confirms once, and opens nothing when it is used again, forged or guessed', async () => {
    await ask('a@harbour.example');
    const [request] = await arrived();
    const path = pathIn(request?.text, 'subscribe/confirm');
    const forged = `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`;
    expect((await post(forged, {})).status).toBe(404);
    expect(await (await post(path, {})).text()).toContain('/subscribe/mine/');
    expect(await (await post(path, {})).text()).not.toContain('/subscribe/mine/');
    expect(await (await get(path)).text()).not.toContain('/subscribe/mine/');
    expect((await get(`/subscribe/mine/${'A'.repeat(43)}`)).status).toBe(404);
    const tokens = await database.selectFrom('subscription').select(['confirm_hash', 'page_hash']).execute();
    expect(JSON.stringify(tokens)).not.toContain(path.slice(-20));
  });

  test('of another site cannot subscribe anybody', async () => {
    const answer = await post('/subscribe', { email: 'a@harbour.example' }, 'https://evil.example');
    expect(answer.status).toBe(403);
  });
});

test('choices that are not public are not there', async () => {
  const { id, commitments } = await document('Vaults', ['We will guard the vault.']);
  await classifyDocument(operator(), id, { classification: 'internal', teamIds: [] });
  const answer = await ask('a@harbour.example', { choice: `commitment:${commitments[0]}` });
  expect(answer.status).toBe(400);
  expect(await answer.text()).not.toContain('guard the vault');
  expect((await ask('a@harbour.example', { choice: ['topic:weather'] })).status).toBe(400);
});

test('the secretariat sees how many, and nobody who', async () => {
  const editor = await givenPerson(database, identity, { role: 'editor' });
  const cookie = await signedIn(database, identity, editor);
  await subscribed('inger@harbour.example');
  const page = await (await get('/subscriptions', cookie)).text();
  expect(page).toContain('1 confirmed subscription');
  expect(page).not.toContain('inger');
  expect((await get('/subscriptions')).status).toBe(403);
});
