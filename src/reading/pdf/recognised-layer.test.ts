import { expect, test } from 'vitest';
import type { RecognisedLine } from '../ocr/parse-hocr.ts';
import { textOfParts } from './fragments.ts';
import { recognisedLayer } from './recognised-layer.ts';
import { PageView } from './view.ts';

const PICTURE = { width: 400, height: 600, stride: 400, bytes: new Uint8Array(400 * 600).fill(255) };
const PAGE = new PageView({ left: 0, bottom: 0, right: 400, top: 600 }, 0);

/** A line of words as sure as this. */
function line(top: number, text: string, confidence: number): RecognisedLine {
  const words = text.split(' ').map((word, index) => {
    const left = 40 + 60 * index;
    return { text: word, confidence, left, top, right: left + 50, bottom: top + 10 };
  });
  return { words, left: 40, top, right: 340, bottom: top + 10, slope: 0, baseline: top + 10, height: 14, angle: 0 };
}

function wordsOf(lines: readonly RecognisedLine[]): string[] | null {
  const layer = recognisedLayer(lines, PAGE, PICTURE);
  return layer?.fragments.map(({ parts }) => textOfParts(parts)) ?? null;
}

test('a page whose lines are all unsure is a picture, and lines alone that are unsure stand on a page of surer ones', () => {
  const unsure = line(40, 'havne by kabler mole', 0.5);
  expect(wordsOf([unsure, line(60, 'fyr kaj bro dok', 0.6)])).toBeNull();
  expect(wordsOf([unsure, line(60, 'fyr kaj bro dok', 0.95)])).toHaveLength(2);
});
