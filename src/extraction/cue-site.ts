import type { Grammar } from './clause.ts';
import type { Draft, SpeechContext } from './draft.ts';
import type { FoundCue } from './find-cues.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';

/** All that is known of a cue when its meaning is read. */
export interface CueSite {
  readonly grammar: Grammar;
  readonly cue: FoundCue;
  readonly subject: Subject;
  readonly position: Position;
  readonly context: SpeechContext;
  /** The statement before it in the sentence, which lends its subject and speaker when this one has none. */
  readonly previous: Draft | null;
}
