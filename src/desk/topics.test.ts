import { beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import type { Part } from '../extraction/commitment.ts';
import { NotFound } from './errors.ts';
import { listTopics } from './list-topics.ts';
import { viewTopic } from './view-topic.ts';

const { database } = await testDatabase();
const context = {
  principal: { role: 'visitor' },
  database,
  everything: database,
  today: '2026-06-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
} as const;

const words = (text: string): Part => ({ text, start: 0, end: text.length });
const cables = (...texts: string[]) => ({ topics: [{ topic: 'critical-infrastructure', words: texts.map(words) }] });

let pledge: Awaited<ReturnType<typeof givenDocument>>;
let report: Awaited<ReturnType<typeof givenDocument>>;

beforeAll(async () => {
  pledge = await givenDocument(database, {
    title: 'Pledge on cables',
    date: '2024-03-01',
    commitments: [
      { quote: 'Denmark will guard its Submarine cables.', bearers: ['dk'], parts: cables('Submarine cables') },
      { quote: 'Norway will mend submarine cables.', bearers: ['no'], parts: cables('submarine cables') },
      { quote: 'We welcome submarine cables.', kind: 'stance', parts: cables('submarine cables') },
    ],
  });
  report = await givenDocument(database, {
    title: 'Cable report',
    date: '2026-01-15',
    commitments: [],
    deeds: [{ quote: 'Denmark laid an undersea cable.', actors: ['dk'], parts: cables('undersea cable') }],
  });
});

describe('topics', () => {
  test('are all listed, those with most about them first', async () => {
    const topics = await listTopics(context);
    expect(topics.map(({ id }) => id)).toContain('digital-divide');
    expect(topics[0]).toMatchObject({ id: 'critical-infrastructure', commitments: 2, deeds: 1 });
    expect(topics.slice(1).every(({ commitments, deeds }) => commitments + deeds === 0)).toBe(true);
  });

  test('have a page with what is promised and done, the words that gave them, and their names elsewhere', async () => {
    const topic = await viewTopic(context, 'critical-infrastructure');
    expect(topic.names.da).toBe('Kritisk infrastruktur og søkabler');
    expect(topic.promised.map(({ id }) => id).sort()).toEqual(pledge.commitments.slice(0, 2).sort());
    expect(topic.done.map(({ id }) => id)).toEqual(report.deeds);
    expect(topic.words).toEqual([
      { language: 'en', text: 'submarine cables', count: 2 },
      { language: 'en', text: 'undersea cable', count: 1 },
    ]);
    expect(topic.eurovoc.every(({ uri }) => uri.startsWith('http://eurovoc.europa.eu/'))).toBe(true);
    expect(topic.sdg.map(({ target }) => target)).toContain('9.1');
  });

  test('that are none cannot be found', async () => {
    await expect(viewTopic(context, 'weather')).rejects.toThrow(NotFound);
  });
});
