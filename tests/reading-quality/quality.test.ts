import { beforeAll, describe, expect, test, vi } from 'vitest';
import { allCases, type Case, type Measured, measure } from '../../bench/reading-quality/cases.ts';
import { f1, type Quality } from '../../bench/reading-quality/compare.ts';
import { charactersRight, misses, together } from '../../bench/reading-quality/quality-table.ts';
import { canSetWithLibreOffice, setWithLibreOffice } from '../../bench/reading-quality/set-with-libreoffice.ts';
import { setWithTypst } from '../../bench/reading-quality/set-with-typst.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const withLibreOffice = await canSetWithLibreOffice();
if (!withLibreOffice)
  console.warn('NOT INSTALLED: soffice, fonts-liberation or fonts-urw-base35; the tests that need them are skipped');

/** Every third case, each document and each layout among them: all of them are measured by `npm run quality`. */
const cases = allCases().filter((_, index) => index % 3 === Math.floor(index / 12) % 3);

function expectAims(measured: readonly Measured[]): void {
  const all: Quality = together(measured.map(({ quality }) => quality));
  const wrong = measured.flatMap(misses).join('\n');
  expect(charactersRight(all), wrong).toBeGreaterThanOrEqual(0.999);
  expect(f1(all.paragraphs), wrong).toBeGreaterThanOrEqual(0.98);
  expect(all.outOfOrder, wrong).toBe(0);
  expect(f1(all.footnotes), wrong).toBeGreaterThanOrEqual(0.98);
  expect(f1(all.running), wrong).toBeGreaterThanOrEqual(0.98);
  expect(f1(all.headings), wrong).toBeGreaterThanOrEqual(0.98);
  expect(f1(all.points), wrong).toBeGreaterThanOrEqual(0.98);
  expect(f1(all.contents), wrong).toBeGreaterThanOrEqual(0.98);
}

async function measureAll(pdfs: readonly Uint8Array[]): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const [index, one] of cases.entries())
    measured.push(await measure(one as Case, pdfs[index] ?? new Uint8Array()));
  return measured;
}

test('the cases hold every document and every layout', () => {
  expect(new Set(cases.map(({ document }) => document.name)).size).toBe(4);
  expect(new Set(cases.map(({ layout }) => layout.name)).size).toBe(12);
});

test('pages set by Typst are read right', async () => {
  expectAims(await measureAll(cases.map(({ document, layout }) => setWithTypst(document, layout))));
});

describe.runIf(withLibreOffice)('pages set by LibreOffice', () => {
  let pdfs: Uint8Array[] = [];
  beforeAll(async () => {
    pdfs = await setWithLibreOffice(cases);
  });

  test('are read right', async () => expectAims(await measureAll(pdfs)));
});
