import { describe, expect, test } from 'vitest';
import { fold, wordAlternatives } from '../../text/phrase-index.ts';
import { actorById } from '../actors.ts';
import { allPlaces, placeAt, placeById } from './places.ts';

describe('places', () => {
  test('have names of their own that no actor has', () => {
    const ids = allPlaces().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(actorById(id), id).toBeNull();
    }
  });

  test('are found by one of their names in Danish and in English', () => {
    const missed = allPlaces().flatMap(({ id, forms }) =>
      ['da', 'en'].filter((language) =>
        [...(forms[language] ?? []), ...(forms.any ?? [])].every(
          (form) => placeAt(fold(wordAlternatives(form)[0]?.join(' ') ?? form), 0, language)?.place !== id,
        ),
      ),
    );
    expect(missed).toEqual([]);
  });

  test.each([
    ['en', 'the Horn of Africa', 'horn-of-africa'],
    ['en', 'Latin America and the Caribbean', 'latin-america'],
    ['en', 'Western Africa', 'west-africa'],
    ['da', 'det vestlige Balkan', 'western-balkans'],
    ['da', 'København', 'copenhagen'],
    ['fr', 'Corne de l’Afrique', 'horn-of-africa'],
    ['fr', 'Genève', 'geneva'],
  ])('%s: %s', (language, text, place) => {
    expect(placeAt(fold(text), 0, language)).toEqual({ place, end: text.length });
  });

  test.each([
    ['en', 'parisian'],
    ['en', 'asia'],
    ['da', 'afrikansk'],
  ])('%s: %s is none', (language, text) => expect(placeAt(fold(text), 0, language)).toBeNull());

  test('an unknown identifier gives null', () => {
    expect(placeById('atlantis')).toBeNull();
    expect(placeById('sahel')?.names.da).toBe('Sahel');
  });
});
