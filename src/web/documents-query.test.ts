import { expect, test } from 'vitest';
import { Invalid } from '../desk/errors.ts';
import { documentsPath, parseDocumentsQuery } from './documents-query.ts';

const parse = (query: string) => parseDocumentsQuery(new URLSearchParams(query));

test('an address asks for what it says', () => {
  const asked = { text: 'sea & sky', classification: 'internal', page: 3 } as const;
  expect(parse('q=+sea+%26+sky&classification=internal&page=3')).toEqual(asked);
  expect(parse(documentsPath(asked).split('?')[1] ?? '')).toEqual(asked);
});

test('what is empty, or a classification that there is not, asks for nothing', () => {
  expect(documentsPath(parse('q=+&classification=secret&page='))).toBe('/documents');
});

test('the first page needs no number', () => {
  expect(documentsPath({ text: 'x', page: 1 })).toBe('/documents?q=x');
});

test.each(['0', '-1', '1e3', 'x', '99999'])('%s is no page', (page) => {
  expect(() => parse(`page=${page}`)).toThrow(Invalid);
});
