import type { LanguageCode } from '../../text/language-code.ts';
import type { KnownActor } from '../known-actor.ts';
import { AMBIGUOUS_STATE_FORMS, STATE_CODES, STATE_FORMS, STATE_LABELS } from './state-names.ts';

const REGION_NAMES = {
  da: new Intl.DisplayNames('da', { type: 'region', fallback: 'none' }),
  en: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

function shownName(code: string, language: LanguageCode): string {
  const own = STATE_LABELS[code]?.[language];
  if (own !== undefined) return own;
  const name = REGION_NAMES[language].of(code.toUpperCase());
  if (name === undefined) throw new Error(`no ${language} name for the state ${code}`);
  return name.replace(' & ', ' and ');
}

/** "St. Lucia" is also written "Saint Lucia". */
function spellings(name: string): string[] {
  return name.startsWith('St. ') ? [name, name.replace('St. ', 'Saint ')] : [name];
}

/** A state acts through its government: "Ghanas regering", "the Government of the Netherlands". */
function governments(language: LanguageCode, forms: readonly string[]): string[] {
  const bare = forms.map((form) => form.replace(/^\(?the\)? /, ''));
  if (language === 'da') return bare.map((form) => `${form.replace(/^\((\p{L}+)\) /u, '')}s regering`);
  return bare.flatMap((form) => [`(the) Government of ${form}`, `(the) Government of the ${form}`]);
}

function state(code: string): KnownActor {
  const names = { da: shownName(code, 'da'), en: shownName(code, 'en') };
  const ambiguous = AMBIGUOUS_STATE_FORMS[code];
  const further = STATE_FORMS[code] ?? {};
  const isCertain = (language: LanguageCode) =>
    ![...(ambiguous?.any ?? []), ...(ambiguous?.[language] ?? [])].includes(names[language]);
  const formsIn = (language: LanguageCode) => {
    const own = [...spellings(names[language]), ...(further[language] ?? [])];
    const certain = isCertain(language) ? own : own.slice(1);
    return code === 'dk' ? certain : [...certain, ...governments(language, [...own, ...(further.any ?? [])])];
  };
  const forms = { any: further.any ?? [], da: formsIn('da'), en: formsIn('en') };
  return { id: code, type: 'state', names, forms, ...(ambiguous && { ambiguousForms: ambiguous }) };
}

/** The states and territories of ISO 3166-1, named as in the Unicode CLDR where we have no better name. */
export const STATES: readonly KnownActor[] = STATE_CODES.map(state);
