import type { InterfaceLanguage } from '../text/interface-language.ts';
import type { Span } from '../text/span.ts';

/** What sort of actor it is. */
export type ActorType = 'state' | 'organisation' | 'body' | 'office' | 'person' | 'group' | 'company';

/**
 * Somebody who can promise or be asked. Identifiers: states are lower-case ISO 3166-1 alpha-2 (`dk`), others are
 * hyphenated English short names (`eu-council`, `signatories`).
 */
export interface Actor {
  readonly id: string;
  readonly type: ActorType;
  /** To be shown in the interface. */
  readonly names: Readonly<Record<InterfaceLanguage, string>>;
}

/** A name of a known actor found in a text. */
export interface ActorMention extends Span {
  readonly actor: string;
  /** The words as written, genitive included. */
  readonly text: string;
  /** Whether the words are a genitive ("Danmarks", "EU's", "the Council's"): the actor owns something, it does not act. */
  readonly genitive: boolean;
}
