import type { TopicWordCount } from '../store/topic-figures.ts';
import type { InterfaceLanguage } from '../text/interface-language.ts';
import type { CommitmentView, DeedView, TopicRef } from './views.ts';

/** A topic with how much the register holds about it. */
export interface TopicRow extends TopicRef {
  readonly definitions: Readonly<Record<InterfaceLanguage, string>>;
  readonly commitments: number;
  readonly deeds: number;
}

/** A concept of the EU's thesaurus EuroVoc. */
export interface EurovocConcept {
  readonly uri: string;
  /** Its English descriptor. */
  readonly label: string;
}

/** A target of the Sustainable Development Goals. */
export interface SdgTarget {
  /** "16.10". */
  readonly target: string;
  readonly uri: string;
}

/** Everything the page of a topic shows. */
export interface TopicDetail extends TopicRow {
  readonly eurovoc: readonly EurovocConcept[];
  readonly sdg: readonly SdgTarget[];
  /** The words that gave the topic, the most frequent first. */
  readonly words: readonly TopicWordCount[];
  /** The first of them, by deadline. */
  readonly promised: readonly CommitmentView[];
  /** The latest of them. */
  readonly done: readonly DeedView[];
}
