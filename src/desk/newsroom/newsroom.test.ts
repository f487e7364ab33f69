import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { makePng } from '../../../tests/support/make-pictures.ts';
import { givenDocument } from '../../../tests/support/register.ts';
import { givenPerson, givenTeam } from '../../../tests/support/served-desk.ts';
import { PUBLIC_AUDIENCE } from '../../store/audiences.ts';
import { findRelease } from '../../store/releases.ts';
import { ROLES, type Role } from '../../store/schema/people.ts';
import { addReleaseFile } from '../add-release-file.ts';
import type { DeskContext, Principal, SignedIn } from '../context.ts';
import { correctRelease } from '../correct-release.ts';
import { createRelease } from '../create-release.ts';
import { describeReleaseFile, removeReleaseFile } from '../describe-release-file.ts';
import { createDocumentReader } from '../document-reader.ts';
import { editRelease, type ReleaseDraft } from '../edit-release.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../errors.ts';
import { fetchReleaseFile } from '../fetch-release-file.ts';
import { listReleases, viewArchive } from '../list-releases.ts';
import { openContext, operatorContext } from '../open-context.ts';
import { publishDueReleases, publishRelease } from '../publish-release.ts';
import { scheduleRelease, unscheduleRelease } from '../schedule-release.ts';
import { takeNextReleaseIn } from '../take-release-in.ts';
import { viewDocument } from '../view-document.ts';
import { viewNewsroom } from '../view-newsroom.ts';
import { viewRelease } from '../view-release.ts';
import { viewReleaseDraft } from '../view-release-draft.ts';
import { withdrawRelease } from '../withdraw-release.ts';

const { database, databaseFor } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
let now = new Date('2026-03-01T12:00:00Z');
const parts = () => ({
  ...{ database, databaseFor, timeZone: 'Europe/Copenhagen' },
  today: () => now.toISOString().slice(0, 10),
  now: () => now,
});
const people = new Map<string, SignedIn>();
const as = (principal: Principal): Promise<DeskContext> => openContext(parts(), principal);
const visitor = () => as({ role: 'visitor' });
const editor = () => person('editor');
const operator = () => operatorContext(parts());
let commitment = '';
let teamId = 0;

async function person(id: string): Promise<DeskContext> {
  const found = people.get(id);
  if (!found) throw new Error(`no ${id}`);
  return as(found);
}

beforeAll(async () => {
  teamId = await givenTeam(database, 'Press');
  for (const role of ROLES) people.set(role, await givenPerson(database, { id: role, name: `${role} Holm`, role }));
  const spokesman = { id: 'spokesman', name: 'Per Press', role: 'editor', teams: [teamId] } as const;
  people.set('spokesman', await givenPerson(database, spokesman));
  const given = await givenDocument(database, {
    title: 'Harbour pledge',
    date: '2026-01-01',
    commitments: [{ quote: 'We will mend the pier.' }],
  });
  commitment = given.commitments[0] ?? '';
});

const WORDS = {
  title: 'Two piers are mended',
  lead: 'Both are open again.',
  body: 'We will *also* light the tower by 2028.',
};
let slugs = 0;

/** A draft that has all it needs, and how it stands. */
async function given(changes: Partial<ReleaseDraft> = {}): Promise<{ id: string; slug: string; revision: number }> {
  slugs += 1;
  const slug = changes.slug ?? `piers-${slugs}`;
  const id = await createRelease(await editor(), { slug, language: 'en', title: WORDS.title });
  const texts = { en: { ...WORDS, body: `${WORDS.body} It is the ${slug} tower.` } };
  const rest = { topics: [], contacts: [], links: [], texts, teamIds: [], ...changes };
  const who = changes.teamIds ? await person('spokesman') : await editor();
  await editRelease(who, { id, revision: 1, slug, ...rest });
  return { id, slug, revision: 2 };
}

const issuesOf = async (done: Promise<unknown>) => {
  const error = await done.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).issues.map(({ field, code }) => `${field} ${code}`);
};

describe('a draft', () => {
  test.each(ROLES)('is begun by those who write press releases, not by others: %s', async (role: Role) => {
    const done = createRelease(await person(role), { slug: `by-${role}`, language: 'da', title: 'Moler' });
    if (role === 'editor' || role === 'administrator') await done;
    else await expect(done).rejects.toThrow(Forbidden);
  });

  test.each([
    [{ slug: 'Moler' }, 'slug not-a-slug'],
    [{ slug: 'archive' }, 'slug taken'],
    [{ slug: 'by-editor' }, 'slug taken'],
    [{ language: 'xx' }, 'language not-one-of'],
    [{ title: 'Piers\r\nBcc: all@example.org' }, 'title line-break'],
  ])('%j is refused', async (changes, issue) => {
    const done = createRelease(await editor(), { slug: 'fine', language: 'en', title: 'Piers', ...changes });
    expect(await issuesOf(done)).toEqual([issue]);
  });

  test('shows nobody outside the newsroom a word, on any table', async () => {
    const { id, slug } = await given({ slug: 'kept-back' });
    await addReleaseFile(
      await editor(),
      { id },
      { name: 'a.png', bytes: makePng(2, 3), alternatives: {}, captions: {}, credit: '' },
    );
    for (const context of [
      await visitor(),
      await person('reader'),
      await person('contributor'),
      await person('reviewer'),
    ]) {
      await expect(viewRelease(context, slug)).rejects.toThrow(NotFound);
      for (const table of ['release', 'release_text', 'release_file', 'release_file_content'] as const) {
        expect(await context.database.selectFrom(table).select('audience_id').execute(), table).toEqual([]);
      }
    }
    await expect(viewRelease(await editor(), slug)).rejects.toThrow(NotFound);
    expect((await viewReleaseDraft(await editor(), id)).texts).toMatchObject([{ title: WORDS.title }]);
    await expect(viewReleaseDraft(await person('reviewer'), id)).rejects.toThrow(Forbidden);
    expect((await viewNewsroom(await editor())).waiting.map((one) => one.slug)).toContain(slug);
  });

  test('may be for some teams only', async () => {
    const { id } = await given({ slug: 'for-the-press' });
    await editRelease(await person('spokesman'), {
      ...{ id, revision: 2, slug: 'for-the-press', topics: [], contacts: [], links: [], texts: { en: WORDS } },
      teamIds: [teamId],
    });
    await expect(viewReleaseDraft(await editor(), id)).rejects.toThrow(NotFound);
    await expect(publishRelease(await editor(), { id })).rejects.toThrow(NotFound);
    expect((await viewReleaseDraft(await person('spokesman'), id)).teamIds).toEqual([teamId]);
  });

  test('is written on by one at a time', async () => {
    const { id, slug } = await given();
    const draft = { id, revision: 1, slug, topics: [], contacts: [], links: [], texts: {}, teamIds: [] };
    await expect(editRelease(await editor(), draft)).rejects.toThrow(Conflict);
  });

  test('with links, topics and contacts that are none is refused with all that is wrong', async () => {
    const { id, slug, revision } = await given();
    const done = editRelease(await editor(), {
      ...{ id, revision, slug, teamIds: [] },
      topics: ['weather'],
      contacts: [{ name: '', office: '', email: 'nobody', phone: '' }],
      links: [
        { kind: 'commitment', target: 'none' },
        { kind: 'release', target: 'nowhere' },
      ],
      texts: { en: { ...WORDS, lead: 'x'.repeat(1_001) } },
    });
    expect(await issuesOf(done)).toEqual([
      'topics not-one-of',
      'contact-name missing',
      'email not-an-address',
      'lead-en too-long',
      'links not-one-of',
      'links not-one-of',
    ]);
  });

  test('cannot be public before it is published, whatever the code does', async () => {
    const { id } = await given();
    const update = database.updateTable('release').set({ audience_id: PUBLIC_AUDIENCE }).where('id', '=', id);
    await expect(update.execute()).rejects.toThrow(/check constraint/u);
  });
});

describe('a file', () => {
  const described = { alternatives: { en: 'Two piers' }, captions: {}, credit: 'Ana Lund' };

  test('that is a picture needs words for who does not see it, and a credit, before the release is out', async () => {
    const { id } = await given();
    const png = { name: 'C:\\piers.png', bytes: makePng(4, 2), alternatives: {}, captions: {}, credit: '' };
    const fileId = await addReleaseFile(await editor(), { id }, png);
    expect(await issuesOf(publishRelease(await editor(), { id }))).toEqual([
      'piers.png: alt-en missing',
      'piers.png: credit missing',
    ]);
    await describeReleaseFile(await editor(), { id }, fileId, described);
    await expect(fetchReleaseFile(await visitor(), fileId)).rejects.toThrow(NotFound);
    await publishRelease(await editor(), { id });
    expect(await fetchReleaseFile(await visitor(), fileId)).toMatchObject({
      ...{ kind: 'image', name: 'piers.png', mediaType: 'image/png', width: 4, height: 2 },
      ...described,
    });
    await expect(removeReleaseFile(await editor(), { id }, fileId)).rejects.toThrow(Invalid);
  });

  test.each([
    ['page.html', '<html><script>alert(1)</script>'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['broken.png', '\u0089PNG\r\n\u001A\n'],
    ['program.exe', 'MZ\u0000\u0001'],
  ])('%s is refused', async (name, content) => {
    const { id } = await given();
    const bytes = Uint8Array.from(content, (character) => character.charCodeAt(0));
    const done = addReleaseFile(await editor(), { id }, { name, bytes, ...described });
    expect(await issuesOf(done)).toEqual(['file not-a-picture']);
  });

  test('of another release is not changed through this one', async () => {
    const [one, other] = [await given(), await given()];
    const file = { name: 'a.png', bytes: makePng(1, 1), ...described };
    const fileId = await addReleaseFile(await editor(), { id: one.id }, file);
    await expect(removeReleaseFile(await editor(), { id: other.id }, fileId)).rejects.toThrow(NotFound);
  });
});

describe('a time', () => {
  const schedule = async (id: string, wallTime: string, timeZone = 'Europe/Copenhagen') =>
    scheduleRelease(await editor(), { id }, { wallTime, timeZone });

  test.each([
    ['2026-03-29T02:30', 'Europe/Copenhagen', 'wallTime no-such-time'],
    ['2026-02-30T10:00', 'Europe/Copenhagen', 'wallTime no-such-time'],
    ['2026-03-01T12:59', 'Europe/Copenhagen', 'wallTime in-the-past'],
    ['2026-03-02T10:00', 'Mars/Olympus', 'timeZone not-one-of'],
  ])('%s in %s is refused', async (wallTime, timeZone, issue) => {
    const { id } = await given();
    expect(await issuesOf(schedule(id, wallTime, timeZone))).toEqual([issue]);
  });

  test('that clocks show twice is the later one', async () => {
    const { id } = await given();
    await schedule(id, '2026-10-25T02:30');
    expect((await findRelease(database, id))?.publishAt).toEqual(new Date('2026-10-25T01:30:00Z'));
  });

  test('is kept to the second, whatever the zone of the desk', async () => {
    const { id, slug } = await given({ slug: 'at-midnight' });
    await schedule(id, '2026-03-08T23:30', 'America/New_York');
    now = new Date('2026-03-09T03:29:59Z');
    expect(await publishDueReleases(operator())).toBe(0);
    await expect(viewRelease(await visitor(), slug)).rejects.toThrow(NotFound);
    now = new Date('2026-03-09T03:30:00Z');
    expect(await publishDueReleases(operator())).toBe(1);
    expect(await publishDueReleases(operator())).toBe(0);
    // By the clock of its own zone the day is not over.
    expect(await viewRelease(await visitor(), slug)).toMatchObject({ state: 'published', publishedOn: '2026-03-08' });
  });

  test('can be taken back', async () => {
    const { id, slug } = await given();
    await schedule(id, '2026-03-10T10:00');
    await unscheduleRelease(await editor(), { id });
    now = new Date('2026-03-11T10:00:00Z');
    expect(await publishDueReleases(operator())).toBe(0);
    await expect(viewRelease(await visitor(), slug)).rejects.toThrow(NotFound);
  });

  test('is not set while something is missing', async () => {
    const id = await createRelease(await editor(), { slug: 'half-done', language: 'en', title: 'Half done' });
    expect(await issuesOf(schedule(id, '2026-05-01T10:00'))).toEqual(['lead-en missing', 'body-en missing']);
  });

  test('that comes twice at once publishes once', async () => {
    const { id } = await given();
    await schedule(id, '2026-03-12T10:00');
    now = new Date('2026-03-12T10:00:00Z');
    await Promise.all([publishDueReleases(operator()), publishDueReleases(operator())]);
    const logged = database.selectFrom('audit_entry').select('subject_id').where('action', '=', 'publish-release');
    expect(await logged.where('subject_id', '=', id).execute()).toHaveLength(1);
  });
});

describe('a published release', () => {
  test('is seen by everybody, with what it leads to and they may see', async () => {
    const other = await given({ slug: 'earlier' });
    await publishRelease(await editor(), { id: other.id });
    const hidden = await given({ slug: 'still-hidden' });
    const { id, slug } = await given({
      topics: ['digital-diplomacy'],
      contacts: [{ name: 'Per Press', office: 'Spokesman', email: 'press@house.example', phone: '+45 00 00 00 00' }],
      links: [
        { kind: 'release', target: 'earlier' },
        { kind: 'release', target: hidden.slug },
        { kind: 'commitment', target: commitment },
      ],
    });
    await publishRelease(await editor(), { id });
    const seen = await viewRelease(await visitor(), slug);
    expect(seen.releases).toEqual([{ slug: 'earlier', names: { en: WORDS.title } }]);
    expect(seen.commitments.map((one) => one.id)).toEqual([commitment]);
    expect(seen).toMatchObject({ contacts: [{ name: 'Per Press' }], topics: [{ id: 'digital-diplomacy' }] });
    const list = await listReleases(await visitor(), { topic: 'digital-diplomacy', year: 2026, language: 'en' });
    expect(list.releases.map((one) => one.slug)).toEqual([slug]);
    expect((await listReleases(await visitor(), { language: 'da' })).releases).toEqual([]);
    expect((await viewArchive(await visitor())).topics).toEqual([{ topic: 'digital-diplomacy', count: 1 }]);
    await expect(publishRelease(await editor(), { id })).rejects.toThrow(Invalid);
  });

  test('becomes a document of the register, and a new version of it when it is corrected', async () => {
    const { id, slug } = await given({ slug: 'towers' });
    await publishRelease(await editor(), { id });
    while (await takeNextReleaseIn(operator(), reader));
    const first = (await viewRelease(await visitor(), slug)).documents.en ?? '';
    const document = await viewDocument(await visitor(), first);
    expect(document.title).toBe(WORDS.title);
    expect(document.commitments.map(({ deadline }) => deadline?.edtf)).toEqual(['2028']);

    const words = { ...WORDS, body: 'We will *also* light the towers tower by 2029.' };
    const correction = { id, language: 'en', words, note: 'The year was wrong: 2029, not 2028.' };
    await correctRelease(await editor(), correction);
    while (await takeNextReleaseIn(operator(), reader));
    const seen = await viewRelease(await visitor(), slug);
    expect(seen.corrections).toEqual([{ releaseId: id, language: 'en', note: correction.note, correctedAt: now }]);
    const second = await viewDocument(await visitor(), seen.documents.en ?? '');
    expect(second.commitments.map(({ deadline }) => deadline?.edtf)).toEqual(['2029']);
    expect(second.versions.map((version) => version.id)).toEqual(expect.arrayContaining([first, second.id]));
    expect(await takeNextReleaseIn(operator(), reader)).toBe(false);
  });

  test('is corrected only with a word of what was changed', async () => {
    const { id } = await given();
    await publishRelease(await editor(), { id });
    const words = { ...WORDS, title: '' };
    const correct = async (context: DeskContext) => correctRelease(context, { id, language: 'en', words, note: ' ' });
    expect(await issuesOf(correct(await editor()))).toEqual(['title-en missing', 'note missing']);
    await expect(correct(await person('contributor'))).rejects.toThrow(Forbidden);
  });
});

test('a release that is withdrawn says so, and shows nothing else anywhere', async () => {
  const { id, slug } = await given({ slug: 'gone', contacts: [{ name: 'Per', office: '', email: '', phone: '' }] });
  const picture = { alternatives: { en: 'Two piers' }, captions: {}, credit: 'Ana Lund', name: 'a.png' };
  const fileId = await addReleaseFile(await editor(), { id }, { ...picture, bytes: makePng(1, 1) });
  await publishRelease(await editor(), { id });
  while (await takeNextReleaseIn(operator(), reader));
  const documentId = (await viewRelease(await visitor(), slug)).documents.en ?? '';
  await expect(withdrawRelease(await editor(), { id }, { reasons: { en: ' ' } })).rejects.toThrow(Invalid);
  await withdrawRelease(await editor(), { id }, { reasons: { en: 'It was about another pier.' } });
  const seen = await viewRelease(await visitor(), slug);
  expect(seen).toMatchObject({ state: 'withdrawn', withdrawalReasons: { en: 'It was about another pier.' } });
  expect(seen).toMatchObject({ texts: [], files: [], contacts: [], documents: {} });
  await expect(fetchReleaseFile(await visitor(), fileId)).rejects.toThrow(NotFound);
  await expect(viewDocument(await visitor(), documentId)).rejects.toThrow(NotFound);
  expect((await listReleases(await visitor(), {})).releases.map((one) => one.slug)).not.toContain(slug);
  for (const table of ['release_text', 'release_file', 'release_file_content'] as const) {
    const rows = await (await visitor()).database.selectFrom(table).select('audience_id').execute();
    expect(rows.every(({ audience_id }) => audience_id === PUBLIC_AUDIENCE)).toBe(true);
  }
});
