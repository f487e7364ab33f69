import { expect, test } from 'vitest';
import { EMPTY_PARTS } from '../../../tests/support/empty-parts.ts';
import { type RegisterRecord, registerCsv } from './register-csv.ts';

const part = (text: string) => ({ text, start: 0, end: text.length });
const bare: RegisterRecord = {
  id: '0123456789',
  kind: 'undertaking',
  document: { id: 'abcdefghjk', title: 'Note', date: '2025-01-01' },
  passage: { eId: 'para_1', label: null },
  page: null,
  quote: 'We will act.',
  language: 'en',
  speaker: null,
  bearers: [],
  verb: part('will'),
  action: part('act'),
  deadline: null,
  dueOn: null,
  strength: 4,
  confidence: 0.9,
  ...EMPTY_PARTS,
};

/** The cells of one record by their columns; none of them holds a comma. */
function cells(record: RegisterRecord): Record<string, string> {
  const [header = '', row = ''] = registerCsv([record]).replace('\uFEFF', '').split('\r\n');
  const values = row.split(',');
  return Object.fromEntries(header.split(',').map((name, index) => [name, values[index] ?? '']));
}

test('a record has its parts, identifiers before words, several in one cell', () => {
  const record: RegisterRecord = {
    ...bare,
    counterparts: [
      { text: 'Norge', actor: 'no' },
      { text: 'the fleet', actor: null },
    ],
    places: [{ ...part('Kenya'), place: 'ke' }],
    recurrence: { ...part('a year'), interval: 'P1Y' },
    amounts: [
      { ...part('20 million kroner'), minimum: 2e7, maximum: 2e7, currency: 'DKK' },
      { ...part('5 million kroner'), minimum: 5e6, maximum: null, currency: 'DKK' },
    ],
    references: [{ ...part('paragraph 2'), kind: 'passage', identifier: null, passage: 'para_2' }],
    qualifications: [{ ...part('if asked'), kind: 'condition' }],
    negated: true,
    topics: [{ topic: 'data', words: [part('act')] }],
  };
  expect(cells(record)).toMatchObject({
    counterparts: 'no; the fleet',
    places: 'ke',
    recurrence: 'a year',
    recurrence_interval: 'P1Y',
    amounts: '20 million kroner; 5 million kroner',
    currencies: 'DKK',
    references: 'paragraph 2',
    qualifications: 'if asked',
    negated: 'yes',
    topics: 'data',
  });
});

test('what a record does not have is an empty cell, and the columns stay', () => {
  const row = cells(bare);
  expect(Object.keys(row).slice(0, 3)).toEqual(['id', 'kind', 'speaker']);
  for (const name of ['speaker', 'bearers', 'fora', 'amounts', 'negated', 'topics']) expect(row[name]).toBe('');
});
