import type { LanguageCode } from '../text/language-code.ts';
import { danish } from './da/index.ts';
import { english } from './en/index.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

const LEXICONS: Readonly<Record<LanguageCode, Lexicon>> = {
  da: compileLexicon(danish),
  en: compileLexicon(english),
};

/** What is known of a language, ready for look-up. */
export function lexiconOf(code: LanguageCode): Lexicon {
  return LEXICONS[code];
}
