import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDocumentReader } from '../../src/desk/document-reader.ts';
import { audienceIdFor, moveToAudience } from '../../src/store/audiences.ts';
import type { Role } from '../../src/store/schema/people.ts';
import { insertTeam } from '../../src/store/teams.ts';
import { createApp } from '../../src/web/app.tsx';
import { createIdentify } from '../../src/web/who-asks.ts';
import { testDatabase } from '../support/database.ts';
import { type GivenPerson, givenPerson, signedIn, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

const SITE = 'http://localhost';
const WRITERS: readonly Role[] = ['contributor', 'editor', 'reviewer', 'administrator'];

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const identity = testIdentity(database);
const faults: string[] = [];
const app = createApp({
  ...{ database, databaseFor, reader },
  today: () => '2026-03-01',
  now: () => new Date('2026-03-01T12:00:00Z'),
  identify: createIdentify({ database, identity, isThisMachine: false }),
  signIn: { identity, provider: null, baseUrl: null },
  maximumUploadBytes: 1_000_000,
  reportError: (error) => faults.push(String(error)),
});

/** A person with the cookie of their session. */
interface Session extends GivenPerson {
  readonly cookie: string;
}

async function session(role: Role, teamIds: readonly number[] = []): Promise<Session> {
  const person = await givenPerson(database, identity, { role, teamIds });
  return { ...person, cookie: await signedIn(database, identity, person) };
}

type Fields = Readonly<Record<string, string>>;

async function post(path: string, cookie: string, fields: Fields): Promise<number> {
  return (await answerTo(path, cookie, fields)).status;
}

async function answerTo(path: string, cookie: string, fields: Fields): Promise<Response> {
  const body = new URLSearchParams(fields).toString();
  const headers = {
    ...{ host: 'localhost', origin: SITE, cookie, 'content-length': String(body.length) },
    'content-type': 'application/x-www-form-urlencoded',
  };
  return app.request(SITE + path, { method: 'POST', headers, body });
}

async function get(path: string, cookie: string): Promise<number> {
  return (await app.request(SITE + path, { headers: { host: 'localhost', cookie } })).status;
}

/** How many rows everything that people write has, and the digest of the document's own rows. */
async function written(): Promise<Record<string, unknown>> {
  const tables = [
    ...['acceptance', 'progress_report', 'progress_draft', 'verdict', 'assignment', 'milestone', 'comment'],
    ...[
      'evidence',
      'evidence_decision',
      'decision',
      'judgement',
      'double_review',
      'report',
      'saved_view',
      'audit_entry',
    ],
  ];
  const counts: Record<string, unknown> = {};
  for (const table of tables) {
    const { rows } = await sql<{ count: number }>`select count(*)::integer as count from ${sql.table(table)}`.execute(
      database,
    );
    counts[table] = rows[0]?.count;
  }
  const { rows } = await sql<{ id: string }>`
    select id, state, revision, audience_id from commitment union all
    select id, '', version, audience_id from expression order by id`.execute(database);
  return { ...counts, rows };
}

let hidden: Awaited<ReturnType<typeof givenDocument>>;
let open: Awaited<ReturnType<typeof givenDocument>>;
let member: Session;
const outsiders = new Map<Role, Session>();

beforeAll(async () => {
  const teamId = await insertTeam(database, { kind: 'unit', name: 'Harbours' });
  const given = (title: string) =>
    givenDocument(database, {
      title,
      date: '2026-01-01',
      commitments: [{ quote: `We will keep ${title} open for every ship.` }, { quote: `We will light ${title}.` }],
      deeds: [{ quote: `We opened ${title} in March.`, actors: ['dk'] }],
    });
  hidden = await given('the hidden quays');
  open = await given('the open quays');
  await moveToAudience(
    database,
    hidden.id,
    await audienceIdFor(database, { classification: 'restricted', teamIds: [teamId] }),
  );
  member = await session('editor', [teamId]);
  for (const role of WRITERS) outsiders.set(role, await session(role));
});

const statement: Fields = { code: 'accepted', asOf: '2026-02-01', text: 'Forged.', seen: '0' };

/** Everything that could be done to a commitment, with what its own form would send. */
function acts(document: typeof hidden, other: typeof hidden): [string, Fields][] {
  const [first = '', second = ''] = document.commitments;
  const at = `/commitments/${first}`;
  const review = `/desk/review/${document.id}`;
  const seen = { id: first, revision: '1', reason: 'duplicate' };
  const passage = { commitment: first, stance: 'supports', passage: `${other.id}#para_1` };
  return [
    [`${at}/acceptance`, statement],
    [`${at}/progress`, { ...statement, code: 'delivered' }],
    [`${at}/drafts`, { ...statement, code: 'delivered' }],
    [`${at}/verdict`, { ...statement, code: 'complete' }],
    [`${at}/owner`, { person: member.id, seen: '0' }],
    [`${at}/milestones`, { title: 'Forged', dueOn: '2026-05-01' }],
    [`${at}/milestones/1`, { change: 'done', seen: '1' }],
    [`${at}/comments`, { text: 'Forged.' }],
    [`${at}/evidence/passage`, passage],
    ['/desk/evidence/passage', passage],
    [
      '/desk/evidence/passage',
      { ...passage, commitment: other.commitments[0] ?? '', passage: `${document.id}#para_1` },
    ],
    [`/desk/evidence/${document.deeds[0]}/${first}`, { decision: 'supports' }],
    [`/desk/evidence/${other.deeds[0]}/${first}`, { decision: 'supports' }],
    [`/documents/${document.id}/classification`, { classification: 'public' }],
    [`${review}/confirm`, seen],
    [`${review}/reject`, seen],
    [`${review}/merge`, { ...seen, with: `${second} 1` }],
    [`${review}/start`, {}],
    [`${review}/extract`, {}],
    [`/desk/review/${other.id}/confirm`, seen],
    ['/register/bulk', { which: 'chosen', commitment: first, act: 'assign', person: member.id }],
    ['/reports', { kind: 'progress', document: document.id, asOf: '2026-03-01', language: 'en' }],
  ];
}

describe('a NUL, which PostgreSQL keeps nowhere', () => {
  const addresses = [
    ...['/events/%00', '/events/%00.jsonld', '/pledges/%00', '/pledges/%00.csv', '/initiatives/%00', '/news/%00'],
    ...['/commitments/%00', '/commitments/%00.json', '/documents/%00', '/deeds/%00', '/actors/%00', '/topics/%00'],
    ...['/campaigns/%00', '/campaigns/a/%00', '/videos/%00', '/embed/pledges/%00', '/subscribe?choice=actor:%00'],
    ...['/register?bearer=%00', '/register?q=%00', '/search?q=a%00', '/deeds?actor=%00', '/actors?q=%00'],
    ...['/news/archive/topic/%00', '/pledges/a/signatories/%00', '/oembed?url=http://localhost/commitments/%00'],
    ...['/api/commitments?bearer=%00', '/api/search?q=%00', '/api/events/%00', '/api/events?initiative=%00'],
    ...['/api/actors/%00', '/api/pledges?signatory=%00', '/api/releases?topic=%00', '/api/groups?member=%00'],
  ];

  test('in an address is no fault of ours, and what is answered says so', async () => {
    for (const address of addresses) {
      const status = await get(address, '');
      expect([address, status < 500]).toEqual([address, true]);
    }
    const page = await app.request(`${SITE}/actors/%00`, { headers: { host: 'localhost', 'accept-language': 'da' } });
    expect([page.status, await page.text()]).toEqual([400, expect.stringContaining('ingen tekst kan have (NUL)')]);
    const data = await app.request(`${SITE}/events/%00.jsonld`, { headers: { host: 'localhost' } });
    expect([data.status, data.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    expect(faults).toEqual([]);
  });

  test('in a form neither, and nothing is kept', async () => {
    const { cookie } = await session('administrator');
    const before = await database.selectFrom('release').select('id').execute();
    const fields = { title: 'Lights\0', slug: 'lights', language: 'en' };
    for (const path of ['/desk/news', '/desk/campaigns', '/initiatives', '/teams', '/desk/events', '/keys']) {
      const status = await post(path, cookie, { ...fields, name: 'a\0b', 'title-da': 'a\0b', 'name-da': 'a\0b' });
      expect([path, status < 500]).toEqual([path, true]);
    }
    expect(await database.selectFrom('release').select('id').execute()).toEqual(before);
    expect(faults).toEqual([]);
  });
});

describe('what a person may not see', () => {
  test.each(WRITERS.map((role) => [role]))('is neither changed nor admitted to be there, for a %s', async (role) => {
    const cookie = outsiders.get(role)?.cookie ?? '';
    const before = await written();
    const done: string[] = [];
    for (const [path, fields] of acts(hidden, open)) {
      const status = await post(path, cookie, fields);
      if (status < 400 || status >= 500) done.push(`${path} answers ${status}`);
    }
    expect([...done, ...faults]).toEqual([]);
    expect(await written()).toEqual(before);
  });

  test('is there for those of the team, with the same forms', async () => {
    const [first = ''] = hidden.commitments;
    expect(await post(`/commitments/${first}/acceptance`, member.cookie, statement)).toBe(303);
    expect(await post(`/commitments/${first}/comments`, member.cookie, { text: 'Ours.' })).toBe(303);
    expect(await get(`/commitments/${first}`, member.cookie)).toBe(200);
  });

  test('a report that is for one team is not there for another', async () => {
    const form = { kind: 'annual', year: '2026', asOf: '2026-03-01', language: 'en', classification: 'restricted' };
    expect(await post('/reports', member.cookie, form)).toBe(303);
    const { id } = await database.selectFrom('report').select('id').executeTakeFirstOrThrow();
    expect(await get(`/reports/${id}`, member.cookie)).toBe(200);
    const cookie = outsiders.get('administrator')?.cookie ?? '';
    for (const path of [`/reports/${id}`, `/reports/${id}/editions/1/report.csv`]) {
      expect([path, await get(path, cookie)]).toEqual([path, 404]);
    }
    const before = await written();
    expect(await post(`/reports/${id}/editions`, cookie, { asOf: '2026-03-02' })).toBe(404);
    expect(await post(`/reports/${id}/sections/summary`, cookie, { text: 'Forged.', revision: '0' })).toBe(404);
    expect(await written()).toEqual(before);
  });
});

describe('what belongs to somebody else', () => {
  test('a view is not taken out, a session is not ended', async () => {
    expect(await post('/views', member.cookie, { name: 'Mine', query: 'kind=call' })).toBe(303);
    const view = await database.selectFrom('saved_view').select('id').executeTakeFirstOrThrow();
    const theirs = await database
      .selectFrom('session')
      .select('id')
      .where('person_id', '=', member.id)
      .executeTakeFirstOrThrow();
    for (const { cookie } of outsiders.values()) {
      expect(await post(`/views/${view.id}/delete`, cookie, {})).toBe(404);
      await post(`/account/sessions/${theirs.id}/end`, cookie, {});
    }
    expect(await get('/desk', member.cookie)).toBe(200);
    expect(await database.selectFrom('saved_view').select('id').execute()).toEqual([view]);
  });
});

describe('a right that was taken away', () => {
  const confirm = (cookie: string) => {
    const [, second = ''] = open.commitments;
    return post(`/desk/review/${open.id}/confirm`, cookie, { id: second, revision: '1' });
  };

  test('counts from the next request on, and nothing of what was sent is done', async () => {
    const editor = await session('editor');
    expect(await get(`/desk/review/${open.id}`, editor.cookie)).toBe(200);
    await database.updateTable('person').set({ role: 'reader' }).where('id', '=', editor.id).execute();
    const before = await written();
    expect(await confirm(editor.cookie)).toBe(403);
    expect(await written()).toEqual(before);
    await database.updateTable('person').set({ role: 'editor' }).where('id', '=', editor.id).execute();
    expect(await confirm(editor.cookie)).toBe(303);
  });

  test('leaves a reviewer what they wrote in the meantime, and writes none of it', async () => {
    const reviewer = await session('reviewer');
    const [first = ''] = open.commitments;
    const words = 'Two of five piers <stand>, and “the third” is begun.';
    const verdict = () =>
      answerTo(`/commitments/${first}/verdict`, reviewer.cookie, { code: 'limited', text: words, asOf: '2026-02-01' });
    await database.updateTable('person').set({ role: 'reader' }).where('id', '=', reviewer.id).execute();
    const before = await written();
    const answer = await verdict();
    expect(answer.status).toBe(403);
    const page = await answer.text();
    expect(page).toContain('Two of five piers &lt;stand&gt;, and “the third” is begun.</textarea>');
    expect(page).toContain('It has not been saved.');
    expect(await written()).toEqual(before);
    await database.updateTable('person').set({ role: 'reviewer' }).where('id', '=', reviewer.id).execute();
    expect((await verdict()).status).toBe(303);
    expect(await written()).not.toEqual(before);
  });

  test('leaves whoever was signed out meanwhile what they wrote, and never shows a password', async () => {
    const [first = ''] = open.commitments;
    const signedOut = await session('editor');
    expect(await post('/sign-out', signedOut.cookie, {})).toBe(303);
    const answer = await answerTo(`/commitments/${first}/comments`, signedOut.cookie, {
      ...{ text: 'Ask the harbour master.', password: 'a very secret word' },
    });
    const page = await answer.text();
    expect([answer.status, page.includes('Ask the harbour master.')]).toEqual([403, true]);
    expect(page).not.toContain('a very secret word');
  });

  test('as is a team, an account, and a session', async () => {
    const team = await database.selectFrom('team').select('id').executeTakeFirstOrThrow();
    const [first = ''] = hidden.commitments;
    const left = await session('editor', [team.id]);
    expect(await get(`/commitments/${first}`, left.cookie)).toBe(200);
    await database.deleteFrom('team_member').where('person_id', '=', left.id).execute();
    expect(await get(`/commitments/${first}`, left.cookie)).toBe(404);
    const administrator = outsiders.get('administrator')?.cookie ?? '';
    expect(await post(`/people/${left.id}/suspend`, administrator, {})).toBe(303);
    expect(await get('/desk', left.cookie)).toBe(403);
    const signedOut = await session('editor');
    expect(await post('/sign-out', signedOut.cookie, {})).toBe(303);
    expect(await get('/desk', signedOut.cookie)).toBe(403);
    expect(await confirm(signedOut.cookie)).toBe(403);
  });
});
