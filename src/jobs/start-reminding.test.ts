import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { assignCommitment } from '../desk/assign-commitment.ts';
import type { DigestContent, KeptMail } from '../desk/mail/mail-contents.ts';
import { unseal } from '../desk/mail/sealed.ts';
import { operatorContext } from '../desk/open-context.ts';
import { planMilestone } from '../desk/plan-milestone.ts';
import { reportProgress } from '../desk/report-progress.ts';
import { audienceIdFor, moveToAudience } from '../store/audiences.ts';
import { changePerson, insertPerson, setTeams } from '../store/people.ts';
import { changeReminderChoice } from '../store/reminders.ts';
import { REMINDER_STAGES } from '../store/schema/mail.ts';
import { dayIn } from '../text/zoned-time.ts';
import { remindPeople } from './start-reminding.ts';

const SECRET = 'a secret of the tests that nobody else has';
const DESK_ZONE = 'Europe/Copenhagen';

const { database, databaseFor } = await testDatabase();

let now = new Date();
const today = () => dayIn(DESK_ZONE, now);
const parts = {
  ...{ database, databaseFor, today, now: () => now, timeZone: DESK_ZONE },
  mailRoom: { secret: SECRET, isOpen: true },
};

/** A run of the job at an instant; gives the reminders that were queued by it, by whom they go to. */
async function runAt(instant: string): Promise<Record<string, string[]>> {
  now = new Date(instant);
  const before = new Set((await digests()).map(({ key }) => key));
  await remindPeople({
    parts,
    onFailure: (error) => {
      throw error;
    },
  });
  const fresh = (await digests()).filter(({ key }) => !before.has(key));
  return Object.fromEntries(fresh.map(({ personId, content }) => [personId, told(content)]));
}

async function digests() {
  const rows = await database.selectFrom('mail').select(['key', 'person_id', 'content']).orderBy('key').execute();
  return rows.map(({ key, person_id, content }) => {
    const kept = unseal(SECRET, key, content ?? Buffer.of()) as KeptMail<'digest'>;
    return { key, personId: person_id, content: kept.content };
  });
}

function told({ groups }: DigestContent): string[] {
  return groups.flatMap(({ stage, items }) =>
    items.map(({ text, milestone, day }) => `${stage} ${milestone ?? text ?? 'withheld'} ${day}`),
  );
}

let team = 0;
let harbours: string[] = [];
let cable = '';
const operator = () => operatorContext(parts);

beforeAll(async () => {
  now = new Date('2026-01-05T08:00:00Z');
  const made = await database.insertInto('team').values({ kind: 'unit', name: 'Ports' }).returning('id').execute();
  team = made[0]?.id ?? 0;
  const people = [
    ['asta', 'da', DESK_ZONE],
    ['ben', 'en', 'Pacific/Auckland'],
  ] as const;
  for (const [id, locale, timeZone] of people) {
    await insertPerson(database, {
      id,
      name: id,
      email: `${id}@house.example`,
      role: 'editor',
      locale,
      emailVerified: true,
    });
    await changePerson(database, id, { timeZone });
  }
  await setTeams(database, 'asta', [team]);
  const given = await givenDocument(database, {
    title: 'Harbours',
    date: '2025-06-01',
    commitments: [
      { quote: 'open the harbour', bearers: ['dk'], dueOn: '2026-04-15' },
      { quote: 'count the buoys', bearers: ['dk'], dueOn: '2026-03-30' },
      { quote: 'light the beacon', bearers: ['dk'] },
      { quote: 'paint the pier', bearers: ['dk'], dueOn: '2026-04-15' },
      { quote: 'widen the canal', bearers: ['dk'], dueOn: '2026-04-20' },
    ],
  });
  harbours = given.commitments;
  const secret = await givenDocument(database, {
    title: 'Cables',
    commitments: [{ quote: 'mend the cable', bearers: ['dk'], dueOn: '2026-04-15' }],
  });
  cable = secret.commitments[0] ?? '';
  await moveToAudience(
    database,
    secret.id,
    await audienceIdFor(database, { classification: 'restricted', teamIds: [team] }),
  );
});

beforeEach(async () => {
  await database.deleteFrom('mail').execute();
  await database.deleteFrom('reminder').execute();
  await database.deleteFrom('reminder_choice').execute();
  now = new Date('2026-01-05T08:00:00Z');
  for (const commitmentId of [...harbours, cable]) await assignCommitment(operator(), { commitmentId });
});

const assign = (index: number, owner: { personId?: string; teamId?: number }) =>
  assignCommitment(operator(), { commitmentId: harbours[index] ?? '', ...owner });

const HARBOUR = 'open the harbour 2026-04-15';
const withoutSilence = (personId: string) =>
  changeReminderChoice(database, personId, { stages: REMINDER_STAGES.filter((stage) => stage !== 'silent') });

describe('a deadline', () => {
  beforeEach(async () => {
    await assign(0, { personId: 'asta' });
    await withoutSilence('asta');
  });

  test('is told 30 days and 7 days before, on the day, and when it is over, each time once', async () => {
    const days: Record<string, string[]> = {};
    for (
      let day = new Date('2026-03-14T09:00:00Z');
      day < new Date('2026-04-20');
      day.setUTCDate(day.getUTCDate() + 1)
    ) {
      const { asta } = await runAt(day.toISOString());
      if (asta) days[day.toISOString().slice(0, 10)] = asta;
      expect(await runAt(day.toISOString().replace('T09', 'T15'))).toEqual({});
    }
    expect(days).toEqual({
      '2026-03-16': [`month ${HARBOUR}`],
      '2026-04-08': [`week ${HARBOUR}`],
      '2026-04-15': [`day ${HARBOUR}`],
      '2026-04-16': [`overdue ${HARBOUR}`],
    });
  });

  test('that came near while Servanda was away is told late, and only as near as it is', async () => {
    expect(await runAt('2026-04-10T09:00:00Z')).toEqual({ asta: [`week ${HARBOUR}`] });
    expect(await runAt('2026-04-11T09:00:00Z')).toEqual({});
    expect(await runAt('2026-04-18T09:00:00Z')).toEqual({ asta: [`overdue ${HARBOUR}`] });
  });

  test('is not told again when the clock jumps back and on', async () => {
    await runAt('2026-04-08T09:00:00Z');
    expect(await runAt('2026-03-20T09:00:00Z')).toEqual({});
    await database.updateTable('reminder_choice').set({ told_on: null }).execute();
    expect(await runAt('2026-03-20T09:00:00Z')).toEqual({});
    expect(await runAt('2026-04-09T09:00:00Z')).toEqual({});
    expect(await runAt('2026-04-15T09:00:00Z')).toEqual({ asta: [`day ${HARBOUR}`] });
  });

  test('is told by one of two processes', async () => {
    now = new Date('2026-04-15T09:00:00Z');
    const onFailure = (error: unknown) => {
      throw error;
    };
    await Promise.all([1, 2, 3].map(() => remindPeople({ parts, onFailure })));
    expect(await digests()).toHaveLength(1);
  });

  test('is not told of what was delivered, nor to who does not want it or was suspended', async () => {
    await assign(0, {});
    await assign(3, { personId: 'asta' });
    const pier = 'paint the pier 2026-04-15';
    await changeReminderChoice(database, 'asta', { isWanted: false });
    expect(await runAt('2026-04-15T09:00:00Z')).toEqual({});
    await changeReminderChoice(database, 'asta', { isWanted: true, stages: ['week'] });
    expect(await runAt('2026-04-16T09:00:00Z')).toEqual({});
    await withoutSilence('asta');
    await changePerson(database, 'asta', { suspendedAt: now });
    expect(await runAt('2026-04-17T09:00:00Z')).toEqual({});
    await changePerson(database, 'asta', { suspendedAt: null });
    expect(await runAt('2026-04-17T09:00:00Z')).toEqual({ asta: [`overdue ${pier}`] });
    await reportProgress(operator(), { commitmentId: harbours[3] ?? '', code: 'delivered', text: 'It is painted.' });
    expect(await runAt('2026-05-20T09:00:00Z')).toEqual({});
  });
});

describe('the hour', () => {
  test('is that of the person, on the days of 23 and 25 hours too', async () => {
    await assign(1, { personId: 'asta' });
    await changeReminderChoice(database, 'asta', { hour: 2, stages: ['day', 'week', 'overdue'] });
    // On 29 March clocks go from 2 to 3: the hour 2 is left out.
    expect(await runAt('2026-03-29T00:59:00Z')).toEqual({});
    expect(await runAt('2026-03-29T01:00:00Z')).toEqual({ asta: ['week count the buoys 2026-03-30'] });
    // From midnight on it is the 30th, 23 hours after the 29th began.
    expect(await runAt('2026-03-29T23:59:00Z')).toEqual({});
    expect(await runAt('2026-03-30T00:00:00Z')).toEqual({ asta: ['day count the buoys 2026-03-30'] });
    // On 25 October the hour 2 comes twice.
    await database.deleteFrom('reminder').execute();
    expect(await runAt('2026-10-24T23:59:00Z')).toEqual({});
    expect(Object.keys(await runAt('2026-10-25T00:00:00Z'))).toEqual(['asta']);
    expect(await runAt('2026-10-25T01:00:00Z')).toEqual({});
  });

  test('in a zone that is ahead of the desk brings what is due there today', async () => {
    await assign(0, { personId: 'ben' });
    await withoutSilence('ben');
    // 7 in the morning of the 15th in Auckland is 21 in the evening of the 14th in Copenhagen.
    await runAt('2026-04-13T20:00:00Z');
    expect(await runAt('2026-04-14T18:59:00Z')).toEqual({});
    expect(await runAt('2026-04-14T19:00:00Z')).toEqual({ ben: [`day ${HARBOUR}`] });
  });
});

describe('a mail', () => {
  test('brings everything together, of the person and of their teams', async () => {
    await assign(4, { personId: 'asta' });
    await assign(1, { teamId: team });
    await planMilestone(operator(), {
      commitmentId: harbours[4] ?? '',
      change: { kind: 'add', title: 'Dredge', dueOn: '2026-04-02' },
    });
    expect(await runAt('2026-04-01T09:00:00Z')).toEqual({
      asta: ['overdue count the buoys 2026-03-30', 'week Dredge 2026-04-02', 'month widen the canal 2026-04-20'],
    });
    const [first] = await digests();
    expect(first?.content.groups[0]?.items[0]).toMatchObject({ owner: 'Ports', language: 'en' });
  });

  test('tells of silence again each time that the chosen span is over', async () => {
    await assign(2, { personId: 'asta' });
    await changeReminderChoice(database, 'asta', { stages: ['silent'], silenceDays: 30 });
    const silent = ['silent light the beacon 2026-01-05'];
    expect(await runAt('2026-02-03T09:00:00Z')).toEqual({});
    expect(await runAt('2026-02-04T09:00:00Z')).toEqual({ asta: silent });
    expect(await runAt('2026-03-05T09:00:00Z')).toEqual({});
    expect(await runAt('2026-03-06T09:00:00Z')).toEqual({ asta: silent });
  });

  test('keeps back the words of a restricted document, and says nothing of what may not be seen', async () => {
    await assignCommitment(operator(), { commitmentId: cable, teamId: team });
    await withoutSilence('asta');
    expect(await runAt('2026-04-15T09:00:00Z')).toEqual({ asta: ['day withheld 2026-04-15'] });
    await setTeams(database, 'asta', []);
    await assign(0, { personId: 'asta' });
    expect(await runAt('2026-04-16T09:00:00Z')).toEqual({ asta: [`overdue ${HARBOUR}`] });
    await setTeams(database, 'asta', [team]);
  });
});
