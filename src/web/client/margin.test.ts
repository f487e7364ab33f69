import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from './margin.ts';

describe('spread', () => {
  it('leaves notes beside their words where there is room', () => {
    const notes = [0, 80, 200].map((wanted) => ({ wanted, height: 20 }));
    expect(spread(notes, 300, 10)).toEqual([0, 80, 200]);
  });

  it('pushes a note below the one before it', () => {
    const notes = [40, 45].map((wanted) => ({ wanted, height: 20 }));
    expect(spread(notes, 300, 10)).toEqual([40, 70]);
  });

  it('pulls notes up that would stand below the passage', () => {
    const notes = [60, 90].map((wanted) => ({ wanted, height: 20 }));
    expect(spread(notes, 100, 10)).toEqual([50, 80]);
  });

  it('never lets two notes touch, nor leave a column that has room for all', () => {
    const places = fc.array(fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 1, max: 60 }) }), {
      maxLength: 9,
    });
    fc.assert(
      fc.property(places, fc.nat(400), (unordered, spare) => {
        const notes = unordered.toSorted((left, right) => left.wanted - right.wanted);
        const room = notes.reduce((sum, { height }) => sum + height + 10, spare);
        const offsets = spread(notes, room, 10);
        notes.forEach(({ height }, index) => {
          const bottom = (offsets[index] ?? 0) + height;
          expect(offsets[index]).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(room);
          if (index + 1 < notes.length) expect(offsets[index + 1]).toBeGreaterThanOrEqual(bottom + 10);
        });
      }),
    );
  });
});
