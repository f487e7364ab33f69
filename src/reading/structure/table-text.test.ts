import { describe, expect, test } from 'vitest';
import { TableGrid } from './table-text.ts';

describe('TableGrid', { timeout: 20_000 }, () => {
  test('a cell takes the first column that nothing reaches into from above', () => {
    const grid = new TableGrid();
    expect([grid.place(0, 2, 1), grid.place(0, 1, 2), grid.place(0, 3, 1)]).toEqual([0, 1, 3]);
    expect([grid.place(1, 1, 1), grid.place(1, 1, 1), grid.place(1, 1, 1)]).toEqual([1, 2, 4]);
    expect([grid.place(2, 1, 3), grid.place(2, 1, 1)]).toEqual([0, 4]);
  });

  test('a row of very many cells takes no time', () => {
    const grid = new TableGrid();
    const columns = Array.from({ length: 300_000 }, () => grid.place(0, 1, 1));
    expect(columns.at(-1)).toBe(299_999);
  });

  test('nor do very many cells that reach over a thousand rows and columns', () => {
    const grid = new TableGrid();
    const columns = Array.from({ length: 20_000 }, (_, row) => grid.place(row, 1000, 1000));
    expect(columns.slice(0, 3)).toEqual([0, 1000, 2000]);
    expect(Math.max(...columns)).toBeLessThan(6000);
  });
});
