import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { documentOf } from './testing/document-of.ts';
import { windowsOf } from './windows.ts';

describe('a sentence', { timeout: 30_000 }, () => {
  test('of ordinary length stays whole', () => {
    expect(windowsOf('Vi vil handle.', { start: 0, end: 14 })).toEqual([{ start: 0, end: 14 }]);
  });

  test('that is endless is read in stretches that lose no word', () => {
    const text = 'and so it goes on, '.repeat(2000).trim();
    const windows = windowsOf(text, { start: 0, end: text.length });
    expect(windows.length).toBeGreaterThan(5);
    expect(windows.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(text);
    expect(windows.slice(0, -1).every(({ end }) => text.charAt(end - 1) === ',')).toBe(true);
  });

  test('that is endless keeps its commitments to the last', () => {
    const text = `${'The Council invites the Commission to act; '.repeat(400)}we will report by 2030`;
    const { commitments } = extract(documentOf(text), { language: 'en', date: null, issuer: 'eu-council' });
    expect(commitments.length).toBeGreaterThan(1);
    expect(commitments.at(-1)).toMatchObject({ kind: 'undertaking', quote: 'we will report by 2030' });
  });
});
