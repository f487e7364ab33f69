import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCsv } from './read-csv.ts';
import { readListDate } from './read-list-date.ts';
import { findSignatoryColumns, readSignatories } from './signatory-list.ts';

const supporters = resolve(process.env.SERVANDA_SHARED ?? '../shared', 'corpora/paris-call/supporters.csv');
const hasSupporters = existsSync(supporters);
if (!hasSupporters) console.warn(`SKIPPED: no list at ${supporters}; set SERVANDA_SHARED to read it.`);

function signatories(csv: string) {
  const table = readCsv(new TextEncoder().encode(csv), 'list.csv');
  const columns = findSignatoryColumns(table);
  if (!columns) throw new Error('no column of names');
  return readSignatories(table, columns, '2026-01-15');
}

const first = (csv: string) => signatories(csv)[0];

describe('columns', () => {
  test.each([
    [
      'Navn;Kategori;Land;Hjemmeside;Underskrevet\na;b;c;d;e',
      { name: 0, kinds: [1], country: 2, website: 3, signedOn: 4 },
    ],
    ['Navn;Slags\na;b', { name: 0, kinds: [1] }],
    ['Pays,Nom\na,b', { name: 1, kinds: [], country: 0, website: null, signedOn: null }],
    ['Type,Organisation,Name\na,b,c', { name: 2, kinds: [0], country: null }],
  ])('%j', (csv, expected) => {
    expect(findSignatoryColumns(readCsv(new TextEncoder().encode(csv), 'list.csv'))).toMatchObject(expected);
  });

  test('the column with more values is the narrower kind', () => {
    const csv = 'name,category,nature\na,private,firm\nb,private,chamber of commerce\nc,private,\n';
    expect(signatories(csv).map(({ kind }) => kind)).toEqual(['company', 'association', 'company']);
  });

  test('a list without names is none', () => {
    expect(findSignatoryColumns(readCsv(new TextEncoder().encode('a,b\n1,2\n'), 'list.csv'))).toBeNull();
  });
});

describe('a row', () => {
  test('is read whole', () => {
    expect(first('name,kind,country,website,date\nFyrtårn ApS,virksomhed,DNK,fyr.example,2020-02-29\n')).toEqual({
      line: 2,
      name: 'Fyrtårn ApS',
      kind: 'company',
      country: 'dk',
      website: 'https://fyr.example/',
      signedOn: '2020-02-29',
      problems: [],
    });
  });

  test('a state is where its name says', () => {
    const [one, two, three] = signatories(
      'name,kind,country\nSerbie,state,SCG\nMonténégro,state,MTG\nSuède,state,SWE\n',
    );
    expect(one).toMatchObject({ country: 'rs', problems: [{ code: 'country-differs', value: 'SCG' }] });
    expect(two).toMatchObject({ country: 'me', problems: [{ code: 'country-differs', value: 'MTG' }] });
    expect(three).toMatchObject({ country: 'se', problems: [] });
  });

  test.each([
    [',company,DNK,,', [{ code: 'no-name', value: '' }]],
    ['Fyr,banana,DNK,,', [{ code: 'unknown-kind', value: 'banana' }]],
    ['Fyr,company,Atlantis,,', [{ code: 'unknown-country', value: 'Atlantis' }]],
    ['Fyr,company,dk,javascript:alert(1),', [{ code: 'not-an-address', value: 'javascript:alert(1)' }]],
    ['Fyr,company,dk,https://user@fyr.example,', [{ code: 'not-an-address', value: 'https://user@fyr.example' }]],
    ['Fyr,company,dk,,03/05/2020', [{ code: 'date-ambiguous', value: '03/05/2020' }]],
    ['Fyr,company,dk,,2030-01-01', [{ code: 'date-in-the-future', value: '2030-01-01' }]],
    ['Fyr,company,dk,,soon', [{ code: 'date-not-a-date', value: 'soon' }]],
    ['=cmd|calc,company,dk,,', [{ code: 'formula', value: '=cmd|calc' }]],
    ['"Fyr\r\nBcc: all@fyr.example",company,dk,,', [{ code: 'control-characters', value: 'Fyr Bcc: all@fyr.example' }]],
    ['Fyr\u202Egnp,company,dk,,', [{ code: 'control-characters', value: 'Fyr gnp' }]],
    ['Fyr,company,dk,,,more', [{ code: 'surplus-cells', value: '1' }]],
  ])('%j', (row, problems) => {
    expect(first(`name,kind,country,website,date\n${row}\n`)?.problems).toEqual(problems);
  });
});

test.each([
  ['2024-03-05', '2024-03-05', null],
  ['2024-03-05T00:00:00Z', '2024-03-05', null],
  ['5.3.2024', '2024-03-05', null],
  ['25/3/2024', '2024-03-25', null],
  ['3/25/2024', '2024-03-25', null],
  ['04/04/2024', '2024-04-04', null],
  ['4/5/2024', null, 'ambiguous'],
  ['31.2.2024', null, 'not-a-date'],
  ['5.3.24', null, 'not-a-date'],
  ['2026-01-16', null, 'in-the-future'],
  ['', null, null],
])('%j is the day %s', (written, date, fault) => {
  expect(readListDate(written, '2026-01-15')).toEqual({ date, fault });
});

test.skipIf(!hasSupporters)('a list of 1,222 supporters has a country and a kind nearly everywhere', () => {
  const table = readCsv(readFileSync(supporters), 'supporters.csv');
  const columns = findSignatoryColumns(table);
  if (!columns) throw new Error('no column of names');
  const rows = readSignatories(table, columns, '2026-01-15');
  const withProblem = (code: string) =>
    rows.filter(({ problems }) => problems.some((problem) => problem.code === code));
  expect(rows.filter(({ country }) => country === null)).toHaveLength(5);
  expect(withProblem('unknown-kind')).toHaveLength(5);
  expect(withProblem('unknown-country')).toEqual([]);
  expect(withProblem('country-differs').map(({ country }) => country)).toEqual(['me', 'rs']);
  expect(rows.filter(({ kind }) => kind === 'state')).toHaveLength(81);
  expect(rows.filter(({ signedOn }) => signedOn !== null)).toHaveLength(138);
});
