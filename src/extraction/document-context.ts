import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { ActorPart } from './commitment.ts';

/** What the passages of one document share. */
export interface DocumentContext {
  readonly lexicon: Lexicon;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly issuerPart: ActorPart | null;
  /** The state whose record others review and to whom their recommendations go; null in every other document. */
  readonly reviewed: ActorPart | null;
  /** The two between whom the text is; none in other texts. */
  readonly pair: readonly ActorPart[];
  readonly mentions: readonly ActorMention[];
  readonly textFingerprint: string;
}
