import { describe, expect, it } from 'vitest';
import { citedLabel } from './cited-label.ts';

describe('citedLabel', () => {
  it.each([
    ['15.', '15', '15'],
    ['15. a)', '15, litra a', '15(a)'],
    ['(b)', 'b', 'b'],
    ['2.1', '2.1', '2.1'],
    ['3. (a) (ii)', '3, litra a, litra ii', '3(a)(ii)'],
  ])('cites %s', (label, danish, english) => {
    expect(citedLabel(label, 'da')).toBe(danish);
    expect(citedLabel(label, 'en')).toBe(english);
  });
});
