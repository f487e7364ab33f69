import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import type { SourceFile } from '../reading/document.ts';
import { Unreadable } from '../reading/unreadable.ts';
import type { DeskContext } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { fetchFile } from './fetch-file.ts';
import { type IngestInput, ingestDocument } from './ingest-document.ts';
import { listActors } from './list-actors.ts';
import { listDocuments } from './list-documents.ts';
import { viewActor } from './view-actor.ts';
import { viewCommitment } from './view-commitment.ts';
import { viewDocument } from './view-document.ts';
import { viewOverview } from './view-overview.ts';

const { database, pool } = await testDatabase();
const context: DeskContext = {
  principal: { role: 'operator' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};
const reader = createDocumentReader();
afterAll(() => reader.close());

const file = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });
const ingest = (source: SourceFile, declared: IngestInput['declared'] = {}) =>
  ingestDocument(context, { file: source, declared, reader });

const english = (topic: string) =>
  `Declaration on ${topic}\n\n1. The Council invites the Commission to publish a plan on ${topic} by 31 December 2027.\n\n` +
  `2. We will train one diplomat in every embassy to follow ${topic}, and the Member States should share what they know.\n`;
const danish = (topic: string) =>
  `Erklæring om ${topic}\n\n1. Rådet opfordrer Kommissionen til at offentliggøre en plan for ${topic} senest den 31. december 2027.\n\n` +
  `2. Vi vil uddanne en diplomat på hver ambassade i ${topic}, og medlemsstaterne bør dele det, de ved.\n`;

async function rowCounts() {
  const tables = ['work', 'expression', 'manifestation', 'file_content', 'passage', 'commitment', 'bearer', 'mention'];
  const counts = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`);
  return (await pool.query(`select ${counts.join(', ')}`)).rows[0];
}

describe('a new text', () => {
  test('is stored with its tree, its commitments and its file', async () => {
    const source = file('cables.txt', english('sea cables'));
    const result = await ingest(source, { date: '2026-01-15', issuer: 'eu-council' });
    expect(result.outcome).toBe('stored');
    expect(result.document).toMatchObject({
      language: 'en',
      date: '2026-01-15',
      formats: ['text'],
      issuer: { id: 'eu-council' },
    });

    const view = await viewDocument(context, result.document.id);
    expect(view.commitments.length).toBeGreaterThan(0);
    for (const { start, end, quote } of view.commitments) expect(view.text.slice(start, end)).toBe(quote);
    for (const { start, end, text } of view.passages) expect(view.text.slice(start, end)).toBe(text);
    const call = view.commitments.find(({ kind }) => kind === 'call');
    expect(call).toMatchObject({
      dueOn: '2027-12-31',
      passage: { label: '1.' },
      bearers: [{ ref: { id: 'eu-commission' } }],
    });

    const sha256 = createHash('sha256').update(source.bytes).digest('hex');
    expect(view.manifestations).toMatchObject([{ sha256, fileName: 'cables.txt', format: 'text' }]);
    expect(Buffer.from((await fetchFile(context, sha256)).bytes)).toEqual(Buffer.from(source.bytes));
  });

  test('shows on the overview and with its actors', async () => {
    const overview = await viewOverview(context);
    const { total } = await listDocuments(context);
    expect(overview).toMatchObject({ documents: total, languageVersions: 0, withDeadline: 1 });
    expect(overview.upcoming.map(({ dueOn }) => dueOn)).toEqual(['2027-12-31']);
    const actors = await listActors(context);
    expect(overview.actors).toBe(actors.length);
    const commission = await viewActor(context, 'eu-commission');
    expect(commission.owed).toHaveLength(commission.owes);
    expect(commission.owes).toBe(1);
    expect(commission.namedIn).toMatchObject([{ language: 'en', mentions: 1 }]);
    expect((await viewActor(context, 'eu-council')).asks).toBeGreaterThan(0);
  });

  test('has only a base name without control characters', async () => {
    const result = await ingest(file('../../etc/pass\u0007wd.txt', english('base names')));
    const { manifestations } = await viewDocument(context, result.document.id);
    expect(manifestations[0]?.fileName).toBe('pass\uFFFDwd.txt');
  });
});

describe('what is there already', () => {
  test('the same bytes change nothing', async () => {
    await ingest(file('a.txt', english('satellites')));
    const before = await rowCounts();
    const again = await ingest(file('b.txt', english('satellites')), { date: '2020-01-01' });
    expect(again.outcome).toBe('same-file');
    expect(again.passages).toBeGreaterThan(0);
    expect(await rowCounts()).toEqual(before);
  });

  test('another file of the same words is another manifestation of the text', async () => {
    const first = await ingest(file('a.txt', english('postal ships')));
    const wider = english('postal ships').replaceAll(' ', '  ');
    const second = await ingest(file('b.txt', wider));
    expect(second).toMatchObject({ outcome: 'same-text', document: { id: first.document.id } });
    const view = await viewDocument(context, first.document.id);
    expect(view.manifestations.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
  });

  test('the same file from several sides at once is stored once', async () => {
    const source = file('race.txt', english('lighthouses'));
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => ingest(source)));
    expect(results.map(({ outcome }) => outcome).toSorted()).toEqual([...Array(4).fill('same-file'), 'stored']);
  });

  test('different texts of one work from several sides at once share it', async () => {
    const results = await Promise.all([
      ingest(file('x.txt', english('harbours')), { work: 'harbours' }),
      ingest(file('y.txt', danish('havne')), { work: 'harbours' }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['stored', 'stored']);
    const view = await viewDocument(context, results[0].document.id);
    expect(view.siblings.map(({ id }) => id)).toEqual([results[1].document.id]);
    expect((await viewOverview(context)).languageVersions).toBe(2);
  });
});

test('a commitment has its twin in the other language', async () => {
  const ours = await ingest(file('en.txt', english('bridges')), { work: 'bridges', issuer: 'eu-council' });
  const theirs = await ingest(file('da.txt', danish('broer')), { work: 'bridges', issuer: 'eu-council' });
  const call = (await viewDocument(context, ours.document.id)).commitments.find(({ kind }) => kind === 'call');
  const { twins } = await viewCommitment(context, call?.id ?? '');
  expect(twins).toMatchObject([
    { kind: 'call', language: 'da', document: { id: theirs.document.id }, dueOn: '2027-12-31' },
  ]);
});

describe('nothing is stored', () => {
  test('for a visitor', async () => {
    const visitor: DeskContext = { ...context, principal: { role: 'visitor' } };
    const input = { file: file('a.txt', english('visits')), reader };
    await expect(ingestDocument(visitor, input)).rejects.toThrow(Forbidden);
  });

  test('for facts that cannot be', async () => {
    const declared = { date: '2026-02-30', issuer: 'nobody', title: 'x'.repeat(501) };
    await expect(ingest(file('a.txt', english('facts')), declared)).rejects.toThrow(
      new Invalid([
        { field: 'date', code: 'not-a-date', details: { value: '2026-02-30' } },
        { field: 'issuer', code: 'not-one-of', details: { value: 'nobody' } },
        { field: 'title', code: 'too-long', details: { limit: 500 } },
      ]),
    );
  });

  test('for a language that we do not know, unless one is declared', async () => {
    const italian = file(
      'it.txt',
      'Il Consiglio invita la Commissione a presentare una strategia entro la fine dell’anno e chiede agli Stati membri di cooperare.',
    );
    await expect(ingest(italian)).rejects.toThrow(new Unreadable('unknown-language', 'it.txt', { language: 'it' }));
    await expect(ingest(italian, { language: 'en' })).resolves.toMatchObject({ outcome: 'stored' });
  });

  test('when the last step fails', async () => {
    await pool.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$`,
    );
    await pool.query('create trigger refuse before insert on file_content execute function refuse()');
    const before = await rowCounts();
    await expect(ingest(file('late.txt', english('last steps')))).rejects.toThrow('refused');
    expect(await rowCounts()).toEqual(before);
    await pool.query('drop trigger refuse on file_content');
    await expect(ingest(file('late.txt', english('last steps')))).resolves.toMatchObject({ outcome: 'stored' });
  });
});

test('what is not there is not found', async () => {
  await expect(viewDocument(context, 'nothing')).rejects.toThrow(NotFound);
  await expect(viewCommitment(context, 'nothing')).rejects.toThrow(NotFound);
  await expect(viewActor(context, 'nothing')).rejects.toThrow(NotFound);
  await expect(fetchFile(context, 'nothing')).rejects.toThrow(NotFound);
});
