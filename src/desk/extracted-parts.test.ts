import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import type { ActorPart, Part } from '../extraction/commitment.ts';
import { Invalid, NotFound } from './errors.ts';
import { listDeeds } from './list-deeds.ts';
import { searchRegister } from './search-register.ts';
import { viewActor } from './view-actor.ts';
import { viewCommitment } from './view-commitment.ts';
import { viewDeed } from './view-deed.ts';
import { viewDocument } from './view-document.ts';
import type { RegisterQuery } from './views.ts';

const { database } = await testDatabase();
const context = {
  principal: { role: 'visitor' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
} as const;

const words = (text: string): Part => ({ text, start: 0, end: text.length });
const actor = (id: string): ActorPart => ({ text: id, actor: id, span: null, implied: false });
const topic = (id: string, text: string) => ({ topic: id, words: [words(text)] });
const money = (text: string, minimum: number, currency: string) => ({
  ...words(text),
  minimum,
  maximum: null,
  currency,
});

let pledge: Awaited<ReturnType<typeof givenDocument>>;
let report: Awaited<ReturnType<typeof givenDocument>>;

beforeAll(async () => {
  pledge = await givenDocument(database, {
    title: 'Pledge on harbours',
    date: '2024-03-01',
    commitments: [
      {
        quote: 'Denmark will pay 40 million kroner a year for lighthouse training in Kenya.',
        bearers: ['dk'],
        parts: {
          counterparts: [actor('no')],
          fora: [actor('un')],
          places: [{ ...words('Kenya'), place: 'ke' }],
          amounts: [money('40 million kroner', 40_000_000, 'DKK'), money('40 million kroner', 40_000_000, 'DKK')],
          recurrence: { ...words('a year'), interval: 'P1Y' },
          topics: [topic('capacity-building', 'training')],
          confidenceFeatures: [{ feature: 'base', weight: 2 }],
        },
      },
      { quote: 'Norway will count its gulls.', bearers: ['no'], parts: { topics: [topic('data', 'count')] } },
      {
        quote: 'Sweden will not sell lighthouses.',
        bearers: ['se'],
        parts: { negated: true, amounts: [{ ...words('dollars'), minimum: 5, maximum: 5, currency: null }] },
      },
    ],
  });
  report = await givenDocument(database, {
    title: 'Harbour report',
    date: '2026-01-15',
    commitments: [],
    deeds: [
      {
        quote: 'Denmark trained 300 lighthouse keepers in Kenya.',
        actors: ['dk'],
        happenedOn: '2025-06-30',
        parts: { topics: [topic('capacity-building', 'trained')], places: [{ ...words('Kenya'), place: 'ke' }] },
      },
      { quote: 'Sweden painted its lighthouses.', actors: ['se'], happenedOn: '2020-01-01' },
    ],
  });
});

const found = async (query: RegisterQuery) =>
  (await searchRegister(context, query)).rows.map((row) => row.commitment.id);

describe('the register', () => {
  test.each<[string, RegisterQuery, readonly number[]]>([
    ['topic', { topics: ['capacity-building'] }, [0]],
    ['one of two topics', { topics: ['capacity-building', 'data'] }, [0, 1]],
    ['forum', { fora: ['un'] }, [0]],
    ['counterpart', { counterparts: ['no'] }, [0]],
    ['amount', { amounts: ['with'] }, [0, 2]],
    ['no amount', { amounts: ['without'] }, [1]],
    ['currency', { currencies: ['DKK'] }, [0]],
    ['recurring duty', { recurrences: ['recurring'] }, [0]],
    ['no recurring duty', { recurrences: ['once'] }, [1, 2]],
    ['topic and bearer', { topics: ['capacity-building'], bearers: ['no'] }, []],
    ['topic and words', { topics: ['data'], text: 'gulls' }, [1]],
  ])('is narrowed by %s', async (_, query, expected) => {
    expect(await found(query)).toEqual(expected.map((index) => pledge.commitments[index]));
  });

  test('counts every value, a currency named twice once, and only what the other filters leave', async () => {
    const { facets } = await searchRegister(context, {});
    const counts = (facet: keyof typeof facets) => facets[facet].map(({ value, count }) => [value, count]);
    expect(counts('topic')).toEqual([
      ['capacity-building', 1],
      ['data', 1],
    ]);
    expect(counts('forum')).toEqual([['un', 1]]);
    expect(counts('counterpart')).toEqual([['no', 1]]);
    expect(counts('currency')).toEqual([['DKK', 1]]);
    expect(counts('amount')).toEqual([
      ['with', 2],
      ['without', 1],
    ]);
    expect(counts('recurrence')).toEqual([
      ['recurring', 1],
      ['once', 2],
    ]);
    const narrowed = await searchRegister(context, { recurrences: ['once'] });
    expect(narrowed.facets.topic.map(({ value }) => value)).toEqual(['data']);
    expect(narrowed.facets.forum).toEqual([]);
    expect(facets.counterpart[0]?.actor?.names.en).toBe('Norway');
  });

  test('leaves out filters that would leave all or nothing', async () => {
    const { facets } = await searchRegister(context, { bearers: ['no'] });
    expect([facets.amount, facets.recurrence, facets.currency]).toEqual([[], [], []]);
  });

  test('refuses what no commitment can have', async () => {
    const query = { amounts: ['plenty' as 'with'] };
    await expect(searchRegister(context, query)).rejects.toThrow(Invalid);
  });
});

describe('a commitment', () => {
  test('keeps every part as it was found', async () => {
    const commitment = await viewCommitment(context, pledge.commitments[0] ?? '');
    expect(commitment).toMatchObject({
      counterparts: [{ text: 'no', ref: { names: { en: 'Norway' } } }],
      beneficiaries: [],
      fora: [{ actor: 'un' }],
      places: [{ text: 'Kenya', place: 'ke', names: { en: 'Kenya' } }],
      recurrence: { text: 'a year', interval: 'P1Y' },
      references: [],
      qualifications: [],
      negated: false,
      confidenceFeatures: [{ feature: 'base', weight: 2 }],
    });
    expect(commitment.amounts).toHaveLength(2);
    const other = await viewCommitment(context, pledge.commitments[2] ?? '');
    expect(other).toMatchObject({ negated: true, amounts: [{ currency: null, minimum: 5 }], topics: [] });
  });

  test('names the deeds that may be evidence for it, and none done before it was made', async () => {
    const { evidence } = await viewCommitment(context, pledge.commitments[0] ?? '');
    expect(evidence.map(({ deed }) => deed.id)).toEqual([report.deeds[0]]);
    expect(evidence[0]?.shared.map(({ sort }) => sort)).toEqual(expect.arrayContaining(['actor', 'place', 'topic']));
    expect((await viewCommitment(context, pledge.commitments[2] ?? '')).evidence).toEqual([]);
  });
});

describe('deeds', () => {
  test('are listed, the latest first, with what they may be evidence for', async () => {
    const { total, rows, pages } = await listDeeds(context, {});
    expect([total, pages]).toEqual([2, 1]);
    expect(rows.map(({ deed }) => deed.id)).toEqual(report.deeds);
    expect(rows.map(({ suggestions }) => suggestions.map(({ commitment }) => commitment.id))).toEqual([
      [pledge.commitments[0]],
      [],
    ]);
  });

  test('are narrowed by actor, topic and document, page by page', async () => {
    const ids = async (query: Parameters<typeof listDeeds>[1]) =>
      (await listDeeds(context, query)).rows.map(({ deed }) => deed.id);
    expect(await ids({ actors: ['se'] })).toEqual([report.deeds[1]]);
    expect(await ids({ topics: ['capacity-building'] })).toEqual([report.deeds[0]]);
    expect(await ids({ documents: [pledge.id] })).toEqual([]);
    expect(await ids({ limit: 1, page: 2 })).toEqual([report.deeds[1]]);
    expect(await listDeeds(context, { limit: 1, actors: ['dk'] })).toMatchObject({
      pages: 1,
      chosen: { actors: [{ id: 'dk' }], topics: [], documents: [] },
    });
    await expect(listDeeds(context, { page: 0 })).rejects.toThrow(Invalid);
  });

  test('score the same seen from either side', async () => {
    const { suggestions } = await viewDeed(context, report.deeds[0] ?? '');
    const { evidence } = await viewCommitment(context, pledge.commitments[0] ?? '');
    expect(evidence[0]?.score).toBe(suggestions[0]?.score);
  });

  test('stand in their document, and are counted with their actor', async () => {
    expect((await viewDocument(context, report.id)).deeds.map(({ id }) => id)).toEqual(report.deeds);
    expect((await viewActor(context, 'dk')).deeds).toBe(1);
    await expect(viewDeed(context, '0000000000')).rejects.toThrow(NotFound);
  });
});
