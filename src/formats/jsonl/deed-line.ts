import type { ExtractedDeed } from '../../extraction/commitment.ts';
import { actorField, amountField, dateField, listField, placeField, topicField } from './part-fields.ts';

/** A deed as a line of `servanda extract --deeds --format jsonl`; parts that the text does not have are left out. */
export function deedLine(deed: ExtractedDeed, document: string): string {
  return JSON.stringify({
    id: deed.id,
    document,
    passage: deed.passage,
    page: deed.page,
    actors: deed.actors.map(actorField),
    verb: deed.verb?.text ?? null,
    action: deed.action?.text ?? null,
    quote: deed.quote,
    start: deed.start,
    end: deed.end,
    ...(deed.date && { date: dateField(deed.date) }),
    ...listField('amounts', deed.amounts, amountField),
    ...listField('counterparts', deed.counterparts, actorField),
    ...listField('beneficiaries', deed.beneficiaries, actorField),
    ...listField('places', deed.places, placeField),
    ...listField('topics', deed.topics, topicField),
    confidence: deed.confidence,
    language: deed.language,
  });
}
