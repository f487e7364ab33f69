import { expect, test } from 'vitest';
import { lexiconOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { TextWords } from '../text/text-words.ts';
import { findTarget } from './target.ts';
import { readSentence } from './units.ts';

function targetIn(language: LanguageCode, text: string): unknown[] | null {
  const lexicon = lexiconOf(language);
  const span = { start: 0, end: text.length };
  const { units } = readSentence(new TextWords(text), span, [], lexicon);
  const target = findTarget(text, units, span, [], lexicon);
  return target === null ? null : [target.text, target.minimum, target.maximum, target.unit];
}

test.each([
  ['da', 'uddanne mindst 200 diplomater', ['mindst 200 diplomater', 200, null, 'diplomater']],
  ['da', 'bruge 0,7 procent af BNI', ['0,7 procent af BNI', 0.7, 0.7, 'procent af BNI']],
  [
    'da',
    'gennemføre 86 konkrete handlingspunkter',
    ['86 konkrete handlingspunkter', 86, 86, 'konkrete handlingspunkter'],
  ],
  [
    'da',
    'udpege mindst én kontaktperson i hver kommune',
    ['mindst én kontaktperson i hver kommune', 1, null, 'kontaktperson i hver kommune'],
  ],
  [
    'en',
    'train at least twelve officials per mission',
    ['at least twelve officials per mission', 12, null, 'officials per mission'],
  ],
  ['en', 'cut emissions by 40 per cent', ['40 per cent', 40, 40, 'per cent']],
  ['da', 'ansætte højst to konsulenter', ['højst to konsulenter', null, 2, 'konsulenter']],
  ['da', 'samle mindst 20 lande om en erklæring om børns rettigheder', ['mindst 20 lande', 20, null, 'lande']],
  [
    'da',
    'give byer med mere end 500 indbyggere mindst to forbindelser',
    ['mindst to forbindelser', 2, null, 'forbindelser'],
  ],
  ['en', 'contribute at least three experts each', ['at least three experts', 3, null, 'experts']],
  ['en', 'end it in no more than two steps', ['no more than two steps', null, 2, 'steps']],
  [
    'en',
    'halve the number of road deaths',
    ['halve the number of road deaths', 0.5, 0.5, 'times number of road deaths'],
  ],
  ['en', 'double aid', ['double aid', 2, 2, 'times aid']],
  ['en', 'train between 10 and 20 officers', ['between 10 and 20 officers', 10, 20, 'officers']],
  ['en', 'send 5 to 7 experts', ['5 to 7 experts', 5, 7, 'experts']],
  ['da', 'tredoble indsatsen', ['tredoble indsatsen', 3, 3, 'gange indsatsen']],
  ['da', 'udsende 10-15 rådgivere', ['10-15 rådgivere', 10, 15, 'rådgivere']],
  ['en', 'deploy 1,200 observers along the border', ['1,200 observers', 1200, 1200, 'observers']],
] as const)('%s: %s', (language, text, expected) => {
  expect(targetIn(language, text)).toEqual(expected);
});

test.each([
  ['da', 'følge op på resolution 1325'],
  ['da', 'mødes igen i 2026'],
  ['da', 'styrke samarbejdet om 6G'],
  ['en', 'support the 27 Member States'],
  ['en', 'implement Article 5'],
  ['en', 'inform the two parties'],
  ['en', 'respect the constructor'],
  ['en', 'apply paragraph 12 fully'],
  ['en', 'see page 4 for details'],
  ['en', 'be one of the leading partners'],
  ['en', 'take a first step'],
  ['da', 'gennemføre artikel 7 fuldt ud'],
  ['da', 'læse side 3 igen'],
] as const)('%s: no target in "%s"', (language, text) => {
  expect(targetIn(language, text)).toBeNull();
});
