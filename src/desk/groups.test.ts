import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson } from '../../tests/support/served-desk.ts';
import { verifyAuditChain } from '../store/audit.ts';
import { addMember } from './add-member.ts';
import { attachGroupDocument } from './attach-group-document.ts';
import { changeMembership } from './change-membership.ts';
import type { DeskContext, SignedIn } from './context.ts';
import { createEvent, type NewEventInput } from './create-event.ts';
import { createInitiative } from './create-initiative.ts';
import { describeGroup } from './describe-group.ts';
import { detachGroupDocument } from './detach-group-document.ts';
import { editEvent } from './edit-event.ts';
import { BLANK_EVENT } from './events/event-input.ts';
import { findMembers } from './find-members.ts';
import { listInitiatives } from './list-initiatives.ts';
import { openContext } from './open-context.ts';
import { reportProgress } from './report-progress.ts';
import { viewActor } from './view-actor.ts';
import { viewGroup } from './view-group.ts';

const { database, databaseFor } = await testDatabase();
const TODAY = '2026-03-01';
let editor: SignedIn;
let plan: Awaited<ReturnType<typeof givenDocument>>;

const at = (today: string, principal: SignedIn | { role: 'visitor' } = editor) =>
  openContext({ database, databaseFor, today: () => today, now: () => new Date(`${today}T12:00:00Z`) }, principal);
const asEditor = () => at(TODAY);
const asVisitor = (today = TODAY) => at(today, { role: 'visitor' });

const coalition = async (slug: string, isPublic = true, startedOn: string | null = '2025-01-10') =>
  createInitiative(await asEditor(), {
    ...{ kind: 'coalition', slug, names: { en: 'Coalition for Calm Seas' }, descriptions: {} },
    ...{ startedOn, documentId: null, isPublic },
  });
const described = (slug: string, revision = 1) => ({
  ...{ slug, revision, names: { en: 'Calm Seas' }, descriptions: {}, startedOn: '2025-01-10', endedOn: null },
  ...{ topics: [], actsOn: null, dormantAfterDays: 180, isPublic: true },
});
const meeting = (starts: string, isPublic = true) => ({
  ...{ names: { en: 'Spring meeting' }, starts, ends: null, timeZone: 'Europe/Copenhagen', place: 'Aarhus' },
  isPublic,
});
const meet = (context: DeskContext, slug: string, given: Omit<NewEventInput, 'initiatives'>) =>
  createEvent(context, { ...given, initiatives: [slug] });

beforeAll(async () => {
  editor = await givenPerson(database, { id: 'editor', name: 'Ea Holm', role: 'editor' });
  plan = await givenDocument(database, {
    title: 'Work plan of the coalition',
    date: '2025-02-01',
    commitments: [
      { quote: 'The coalition will map the harbours.', bearers: ['signatories'], dueOn: '2025-12-31' },
      { quote: 'Denmark will pay for the maps.', bearers: ['dk'], dueOn: '2027-01-01' },
      { quote: 'Norway and Denmark will train the pilots.', bearers: ['no', 'dk'] },
      { quote: 'Iceland should take part.', bearers: ['is'], kind: 'expectation' },
    ],
  });
});

describe('the members of a group', () => {
  test('come with a role and a day, and stay listed when they leave', async () => {
    await coalition('members');
    const context = await asEditor();
    const lead = await addMember(context, 'members', { who: 'dk', role: 'lead', since: '2025-01-10' });
    await addMember(context, 'members', { who: 'no', role: 'member', since: null });
    const who = { name: 'Lodsværket', kind: 'association', country: 'dk' } as const;
    await addMember(context, 'members', { who, role: 'co-lead', since: null });
    await changeMembership(context, 'members', {
      ...{ id: lead, revision: 1, role: 'lead', since: '2025-01-10', until: '2026-02-01' },
    });
    await addMember(context, 'members', { who: 'dk', role: 'member', since: '2026-02-02' });
    const group = await viewGroup(await asVisitor(), 'members', 'en');
    expect(group.members.map(({ actor, role }) => [actor.id, role])).toEqual([
      ['lodsvaerket', 'co-lead'],
      ['dk', 'member'],
      ['no', 'member'],
    ]);
    expect(group.formerMembers.map(({ actor, until }) => [actor.id, until])).toEqual([['dk', '2026-02-01']]);
  });

  test('are found by name, also misspelt, in the register and in the authority files', async () => {
    const context = await asEditor();
    const ids = async (name: string) => (await findMembers(context, name)).map(({ actor }) => actor.id);
    expect((await ids('Danmark'))[0]).toBe('dk');
    expect((await ids('Lodsvaerkett'))[0]).toBe('lodsvaerket');
    expect((await ids('European Commission'))[0]).toBe('eu-commission');
    expect(await ids('Nobody at all')).toEqual([]);
  });

  test('are nobody twice, nobody unknown, and nobody who joins tomorrow', async () => {
    await coalition('twice');
    const context = await asEditor();
    await addMember(context, 'twice', { who: 'dk', role: 'member', since: null });
    const add = (who: string, since: string | null = null) =>
      addMember(context, 'twice', { who, role: 'member', since });
    await expect(add('dk')).rejects.toMatchObject({ issues: [{ code: 'member-already' }] });
    await expect(add('atlantis')).rejects.toMatchObject({ issues: [{ code: 'not-known' }] });
    await expect(add('se', '2026-03-02')).rejects.toMatchObject({ issues: [{ code: 'in-the-future' }] });
    await expect(addMember(context, 'nowhere', { who: 'se', role: 'member', since: null })).rejects.toMatchObject({
      name: 'NotFound',
    });
  });

  test('that two change at once are changed by the first, and the second is told', async () => {
    await coalition('at-once');
    const context = await asEditor();
    const id = await addMember(context, 'at-once', { who: 'dk', role: 'member', since: null });
    const change = { id, revision: 1, role: 'lead', since: null, until: null } as const;
    await changeMembership(context, 'at-once', change);
    await expect(changeMembership(context, 'at-once', { ...change, role: 'co-lead' })).rejects.toMatchObject({
      ...{ name: 'Conflict', yours: { role: 'co-lead' }, theirs: { role: 'lead' } },
    });
  });
});

describe('the plan of a group', () => {
  test('tells what is shared from what each member owes, and never not reported as not started', async () => {
    await coalition('plan');
    const context = await asEditor();
    for (const who of ['dk', 'no']) await addMember(context, 'plan', { who, role: 'member', since: null });
    await attachGroupDocument(context, 'plan', { documentId: plan.id, role: 'work-plan' });
    const [, paid = ''] = plan.commitments;
    await reportProgress(context, { commitmentId: paid, code: 'delivered', text: 'Paid.' });
    const { tallies, tally } = await viewGroup(await asVisitor(), 'plan', 'en');
    expect(tally).toMatchObject({
      total: 4,
      overdue: 1,
      byProgress: { delivered: 1, 'not-reported': 3, 'not-started': 0 },
    });
    expect(tallies.map(({ whose, total, overdue }) => [whose, total, overdue])).toEqual([
      ['shared', 2, 1],
      ['dk', 2, 0],
      ['no', 1, 0],
    ]);
  });

  test('is that of its documents only as long as they are its own, each once', async () => {
    await coalition('documents');
    const context = await asEditor();
    const given = { documentId: plan.id, role: 'work-plan' } as const;
    await attachGroupDocument(context, 'documents', given);
    await expect(attachGroupDocument(context, 'documents', given)).rejects.toMatchObject({
      issues: [{ code: 'taken' }],
    });
    await detachGroupDocument(context, 'documents', plan.id);
    await expect(detachGroupDocument(context, 'documents', plan.id)).rejects.toMatchObject({ name: 'NotFound' });
    expect((await viewGroup(context, 'documents', 'en')).tally.total).toBe(0);
  });
});

describe('signs of life', () => {
  const dormancy = async (slug: string, today: string) => {
    const { lastSign, isDormant } = await viewGroup(await asVisitor(today), slug, 'en');
    return [lastSign?.kind, lastSign?.on, isDormant];
  };

  test('are meetings that were held, texts, members and reports; without one for long, a group is dormant', async () => {
    await coalition('life');
    expect(await dormancy('life', '2025-07-09')).toEqual(['begun', '2025-01-10', false]);
    expect(await dormancy('life', '2025-07-10')).toEqual(['begun', '2025-01-10', true]);
    const context = await asEditor();
    const { id } = await meet(context, 'life', meeting('2025-09-01T10:00'));
    expect(await dormancy('life', '2025-10-01')).toEqual(['meeting', '2025-09-01', false]);
    const cancelled = { ...BLANK_EVENT, ...meeting('2025-09-01T10:00'), initiatives: ['life'], standing: 'cancelled' };
    await editEvent(context, { ...cancelled, id, revision: 1 });
    expect(await dormancy('life', '2025-10-01')).toEqual(['begun', '2025-01-10', true]);
    await addMember(context, 'life', { who: 'se', role: 'member', since: '2025-09-30' });
    expect(await dormancy('life', '2025-10-01')).toEqual(['member', '2025-09-30', false]);
  });

  test('are asked for after the time that was chosen, and never of a group that has ended', async () => {
    await coalition('chosen');
    const context = await asEditor();
    await describeGroup(context, { ...described('chosen'), dormantAfterDays: 30 });
    expect(await dormancy('chosen', '2025-02-10')).toEqual(['begun', '2025-01-10', true]);
    await describeGroup(context, { ...described('chosen', 2), dormantAfterDays: 30, endedOn: '2025-02-01' });
    expect(await dormancy('chosen', '2025-02-10')).toEqual(['begun', '2025-01-10', false]);
    const listed = (await listInitiatives(await asVisitor('2027-01-01'))).find(({ slug }) => slug === 'life');
    expect(listed).toMatchObject({ isDormant: true, members: 1 });
  });
});

describe('a meeting', () => {
  test('is at the time on the wall of its zone, on both sides of summer time', async () => {
    await coalition('meetings');
    const context = await asEditor();
    await meet(context, 'meetings', meeting('2026-03-28T14:00'));
    await meet(context, 'meetings', meeting('2026-03-30T14:00'));
    const { comingMeetings } = await viewGroup(await asVisitor(), 'meetings', 'en');
    expect(comingMeetings.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-03-28T13:00:00.000Z',
      '2026-03-30T12:00:00.000Z',
    ]);
  });

  test.each([
    [{ starts: 'soon' }, 'not-a-time'],
    [{ starts: '2026-02-30T10:00' }, 'not-a-time'],
    [{ ends: '2026-01-01T09:00' }, 'before-another'],
    [{ timeZone: 'Mars/Olympus' }, 'not-a-time-zone'],
    [{ names: { en: ' ' } }, 'missing'],
    [{ place: 'Aarhus\nBcc: all' }, 'line-break'],
  ])('with %o is refused as %s', async (wrong, code) => {
    const planned = meet(await asEditor(), 'meetings', { ...meeting('2026-01-01T10:00'), ...wrong });
    await expect(planned).rejects.toMatchObject({ issues: [{ code }] });
  });
});

describe('who may see a group', () => {
  test('may see its members and meetings too, and nobody else', async () => {
    await coalition('hidden', false);
    const context = await asEditor();
    await addMember(context, 'hidden', { who: 'dk', role: 'lead', since: null });
    await meet(context, 'hidden', meeting('2026-05-01T10:00', false));
    await expect(viewGroup(await asVisitor(), 'hidden', 'en')).rejects.toMatchObject({ name: 'NotFound' });
    const seen = async () => {
      const { database: visitors } = await asVisitor();
      const count = async (table: 'membership' | 'event_initiative') =>
        (await visitors.selectFrom(table).select('initiative_id').distinct().execute()).length;
      return [await count('membership'), await count('event_initiative')];
    };
    const before = await seen();
    await describeGroup(context, described('hidden'));
    expect(await seen()).toEqual(before.map((count) => count + 1));
  });

  test('is decided by editors alone', async () => {
    const visitor = await asVisitor();
    const joining = { who: 'dk', role: 'member', since: null } as const;
    await expect(addMember(visitor, 'members', joining)).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(describeGroup(visitor, described('members'))).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(meet(visitor, 'members', meeting('2026-05-01T10:00'))).rejects.toMatchObject({
      name: 'Forbidden',
    });
  });
});

describe('the description of a group', () => {
  test('says what it is to carry out, which says who does', async () => {
    await coalition('parent');
    await coalition('child');
    const context = await asEditor();
    await describeGroup(context, { ...described('child'), actsOn: 'parent', topics: ['cybersecurity'] });
    expect((await viewGroup(context, 'child', 'en')).actsOn?.slug).toBe('parent');
    expect((await viewGroup(context, 'parent', 'en')).actedOnBy.map(({ slug }) => slug)).toEqual(['child']);
    await addMember(context, 'child', { who: 'dk', role: 'member', since: null });
    expect((await viewActor(await asVisitor(), 'dk')).memberOf.map(({ slug }) => slug)).toContain('child');
    for (const wrong of [
      { actsOn: 'child' },
      { actsOn: 'nothing' },
      { topics: ['weather'] },
      { dormantAfterDays: 1 },
    ]) {
      await expect(describeGroup(context, { ...described('child', 2), ...wrong })).rejects.toMatchObject({
        name: 'Invalid',
      });
    }
  });

  test('that somebody changed meanwhile is shown, and nothing is lost', async () => {
    await coalition('meanwhile');
    const context = await asEditor();
    await describeGroup(context, { ...described('meanwhile'), names: { en: 'First' } });
    await expect(describeGroup(context, { ...described('meanwhile'), names: { en: 'Second' } })).rejects.toMatchObject({
      ...{ name: 'Conflict', yours: { name: 'Second' }, theirs: { name: 'First' } },
    });
  });

  test('and everything else leaves the log whole', async () => {
    expect((await verifyAuditChain(database)).broken).toBeNull();
  });
});
