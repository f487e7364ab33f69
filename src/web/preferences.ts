import { LOCALES, type Locale } from '../wording/locale.ts';

/** Light, dark, or whatever the system says. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of {@link THEMES}. */
export type Theme = (typeof THEMES)[number];

/** Names of the cookies that remember what a reader chose. */
export const PREFERENCE_COOKIES = { language: 'servanda-language', theme: 'servanda-theme' } as const;

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** How the cookies of preferences are kept. */
export const preferenceOptions = { path: '/', maxAge: YEAR_SECONDS, sameSite: 'Lax', httpOnly: true } as const;

/** Whether `value` is a language of the interface. */
export function isLocale(value: string | undefined): value is Locale {
  return (LOCALES as readonly (string | undefined)[]).includes(value);
}

/** Whether `value` is a theme. */
export function isTheme(value: string | undefined): value is Theme {
  return (THEMES as readonly (string | undefined)[]).includes(value);
}

/**
 * The interface language for a browser that sends `header` (RFC 9110, Accept-Language): the best of those we have,
 * Danish also for its nearest neighbours, English when none fits.
 */
export function negotiateLocale(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0] ?? '', quality: Number(quality ?? 1) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((left, right) => right.quality - left.quality);
  for (const { language } of wanted) {
    if (isLocale(language)) return language;
    if (['nb', 'nn', 'no', 'sv', 'fo', 'kl'].includes(language)) return 'da';
  }
  return 'en';
}

/** `path` if it leads to a page of this site, else the front page: an address given from outside may lead anywhere. */
export function localPath(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])/.test(path) || /[\p{Cc}\s\\]/u.test(path)) return '/';
  return path;
}
