import { expect, test } from 'vitest';
import { reportFileName } from './file-name.ts';

const report = (title: string) => ({ title, asOf: '2026-06-30', edition: 2 });

test.each([
  ['Fremskridtsrapport: Rådets konklusioner', 'fremskridtsrapport-raadets-konklusioner-2026-06-30-2.docx'],
  ['Île d’Yeu / "Søkabler"', 'ile-d-yeu-soekabler-2026-06-30-2.docx'],
  ['報告', 'report-2026-06-30-2.docx'],
])('%s is a file that every system can store', (title, name) => {
  expect(reportFileName(report(title), 'docx')).toBe(name);
});

test('a long title is cut, and the dictionary goes beside the table', () => {
  const name = reportFileName(report('word '.repeat(50)), 'dictionary');
  expect(name).toMatch(/^(word-)+2026-06-30-2-columns\.csv$/u);
  expect(name.length).toBeLessThan(90);
});
