import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { compareVersions } from './compare-versions.ts';
import type { DeskContext } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { Invalid, NotFound } from './errors.ts';
import { type IngestInput, ingestDocument } from './ingest-document.ts';
import { listDocuments } from './list-documents.ts';
import { searchPassages } from './search-passages.ts';
import { searchRegister } from './search-register.ts';
import { viewActor } from './view-actor.ts';
import { viewCommitment } from './view-commitment.ts';
import { viewDocument } from './view-document.ts';
import { viewOverview } from './view-overview.ts';
import { viewSideBySide } from './view-side-by-side.ts';

const { database } = await testDatabase();
const context: DeskContext = {
  principal: { role: 'operator' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};
const reader = createDocumentReader();
afterAll(() => reader.close());

const ingest = (name: string, text: string, declared: IngestInput['declared'] = {}) =>
  ingestDocument(context, { file: { name, bytes: new TextEncoder().encode(text) }, declared, reader });

/** A plan of six numbered paragraphs; what is given takes the place of the paragraph with that number. */
const plan = (subject: string, paragraphs: Readonly<Record<number, string>> = {}) => {
  const standing: Record<number, string> = {
    1: `The Council invites the Commission to publish a map of every ${subject} in the Union by 31 December 2027.`,
    2: `The Council calls on the Member States to train at least 40 inspectors for the ${subject} of their coasts.`,
    3: `The Council welcomes the work of the lighthouse keepers, who know the ${subject} better than anybody.`,
    4: `The European Union will share what it learns about the ${subject} with its partners in Africa and Asia.`,
    5: `The Council recalls that the ${subject} has been measured in 17 ports since 2019, with good results.`,
    6: `The Council will take stock of these conclusions on the ${subject} before the summer of 2029.`,
    ...paragraphs,
  };
  const written = Object.entries(standing).map(([number, words]) => `${number}. ${words}\n`);
  return `Council conclusions on the ${subject}\n\n${written.join('\n')}`;
};

const WEAKER = 'The Council encourages the Commission to publish a map of every tide gauge in the Union.';

describe('a revised text', () => {
  test('becomes a new version, and the newest is the one that counts', async () => {
    const first = await ingest('gauges.txt', plan('tide gauge'));
    const before = await viewOverview(context);
    const second = await ingest('gauges-2.txt', plan('tide gauge', { 1: WEAKER }));
    expect(second).toMatchObject({
      outcome: 'stored',
      kinship: { as: 'version', of: { id: first.document.id }, by: 'text' },
    });

    const view = await viewDocument(context, second.document.id);
    expect(view.versions).toMatchObject([
      { id: first.document.id, version: 1, isLatest: false, recognisedBy: null },
      { id: second.document.id, version: 2, isLatest: true, recognisedBy: 'text' },
    ]);
    expect((await viewDocument(context, first.document.id)).versions).toEqual(view.versions);

    const after = await viewOverview(context);
    expect(after).toMatchObject({ documents: before.documents, counts: before.counts, passages: before.passages });
    expect(after.withDeadline).toBe(before.withDeadline - 1);
    expect((await listDocuments(context)).rows.map(({ id }) => id)).not.toContain(first.document.id);
    const found = await searchRegister(context, { text: 'gauge' });
    expect(new Set(found.rows.map(({ commitment }) => commitment.document.id))).toEqual(new Set([second.document.id]));
    expect(found.facets.document.map(({ value }) => value)).not.toContain(first.document.id);
    const passages = await searchPassages(context, { text: 'gauge', limit: 100 });
    expect(passages.map(({ document }) => document.id)).not.toContain(first.document.id);
    const commission = await viewActor(context, 'eu-commission');
    expect(commission.owed.map(({ document }) => document.id)).not.toContain(first.document.id);
    expect(commission.namedIn.map(({ id }) => id)).not.toContain(first.document.id);
    expect(commission.owes).toBe(commission.owed.length);
  });

  test('is compared with the one before, word by word and promise by promise', async () => {
    const first = await ingest('gauges.txt', plan('tide gauge'));
    const second = await ingest('gauges-2.txt', plan('tide gauge', { 1: WEAKER }));
    const ids = { before: first.document.id, after: second.document.id };
    const { passages, commitments, before, after } = await compareVersions(context, ids);
    expect([before.version, after.version]).toEqual([1, 2]);
    expect(passages.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same', 'same', 'same', 'same', 'same']);
    expect(passages[1]?.words.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'invites' },
      { kind: 'added', text: 'encourages' },
      { kind: 'removed', text: ' by 31 December 2027' },
    ]);
    const changed = commitments.filter(({ kind }) => kind !== 'same');
    expect(changed).toMatchObject([{ kind: 'reworded', before: { kind: 'call' }, after: { kind: 'call' } }]);
    expect(changed[0]?.shifts).toContain('deadline-dropped');

    const view = await viewCommitment(context, changed[0]?.after?.id ?? '');
    expect(view).toMatchObject({ isLatest: true, replacedBy: null });
    expect(view.history).toEqual(changed);
    const old = await viewCommitment(context, changed[0]?.before?.id ?? '');
    expect(old).toMatchObject({ isLatest: false, history: [], replacedBy: { id: view.id } });
  });

  test('stays as it is when a file of the older version comes again', async () => {
    const first = await ingest('gauges.txt', plan('tide gauge'));
    const again = await ingest('copy.txt', plan('tide gauge').replaceAll(' ', '  '));
    expect([first.outcome, again.outcome]).toEqual(['same-file', 'same-text']);
    const { versions } = await viewDocument(context, first.document.id);
    expect(versions.map(({ isLatest }) => isLatest)).toEqual([false, true]);
  });

  test('is put where its revision number says, whenever it comes', async () => {
    const numbered = (revision: string, words: string) => `ST 12001/26${revision}\n\n${plan('fog horn', { 4: words })}`;
    const third = await ingest('rev2.txt', numbered(' REV 2', 'The European Union should share what it learns.'));
    const first = await ingest('init.txt', numbered('', 'The European Union will share all that it learns at once.'));
    const second = await ingest('rev1.txt', numbered(' REV 1', 'The European Union will share all that it learns.'));
    expect(second.kinship).toMatchObject({ as: 'version', by: 'number' });
    const { versions } = await viewDocument(context, first.document.id);
    expect(versions.map(({ id }) => id)).toEqual([first, second, third].map(({ document }) => document.id));
    expect(versions.map(({ isLatest }) => isLatest)).toEqual([false, false, true]);
    const { commitments } = await viewDocument(context, third.document.id);
    const shared = commitments.find(({ quote }) => quote.includes('share'));
    const { history } = await viewCommitment(context, shared?.id ?? '');
    expect(history.map(({ before }) => before?.document.id)).toEqual([second.document.id, first.document.id]);
    expect(history[0]?.shifts).toContain('kind-changed');
  });

  test('is not a text that is merely built alike, nor the plan of another year', async () => {
    const other = await ingest('buoys.txt', plan('channel buoy'));
    expect(other.kinship).toBeNull();
    const year = (number: number) => plan('harbour').replace('on the harbour', `on the harbour in ${number}`);
    await ingest('2025.txt', year(2025));
    expect((await ingest('2026.txt', year(2026))).kinship).toBeNull();
  });

  test('can be declared one, or declared none', async () => {
    const first = await ingest('nets.txt', plan('drift net'));
    const other = await ingest('rope.txt', plan('mooring rope'), { newVersionOf: first.document.id });
    expect(other.kinship).toMatchObject({ as: 'version', by: 'declared', of: { id: first.document.id } });
    const alone = await ingest('nets-2.txt', plan('drift net', { 1: 'Nothing is asked of anybody here.' }), {
      ownWork: true,
    });
    expect(alone.kinship).toBeNull();
  });

  test('cannot be one of a document in another language, or of none', async () => {
    const { document } = await ingest('slusen.txt', 'Danmark vil åbne slusen for alle skibe inden udgangen af 2028.');
    const declare = (newVersionOf: string) => ingest('lock.txt', plan('lock gate'), { newVersionOf });
    await expect(declare(document.id)).rejects.toThrow(Invalid);
    await expect(declare('0000000000')).rejects.toThrow(NotFound);
  });
});

const english = () => `Council conclusions on sea charts

1. The Council invites the Commission to publish 120 sea charts of the Baltic Sea by 31 December 2027.

2. The Council calls on the Member States to measure at least 45 harbours, among them Gdynia, Turku and Aarhus.

3. The European Union will spend 30 million euro on this work in 2026, 2027 and 2028.

4. The European Investment Bank should lend 75 million euro to the 14 smallest harbours before 2029.
`;
const danish = (third = 'Den Europæiske Union vil bruge 30 mio. euro på arbejdet i 2026, 2027 og 2028.') =>
  `Rådets konklusioner om søkort

1. Rådet opfordrer Kommissionen til at offentliggøre 120 søkort over Østersøen senest den 31. december 2027.

2. Rådet opfordrer medlemsstaterne til at opmåle mindst 45 havne, herunder Gdynia, Turku og Aarhus.

3. ${third}

4. Den Europæiske Investeringsbank bør låne de 14 mindste havne 75 mio. euro inden 2029.
`;

/** The same conclusions on another subject, with other figures and the cover of a numbered document. */
const numbered = (cover: string, text: string) => {
  const others = [
    ['sea charts', 'bird cliffs'],
    ['søkort', 'fuglefjelde'],
    ['120', '64'],
    ['45', '900'],
    ['30 mi', '8 mi'],
    ['75 mi', '11 mi'],
    ['14', '25'],
    ['Gdynia, Turku', 'Møn, Heligoland'],
  ] as const;
  return `ST 12345/26\n\n${cover}\n\n${others.reduce((words, [one, other]) => words.replaceAll(one, other), text)}`;
};

describe('a text in another language', () => {
  test('is recognised by how it is built, and read beside the first', async () => {
    const ours = await ingest('charts.txt', english());
    const theirs = await ingest('kort.txt', danish());
    expect(theirs.kinship).toMatchObject({ as: 'language-version', by: 'structure', of: { id: ours.document.id } });
    const view = await viewDocument(context, ours.document.id);
    expect(view.siblings).toMatchObject([{ id: theirs.document.id, recognisedBy: 'structure' }]);
    expect(view.versions).toHaveLength(1);

    const { rows, twins } = await viewSideBySide(context, { id: ours.document.id, other: theirs.document.id });
    expect(rows.map(({ left, right }) => [left?.number, right?.number])).toEqual([
      [null, null],
      ...['1.', '2.', '3.', '4.'].map((number) => [number, number]),
    ]);
    expect(twins.map(({ left, right }) => [left?.language, right?.language])).toEqual(twins.map(() => ['en', 'da']));
    expect(twins.flatMap(({ disagreements }) => disagreements)).toEqual([]);
  });

  test('is recognised by its number, and shows what the two disagree about', async () => {
    const ours = await ingest('number.en.txt', numbered('Brussels, 4 May 2026', english()));
    const vague = 'Den Europæiske Union vil bruge penge på arbejdet, når der er råd til det.';
    const theirs = await ingest('number.da.txt', numbered('Bruxelles, den 4. maj 2026', danish(vague)));
    expect(theirs.kinship).toMatchObject({ as: 'language-version', by: 'number', of: { id: ours.document.id } });

    const { commitments } = await viewDocument(context, ours.document.id);
    const call = commitments.find(({ deadline }) => deadline?.edtf === '2027-12-31');
    const { twins } = await viewCommitment(context, call?.id ?? '');
    expect(twins).toMatchObject([{ language: 'da', disagreements: [] }]);
    const side = await viewSideBySide(context, { id: ours.document.id, other: theirs.document.id });
    const spending = side.twins.find(({ left }) => left?.quote.includes('8 million'));
    expect(spending?.disagreements.map(({ part }) => part)).not.toEqual([]);
  });

  test('can be declared, and is never a new version', async () => {
    const ours = await ingest('gulls.en.txt', 'The Council calls on all States to count their gulls by 2031.');
    const declared = { sameAs: ours.document.id };
    const theirs = await ingest('gulls.da.txt', 'Rådet opfordrer alle stater til at tælle deres måger.', declared);
    expect(theirs.kinship).toMatchObject({ as: 'language-version', by: 'declared' });
    const [twin] = (await viewSideBySide(context, { id: ours.document.id, other: theirs.document.id })).twins;
    expect(twin?.disagreements).toEqual([{ part: 'deadline', left: 'by 2031', right: null }]);
    const again = ingest('gulls.txt', 'The Council calls on all States to feed their gulls in winter.', declared);
    await expect(again).rejects.toThrow(Invalid);
    const ids = { before: ours.document.id, after: theirs.document.id };
    await expect(compareVersions(context, ids)).rejects.toThrow(Invalid);
  });
});
