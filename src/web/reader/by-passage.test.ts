import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PassageView } from '../../desk/views.ts';
import { overlaps } from '../../text/span.ts';
import { byPassage } from './by-passage.ts';

function passage(eId: string, start: number, end: number): PassageView {
  const place = { type: 'paragraph', number: null, role: null, page: null, parent: null, level: null } as const;
  return { ...place, eId, start, end, text: '', markers: [], cells: null, recognition: null };
}

const PASSAGES = [passage('one', 0, 10), passage('none', 10, 10), passage('two', 12, 20), passage('three', 22, 40)];

test('a span belongs to every passage that it overlaps, and to none between', () => {
  const spans = [
    { start: 5, end: 15 },
    { start: 10, end: 12 },
    { start: 22, end: 23 },
  ];
  expect([...byPassage(PASSAGES, spans)]).toEqual([
    ['one', [spans[0]]],
    ['two', [spans[0]]],
    ['three', [spans[2]]],
  ]);
});

test('it finds what looking at every pair finds', () => {
  const span = fc
    .tuple(fc.nat(45), fc.integer({ min: 1, max: 20 }))
    .map(([start, size]) => ({ start, end: start + size }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
      const found = byPassage(PASSAGES, spans);
      for (const each of PASSAGES.filter(({ start, end }) => start < end)) {
        expect(found.get(each.eId) ?? []).toEqual(spans.filter((one) => overlaps(one, each)));
      }
    }),
  );
});
