import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { fingerprint } from '../../text/fingerprint.ts';
import { readDocument } from '../read-document.ts';

vi.setConfig({ testTimeout: 60_000 });

const SAMPLES = join(import.meta.dirname, '../../../samples');

const inBothFormats = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.pdf') && existsSync(join(SAMPLES, name.replace(/\.pdf$/u, '.html'))))
  .map((name) => name.replace(/\.pdf$/u, ''));

const read = (name: string) => readDocument({ name, bytes: readFileSync(join(SAMPLES, name)) });

test('there are samples in both formats', () => {
  expect(inBothFormats.length).toBeGreaterThan(0);
});

test.each(inBothFormats)('%s is one text as PDF and as HTML', async (name) => {
  const [pdf, html] = [await read(`${name}.pdf`), await read(`${name}.html`)];
  expect(fingerprint(pdf.text)).toBe(fingerprint(html.text));
  const notes = pdf.passages.filter((passage) => passage.type === 'footnote');
  expect(notes).toHaveLength(html.passages.filter((passage) => passage.type === 'footnote').length);
  expect(pdf.footnoteMarkers.map(({ label }) => label)).toEqual(html.footnoteMarkers.map(({ label }) => label));
});
