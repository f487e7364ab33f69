import { expect, test } from 'vitest';
import { parseDocumentNumber } from './document-number.ts';

test.each([
  ['ST 11088/23', '1108823', 0],
  ['ST 11088/23 INIT', '1108823', 0],
  ['11088/23', '1108823', 0],
  ['11088/23 REV 1', '1108823', 1],
  ['ST 11088/2/23 REV 2', '1108823', 2],
  ['ST-11088/23 REV 12 EN', '1108823', 12],
  ['11088/23 (OR. en)', '1108823', 0],
  ['CELEX: 32019R0881', '32019R0881', 0],
  ['COM(2021) 118 final', 'COM2021118', 0],
  ['COM(2021) 118 endelig', 'COM2021118', 0],
  ['COM(2021) 118 final/2', 'COM2021118', 1],
  ['A/RES/78/265', 'ARES78265', 0],
  ['S/RES/1325 (2000)', 'SRES13252000', 0],
])('%s is %s, revision %i', (value, key, revision) => {
  expect(parseDocumentNumber(value)).toEqual({ key, revision });
});

test.each(['ADD 1', 'COR 1'])('%s is a document of its own', (part) => {
  expect(parseDocumentNumber(`ST 11088/23 ${part}`).key).not.toBe(parseDocumentNumber('ST 11088/23').key);
});

test('words without a number are no number of anything', () => {
  expect(parseDocumentNumber(' – ')).toEqual({ key: '', revision: 0 });
});
