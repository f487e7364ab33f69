import { areAnswersTaken, type EventView } from '../../desk/events/event-views.ts';
import { isPermitted } from '../../desk/permission.ts';
import { wordMeetingTime } from '../../wording/meeting-times.ts';
import { Layout } from '../components/layout.tsx';
import { EventHead } from '../events/event-head.tsx';
import { Announced, Materials, Programme, Videos } from '../events/event-sections.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_PATH, eventCalendarPath, eventDeskPath, initiativePath, registerPath } from '../paths.ts';

interface EventProps {
  readonly page: PageContext;
  readonly event: EventView;
  readonly now: Date;
}

/** The page of an event: when and where, its programme, what was announced there, videos and materials. */
export function EventPage({ page, event, now }: EventProps) {
  const { events: words } = page.wording;
  const name = translated(event.names, page.locale);
  const description = translated(event.descriptions, page.locale);
  const canRegister = event.registration === 'open' && areAnswersTaken(event, now) && page.canSubscribe;
  return (
    <Layout page={page} title={name.text} place="events" head={<EventHead page={page} event={event} />}>
      <article class="event-page">
        <header class="page-head">
          <p class="eyebrow">
            <a href={EVENTS_PATH}>{words.title}</a> · {words.kinds[event.kind]}
          </p>
          <h1 lang={name.lang}>{name.text}</h1>
          {!event.isPublic && <p class="said">{words.internal}</p>}
          <Facts page={page} event={event} />
          <p class="more">
            {canRegister && (
              <a class="button" href={registerPath(event.slug)}>
                {words.register}
              </a>
            )}
            {event.state === 'planned' && <a href={eventCalendarPath(event.slug)}>{words.addToCalendar}</a>}
            {isPermitted(page.principal, 'plan-event') && <a href={eventDeskPath(event.id)}>{words.edit}</a>}
          </p>
        </header>
        <Paragraphs text={description.text} lang={description.lang} />
        {event.outcome !== '' && (
          <section aria-labelledby="outcome">
            <h2 id="outcome">{words.outcome}</h2>
            <Paragraphs text={event.outcome} />
          </section>
        )}
        <Announced page={page} event={event} />
        <Programme page={page} event={event} />
        <Videos page={page} event={event} />
        <Materials page={page} event={event} />
        <Contacts page={page} event={event} />
      </article>
    </Layout>
  );
}

function Paragraphs({ text, lang }: { readonly text: string; readonly lang?: string }) {
  if (text === '') return null;
  return (
    <div class="event-words" lang={lang}>
      {text.split(/\n{2,}/u).map((paragraph) => (
        <p>{paragraph}</p>
      ))}
    </div>
  );
}

function Facts({ page, event }: Omit<EventProps, 'now'>) {
  const { events: words } = page.wording;
  const isOff = event.state === 'cancelled' || event.state === 'postponed';
  return (
    <>
      {isOff && (
        <p class="event-off">
          <strong>{words.states[event.state]}.</strong> {event.state === 'postponed' && words.postponedHint}
        </p>
      )}
      <dl class="facts-list event-facts">
        <div>
          <dt>{words.when}</dt>
          <dd>
            <time datetime={event.startsAt.toISOString()}>{wordMeetingTime(event, page.locale)}</time>
          </dd>
        </div>
        {event.place !== null && (
          <div>
            <dt>{words.where}</dt>
            <dd>{event.place}</dd>
          </div>
        )}
        {event.webAddress !== null && (
          <div>
            <dt>{words.online}</dt>
            <dd>
              <a href={event.webAddress} rel="noreferrer external">
                {new URL(event.webAddress).host}
              </a>
            </dd>
          </div>
        )}
        {event.initiatives.length > 0 && (
          <div>
            <dt>{words.partOf}</dt>
            {event.initiatives.map((initiative) => {
              const name = translated(initiative.names, page.locale);
              return (
                <dd>
                  <a href={initiativePath(initiative)} lang={name.lang}>
                    {name.text}
                  </a>
                </dd>
              );
            })}
          </div>
        )}
      </dl>
    </>
  );
}

function Contacts({ page, event }: Omit<EventProps, 'now'>) {
  if (event.contacts.length === 0) return null;
  return (
    <section aria-labelledby="contacts">
      <h2 id="contacts">{page.wording.events.contacts}</h2>
      <ul class="materials">
        {event.contacts.map(({ name, office, email, phone }) => (
          <li>
            {[name, office, phone].filter((part) => part !== '').join(', ')}
            {email !== '' && (
              <>
                {', '}
                <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
