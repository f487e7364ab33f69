import { LOCALES, type Locale } from '../wording/locale.ts';

/**
 * The language in which the command line speaks: `--lang`, else that of the first of `LC_ALL`, `LC_MESSAGES` and
 * `LANG` that is set (POSIX); English where it is neither Danish nor English.
 */
export function interfaceLanguage(words: readonly string[], environment: NodeJS.ProcessEnv): Locale {
  const asked = askedFor(words) || environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return LOCALES.find((locale) => asked.toLowerCase().startsWith(locale)) ?? 'en';
}

function askedFor(words: readonly string[]): string | undefined {
  const index = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[index];
  return word === '--lang' ? words[index + 1] : word?.slice('--lang='.length);
}
