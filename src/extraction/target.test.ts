import { expect, test } from 'vitest';
import { lexiconOf } from '../languages/registry.ts';
import type { LanguageCode } from '../text/language-code.ts';
import { findTarget } from './target.ts';
import { readSentence } from './units.ts';

function targetIn(language: LanguageCode, text: string): unknown[] | null {
  const lexicon = lexiconOf(language);
  const span = { start: 0, end: text.length };
  const { units } = readSentence(text, span, [], lexicon);
  const target = findTarget(text, units, span, [], lexicon);
  return target === null ? null : [target.text, target.minimum, target.maximum, target.unit];
}

test.each([
  ['da', 'uddanne mindst 200 diplomater', ['mindst 200 diplomater', 200, null, 'diplomater']],
  ['da', 'afsætte 50 millioner kroner til fonden', ['50 millioner kroner', 5e7, 5e7, 'kroner']],
  ['da', 'afsætte 1,5 mia. kr.', ['1,5 mia. kr.', 1.5e9, 1.5e9, 'kr.']],
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
  ['en', 'invest up to EUR 2.5 billion in cables', ['up to EUR 2.5 billion', null, 2.5e9, 'EUR']],
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
] as const)('%s: no target in "%s"', (language, text) => {
  expect(targetIn(language, text)).toBeNull();
});
