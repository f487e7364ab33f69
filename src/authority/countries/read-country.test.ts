import { describe, expect, test } from 'vitest';
import { STATE_CODES } from '../names/state-names.ts';
import { ALPHA_2_BY_ALPHA_3 } from './alpha-3.ts';
import { readCountry } from './read-country.ts';

describe('a country', () => {
  test('every state has one alpha-3 code', () => {
    expect([...ALPHA_2_BY_ALPHA_3.values()].sort()).toEqual([...STATE_CODES].sort());
    for (const three of ALPHA_2_BY_ALPHA_3.keys()) expect(three).toMatch(/^[a-z]{3}$/);
  });

  test.each([
    ['DNK', 'dk', 'code'],
    ['dk', 'dk', 'code'],
    [' USA ', 'us', 'code'],
    ['ROM', 'ro', 'other-code'],
    ['UK', 'gb', 'other-code'],
    ['EL', 'gr', 'other-code'],
    ['Danmark', 'dk', 'name'],
    ['Danemark', 'dk', 'name'],
    ['The Netherlands', 'nl', 'name'],
    ['PAYS-BAS', 'nl', 'name'],
    ['États-Unis', 'us', 'name'],
    ['Etats Unis', 'us', 'name'],
    ['Côte d’Ivoire', 'ci', 'name'],
    ['Corée du Sud', 'kr', 'name'],
    ['Tchéquie', 'cz', 'name'],
    ['République tchèque', 'cz', 'name'],
    ['Bosnia & Herzegovina', 'ba', 'name'],
    ['Vereinigtes Königreich', 'gb', 'name'],
    ['Polska', 'pl', 'name'],
    ['Nordmakedonien', 'mk', 'name'],
    ['Serbie', 'rs', 'name'],
    ['Monténégro', 'me', 'name'],
  ])('%j is %s, by its %s', (written, country, spelling) => {
    expect(readCountry(written)).toEqual({ country, spelling });
  });

  test.each(['', '  ', 'SCG', 'YUG', 'MTG', 'Europe', 'Atlantis', '=DK', '()'])('%j is none', (written) => {
    expect(readCountry(written)).toBeNull();
  });
});
