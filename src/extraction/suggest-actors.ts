import type { ActorMention } from '../authority/actor.ts';
import { COMPANY_MARKS, ORGANISATION_ENDS, ORGANISATION_MARKS } from '../authority/organisation-marks.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import { characterAt, lengthAt, WORD_CHARACTER } from '../text/characters.ts';
import { overlaps, type Span } from '../text/span.ts';
import type { TextWords } from '../text/text-words.ts';
import { UNNUMBERED, WordTable } from '../text/vocabulary.ts';
import type { ActorSuggestion } from './commitment.ts';
import { partWordsOf } from './part-words.ts';

const CAPITAL = /^\p{Lu}/u;
const SHORTEST_COMPOUND = 11;
/** Marks of more letters have a capital; "plc" has none. */
const LONGEST_SMALL_MARK = 3;
const LONGEST_NAME = 7;

/**
 * Names with the marks of a company or an organisation that no list knows, each once with how often it stands there:
 * the most frequent first, then in text order. They are for a person to confirm.
 */
export function suggestActors(
  words: TextWords,
  mentions: readonly ActorMention[],
  lexicon: Lexicon,
): ActorSuggestion[] {
  const { text } = words;
  const byName = new Map<string, ActorSuggestion>();
  let next = 0;
  let reached = 0;
  for (const mark of marksIn(words)) {
    if (mark.start < reached) continue;
    const name = nameAround(text, mark, reached, lexicon);
    if (name === null) continue;
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= name.start) next += 1;
    reached = name.end;
    const mention = mentions[next];
    if (mention !== undefined && overlaps(mention, name)) continue;
    const written = text.slice(name.start, name.end);
    const key = written.toLowerCase();
    const known = byName.get(key);
    byName.set(
      key,
      known ? { ...known, count: known.count + 1 } : { text: written, ...name, type: mark.type, count: 1 },
    );
  }
  return [...byName.values()].sort((one, other) => other.count - one.count || one.start - other.start);
}

interface Mark extends Span {
  readonly type: ActorSuggestion['type'];
}

/** Every word of the text that marks a name, in text order. */
function marksIn(words: TextWords): Mark[] {
  const { text, vocabulary, length, starts, ends, numbers } = words;
  const marks: Mark[] = [];
  let reached = 0;
  for (let place = 0; place < length; place += 1) {
    const [start, whole] = [starts[place] ?? 0, ends[place] ?? 0];
    const number = numbers[place] ?? UNNUMBERED;
    if (start < reached || number === UNNUMBERED) continue;
    reached = whole === start + 1 ? wordEnd(text, start) : whole;
    const type = reached === whole ? MARKS.of(vocabulary, number) : MARKS.at(vocabulary, words, start, reached);
    if (type !== null) marks.push({ start, end: reached, type });
  }
  return marks;
}

/** The end of a word, with a stroke inside it: "A/S". */
function wordEnd(text: string, start: number): number {
  let at = start;
  while ((characterAt(text, at) & WORD_CHARACTER) !== 0) at += lengthAt(text, at);
  const isForm =
    at === start + 1 && text.charAt(at) === '/' && /^\p{Lu}(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3));
  return isForm ? at + 2 : at;
}

const MARKS = new WordTable(markType);

/** What sort of name a word marks; null for most words. */
function markType(word: string): ActorSuggestion['type'] | null {
  if (!CAPITAL.test(word) && word.length > LONGEST_SMALL_MARK) return null;
  if (COMPANY_MARKS.has(word)) return 'company';
  if (ORGANISATION_MARKS.has(word)) return 'organisation';
  if (word.length < SHORTEST_COMPOUND) return null;
  const lower = word.toLowerCase();
  return ORGANISATION_ENDS.some((end) => lower.endsWith(end)) ? 'organisation' : null;
}

/** The name that a mark belongs to: capitalised words before it, and "of …" behind it; null where the mark stands alone. */
function nameAround(text: string, mark: Mark, from: number, lexicon: Lexicon): Span | null {
  const links = partWordsOf(lexicon.language).nameLinks;
  const start = nameStart(text, mark.start, from, links, lexicon);
  const end = mark.type === 'organisation' ? nameEnd(text, mark.end, links, lexicon) : mark.end;
  const isCompound = mark.type === 'organisation' && !ORGANISATION_MARKS.has(text.slice(mark.start, mark.end));
  return start < mark.start || end > mark.end || isCompound ? { start, end } : null;
}

/** Goes left over capitalised words, and over links between them. */
function nameStart(text: string, end: number, from: number, links: ReadonlySet<string>, lexicon: Lexicon): number {
  let start = end;
  let at = end;
  for (let words = 0; words < LONGEST_NAME; words += 1) {
    const before = wordBefore(text, at, from);
    if (before === null) break;
    const word = text.slice(before.start, before.end);
    if (CAPITAL.test(word) && !isSmallWord(word, lexicon)) start = before.start;
    else if ((!links.has(word) || lexicon.is(word, WORD.coordinators)) && word !== '&') break;
    at = before.start;
  }
  return start;
}

/** "The", "In": a capital at the start of a sentence makes no name. */
function isSmallWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.is(
    word.toLowerCase(),
    WORD.determiners |
      WORD.prepositions |
      WORD.coordinators |
      WORD.adverbs |
      WORD.subordinators |
      WORD.firstPersonPlural |
      WORD.anaphors,
  );
}

/** The word right before, a space or a hyphen away. */
function wordBefore(text: string, at: number, from: number): Span | null {
  const sign = text.charAt(at - 1);
  if (at <= from || (sign !== ' ' && sign !== '-')) return null;
  const end = at - 1;
  if (text.charAt(end - 1) === '&') return { start: end - 1, end };
  let start = end;
  while (start > from && (characterAt(text, start - 1) & WORD_CHARACTER) !== 0) start -= 1;
  return start < end ? { start, end } : null;
}

/** Goes right over a link and the capitalised words behind it: "Institute for Human Rights". */
function nameEnd(text: string, start: number, links: ReadonlySet<string>, lexicon: Lexicon): number {
  let end = start;
  let at = start;
  for (let words = 0; words < LONGEST_NAME; words += 1) {
    if (text.charAt(at) !== ' ') break;
    const next = wordEnd(text, at + 1);
    const word = text.slice(at + 1, next);
    if (CAPITAL.test(word) && at > start) end = next;
    else if (!links.has(word) || (end === start && lexicon.is(word, WORD.coordinators))) break;
    at = next;
  }
  return end;
}
