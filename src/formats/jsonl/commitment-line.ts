import type { ExtractedCommitment } from '../../extraction/commitment.ts';
import {
  actorField,
  amountField,
  dateField,
  listField,
  placeField,
  qualificationField,
  recurrenceField,
  referenceField,
  targetField,
  topicField,
} from './part-fields.ts';

/** What a line says of a commitment, found just now or kept in the register. */
export type WrittenCommitment = Omit<ExtractedCommitment, 'trace' | 'confidenceFeatures'>;

/** A commitment as a line of `servanda extract --format jsonl`; parts that the text does not have are left out. */
export function commitmentLine(commitment: WrittenCommitment, document: string): string {
  const { deadline, recurrence, target } = commitment;
  return JSON.stringify({
    id: commitment.id,
    document,
    passage: commitment.passage,
    page: commitment.page,
    kind: commitment.kind,
    speaker: commitment.speaker && actorField(commitment.speaker),
    ...listField('coSpeakers', commitment.coSpeakers ?? [], actorField),
    verb: commitment.verb?.text ?? null,
    strength: commitment.strength,
    bearers: commitment.bearers.map(actorField),
    action: commitment.action?.text ?? null,
    quote: commitment.quote,
    start: commitment.start,
    end: commitment.end,
    ...(deadline && { deadline: dateField(deadline) }),
    ...(recurrence && { recurrence: recurrenceField(recurrence) }),
    ...(target && { target: targetField(target) }),
    ...listField('amounts', commitment.amounts, amountField),
    ...listField('counterparts', commitment.counterparts, actorField),
    ...listField('beneficiaries', commitment.beneficiaries, actorField),
    ...listField('fora', commitment.fora, actorField),
    ...listField('places', commitment.places, placeField),
    ...listField('references', commitment.references, referenceField),
    ...listField('qualifications', commitment.qualifications, qualificationField),
    ...(commitment.negated && { negated: true }),
    ...listField('topics', commitment.topics, topicField),
    confidence: commitment.confidence,
    language: commitment.language,
  });
}
