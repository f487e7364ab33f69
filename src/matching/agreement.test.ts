import { describe, expect, test } from 'vitest';
import { measureRatings, type Rating } from './agreement.ts';

/** One rating an item: `c` confirms it, `r` rejects it. */
function ratings(verdicts: string, more: Readonly<Record<number, Partial<Rating>>> = {}): Rating[] {
  return [...verdicts].map((verdict, index) => ({
    item: `item-${index}`,
    isConfirmed: verdict === 'c',
    kind: 'call',
    bearers: ['eu-commission'],
    deadline: null,
    ...more[index],
  }));
}

describe('two reviewers', () => {
  test('have the kappa that their table gives', () => {
    // 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no: 0.7 observed, 0.5 by chance.
    const one = ratings('c'.repeat(25) + 'r'.repeat(25));
    const other = ratings(`${'c'.repeat(20)}${'r'.repeat(5)}${'c'.repeat(10)}${'r'.repeat(15)}`);
    const { kappa, counts, confirmation } = measureRatings(one, other);
    expect(counts).toEqual({ confirmConfirm: 20, confirmReject: 5, rejectConfirm: 10, rejectReject: 15 });
    expect(confirmation).toEqual({ agreed: 35, of: 50 });
    expect(kappa).toBeCloseTo(0.4, 10);
  });

  test('who agree on everything have 1, who never do less than chance', () => {
    expect(measureRatings(ratings('ccrr'), ratings('ccrr')).kappa).toBe(1);
    expect(measureRatings(ratings('ccrr'), ratings('rrcc')).kappa).toBe(-1);
  });

  test('who both confirm everything have none, and so have those who share no item', () => {
    expect(measureRatings(ratings('ccc'), ratings('ccc')).kappa).toBeNull();
    expect(measureRatings([], ratings('cr'))).toMatchObject({ items: 0, kappa: null });
  });

  test('are compared in kind, bearers and deadline on what both confirm', () => {
    const one = ratings('cccr', { 0: { bearers: ['dk', 'se'] }, 2: { deadline: '2027' } });
    const other = ratings('cccr', {
      0: { bearers: ['se', 'dk'] },
      1: { kind: 'expectation' },
      2: { deadline: '2027-06' },
      3: { kind: 'undertaking', deadline: '2030' },
    });
    expect(measureRatings(one, other)).toMatchObject({
      kinds: { agreed: 2, of: 3 },
      bearers: { agreed: 3, of: 3 },
      deadlines: { agreed: 2, of: 3 },
      differing: ['item-1', 'item-2'],
    });
  });
});
