import { expect, test } from 'vitest';
import { dateWords } from '../languages/date-words.ts';
import { lexiconOf } from '../languages/registry.ts';
import { findRecurrence } from './recurrence.ts';

function recurrenceIn(language: string, text: string): unknown {
  const found = findRecurrence(text, dateWords(text), lexiconOf(language));
  return found === null ? null : [found.recurrence.text, found.recurrence.interval];
}

test.each([
  ['en', 'report annually on progress', 'annually', 'P1Y'],
  ['en', 'meet every two years', 'every two years', 'P2Y'],
  ['en', 'meet every other year', 'every other year', 'P2Y'],
  ['en', 'report every six months', 'every six months', 'P6M'],
  ['en', 'report every third month', 'every third month', 'P3M'],
  ['en', 'meet twice a year', 'twice a year', 'P6M'],
  ['en', 'meet at least three times a year', 'three times a year', 'P4M'],
  ['en', 'brief the Council once a month', 'once a month', 'P1M'],
  ['en', 'meet at least once every two years', 'at least once every two years', 'P2Y'],
  ['en', 'consult regularly', 'regularly', null],
  ['en', 'report on a regular basis', 'on a regular basis', null],
  ['en', 'report at each session', 'at each session', null],
  ['en', 'submit an annual report', 'annual', 'P1Y'],
  ['en', 'report every year by 31 March', 'every year', 'P1Y'],
  ['en', 'review it regularly and report every two years', 'every two years', 'P2Y'],
  ['da', 'rapportere årligt', 'årligt', 'P1Y'],
  ['da', 'mødes hvert andet år', 'hvert andet år', 'P2Y'],
  ['da', 'gøre status hvert år', 'hvert år', 'P1Y'],
  ['da', 'mødes to gange om året', 'to gange om året', 'P6M'],
  ['da', 'orientere mindst én gang om måneden', 'mindst én gang om måneden', 'P1M'],
  ['da', 'følge op hver sjette måned', 'hver sjette måned', 'P6M'],
  ['da', 'følge op hver 6. måned', 'hver 6. måned', 'P6M'],
  ['da', 'følge det løbende', 'løbende', null],
  ['da', 'drøfte det med jævne mellemrum', 'med jævne mellemrum', null],
  ['da', 'aflægge en årlig rapport', 'årlig', 'P1Y'],
  ['da', 'drøfte det på hvert møde', 'på hvert møde', null],
  ['da', 'mødes hver mandag', 'hver mandag', 'P1W'],
])('%s: %s', (language, text, words, interval) => {
  expect(recurrenceIn(language, text)).toEqual([words, interval]);
});

test.each([
  ['en', 'the annual report of the Commission'],
  ['en', 'adopt the Annual Action Plan'],
  ['en', 'within two years'],
  ['en', 'every effort'],
  ['da', 'det årlige topmøde'],
  ['da', 'inden for et år'],
  ['da', 'hver enkelt stat'],
])('%s: none in "%s"', (language, text) => {
  expect(recurrenceIn(language, text)).toBeNull();
});
