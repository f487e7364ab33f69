import type { EventRow } from '../../desk/events/event-views.ts';
import { Problem } from '../components/form-fields.tsx';
import { Layout } from '../components/layout.tsx';
import { factLines } from '../events/event-calendar.ts';
import { BasicFields } from '../events/event-fields.tsx';
import type { EventFormFields, InitiativeChoice } from '../events/event-form.ts';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_DESK_PATH, eventDeskPath, pastEventsPath } from '../paths.ts';

interface EventsDeskProps {
  readonly page: PageContext;
  readonly coming: readonly EventRow[];
  readonly past: readonly EventRow[];
  readonly initiatives: readonly InitiativeChoice[];
  readonly fields: EventFormFields;
  readonly problem: string | null;
}

/** The desk's list of events, and the form for another one. */
export function EventsDeskPage({ page, coming, past, initiatives, fields, problem }: EventsDeskProps) {
  const { events } = page.wording;
  const lists = [
    [events.coming, coming, events.none.coming],
    [events.past, past, events.none.past],
  ] as const;
  return (
    <Layout page={page} title={events.desk.title} place="event-desk">
      <div class="events-page event-desk">
        <header class="page-head">
          <h1>{events.desk.title}</h1>
          <p>{events.desk.lead}</p>
        </header>
        {lists.map(([title, rows, none]) => (
          <section>
            <h2>{title}</h2>
            {rows.length === 0 && <p class="quiet">{none}</p>}
            <ul class="initiative-list">
              {rows.map((event) => (
                <Row page={page} event={event} />
              ))}
            </ul>
          </section>
        ))}
        <p class="more">
          <a href={pastEventsPath()}>{events.past}</a>
        </p>
        <section>
          <h2 id="create">{events.desk.create}</h2>
          <Problem sentence={problem} />
          <form method="post" action={EVENTS_DESK_PATH} class="sign-in-form">
            <BasicFields page={page} fields={fields} initiatives={initiatives} />
            <button type="submit" class="button">
              {events.desk.createSubmit}
            </button>
          </form>
        </section>
      </div>
    </Layout>
  );
}

function Row({ page, event }: { readonly page: PageContext; readonly event: EventRow }) {
  const name = translated(event.names, page.locale);
  return (
    <li>
      <a href={eventDeskPath(event.id)} lang={name.lang}>
        {name.text}
      </a>
      <span class="facts">{factLines(page, event).join(', ')}</span>
    </li>
  );
}
