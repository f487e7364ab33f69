import type { z } from '@hono/zod-openapi';
import type { EventRow, EventView, ProgrammeView } from '../../desk/events/event-views.ts';
import type { VideoView } from '../../desk/videos/video-views.ts';
import type { EventMaterial } from '../../store/event-parts.ts';
import { commitmentPath, deedPath, eventCalendarPath, eventPath, materialPath, videoPath } from '../paths.ts';
import type { eventPageSchema, eventSchema } from './event-schemas.ts';
import { presentInitiativeRef } from './initiative-presenters.ts';
import { addresses, presentActorRef } from './part-presenters.ts';

/** An event as a list shows it. */
export function presentEventRow(event: EventRow): z.infer<typeof eventPageSchema>['rows'][number] {
  const { slug, kind, state, names, startsAt, endsAt, timeZone, place } = event;
  return {
    ...{ slug, kind, state, names: { ...names }, timeZone, place },
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null },
    calendar: eventCalendarPath(slug),
    ...addresses(eventPath(slug)),
  };
}

/** An event with everything that belongs to it, but whom to ask and who comes. */
export function presentEvent(event: EventView): z.infer<typeof eventSchema> {
  const { descriptions, webAddress, registration, outcome } = event;
  return {
    ...presentEventRow(event),
    ...{ descriptions: { ...descriptions }, webAddress, registration, outcome },
    initiatives: event.initiatives.map(presentInitiativeRef),
    programme: event.programme.map(presentPoint),
    materials: event.materials.map(presentMaterial),
    videos: event.videos.map(presentVideo),
    commitments: event.commitments.map(({ commitment: { id, quote } }) => ({
      ...{ id, quote },
      ...addresses(commitmentPath(id)),
    })),
    deeds: event.deeds.map(({ id, quote }) => ({ id, quote, ...addresses(deedPath(id)) })),
  };
}

function presentPoint({ startsAt, endsAt, titles, place, speakers }: ProgrammeView) {
  return {
    ...{ startsAt: startsAt.toISOString(), endsAt: endsAt?.toISOString() ?? null, titles: { ...titles }, place },
    speakers: speakers.map(({ name, office, actor }) => ({ name, office, actor: actor && presentActorRef(actor) })),
  };
}

function presentMaterial({ id, titles, language, address, file }: EventMaterial) {
  return {
    ...{ titles: { ...titles }, language, mediaType: file?.mediaType ?? null, size: file?.size ?? null },
    file: address ?? materialPath(id, file?.name ?? ''),
  };
}

function presentVideo({ id, titles, language, captionLanguages }: VideoView) {
  return { titles: { ...titles }, language, captions: [...captionLanguages], html: videoPath(id) };
}
