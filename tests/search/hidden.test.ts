import { beforeAll, describe, expect, test } from 'vitest';
import { openContext } from '../../src/desk/open-context.ts';
import { searchEverything } from '../../src/desk/search-everything.ts';
import { audienceIdFor, moveToAudience } from '../../src/store/audiences.ts';
import { insertComment } from '../../src/store/comments.ts';
import { knownAmong, wordsLike } from '../../src/store/known-words.ts';
import type { Role } from '../../src/store/schema/people.ts';
import { indexSomeDue } from '../../src/store/search-due.ts';
import { insertTeam } from '../../src/store/teams.ts';
import { testDatabase } from '../support/database.ts';
import { givenPerson, testIdentity } from '../support/people.ts';
import { givenDocument } from '../support/register.ts';

const { database, databaseFor } = await testDatabase();
const identity = testIdentity(database);
const parts = { database, databaseFor, today: () => '2026-03-01', now: () => new Date('2026-03-01T12:00:00Z') };

/** A word that stands in everything that is hidden, and nowhere else. */
const SECRET = 'Brackwasserdommel';
const MISSPELT = 'Brackwaserdomel';
let teamId = 0;
let hidden: Awaited<ReturnType<typeof givenDocument>>;

const as = (role: Role | 'visitor', teamIds: readonly number[] = []) =>
  openContext(parts, role === 'visitor' ? { role } : { role, personId: 'p', name: 'P', teamIds });

const hide = async (classification: 'internal' | 'restricted') =>
  moveToAudience(
    database,
    hidden.id,
    await audienceIdFor(database, { classification, teamIds: classification === 'restricted' ? [teamId] : [] }),
  );

beforeAll(async () => {
  teamId = await insertTeam(database, { kind: 'unit', name: 'Harbours' });
  await givenDocument(database, {
    title: 'Open quays',
    date: '2026-01-01',
    commitments: [{ quote: 'We will keep the quays open for every ship.', bearers: ['dk'] }],
  });
  hidden = await givenDocument(database, {
    title: `${SECRET} of the quays`,
    date: '2026-01-02',
    commitments: [{ quote: `We will feed the ${SECRET} on the quays.`, bearers: ['se'] }],
    deeds: [{ quote: `We fed the ${SECRET} in March.`, actors: ['se'] }],
  });
  const { id } = await givenPerson(database, identity, { role: 'editor' });
  const comment = { commitmentId: hidden.commitments[0] ?? '', text: `The ${SECRET} is hungry.`, givenBy: id };
  await insertComment(database, comment, []);
  await database
    .insertInto('progress_report')
    .values({
      commitment_id: hidden.commitments[0] ?? '',
      ordinal: 1,
      code: 'under-way',
      as_of: '2026-02-01',
      text: `The ${SECRET} was fed twice.`,
      given_by: id,
      update_id: '11111111-1111-4111-8111-111111111111',
    })
    .execute();
  while (await indexSomeDue(database));
  await hide('restricted');
  while (await indexSomeDue(database));
});

const found = async (context: Awaited<ReturnType<typeof as>>, text: string) => {
  const page = await searchEverything(context, { text });
  return { ...page, kinds: page.groups.filter(({ total }) => total > 0).map(({ kind }) => kind) };
};

describe('what is hidden', () => {
  test.each(['visitor', 'reader', 'editor'] as const)(
    'is neither found nor counted nor guessed by a %s',
    async (role) => {
      const context = await as(role);
      for (const text of [
        SECRET,
        MISSPELT,
        'brackw*',
        'Brackwass',
        `"${SECRET}"`,
        'hungry',
        'fed',
        `quays OR ${SECRET}`,
      ]) {
        const page = await found(context, text);
        expect(JSON.stringify(page)).not.toMatch(/brackwasserdommel/iu);
        expect(page.total, text).toBe(text.startsWith('quays') ? 3 : 0);
      }
      expect(await knownAmong(context.database, [SECRET.toLowerCase()])).toEqual(new Set());
      expect(await wordsLike(context.database, MISSPELT.toLowerCase(), 3)).toEqual([]);
    },
  );

  test('is found by the team that may see it, in every kind, and guessed', async () => {
    const context = await as('reader', [teamId]);
    const { kinds } = await found(context, SECRET);
    expect(kinds).toEqual(['commitment', 'passage', 'document', 'deed', 'progress', 'comment']);
    const guessed = await found(context, MISSPELT);
    expect(guessed.instead).toBe(SECRET.toLowerCase());
    expect(guessed.total).toBeGreaterThan(0);
  });

  test('is no actor whom only it names', async () => {
    expect((await found(await as('visitor'), 'Sweden')).kinds).toEqual([]);
    expect((await found(await as('reader', [teamId]), 'Sweden')).kinds).toContain('actor');
  });

  test('narrows nothing for others', async () => {
    const page = await searchEverything(await as('reader'), { text: 'quays', actor: 'Sweden' });
    expect(page.total).toBe(0);
  });
});

test('what is hidden now is hidden before its words are read again, and shown again as soon', async () => {
  await hide('internal');
  expect((await found(await as('reader'), SECRET)).kinds).toContain('comment');
  expect((await found(await as('visitor'), SECRET)).total).toBe(0);
  await hide('restricted');
  expect((await found(await as('reader'), SECRET)).total).toBe(0);
  expect(await knownAmong((await as('reader')).database, [SECRET.toLowerCase()])).toEqual(new Set());
});

test('comments are for those who have signed in, also on what is public', async () => {
  const open = await givenDocument(database, {
    title: 'Locks',
    commitments: [{ quote: 'We will oil the locks.', bearers: ['dk'] }],
  });
  const { id } = await givenPerson(database, identity, { role: 'editor' });
  await insertComment(
    database,
    { commitmentId: open.commitments[0] ?? '', text: 'Grease works too.', givenBy: id },
    [],
  );
  while (await indexSomeDue(database));
  expect((await found(await as('visitor'), 'grease')).total).toBe(0);
  expect((await found(await as('reader'), 'grease')).kinds).toEqual(['comment']);
});
