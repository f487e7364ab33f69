import { expect, test } from 'vitest';
import { type Alignable, alignTwins } from './align-twins.ts';

const commitment = (id: string, given: Partial<Alignable> = {}): Alignable => ({
  id,
  kind: 'call',
  group: 1,
  quote: '',
  edtf: null,
  bearers: [],
  ...given,
});

const twins = (first: Alignable[], second: Alignable[]) => [...alignTwins(first, second)].map((pair) => pair.join('='));

test('as many on both sides are paired in order', () => {
  expect(twins([commitment('a'), commitment('b')], [commitment('x'), commitment('y')])).toEqual(['a=x', 'b=y']);
});

test('another passage is never a twin, nor is what does not bind of what does', () => {
  expect(twins([commitment('a')], [commitment('x', { group: 2 })])).toEqual([]);
  expect(twins([commitment('a')], [commitment('x', { kind: 'stance' })])).toEqual([]);
});

test('a call can be an expectation in the other language', () => {
  expect(twins([commitment('a')], [commitment('x', { kind: 'expectation' })])).toEqual(['a=x']);
});

test('what the quotes share decides where nothing else does', () => {
  const first = [
    commitment('a', { quote: 'Vi vil åbne 12 huse.' }),
    commitment('b', { quote: 'Vi vil åbne 40 skoler.' }),
  ];
  expect(twins(first, [commitment('x', { quote: 'We will open 40 schools.' })])).toEqual(['b=x']);
});

test('a kind that only one language has leaves the others paired', () => {
  const first = [commitment('a'), commitment('b', { kind: 'expectation' }), commitment('c')];
  expect(twins(first, [commitment('x'), commitment('y')])).toEqual(['a=x', 'c=y']);
});

test('an equal deadline decides which of two is the twin', () => {
  const first = [commitment('a'), commitment('b', { edtf: '2026-06' })];
  expect(twins(first, [commitment('x', { edtf: '2026-06' })])).toEqual(['b=x']);
});

test('shared bearers decide where there is no deadline', () => {
  const first = [commitment('a', { bearers: ['eu-commission'] }), commitment('b', { bearers: ['eib', 'dk'] })];
  expect(twins(first, [commitment('x', { bearers: ['eib'] })])).toEqual(['b=x']);
});

test('a text without commitments has no twins', () => {
  expect(twins([], [commitment('x')])).toEqual([]);
  expect(twins([commitment('a')], [])).toEqual([]);
});
