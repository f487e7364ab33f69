import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageCodes } from '../languages/registry.ts';
import { actorById } from './actors.ts';
import { findMentions } from './find-mentions.ts';

const pieces = fc.constantFrom(
  'Rådet',
  'Rådets',
  'EU',
  'EU’s',
  "EU's",
  'USA',
  'den',
  'Afrikanske',
  'Union',
  'the',
  'The',
  'Council',
  'Council’s',
  'of',
  'Europe',
  'Member',
  'States’',
  'Georgia',
  'Danmarks',
  'højtstående',
  'repræsentant',
  'FN',
  '-',
  '–',
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  ', ',
  '. ',
  '’',
  '‘',
  '(',
  ')',
  '/',
  'St.',
  'Lucia',
  'U.S.',
  '\u00AD',
  'a\u030A',
  '😀',
  '&',
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
);
const languages = fc.constantFrom(...languageCodes());

describe('findMentions', () => {
  test('gives exact spans, in order, without overlap, of actors that exist', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let end = 0;
        for (const mention of findMentions(text, language)) {
          expect(mention.text).toBe(text.slice(mention.start, mention.end));
          expect(mention.text.length).toBeGreaterThan(0);
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(actorById(mention.actor)).not.toBeNull();
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('finds the same in a paragraph whatever paragraphs stand around it', () => {
    fc.assert(
      fc.property(texts, texts, languages, (before, text, language) => {
        const alone = findMentions(text, language);
        const offset = before.length + 2;
        const among = findMentions(`${before}\n\n${text}\n\nEnd`, language).filter(({ start }) => start >= offset);
        expect(among.map((found) => ({ ...found, start: found.start - offset, end: found.end - offset }))).toEqual(
          alone,
        );
      }),
      { numRuns: 500 },
    );
  });

  test('comes to the end of a long text', () => {
    const sentence =
      'Rådet opfordrer den højtstående repræsentant, Kommissionen og EU’s medlemsstater til at handle nu. ';
    expect(findMentions(sentence.repeat(10_000), 'da')).toHaveLength(40_000);
  }, 30_000);
});
