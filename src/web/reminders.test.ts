import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { givenPerson, signedIn, testIdentity } from '../../tests/support/people.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { senderTo } from '../../tests/support/sender-to.ts';
import { assignCommitment } from '../desk/assign-commitment.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { signedSubscription } from '../desk/mail/subscription.ts';
import { operatorContext } from '../desk/open-context.ts';
import { planMilestone } from '../desk/plan-milestone.ts';
import { sendDueMails } from '../jobs/mail/send-mails.ts';
import { remindPeople } from '../jobs/start-reminding.ts';
import { audienceIdFor, moveToAudience } from '../store/audiences.ts';
import { changePerson, setTeams } from '../store/people.ts';
import { reminderChoice } from '../store/reminders.ts';
import { createApp } from './app.tsx';
import { createIdentify } from './who-asks.ts';

const SITE = 'https://servanda.example';
const SECRET = 'a secret of the tests that nobody else has';

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
const mailServer = await startMailServer();
afterAll(async () => {
  await reader.close();
  await mailServer.close();
});
const identity = testIdentity(database, SITE);
const now = () => new Date('2026-03-01T12:00:00Z');
const parts = {
  ...{ database, databaseFor, today: () => '2026-03-01', now, timeZone: 'Europe/Copenhagen' },
  mailRoom: { secret: SECRET, isOpen: true },
};
const app = createApp({
  ...{ ...parts, reader, maximumUploadBytes: 1_000_000 },
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: SITE },
  reportError: (error) => expect.unreachable(String(error)),
});

const sender = { ...senderTo(mailServer.port), baseUrl: SITE };

let asta = { id: '', name: '', email: '' };
let cookie = '';
let team = 0;
let secret = { document: '', commitment: '' };
let open = '';

beforeAll(async () => {
  const made = await database.insertInto('team').values({ kind: 'unit', name: 'Ports' }).returning('id').execute();
  team = made[0]?.id ?? 0;
  asta = await givenPerson(database, identity, { role: 'editor', teamIds: [team] });
  cookie = await signedIn(database, identity, asta);
  const given = await givenDocument(database, {
    title: 'Harbours',
    commitments: [
      {
        quote: 'Denmark will open twelve harbours.',
        bearers: ['dk'],
        dueOn: '2026-03-29',
        parts: { fora: [{ text: 'the Council', actor: 'eu-council', span: null, implied: false }] },
      },
    ],
  });
  open = given.commitments[0] ?? '';
  const hidden = await givenDocument(database, {
    title: 'Cables',
    commitments: [{ quote: 'Denmark will mend the cable quietly.', bearers: ['dk'], dueOn: '2026-03-05' }],
  });
  secret = { document: hidden.id, commitment: hidden.commitments[0] ?? '' };
  const audience = await audienceIdFor(database, { classification: 'restricted', teamIds: [team] });
  await moveToAudience(database, secret.document, audience);
  const operator = operatorContext(parts);
  await assignCommitment(operator, { commitmentId: open, personId: asta.id });
  await assignCommitment(operator, { commitmentId: secret.commitment, teamId: team });
  await planMilestone(operator, { commitmentId: open, change: { kind: 'add', title: 'Dredge', dueOn: '2026-03-10' } });
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`${SITE}${path}`, { headers: { host: 'servanda.example', 'accept-language': 'en', ...headers } });

function post(path: string, body: URLSearchParams, headers: Record<string, string> = { origin: SITE, cookie }) {
  const length = { 'content-length': String(body.toString().length) };
  return app.request(`${SITE}${path}`, {
    method: 'POST',
    body,
    headers: { host: 'servanda.example', ...length, ...headers },
  });
}

const form = (fields: Readonly<Record<string, string>> = {}) => new URLSearchParams(fields);

/** Makes a calendar as a person does, and gives its path. */
async function calendarOf(what: string): Promise<string> {
  const answer = await post('/account/calendars', form({ of: what }));
  expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return /https:\/\/servanda\.example(\/calendar\/[\w-]{43}\.ics)/u.exec(await answer.text())?.[1] ?? '';
}

async function daysIn(path: string): Promise<string[]> {
  const calendar = new ICAL.Component(ICAL.parse(await (await get(path)).text()));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  return events.map(({ startDate, summary }) => `${startDate} ${summary}`).sort();
}

describe('a calendar', () => {
  const RESTRICTED = '2026-03-05 A deadline in a document that is for certain teams only';
  const STEP = '2026-03-10 Milestone: Dredge';
  const HARBOURS = '2026-03-29 Denmark: Denmark will open twelve harbours.';

  test('shows what its owner looks after, to whoever has its address, as whole days', async () => {
    const path = await calendarOf('person');
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    const text = await answer.text();
    expect(text).toContain(`URL;VALUE=URI:${SITE}/commitments/${open}`);
    expect(text).not.toContain('cable');
    expect(await daysIn(path)).toEqual([RESTRICTED, STEP, HARBOURS]);
    const tag = answer.headers.get('etag') ?? '';
    expect((await get(path, { 'if-none-match': tag })).status).toBe(304);
    expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('shows what its owner may see at the moment, and nothing once they may not sign in', async () => {
    const path = await calendarOf(`team:${team}`);
    expect(await daysIn(path)).toEqual([RESTRICTED]);
    await setTeams(database, asta.id, []);
    expect(await daysIn(path)).toEqual([]);
    await setTeams(database, asta.id, [team]);
    await changePerson(database, asta.id, { suspendedAt: now() });
    expect((await get(path)).status).toBe(404);
    await changePerson(database, asta.id, { suspendedAt: null });
    expect(await daysIn(path)).toEqual([RESTRICTED]);
  });

  test('of a forum shows what is due there', async () => {
    expect(await daysIn(await calendarOf('forum:eu-council'))).toEqual([HARBOURS]);
  });

  test('is listed without its address, gets another one, and is closed by its owner alone', async () => {
    const path = await calendarOf('person');
    const { id } = await database
      .selectFrom('calendar_feed')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(await (await get('/account', { cookie })).text()).not.toContain(path);
    const stranger = await givenPerson(database, identity, { role: 'administrator' });
    const theirs = { origin: SITE, cookie: await signedIn(database, identity, stranger) };
    expect((await post(`/account/calendars/${id}/revoke`, form(), theirs)).status).toBe(404);
    expect((await post(`/account/calendars/${id}/renew`, form(), theirs)).status).toBe(404);
    const renewed = /\/calendar\/[\w-]{43}\.ics/u.exec(
      await (await post(`/account/calendars/${id}/renew`, form())).text(),
    );
    expect((await get(path)).status).toBe(404);
    expect((await get(renewed?.[0] ?? '')).status).toBe(200);
    expect((await post(`/account/calendars/${id}/revoke`, form())).status).toBe(303);
    expect((await get(renewed?.[0] ?? '')).status).toBe(404);
  });

  test('is not made of a team or forum that is not there', async () => {
    for (const of of ['team:9999', 'forum:nowhere', 'team:x', '', 'everything']) {
      expect((await post('/account/calendars', form({ of }))).status).toBe(400);
    }
  });

  test('leaves no secret in the database or the log', async () => {
    const token = (await calendarOf('person')).slice('/calendar/'.length, -'.ics'.length);
    const feeds = await database.selectFrom('calendar_feed').selectAll().execute();
    const entries = await database.selectFrom('audit_entry').selectAll().execute();
    expect(JSON.stringify([feeds, entries])).not.toContain(token);
  });
});

describe('an invitation', () => {
  test('goes by mail, with a link that is shown nowhere else, and the newest one only', async () => {
    const head = await givenPerson(database, identity, { role: 'administrator' });
    const as = { origin: SITE, cookie: await signedIn(database, identity, head) };
    const given = form({ name: 'Bo Krag', email: 'bo@house.example', role: 'reader', language: 'da' });
    const page = await (await post('/people', given, as)).text();
    expect(page).toContain('bo@house.example');
    expect(page).not.toContain('/invitation/');
    const { id } = await database
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'bo@house.example')
      .executeTakeFirstOrThrow();
    await post(`/people/${id}/invite`, form(), as);
    await sendDueMails({ ...parts, sender });
    const mails = mailServer.received.filter(({ to }) => to[0] === 'bo@house.example');
    expect(mails).toHaveLength(1);
    const { text = '' } = await PostalMime.parse(mails[0]?.raw ?? '');
    const path = /https:\/\/servanda\.example(\/invitation\/[\w-]+)/u.exec(text)?.[1] ?? '';
    expect((await get(path)).status).toBe(200);
    expect(await (await get('/outbox', { cookie: as.cookie })).text()).toContain('bo@house.example');
    mailServer.received.length = 0;
  });
});

describe('reminders', () => {
  test('are chosen on the account', async () => {
    const chosen = new URLSearchParams([
      ['hour', '9'],
      ['silence', '30'],
      ['stage', 'week'],
      ['stage', 'overdue'],
    ]);
    expect((await post('/account/reminders', chosen)).status).toBe(303);
    expect(await reminderChoice(database, asta.id)).toEqual({
      ...{ isWanted: false, hour: 9, stages: ['week', 'overdue'], silenceDays: 30 },
    });
    for (const [field, value] of [
      ['hour', '24'],
      ['silence', '31'],
      ['stage', 'soon'],
    ] as const) {
      const wrong = new URLSearchParams(chosen);
      wrong.set(field, value);
      expect((await post('/account/reminders', wrong)).status).toBe(400);
    }
    const all = new URLSearchParams([...chosen, ['wanted', 'yes'], ['stage', 'month'], ['stage', 'day']]);
    await post('/account/reminders', all);
  });

  test('end with one click in the mail, without signing in, however often', async () => {
    const onFailure = (error: unknown) => expect.unreachable(String(error));
    await remindPeople({ parts, onFailure });
    await sendDueMails({ ...parts, sender });
    const [received] = mailServer.received;
    const mail = await PostalMime.parse(received?.raw ?? '');
    expect(mail.text).toContain('Denmark will open twelve harbours.');
    expect(mail.text).not.toContain('cable');
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const path = /^<https:\/\/servanda\.example(\/unsubscribe\/[\w.-]+)>$/u.exec(header('list-unsubscribe'))?.[1] ?? '';
    expect(mail.html).toContain(path);

    const page = await get(path);
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await page.text()).toContain('<form method="post"');
    expect((await reminderChoice(database, asta.id)).isWanted).toBe(true);
    for (const times of [1, 2]) {
      const answer = await post(path, form({ 'List-Unsubscribe': 'One-Click' }), {});
      expect([times, answer.status]).toEqual([times, 200]);
    }
    expect((await reminderChoice(database, asta.id)).isWanted).toBe(false);
    const ended = await database.selectFrom('audit_entry').selectAll().where('action', '=', 'end-reminders').execute();
    expect(ended).toHaveLength(1);
  });

  test('are ended by no address that somebody made up', async () => {
    const real = signedSubscription(SECRET, `digest:${asta.id}`);
    const [said = '', signed = ''] = real.split('.');
    const others = ['x', said, `${said}.`, `.${signed}`, `${said}.${signed.slice(1)}`];
    const forged = signedSubscription('another secret', `digest:${asta.id}`);
    const unknown = [signedSubscription(SECRET, 'digest:nobody'), signedSubscription(SECRET, 'everything')];
    for (const token of [...others, forged, ...unknown]) {
      expect([token, (await post(`/unsubscribe/${token}`, form(), {})).status]).toEqual([token, 404]);
    }
  });
});
