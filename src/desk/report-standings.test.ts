import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import type { Role } from '../store/schema/people.ts';
import { assignCommitment } from './assign-commitment.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import type { DeskContext } from './context.ts';
import { defineReport } from './define-report.ts';
import { requireReport } from './find-report.ts';
import { gatherReport } from './gather-report.ts';
import { giveAcceptance } from './give-acceptance.ts';
import { giveVerdict } from './give-verdict.ts';
import { makeReportEdition } from './make-report-edition.ts';
import { openContext } from './open-context.ts';
import { planMilestone } from './plan-milestone.ts';
import type { ReportContent } from './report-content.ts';
import { reportProgress } from './report-progress.ts';

const { database, databaseFor } = await testDatabase();
const parts = { database, databaseFor, today: () => '2026-06-01', now: () => new Date('2026-06-01T12:00:00Z') };

let document = '';
let [lamp, tower] = ['', ''];

async function as(role: Role): Promise<DeskContext> {
  return openContext(parts, { role, personId: role, name: role, teamIds: [] });
}

beforeAll(async () => {
  for (const role of ['editor', 'reviewer', 'contributor'] as const) {
    const person = { id: role, name: `The ${role}`, email: `${role}@example.org`, role };
    await database.insertInto('person').values(person).execute();
  }
  const given = await givenDocument(database, {
    title: 'Pledge for safe sounds',
    date: '2025-03-01',
    commitments: [
      { quote: 'We will light a lamp in every sound.', bearers: ['dk'], dueOn: '2026-05-31' },
      { quote: 'We will rebuild the old tower.', bearers: ['dk'] },
    ],
  });
  document = given.id;
  [lamp = '', tower = ''] = given.commitments;
  const editor = await as('editor');
  await giveAcceptance(editor, { commitmentId: lamp, code: 'accepted', asOf: '2026-01-15', text: '' });
  await reportProgress(editor, { commitmentId: lamp, code: 'under-way', asOf: '2026-02-01', text: 'Three sounds.' });
  await reportProgress(editor, { commitmentId: lamp, code: 'delivered', asOf: '2026-05-01', text: 'All sounds.' });
  await giveVerdict(await as('reviewer'), {
    commitmentId: lamp,
    code: 'limited',
    asOf: '2026-04-01',
    text: 'Two lamps are dark.',
  });
  await planMilestone(editor, {
    commitmentId: lamp,
    change: { kind: 'add', title: 'Order lamps', dueOn: '2026-03-01' },
  });
  await assignCommitment(editor, { commitmentId: lamp, personId: 'contributor' });
});

async function contentOf(id: number, edition?: number): Promise<ReportContent> {
  const editor = await as('editor');
  return gatherReport(editor, await requireReport(editor.database, id, edition), null);
}

async function define(changes: { asOf?: string; onlyConfirmed?: boolean; classification?: 'public' | 'internal' }) {
  const { asOf = '2026-06-01', onlyConfirmed = false, classification = 'internal' } = changes;
  return defineReport(await as('editor'), {
    scope: { kind: 'progress', documentId: document, points: [] },
    ...{ asOf, onlyConfirmed, language: 'en', audience: { classification, teamIds: [] } },
  });
}

const reported = (content: ReportContent, id: string) =>
  content.groups.flatMap(({ commitments }) => commitments).find(({ commitment }) => commitment.id === id);

describe('what was known on the day', () => {
  test('is told as three separate answers, with who gave them', async () => {
    const found = reported(await contentOf(await define({})), lamp);
    expect(found).toMatchObject({
      acceptance: { code: 'accepted', asOf: '2026-01-15', by: 'The editor', text: null },
      progress: { code: 'delivered', asOf: '2026-05-01', text: 'All sounds.' },
      verdict: { code: 'limited', by: 'The reviewer', text: 'Two lamps are dark.' },
      owner: { team: null, person: 'The contributor' },
      milestones: [{ title: 'Order lamps', dueOn: '2026-03-01', doneOn: null }],
    });
  });

  test('and not what came later: an older edition keeps its answers', async () => {
    const id = await define({ asOf: '2026-03-01' });
    await makeReportEdition(await as('editor'), { id, asOf: '2026-06-01' });
    const [first, second] = [reported(await contentOf(id, 1), lamp), reported(await contentOf(id, 2), lamp)];
    expect([first?.progress?.code, first?.verdict]).toEqual(['under-way', null]);
    expect([second?.progress?.code, second?.verdict?.code]).toEqual(['delivered', 'limited']);
  });

  test('is nothing where nobody has said anything', async () => {
    const found = reported(await contentOf(await define({})), tower);
    expect([found?.acceptance, found?.progress, found?.verdict, found?.owner]).toEqual([null, null, null, null]);
  });
});

test('a public report names no person and no owner', async () => {
  const found = reported(await contentOf(await define({ classification: 'public' })), lamp);
  expect(found?.progress).toMatchObject({ code: 'delivered', by: null, text: 'All sounds.' });
  expect(found?.owner).toBeNull();
  expect(JSON.stringify(found)).not.toMatch(/The (?:editor|reviewer|contributor)/u);
});

test('only what people confirmed is taken where a report says so, and the rest is counted', async () => {
  const id = await define({ onlyConfirmed: true });
  expect(await contentOf(id)).toMatchObject({ confirmed: 0, unconfirmed: 2, groups: [] });
  await confirmCommitment(await as('editor'), { id: tower, revision: 1 });
  const content = await contentOf(id);
  expect(content).toMatchObject({ confirmed: 1, unconfirmed: 1 });
  expect([reported(content, tower) !== undefined, reported(content, lamp)]).toEqual([true, undefined]);
});
