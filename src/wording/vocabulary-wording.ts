import type { CodeList, OwnClass, OwnProperty } from '../formats/linked-data/vocabulary.ts';

/** What a term of our vocabulary means, in one language. */
export interface VocabularyWording {
  readonly classes: Readonly<Record<OwnClass, string>>;
  readonly properties: Readonly<Record<OwnProperty, string>>;
  readonly lists: Readonly<Record<CodeList, string>>;
}
