import { expect, test } from 'vitest';
import { contrast, isColour } from './contrast.ts';

test.each([
  ['#ffffff', '#000000', 21],
  ['#000000', '#ffffff', 21],
  ['#777777', '#FFFFFF', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
  ['#1d3f72', '#1d3f72', 1],
])('%s on %s is %d', (one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
});

test.each(['red', '#fff', '#12345g', '#1234567', 'url(x)', ''])('%j is no colour', (text) => {
  expect(isColour(text)).toBe(false);
  expect(() => contrast(text, '#ffffff')).toThrow(RangeError);
});
