import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { audienceIdFor, audiencesOf } from '../store/audiences.ts';
import { indexSomeDue } from '../store/search-due.ts';
import { classifyDocument } from './classify-document.ts';
import type { DeskContext } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { NotFound } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { listActors } from './list-actors.ts';
import { listDeeds } from './list-deeds.ts';
import { listDocuments } from './list-documents.ts';
import { reportSubject } from './report-subject.ts';
import { reviewQueue } from './review-queue.ts';
import { searchEverything } from './search-everything.ts';
import { searchPassages } from './search-passages.ts';
import { searchRegister } from './search-register.ts';
import { viewActor } from './view-actor.ts';
import { viewCommitment } from './view-commitment.ts';
import { viewDocument } from './view-document.ts';
import { viewOverview } from './view-overview.ts';
import type { CommitmentView } from './views.ts';

const { database, databaseFor } = await testDatabase();
const operator: DeskContext = {
  principal: { role: 'operator' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};
const reader = createDocumentReader();
afterAll(() => reader.close());

/** Conclusions with two commitments and a deed; the first commitment is as given. */
const text = (first: string) => `Council conclusions on harbour lights

1. ${first}

2. The Council calls on the Member States to train at least 40 keepers for the harbour lights of their coasts.

3. The European Union opened a school for keepers of harbour lights in Tallinn on 3 March 2025.
`;
const PUBLIC_WORDS = 'The Council invites the Commission to publish a map of the harbour lights by 31 December 2027.';
const INNER_WORDS = 'The Council encourages the Commission to publish a map of the harbour lights.';
const SECRET_WORDS =
  'The Council requests the Commission to keep the map of the harbour lights to itself by 1 May 2028.';

const ingest = async (name: string, first: string) =>
  (
    await ingestDocument(operator, {
      file: { name, bytes: new TextEncoder().encode(text(first)) },
      declared: {},
      reader,
    })
  ).document.id;

let [open, inner, secret] = ['', '', ''];
let [portsTeam, genevaTeam] = [0, 0];

beforeAll(async () => {
  const teams = await database
    .insertInto('team')
    .values([
      { kind: 'unit', name: 'Ports' },
      { kind: 'delegation', name: 'Geneva' },
    ])
    .returning('id')
    .execute();
  [portsTeam = 0, genevaTeam = 0] = teams.map(({ id }) => id);
  for (const id of ['ports', 'geneva', 'house']) {
    await database
      .insertInto('person')
      .values({ id, name: id, email: `${id}@harbour.example`, role: 'editor' })
      .execute();
  }
  open = await ingest('lights.txt', PUBLIC_WORDS);
  inner = await ingest('lights-2.txt', INNER_WORDS);
  await classifyDocument(operator, inner, { classification: 'internal', teamIds: [] });
  secret = await ingest('lights-3.txt', SECRET_WORDS);
  await audienceIdFor(database, { classification: 'restricted', teamIds: [portsTeam] });
  await classifyDocument(operator, secret, { classification: 'restricted', teamIds: [portsTeam] });
});

const visitor = (): DeskContext => ({
  ...operator,
  principal: { role: 'visitor' },
  database: databaseFor({ audiences: [1], personId: null, isReadOnly: true }),
  audiences: [1],
});

async function editorOf(personId: string, teamIds: readonly number[]): Promise<DeskContext> {
  const audiences = await audiencesOf(database, teamIds);
  return {
    ...operator,
    principal: { role: 'editor', personId, name: personId, teamIds },
    database: databaseFor({ audiences, personId, isReadOnly: false }),
    audiences,
  };
}

/** What the Commission owes by what may be seen; an actor of nothing that may be seen is not there. */
async function owedByCommission(context: DeskContext): Promise<readonly CommitmentView[]> {
  const listed = (await listActors(context)).some(({ id }) => id === 'eu-commission');
  if (listed) return (await viewActor(context, 'eu-commission')).owed;
  await expect(viewActor(context, 'eu-commission')).rejects.toThrow(NotFound);
  return [];
}

/** Everywhere that a text counts: which documents whoever asks meets there, and the figures beside them. */
async function met(context: DeskContext) {
  while (await indexSomeDue(database));
  const overview = await viewOverview(context);
  const register = await searchRegister(context, {});
  const words = await searchRegister(context, { text: 'harbour' });
  const deeds = await listDeeds(context, {});
  const owed = await owedByCommission(context);
  const everything = await searchEverything(context, { text: 'harbour' });
  const found = Object.fromEntries(everything.groups.map(({ kind, total }) => [kind, total]));
  const documents = [
    ...(await listDocuments(context)).rows.map(({ id }) => id),
    ...overview.latest.map(({ id }) => id),
    ...register.rows.map(({ commitment }) => commitment.document.id),
    ...words.rows.map(({ commitment }) => commitment.document.id),
    ...register.facets.document.map(({ value }) => value),
    ...deeds.rows.map(({ deed }) => deed.document.id),
    ...owed.map(({ document }) => document.id),
    ...(await searchPassages(context, { text: 'harbour', limit: 100 })).map(({ document }) => document.id),
  ];
  return {
    documents: [...new Set(documents)],
    totals: {
      documents: overview.documents,
      register: register.total,
      words: words.total,
      deeds: deeds.total,
      commission: owed.length,
      found: [found.document, found.commitment, found.deed],
      facet: register.facets.document.map(({ count }) => count),
      withDeadline: overview.withDeadline,
    },
  };
}

const TOTALS = { documents: 1, register: 2, words: 2, deeds: 1, commission: 1, found: [1, 2, 1], facet: [2] };

describe('of a text whose versions are for ever fewer people, each meets the newest that they may see', () => {
  test('visitors the public one', async () => {
    expect(await met(visitor())).toEqual({ documents: [open], totals: { ...TOTALS, withDeadline: 1 } });
  });

  test('people of the house the internal one', async () => {
    const house = await editorOf('house', [genevaTeam]);
    expect(await met(house)).toEqual({ documents: [inner], totals: { ...TOTALS, withDeadline: 0 } });
  });

  test('members of the team, and the operator, the restricted one', async () => {
    const expected = { documents: [secret], totals: { ...TOTALS, withDeadline: 1 } };
    expect(await met(await editorOf('ports', [portsTeam]))).toEqual(expected);
    expect(await met(operator)).toEqual(expected);
  });

  test('the page of the document tells nobody of versions that they may not see', async () => {
    const seen = async (context: DeskContext) =>
      (await viewDocument(context, open)).versions.map(({ id, isLatest }) => [id, isLatest]);
    expect(await seen(visitor())).toEqual([[open, true]]);
    expect(await seen(await editorOf('house', []))).toEqual([
      [open, false],
      [inner, true],
    ]);
    expect((await seen(operator)).map(([, isLatest]) => isLatest)).toEqual([false, false, true]);
  });

  test('the commitment of the older version is nobody’s older wording but theirs who see the newer', async () => {
    const [row] = (await searchRegister(visitor(), { text: 'publish' })).rows;
    const id = row?.commitment.id ?? '';
    expect(await viewCommitment(visitor(), id)).toMatchObject({ isLatest: true, replacedBy: null });
    expect(await viewCommitment(await editorOf('house', []), id)).toMatchObject({ isLatest: false });
  });

  test('a report on the text is on the version that its readers see', async () => {
    const scope = { kind: 'progress', documentId: open, points: [] } as const;
    const subject = async (context: DeskContext) => {
      const found = await reportSubject(context.database, scope);
      return found.kind === 'progress' ? found.document.id : null;
    };
    expect(await subject(visitor())).toBe(open);
    expect(await subject(await editorOf('ports', [portsTeam]))).toBe(secret);
  });

  test('each reviews the version that they may see', async () => {
    const queue = async (context: DeskContext) =>
      (await reviewQueue(context, {})).rows.map(({ document }) => document.id);
    expect(await queue(await editorOf('house', []))).toEqual([inner]);
    expect(await queue(await editorOf('ports', [portsTeam]))).toEqual([secret]);
  });
});

describe('when the audience of a version changes', () => {
  test('one that everybody may see replaces all before it', async () => {
    await classifyDocument(operator, secret, { classification: 'public', teamIds: [] });
    for (const context of [visitor(), await editorOf('house', []), operator]) {
      expect((await met(context)).documents).toEqual([secret]);
    }
    const versions = await database
      .selectFrom('expression')
      .select(['id', 'is_latest', 'newer_for'])
      .orderBy('version')
      .execute();
    expect(versions).toEqual([
      { id: open, is_latest: false, newer_for: null },
      { id: inner, is_latest: false, newer_for: null },
      { id: secret, is_latest: true, newer_for: null },
    ]);
  });

  test('somebody who may not see the newer ones settles them all the same', async () => {
    await classifyDocument(operator, secret, { classification: 'restricted', teamIds: [portsTeam] });
    const house = await editorOf('house', [genevaTeam]);
    await classifyDocument(house, open, { classification: 'internal', teamIds: [] });
    expect((await met(visitor())).documents).toEqual([]);
    expect((await met(house)).documents).toEqual([inner]);
    await classifyDocument(house, inner, { classification: 'restricted', teamIds: [genevaTeam] });
    expect((await met(await editorOf('house', [genevaTeam]))).documents).toEqual([inner]);
    expect((await met(await editorOf('ports', [portsTeam]))).documents).toEqual([secret]);
    expect((await met(await editorOf('ports', []))).documents).toEqual([open]);
  });

  test('a version that comes is the newest for those whom it is for', async () => {
    await classifyDocument(operator, open, { classification: 'public', teamIds: [] });
    const { document } = await ingestDocument(operator, {
      file: { name: 'lights-4.txt', bytes: new TextEncoder().encode(text(`${INNER_WORDS} Soon.`)) },
      audience: { classification: 'internal', teamIds: [] },
      reader,
    });
    expect((await met(visitor())).documents).toEqual([open]);
    expect((await met(await editorOf('ports', [portsTeam]))).documents).toEqual([document.id]);
  });
});
