import * as http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { finishImport } from '../../src/desk/finish-import.ts';
import { importSignatories } from '../../src/desk/import-signatories.ts';
import { setSignatoryContact } from '../../src/desk/manage-account-links.ts';
import { remindSignatories } from '../../src/desk/remind-signatories.ts';
import { verifyCustody } from '../../src/desk/verify-custody.ts';
import { viewRound } from '../../src/desk/view-round.ts';
import { createFetcher } from '../../src/fetching/create-fetcher.ts';
import { testDatabase } from '../support/database.ts';
import { allowing } from '../support/loopback.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/served-desk.ts';

const server = await testDatabase();
const { database, pool } = server;
const editor = await givenPerson(database, { id: 'edda', name: 'Edda Holm', role: 'editor' });
const reviewer = await givenPerson(database, { id: 'rune', name: 'Rune Skov', role: 'reviewer' });

/** Whose pages signatories name as evidence. */
const proofs = http.createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en"><title>Lamps</title><p>We lit the lamps of ${request.url}.</p></html>`);
});
const proofPort = await new Promise<number>((resolve) => {
  proofs.listen(0, '127.0.0.1', () => resolve((proofs.address() as AddressInfo).port));
});
afterAll(() => proofs.close());
const PROOF = `http://127.0.0.1:${proofPort}`;
const fetcher = createFetcher({ allowAddress: allowing(proofPort) });
const site = await pledgeSite(server, { edda: editor, rune: reviewer }, { fetcher });

const PLEDGE = { kind: 'pledge', slug: 'beacons' } as const;
const EVERYBODY = { state: null, kind: null, country: null, coalition: null };
let commitments: readonly string[] = [];
let textId = '';

beforeAll(async () => {
  const text = await givenDocument(database, {
    title: 'The Beacon Pledge',
    date: '2020-01-01',
    commitments: [{ quote: 'We will light every beacon.' }, { quote: 'We will count our buoys.' }],
  });
  [textId, commitments] = [text.id, text.commitments];
  const context = await site.context(editor);
  await createInitiative(context, {
    ...{ ...PLEDGE, names: { en: 'the Beacon Pledge', da: 'Fyrløftet' }, descriptions: {} },
    ...{ startedOn: '2020-01-01', documentId: text.id, isPublic: true },
  });
  const list =
    'name,kind,country\nAlder Lamps,company,DK\nBirch Lamps,company,SE\nCedar Watch,civil society,DK\nDogwood Port,company,NO\n';
  const sent = { name: 'list.csv', bytes: new TextEncoder().encode(list) };
  const number = await importSignatories(context, PLEDGE, sent);
  await finishImport(context, { ...PLEDGE, list: number });
});

async function signature(actor: string): Promise<string> {
  const { rows } = await pool.query('select id from signature where actor_id = $1', [actor]);
  return rows[0]?.id ?? '';
}

const contact = async (actor: string, email: string, locale: 'da' | 'en' = 'en', round = 1) =>
  setSignatoryContact(
    await site.context(editor),
    { ...PLEDGE, round },
    { signatureId: await signature(actor), email, locale },
  );

/** The fields of an account; the first commitment is that with the beacons. */
const account = (first: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
  const fields = { code: 'under-way', done: 'We lit nine of them.', next: 'Light the tenth.', address: '', ...first };
  const named = Object.entries(fields).map(([name, value]) => [`${name}-1`, value]);
  return {
    ...{ 'commitment-1': commitments[0] ?? '', 'commitment-2': commitments[1] ?? '' },
    ...{ 'code-2': 'not-reported', revision: '0', action: 'submit', 'answer-1': 'Rope.' },
    ...Object.fromEntries(named),
    ...more,
  };
};

const states = async (round = 1) => {
  const { signatories } = await viewRound(await site.context({ role: 'visitor' }), { ...PLEDGE, round }, EVERYBODY);
  return Object.fromEntries(signatories.map(({ signatory, state }) => [signatory.actorId, state]));
};

const round = (changes: Readonly<Record<string, string>> = {}) => ({
  ...{ periodFrom: '2025-01-01', periodTo: '2025-12-31', dueOn: '2026-04-01', text: textId },
  ...{ 'question-1-da': 'Hvad manglede?', 'question-1-en': 'What was missing?', ...changes },
});

const links: Record<string, string> = {};

describe('a round', () => {
  test.each([
    [{ dueOn: 'soon' }],
    [{ periodTo: '2024-12-31' }],
    [{ dueOn: '2024-12-31' }],
    [{ text: 'another' }],
    [{ 'question-1-en': 'What\u2028else?' }],
  ])('is not opened with %j', async (changes) => {
    expect((await site.post('/pledges/beacons/rounds', round(changes), 'edda')).status).toBe(400);
  });

  test('is opened by the secretariat, once at a time, and asks everybody', async () => {
    expect((await site.post('/pledges/beacons/rounds', round(), 'rune')).status).toBe(403);
    expect((await site.post('/pledges/beacons/rounds', round(), 'edda')).status).toBe(303);
    expect((await site.post('/pledges/beacons/rounds', round(), 'edda')).text).toContain('open round already');
    expect(new Set(Object.values(await states()))).toEqual(new Set(['awaited']));
  });

  test('mails a personal link to an address that is noted later, and another when the address changes', async () => {
    await contact('alder-lamps', 'elder@example.org');
    const [first] = await site.mails();
    expect(first?.to).toMatchObject([{ address: 'elder@example.org' }]);
    const path = pathIn(first as NonNullable<typeof first>, '/accounts/');
    expect((await site.get(path)).text).toContain('We will light every beacon.');
    await contact('alder-lamps', 'alder@example.org', 'da');
    expect((await site.mails()).map(({ to }) => to?.[0]?.address)).toEqual(['alder@example.org']);
    expect((await site.get(path)).text).not.toContain('We will light every beacon.');
  });

  test('mails a personal link in the language of whoever answers', async () => {
    await contact('birch-lamps', 'birch@example.org');
    const context = await site.context(editor);
    const { signatories } = await viewRound(context, { ...PLEDGE, round: 1 }, EVERYBODY);
    for (const { accountId, signatory } of signatories) {
      const answer = await site.post(`/pledges/beacons/accounts/${accountId}/link`, {}, 'edda');
      const shown = /http:\/\/localhost(\/accounts\/[\w-]+)/u.exec(answer.text)?.[1];
      if (shown) links[signatory.actorId] = shown;
    }
    for (const mail of await site.mails()) {
      const [to] = mail.to ?? [];
      links[to?.address === 'alder@example.org' ? 'alder-lamps' : 'birch-lamps'] = pathIn(mail, '/accounts/');
      expect(mail.html).toContain(to?.address === 'alder@example.org' ? '<html lang="da">' : '<html lang="en">');
    }
    expect(Object.keys(links).sort()).toEqual(['alder-lamps', 'birch-lamps', 'cedar-watch', 'dogwood-port']);
  });
});

describe('a signatory', () => {
  test('saves a draft that nobody else sees, and goes on with it', async () => {
    const path = links['alder-lamps'] ?? '';
    expect((await site.get(path)).text).toContain('We will light every beacon.');
    const draft = { ...account({ done: 'A secret so far.' }), action: 'save' };
    const saved = await site.post(path, draft);
    expect([saved.status, saved.location]).toEqual([303, `${path}?done=saved`]);
    expect((await site.get(`${path}?done=saved`)).text).toContain('The draft is saved.');
    expect((await site.get(path)).text).toContain('A secret so far.');
    for (const page of ['/pledges/beacons/signatories/alder-lamps', '/pledges/beacons/rounds/1']) {
      expect((await site.get(page, 'edda')).text).not.toContain('A secret so far.');
    }
    const again = await site.post(path, draft);
    expect(again.status).toBe(409);
    expect(again.text).toContain('A secret so far.');
    expect((await states())['alder-lamps']).toBe('awaited');
  });

  test('hands in what everybody then sees, with what it names archived', async () => {
    const path = links['alder-lamps'] ?? '';
    const given = account({ address: `${PROOF}/nine` }, { revision: '1' });
    expect((await site.post(path, given)).location).toBe(`${path}?done=submitted`);
    expect((await site.get(`${path}?done=submitted`)).text).toContain('handed in and public');
    const page = await site.get('/pledges/beacons/signatories/alder-lamps');
    for (const words of ['We lit nine of them.', 'Light the tenth.', 'Rope.', 'archived', 'Not assessed.']) {
      expect(page.text).toContain(words);
    }
    expect((await states())['alder-lamps']).toBe('reported');
    const { rows } = await pool.query('select note, stance, given_by from evidence');
    expect(rows).toEqual([{ note: 'Alder Lamps', stance: 'supports', given_by: null }]);
    const custody = await verifyCustody(await site.context({ role: 'operator' }));
    expect(custody.checked).toMatchObject({ evidence: 1, 'archive-item': 1 });
    expect(custody.breaches.filter(({ what }) => what !== 'text')).toEqual([]);
  });

  test('can put it right until the round is closed; nothing is archived twice', async () => {
    const path = links['alder-lamps'] ?? '';
    const given = account({ done: 'We lit ten.', address: `${PROOF}/nine` }, { submissions: '1' });
    expect((await site.post(path, given)).status).toBe(303);
    expect((await site.get('/pledges/beacons/signatories/alder-lamps')).text).toContain('We lit ten.');
    expect((await pool.query('select from evidence')).rowCount).toBe(1);
    const { rows } = await pool.query('select submission, done from account_report where done <> $1 order by 1', ['']);
    expect(rows).toEqual([
      { submission: 1, done: 'We lit nine of them.' },
      { submission: 2, done: 'We lit ten.' },
    ]);
    await expect(pool.query(`update account_report set done = 'Nothing.'`)).rejects.toThrow();
  });

  test('whose evidence cannot be fetched is heard all the same', async () => {
    const path = links['birch-lamps'] ?? '';
    expect((await site.post(path, account({ address: 'http://127.0.0.1:9/' }))).status).toBe(303);
    const page = await site.get('/pledges/beacons/signatories/birch-lamps');
    expect(page.text).toContain('could not be archived');
  });

  test.each([
    [account({ code: 'delivered', done: ' ' })],
    [account({ code: 'not-reported', done: '' })],
    [account({ address: 'javascript:alert(1)' })],
    [account({ done: 'x'.repeat(5_001) })],
  ])('cannot hand in what says nothing, or no address: %#', async (fields) => {
    const answer = await site.post(links['cedar-watch'] ?? '', { ...fields, 'commitment-1': commitments[0] ?? '' });
    expect(answer.status).toBe(400);
    expect((await states())['cedar-watch']).toBe('awaited');
  });

  test('says nothing of commitments that it was not asked for', async () => {
    const path = links['cedar-watch'] ?? '';
    await site.post(path, account({}, { 'commitment-9': 'another', 'code-9': 'delivered', 'done-9': 'All.' }));
    const { rows } = await pool.query('select distinct commitment_id as id from account_report');
    expect(rows.every(({ id }) => commitments.includes(id))).toBe(true);
  });

  test('of two who opened the same form, whoever comes later is told', async () => {
    const path = links['alder-lamps'] ?? '';
    const late = await site.post(path, account({ done: 'We lit eleven.' }, { submissions: '1' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('We lit eleven.');
    expect((await site.get('/pledges/beacons/signatories/alder-lamps')).text).toContain('We lit ten.');
  });

  test('of two who hand in at once one is told', async () => {
    const path = links['dogwood-port'] ?? '';
    const both = await Promise.all([
      site.post(path, account({ done: 'A.' })),
      site.post(path, account({ done: 'B.' })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

describe('a link', () => {
  test.each(['/accounts/forged', `/accounts/${'A'.repeat(43)}`])(
    'that is none of ours is nothing: %s',
    async (path) => {
      expect([(await site.get(path)).status, (await site.post(path, account({}))).status]).toEqual([404, 404]);
    },
  );

  test('that was closed works no more, and a new one takes its place', async () => {
    const context = await site.context(editor);
    const { signatories } = await viewRound(context, { ...PLEDGE, round: 1 }, EVERYBODY);
    const id = signatories.find(({ signatory }) => signatory.actorId === 'cedar-watch')?.accountId;
    expect((await site.post(`/pledges/beacons/accounts/${id}/revoke`, {}, 'edda')).status).toBe(303);
    expect((await site.get(links['cedar-watch'] ?? '')).status).toBe(404);
    const answer = await site.post(`/pledges/beacons/accounts/${id}/link`, {}, 'edda');
    links['cedar-watch'] = /http:\/\/localhost(\/accounts\/[\w-]+)/u.exec(answer.text)?.[1] ?? '';
    expect((await site.get(links['cedar-watch'])).status).toBe(200);
  });

  test('stands nowhere in the clear, nor does an address', async () => {
    const tables = ['mail', 'account_link', 'account', 'audit_entry', 'signature', 'contact'];
    const secrets = [...Object.values(links).map((path) => path.slice('/accounts/'.length)), '@example.org'];
    for (const table of tables) {
      const { rows } = await pool.query(`select t::text as row from ${table} t`);
      const kept = JSON.stringify(rows);
      expect([table, secrets.filter((secret) => kept.includes(secret))]).toEqual([table, []]);
    }
  });
});

describe('a verdict', () => {
  const verdict = async (fields: Readonly<Record<string, string>>, who: string) =>
    site.post(
      '/pledges/beacons/signatories/alder-lamps/verdicts',
      {
        ...{ signature: await signature('alder-lamps'), commitment: commitments[0] ?? '', code: 'limited' },
        ...{ text: 'Nine of forty.', ...fields },
      },
      who,
    );

  test('is given by reviewers alone, with reasons', async () => {
    expect((await verdict({}, 'edda')).status).toBe(403);
    expect((await verdict({ text: '' }, 'rune')).status).toBe(400);
    expect((await verdict({ commitment: 'another' }, 'rune')).status).toBe(404);
    await site.mails();
    expect((await verdict({}, 'rune')).status).toBe(303);
  });

  test('stands beside what the signatory says, with its reply, and names nobody to visitors', async () => {
    const [mail] = await site.mails();
    expect(mail?.subject).toContain('vurdering');
    const path = pathIn(mail, '/accounts/');
    expect((await site.post(`${path}/reply`, { verdict: '1', reply: '' })).status).toBe(400);
    const reply = { verdict: '1', reply: 'The other thirty are not ours.' };
    expect((await site.post(`${path}/reply`, reply)).status).toBe(303);
    const page = await site.get('/pledges/beacons/signatories/alder-lamps');
    for (const words of ['We lit ten.', 'Nine of forty.', 'The other thirty are not ours.']) {
      expect(page.text).toContain(words);
    }
    expect(page.text).not.toContain('Rune Skov');
    expect((await site.get('/pledges/beacons/signatories/alder-lamps', 'edda')).text).toContain('Rune Skov');
  });

  test('is replied to by whom it is on, and nobody else', async () => {
    const answer = await site.post(`${links['birch-lamps']}/reply`, { verdict: '1', reply: 'Me too.' });
    expect(answer.status).toBe(404);
  });
});

describe('time', () => {
  test('reminds those who are silent, once each time, and nobody else', async () => {
    await contact('cedar-watch', 'cedar@example.org');
    await pool.query(`update account set submitted_at = null, submissions = 0 where signature_id = $1`, [
      await signature('cedar-watch'),
    ]);
    await site.mails();
    const parts = async () => {
      const { now, today, mailRoom } = await site.context({ role: 'operator' });
      return { database, now, today: () => today, mailRoom };
    };
    const remind = async () => {
      await remindSignatories(await parts());
      await remindSignatories(await parts());
      return (await site.mails()).map(({ to, subject }) => [to?.[0]?.address, subject]);
    };
    expect(await remind()).toEqual([]);
    site.later(24 * 20);
    expect(await remind()).toEqual([['cedar@example.org', 'The account of the Beacon Pledge is due 1 April 2026']]);
    site.later(24 * 9);
    expect(await remind()).toHaveLength(1);
    expect((await states())['cedar-watch']).toBe('awaited');
    site.later(24 * 4);
    expect(await remind()).toEqual([['cedar@example.org', 'The account of the Beacon Pledge is missing']]);
    expect(await states()).toMatchObject({ 'cedar-watch': 'silent', 'alder-lamps': 'reported' });
    site.later(24 * 30);
    expect(await remind()).toEqual([]);
  });

  test('finds a signatory of a round by name, beside what else is chosen, and keeps the end of the round out of the way', async () => {
    const named = (text: string) => [...text.matchAll(/signatories\/([a-z-]+)"/gu)].map(([, id]) => id);
    const found = await site.get('/pledges/beacons/rounds/1?name=ALDER&state=reported', 'edda');
    expect(named(found.text)).toEqual(['alder-lamps']);
    expect(found.text).toContain('<input type="hidden" name="state" value="reported"/>');
    expect(found.text).toMatch(/name="name" value="ALDER"/u);
    expect(named((await site.get('/pledges/beacons/rounds/1?name=alder&state=silent')).text)).toEqual([]);
    expect(found.text.indexOf('rounds/1/close')).toBeGreaterThan(found.text.indexOf('</table>'));
    expect(found.text).toContain('<details class="round-close">');
    expect((await site.get('/pledges/beacons/rounds/1')).text).not.toContain('rounds/1/close');
  });

  test('closes a round, and the next one begins with what was said', async () => {
    expect((await site.post('/pledges/beacons/rounds/1/close', {}, 'edda')).status).toBe(303);
    expect((await site.post(links['birch-lamps'] ?? '', account({ done: 'Late.' }))).status).toBe(403);
    await site.mails();
    const next = round({ periodFrom: '2026-01-01', periodTo: '2026-12-31', dueOn: '2027-04-01' });
    expect((await site.post('/pledges/beacons/rounds', next, 'edda')).status).toBe(303);
    const mail = (await site.mails()).find(({ to }) => to?.[0]?.address === 'alder@example.org');
    const form = await site.get(pathIn(mail, '/accounts/'));
    expect(form.text).toContain('We lit ten.');
    expect(form.text).toContain('what you said last time');
    expect(await states(2)).toMatchObject({ 'alder-lamps': 'awaited' });
  });

  test('ends links, 60 days after accounts are due', async () => {
    expect((await site.get(links['birch-lamps'] ?? '')).status).toBe(200);
    site.later(24 * 60);
    expect((await site.get(links['birch-lamps'] ?? '')).status).toBe(404);
  });
});

test('who has not been assessed is nowhere said to have done nothing', async () => {
  const page = await site.get('/pledges/beacons/signatories/birch-lamps');
  expect(page.text).toContain('Not assessed. That does not say that nothing was done.');
  expect(page.text).not.toMatch(/Not started|No evidence/u);
});
