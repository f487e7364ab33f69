import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../text/interface-language.ts';

/** The languages of the interface. */
export const LOCALES = INTERFACE_LANGUAGES;

/** One of {@link LOCALES}. */
export type Locale = InterfaceLanguage;
