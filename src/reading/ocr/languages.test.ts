import { expect, test } from 'vitest';
import { languagesFor } from './languages.ts';

test.each([
  ['the document says Danish', ['dan', 'deu', 'eng'], 'da', ['dan', 'eng']],
  ['it says English', ['dan', 'eng'], 'en', ['eng']],
  ['it says German, which is installed', ['dan', 'deu', 'eng'], 'de', ['deu', 'eng']],
  ['it says German, which is not', ['dan', 'eng'], 'de', ['dan', 'eng']],
  ['it says nothing', ['dan', 'deu', 'eng'], null, ['dan', 'eng']],
  ['Danish is not installed', ['deu', 'eng'], 'da', ['eng']],
  ['none of ours is installed', ['swe', 'tur'], null, ['swe']],
])('%s', (_, installed, likely, expected) => {
  expect(languagesFor(installed, likely)).toEqual(expected);
});
