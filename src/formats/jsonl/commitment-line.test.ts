import { expect, test } from 'vitest';
import { EMPTY_PARTS } from '../../../tests/support/empty-parts.ts';
import type { ExtractedCommitment, ExtractedDeed } from '../../extraction/commitment.ts';
import { commitmentLine } from './commitment-line.ts';
import { deedLine } from './deed-line.ts';
import { passageLine } from './passage-line.ts';

const quote = 'Vi skal handle inden 2030.';
const part = (text: string) => ({ text, start: quote.indexOf(text), end: quote.indexOf(text) + text.length });
const commitment: ExtractedCommitment = {
  id: '0123456789',
  kind: 'undertaking',
  passage: 'para_1',
  page: null,
  start: 0,
  end: quote.length,
  quote,
  speaker: { text: 'dk-government', actor: 'dk-government', span: null, implied: true },
  verb: part('skal'),
  strength: 4,
  bearers: [{ text: 'Vi', actor: 'dk-government', span: { start: 0, end: 2 }, implied: true }],
  action: part('handle inden 2030'),
  deadline: { ...part('inden 2030'), edtf: '2030', relativeTo: null },
  target: null,
  ...EMPTY_PARTS,
  recurrence: null,
  amounts: [],
  confidence: 0.9,
  language: 'da',
  trace: [],
};

test('a commitment has the fields of the contract, in its order', () => {
  expect(commitmentLine(commitment, 'note')).toBe(
    `{"id":"0123456789","document":"note","passage":"para_1","page":null,"kind":"undertaking",` +
      `"speaker":{"text":"dk-government","actor":"dk-government","implied":true},"verb":"skal","strength":4,` +
      `"bearers":[{"text":"Vi","actor":"dk-government","implied":true}],"action":"handle inden 2030",` +
      `"quote":"${quote}","start":0,"end":26,"deadline":{"text":"inden 2030","edtf":"2030"},"confidence":0.9,"language":"da"}`,
  );
});

test('a relative deadline of an undated document has no date', () => {
  const undated = { ...commitment, deadline: { ...part('inden 2030'), edtf: null, relativeTo: null } };
  expect(JSON.parse(commitmentLine(undated, 'note')).deadline).toEqual({ text: 'inden 2030' });
});

test('a target has the bounds that it has', () => {
  const target = { ...part('2030'), minimum: 1, maximum: null, unit: 'official' };
  expect(JSON.parse(commitmentLine({ ...commitment, target }, 'note')).target).toEqual({
    text: '2030',
    minimum: 1,
    unit: 'official',
  });
});

test('further parts stand between target and confidence, where the text has them', () => {
  const kenya = { text: 'Kenya', actor: 'ke', span: null, implied: true };
  const line = JSON.parse(
    commitmentLine(
      {
        ...commitment,
        recurrence: { ...part('handle'), interval: null },
        amounts: [{ ...part('2030'), minimum: 2030, maximum: null, currency: 'DKK' }],
        counterparts: [kenya],
        places: [{ ...part('inden'), place: null }],
        references: [{ ...part('Vi'), kind: 'document', identifier: 'A/RES/1/1', passage: null }],
        qualifications: [{ ...part('skal'), kind: 'condition' }],
        negated: true,
        topics: [{ topic: 'data', words: [part('handle')] }],
      },
      'note',
    ),
  );
  expect(Object.entries(line).slice(Object.keys(line).indexOf('deadline') + 1)).toEqual([
    ['recurrence', { text: 'handle' }],
    ['amounts', [{ text: '2030', minimum: 2030, currency: 'DKK' }]],
    ['counterparts', [{ text: 'Kenya', actor: 'ke', implied: true }]],
    ['places', [{ text: 'inden' }]],
    ['references', [{ text: 'Vi', kind: 'document', identifier: 'A/RES/1/1' }]],
    ['qualifications', [{ text: 'skal', kind: 'condition' }]],
    ['negated', true],
    ['topics', [{ topic: 'data', words: ['handle'] }]],
    ['confidence', 0.9],
    ['language', 'da'],
  ]);
});

test('a deed says who did what, when, and nothing that the text does not have', () => {
  const { id, passage, page, start, end, language, bearers } = commitment;
  const deed: ExtractedDeed = {
    ...{ id, passage, page, start, end, quote, language },
    actors: bearers,
    verb: part('handle'),
    action: null,
    counterparts: [],
    beneficiaries: [],
    places: [],
    amounts: [],
    date: { ...part('2030'), edtf: '2030', relativeTo: null },
    topics: [],
    confidence: 0.8,
    trace: [],
  };
  expect(deedLine(deed, 'note')).toBe(
    `{"id":"0123456789","document":"note","passage":"para_1","page":null,` +
      `"actors":[{"text":"Vi","actor":"dk-government","implied":true}],"verb":"handle","action":null,` +
      `"quote":"${quote}","start":0,"end":26,"date":{"text":"2030","edtf":"2030"},"confidence":0.8,"language":"da"}`,
  );
});

test('a passage has the fields of the contract, and a footer its own words', () => {
  const passage = {
    eId: 'para_1',
    type: 'paragraph',
    number: '1.',
    role: null,
    page: 2,
    parent: null,
    level: null,
    start: 0,
    end: 2,
  } as const;
  expect(JSON.parse(passageLine(passage, { text: quote, annotations: [] }, 'note'))).toEqual({
    eId: 'para_1',
    document: 'note',
    type: 'paragraph',
    number: '1.',
    role: null,
    text: 'Vi',
    start: 0,
    end: 2,
    page: 2,
    parent: null,
  });
  const footer = { ...passage, type: 'footer', start: 26, end: 26, setAside: 'Side 2' } as const;
  expect(JSON.parse(passageLine(footer, { text: quote, annotations: [] }, 'note')).text).toBe('Side 2');
});
