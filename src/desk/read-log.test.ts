import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { givenPerson, type TestPerson } from '../../tests/support/reviewers.ts';
import { verifyAuditChain } from '../store/audit.ts';
import { classifyDocument } from './classify-document.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import { exportAkomaNtoso } from './export-akoma-ntoso.ts';
import { exportRegister } from './export-register.ts';
import { openContext } from './open-context.ts';
import { readHistory } from './read-history.ts';
import { exportLog, type LogQuery, readLog } from './read-log.ts';
import { relateDocument } from './relate-document.ts';

const test_ = await testDatabase();
const { database, databaseFor } = test_;
const timeZone = 'Europe/Copenhagen';
let editor: TestPerson;
let reader: TestPerson;
let administrator: TestPerson;
let given: Awaited<ReturnType<typeof givenDocument>>;
let teamId = 0;

beforeAll(async () => {
  editor = await givenPerson(test_, 'Edith', 'editor');
  reader = await givenPerson(test_, 'Rita', 'reader');
  administrator = await givenPerson(test_, 'Ada', 'administrator');
  const team = await database.insertInto('team').values({ kind: 'unit', name: 'Harbours' }).returning('id').execute();
  teamId = team[0]?.id ?? 0;
  await database.insertInto('team_member').values({ team_id: teamId, person_id: 'edith' }).execute();
  given = await givenDocument(database, {
    title: 'Quays',
    date: '2026-01-01',
    commitments: [{ quote: 'We will keep the quays open for every ship.', bearers: ['dk'] }],
  });
  await confirmCommitment(editor.context, { id: given.commitments[0] ?? '', revision: 1 });
});

const log = async (query: Partial<LogQuery> = {}) =>
  (await readLog(administrator.context, { timeZone, ...query })).steps.map(({ action, who }) => `${who}: ${action}`);
const taken = async <Item>(items: AsyncIterable<readonly Item[]>) => {
  const all: Item[] = [];
  for await (const some of items) all.push(...some);
  return all;
};

describe('the log', () => {
  test('is for administrators', async () => {
    await expect(readLog(editor.context, { timeZone })).rejects.toMatchObject({ name: 'Forbidden' });
    await expect(exportLog(reader.context, { timeZone }).next()).rejects.toMatchObject({ name: 'Forbidden' });
  });

  test('knows who took something away, but not what visitors read', async () => {
    await taken(exportRegister(reader.context, {}, 'csv'));
    await taken(exportRegister(reader.context, {}));
    await exportAkomaNtoso(reader.context, { id: given.id });
    const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };
    const visitor = await openContext(parts, { role: 'visitor' });
    await taken(exportRegister(visitor, {}, 'csv'));
    await exportAkomaNtoso(visitor, { id: given.id });
    expect(await log()).toEqual(['Rita: export-document', 'Rita: export-register', 'Edith: confirm-commitment']);
  });

  test('says where a document was moved to', async () => {
    await relateDocument(editor.context, { id: given.id, work: 'quays-and-piers' });
    expect(await log({ subjectType: 'document' })).toEqual(['Edith: relate-document', 'Rita: export-document']);
  });

  test('is asked for by person, action, subject and day', async () => {
    expect(await log({ who: 'edith' })).toEqual(['Edith: relate-document', 'Edith: confirm-commitment']);
    expect(await log({ who: 'operator' })).toEqual([]);
    expect(await log({ action: 'export-register' })).toEqual(['Rita: export-register']);
    expect(await log({ subjectType: 'commitment', subjectId: given.commitments[0] ?? '' })).toHaveLength(1);
    expect(await log({ to: '2020-01-01' })).toEqual([]);
    expect(await log({ from: '2020-01-01' })).toHaveLength(4);
    await expect(log({ from: 'yesterday' })).rejects.toMatchObject({ name: 'Invalid' });
  });

  test('is taken away as a whole, which it says itself', async () => {
    expect((await taken(exportLog(administrator.context, { timeZone }))).map(({ action }) => action)).toEqual([
      'export-log',
      'relate-document',
      'export-document',
      'export-register',
      'confirm-commitment',
    ]);
  });
});

describe('the history of a document that is classified anew', () => {
  const history = async ({ context }: TestPerson) => {
    const of = (type: string, id: string) => readHistory(context, { type, id });
    const steps = [...(await of('document', given.id)), ...(await of('commitment', given.commitments[0] ?? ''))];
    return steps.map(({ action }) => action);
  };

  test('is hidden with it, and shown with it, but for what it says of having been hidden', async () => {
    expect(await history(reader)).toEqual(['relate-document', 'confirm-commitment']);
    const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };
    const member = { role: 'editor', personId: 'edith', name: 'Edith', teamIds: [teamId] } as const;
    await classifyDocument(await openContext(parts, member), given.id, {
      classification: 'restricted',
      teamIds: [teamId],
    });
    expect(await history(reader)).toEqual([]);
    // Opened anew, as with every request: the audience was made just now.
    const insider = await openContext(parts, member);
    expect(await history({ id: 'edith', context: insider })).toEqual([
      'classify-document',
      'relate-document',
      'confirm-commitment',
    ]);
    await classifyDocument(insider, given.id, { classification: 'public', teamIds: [] });
    expect(await history(reader)).toEqual(['relate-document', 'confirm-commitment']);
  });

  test('leaves the chain whole, which stays closed to every other change', async () => {
    expect((await verifyAuditChain(database)).broken).toBeNull();
    for (const change of [`action = 'x'`, `after = '{}'`, 'at = now()', `hash = ''`, `person_id = 'rita'`]) {
      await expect(test_.pool.query(`update audit_entry set ${change}`)).rejects.toMatchObject({ code: '23001' });
    }
  });
});
