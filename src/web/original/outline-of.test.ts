import { describe, expect, it } from 'vitest';
import { outlineOf } from './outline-of.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('outlineOf', () => {
  it('goes round one line', () => {
    expect(outlineOf([box(10, 20, 90, 32)])).toBe('M90 20 90 32 10 32 10 20Z');
  });

  it('goes round lines of one block in steps, which meet half way', () => {
    expect(outlineOf([box(30, 20, 90, 30), box(10, 34, 60, 44)])).toBe(
      'M90 20 90 32 60 32 60 44 10 44 10 32 30 32 30 20Z',
    );
  });

  it('goes round each column by itself, and round what stands far below', () => {
    const columns = outlineOf([box(10, 700, 90, 710), box(110, 20, 190, 30), box(110, 100, 190, 110)]);
    expect(columns.match(/M/g)).toHaveLength(3);
  });
});
