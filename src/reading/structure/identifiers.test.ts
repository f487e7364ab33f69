import { expect, test } from 'vitest';
import { Identifiers } from './identifiers.ts';

test('counts each prefix by itself, past numbers that were asked for', () => {
  const identifiers = new Identifiers();
  expect(identifiers.free('2', 'para')).toBe('para_2');
  const paragraphs = [1, 2, 3].map(() => identifiers.sequential('para'));
  expect(paragraphs).toEqual(['para_1', 'para_3', 'para_4']);
  expect(identifiers.sequential('para_1__subpara')).toBe('para_1__subpara_1');
});

test('gives a number that is asked for again a number of its own behind it', () => {
  const identifiers = new Identifiers();
  expect(identifiers.sequential('para')).toBe('para_1');
  expect(identifiers.under('para').take('1')).toBeNull();
  expect(identifiers.free('1', 'sec_1__para')).toBe('sec_1__para_1');
  expect(identifiers.free('1', 'sec_1__para')).toBe('sec_1__para_1-dup_1');
  expect(identifiers.under('sec_1__para').free('1')).toBe('sec_1__para_1-dup_2');
  expect(['a', 'a', '01'].map((number) => identifiers.free(number, 'point'))).toEqual([
    'point_a',
    'point_a-dup_1',
    'point_01',
  ]);
});
