import { edtfMembers } from '../text/edtf.ts';
import { keptFormats } from './kept-formats.ts';
import type { Locale } from './locale.ts';
import { LOCALE_TAGS } from './numbers.ts';

const DAY_MILLISECONDS = 86_400_000;

const SEASONS: Readonly<Record<Locale, readonly [string, string, string, string]>> = {
  da: ['foråret', 'sommeren', 'efteråret', 'vinteren'],
  en: ['spring', 'summer', 'autumn', 'winter'],
};

const THIRDS: Readonly<Record<Locale, readonly [string, string, string]>> = {
  da: ['begyndelsen af', 'midten af', 'slutningen af'],
  en: ['early', 'mid-', 'late'],
};

/** A season, quarter, third or half of a year, as EDTF level 2 numbers them (21–24, 33–36, 37–39, 40–41). */
function wordYearPart(year: string, code: number, locale: Locale): string | null {
  if (code >= 21 && code <= 24) return `${SEASONS[locale][code - 21]} ${year}`;
  if (code >= 33 && code <= 36) {
    const quarter = code - 32;
    return locale === 'da' ? `${quarter}. kvartal ${year}` : `quarter ${quarter} of ${year}`;
  }
  if (code >= 37 && code <= 39) return `${THIRDS[locale][code - 37]} ${year}`.replace('- ', '-');
  if (code === 40 || code === 41) {
    const half = code - 39;
    return locale === 'da' ? `${half}. halvår ${year}` : `${half === 1 ? 'first' : 'second'} half of ${year}`;
  }
  return null;
}

const FORMS = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const dateFormat = keptFormats(
  (locale: Locale, form: keyof typeof FORMS) =>
    new Intl.DateTimeFormat(LOCALE_TAGS[locale], { ...FORMS[form], timeZone: 'UTC' }),
);

function format(iso: string, locale: Locale, form: keyof typeof FORMS): string {
  return dateFormat(locale, form).format(new Date(iso));
}

/** An ISO date written out: "26. juni 2025", "26 June 2025". */
export function formatDate(iso: string, locale: Locale): string {
  return format(iso.slice(0, 10), locale, 'date');
}

/** An ISO date, short, for lists: "26. jun. 2025", "26 Jun 2025". */
export function formatShortDate(iso: string, locale: Locale): string {
  return format(iso.slice(0, 10), locale, 'shortDate');
}

const QUALIFIERS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  '~': { da: 'omkring', en: 'around' },
  '?': { da: 'måske', en: 'perhaps' },
  '%': { da: 'måske omkring', en: 'perhaps around' },
};

function wordMoment(edtf: string, locale: Locale): string {
  const qualifier = QUALIFIERS[edtf.at(-1) ?? ''];
  const words = wordPlainMoment(qualifier === undefined ? edtf : edtf.slice(0, -1), locale);
  return qualifier === undefined ? words : `${qualifier[locale]} ${words}`;
}

function wordPlainMoment(moment: string, locale: Locale): string {
  const [, year, second, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(moment) ?? [];
  if (year === undefined) return wordDecade(moment, locale);
  if (second === undefined) return year;
  if (day !== undefined) return formatDate(moment, locale);
  return wordYearPart(year, Number(second), locale) ?? format(`${moment}-01`, locale, 'month');
}

function wordDecade(moment: string, locale: Locale): string {
  const decade = /^(\d{3})X$/.exec(moment)?.[1];
  if (decade !== undefined) return locale === 'da' ? `${decade}0'erne` : `the ${decade}0s`;
  const century = /^(\d{2})XX$/.exec(moment)?.[1];
  return century === undefined ? moment : wordCentury(Number(century) + 1, locale);
}

const ORDINAL_ENDS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function wordCentury(century: number, locale: Locale): string {
  if (locale === 'da') return `det ${century}. århundrede`;
  const end = ORDINAL_ENDS[new Intl.PluralRules('en', { type: 'ordinal' }).select(century)];
  return `the ${century}${end} century`;
}

/**
 * An EDTF value (ISO 8601-2) in words: `2024-22` is "sommeren 2024", `2025-06` is "juni 2025",
 * `2024/2026` is "2024–2026", `{2027,2029}` "2027 og 2029". A value in a form that is not known is given back as it is.
 */
export function wordEdtf(edtf: string, locale: Locale): string {
  if (/^[[{]/.test(edtf)) return wordSet(edtf, locale);
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return wordMoment(edtf, locale);
  const until = locale === 'da' ? 'indtil' : 'until';
  const since = locale === 'da' ? 'fra' : 'from';
  if (from === '' || from === '..') return `${until} ${wordMoment(to, locale)}`;
  if (to === '' || to === '..') return `${since} ${wordMoment(from, locale)}`;
  const [first, last] = [wordMoment(from, locale), wordMoment(to, locale)];
  return /^\d+$/.test(first + last) ? `${first}–${last}` : `${first} – ${last}`;
}

/** All dates of a set `{A,B}`, or one of those of a choice `[A,B]`. */
function wordSet(edtf: string, locale: Locale): string {
  const list = new Intl.ListFormat(LOCALE_TAGS[locale], { type: edtf.startsWith('[') ? 'disjunction' : 'conjunction' });
  return list.format(edtfMembers(edtf).map((member) => wordEdtf(member, locale)));
}

/** A deadline in words: "senest 26. juni 2025", "senest i sommeren 2024"; "by 26 June 2025", "by summer 2024". */
export function wordDeadline(edtf: string, locale: Locale): string {
  const words = wordEdtf(edtf, locale);
  if (/[/,~?%]/.test(edtf)) return words;
  if (locale === 'en') return `by ${words}`;
  const day = /^\d{4}-\d{2}-\d{2}/.test(edtf);
  return day ? `senest ${words}` : `senest i ${words}`;
}

/** Whole days from `today` to `date`, negative when past; both ISO dates. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(date) - Date.parse(today)) / DAY_MILLISECONDS);
}

const distanceFormat = keptFormats(
  (locale: Locale) => new Intl.RelativeTimeFormat(LOCALE_TAGS[locale], { numeric: 'auto' }),
);

/** How far `date` lies from `today`: "for 17 måneder siden", "om 3 uger", "i dag"; both ISO dates. */
export function relativeDate(date: string, today: string, locale: Locale): string {
  const words = distanceFormat(locale);
  const days = daysUntil(date, today);
  const distance = Math.abs(days);
  if (distance < 14) return words.format(days, 'day');
  if (distance < 60) return words.format(Math.trunc(days / 7), 'week');
  const months = wholeMonths(today, date);
  if (Math.abs(months) < 24) return words.format(months, 'month');
  return words.format(Math.trunc(months / 12), 'year');
}

/** Whole calendar months from one ISO date to another, rounded towards zero. */
function wholeMonths(from: string, to: string): number {
  if (to < from) return 0 - wholeMonths(to, from);
  const [start, end] = [new Date(from), new Date(to)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return end.getUTCDate() < start.getUTCDate() ? months - 1 : months;
}
