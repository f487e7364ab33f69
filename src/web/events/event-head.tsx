import type { EventView } from '../../desk/events/event-views.ts';
import { eventJsonLd } from '../../formats/schema-org/event.ts';
import { zonedIso } from '../../text/zoned-time.ts';
import { JsonLd } from '../components/json-ld.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, deedPath, eventCalendarPath, eventFeedPath, eventPath, videoPath } from '../paths.ts';
import { factLines } from './event-calendar.ts';

/** Where programs find the events. */
export function EventFeedLinks({ page }: { readonly page: PageContext }) {
  const { events } = page.wording;
  const title = events.feedTitle(page.site.name);
  return (
    <>
      <link rel="alternate" type="text/calendar" title={title} href={eventFeedPath(page.locale, 'ics')} />
      <link rel="alternate" type="application/atom+xml" title={title} href={eventFeedPath(page.locale, 'atom')} />
    </>
  );
}

interface EventHeadProps {
  readonly page: PageContext;
  readonly event: EventView;
}

/** What machines are told of an event: its addresses, Open Graph, and schema.org. */
export function EventHead({ page, event }: EventHeadProps) {
  const address = page.origin + eventPath(event.slug);
  const name = translated(event.names, page.locale).text;
  const summary = factLines(page, event).join(', ');
  const description = translated(event.descriptions, page.locale).text;
  const { timeZone, startsAt, endsAt, place, webAddress, capacity, state } = event;
  const data = eventJsonLd({
    ...{ address, name, description, language: page.locale, state, place, webAddress, capacity },
    starts: zonedIso(timeZone, startsAt),
    ends: endsAt && zonedIso(timeZone, endsAt),
    organiser: { name: page.site.name, home: `${page.origin}/` },
    speakers: [...new Set(event.programme.flatMap(({ speakers }) => speakers.map((speaker) => speaker.name)))],
    about: [
      ...event.commitments.map(({ commitment }) => page.origin + commitmentPath(commitment.id)),
      ...event.deeds.map(({ id }) => page.origin + deedPath(id)),
    ],
    recordings: event.videos.map(({ id }) => page.origin + videoPath(id)),
  });
  return (
    <>
      <link rel="canonical" href={address} />
      <link rel="alternate" type="text/calendar" title={name} href={eventCalendarPath(event.slug)} />
      <EventFeedLinks page={page} />
      <meta name="description" content={summary} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={page.site.name} />
      <meta property="og:title" content={name} />
      <meta property="og:description" content={summary} />
      <meta property="og:url" content={address} />
      <JsonLd data={data} />
    </>
  );
}
