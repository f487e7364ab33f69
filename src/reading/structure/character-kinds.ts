/** What a UTF-16 unit is, one bit a kind. Halves of pairs are of a word and of no other kind. */
export const Kind = {
  /** A letter, a mark or a digit. The lowest bit, so that words can be counted by it. */
  word: 1,
  /** The hyphens that words have: the plain one, U+2010 and U+2011. */
  hyphen: 1 << 1,
  letter: 1 << 2,
  small: 1 << 3,
  capital: 1 << 4,
  whiteSpace: 1 << 5,
  /** 0 to 9. */
  digit: 1 << 6,
  /** Ends a line of a text. */
  lineEnd: 1 << 7,
  /** May be unclean, or change what stands before it: all but common letters, common signs and the plain space. */
  uncommon: 1 << 8,
  space: 1 << 9,
  /** Before which a space may go: a stop, a comma, another space. One bit above the space. */
  tight: 1 << 10,
  colon: 1 << 11,
  /** One bit above the colon. */
  slash: 1 << 12,
  opening: 1 << 13,
  /** Half of a pair, of which only the whole tells what it is. */
  half: 1 << 14,
  /** An asterisk or a dagger, which can call a note as a figure does. */
  noteSign: 1 << 15,
} as const;

const COMMON = /[ -~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2026\u2030-\u205E\u20A0-\u20BF]/u;
const BY_PATTERN: readonly (readonly [number, RegExp])[] = [
  [Kind.hyphen, /[-\u2010\u2011]/u],
  [Kind.word, /[\p{L}\p{M}\p{N}\uD800-\uDFFF]/u],
  [Kind.letter, /\p{L}/u],
  [Kind.small, /\p{Ll}/u],
  [Kind.capital, /\p{Lu}/u],
  [Kind.whiteSpace, /\s/u],
  [Kind.digit, /[0-9]/u],
  [Kind.lineEnd, /[\n\v\f\r\u0085\u2028\u2029]/u],
  [Kind.space, / /u],
  [Kind.tight, /[ .,]/u],
  [Kind.colon, /:/u],
  [Kind.slash, /\//u],
  [Kind.opening, /\(/u],
  [Kind.half, /[\uD800-\uDFFF]/u],
  [Kind.noteSign, /[*†‡]/u],
];
/** Small at the end of a word otherwise than inside it. */
const SIGMA = 'Σ';

/**
 * The kinds of the UTF-16 units that were looked up, bits of {@link Kind}, and in the upper half their small letters: the
 * unit itself where it is no capital, 0 where the small letter takes more than one unit or depends on its place. For
 * those who go through all characters of a text; who was not looked up has 0, and {@link lookUp} says more.
 */
export const KINDS = new Int32Array(0x1_0000);

/** The kinds of a UTF-16 unit; 0 for what is none (`NaN` behind the end of a string). */
export function kindsOf(unit: number): number {
  return KINDS[unit] || lookUp(unit);
}

/** The kinds of a UTF-16 unit of a text that somebody has gone through and so looked up; 0 for what is none. */
export function knownKindsOf(unit: number): number {
  return KINDS[unit] as number;
}

/**
 * A unit of `text`, 0 where it has none. Once a text was asked for a character before its start or behind its end, the
 * engine takes the slow way for all that is asked in the same place.
 */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0;
}

/** Finds out what {@link KINDS} has of a unit. */
export function lookUp(unit: number): number {
  if (!(unit >= 0)) return 0;
  const character = String.fromCharCode(unit);
  const small = character.toLowerCase();
  let found = small.length > 1 || character === SIGMA ? 0 : small.charCodeAt(0) << 16;
  for (const [kind, pattern] of BY_PATTERN) if (pattern.test(character)) found |= kind;
  if (!COMMON.test(character)) found |= Kind.uncommon;
  KINDS[unit] = found;
  return found;
}

/** Nearly all texts have no others: Latin, Greek and Cyrillic letters, signs, all that ends a line. */
const USUAL: readonly (readonly [number, number])[] = [
  [0x0001, 0x052f],
  [0x2000, 0x20cf],
];
for (const [first, last] of USUAL) for (let unit = first; unit <= last; unit += 1) lookUp(unit);

/** A set of UTF-16 units that is asked once a line or oftener. */
export class UnitSet {
  private readonly members: Uint8Array;

  constructor(characters: string) {
    const units = Array.from({ length: characters.length }, (_, at) => characters.charCodeAt(at));
    this.members = new Uint8Array(Math.max(...units) + 1);
    for (const unit of units) this.members[unit] = 1;
  }

  has(unit: number): boolean {
    return unit < this.members.length && this.members[unit] === 1;
  }
}
