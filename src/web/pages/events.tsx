import type { EventRow } from '../../desk/events/event-views.ts';
import type { EventList } from '../../desk/list-events.ts';
import { isPermitted } from '../../desk/permission.ts';
import { Layout } from '../components/layout.tsx';
import { factLines } from '../events/event-calendar.ts';
import { EventFeedLinks } from '../events/event-head.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_DESK_PATH, EVENTS_PATH, eventFeedPath, eventPath, pastEventsPath } from '../paths.ts';

interface EventsProps {
  readonly page: PageContext;
  readonly title: string;
  readonly list: EventList;
  /** What is said where there are none. */
  readonly none: string;
  /** The page of the list, from 1. */
  readonly number: number;
  /** Where the list is. */
  readonly path: string;
  readonly years: readonly { readonly year: number; readonly count: number }[];
}

/** Events to come, past ones, or those of a year. */
export function EventsPage({ page, title, list, none, number, path, years }: EventsProps) {
  const { events: words } = page.wording;
  return (
    <Layout page={page} title={title} place="events" head={<EventFeedLinks page={page} />}>
      <div class="events-page">
        <header class="page-head">
          <h1>{title}</h1>
          <p>{words.lead}</p>
          {isPermitted(page.principal, 'plan-event') && (
            <p class="more">
              <a href={EVENTS_DESK_PATH}>{words.desk.create}</a>
            </p>
          )}
        </header>
        {list.events.length === 0 ? (
          <p class="quiet">{none}</p>
        ) : (
          <ol class="event-list">
            {list.events.map((event) => (
              <Row page={page} event={event} />
            ))}
          </ol>
        )}
        <Turning {...{ page, title, list, number, path }} />
        <nav class="event-years" aria-label={words.years}>
          <a href={EVENTS_PATH} aria-current={path === EVENTS_PATH ? 'page' : undefined}>
            {words.coming}
          </a>
          <a href={pastEventsPath()} aria-current={path === pastEventsPath() ? 'page' : undefined}>
            {words.past}
          </a>
          {years.map(({ year, count }) => (
            <a
              href={pastEventsPath(year)}
              aria-current={path === pastEventsPath(year) ? 'page' : undefined}
              aria-label={`${year}: ${words.count(count)}`}
            >
              {year}
            </a>
          ))}
        </nav>
        <p class="more">
          <a href={eventFeedPath(page.locale, 'ics')}>{words.calendarFeed}</a>
          <a href={eventFeedPath(page.locale, 'atom')}>{words.atomFeed}</a>
        </p>
      </div>
    </Layout>
  );
}

function Turning({
  page,
  title,
  list,
  number,
  path,
}: Pick<EventsProps, 'page' | 'title' | 'list' | 'number' | 'path'>) {
  const { events: words } = page.wording;
  if (number === 1 && !list.hasMore) return null;
  return (
    <nav class="more" aria-label={title}>
      {number > 1 && (
        <a href={`${path}?page=${number - 1}`} rel="prev">
          {words.newer}
        </a>
      )}
      {list.hasMore && (
        <a href={`${path}?page=${number + 1}`} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  );
}

function Row({ page, event }: { readonly page: PageContext; readonly event: EventRow }) {
  const name = translated(event.names, page.locale);
  return (
    <li>
      <p class="eyebrow">{page.wording.events.kinds[event.kind]}</p>
      <h2>
        <a href={eventPath(event.slug)} lang={name.lang}>
          {name.text}
        </a>
      </h2>
      <p class="facts">{factLines(page, event).join(', ')}</p>
    </li>
  );
}
