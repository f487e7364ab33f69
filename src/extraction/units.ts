import type { ActorMention } from '../authority/actor.ts';
import type { GluedWords } from '../languages/language.ts';
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
const WORD = /^[\p{L}\p{N}%]|^-\p{L}/u;
const APOSTROPHES = "'’";

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
  const { glued, abbreviations } = builder.lexicon.language;
  const first = builder.units.length;
  let reached = start;
  for (const match of builder.text.slice(start, end).matchAll(TOKEN)) {
    const from = start + match.index;
    if (from < reached) continue;
    const withStop = `${match[0]}.`;
    const isAbbreviation = builder.text.startsWith(withStop, from) && abbreviations.has(withStop.toLowerCase());
    const word = isAbbreviation ? withStop : match[0];
    reached = from + word.length;
    if (glued === null) addUnit(builder, word, from);
    else reached = addGlued(builder, word, from, glued);
  }
  if (builder.lexicon.locutions.size > 0) joinLocutions(builder, first);
}

/** Adds the words that are written as one, "l’accord" or "demande-t-il", and an elided one before a name; gives their end. */
function addGlued(builder: Builder, word: string, start: number, glued: GluedWords): number {
  const next = builder.text.charAt(start + word.length);
  if (next !== '' && APOSTROPHES.includes(next) && glued.before.exec(word + next)?.[0].length === word.length + 1) {
    addUnit(builder, word + next, start);
    return start + word.length + 1;
  }
  const before = glued.before.exec(word)?.[0].length ?? 0;
  const after = glued.after.exec(word)?.index ?? word.length;
  const cuts = [0, before, Math.max(before, after), word.length];
  for (let index = 1; index < cuts.length; index += 1) {
    const part = word.slice(cuts[index - 1], cuts[index]);
    if (part !== '') addUnit(builder, part, start + (cuts[index - 1] ?? 0));
  }
  return start + word.length;
}

/** Makes one unit of the words of each locution among the units from `first` on. */
function joinLocutions({ units, lexicon, text }: Builder, first: number): void {
  const words = units.splice(first);
  for (let place = 0; place < words.length; place += 1) {
    const unit = words[place];
    if (unit === undefined) continue;
    const count = lengthOfLocution(words, place, lexicon);
    const end = words[place + count - 1]?.end ?? unit.end;
    const written = text.slice(unit.start, end);
    units.push(count === 0 ? unit : { ...unit, end, text: written, lower: lowerCased(written) });
    place += Math.max(0, count - 1);
  }
}

function lengthOfLocution(units: readonly Unit[], place: number, { locutions }: Lexicon): number {
  const phrases = locutions.get(units[place]?.lower ?? '') ?? [];
  return phrases.find((words) => words.every((word, offset) => units[place + offset]?.lower === word))?.length ?? 0;
}

/** In small letters, every apostrophe a straight one and every run of white space a space, as the word lists have them. */
function lowerCased(word: string): string {
  return word.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ');
}

function addUnit(builder: Builder, word: string, start: number): void {
  if (word === ')' || word === ']') builder.depth = Math.max(0, builder.depth - 1);
  builder.units.push({
    start,
    end: start + word.length,
    text: word,
    lower: lowerCased(word),
    kind: WORD.test(word) ? 'word' : 'mark',
    depth: builder.depth,
    mention: null,
  });
  if (word === '(' || word === '[') builder.depth += 1;
}
