import type { EventRow } from '../../desk/events/event-views.ts';
import type { CalendarEvent } from '../../formats/calendar/render-events.ts';
import type { Feed } from '../../formats/feed/feed.ts';
import { escapeHtml } from '../../formats/markup/escape-html.ts';
import { wordMeetingTime } from '../../wording/meeting-times.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_PATH, eventFeedPath, eventPath } from '../paths.ts';

const STATUS = { planned: 'CONFIRMED', held: 'CONFIRMED', cancelled: 'CANCELLED', postponed: 'TENTATIVE' } as const;
/** When nothing ever changed. */
const NEVER = new Date(0).toISOString();

/** An event as calendars have it, in the reader's language where it has that. */
export function calendarEventOf(page: PageContext, event: EventRow): CalendarEvent {
  const { place, webAddress } = event;
  return {
    // The same as in the mails that those get who come, so that it is one event in their calendars.
    uid: `event-${event.id}@${new URL(page.origin).hostname}`,
    ...{ sequence: event.sequence, changedAt: event.changedAt, timeZone: event.timeZone },
    ...{ startsAt: event.startsAt, endsAt: event.endsAt, status: STATUS[event.state] },
    summary: translated(event.names, page.locale).text,
    description: translated(event.descriptions, page.locale).text,
    location: [place, webAddress].filter((one) => one !== null).join(', '),
    address: page.origin + eventPath(event.slug),
  };
}

/** Events as a feed, those that changed last first. */
export function eventFeed(page: PageContext, events: readonly EventRow[]): Feed {
  const { events: words } = page.wording;
  return {
    ...{ title: words.feedTitle(page.site.name), subtitle: words.lead, language: page.locale },
    ...{ home: page.origin + EVENTS_PATH, self: page.origin + eventFeedPath(page.locale, 'atom') },
    author: page.site.name,
    updated: events[0]?.changedAt.toISOString() ?? NEVER,
    entries: events.map((event) => {
      const facts = factLines(page, event);
      const changed = event.changedAt.toISOString();
      return {
        ...{ id: `urn:uuid:${event.id}`, address: page.origin + eventPath(event.slug) },
        ...{ title: translated(event.names, page.locale).text, summary: facts.join(', ') },
        html: facts.map((fact) => `<p>${escapeHtml(fact)}</p>`).join(''),
        ...{ published: changed, updated: changed, topics: [], picture: null },
      };
    }),
  };
}

/** When and where an event is, and how it stands if that is to be said. */
export function factLines(page: PageContext, event: EventRow): string[] {
  const { states } = page.wording.events;
  const isOff = event.state === 'cancelled' || event.state === 'postponed';
  return [
    ...(isOff ? [states[event.state]] : []),
    wordMeetingTime(event, page.locale),
    ...(event.place === null ? [] : [event.place]),
  ];
}
