import type { CalendarEntry, ReadCalendar } from '../desk/read-calendar.ts';
import type { CalendarContent, CalendarDay } from '../formats/calendar/render-calendar.ts';
import type { Locale } from './locale.ts';

const DANISH = {
  names: { person: 'Servanda: mine frister', team: 'Servanda: frister i', forum: 'Servanda: frister for' },
  milestone: (title: string) => `Milepæl: ${title}`,
  restricted: 'Frist i et dokument, der kun er for bestemte teams',
};

const ENGLISH: typeof DANISH = {
  names: { person: 'Servanda: my deadlines', team: 'Servanda: deadlines of', forum: 'Servanda: deadlines for' },
  milestone: (title) => `Milestone: ${title}`,
  restricted: 'A deadline in a document that is for certain teams only',
};

const TEXTS: Readonly<Record<Locale, typeof DANISH>> = { da: DANISH, en: ENGLISH };

/** A calendar in the words of its owner's language; `baseUrl` is where its links lead. */
export function wordCalendar(calendar: ReadCalendar, baseUrl: string): CalendarContent {
  const { locale, scope, teamName, forum, createdAt, entries } = calendar;
  const of = teamName ?? forum?.names[locale] ?? '';
  return {
    name: `${TEXTS[locale].names[scope]} ${of}`.trim(),
    language: locale,
    madeAt: createdAt,
    days: entries.map((entry) => wordDay(entry, locale, baseUrl)),
  };
}

function wordDay(
  { commitment, day, milestone, isRestricted }: CalendarEntry,
  locale: Locale,
  baseUrl: string,
): CalendarDay {
  const text = TEXTS[locale];
  const host = new URL(baseUrl).hostname;
  const thing = milestone ? `milestone-${milestone.planId}-${milestone.number}` : `commitment-${commitment.id}-${day}`;
  const who = [...new Set(commitment.bearers.map(({ ref, text }) => ref?.names[locale] ?? text))].join(', ');
  const what = commitment.action?.text ?? commitment.quote;
  const title = milestone ? text.milestone(milestone.title) : [who, what].filter(Boolean).join(': ');
  return {
    uid: `${thing}@${host}`,
    day,
    summary: isRestricted ? text.restricted : title,
    description: isRestricted ? '' : `${commitment.quote}\n${commitment.document.title}`,
    address: `${baseUrl}/commitments/${encodeURIComponent(commitment.id)}`,
  };
}
