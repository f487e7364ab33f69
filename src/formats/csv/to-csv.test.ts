import { expect, test } from 'vitest';
import { toCsv } from './to-csv.ts';

const row = (...cells: (string | number | null)[]) => toCsv(['a'], [cells]).split('\r\n').slice(1).join('\r\n');

test('starts with a byte order mark and ends every line as RFC 4180 says', () => {
  expect(toCsv(['a', 'b'], [['1', 2]])).toBe('\uFEFFa,b\r\n1,2\r\n');
});

test('quotes what needs quotes', () => {
  expect(row('a,b', 'say "no"', 'two\nlines', null, 0)).toBe('"a,b","say ""no""","two\nlines",,0\r\n');
});

test.each(['=1+1', '+45', '-2', '@SUM(A1)', '\tx', '\rx'])('takes the formula out of %j', (text) => {
  expect(row(text)).toContain(`'${text}`);
});

test('a negative number stays a number', () => {
  expect(row(-2)).toBe('-2\r\n');
});
