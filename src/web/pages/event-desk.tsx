import type { EventView } from '../../desk/events/event-views.ts';
import type { VideoView } from '../../desk/videos/video-views.ts';
import { Layout } from '../components/layout.tsx';
import { BasicFields, FurtherFields } from '../events/event-fields.tsx';
import type { EventFormFields, InitiativeChoice } from '../events/event-form.ts';
import { AnnouncementForms, MaterialForms, ProgrammeForms, VideoForms } from '../events/event-parts-forms.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { EVENTS_DESK_PATH, eventAnswersPath, eventDeskPath, eventPath } from '../paths.ts';

interface EventDeskProps {
  readonly page: PageContext;
  readonly event: EventView;
  readonly fields: EventFormFields;
  readonly initiatives: readonly InitiativeChoice[];
  /** All that can be shown with it. */
  readonly videos: readonly VideoView[];
  /** What came of the last attempt. */
  readonly said: string | null;
}

/** An event as those have it who prepare it. */
export function EventDeskPage({ page, event, fields, initiatives, videos, said }: EventDeskProps) {
  const { desk } = page.wording.events;
  const name = translated(event.names, page.locale);
  return (
    <Layout page={page} title={name.text} place="event-desk">
      <div class="events-page event-desk">
        <header class="page-head">
          <p class="eyebrow">
            <a href={EVENTS_DESK_PATH}>{desk.back}</a>
          </p>
          <h1 lang={name.lang}>{name.text}</h1>
          <p class="more">
            <a href={eventPath(event.slug)}>{desk.see}</a>
            <a href={eventAnswersPath(event.id)}>{desk.answers}</a>
          </p>
        </header>
        {said !== null && (
          <p class="said" role="status">
            {said}
          </p>
        )}
        <section aria-labelledby="event">
          <h2 id="event">{desk.parts}</h2>
          <form method="post" action={eventDeskPath(event.id)} class="sign-in-form">
            <input type="hidden" name="revision" value={event.revision} />
            <BasicFields page={page} fields={fields} initiatives={initiatives} />
            <FurtherFields page={page} fields={fields} />
            <button type="submit" class="button">
              {desk.save}
            </button>
          </form>
        </section>
        <ProgrammeForms page={page} event={event} />
        <AnnouncementForms page={page} event={event} />
        <VideoForms page={page} event={event} videos={videos} />
        <MaterialForms page={page} event={event} />
      </div>
    </Layout>
  );
}
