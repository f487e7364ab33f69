import type {
  ActorPart,
  Amount,
  Deadline,
  Place,
  Qualification,
  Recurrence,
  Reference,
  Target,
  Topic,
} from '../../extraction/commitment.ts';

/** What was inferred is marked; what the text says is not. */
export function actorField(part: ActorPart) {
  return { text: part.text, actor: part.actor, ...(part.implied && { implied: true }) };
}

/** A date as written and in EDTF; what is not known is left out. */
export function dateField({ text, edtf, relativeTo }: Deadline) {
  return { text, edtf: edtf ?? undefined, relativeTo: relativeTo ?? undefined };
}

/** A number and what it counts. */
export function targetField({ text, minimum, maximum, unit }: Target) {
  return { text, minimum: minimum ?? undefined, maximum: maximum ?? undefined, unit };
}

/** The fields that a part of several values gives a line: none where it is empty. */
export function listField<Value, Written>(name: string, values: readonly Value[], write: (value: Value) => Written) {
  return values.length === 0 ? {} : { [name]: values.map(write) };
}

/** Money. */
export function amountField({ text, minimum, maximum, currency }: Amount) {
  return {
    text,
    minimum: minimum ?? undefined,
    maximum: maximum ?? undefined,
    currency: currency ?? undefined,
  };
}

/** How often something falls due. */
export function recurrenceField({ text, interval }: Recurrence) {
  return { text, interval: interval ?? undefined };
}

/** A place, with its identifier where it is known. */
export function placeField({ text, place }: Place) {
  return { text, place: place ?? undefined };
}

/** What the words refer to. */
export function referenceField({ text, kind, identifier, passage }: Reference) {
  return { text, kind, identifier: identifier ?? undefined, passage: passage ?? undefined };
}

/** A condition or an exception. */
export function qualificationField({ text, kind }: Qualification) {
  return { text, kind };
}

/** A topic with the words that gave it. */
export function topicField({ topic, words }: Topic) {
  return { topic, words: words.map(({ text }) => text) };
}
