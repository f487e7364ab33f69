import { endsSentence, startsCapital, startsSmall } from './body-line.ts';
import { Kind, knownKindsOf, UnitSet } from './character-kinds.ts';

/** What a line looks like, one bit a feature; a line without words has `blank` and no other. */
export const Shape = {
  blank: 1,
  /** Nothing from its first to its last word can be unclean. */
  plain: 1 << 1,
  /** Starts with a small letter. */
  small: 1 << 2,
  /** Starts with a small letter, past opening quotation marks and brackets. */
  quotedSmall: 1 << 3,
  /** Starts with a capital letter, past opening quotation marks and brackets. */
  quotedCapital: 1 << 4,
  endsSentence: 1 << 5,
  /** Ends where a list or a new paragraph may follow. */
  endsClause: 1 << 6,
  /** Ends in a hyphen after a letter or digit. */
  endsInHyphen: 1 << 7,
} as const;

const [SPACE, STOP] = [0x20, 0x2e];
const STOPS = new UnitSet('.!?…');
const PAUSES = new UnitSet(':;');
/** What a web address may be broken behind. */
export const MAY_BREAK_ADDRESS = '-/_.=&?';
/** What a word may be broken behind. */
export const WORD_HYPHENS = '-‐‑\u00AD';
/** What a line ends in where it may end inside a word or an address. */
export const MAY_BREAK = `${MAY_BREAK_ADDRESS}${WORD_HYPHENS}`;
const HYPHENS = new UnitSet(WORD_HYPHENS);
const OPENING_QUOTES = new UnitSet('"\'”“‘„»«([');
/** What may stand last behind the stop of a sentence. */
const AFTER_STOP = new UnitSet('"\'”’»“)]0123456789');

/** Whether nothing can be unclean in a stretch with these kinds of characters and pairs of them. */
export function isPlainStretch(units: Uint16Array, first: number, seen: number, pairs: number): boolean {
  if ((seen & Kind.uncommon) !== 0 || (pairs & (Kind.tight | Kind.slash)) !== 0) return false;
  return units[first] !== STOP || units[first + 1] !== SPACE;
}

/** What the start of a line shows whose words stand from `first` to `last` in `text`, made of `units`. */
export function startOf(text: string, units: Uint16Array, first: number, last: number): number {
  let at = first;
  while (at < last && OPENING_QUOTES.has(units[at] ?? 0)) at += 1;
  const kinds = at < last ? knownKindsOf(units[at] ?? 0) : 0;
  if ((kinds & Kind.half) !== 0) return startOfPair(text.slice(at, at + 2), at === first);
  if ((kinds & Kind.capital) !== 0) return Shape.quotedCapital;
  if ((kinds & Kind.small) === 0) return 0;
  return at === first ? Shape.quotedSmall | Shape.small : Shape.quotedSmall;
}

/** What the two halves of a character show that stands first. */
function startOfPair(pair: string, isFirst: boolean): number {
  if (startsCapital(pair)) return Shape.quotedCapital;
  if (!startsSmall(pair)) return 0;
  return isFirst ? Shape.quotedSmall | Shape.small : Shape.quotedSmall;
}

/** What the end of such a line shows. */
export function endOf(text: string, units: Uint16Array, first: number, last: number): number {
  const end = units[last - 1] ?? 0;
  if (STOPS.has(end)) return Shape.endsSentence | Shape.endsClause;
  if (PAUSES.has(end)) return Shape.endsClause;
  if (HYPHENS.has(end)) return last - 1 > first && isOfWord(units[last - 2] ?? 0) ? Shape.endsInHyphen : 0;
  const isEnd = AFTER_STOP.has(end) && endsSentence(text.slice(first, last));
  return isEnd ? Shape.endsSentence | Shape.endsClause : 0;
}

function isOfWord(unit: number): boolean {
  return (knownKindsOf(unit) & (Kind.word | Kind.half)) === Kind.word;
}
