import type { ActorMention } from '../authority/actor.ts';
import { COMPANY_MARKS, ORGANISATION_ENDS, ORGANISATION_MARKS } from '../authority/organisation-marks.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { characterAt, lengthAt, WORD_CHARACTER } from '../text/characters.ts';
import { overlaps, type Span } from '../text/span.ts';
import { WordMemory } from '../text/word-memory.ts';
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
export function suggestActors(text: string, mentions: readonly ActorMention[], lexicon: Lexicon): ActorSuggestion[] {
  const byName = new Map<string, ActorSuggestion>();
  let next = 0;
  let reached = 0;
  for (const mark of marksIn(text)) {
    if (mark.start < reached) continue;
    const name = nameAround(text, mark, reached, lexicon);
    if (name === null) continue;
    while ((mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= name.start) next += 1;
    reached = name.end;
    const mention = mentions[next];
    if (mention !== undefined && overlaps(mention, name)) continue;
    const words = text.slice(name.start, name.end);
    const key = words.toLowerCase();
    const known = byName.get(key);
    byName.set(key, known ? { ...known, count: known.count + 1 } : { text: words, ...name, type: mark.type, count: 1 });
  }
  return [...byName.values()].sort((one, other) => other.count - one.count || one.start - other.start);
}

interface Mark extends Span {
  readonly type: ActorSuggestion['type'];
}

/** Every word of the text that marks a name, in text order. */
function* marksIn(text: string): Generator<Mark> {
  let at = 0;
  while (at < text.length) {
    if ((characterAt(text, at) & WORD_CHARACTER) === 0) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    const canMark = end - at <= LONGEST_SMALL_MARK || !isPlainSmallLetter(text.charCodeAt(at));
    const type = canMark ? MARKS.at(text, at, end) : null;
    if (type !== null) yield { start: at, end, type };
    at = end;
  }
}

function isPlainSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** The end of a word, with a stroke inside it: "A/S". */
function wordEnd(text: string, start: number): number {
  let at = start;
  while ((characterAt(text, at) & WORD_CHARACTER) !== 0) at += lengthAt(text, at);
  const isForm =
    at === start + 1 && text.charAt(at) === '/' && /^\p{Lu}(?![\p{L}\p{N}])/u.test(text.slice(at + 1, at + 3));
  return isForm ? at + 2 : at;
}

const MARKS = new WordMemory(markType);

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
    else if ((!links.has(word) || lexicon.is(word, 'coordinators')) && word !== '&') break;
    at = before.start;
  }
  return start;
}

/** "The", "In": a capital at the start of a sentence makes no name. */
function isSmallWord(word: string, lexicon: Lexicon): boolean {
  return lexicon.is(
    word.toLowerCase(),
    'determiners',
    'prepositions',
    'coordinators',
    'adverbs',
    'subordinators',
    'firstPersonPlural',
    'anaphors',
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
    else if (!links.has(word) || (end === start && lexicon.is(word, 'coordinators'))) break;
    at = next;
  }
  return end;
}
