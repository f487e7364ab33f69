import { expect, test } from 'vitest';
import { parseSignatoryQuery, signatoriesPath } from './signatory-query.ts';

const parse = (query: string) => parseSignatoryQuery(new URLSearchParams(query));

test('an address asks for what it says, and for nothing that it cannot mean', () => {
  expect(parse('kind=company&kind=banana&country=dk&country=DNK&year=2020&year=soon&name=fyr&page=3')).toEqual({
    kinds: ['company'],
    countries: ['dk'],
    years: ['2020'],
    name: 'fyr',
    page: 3,
  });
});

test.each(['', 'page=0', 'page=-1', 'page=x', 'page=1e9', 'kind=&country=&year=&name='])('%j asks for all', (query) => {
  expect(parse(query)).toEqual({ kinds: [], countries: [], years: [], name: '', page: 1 });
});

test('a query and its address say the same', () => {
  const query = parse('kind=state&country=unknown&year=unknown&name=a%26b&page=2');
  const path = signatoriesPath('beacons', query);
  expect(path).toBe('/pledges/beacons?kind=state&country=unknown&year=unknown&name=a%26b&page=2#signatories');
  expect(parse(path.slice(path.indexOf('?') + 1, path.indexOf('#')))).toEqual(query);
});

test('an address without anything is short', () => {
  expect(signatoriesPath('beacons', {})).toBe('/pledges/beacons#signatories');
});
