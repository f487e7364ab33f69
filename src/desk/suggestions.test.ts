import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { UNTAUGHT } from '../matching/suggestion-model.ts';
import { moveToAudience } from '../store/audiences.ts';
import { findModel } from '../store/suggestion-weights.ts';
import { acceptSuggestion } from './accept-suggestion.ts';
import { compareNextText } from './compare-texts.ts';
import { Conflict, Forbidden, NotFound } from './errors.ts';
import { listEvidence } from './list-evidence.ts';
import { listSuggestions } from './list-suggestions.ts';
import { openContext } from './open-context.ts';
import { rejectSuggestion } from './reject-suggestion.ts';
import { suggestForCommitment } from './suggest-evidence.ts';

const { database, databaseFor } = await testDatabase();
const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };
const operator = await openContext(parts, { role: 'operator' });

const HARBOURS = 'Denmark will open twelve harbours for human rights defenders by 2028.';
const SCHOOLS = 'Denmark will support schools for girls by 2028.';
const OPENED = 'Denmark has opened five harbours for human rights defenders.';
const TAUGHT = 'Denmark has built three schools for girls.';

let press = '';
let pledge = '';

async function compareAll(): Promise<number> {
  let count = 0;
  while (await compareNextText(database)) count += 1;
  return count;
}

beforeAll(async () => {
  const promised = await givenDocument(database, {
    ...{ title: 'Pledge', date: '2025-01-01' },
    commitments: [
      { quote: HARBOURS, bearers: ['dk'] },
      { quote: SCHOOLS, bearers: ['dk'] },
    ],
  });
  pledge = promised.id;
  const told = await givenDocument(database, {
    ...{ title: 'Press release', date: '2026-05-01', commitments: [] },
    deeds: [
      { quote: OPENED, actors: ['dk'], happenedOn: '2026-04-01' },
      { quote: TAUGHT, actors: ['dk'], happenedOn: '2026-04-02' },
    ],
  });
  press = told.id;
});

function suggestedFor(id: string) {
  return suggestForCommitment({ database, everything: database }, { id, documentId: pledge });
}

/** The suggestions of the inbox, as the words of the deed and of the commitment. */
async function inbox(context = operator): Promise<string[]> {
  const { rows } = await listSuggestions(context, {});
  return rows.flatMap(({ deed, suggestions }) =>
    suggestions.map(({ commitment }) => `${deed.quote} → ${commitment.quote}`),
  );
}

async function keyOf(deed: string, commitment: string) {
  const { rows } = await listSuggestions(operator, {});
  const row = rows.find((each) => each.deed.quote === deed);
  const found = row?.suggestions.find((each) => each.commitment.quote === commitment);
  return { deedId: row?.deed.id ?? '', commitmentId: found?.commitment.id ?? '' };
}

describe('the inbox', () => {
  test('says that texts wait, and is filled when they are compared, once', async () => {
    expect((await listSuggestions(operator, {})).waiting).toBe(2);
    expect(await inbox()).toEqual([]);
    expect(await compareAll()).toBe(2);
    const { waiting, suggestions, deeds, decisions } = await listSuggestions(operator, {});
    expect({ waiting, suggestions, deeds, decisions }).toEqual({ waiting: 0, suggestions: 2, deeds: 2, decisions: 0 });
    expect((await inbox()).sort()).toEqual([`${TAUGHT} → ${SCHOOLS}`, `${OPENED} → ${HARBOURS}`].sort());
    expect(await compareAll()).toBe(0);
  });

  test('begins a text anew that could not be finished', async () => {
    const before = await inbox();
    await database.insertInto('comparison_due').values({ expression_id: press }).execute();
    await sql`alter table evidence_suggestion add constraint refuses check (score < 0) not valid`.execute(database);
    await expect(compareNextText(database)).rejects.toThrow(/refuses/);
    expect((await listSuggestions(operator, {})).waiting).toBe(1);
    expect(await inbox()).toEqual(before);
    await sql`alter table evidence_suggestion drop constraint refuses`.execute(database);
    expect(await compareAll()).toBe(1);
    expect(await inbox()).toEqual(before);
  });

  test('is narrowed to a document or a commitment', async () => {
    const { commitmentId } = await keyOf(OPENED, HARBOURS);
    expect((await listSuggestions(operator, { document: pledge })).suggestions).toBe(0);
    expect((await listSuggestions(operator, { document: press })).suggestions).toBe(2);
    expect((await listSuggestions(operator, { commitment: commitmentId })).suggestions).toBe(1);
  });

  test('is for those who may give evidence, and shows what they may see', async () => {
    const reader = await openContext(parts, { role: 'reader', personId: 'r', name: 'R', teamIds: [] });
    await expect(listSuggestions(reader, {})).rejects.toBeInstanceOf(Forbidden);
    const contributor = await openContext(parts, { role: 'contributor', personId: 'c', name: 'C', teamIds: [] });
    expect(await inbox(contributor)).toHaveLength(2);
    await database
      .insertInto('audience')
      .values({ id: 50, classification: 'restricted', team_ids: [7] })
      .execute();
    await moveToAudience(database, press, 50);
    expect(await inbox(contributor)).toEqual([]);
    const key = await keyOf(OPENED, HARBOURS);
    await expect(acceptSuggestion(contributor, { ...key, stance: 'supports' })).rejects.toBeInstanceOf(NotFound);
    await moveToAudience(database, press, 1);
    expect(await inbox(contributor)).toHaveLength(2);
  });
});

describe('deciding', () => {
  test('accepting makes the words of the deed evidence, once, however often it is done', async () => {
    const key = await keyOf(OPENED, HARBOURS);
    const accept = () => acceptSuggestion(operator, { ...key, stance: 'supports', note: 'As promised.' });
    await Promise.all([accept(), accept()]);
    await accept();
    const evidence = await listEvidence(operator, key.commitmentId);
    expect(evidence).toHaveLength(1);
    expect(evidence[0]).toMatchObject({
      stance: 'supports',
      note: 'As promised.',
      source: { kind: 'passage', quote: OPENED, deed: key.deedId },
    });
    expect(await inbox()).toEqual([`${TAUGHT} → ${SCHOOLS}`]);
    await expect(rejectSuggestion(operator, key)).rejects.toBeInstanceOf(Conflict);
  });

  test('rejecting takes it out for good: it is suggested neither here nor at the commitment', async () => {
    const key = await keyOf(TAUGHT, SCHOOLS);
    expect(await suggestedFor(key.commitmentId)).toHaveLength(1);
    await rejectSuggestion(operator, key);
    await database.insertInto('comparison_due').values({ expression_id: press }).execute();
    await compareAll();
    expect(await inbox()).toEqual([]);
    expect(await suggestedFor(key.commitmentId)).toEqual([]);
    expect(await listEvidence(operator, key.commitmentId)).toEqual([]);
    await expect(acceptSuggestion(operator, { ...key, stance: 'supports' })).rejects.toBeInstanceOf(Conflict);
    await expect(rejectSuggestion(operator, { ...key, deedId: 'none' })).rejects.toBeInstanceOf(NotFound);
  });

  test('each has taught the ranking something, and stands in the log', async () => {
    const model = await findModel(database);
    expect(model.every.precision).toBeGreaterThan(UNTAUGHT.every.precision);
    expect(model['same-actor'].precision).toBeGreaterThan(UNTAUGHT['same-actor'].precision);
    expect(model.amount).toEqual(UNTAUGHT.amount);
    const entries = await database.selectFrom('audit_entry').select('action').orderBy('id').execute();
    expect(entries.map(({ action }) => action)).toEqual(['accept-suggestion', 'reject-suggestion']);
    expect((await listSuggestions(operator, {})).decisions).toBe(2);
  });
});
