import type { BlockWriter } from '../structure/block-writer.ts';
import type { Page, PageNode } from './page.ts';

/** What a unit does to the words that it stands in. */
const [OTHER, COMMON, WHITE, COLON] = [0, 1, 2, 3];
/** Letters and signs that stand in clean text as they are, and change nothing that is before them. */
const IS_COMMON =
  /[!-%'-~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2026\u2030-\u205E\u20A0-\u20BF]/u;
/** How many units are looked at: those of the scripts and signs of European texts; all others are {@link OTHER}. */
const KNOWN = 0x20c0;
/** The kinds of all units, so that none that is looked up lies outside. */
const KINDS = new Uint8Array(0x1_0000);
for (let unit = 0; unit < KNOWN; unit += 1) KINDS[unit] = kindOf(String.fromCharCode(unit));
/** What has to be looked at in words, one bit each; of two signs in a row the second is one bit above the first. */
const Sign = { strange: 1, space: 1 << 1, tight: 1 << 2, brokenSpace: 1 << 3, colon: 1 << 4, slash: 1 << 5 } as const;
const SIGNS = Uint8Array.from(KINDS, (kind, unit) => signsOf(kind, String.fromCharCode(unit)));
const WHITE_SPACE = /\s/gu;
const [SPACE, COMMA, STOP, SLASH, SEMICOLON] = [0x20, 0x2c, 0x2e, 0x2f, 0x3b];
/** Where a stretch starts and ends, and whether white space in it is other than plain spaces. */
const PLACES = 3;

function kindOf(character: string): number {
  if (character === ':') return COLON;
  if (IS_COMMON.test(character)) return COMMON;
  return /\s/u.test(character) && character !== '\uFEFF' ? WHITE : OTHER;
}

function signsOf(kind: number, character: string): number {
  if (kind === OTHER) return Sign.strange;
  if (character === ' ') return Sign.space | Sign.tight;
  if (kind === WHITE) return Sign.brokenSpace;
  if (character === ',' || character === '.') return Sign.tight;
  return character === '/' ? Sign.slash : kind === COLON ? Sign.colon : 0;
}

/**
 * Writes texts of a page in which nothing needs cleaning but white space, as slices of the source: that is most of
 * them, and the general way costs more than all else on a page.
 */
export class PlainWords {
  private readonly page: Page;
  private readonly writer: BlockWriter;
  /** The stretches of the text at hand between which white space goes. */
  private readonly stretches: number[] = [];
  private count = 0;

  constructor(page: Page, writer: BlockWriter) {
    this.page = page;
    this.writer = writer;
  }

  /** Writes a text; false, and nothing is written, if it has to be cleaned. */
  write(text: PageNode): boolean {
    const { page, writer, stretches } = this;
    if (!this.scan(page.start(text), page.stop(text))) return false;
    for (let index = 0; index < this.count; index += PLACES) {
      const start = stretches[index] ?? 0;
      const words = page.html.slice(start, stretches[index + 1]);
      writer.writeClean(stretches[index + 2] === 1 ? words.replace(WHITE_SPACE, ' ') : words, start, page.source);
    }
    return true;
  }

  /** Finds the stretches of a text; false if it has to be cleaned. */
  private scan(start: number, stop: number): boolean {
    const { units } = this.page;
    let from = start;
    let broken = 0;
    this.count = 0;
    if (units[start] !== SPACE && isOneStretch(units, start, stop)) {
      this.keep(start, stop, 0);
      return true;
    }
    for (let at = endOf(COMMON, units, start, stop); at < stop; at = endOf(COMMON, units, at, stop)) {
      const kind = KINDS[units[at] as number];
      if (kind === WHITE) {
        const gap = at;
        if (units[gap] !== SPACE) broken = 1;
        at = endOf(WHITE, units, gap + 1, stop);
        if (at < stop && isTight(units[at] as number, gap === start)) return false;
        if (at === gap + 1) continue;
        this.keep(from, gap + 1, broken);
        [from, broken] = [at, 0];
      } else if (kind === COLON && units[at + 1] !== SLASH) at += 1;
      else return false;
    }
    if (from < stop) this.keep(from, stop, broken);
    return true;
  }

  private keep(from: number, to: number, broken: number): void {
    const { stretches, count } = this;
    stretches[count] = from;
    stretches[count + 1] = to;
    stretches[count + 2] = broken;
    this.count += PLACES;
  }
}

/**
 * Whether the words have nothing but single spaces between them, and none of these before a tight sign. Every character
 * of a page passes here: nothing is decided before the end.
 */
function isOneStretch(units: Uint16Array, start: number, stop: number): boolean {
  const signs = SIGNS;
  let seen = 0;
  let pairs = 0;
  let before = 0;
  for (let at = start; at < stop; at += 1) {
    const own = signs[units[at] as number] as number;
    seen |= own;
    pairs |= (before << 1) & own;
    before = own;
  }
  return (seen & (Sign.strange | Sign.brokenSpace)) === 0 && (pairs & (Sign.tight | Sign.slash)) === 0;
}

/** Where the units of one kind end. */
function endOf(kind: number, units: Uint16Array, from: number, stop: number): number {
  const kinds = KINDS;
  let at = from;
  while (at < stop && kinds[units[at] as number] === kind) at += 1;
  return at;
}

/** Before these signs white space may have to go, and that at the start of a text if a marker stands before it. */
function isTight(unit: number, isStart: boolean): boolean {
  return unit === COMMA || unit === STOP || (isStart && (unit === SEMICOLON || KINDS[unit] === COLON));
}
