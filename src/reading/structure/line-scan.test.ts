import { expect, test } from 'vitest';
import { Kind } from './character-kinds.ts';
import { LineScan } from './line-scan.ts';
import { hashOf } from './word-hashes.ts';

function scanOf(text: string): LineScan {
  const units = Uint16Array.from(text, (_, at) => text.charCodeAt(at));
  const scan = new LineScan(text, units);
  scan.line(0, text.length, Kind.lineEnd);
  return scan;
}

const hashesIn = (text: string) => {
  const { words } = scanOf(text);
  return Array.from(words.hashes.subarray(0, words.count));
};

test.each([
  ['Vi, 27 stater.', ['vi', '27', 'stater']],
  ['co-operation - well-- known-', ['co-operation', 'well', 'known']],
  ['ÆRØ  x\u2010y\t', ['ærø', 'x\u2010y']],
  ['\u0130stanbul og ΟΔΟΣ', ['i\u0307stanbul', 'og', 'οδος']],
  ['क्षेत्र \u{1D400}b', ['क्षेत्र', '\u{1D400}b']],
  [' … ', []],
])('the words of %j are %j', (text, words) => {
  expect(hashesIn(text)).toEqual(words.map(hashOf));
});

test('more words than there was room for are all taken', () => {
  const words = Array.from({ length: 300 }, (_, index) => String.fromCharCode(0x61 + (index % 26)));
  expect(hashesIn(words.join(' '))).toEqual(words.map(hashOf));
});

test('a line ends where it says, and white space around its words is none of them', () => {
  const scan = scanOf(' \tto ord  \nmere');
  expect([scan.first, scan.last, scan.end]).toEqual([2, 8, 10]);
  expect(scan.pairs & Kind.tight).toBe(0);
  expect(scan.seen & Kind.uncommon).toBe(0);
});
