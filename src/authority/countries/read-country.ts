import { languageCodes, languageOf } from '../../languages/registry.ts';
import { foldLetters } from '../../text/fold-letters.ts';
import { STATE_CODES, STATE_FORMS } from '../names/state-names.ts';
import { ALPHA_2_BY_ALPHA_3 } from './alpha-3.ts';

/** How a country was written: by its code of today, by another code that still is in use, or by its name. */
export type CountrySpelling = 'code' | 'other-code' | 'name';

/** A country that was recognised. */
export interface ReadCountry {
  /** ISO 3166-1 alpha-2 in lower case; `xk` is Kosovo. */
  readonly country: string;
  readonly spelling: CountrySpelling;
}

/**
 * Codes that ISO 3166-3 has withdrawn in favour of one country, those that the European Union and the United Nations
 * use besides, and those of the International Olympic Committee that mean no other country in ISO 3166-1.
 */
const OTHER_CODES: Readonly<Record<string, string>> = {
  ...{ rom: 'ro', zar: 'cd', tmp: 'tl', bur: 'mm' },
  ...{ uk: 'gb', el: 'gr', uae: 'ae', kos: 'xk' },
  ...{ bul: 'bg', chi: 'cl', cro: 'hr', den: 'dk', ger: 'de', gre: 'gr', lat: 'lv', ned: 'nl', por: 'pt', rsa: 'za' },
  ...{ slo: 'si', sui: 'ch', uru: 'uy' },
};

/** Languages in whose names of countries lists are written, whether Servanda reads documents in them or not. */
const FURTHER_LANGUAGES = ['it', 'pt', 'nl', 'pl', 'fi', 'nb', 'cs', 'hu', 'ro'];

const STATES: ReadonlySet<string> = new Set(STATE_CODES);

/** The country that a cell of a list or a field of a form means; null where it is none that we know. */
export function readCountry(written: string): ReadCountry | null {
  const word = written.trim().toLowerCase();
  if (STATES.has(word)) return { country: word, spelling: 'code' };
  const byThree = ALPHA_2_BY_ALPHA_3.get(word);
  if (byThree !== undefined) return { country: byThree, spelling: 'code' };
  const byOther = OTHER_CODES[word];
  if (byOther !== undefined) return { country: byOther, spelling: 'other-code' };
  const byName = countriesByName().get(keyOf(written));
  return byName ? { country: byName, spelling: 'name' } : null;
}

let byName: ReadonlyMap<string, string | null> | null = null;

/** Countries by their names in every language; null for a name that two countries have. */
function countriesByName(): ReadonlyMap<string, string | null> {
  byName ??= indexNames();
  return byName;
}

function indexNames(): ReadonlyMap<string, string | null> {
  const index = new Map<string, string | null>();
  for (const code of STATE_CODES) {
    for (const name of namesOf(code)) {
      const key = keyOf(name);
      const known = index.get(key);
      index.set(key, known === undefined || known === code ? code : null);
    }
  }
  index.delete('');
  return index;
}

function namesOf(code: string): string[] {
  const own = languageCodes();
  const shown = [...own, ...FURTHER_LANGUAGES].flatMap((language) => shownNames(code, language));
  const further = Object.values(STATE_FORMS[code] ?? {}).flatMap((forms) => forms ?? []);
  const read = own.flatMap((language) => languageOf(language).names.actors.forms[code] ?? []);
  return [...shown, ...further, ...read];
}

/** The name of the Unicode CLDR and its shorter form, where there is one. */
function shownNames(code: string, language: string): string[] {
  return (['long', 'short'] as const).flatMap(
    (style) =>
      new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }).of(code.toUpperCase()) ?? [],
  );
}

/** Names are compared without case, accents, articles, punctuation and what stands in brackets. */
function keyOf(name: string): string {
  return foldLetters(name)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/&/gu, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|den|det|de|la|le|les|el|los|die|der|l) /u, '');
}
