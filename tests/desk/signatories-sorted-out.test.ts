import { beforeAll, expect, test } from 'vitest';
import { addMember } from '../../src/desk/add-member.ts';
import { createInitiative } from '../../src/desk/create-initiative.ts';
import { describeGroup } from '../../src/desk/describe-group.ts';
import { finishImport } from '../../src/desk/finish-import.ts';
import { importSignatories } from '../../src/desk/import-signatories.ts';
import { setSignatoryContact } from '../../src/desk/manage-account-links.ts';
import { mergeOrganisations } from '../../src/desk/merge-organisations.ts';
import { type RoundFilters, viewRound } from '../../src/desk/view-round.ts';
import { testDatabase } from '../support/database.ts';
import { pathIn, pledgeSite } from '../support/pledge-site.ts';
import { givenDocument } from '../support/register.ts';
import { givenPerson } from '../support/served-desk.ts';

const server = await testDatabase();
const { database, pool } = server;
const editor = await givenPerson(database, { id: 'edda', name: 'Edda Holm', role: 'editor' });
const reader = await givenPerson(database, { id: 'rie', name: 'Rie Vang', role: 'reader' });
const reviewer = await givenPerson(database, { id: 'rune', name: 'Rune Skov', role: 'reviewer' });
const site = await pledgeSite(server, { edda: editor, rie: reader, rune: reviewer });

const PLEDGE = { kind: 'pledge', slug: 'beacons' } as const;
const EVERYBODY: RoundFilters = { state: null, kind: null, country: null, coalition: null };
const LIST =
  'name,kind,country\nAlder Lamps,company,DK\nQuartz Beacon Works,company,SE\nCedar Watch,civil society,NO\n';
let commitment = '';

beforeAll(async () => {
  const context = await site.context(editor);
  const text = await givenDocument(database, {
    ...{ title: 'The Beacon Pledge', date: '2020-01-01' },
    commitments: [{ quote: 'We will light every beacon.' }],
  });
  commitment = text.commitments[0] ?? '';
  await createInitiative(context, {
    ...{ ...PLEDGE, names: { en: 'the Beacon Pledge' }, descriptions: {}, startedOn: null },
    ...{ documentId: text.id, isPublic: true },
  });
  const sent = { name: 'list.csv', bytes: new TextEncoder().encode(LIST) };
  await finishImport(context, { ...PLEDGE, list: await importSignatories(context, PLEDGE, sent) });
  const coalition = { names: { en: 'Lamplighters' }, descriptions: {}, startedOn: null, isPublic: true };
  await createInitiative(context, { ...coalition, kind: 'coalition', slug: 'lamplighters', documentId: null });
  await describeGroup(context, {
    ...{ ...coalition, slug: 'lamplighters', revision: 1, endedOn: null, actsOn: 'beacons', topics: [] },
    dormantAfterDays: 90,
  });
  await addMember(context, 'lamplighters', { who: 'alder-lamps', role: 'lead', since: null });
  const round = { periodFrom: '2025-01-01', periodTo: '2025-12-31', dueOn: '2026-04-01', text: text.id };
  expect((await site.post('/pledges/beacons/rounds', round, 'edda')).status).toBe(303);
});

const view = async (filters: Partial<RoundFilters> = {}) =>
  viewRound(await site.context({ role: 'visitor' }), { ...PLEDGE, round: 1 }, { ...EVERYBODY, ...filters });

async function signature(actor: string) {
  const { rows } = await pool.query('select id, contact_id, state from signature where actor_id = $1', [actor]);
  return rows[0] as { id: string; contact_id: number | null; state: string };
}

async function contact(actor: string, email: string): Promise<string> {
  const { id: signatureId } = await signature(actor);
  const round = { ...PLEDGE, round: 1 };
  await setSignatoryContact(await site.context(editor), round, { signatureId, email, locale: 'en' });
  return pathIn((await site.mails())[0], '/accounts/');
}

test('who has reported and who is silent is plain to see by coalition', async () => {
  const { coalitions, coalitionNames } = await view();
  expect(coalitions).toMatchObject([
    { value: 'lamplighters', total: 1, counts: { awaited: 1, reported: 0 } },
    { value: '-', total: 2 },
  ]);
  expect(coalitionNames).toEqual({ lamplighters: { en: 'Lamplighters' } });
  const narrowed = await view({ coalition: 'lamplighters' });
  expect(narrowed.signatories.map(({ signatory }) => signatory.actorId)).toEqual(['alder-lamps']);
  const page = await site.get('/pledges/beacons/rounds/1?coalition=-');
  expect(page.text).toContain('By coalition');
  expect(page.text).toContain('Cedar Watch');
  expect(page.text).not.toContain('/signatories/alder-lamps');
});

test('what an organisation accounted for goes with it when it is made one with another, verdict and reply too', async () => {
  const link = await contact('quartz-beacon-works', 'quartz@example.org');
  const fields = { 'commitment-1': commitment, 'code-1': 'under-way', 'done-1': 'We lit nine.', 'next-1': '' };
  expect((await site.post(link, { ...fields, 'address-1': '', revision: '0', action: 'submit' })).status).toBe(303);
  const { id } = await signature('quartz-beacon-works');
  const verdict = { signature: id, commitment, code: 'limited', text: 'Nine of forty.' };
  await site.post('/pledges/beacons/signatories/quartz-beacon-works/verdicts', verdict, 'rune');
  const { rows } = await pool.query('select id from account_verdict');
  await site.post(`${link}/reply`, { verdict: String(rows[0]?.id), reply: 'The tenth burns now.' });

  const merging = { actorId: 'quartz-beacon-works', into: 'alder-lamps' };
  expect(await mergeOrganisations(await site.context(editor), merging)).toEqual({ moved: 0, declined: 1 });
  const states = (await view()).signatories.map(({ signatory, state }) => [signatory.actorId, state]);
  expect(Object.fromEntries(states)).toEqual({ 'alder-lamps': 'reported', 'cedar-watch': 'awaited' });
  const { text } = await site.get('/pledges/beacons/signatories/alder-lamps');
  for (const words of ['We lit nine.', 'Nine of forty.', 'The tenth burns now.']) expect(text).toContain(words);
  expect((await site.get(link)).text).toContain('We lit nine.');
});

test('an address is erased when whoever signed asks for it, and the signature stands', async () => {
  await contact('cedar-watch', 'cedar@example.org');
  const { id, contact_id } = await signature('cedar-watch');
  expect((await site.get('/pledges/beacons/signatures?state=accepted', 'edda')).text).toContain('Erase the address');
  expect((await site.post(`/pledges/beacons/signatures/${id}/erase`, {}, 'rie')).status).toBe(403);
  expect((await site.post(`/pledges/beacons/signatures/${id}/erase`, {}, 'edda')).status).toBe(303);
  expect(await signature('cedar-watch')).toMatchObject({ contact_id: null, state: 'accepted' });
  expect((await pool.query('select from contact where id = $1', [contact_id])).rowCount).toBe(0);
  expect((await pool.query('select from mail where contact_id = $1', [contact_id])).rowCount).toBe(0);
  const { rows } = await pool.query(
    "select t::text as row from audit_entry t where action = 'erase-signatory-address'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].row).not.toContain('cedar@');
  expect((await site.post(`/pledges/beacons/signatures/${id}/erase`, {}, 'edda')).status).toBe(303);
});

test('an address that is used for news too stays for that alone', async () => {
  await site.post('/subscribe', { email: 'alder@example.org', frequency: 'at-once', language: 'en' });
  await site.post(pathIn((await site.mails())[0], '/subscribe/confirm/'), {});
  await contact('alder-lamps', 'alder@example.org');
  const { id, contact_id } = await signature('alder-lamps');
  await site.post(`/pledges/beacons/signatures/${id}/erase`, {}, 'edda');
  expect((await signature('alder-lamps')).contact_id).toBeNull();
  const { rows } = await pool.query('select state from subscription where contact_id = $1', [contact_id]);
  expect(rows).toEqual([{ state: 'confirmed' }]);
});
