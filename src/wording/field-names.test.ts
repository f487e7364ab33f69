import { expect, test } from 'vitest';
import { Invalid } from '../desk/errors.ts';
import { errorSentence } from './errors.ts';
import { wordField } from './field-names.ts';

test.each([
  ['body-en', 'Tekst på engelsk', 'Text in English'],
  ['slug', 'Adressen i linket', 'Address in the link'],
  ['pier.png: alt-da', 'pier.png: Alternativ tekst på dansk', 'pier.png: Alternative text in Danish'],
  ['--same-as', '--same-as', '--same-as'],
  ['as-of', 'as-of', 'as-of'],
  ['constructor', 'constructor', 'constructor'],
])('%s is called %s and %s', (field, danish, english) => {
  expect([wordField(field, 'da'), wordField(field, 'en')]).toEqual([danish, english]);
});

test('what is missing is said in the words of the page', () => {
  const error = new Invalid([{ field: 'title-da', code: 'missing', details: {} }]);
  expect(errorSentence(error, 'da')).toBe('Titel på dansk mangler.');
  expect(errorSentence(error, 'en')).toBe('Title in Danish is missing.');
});
