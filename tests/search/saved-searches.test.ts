import { beforeAll, describe, expect, test } from 'vitest';
import { Conflict, Forbidden, NotFound } from '../../src/desk/errors.ts';
import { listViews } from '../../src/desk/list-views.ts';
import type { SearchMailContent, WaitingSearchContent } from '../../src/desk/mail/mail-contents.ts';
import { unseal } from '../../src/desk/mail/sealed.ts';
import { isTime, mailNewFinds } from '../../src/desk/mail-new-finds.ts';
import { openContext } from '../../src/desk/open-context.ts';
import { prepareMail } from '../../src/desk/prepare-mail.ts';
import { saveView } from '../../src/desk/save-view.ts';
import { audienceIdFor, moveToAudience } from '../../src/store/audiences.ts';
import { indexSomeDue } from '../../src/store/search-due.ts';
import { insertTeam } from '../../src/store/teams.ts';
import { testDatabase } from '../support/database.ts';
import { type GivenPerson, givenPerson, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

const { database, databaseFor } = await testDatabase();
const identity = testIdentity(database);
const secret = 'the secret of a mail room in these tests';
const parts = {
  ...{ database, databaseFor, today: () => '2026-03-02', now: () => new Date('2026-03-02T12:00:00Z') },
  mailRoom: { secret, isOpen: true },
};
let reader: GivenPerson;
let member: GivenPerson;
let teamId = 0;

const as = ({ id, name }: GivenPerson, teamIds: readonly number[] = []) =>
  openContext(parts, { role: 'reader', personId: id, name, teamIds });

const given = (title: string) =>
  givenDocument(database, {
    title,
    commitments: [{ quote: `${title}: we will dredge the fairway.`, bearers: ['dk'] }],
  });

/** What leaves of what was queued since the last look, by whom it goes to; `meanwhile` happens while it waits. */
async function mailsTo(meanwhile = async (): Promise<void> => {}): Promise<Map<string, SearchMailContent[]>> {
  while (await indexSomeDue(database));
  const onFailure = (error: unknown) => {
    throw error;
  };
  await mailNewFinds(parts, { onFailure, hasChanged: true });
  const rows = await database.selectFrom('mail').select(['key', 'person_id', 'content']).orderBy('queued_at').execute();
  await database.deleteFrom('mail').execute();
  await meanwhile();
  const mails = new Map<string, SearchMailContent[]>();
  for (const { key, person_id, content } of rows) {
    const kept = unseal(secret, key, content as Buffer) as { content: WaitingSearchContent };
    const mail = { kind: 'search', content: kept.content, reader: { personId: person_id, locale: 'en' } } as const;
    const told = await prepareMail(parts, mail);
    if (told !== null) mails.set(person_id ?? '', [...(mails.get(person_id ?? '') ?? []), told]);
  }
  return mails;
}

beforeAll(async () => {
  teamId = await insertTeam(database, { kind: 'unit', name: 'Fairways' });
  reader = await givenPerson(database, identity, { role: 'reader' });
  member = await givenPerson(database, identity, { role: 'reader', teamIds: [teamId] });
  await given('Before');
  while (await indexSomeDue(database));
  const search = { name: 'Dredging', query: 'q=dredge', place: 'search', mail: 'at-once' } as const;
  await saveView(await as(reader), search);
  await saveView(await as(member, [teamId]), search);
});

describe('who asked to be told what is new', () => {
  test('is told nothing of what was there', async () => {
    expect(await mailsTo()).toEqual(new Map());
  });

  test('is told each thing once, and of what they may see only', async () => {
    await given('After');
    const hidden = await given('Ebbe');
    const restricted = await audienceIdFor(database, { classification: 'restricted', teamIds: [teamId] });
    await moveToAudience(database, hidden.id, restricted);
    const mails = await mailsTo();
    const [told] = mails.get(reader.id) ?? [];
    expect(told?.groups.map(({ kind, items, more }) => [kind, items.length, more])).toEqual([
      ['commitment', 1, 0],
      ['passage', 1, 0],
    ]);
    expect(JSON.stringify(told)).toContain('After: we will dredge');
    const [counted] = mails.get(member.id) ?? [];
    expect(counted?.groups.map(({ kind, items, more }) => [kind, items.length, more])).toEqual([
      ['commitment', 1, 1],
      ['passage', 1, 1],
    ]);
    expect(JSON.stringify([...mails])).not.toContain('Ebbe');
    expect(await mailsTo()).toEqual(new Map());
    await moveToAudience(
      database,
      hidden.id,
      await audienceIdFor(database, { classification: 'internal', teamIds: [] }),
    );
    const later = await mailsTo();
    expect([...later.keys()]).toEqual([reader.id]);
    expect(JSON.stringify([...later])).toContain('Ebbe: we will dredge');
  });

  test('is not told what they may not see any more when the mail leaves', async () => {
    const { id } = await given('Whispered');
    const audienceId = await audienceIdFor(database, { classification: 'restricted', teamIds: [teamId] });
    const mails = await mailsTo(() => moveToAudience(database, id, audienceId));
    expect([...mails.keys()]).toEqual([member.id]);
    expect(JSON.stringify([...mails])).not.toContain('Whispered');
    expect(mails.get(member.id)?.[0]?.groups.map(({ items, more }) => [items.length, more])).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });

  test('and may not sign in any more is told nothing', async () => {
    await database.updateTable('person').set({ suspended_at: new Date() }).where('id', '=', member.id).execute();
    await given('Late');
    expect([...(await mailsTo()).keys()]).toEqual([reader.id]);
  });
});

test('daily and weekly mails come in the morning of the day, once', () => {
  const monday = new Date('2026-03-02T12:00:00Z');
  const time = (mail: 'daily' | 'weekly', mailedOn: string | null, now = monday) =>
    isTime({ mail, mailedOn }, 'Europe/Copenhagen', now);
  expect([time('daily', null), time('daily', '2026-03-01'), time('daily', '2026-03-02')]).toEqual([true, true, false]);
  expect(time('daily', null, new Date('2026-03-02T05:30:00Z'))).toBe(false);
  expect([time('weekly', '2026-02-23'), time('weekly', '2026-03-02')]).toEqual([true, false]);
  expect(time('weekly', null, new Date('2026-03-03T12:00:00Z'))).toBe(false);
});

test('a search is renamed and changed by its owner, who is told of a change that came first', async () => {
  const context = await as(reader);
  const [kept] = await listViews(context);
  const changed = { id: kept?.id ?? 0, seen: kept?.revision ?? 0 };
  const input = { name: 'Fairways', query: 'q=dredge', place: 'search', mail: 'weekly' } as const;
  await saveView(context, { ...input, changed });
  expect(await listViews(context)).toMatchObject([{ name: 'Fairways', mail: 'weekly', place: 'search' }]);
  await expect(saveView(context, { ...input, changed })).rejects.toBeInstanceOf(Conflict);
  await expect(saveView(await as(member), { ...input, changed })).rejects.toBeInstanceOf(NotFound);
  await expect(saveView(await openContext(parts, { role: 'visitor' }), input)).rejects.toBeInstanceOf(Forbidden);
});
