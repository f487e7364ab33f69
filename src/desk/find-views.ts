import type { FindSort } from '../store/find-everything.ts';
import type { Progress } from '../store/schema/follow-up.ts';
import type { FindKind } from '../store/schema/search.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Span } from '../text/span.ts';

export type { FindSort } from '../store/find-everything.ts';
export { FIND_KINDS, type FindKind } from '../store/schema/search.ts';

/** How what is found can be sorted. */
export const FIND_SORTS = ['relevance', 'date'] as const satisfies readonly FindSort[];

/** What is looked for among everything that a person may see. */
export interface FindQuery {
  /** Words, "phrases", -excluded, begun*, choices with OR. */
  readonly text?: string | undefined;
  /** Only this kind, page by page; some of each if not given. */
  readonly kind?: FindKind | undefined;
  readonly languages?: readonly LanguageCode[] | undefined;
  /** Identifier of an actor that has to do with it, or part of its name. */
  readonly actor?: string | undefined;
  /** First and last day, ISO dates. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** What was reported of a commitment. */
  readonly progress?: Progress | undefined;
  /** By relevance if not given. */
  readonly sort?: FindSort | undefined;
  /** 1 if not given. */
  readonly page?: number | undefined;
  /** Look for the words as they are written only. */
  readonly exact?: boolean | undefined;
}

/** Something that was found. */
export interface Find {
  readonly kind: FindKind;
  readonly id: string;
  /** Its words, or those around the first that match. */
  readonly words: string;
  /** Where the words match, as offsets into `words`. */
  readonly marks: readonly Span[];
  readonly language: string | null;
  /** What it belongs to: the title of a document, or the words of a commitment. */
  readonly about: string | null;
  readonly aboutLanguage: string | null;
  /** ISO date. */
  readonly date: string | null;
  /** A code or a name, by its kind: what was promised, reported or shown, or who wrote. */
  readonly note: string | null;
  readonly documentId: string | null;
  readonly passage: string | null;
  readonly commitmentId: string | null;
}

/** What was found of one kind. */
export interface FindGroup {
  readonly kind: FindKind;
  readonly total: number;
  readonly finds: readonly Find[];
}

/** What was found. */
export interface FindPage {
  /** Every kind, those with nothing too. */
  readonly groups: readonly FindGroup[];
  readonly total: number;
  /** The words that were looked for instead where nothing is found by those that were asked for; else null. */
  readonly instead: string | null;
  readonly page: number;
  readonly pages: number;
}
