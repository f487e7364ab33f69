import type { EventView, ProgrammeView } from '../../desk/events/event-views.ts';
import type { EventMaterial } from '../../store/event-parts.ts';
import { dayIn, wallClockIn } from '../../text/zoned-time.ts';
import { formatDate } from '../../wording/dates.ts';
import { wordLanguage } from '../../wording/language-names.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { CommitmentList } from '../components/commitment-list.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath, deedPath, materialPath } from '../paths.ts';
import { Video } from '../videos/video.tsx';

interface SectionProps {
  readonly page: PageContext;
  readonly event: EventView;
}

/** The programme of an event, day by day. */
export function Programme({ page, event }: SectionProps) {
  const { events } = page.wording;
  const days = Map.groupBy(event.programme, ({ startsAt }) => dayIn(event.timeZone, startsAt));
  if (days.size === 0) return null;
  const isOfOneDay = days.size === 1 && days.has(dayIn(event.timeZone, event.endsAt ?? event.startsAt));
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{events.programme}</h2>
      {[...days].map(([day, points]) => (
        <>
          {!isOfOneDay && <h3>{formatDate(day, page.locale)}</h3>}
          <ol class="programme">
            {points.map((point) => (
              <Point page={page} point={point} timeZone={event.timeZone} />
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

/** When a point of a programme begins and ends, on the clock of the event. */
export function pointTime(page: PageContext, { startsAt, endsAt }: ProgrammeView, timeZone: string): string {
  const clock = (instant: Date) =>
    wallClockIn(timeZone, instant)
      .slice(11)
      .replace(':', page.locale === 'da' ? '.' : ':');
  return endsAt === null ? clock(startsAt) : `${clock(startsAt)}–${clock(endsAt)}`;
}

function Point({
  page,
  point,
  timeZone,
}: {
  readonly page: PageContext;
  readonly point: ProgrammeView;
  readonly timeZone: string;
}) {
  const title = translated(point.titles, page.locale);
  return (
    <li>
      <time datetime={point.startsAt.toISOString()}>{pointTime(page, point, timeZone)}</time>
      <div>
        <strong lang={title.lang}>{title.text}</strong>
        {point.place !== '' && <span class="facts">{point.place}</span>}
        {point.speakers.length > 0 && (
          <ul class="speakers" aria-label={page.wording.events.speakers}>
            {point.speakers.map(({ name, office, actor }) => (
              <li>
                {[name, office].filter((part) => part !== '').join(', ')}
                {actor && (
                  <>
                    {', '}
                    <a href={actorPath(actor.id)}>{actor.names[page.locale]}</a>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Files and addresses that belong to an event. */
export function Materials({ page, event }: SectionProps) {
  if (event.materials.length === 0) return null;
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{page.wording.events.materials}</h2>
      <ul class="materials">
        {event.materials.map((material) => (
          <li>
            <MaterialLink page={page} material={material} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A material, with what it is. */
export function MaterialLink({ page, material }: { readonly page: PageContext; readonly material: EventMaterial }) {
  const { file, address } = material;
  const title = translated(material.titles, page.locale);
  const facts = [
    material.language && wordLanguage(material.language, page.locale),
    file && formatBytes(file.size, page.locale),
    address && page.wording.events.elsewhere(new URL(address).host),
  ].filter(Boolean);
  return (
    <>
      {file === null ? (
        <a href={address ?? ''} rel="noreferrer external" lang={title.lang}>
          {title.text}
        </a>
      ) : (
        <a href={materialPath(material.id, file.name)} lang={title.lang}>
          {title.text}
        </a>
      )}
      <span class="facts">{facts.join(' · ')}</span>
    </>
  );
}

/** The videos of an event. */
export function Videos({ page, event }: SectionProps) {
  if (event.videos.length === 0) return null;
  return (
    <section aria-labelledby="videos">
      <h2 id="videos">{page.wording.events.videos}</h2>
      {event.videos.map((video) => (
        <Video page={page} video={video} />
      ))}
    </section>
  );
}

/** Commitments and deeds that were announced at an event, with how far the commitments are. */
export function Announced({ page, event }: SectionProps) {
  const { events } = page.wording;
  return (
    <>
      {event.commitments.length > 0 && (
        <section aria-labelledby="announced">
          <h2 id="announced">{events.announced}</h2>
          <CommitmentList page={page} rows={event.commitments} />
        </section>
      )}
      {event.deeds.length > 0 && (
        <section aria-labelledby="announced-deeds">
          <h2 id="announced-deeds">{events.announcedDeeds}</h2>
          <ul class="materials">
            {event.deeds.map(({ id, quote, language }) => (
              <li>
                <a href={deedPath(id)} lang={language}>
                  {quote}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
