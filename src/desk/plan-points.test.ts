import { expect, test } from 'vitest';
import { planPoints } from './plan-points.ts';

const passage = (
  e_id: string,
  type: 'paragraph' | 'point' | 'heading',
  number: string | null,
  parent: string | null = null,
) => ({
  ...{ e_id, type, number, parent, text: `words of ${e_id}` },
});

test('points are what is numbered and stands in nothing numbered; what is inside belongs to them', () => {
  const { points, pointOf } = planPoints([
    passage('intro', 'paragraph', null),
    passage('sec', 'heading', 'I.'),
    passage('p1', 'paragraph', '1.'),
    passage('p1a', 'point', 'a)', 'p1'),
    passage('p1a1', 'point', '1)', 'p1a'),
    passage('p2', 'point', '2)', 'sec'),
    passage('dash', 'point', '–'),
  ]);
  expect(points.map(({ eId }) => eId)).toEqual(['p1', 'p2']);
  expect([...pointOf].map(([eId, point]) => [eId, point.eId])).toEqual([
    ['p1', 'p1'],
    ['p1a', 'p1'],
    ['p1a1', 'p1'],
    ['p2', 'p2'],
  ]);
});
