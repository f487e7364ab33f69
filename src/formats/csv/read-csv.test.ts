import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../../reading/unreadable.ts';
import { CSV_LIMITS, readCsv } from './read-csv.ts';
import { toCsv } from './to-csv.ts';

const supporters = resolve(process.env.SERVANDA_SHARED ?? '../shared', 'corpora/paris-call/supporters.csv');
const hasSupporters = existsSync(supporters);
if (!hasSupporters) console.warn(`SKIPPED: no list at ${supporters}; set SERVANDA_SHARED to read it.`);

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const read = (bytes: Uint8Array) => readCsv(bytes, 'list.csv');
const cells = (bytes: Uint8Array) => read(bytes).rows.map((row) => row.cells);

function failure(bytes: Uint8Array): Unreadable {
  try {
    read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) return error;
  }
  throw new Error('expected the file to be refused');
}

const danish = 'navn;land\r\nBølgeværket ApS;Danmark\r\nCafé Übermut;Tyskland\r\n';

describe('a table as people have it', () => {
  test.each([
    ['utf-8', utf8(danish)],
    ['utf-8', utf8(`\uFEFF${danish}`)],
    ['utf-16le', utf16(danish)],
    ['windows-1252', latin1(danish)],
  ])('in %s', (encoding, bytes) => {
    const table = read(bytes);
    expect(table).toMatchObject({ encoding, delimiter: ';', header: ['navn', 'land'], formulas: 0 });
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['Bølgeværket ApS', 'Danmark'],
      ['Café Übermut', 'Tyskland'],
    ]);
  });

  test.each([
    ['comma', ',', 'name,country\nNord,dk\nSyd,se\n'],
    ['comma, with semicolons in a cell', ',', 'name,note\nNord,"a; b; c"\nSyd,"d; e"\n'],
    ['semicolon, with commas in cells', ';', 'name;note\nNord, Syd;x\nØst, Vest;y\n'],
    ['tab', '\t', 'name\tcountry\nNord\tdk\n'],
    ['bar', '|', 'name|country\nNord|dk\n'],
    ['declared', ';', 'sep=;\nname;country\nNord;dk\n'],
    ['none', ',', 'name\nNord\nSyd\n'],
  ])('%s', (_, delimiter, text) => expect(read(utf8(text)).delimiter).toBe(delimiter));

  test('quotes hold signs, quotes and lines; each row knows its line', () => {
    const table = read(utf8('name,note\n"Nord, ""Syd"" & co.","two\nlines"\nVest,\n'));
    expect(table.rows).toEqual([
      { line: 3, cells: ['Nord, "Syd" & co.', 'two\nlines'], surplus: 0 },
      { line: 4, cells: ['Vest', ''], surplus: 0 },
    ]);
  });

  test('a declared sign counts as a line', () => {
    expect(read(utf8('sep=,\nname,country\nNord,dk\n')).rows[0]?.line).toBe(3);
  });

  test('short rows are filled, long ones are told of, empty ones left out', () => {
    const table = read(utf8('name,country\nNord\n\n , \nSyd,se,over,,more\n'));
    expect(table.rows.map(({ cells: row, surplus }) => [...row, surplus])).toEqual([
      ['Nord', '', 0],
      ['Syd', 'se', 2],
    ]);
  });

  test('a quote in the middle of a word is a quote', () => {
    expect(cells(utf8('name,country\n5" Discs Ltd,gb\n'))).toEqual([['5" Discs Ltd', 'gb']]);
  });

  test('formulas stay text, and are counted', () => {
    const table = read(utf8('name,phone\n=HYPERLINK("http://x.example"),+45 11\n@Home,12\n'));
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['=HYPERLINK("http://x.example")', '+45 11'],
      ['@Home', '12'],
    ]);
    expect(table.formulas).toBe(3);
  });

  test('what Servanda writes out is read again as it was', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/^'+/u, '').trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const whole = rows.filter((row) => row.some((text) => text !== ''));
        expect(cells(utf8(toCsv(['name', 'country'], whole)))).toEqual(whole);
      }),
    );
  });
});

describe('what cannot be read', () => {
  test('nothing', () => expect(failure(utf8('')).code).toBe('empty-file'));
  test('a quote without end, by its line', () => {
    expect(failure(utf8('name,country\nNord,dk\n"Syd,se\nVest,no\n'))).toMatchObject({ code: 'damaged' });
  });
  test('bytes that are no text', () => {
    expect(failure(new Uint8Array(Array.from({ length: 400 }, (_, at) => 128 + (at % 128)))).code).toBe(
      'invalid-encoding',
    );
  });
  test('more rows than a list of signatories has', () => {
    expect(failure(utf8(`name\n${'Nord\n'.repeat(CSV_LIMITS.rows + 1)}`)).code).toBe('too-large');
  });
  test('a cell without end', () => {
    const long = 'x'.repeat(CSV_LIMITS.columns * CSV_LIMITS.cell + 1);
    expect(failure(utf8(`name,country\n"${long}",dk\n`)).code).toBe('too-large');
  });
});

test.skipIf(!hasSupporters)('a list of 1,222 supporters', () => {
  const table = readCsv(readFileSync(supporters), 'supporters.csv');
  expect(table).toMatchObject({ encoding: 'utf-8', delimiter: ',', formulas: 0 });
  expect(table.header).toEqual(['name', 'category', 'nature', 'nationality', 'website', 'date_signed']);
  expect(table.rows).toHaveLength(1222);
  expect(table.rows.filter(({ cells: [name], surplus }) => !name || surplus > 0)).toEqual([]);
});
