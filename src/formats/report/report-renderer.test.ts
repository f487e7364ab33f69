import { afterAll, expect, test, vi } from 'vitest';
import { sampleReport } from '../../../tests/support/sample-report.ts';
import { renderReport } from './render-report.ts';
import { createReportRenderer } from './report-renderer.ts';

vi.setConfig({ testTimeout: 120_000 });

const renderer = createReportRenderer();
afterAll(() => renderer.close());

test.each(['pdf', 'csv'] as const)('%s is the same from a thread as without one', async (form) => {
  const here = await renderReport(sampleReport, form);
  const there = await renderer.render(sampleReport, form);
  expect(here.length).toBeGreaterThan(50);
  expect(Buffer.from(there).equals(here)).toBe(true);
});
