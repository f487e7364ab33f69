import type { ActorPart, CommitmentKind } from '../commitment.ts';
import type { KindRule } from '../conclusions.ts';
import type { FoundCue } from '../find-cues.ts';
import type { Position } from '../position.ts';
import type { Subject } from '../subject.ts';

/** What the rules made of a cue, as far as it speaks for or against the record. */
export interface Judged {
  readonly kind: CommitmentKind;
  readonly rule: KindRule;
  readonly cue: FoundCue;
  readonly subject: Subject;
  readonly position: Position;
  readonly speaker: ActorPart | null;
  readonly bearers: readonly ActorPart[];
  /** How many units the sentence has. */
  readonly length: number;
  readonly issuerKnown: boolean;
}

/** Sentences of more units are more often read wrong, and shorter ones are often headings or remnants. */
const LONG_SENTENCE = 60;
const SHORT_SENTENCE = 7;

/**
 * The signs by which a record's confidence is weighed: names of binary features, stable across versions and the same
 * in every language, so that what is learnt in one holds in the others.
 */
export function signsOf({
  kind,
  rule,
  cue,
  subject,
  position,
  speaker,
  bearers,
  length,
  issuerKnown,
}: Judged): string[] {
  const owes = kind !== 'stance';
  const signs = [`rule.${rule}`, `force.${cue.definition.force}`, `subject.${subject.kind}`];
  const add = (holds: boolean, sign: string): void => {
    if (holds) signs.push(sign);
  };
  add(subject.side === 'apart', 'subject.apart');
  signs.push(`clause.${position.clause}`);
  add(cue.bare, 'verb.homograph');
  add(speaker?.actor == null && speaker?.span == null, 'speaker.unknown');
  add(kind === 'call' && !bearers.some(({ actor }) => actor !== null), 'addressee.unknown');
  add(rule.startsWith('announced') && issuerKnown, 'announced.by-issuer');
  add(owes && bearers.length === 0, 'bearers.none');
  add(owes && bearers.some(({ implied }) => implied), 'bearers.implied');
  add(length > LONG_SENTENCE, 'sentence.long');
  add(length < SHORT_SENTENCE, 'sentence.short');
  return signs;
}

/** The sign of a point that takes up the sentence over its list. */
export const POINT_SIGN = 'place.point';
