import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isInstalled } from '../../../../tests/support/make-pdf.ts';
import { plain, sampleReport } from '../../../../tests/support/sample-report.ts';
import type { Passage } from '../../../reading/document.ts';
import { readDocument } from '../../../reading/read-document.ts';
import { toPdf } from './to-pdf.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'servanda-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = toPdf(sampleReport);
const file = join(folder, 'report.pdf');
writeFileSync(file, bytes);

const run = (program: string, ...options: string[]) => execFileSync(program, options, { encoding: 'utf8' });

describe('the PDF, read back', async () => {
  const document = await readDocument({ name: 'report.pdf', bytes, format: 'pdf' });
  const words = ({ start, end }: Passage) => document.text.slice(start, end);
  const ofType = (type: Passage['type']) => document.passages.filter((passage) => passage.type === type);

  test('has its title, its headings and its language', () => {
    expect(document.title).toBe(sampleReport.title);
    expect(document.language).toBe('da');
    expect(ofType('heading').map(words)).toEqual(
      expect.arrayContaining(['Sammenfatning', 'Frister', 'Punkt 4', 'Punkt 16 · opfordring']),
    );
  });

  test('has its notes as notes, each with the exact words of the source', () => {
    const notes = ofType('footnote').map(words);
    expect(notes).toHaveLength(6);
    expect(notes[0]).toContain('punkt 4, s. 5: »Ministerrådet opfordrer medlemslandene');
  });

  test('has a row of the long table for each commitment, whatever page it stands on', () => {
    const cells = ofType('table').flatMap(({ cells: found }) => found ?? []);
    const firsts = cells
      .map(({ start, end }) => document.text.slice(start, end))
      .filter((text) => /^pkt\. \d+$/u.test(text));
    expect(new Set(firsts).size).toBe(36);
  });
});

test('it is tagged, says that it is PDF/UA-1, and carries the day of the report', () => {
  const text = Buffer.from(bytes).toString('latin1');
  expect(text).toMatch(/pdfuaid:part>1</u);
  expect(text).toContain('/StructTreeRoot');
  expect(text).toContain('(D:20260630000000');
});

test.skipIf(!isInstalled('/usr/bin/qpdf'))('qpdf finds no fault, and drawings have words for them', () => {
  expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  const plainFile = join(folder, 'plain.pdf');
  run('qpdf', '--qdf', '--object-streams=disable', file, plainFile);
  const objects = run('grep', '-a', '-c', '/Alt', plainFile);
  expect(Number(objects)).toBeGreaterThanOrEqual(3);
});

test.skipIf(!isInstalled('/usr/bin/pdftotext'))('headings, commitments and their notes stand on one page', () => {
  const entries = sampleReport.sections.flatMap(({ sections }) => sections).flatMap(({ blocks }) => blocks);
  const entry = entries.find((block) => block.type === 'entry' && block.id === 'c-5');
  if (entry?.type !== 'entry') throw new Error('the sample has a commitment of point 5');
  const sections = Array.from({ length: 24 }, (_, index) => {
    const quote = { ...entry.quote, text: entry.quote.text.repeat(1 + ((index * index) % 5)) };
    const blocks = [{ ...entry, id: `e-${index}`, quote, evidence: [] }];
    return { id: `s-${index}`, heading: `Afsnit ${index}`, blocks, sections: [] };
  });
  const path = join(folder, 'long.pdf');
  writeFileSync(path, toPdf({ ...sampleReport, sections }));
  const pages = run('pdftotext', '-layout', path, '-').split('\f');
  const counts = pages.map((text) =>
    [/^ *Afsnit \d+$/gmu, /Punkt 5 · opfordring/gu, /punkt 5, s\. 6/gu].map(
      (words) => (text.match(words) ?? []).length,
    ),
  );
  expect(counts.flat().reduce((sum, count) => sum + count)).toBe(72);
  expect(counts.filter(([heading, commitment, note]) => heading !== commitment || commitment !== note)).toEqual([]);
});

test.skipIf(!isInstalled('/usr/bin/pdftotext'))('no line is wider than the page', () => {
  const boxes = run('pdftotext', '-bbox', file, '-');
  const rights = [...boxes.matchAll(/xMax="([\d.]+)"/gu)].map(([, right]) => Number(right));
  expect(rights.length).toBeGreaterThan(500);
  expect(Math.max(...rights)).toBeLessThan(595 - 60);
});

test('words of others are never taken for instructions', async () => {
  const text = '#panic() $x$ *a* `b` <label> @reference \\ "quote" // comment';
  const blocks = [{ type: 'paragraph' as const, tone: 'plain' as const, content: plain(text) }];
  const report = { ...sampleReport, sections: [{ id: 's', heading: text, blocks, sections: [] }] };
  const read = await readDocument({ name: 'a.pdf', bytes: toPdf(report), format: 'pdf' });
  expect(read.text.split(text)).toHaveLength(3);
});

test('the same report gives the same bytes, and another day others', () => {
  expect(Buffer.from(toPdf(structuredClone(sampleReport))).equals(bytes)).toBe(true);
  expect(Buffer.from(toPdf({ ...sampleReport, asOf: '2026-07-01' })).equals(bytes)).toBe(false);
});
