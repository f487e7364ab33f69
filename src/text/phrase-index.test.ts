import { describe, expect, test } from 'vitest';
import { fold, PhraseIndex } from './phrase-index.ts';

const INDEX = new PhraseIndex([
  ['in', 'in'],
  ['in close/closer cooperation with', 'company'],
  ['cyber*', 'cyber'],
  ['cybersecurity', 'security'],
  ['digital* skill*', 'skills'],
  ['GDPR', 'regulation'],
  ['Paris Agreement', 'treaty'],
  ["the state's", 'owner'],
  ['ø', 'island'],
]);

function found(text: string, at = 0): [string, string] | null {
  const match = INDEX.longestAt(fold(text), at);
  return match === null ? null : [match.value, text.slice(at, match.end)];
}

describe('the longest phrase at an offset', () => {
  test.each([
    ['in time', ['in', 'in']],
    ['in, time', ['in', 'in']],
    ['in', ['in', 'in']],
    ['inside', null],
    ['In closer cooperation with us', ['company', 'In closer cooperation with']],
    ['in close cooperation without us', ['in', 'in']],
    ['cyberspace', ['cyber', 'cyberspace']],
    ['cybersecurity', ['security', 'cybersecurity']],
    ['cybersecurities', ['cyber', 'cybersecurities']],
    ['digitale skills', ['skills', 'digitale skills']],
    ['digital, skills', null],
    ['GDPR', ['regulation', 'GDPR']],
    ['gdpr', null],
    ['Paris agreement', ['treaty', 'Paris agreement']],
    ['paris agreement', null],
    ['the state’s', ['owner', 'the state’s']],
    ['Ø', ['island', 'Ø']],
    ['øl', null],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));

  test('looks at the words behind the offset only', () => {
    expect(found('act in time', 4)).toEqual(['in', 'in']);
    expect(found('', 0)).toBeNull();
  });

  test('keeps offsets where lower case is longer', () => {
    const text = 'İ in time';
    expect(INDEX.longestAt(fold(text), 2)).toEqual({ value: 'in', end: 4 });
  });
});
