import { Kind, kindsOf } from './character-kinds.ts';
import { mayStartWithMark } from './enumeration.ts';
import { endOf, MAY_BREAK, Shape, startOf } from './line-shape.ts';

/**
 * What a line may be as far as its first and its last character show, one bit each, above those of {@link Shape}: the
 * rules look closer only where it may matter.
 */
export const Hint = {
  /** May head a table of contents. */
  headsContents: 1 << 8,
  /** May be a rule, drawn with dashes or the like. */
  isRule: 1 << 9,
  /** May start with a number, a letter or a bullet of a list. */
  startsWithMark: 1 << 10,
  endsInFigure: 1 << 11,
  /** May end in the number of a page, Roman ones too. */
  endsInPage: 1 << 12,
  endsInSmall: 1 << 13,
  /** May end inside a word or an address. */
  endsInBreak: 1 << 14,
} as const;

/** Only a closer look tells; in the tables below alone. */
const LOOK = 1 << 15;
/** Characters that the tables have: those of all scripts and signs that European texts are written in. */
const KNOWN = 0x20d0;

const STARTS = tableOf(startBits, [
  [Hint.headsContents, 'iIcCtTsS\u017FíÍ0123456789'],
  [Hint.isRule, '_-—–'],
  [LOOK, '"\'”“‘„»«(['],
]);
const ENDS = tableOf(endBits, [
  [Shape.endsSentence | Shape.endsClause, '.!?…'],
  [Shape.endsClause, ':;'],
  [Hint.endsInFigure, '0123456789'],
  [Hint.endsInPage, '0123456789ivxlcIVXLC'],
  [Hint.endsInBreak, MAY_BREAK],
  [LOOK, '-‐‑\u00AD"\'”’»“)]0123456789'],
]);

/**
 * What the start and the end of a line show whose words stand from `first` to `last` in `text`, made of `units`: bits of
 * {@link Shape} and {@link Hint}.
 */
export function edgesOf(text: string, units: Uint16Array, first: number, last: number): number {
  const unit = units[first] ?? 0;
  const end = units[last - 1] ?? 0;
  const shown = unit < KNOWN ? (STARTS[unit] as number) : startBits(unit);
  const shownLast = end < KNOWN ? (ENDS[end] as number) : endBits(end);
  const start = (shown & LOOK) === 0 ? shown : (shown & ~LOOK) | startOf(text, units, first, last);
  const tail = (shownLast & LOOK) === 0 ? shownLast : (shownLast & ~LOOK) | endOf(text, units, first, last);
  return start | tail | (mayStartWithMark(units, first, last) ? Hint.startsWithMark : 0);
}

/** What a first character shows by its kind. */
function startBits(unit: number): number {
  const kinds = kindsOf(unit);
  if ((kinds & Kind.half) !== 0) return LOOK;
  if ((kinds & Kind.capital) !== 0) return Shape.quotedCapital;
  return (kinds & Kind.small) === 0 ? 0 : Shape.quotedSmall | Shape.small;
}

/** What a last character shows by its kind. */
function endBits(unit: number): number {
  return (kindsOf(unit) & Kind.small) === 0 ? 0 : Hint.endsInSmall;
}

/** What each of the known units shows: by its kind, and as one of some `signs`. */
function tableOf(byKind: (unit: number) => number, signs: readonly (readonly [number, string])[]): Uint16Array {
  const table = Uint16Array.from({ length: KNOWN }, (_, unit) => byKind(unit));
  for (const [bits, characters] of signs) {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bits;
  }
  return table;
}
