import { expect, test } from 'vitest';
import { strokeWidth } from './stroke-width.ts';

/** Ten rows of 40 pixels, white but for the columns named. */
function picture(columns: readonly number[]) {
  const [width, height, stride] = [40, 10, 44];
  const bytes = new Uint8Array(stride * height).fill(255);
  for (let row = 0; row < height; row += 1) for (const column of columns) bytes[row * stride + column] = 0;
  return { bytes, width, height, stride };
}
const everything = { left: 0, top: 0, right: 40, bottom: 10 };

test('stems two and four pixels wide are three wide on average, in type of 30 pixels a tenth of its size', () => {
  expect(strokeWidth(picture([5, 6, 20, 21, 22, 23]), everything, 30)).toBeCloseTo(0.1);
});

test('bars count for nothing, and neither does what lies outside', () => {
  const bar = Array.from({ length: 12 }, (_, index) => 10 + index);
  expect(strokeWidth(picture([5, 6, ...bar]), everything, 20)).toBeCloseTo(0.1);
  expect(strokeWidth(picture([5, 6, 30]), { ...everything, left: 25 }, 20)).toBeCloseTo(0.05);
  expect(strokeWidth(picture([39]), { ...everything, right: 99, bottom: 99 }, 20)).toBeCloseTo(0.05);
  expect(strokeWidth(picture([]), everything, 20)).toBe(0);
});
