import { expect, test } from 'vitest';
import { readAddresses } from './address-list.ts';
import { readCsv } from './read-csv.ts';

const read = (text: string) => readAddresses(readCsv(new TextEncoder().encode(text), 'addresses.csv'));

test('tells whom to write to, in which language, as lists have it', () => {
  expect(
    read(
      'Organisation;Kontakt e-mail;Sprog\nFyrværket;lys@fyr.example;dansk\nBøjen;;dansk\nThe Pier;pier@pier.example;German\n',
    ),
  ).toEqual([
    { line: 2, name: 'Fyrværket', email: 'lys@fyr.example', locale: 'da' },
    { line: 4, name: 'The Pier', email: 'pier@pier.example', locale: null },
  ]);
  expect(read('e-mail,name\nlys@fyr.example,Fyr\n')).toEqual([
    { line: 2, name: 'Fyr', email: 'lys@fyr.example', locale: null },
  ]);
});

test('is no list of addresses without names, or without addresses', () => {
  expect(read('name,country\nFyr,DK\n')).toBeNull();
  expect(read('e-mail,country\nlys@fyr.example,DK\n')).toBeNull();
});
