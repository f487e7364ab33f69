import { describe, expect, test } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { readPageLetters } from './page-letters.ts';

/** "Aye" in 20 points, its baseline 100 points from the left and 500 from the bottom of a page of 400 by 600. */
const AYE = 'BT /F1 20 Tf 100 500 Td (Aye) Tj ET';

describe('letters of a page', () => {
  test('stand where they are printed', async () => {
    const pdf = handmadePdf([{ content: '' }, { content: AYE }]);
    const { width, height, letters } = await readPageLetters(pdf, 'fil.pdf', 2);
    expect([width, height]).toEqual([400, 600]);
    expect(letters.map(({ text }) => text).join('')).toBe('Aye');
    const [first, second] = letters;
    // An A of Helvetica is 667 thousandths of its size wide.
    expect(first?.left).toBeCloseTo(100, 1);
    expect(second?.left).toBeCloseTo(113.34, 1);
    expect(first?.top).toBeLessThan(90);
    expect(first?.bottom).toBeGreaterThanOrEqual(100);
    expect(first?.bottom).toBeLessThan(110);
  });

  test('stand where a person sees them on a page that is turned', async () => {
    const pdf = handmadePdf([{ content: AYE, entries: '/Rotate 90' }]);
    const { width, height, letters } = await readPageLetters(pdf, 'fil.pdf', 1);
    expect([width, height]).toEqual([600, 400]);
    // What stands 500 from the bottom stands 500 from the left when the page is turned clockwise.
    expect(letters[0]?.left).toBeLessThanOrEqual(500);
    expect(letters[0]?.right).toBeGreaterThan(505);
    expect(letters[0]?.top).toBeCloseTo(100, 1);
  });

  test('are nowhere on a page that the file does not have', async () => {
    const pdf = handmadePdf([{ content: AYE }]);
    await expect(readPageLetters(pdf, 'fil.pdf', 2)).rejects.toMatchObject({ code: 'damaged' });
  });
});
