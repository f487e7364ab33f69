// Lays known texts out as PDF, reads them, and says how much came out right:
//   npm run quality              writes docs/benchmarks.md
//   npm run quality -- --misses  also prints what was missed and what was found too much
import { machine, otherWork, writePage } from '../report.ts';
import { allCases, type Measured, measure } from './cases.ts';
import { misses, qualityTable } from './quality-table.ts';
import { canSetWithLibreOffice, setWithLibreOffice } from './set-with-libreoffice.ts';
import { setWithTypst } from './set-with-typst.ts';

const facts = machine(null, otherWork());
const cases = allCases();
const measured: Measured[] = [];
const tables: string[] = [];

async function read(producer: string, pdfs: readonly Uint8Array[]): Promise<void> {
  const own: Measured[] = [];
  for (const [index, one] of cases.entries()) own.push(await measure(one, pdfs[index] ?? new Uint8Array()));
  measured.push(...own);
  tables.push(qualityTable(producer, own));
}

await read(
  'set by Typst',
  cases.map(({ document, layout }) => setWithTypst(document, layout)),
);
if (await canSetWithLibreOffice()) await read('set by LibreOffice', await setWithLibreOffice(cases));
else tables.push('**LibreOffice is missing on this machine; its pages were not measured.**');

const figures = [facts, ...tables].join('\n\n');
writePage(figures, 'reading-quality');
console.log(figures);
if (process.argv.includes('--misses')) console.log(measured.flatMap(misses).join('\n'));
console.error('\nWritten to docs/benchmarks.md.');
