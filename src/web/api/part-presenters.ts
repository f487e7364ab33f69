import type { z } from '@hono/zod-openapi';
import type { ActorRef, PartyView, PlaceView, TopicRef, TopicView } from '../../desk/views.ts';
import type {
  Amount,
  Deadline,
  Part,
  Qualification,
  Recurrence,
  Reference,
  Target,
} from '../../extraction/commitment.ts';
import { actorPath } from '../paths.ts';
import type { actorRefSchema, partySchema } from './schemas.ts';

/** The two addresses of a thing: in this API, and as a page. */
export const addresses = (page: string) => ({ self: `/api${page}`, html: page });

/** An actor as lists and links name it. */
export function presentActorRef({ id, type, names }: ActorRef): z.infer<typeof actorRefSchema> {
  return { id, type, names: { da: names.da, en: names.en }, ...addresses(actorPath(id)) };
}

/** Words of the text. */
export function presentPart({ text, start, end }: Part) {
  return { text, start, end };
}

/** An actor in a part. */
export function presentParty({ text, implied, span, ref }: PartyView): z.infer<typeof partySchema> {
  return { text, implied, start: span?.start ?? null, end: span?.end ?? null, actor: ref && presentActorRef(ref) };
}

/** A place. */
export function presentPlace({ place, names, ...part }: PlaceView) {
  return { ...presentPart(part), place, names: names && { da: names.da, en: names.en } };
}

/** A date. */
export function presentDate({ edtf, relativeTo, ...part }: Deadline) {
  return { ...presentPart(part), edtf, relativeTo };
}

/** How often something falls due. */
export function presentRecurrence({ interval, ...part }: Recurrence) {
  return { ...presentPart(part), interval };
}

/** A number and what it counts. */
export function presentTarget({ minimum, maximum, unit, ...part }: Target) {
  return { ...presentPart(part), minimum, maximum, unit };
}

/** Money. */
export function presentAmount({ minimum, maximum, currency, ...part }: Amount) {
  return { ...presentPart(part), minimum, maximum, currency };
}

/** What the words refer to. */
export function presentReference({ kind, identifier, passage, ...part }: Reference) {
  return { ...presentPart(part), kind, identifier, passage };
}

/** A condition or an exception. */
export function presentQualification({ kind, ...part }: Qualification) {
  return { ...presentPart(part), kind };
}

/** A topic of the taxonomy. */
export function presentTopicRef({ id, names }: TopicRef) {
  return { id, names: { da: names.da, en: names.en } };
}

/** A topic with the words that gave it. */
export function presentTopic({ ref, words }: TopicView) {
  return { topic: presentTopicRef(ref), words: words.map(presentPart) };
}
