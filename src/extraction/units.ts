import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';

/**
 * The smallest piece that the grammar looks at: a word, a punctuation mark, or the whole name of an actor.
 * A genitive ("EU's") is a word, since it owns and does not act.
 */
export interface Unit extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'word' | 'actor' | 'mark';
  /** How many brackets are open around it. */
  readonly depth: number;
  readonly mention: ActorMention | null;
}

/** A sentence as the grammar sees it. */
export interface Sentence extends Span {
  /** The whole clean text; the sentence is a span of it. */
  readonly text: string;
  readonly units: readonly Unit[];
}

const TOKEN = /\d+(?:[.,]\d+)+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:[.'’\-‑–/&][\p{L}\p{N}]+)*|\S/gu;
const WORD = /^[\p{L}\p{N}%]/u;

/** Cuts `span` into units; `mentions` are those that lie in it, in text order. */
export function readSentence(text: string, span: Span, mentions: readonly ActorMention[], lexicon: Lexicon): Sentence {
  const units: Unit[] = [];
  const builder = { units, depth: 0, lexicon, text };
  let at = span.start;
  for (const mention of mentions) {
    if (mention.start < at || mention.end > span.end) continue;
    addWords(builder, at, mention.start);
    units.push({
      start: mention.start,
      end: mention.end,
      text: mention.text,
      lower: mention.text.toLowerCase(),
      kind: mention.genitive ? 'word' : 'actor',
      depth: builder.depth,
      mention,
    });
    at = mention.end;
  }
  addWords(builder, at, span.end);
  return { start: span.start, end: span.end, text, units };
}

interface Builder {
  readonly units: Unit[];
  readonly lexicon: Lexicon;
  readonly text: string;
  depth: number;
}

function addWords(builder: Builder, start: number, end: number): void {
  let reached = start;
  for (const match of builder.text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index;
    if (from < reached) continue;
    const withStop = `${match[0]}.`;
    const isAbbreviation =
      builder.text.startsWith(withStop, from) && builder.lexicon.language.abbreviations.has(withStop.toLowerCase());
    const word = isAbbreviation ? withStop : match[0];
    reached = from + word.length;
    addUnit(builder, word, from);
  }
}

function addUnit(builder: Builder, word: string, start: number): void {
  if (word === ')' || word === ']') builder.depth = Math.max(0, builder.depth - 1);
  builder.units.push({
    start,
    end: start + word.length,
    text: word,
    lower: word.toLowerCase(),
    kind: WORD.test(word) ? 'word' : 'mark',
    depth: builder.depth,
    mention: null,
  });
  if (word === '(' || word === '[') builder.depth += 1;
}
