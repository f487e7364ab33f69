import type { EventView, ProgrammeView } from '../../desk/events/event-views.ts';
import { LARGEST_SHOWN_FILE } from '../../desk/shown-file.ts';
import type { VideoView } from '../../desk/videos/video-views.ts';
import { wallClockIn } from '../../text/zoned-time.ts';
import { formatBytes } from '../../wording/numbers.ts';
import { SelectField, TextField } from '../components/form-fields.tsx';
import { translated } from '../initiatives/translated.ts';
import type { PageContext } from '../page-context.ts';
import { commitmentPath, deedPath, eventDeskPath, videoDeskPath } from '../paths.ts';
import { languagesFor } from '../videos/video-words.tsx';
import { MaterialLink, pointTime } from './event-sections.tsx';

interface PartsProps {
  readonly page: PageContext;
  readonly event: EventView;
}

/** Speakers that a form has room for besides those that there are. */
const FREE_SPEAKERS = 2;

/** The programme with a form for each point, and one for another. */
export function ProgrammeForms({ page, event }: PartsProps) {
  const { events } = page.wording;
  return (
    <section aria-labelledby="programme">
      <h2 id="programme">{events.programme}</h2>
      {event.programme.length === 0 && <p class="quiet">{events.noProgramme}</p>}
      {event.programme.map((point) => (
        <details>
          <summary>
            {pointTime(page, point, event.timeZone)} {translated(point.titles, page.locale).text}
          </summary>
          <PointForm page={page} event={event} point={point} />
        </details>
      ))}
      <details open={event.programme.length === 0}>
        <summary>{events.desk.point}</summary>
        <PointForm page={page} event={event} point={null} />
      </details>
    </section>
  );
}

function PointForm({ page, event, point }: PartsProps & { readonly point: ProgrammeView | null }) {
  const { desk } = page.wording.events;
  const path = `${eventDeskPath(event.id)}/programme${point ? `/${point.id}` : ''}`;
  const id = (name: string) => `${name}-${point?.id ?? 'new'}`;
  const clock = (instant: Date | null | undefined) => (instant ? wallClockIn(event.timeZone, instant) : '');
  const begins = point?.startsAt ?? event.programme.at(-1)?.endsAt ?? event.startsAt;
  const lines = [
    ['starts', desk.starts, 'datetime-local', clock(begins)],
    ['ends', desk.ends, 'datetime-local', clock(point?.endsAt)],
    ['title-da', desk.pointTitle.da, 'text', point?.titles.da ?? ''],
    ['title-en', desk.pointTitle.en, 'text', point?.titles.en ?? ''],
    ['room', desk.room, 'text', point?.place ?? ''],
  ] as const;
  const places = Array.from({ length: (point?.speakers.length ?? 0) + FREE_SPEAKERS }, (_, at) => at);
  return (
    <form method="post" action={path} class="sign-in-form">
      {lines.map(([name, label, type, value]) => (
        <div class="form-field">
          <label for={id(name)}>{label}</label>
          <input {...{ id: id(name), name, type, value, maxlength: type === 'text' ? 200 : undefined }} />
        </div>
      ))}
      {places.map((at) => (
        <SpeakerFields page={page} number={at + 1} speaker={point?.speakers[at]} id={(name) => id(`${name}-${at}`)} />
      ))}
      <p class="more">
        <button type="submit" class="button">
          {point ? desk.changePoint : desk.addPoint}
        </button>
        {point && (
          <button type="submit" class="copy" formaction={`${path}/remove`} formnovalidate>
            {desk.removePoint}
          </button>
        )}
      </p>
    </form>
  );
}

interface SpeakerProps {
  readonly page: PageContext;
  readonly number: number;
  readonly speaker: ProgrammeView['speakers'][number] | undefined;
  readonly id: (name: string) => string;
}

function SpeakerFields({ page, number, speaker, id }: SpeakerProps) {
  const { desk } = page.wording.events;
  const lines = [
    ['speaker', desk.speakerName, speaker?.name],
    ['office', desk.speakerOffice, speaker?.office],
    ['actor', desk.speakerActor, speaker?.actor?.names[page.locale]],
  ] as const;
  return (
    <fieldset class="contact-fields">
      <legend>{desk.speaker(number)}</legend>
      {lines.map(([name, label, value]) => (
        <div class="form-field">
          <label for={id(name)}>{label}</label>
          <input {...{ id: id(name), name, type: 'text', value: value ?? '', maxlength: 200 }} />
        </div>
      ))}
      <p class="hint">{desk.speakerActorHint}</p>
    </fieldset>
  );
}

/** The materials of an event, and the form for another one. */
export function MaterialForms({ page, event }: PartsProps) {
  const { events } = page.wording;
  const { desk } = events;
  const path = `${eventDeskPath(event.id)}/materials`;
  const languages = [{ value: '', label: desk.noLanguage }, ...languagesFor(page)];
  return (
    <section aria-labelledby="materials">
      <h2 id="materials">{events.materials}</h2>
      <ul class="materials">
        {event.materials.map((material) => (
          <li>
            <MaterialLink page={page} material={material} />
            <form method="post" action={`${path}/${material.id}/remove`}>
              <button type="submit" class="copy">
                {desk.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <details>
        <summary>{desk.addMaterial}</summary>
        <form method="post" action={path} enctype="multipart/form-data" class="sign-in-form">
          <TextField {...{ name: 'material-da', label: desk.materialTitle.da, maxlength: 200 }} />
          <TextField {...{ name: 'material-en', label: desk.materialTitle.en, maxlength: 200 }} />
          <SelectField {...{ name: 'language', label: desk.language, chosen: '', options: languages }} />
          <TextField
            {...{ name: 'file', label: desk.file, type: 'file' }}
            hint={desk.fileHint(formatBytes(LARGEST_SHOWN_FILE, page.locale))}
          />
          <TextField {...{ name: 'address', label: desk.address, type: 'url' }} />
          <button type="submit" class="button">
            {desk.add}
          </button>
        </form>
      </details>
    </section>
  );
}

/** The videos of an event, and the choice of another one. */
export function VideoForms({ page, event, videos }: PartsProps & { readonly videos: readonly VideoView[] }) {
  const { events } = page.wording;
  const { desk } = events;
  const path = `${eventDeskPath(event.id)}/videos`;
  const left = videos.filter(({ id }) => event.videos.every((one) => one.id !== id));
  return (
    <section aria-labelledby="videos">
      <h2 id="videos">{events.videos}</h2>
      <ul class="materials">
        {event.videos.map((video) => {
          const title = translated(video.titles, page.locale);
          return (
            <li>
              <a href={videoDeskPath(video.id)} lang={title.lang}>
                {title.text}
              </a>
              {video.publishedAt === null && <span class="facts">{desk.hiddenVideo}</span>}
              <form method="post" action={`${path}/remove`}>
                <input type="hidden" name="video" value={video.id} />
                <button type="submit" class="copy">
                  {desk.remove}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      {left.length === 0 ? (
        <p class="quiet">{desk.noVideos}</p>
      ) : (
        <form method="post" action={path} class="in-row">
          <SelectField
            {...{ name: 'video', label: desk.video, chosen: undefined }}
            options={left.map(({ id, titles }) => ({ value: id, label: translated(titles, page.locale).text }))}
          />
          <button type="submit" class="button">
            {desk.add}
          </button>
        </form>
      )}
    </section>
  );
}

/** What was announced at an event, and the form to note another commitment or deed. */
export function AnnouncementForms({ page, event }: PartsProps) {
  const { events } = page.wording;
  const { desk } = events;
  const path = `${eventDeskPath(event.id)}/announced`;
  const announced = [
    ...event.commitments.map(({ commitment: { id, quote, language } }) => ({
      at: commitmentPath(id),
      quote,
      language,
    })),
    ...event.deeds.map(({ id, quote, language }) => ({ at: deedPath(id), quote, language })),
  ];
  return (
    <section aria-labelledby="announced">
      <h2 id="announced">{events.announced}</h2>
      <ul class="materials">
        {announced.map(({ at, quote, language }) => (
          <li>
            <a href={at} lang={language}>
              {quote}
            </a>
            <form method="post" action={`${path}/remove`}>
              <input type="hidden" name="address" value={at} />
              <button type="submit" class="copy">
                {desk.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={path} class="sign-in-form">
        <div class="form-field">
          <label for="announce">{desk.announceField}</label>
          <input type="text" id="announce" name="address" maxlength={500} aria-describedby="announce-hint" required />
          <p class="hint" id="announce-hint">
            {desk.announceHint}
          </p>
        </div>
        <button type="submit" class="button">
          {desk.announce}
        </button>
      </form>
    </section>
  );
}
