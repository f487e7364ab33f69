import { expect, test } from 'vitest';
import { Invalid } from '../desk/errors.ts';
import { deedsPath, parseDeedQuery } from './deed-query.ts';

const parse = (query: string) => parseDeedQuery(new URLSearchParams(query));

test('the address comes back to what it was made of', () => {
  const query = parse('actor=dk&actor=no&topic=data&document=0123456789&page=3');
  expect(query).toEqual({ actors: ['dk', 'no'], topics: ['data'], documents: ['0123456789'], page: 3 });
  expect(parse(new URL(deedsPath(query), 'http://x').search)).toEqual(query);
});

test('the first page and empty fields need no words', () => {
  expect(deedsPath(parse('actor=&page=1'))).toBe('/deeds');
});

test('a page is a number', () => {
  expect(() => parse('page=last')).toThrow(Invalid);
});
