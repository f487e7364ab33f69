import { describe, expect, test } from 'vitest';
import { findMentions } from '../authority/find-mentions.ts';
import { lexiconOf } from '../languages/registry.ts';
import { TextWords } from '../text/text-words.ts';
import { suggestActors } from './suggest-actors.ts';

function suggested(language: string, text: string): [string, string, number][] {
  const found = suggestActors(new TextWords(text), findMentions(text, language), lexiconOf(language));
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
  return found.map(({ text: words, type, count }) => [words, type, count]);
}

describe('names that no list knows', () => {
  test.each<[string, string, [string, string, number][]]>([
    [
      'en',
      'We welcome Vestas Wind Systems A/S and Blue Harbour Inc. to the pledge.',
      [
        ['Vestas Wind Systems A/S', 'company', 1],
        ['Blue Harbour Inc', 'company', 1],
      ],
    ],
    [
      'en',
      'The Open Rights Foundation will report. The Open Rights Foundation and its donors agree.',
      [['Open Rights Foundation', 'organisation', 2]],
    ],
    ['en', 'The Institute for Digital Peace opened in May.', [['Institute for Digital Peace', 'organisation', 1]]],
    [
      'da',
      'Lundbeckfonden og Nordhavn Energi A/S støtter arbejdet.',
      [
        ['Lundbeckfonden', 'organisation', 1],
        ['Nordhavn Energi A/S', 'company', 1],
      ],
    ],
    [
      'fr',
      'La Fondation pour la Paix Numérique publiera un rapport.',
      [['Fondation pour la Paix Numérique', 'organisation', 1]],
    ],
  ])('%s: %s', (language, text, expected) => expect(suggested(language, text)).toEqual(expected));

  test.each([
    ['en', 'The Council of Europe and the European Commission met Microsoft.'],
    ['en', 'The Forum will meet. In Council we agreed. A union of interests.'],
    ['en', 'the foundation of peace, a network of friends and the bank of a river'],
    ['da', 'Institut for Menneskerettigheder og Dansk Industri mødtes på Universitetet.'],
  ])('%s: %s names nobody new', (language, text) => expect(suggested(language, text)).toEqual([]));

  test('comes to the end of a long text of capitals and marks', () => {
    expect(suggested('en', 'Foundation '.repeat(20_000)).length).toBeLessThan(20_000);
    expect(suggested('en', 'A/'.repeat(50_000))).toEqual([]);
  });
});
