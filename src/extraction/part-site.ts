import { overlaps, type Span } from '../text/span.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import { type PartWords, partWordsOf } from './part-words.ts';
import { placeAfter, placeFrom } from './units.ts';

/** A stretch of a sentence in which parts are looked for. */
export interface PartSite {
  readonly grammar: Grammar;
  readonly words: PartWords;
  /** Places of the first unit and of the one after the last. */
  readonly first: number;
  readonly end: number;
  /** Words that are a part already, such as the bearers'. */
  readonly taken: readonly Span[];
}

/** Prepares a stretch of a sentence; `taken` are the bearers and speakers, who are no other part. */
export function partSite(grammar: Grammar, within: Span, taken: readonly ActorPart[]): PartSite {
  const { units, lexicon } = grammar;
  return {
    grammar,
    words: partWordsOf(lexicon.language),
    first: placeFrom(units, within.start),
    end: placeAfter(units, within.end),
    taken: spansOf(taken),
  };
}

function spansOf(parts: readonly ActorPart[]): Span[] {
  const spans: Span[] = [];
  for (const { span } of parts) if (span !== null) spans.push(span);
  return spans;
}

/** The place of the first unit from `place` on that does not begin before `offset` of the sentence. */
export function unitFrom({ grammar }: Pick<PartSite, 'grammar'>, place: number, offset: number): number {
  const { units, sentence } = grammar;
  let at = place;
  while (at < units.length && (units[at]?.start ?? 0) - sentence.start < offset) at += 1;
  return at;
}

/** The words from the unit at `first` up to the one at `last`. */
export function spanBetween({ grammar }: Pick<PartSite, 'grammar'>, first: number, last: number): Span {
  const { units, sentence } = grammar;
  const start = units[first]?.start ?? sentence.start;
  return { start, end: Math.max(start, units[last]?.end ?? start) };
}

/** Whether the words are a part of the statement already. */
export function isTaken({ taken }: PartSite, span: Span): boolean {
  return taken.some((other) => overlaps(other, span));
}
