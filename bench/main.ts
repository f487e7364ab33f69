import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../src/store/open-database.ts';
import { compareExtraction } from './extraction.ts';
import { compareIngest } from './ingest.ts';
import { resolutions } from './inputs.ts';
import type { Comparison } from './measure.ts';
import { comparePdfBatches, comparePdfReading } from './pdf.ts';
import { machine, otherWork, toMarkdown, writePage } from './report.ts';
import { compareSearch } from './search.ts';
import { compareHtmlReading, comparePlainReading } from './text.ts';

const TODAY = '2026-01-01';

const busy = otherWork();
const folder = mkdtempSync('/tmp/servanda-bench-');
const { database, close } = await openDatabase({ dataFolder: join(folder, 'data') });
try {
  if (resolutions().length === 0) {
    console.error(
      'The shared texts are absent (SERVANDA_SHARED): measuring on the samples alone, which are few and short.',
    );
  }
  const context = { principal: { role: 'operator' }, database, today: TODAY } as const;
  const measurements = [
    comparePdfReading,
    comparePdfBatches,
    comparePlainReading,
    compareHtmlReading,
    compareExtraction,
    () => compareIngest(context),
    () => compareSearch(context),
  ];
  const comparisons: Comparison[] = [];
  for (const [index, measure] of measurements.entries()) {
    console.error(`Measuring, ${index + 1} of ${measurements.length} …`);
    comparisons.push(await measure());
  }
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(database);
  const figures = toMarkdown(machine(rows[0]?.server_version ?? 'of an unknown version', busy), comparisons);
  writePage(figures);
  console.log(figures);
  console.error('\nWritten to docs/benchmarks.md.');
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}
