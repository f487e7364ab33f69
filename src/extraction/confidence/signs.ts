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
  const signs: readonly (readonly [string, boolean])[] = [
    [`rule.${rule}`, true],
    [`force.${cue.definition.force}`, true],
    [`subject.${subject.kind}`, true],
    ['subject.apart', subject.side === 'apart'],
    [`clause.${position.clause}`, true],
    ['verb.homograph', cue.bare],
    ['speaker.unknown', speaker?.actor == null && speaker?.span == null],
    ['addressee.unknown', kind === 'call' && !bearers.some(({ actor }) => actor !== null)],
    ['announced.by-issuer', rule.startsWith('announced') && issuerKnown],
    ['bearers.none', owes && bearers.length === 0],
    ['bearers.implied', owes && bearers.some(({ implied }) => implied)],
    ['sentence.long', length > LONG_SENTENCE],
    ['sentence.short', length < SHORT_SENTENCE],
  ];
  return signs.flatMap(([name, holds]) => (holds ? [name] : []));
}

/** The sign of a point that takes up the sentence over its list. */
export const POINT_SIGN = 'place.point';
