import { describe, expect, test } from 'vitest';
import type { Box, OriginRun } from '../document.ts';
import type { Letter } from './page-letters.ts';
import { placesOnPage } from './place-on-page.ts';

/** Letters of 10 points each, side by side, spaces left blank. */
function line(words: string, left: number, top: number): Letter[] {
  return [...words].flatMap((text, index) =>
    text === ' ' ? [] : [{ text, left: left + index * 10, right: left + index * 10 + 10, top, bottom: top + 12 }],
  );
}

function run(start: number, end: number, box: Box, page = 1): OriginRun {
  return { start, end, source: null, page, box };
}

const TEXT = 'We will sail at dawn.';
/** On the page a number stands before the first line and a footnote marker before the second. */
const LETTERS = [...line('1. We will', 100, 50), ...line('2sail at dawn.', 130, 70)];
const FIRST = { left: 100, top: 50, right: 200, bottom: 62 };
const SECOND = { left: 130, top: 70, right: 270, bottom: 82 };
const ORIGIN = [run(0, 7, FIRST), run(8, 21, SECOND)];

describe('the place of words on a page', () => {
  const places = placesOnPage({ text: TEXT, origin: ORIGIN }, 1, LETTERS);

  test('of part of a line is where its letters are printed', () => {
    expect(places.wordsOf({ start: 3, end: 7 })).toEqual([{ ...FIRST, left: 160, right: 200 }]);
    expect(places.wordsOf({ start: 13, end: 15 })).toEqual([{ ...SECOND, left: 190, right: 210 }]);
  });

  test('leaves out the number and the marker, which are not among the words', () => {
    expect(places.wordsOf({ start: 0, end: 21 })).toEqual([
      { ...FIRST, left: 130 },
      { ...SECOND, left: 140 },
    ]);
  });

  test('of a whole line has its number with it where lines are asked for', () => {
    expect(places.linesOf({ start: 0, end: 10 })).toEqual([FIRST, { ...SECOND, left: 140, right: 160 }]);
  });

  test('is the whole line where other letters are printed there, or none', () => {
    const other = placesOnPage({ text: TEXT, origin: ORIGIN }, 1, line('xyzxyzxyz', 100, 50));
    expect(other.wordsOf({ start: 3, end: 9 })).toEqual([FIRST, SECOND]);
  });

  test('is nowhere on another page', () => {
    const next = placesOnPage({ text: TEXT, origin: [run(0, 7, FIRST, 2)] }, 1, LETTERS);
    expect(next.wordsOf({ start: 0, end: 7 })).toEqual([]);
  });

  test('in runs of one line is one box', () => {
    const origin = [run(0, 2, { ...FIRST, right: 150 }), run(3, 7, { ...FIRST, left: 160 })];
    expect(placesOnPage({ text: TEXT, origin }, 1, []).wordsOf({ start: 0, end: 7 })).toEqual([FIRST]);
  });

  test('in a line that runs down the page lies along it', () => {
    const letters = [...'sail'].map((text, index) => ({
      text,
      left: 10,
      right: 22,
      top: 10 + index * 10,
      bottom: 20 + index * 10,
    }));
    const box = { left: 10, top: 10, right: 22, bottom: 50 };
    const turned = placesOnPage({ text: 'sail', origin: [run(0, 4, box)] }, 1, letters);
    expect(turned.wordsOf({ start: 1, end: 3 })).toEqual([{ left: 10, top: 20, right: 22, bottom: 40 }]);
  });
});
