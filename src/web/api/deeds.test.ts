import { beforeAll, describe, expect, it } from 'vitest';
import { apiAs } from '../../../tests/support/api.ts';
import { testDatabase } from '../../../tests/support/database.ts';
import { describedApi } from '../../../tests/support/described-api.ts';
import { givenDocument } from '../../../tests/support/register.ts';
import { openContext } from '../../desk/open-context.ts';
import { deedDetailSchema, deedListSchema, documentDeedsSchema } from './deed-schemas.ts';
import { commitmentDetailSchema } from './detail-schemas.ts';
import { registerPageSchema } from './schemas.ts';

const { database, databaseFor } = await testDatabase();
const now = () => new Date('2026-06-01T12:00:00Z');
const visitor = await openContext({ database, databaseFor, today: () => '2026-06-01', now }, { role: 'visitor' });
const api = apiAs(visitor, { reportError: (error) => expect.unreachable(String(error)) });
const read = await describedApi(api);

const QUOTE = 'Denmark will give 20 million kroner a year to sea rescue in Kenya, if Norway does too.';
const part = (text: string) => ({ text, start: QUOTE.indexOf(text), end: QUOTE.indexOf(text) + text.length });
const party = (text: string, actor: string | null) => {
  const { start, end } = part(text);
  return { text, actor, span: { start, end }, implied: false };
};

let pledge: Awaited<ReturnType<typeof givenDocument>>;
let news: Awaited<ReturnType<typeof givenDocument>>;

beforeAll(async () => {
  pledge = await givenDocument(database, {
    title: 'Pledge',
    date: '2025-01-01',
    commitments: [
      {
        quote: QUOTE,
        bearers: ['dk'],
        parts: {
          counterparts: [party('Norway', 'no')],
          beneficiaries: [party('sea rescue', null)],
          fora: [],
          places: [{ ...part('Kenya'), place: 'ke' }],
          amounts: [{ ...part('20 million kroner'), minimum: 2e7, maximum: 2e7, currency: 'DKK' }],
          recurrence: { ...part('a year'), interval: 'P1Y' },
          references: [{ ...part('sea'), kind: 'passage', identifier: null, passage: 'para_1' }],
          qualifications: [{ ...part('if Norway does too'), kind: 'condition' }],
          topics: [{ topic: 'humanitarian', words: [part('rescue')] }],
          confidenceFeatures: [{ feature: 'base', weight: 2.2 }],
          trace: [
            {
              stage: 'amount',
              rule: 'amount.currency',
              span: part('20 million kroner'),
              conclusion: { da: 'et beløb', en: 'a sum' },
              alternatives: [{ text: '20', rule: 'target', reason: { da: 'et beløb', en: 'a sum of money' } }],
            },
          ],
        },
      },
    ],
  });
  news = await givenDocument(database, {
    title: 'News',
    date: '2025-08-01',
    commitments: [],
    deeds: [
      {
        quote: 'Denmark gave 20 million kroner to sea rescue in Kenya in July.',
        actors: ['dk'],
        parts: { places: [{ ...part('Kenya'), place: 'ke' }] },
      },
      { quote: 'Norway painted a boat.', actors: ['no'] },
    ],
  });
});

describe('commitments', () => {
  it('have every part, what else was weighed, and possible evidence', async () => {
    const [id] = pledge.commitments;
    const commitment = await read(`/commitments/${id}`, 'CommitmentDetail', commitmentDetailSchema);
    expect(commitment).toMatchObject({
      counterparts: [{ text: 'Norway', actor: { id: 'no' } }],
      beneficiaries: [{ text: 'sea rescue', actor: null }],
      places: [{ place: 'ke', names: { da: 'Kenya' } }],
      recurrence: { text: 'a year', interval: 'P1Y' },
      qualifications: [{ kind: 'condition' }],
      topics: [{ topic: { id: 'humanitarian' }, words: [{ text: 'rescue' }] }],
      confidenceFeatures: [{ feature: 'base', weight: 2.2 }],
      evidence: [{ deed: { id: news.deeds[0] } }],
    });
    expect(commitment.trace[0]?.alternatives).toEqual([
      { text: '20', rule: 'target', reason: { da: 'et beløb', en: 'a sum of money' } },
    ]);
    for (const { start, end, text } of [...commitment.amounts, ...commitment.qualifications]) {
      expect(QUOTE.slice(start, end)).toBe(text);
    }
  });

  it.each([
    ['topic=humanitarian&counterpart=no&amount=with&currency=DKK&recurrence=recurring', 1],
    ['amount=without', 0],
    ['forum=un', 0],
  ])('are narrowed by %s', async (query, total) => {
    const page = await read(`/commitments?${query}`, 'RegisterPage', registerPageSchema);
    expect(page.total).toBe(total);
  });
});

describe('deeds', () => {
  it('are listed page by page, each with what it may be evidence for', async () => {
    const first = await read('/deeds?limit=1', 'DeedPage', deedListSchema);
    expect(first).toMatchObject({ total: 2, previous: null, next: '/deeds?limit=1&page=2' });
    const second = await read(first.next ?? '', 'DeedPage', deedListSchema);
    expect([...first.rows, ...second.rows].map(({ deed }) => deed.id)).toEqual(news.deeds);
    expect(first.rows[0]?.suggestions[0]?.commitment.id).toBe(pledge.commitments[0]);
  });

  it('are narrowed by actor, and listed with their document', async () => {
    const { rows } = await read('/deeds?actor=no', 'DeedPage', deedListSchema);
    expect(rows.map(({ deed }) => deed.id)).toEqual([news.deeds[1]]);
    const told = await read(`/documents/${news.id}/deeds`, 'DeedList', documentDeedsSchema);
    expect(told.rows.map(({ id }) => id)).toEqual(news.deeds);
  });

  it('can be had one by one', async () => {
    const deed = await read(`/deeds/${news.deeds[0]}`, 'DeedDetail', deedDetailSchema);
    expect(deed).toMatchObject({
      actors: [{ actor: { id: 'dk' } }],
      happenedOn: '2025-08-01',
      html: `/deeds/${deed.id}`,
    });
    expect((await api.request('/deeds/0000000000')).status).toBe(404);
    expect((await api.request('/deeds?actor=no&colour=red')).status).toBe(400);
  });
});
