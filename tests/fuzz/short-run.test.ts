import { describe, expect, test } from 'vitest';
import { fuzz } from '../../fuzz/run.ts';
import { SOURCE_FORMATS } from '../../src/reading/document.ts';

/** A few hundred inputs of each format, the same every time; `npm run fuzz` tries hundreds of thousands. */
const COUNT = 300;

describe('changed and hostile inputs are read or refused', { timeout: 900_000 }, () => {
  test.each(SOURCE_FORMATS)('%s', async (format) => {
    const options = { format, seed: 2026, start: 0, count: COUNT, folder: null, whole: false, save: null };
    const { count, findings } = await fuzz(options);
    expect(findings).toEqual([]);
    expect(count).toBe(COUNT);
  });
});
