import { languageOf } from '../../languages/registry.ts';
import type { LanguageCode } from '../../text/language-code.ts';
import type { KnownActor } from '../known-actor.ts';
import { officesOf } from './state-adjectives.ts';
import { AMBIGUOUS_STATE_FORMS, STATE_CODES, STATE_FORMS, STATE_LABELS } from './state-names.ts';

/** The name of a state in a language, that of the Unicode CLDR where we have no better one. */
export function stateName(code: string, language: LanguageCode): string {
  const own = STATE_LABELS[code]?.[language];
  if (own !== undefined) return own;
  const name = regionNames(language).of(code.toUpperCase());
  if (name === undefined) throw new Error(`no ${language} name for the state ${code}`);
  return name.replace(' & ', ' and ');
}

const REGION_NAMES = new Map<LanguageCode, Intl.DisplayNames>();

function regionNames(language: LanguageCode): Intl.DisplayNames {
  const names = REGION_NAMES.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  REGION_NAMES.set(language, names);
  return names;
}

/** "St. Lucia" is also written "Saint Lucia". */
function spellings(name: string): string[] {
  return name.startsWith('St. ') ? [name, name.replace('St. ', 'Saint ')] : [name];
}

/** A state acts through its government: "Ghanas regering", "the Government of the Netherlands". */
function governments(language: LanguageCode, forms: readonly string[]): string[] {
  const { articles, governments } = languageOf(language).names;
  const article = new RegExp(`^(?:\\((?:${articles.join('|')})\\)|(?:${articles.join('|')})) `, 'u');
  return forms.flatMap((form) => governments(form.replace(article, '')));
}

/** What texts in a language call a state, beside its ambiguous names. */
export function stateForms(code: string, language: LanguageCode): readonly string[] {
  const { forms, ambiguousForms } = languageOf(language).names.actors;
  const further = STATE_FORMS[code] ?? {};
  const ambiguous = AMBIGUOUS_STATE_FORMS[code] ?? {};
  const uncertain = [...(ambiguous.any ?? []), ...(ambiguous[language] ?? []), ...(ambiguousForms[code] ?? [])];
  const own = [...spellings(stateName(code, language)), ...(further[language] ?? []), ...(forms[code] ?? [])];
  const everywhere = further.any ?? [];
  const certain = [...everywhere, ...own].filter((form) => !uncertain.includes(form));
  if (code === 'dk') return certain;
  return [...certain, ...officesOf(code, language), ...governments(language, [...own, ...everywhere])];
}

function state(code: string): KnownActor {
  const names = { da: stateName(code, 'da'), en: stateName(code, 'en') };
  const ambiguousForms = AMBIGUOUS_STATE_FORMS[code];
  return { id: code, type: 'state', names, forms: {}, ...(ambiguousForms && { ambiguousForms }) };
}

/** The states and territories of ISO 3166-1, named as in the Unicode CLDR where we have no better name. */
export const STATES: readonly KnownActor[] = STATE_CODES.map(state);
