import { parseArgs } from 'node:util';
import { SOURCE_FORMATS, type SourceFormat } from '../src/reading/document.ts';
import { type FuzzResult, fuzz } from './run.ts';

const USAGE = `Usage: npm run fuzz -- [options]

  --format NAMES   formats to fuzz, with commas between them (default: all)
  --count N        inputs per format (default: 200000; 20 with --whole)
  --seed N         another seed gives other inputs; the same seed the same (default: 1)
  --start N        number of the first input (default: 0)
  --folder PATH    a folder with more files to start from
  --save PATH      where offending inputs are kept (default: fuzz/findings)
  --whole          ODT, RTF and DOC go all the way through LibreOffice`;

const COUNT = 200_000;
const WHOLE_COUNT = 20;

const { values } = parseArgs({
  options: {
    format: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string', default: '1' },
    start: { type: 'string', default: '0' },
    folder: { type: 'string' },
    save: { type: 'string', default: new URL('findings', import.meta.url).pathname },
    whole: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else process.exitCode = await run();

/** Fuzzes the formats one after the other; gives the exit code. */
async function run(): Promise<number> {
  const count = Number(values.count ?? (values.whole ? WHOLE_COUNT : COUNT));
  const { seed, start, folder = null, save, whole } = values;
  let found = 0;
  for (const format of formats()) {
    const result = await fuzz({ format, seed: Number(seed), start: Number(start), count, folder, whole, save });
    console.log(inWords(result));
    for (const { kind, index, detail } of result.findings)
      console.log(`  ${kind} at ${index}: ${detail.split('\n')[0]}`);
    found += result.findings.length;
  }
  return found > 0 ? 1 : 0;
}

function formats(): SourceFormat[] {
  if (values.format === undefined) return [...SOURCE_FORMATS];
  const named = new Set(values.format.split(','));
  return SOURCE_FORMATS.filter((format) => named.has(format));
}

function inWords({ format, count, read, findings, slowest, slowestIndex, growth, seconds }: FuzzResult): string {
  const megabytes = Math.round(growth / 1024 ** 2);
  return `${format}: ${count} inputs in ${seconds.toFixed(0)} s, ${read} read; ${findings.length} findings; slowest ${slowest.toFixed(0)} ms (${slowestIndex}); memory grew by ${megabytes} MB at most`;
}
