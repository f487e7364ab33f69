import type { ActorPart, CommitmentKind, TraceStep } from './commitment.ts';
import type { FoundCue } from './find-cues.ts';
import type { PastReading } from './planned.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';

/** A commitment or stance in the making: what one cue says in its sentence, before deadlines and the quote's limits. */
export interface Draft {
  readonly kind: CommitmentKind;
  readonly cue: FoundCue;
  readonly subject: Subject;
  readonly position: Position;
  readonly speaker: ActorPart | null;
  /** Those who say the same beside the speaker. */
  readonly coSpeakers?: readonly ActorPart[];
  readonly bearers: readonly ActorPart[];
  /** First unit of what is to be done; null when the sentence leaves it to the points that follow. */
  readonly action: number | null;
  /** What speaks for or against it, see `confidence/signs.ts`. */
  readonly signs: readonly string[];
  readonly trace: readonly TraceStep[];
}

/** Who speaks where the sentence does not say so. */
export interface SpeechContext {
  /** Identifier of the actor whose text it is. */
  readonly issuer: string | null;
  /** The issuer as a part, or the person whose words are quoted. */
  readonly voice: ActorPart | null;
  /** Whether the sentence is the quoted speech of a person, who is then the speaker of "we". */
  readonly quoted: boolean;
  /** Whether the sentence tells what somebody else says, whose promises then are that speaker's. */
  readonly reported: boolean;
  /** Whether the sentence stands in an operative paragraph of a resolution. */
  readonly operative: boolean;
  /** ISO date of the document; null where nobody knows it. */
  readonly date: string | null;
  /** The two between whom the text is; none in other texts. */
  readonly pair: readonly ActorPart[];
  /** Which performatives in the past count. */
  readonly past: PastReading;
  /** Whether the text is a review, which reports what was said of years before too. */
  readonly reviews: boolean;
  /** The last speaker named in the passage, for "it". */
  readonly lastSpeaker: ActorPart | null;
  /** Those whom the sentence right before names as owing something, for "they should"; no first person. */
  readonly lastBearers: readonly ActorPart[];
}
