import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { operatorContext } from '../src/desk/open-context.ts';
import { openDatabase } from '../src/store/open-database.ts';
import { measureDesk } from './desk/load.ts';
import { compareExtraction } from './extraction.ts';
import { compareIngest } from './ingest.ts';
import { resolutions } from './inputs.ts';
import type { Comparison } from './measure.ts';
import { comparePdfBatches, comparePdfReading } from './pdf.ts';
import { measurePublic } from './public/measure-public.ts';
import { machine, otherWork, toMarkdown, writePage } from './report.ts';
import { compareSearch } from './search.ts';
import { compareHtmlReading, comparePlainReading } from './text.ts';

const TODAY = '2026-01-01';

/** What `--only` measures alone, else everything is; where `--data` keeps the large register for another time. */
const { only, data } = parseArgs({ options: { only: { type: 'string' }, data: { type: 'string' } } }).values;

const busy = otherWork();
const folder = mkdtempSync('/tmp/servanda-bench-');
// The embedded server's own user passes through on its way to the data folder.
chmodSync(folder, 0o711);
const { database, close } = await openDatabase({ dataFolder: join(folder, 'data') });
try {
  const { rows } = await sql<{ server_version: string }>`show server_version`.execute(database);
  const facts = machine(rows[0]?.server_version ?? 'of an unknown version', busy);
  if (only === undefined) await compareWork(facts);
  if (only === undefined || only === 'desk') {
    const table = await measureDesk(data ?? join(folder, 'desk'));
    writePage(`${facts}\n\n${table}`, 'desk');
    console.log(table);
  }
  if (only === undefined || only === 'public') {
    const table = await measurePublic(folder);
    writePage(`${facts}\n\n${table}`, 'public');
    console.log(table);
  }
} finally {
  await close();
  rmSync(folder, { recursive: true, force: true });
}

async function compareWork(facts: string): Promise<void> {
  if (resolutions().length === 0) {
    console.error(
      'The shared texts are absent (SERVANDA_SHARED): measuring on the samples alone, which are few and short.',
    );
  }
  const context = operatorContext({ database, today: () => TODAY, now: () => new Date(TODAY) });
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
  const figures = toMarkdown(facts, comparisons);
  writePage(figures);
  console.log(figures);
  console.error('\nWritten to docs/benchmarks.md.');
}
