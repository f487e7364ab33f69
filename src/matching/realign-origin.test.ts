import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OriginRun } from '../reading/document.ts';
import { realignOrigin } from './realign-origin.ts';

const run = (text: string, words: string): OriginRun => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, source: null, page: 1, box: null };
};

const moved = (from: string, to: string, words: string) =>
  realignOrigin([run(from, words)], from, to)?.map(({ start, end }) => to.slice(start, end));

test('the same text keeps its runs', () => {
  const runs = [run('We will act.', 'will')];
  expect(realignOrigin(runs, 'We will act.', 'We will act.')).toBe(runs);
});

test('runs move with white space and punctuation', () => {
  const from = 'We will act. “Now”, they said';
  const to = 'We  will act . „Now“ , they said';
  expect(moved(from, to, 'will act.')).toEqual(['will act']);
  expect(moved(from, to, 'Now')).toEqual(['Now']);
  expect(moved(from, to, 'they said')).toEqual(['they said']);
});

test('punctuation that both have stays with its words', () => {
  expect(moved('We act (now), then.', 'We  act  (now), then.', '(now),')).toEqual(['(now),']);
});

test('a run of punctuation only is left out', () => {
  expect(moved('a – b', 'a — b', '–')).toEqual([]);
});

test('other words cannot be laid beside these', () => {
  expect(moved('We act.', 'We acted.', 'act')).toBeUndefined();
});

test('every word finds its own letters again, whatever stands between them', () => {
  const word = fc.stringMatching(/^[a-zæøå0-9]{1,8}$/u);
  const gap = fc.constantFrom(' ', '  ', ', ', ' – ', '\n\n', '. ');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap, gap), { minLength: 1, maxLength: 20 }), (pieces) => {
      const build = (which: 1 | 2) => pieces.map((piece) => piece[0] + piece[which]).join('');
      const [from, to] = [build(1), build(2)];
      let start = 0;
      const runs = pieces.map(([letters, before]) => {
        const placed = { start, end: start + letters.length, source: null, page: null, box: null };
        start += letters.length + before.length;
        return placed;
      });
      const found = realignOrigin(runs, from, to)?.map((span) => to.slice(span.start, span.end));
      expect(found).toEqual(pieces.map(([letters]) => letters));
    }),
  );
});
