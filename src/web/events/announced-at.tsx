import type { whereAnnounced } from '../../desk/view-event.ts';
import { formatDate } from '../../wording/dates.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { eventPath } from '../paths.ts';

/** An event at which something was announced. */
export type AnnouncingEvent = Awaited<ReturnType<typeof whereAnnounced>>[number];

/** Where a commitment was announced. */
export function AnnouncedAt({ page, events }: { page: PageContext; events: readonly AnnouncingEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="announced-at">
      <h2 id="announced-at">{page.wording.events.announcedAt}</h2>
      <ul>
        {events.map(({ slug, names, startsOn }) => {
          const name = translated(names, page.locale);
          return (
            <li>
              <a href={eventPath(slug)} lang={name.lang}>
                {name.text}
              </a>
              , {formatDate(startsOn, page.locale)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
