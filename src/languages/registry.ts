import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
import type { LanguageCode } from '../text/language-code.ts';
import type { Language } from './language.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

const HERE = new URL('.', import.meta.url);
/** `index.ts` among the sources, `index.js` in the build. */
const INDEX = `index${extname(import.meta.url)}`;
const LANGUAGE_FOLDER = /^[a-z]{2}$/;

const languages: ReadonlyMap<LanguageCode, Language> = new Map(await Promise.all(foldersOfLanguages().map(load)));
const lexicons = new Map<LanguageCode, Lexicon>();

/** The languages that Servanda extracts from, as ISO 639-1 codes in alphabetical order. */
export function languageCodes(): readonly LanguageCode[] {
  return [...languages.keys()];
}

/** Whether `code` is a language that Servanda extracts from. */
export function isLanguageCode(code: string): boolean {
  return languages.has(code);
}

/** What is known of a language. Throws a `RangeError` for a code that is not in {@link languageCodes}. */
export function languageOf(code: LanguageCode): Language {
  const language = languages.get(code);
  if (language === undefined) throw new RangeError(`no language "${code}"`);
  return language;
}

/** What is known of a language, ready for look-up; made at the first call. Throws as {@link languageOf} does. */
export function lexiconOf(code: LanguageCode): Lexicon {
  const known = lexicons.get(code);
  if (known !== undefined) return known;
  const lexicon = compileLexicon(languageOf(code));
  lexicons.set(code, lexicon);
  return lexicon;
}

function foldersOfLanguages(): LanguageCode[] {
  return readdirSync(HERE)
    .filter((name) => LANGUAGE_FOLDER.test(name) && existsSync(new URL(`${name}/${INDEX}`, HERE)))
    .sort();
}

async function load(code: LanguageCode): Promise<[LanguageCode, Language]> {
  const { language }: { readonly language?: Language } = await import(new URL(`${code}/${INDEX}`, HERE).href);
  if (language?.code !== code) throw new Error(`languages/${code} must export the language "${code}" as "language"`);
  return [code, language];
}
