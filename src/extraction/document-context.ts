import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { TextWords } from '../text/text-words.ts';
import type { ActorPart } from './commitment.ts';
import type { PastReading } from './planned.ts';

/** What the passages of one document share. */
export interface DocumentContext {
  readonly lexicon: Lexicon;
  /** The words of the document's clean text. */
  readonly words: TextWords;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly issuerPart: ActorPart | null;
  /** The state whose record others review and to whom their recommendations go; null in every other document. */
  readonly reviewed: ActorPart | null;
  /** Which performatives in the past count. */
  readonly past: PastReading;
  /** The two between whom the text is; none in other texts. */
  readonly pair: readonly ActorPart[];
  readonly mentions: readonly ActorMention[];
  readonly textFingerprint: string;
}
