import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson, givenTeam } from '../../tests/support/served-desk.ts';
import { audienceIdFor, moveToAudience } from '../store/audiences.ts';
import { verifyAuditChain } from '../store/audit.ts';
import { ROLES, type Role } from '../store/schema/people.ts';
import { actInBulk } from './act-in-bulk.ts';
import { assignCommitment } from './assign-commitment.ts';
import { comment } from './comment.ts';
import type { DeskContext, Principal, SignedIn } from './context.ts';
import { deleteView } from './delete-view.ts';
import { draftProgress } from './draft-progress.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { exportSelection } from './export-selection.ts';
import { giveAcceptance } from './give-acceptance.ts';
import { giveVerdict } from './give-verdict.ts';
import { listComments } from './list-comments.ts';
import { listViews } from './list-views.ts';
import { myDesk } from './my-desk.ts';
import { openContext } from './open-context.ts';
import { planMilestone } from './plan-milestone.ts';
import { readHistory } from './read-history.ts';
import { reportProgress } from './report-progress.ts';
import { reportingDuties } from './reporting-duties.ts';
import { saveView } from './save-view.ts';
import { searchRegister } from './search-register.ts';
import { seeMention } from './see-mention.ts';
import { setDraftAside } from './set-draft-aside.ts';
import { statusAsOf } from './status-as-of.ts';

const { database, databaseFor } = await testDatabase();

const TODAY = '2026-03-01';
const quotes = ['open twelve harbours', 'light every beacon', 'count its buoys', 'map the tides'];

let ids: string[] = [];
let secret = { document: '', commitment: '' };
let ports = 0;
const people = new Map<Role, SignedIn>();

const as = (principal: Principal, today = TODAY): Promise<DeskContext> =>
  openContext({ database, databaseFor, today: () => today, now: () => new Date(`${today}T12:00:00Z`) }, principal);

async function asRole(role: Role, today = TODAY): Promise<DeskContext> {
  const person = people.get(role);
  if (!person) throw new Error(`no ${role}`);
  return as(person, today);
}

const commitment = (index: number) => ids[index] ?? '';

async function rows(table: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(database);
  return found.rows[0]?.n ?? 0;
}

beforeAll(async () => {
  ports = await givenTeam(database, 'Ports');
  for (const role of ROLES) {
    const name = `${role.charAt(0).toUpperCase()}${role.slice(1)} Holm`;
    people.set(role, await givenPerson(database, { id: role, name, role, teams: role === 'editor' ? [ports] : [] }));
  }
  const given = await givenDocument(database, {
    title: 'Harbours',
    date: '2024-01-01',
    commitments: quotes.map((quote, index) => ({
      quote: `Denmark will ${quote}.`,
      bearers: ['dk'],
      ...(index < 2 && { dueOn: index === 0 ? '2025-12-31' : '2026-03-20' }),
      ...(index === 2 && { parts: { recurrence: { text: 'every year', interval: 'P1Y', start: 0, end: 1 } } }),
    })),
  });
  ids = given.commitments;
  const hidden = await givenDocument(database, {
    title: 'Secret harbours',
    commitments: [{ quote: 'Denmark will close one harbour quietly.', bearers: ['dk'] }],
  });
  secret = { document: hidden.id, commitment: hidden.commitments[0] ?? '' };
  const restricted = await audienceIdFor(database, { classification: 'restricted', teamIds: [ports] });
  await moveToAudience(database, secret.document, restricted);
});

describe('what each role may do', () => {
  const acts: readonly [string, readonly Role[], (context: DeskContext, id: string) => Promise<unknown>][] = [
    ['assign', ['editor', 'administrator'], (context, id) => assignCommitment(context, { commitmentId: id })],
    [
      'plan',
      ['editor', 'administrator'],
      (context, id) =>
        planMilestone(context, { commitmentId: id, change: { kind: 'add', title: 'Step', dueOn: TODAY } }),
    ],
    [
      'accept',
      ['editor', 'administrator'],
      (context, id) => giveAcceptance(context, { commitmentId: id, code: 'noted' }),
    ],
    [
      'report',
      ['editor', 'administrator'],
      (context, id) => reportProgress(context, { commitmentId: id, code: 'under-way' }),
    ],
    [
      'draft',
      ['contributor', 'editor', 'administrator'],
      (context, id) => draftProgress(context, { commitmentId: id, code: 'delivered', text: 'Nearly.' }),
    ],
    ['judge', ['reviewer'], (context, id) => giveVerdict(context, { commitmentId: id, code: 'limited', text: 'Six.' })],
    [
      'act in bulk',
      ['editor', 'administrator'],
      (context, id) => actInBulk(context, { ids: [id] }, { kind: 'assign' }),
    ],
    ['export in bulk', ['editor', 'administrator'], (context, id) => exportSelection(context, { ids: [id] })],
    ['comment', ROLES, (context, id) => comment(context, { commitmentId: id, text: 'Well.' })],
    ['read comments', ROLES, (context, id) => listComments(context, id)],
    ['read history', ROLES, (context, id) => readHistory(context, { type: 'commitment', id })],
    ['see a desk', ROLES, (context) => myDesk(context)],
    ['see duties', ROLES, (context) => reportingDuties(context)],
    ['keep views', ROLES, (context) => saveView(context, { name: 'Mine', query: '' })],
  ];
  for (const [name, allowed, act] of acts) {
    test.each(ROLES)(`${name}: %s`, async (role) => {
      const done = act(await asRole(role), commitment(3));
      if (allowed.includes(role)) await done;
      else await expect(done).rejects.toThrow(Forbidden);
    });
    test(`${name}: no visitor`, async () => {
      await expect(act(await as({ role: 'visitor' }), commitment(3))).rejects.toThrow(Forbidden);
    });
  }

  test('whoever may not see a commitment finds none to change', async () => {
    const outsider = await asRole('administrator');
    const change = reportProgress(outsider, { commitmentId: secret.commitment, code: 'delivered' });
    await expect(change).rejects.toThrow(NotFound);
    await expect(actInBulk(outsider, { ids: [secret.commitment] }, { kind: 'assign' })).rejects.toThrow(NotFound);
    await expect(statusAsOf(outsider, secret.commitment)).rejects.toThrow(NotFound);
    await reportProgress(await asRole('editor'), { commitmentId: secret.commitment, code: 'under-way' });
    const history = await readHistory(outsider, { type: 'commitment', id: secret.commitment });
    expect(history).toEqual([]);
  });

  test('nobody judges what they look after, or have reported on, not even the operator', async () => {
    const reviewer = await asRole('reviewer');
    const verdict = { commitmentId: commitment(1), code: 'complete', text: 'All lit.' };
    await assignCommitment(await asRole('editor'), { commitmentId: commitment(1), personId: 'reviewer' });
    await expect(giveVerdict(reviewer, verdict)).rejects.toThrow(Forbidden);
    await assignCommitment(await asRole('editor'), { commitmentId: commitment(1), teamId: ports });
    await giveVerdict(reviewer, verdict);
    await expect(giveVerdict(await as({ role: 'operator' }), verdict)).rejects.toThrow(Forbidden);
  });

  test('a restricted commitment is given to nobody who may not see it', async () => {
    const given = assignCommitment(await asRole('editor'), { commitmentId: secret.commitment, personId: 'reader' });
    await expect(given).rejects.toThrow(Invalid);
  });
});

describe('the status on a day', () => {
  test('is what held then, whatever came later, also over summer time', async () => {
    const editor = await asRole('editor');
    const id = commitment(0);
    const report = (code: string, asOf: string) => reportProgress(editor, { commitmentId: id, code, asOf });
    await report('not-started', '2025-03-29');
    await report('under-way', '2025-03-30');
    await report('delivered', '2025-10-26');
    const code = async (day: string) => (await statusAsOf(editor, id, day)).progress.code;
    expect(await code('2025-03-28')).toBe('not-reported');
    expect(await code('2025-03-29')).toBe('not-started');
    expect(await code('2025-03-30')).toBe('under-way');
    expect(await code('2025-10-25')).toBe('under-way');
    expect(await code('2025-10-26')).toBe('delivered');
  });

  test('is not told ahead', async () => {
    const ahead = reportProgress(await asRole('editor'), {
      ...{ commitmentId: commitment(0), code: 'delivered', asOf: '2026-03-02' },
    });
    await expect(ahead).rejects.toThrow(Invalid);
  });

  test('names its authors to those who have signed in, and to nobody else', async () => {
    const seen = async (context: DeskContext) => (await statusAsOf(context, commitment(0))).progress.current?.givenBy;
    expect((await seen(await asRole('reader')))?.name).toBe('Editor Holm');
    expect(await seen(await as({ role: 'visitor' }))).toBeNull();
  });
});

describe('two who change the same', () => {
  test('lose nothing: the second is shown both texts', async () => {
    const [first, second] = [await asRole('editor'), await asRole('administrator')];
    const { newest } = (await statusAsOf(first, commitment(2))).acceptance;
    const answer = { commitmentId: commitment(2), seen: newest };
    await giveAcceptance(first, { ...answer, code: 'accepted', text: 'Yes.' });
    const error = await giveAcceptance(second, { ...answer, code: 'rejected', text: 'No.' }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(Conflict);
    expect([error.yours.text, error.theirs.text]).toEqual(['No.', 'Yes.']);
    expect((await statusAsOf(first, commitment(2))).acceptance.code).toBe('accepted');
  });

  test('at the same moment: one is noted, the other is told', async () => {
    const seen = (await statusAsOf(await asRole('editor'), commitment(2))).newestAssignment;
    const both = await Promise.allSettled(
      (['editor', 'administrator'] as const).map(async (role) =>
        assignCommitment(await asRole(role), { commitmentId: commitment(2), personId: role, seen }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'Conflict' } });
  });

  test('and a step of the plan is moved by one of them', async () => {
    const editor = await asRole('editor');
    const plan = { commitmentId: commitment(2) };
    const number = await planMilestone(editor, {
      ...plan,
      change: { kind: 'add', title: 'Sail', dueOn: '2026-03-10' },
    });
    await planMilestone(editor, { ...plan, change: { kind: 'move', number, seen: 1, dueOn: '2026-04-10' } });
    const late = planMilestone(editor, { ...plan, change: { kind: 'done', number, seen: 1 } });
    await expect(late).rejects.toThrow(Conflict);
    await planMilestone(editor, { ...plan, change: { kind: 'done', number, seen: 2 } });
    const { milestones } = await statusAsOf(editor, commitment(2));
    expect(milestones.map(({ dueOn, state }) => [dueOn, state])).toEqual([['2026-04-10', 'done']]);
  });
});

describe('an update', () => {
  test('answers several commitments at once', async () => {
    const editor = await asRole('editor');
    const others = [commitment(1), commitment(2)];
    const report = { commitmentId: commitment(0), code: 'delivered', text: 'All done.', alsoAnswers: others };
    expect(await reportProgress(editor, report)).toBe(3);
    const updates = await Promise.all(ids.slice(0, 3).map((id) => statusAsOf(editor, id)));
    expect(new Set(updates.map(({ progress }) => progress.current?.updateId)).size).toBe(1);
  });

  test('that is stopped half way leaves nothing', async () => {
    const before = await rows('progress_report');
    const entries = await rows('audit_entry');
    const missing = { commitmentId: commitment(0), code: 'delivered', alsoAnswers: ['0000000000'] };
    await expect(reportProgress(await asRole('editor'), missing)).rejects.toThrow(NotFound);
    expect([await rows('progress_report'), await rows('audit_entry')]).toEqual([before, entries]);
  });

  test('is drafted by one and taken over or set aside by another, once', async () => {
    const [contributor, editor] = [await asRole('contributor'), await asRole('editor')];
    const text = { commitmentId: commitment(3), code: 'under-way', text: 'Half of them.' };
    const [taken, left] = [await draftProgress(contributor, text), await draftProgress(contributor, text)];
    await reportProgress(editor, { ...text, draft: taken });
    await expect(reportProgress(editor, { ...text, draft: taken })).rejects.toThrow(NotFound);
    await setDraftAside(editor, commitment(3), left);
    await expect(setDraftAside(editor, commitment(3), left)).rejects.toThrow(NotFound);
  });

  test('is put right by another, and both stay', async () => {
    const editor = await asRole('editor');
    const { newest } = (await statusAsOf(editor, commitment(3))).progress;
    const correction = { commitmentId: commitment(3), code: 'not-started', corrects: newest };
    await reportProgress(editor, correction);
    await expect(reportProgress(editor, correction)).rejects.toThrow(Invalid);
    const { progress } = await statusAsOf(editor, commitment(3));
    expect([progress.code, progress.all.some(({ ordinal }) => ordinal === newest)]).toEqual(['not-started', true]);
  });
});

test('a comment comes on the desk of whom it names, until they have seen it', async () => {
  const id = await comment(await asRole('reader'), { commitmentId: commitment(0), text: 'Is it so, @Editor Holm?' });
  const editor = await asRole('editor');
  expect((await myDesk(editor)).mentions.map((mention) => mention.id)).toContain(id);
  expect((await myDesk(await asRole('reviewer'))).mentions).toEqual([]);
  await seeMention(editor, id);
  expect((await myDesk(editor)).mentions.map((mention) => mention.id)).not.toContain(id);
});

test('many are assigned in one transaction, all or none, and found by their owner', async () => {
  const editor = await asRole('editor');
  const before = await rows('assignment');
  const act = { kind: 'assign', personId: 'editor' } as const;
  await expect(actInBulk(editor, { ids: [commitment(0), '0000000000'] }, act)).rejects.toThrow(NotFound);
  expect(await rows('assignment')).toBe(before);
  expect(await actInBulk(editor, { query: { text: 'twelve harbours' } }, act)).toBe(1);
  await expect(actInBulk(editor, { ids: [] }, act)).rejects.toThrow(Invalid);
  const found = await searchRegister(editor, { owners: ['person-editor'] });
  expect(found.rows.map((row) => row.commitment.id)).toContain(commitment(0));
  expect(found.facets.owner.find(({ value }) => value === 'person-editor')?.ownerName).toBe('Editor Holm');
  const visited = await searchRegister(await as({ role: 'visitor' }), {});
  expect(visited.facets.owner).toEqual([]);
});

test('the desk tells what is overdue, what is due and what is silent, and to whom it is owed', async () => {
  const editor = await asRole('editor');
  const assigned = await asRole('editor', '2025-01-01');
  const { commitments } = await givenDocument(database, {
    title: 'Beacons',
    date: '2024-01-01',
    commitments: [
      { quote: 'The Commission will test beacons.', bearers: ['eu-commission'], dueOn: '2026-02-01' },
      { quote: 'The Commission will tell of beacons.', bearers: ['eu-commission'], dueOn: '2026-03-25' },
    ],
  });
  const [late = '', soon = ''] = commitments;
  await actInBulk(assigned, { ids: [late, soon] }, { kind: 'assign', teamId: ports });
  await reportProgress(editor, { commitmentId: soon, code: 'under-way', asOf: '2026-02-20' });
  const desk = await myDesk(editor, 30);
  const idsOf = (list: { rows: readonly { commitment: { id: string } }[] }) =>
    list.rows.map((row) => row.commitment.id).filter((id) => commitments.includes(id));
  expect([idsOf(desk.overdue), idsOf(desk.soon), idsOf(desk.silent)]).toEqual([[late], [soon], [late]]);
  const duties = (await reportingDuties(editor)).duties.filter((duty) => commitments.includes(duty.commitment.id));
  expect(duties.map(({ dueOn, time, lastUpdate }) => [dueOn, time, lastUpdate?.code])).toEqual([
    ['2026-02-01', 'overdue', undefined],
    ['2026-03-25', 'soon', 'under-way'],
  ]);
});

test('views are one’s own, or shared with a team of one’s own', async () => {
  const [editor, reader] = [await asRole('editor'), await asRole('reader')];
  const id = await saveView(editor, { name: 'Late ones', query: 'due=overdue', teamId: ports });
  const stale = { id, seen: 7 };
  await expect(saveView(editor, { name: 'Late', query: '', changed: stale })).rejects.toThrow(Conflict);
  await expect(saveView(reader, { name: 'Theirs', query: '', teamId: ports })).rejects.toThrow(Invalid);
  expect((await listViews(reader)).map(({ name }) => name)).not.toContain('Late ones');
  await expect(deleteView(reader, id)).rejects.toThrow(NotFound);
  await deleteView(editor, id);
  expect((await listViews(editor)).map((view) => view.id)).not.toContain(id);
});

test('every change stands in the history of its commitment, from what to what, in a whole chain', async () => {
  const editor = await asRole('editor');
  const before = (await statusAsOf(editor, commitment(1))).progress.code;
  await reportProgress(editor, { commitmentId: commitment(1), code: 'discontinued', text: 'No money.' });
  const [step] = await readHistory(editor, { type: 'commitment', id: commitment(1) });
  expect([step?.who, step?.action]).toEqual(['Editor Holm', 'report-progress']);
  expect(step?.changes.find(({ field }) => field === 'progress')).toEqual({
    ...{ field: 'progress', before, after: 'discontinued' },
  });
  expect((await verifyAuditChain(database)).broken).toBeNull();
});
