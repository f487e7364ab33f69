import { decodeReferences } from './character-references.ts';
import { isSpace } from './units.ts';

const [QUOTE, APOSTROPHE, EQUALS, GREATER] = [0x22, 0x27, 0x3d, 0x3e];
/** The attributes that are asked of nearly every element, one bit each. */
export const Common = {
  ...{ id: 1, class: 1 << 1, style: 1 << 2, role: 1 << 3 },
  ...{ href: 1 << 4, name: 1 << 5, hidden: 1 << 6, 'aria-hidden': 1 << 7 },
} as const;
/** Says that the attributes of a tag were looked at. */
const LOOKED_AT = 1 << 8;
/** The common attributes by the length of their names and the first letters of these. */
const BY_LENGTH = Array.from({ length: 1 + 'aria-hidden'.length }, (_, length) =>
  Object.entries(Common).flatMap(([name, bit]) =>
    name.length === length ? [{ name, bit, first: name.charCodeAt(0) }] : [],
  ),
);
/** Where the name and the value of an attribute start and end: four places each. */
const PLACES = 4;
/** What a capital letter lacks to be a small one. */
const SMALL = 0x20;
const LAST_OF_ASCII = 0x7f;
/** 1 for the units that stand between the names of attributes: each character of each tag is looked up. */
const PARTS_NAMES = new Uint8Array(0x1_0000);
for (const sign of ' \n\t\r\f=/>') PARTS_NAMES[sign.charCodeAt(0)] = 1;
const NONE: readonly never[] = [];

/**
 * Reads the attributes of start tags where they stand in the source, without taking them out. Those of the tag that
 * was asked last are kept, so that to ask for several costs one pass.
 */
export class AttributeReader {
  private readonly html: string;
  private readonly units: Uint16Array;
  /** The places of the attributes of the tag whose attributes start at {@link from}. */
  private readonly places: number[] = [];
  private count = 0;
  private from = -1;

  constructor(html: string, units: Uint16Array) {
    this.html = html;
    this.units = units;
  }

  /**
   * The value of an attribute of the tag whose attributes stand from `from` to `to`, the empty string where it has
   * none, null where it is absent. Of two with one name the first counts. `name` is in small letters.
   */
  valueOf(name: string, from: number, to: number): string | null {
    this.lookAt(from, to);
    for (let index = 0; index < this.count; index += PLACES) {
      const start = this.places[index] ?? 0;
      const end = this.places[index + 1] ?? 0;
      if (end - start !== name.length || !this.isName(name, start)) continue;
      return decodeReferences(this.html.slice(this.places[index + 2], this.places[index + 3]));
    }
    return null;
  }

  /** Which of the {@link Common} attributes the tag has whose attributes stand from `from` to `to`; never 0. */
  commonIn(from: number, to: number): number {
    this.lookAt(from, to);
    let common = LOOKED_AT;
    for (let index = 0; index < this.count; index += PLACES) {
      const start = this.places[index] ?? 0;
      const first = (this.units[start] ?? 0) | SMALL;
      for (const known of BY_LENGTH[(this.places[index + 1] ?? 0) - start] ?? NONE) {
        if (known.first === first && this.isName(known.name, start)) common |= known.bit;
      }
    }
    return common;
  }

  private lookAt(from: number, to: number): void {
    if (from !== this.from) this.read(from, to);
  }

  private isName(name: string, start: number): boolean {
    const { units } = this;
    for (let at = 0; at < name.length; at += 1) {
      const unit = units[start + at] ?? 0;
      const wanted = name.charCodeAt(at);
      if (unit === wanted) continue;
      if (unit <= LAST_OF_ASCII && (unit | SMALL) !== wanted) return false;
      return this.html.slice(start, start + name.length).toLowerCase() === name;
    }
    return true;
  }

  private read(from: number, to: number): void {
    const { units } = this;
    this.from = from;
    this.count = 0;
    let at = from;
    for (;;) {
      while (at < to && !isInName(units[at])) at += 1;
      if (at >= to) return;
      const start = at;
      while (at < to && isInName(units[at])) at += 1;
      const equals = endOfSpace(units, at, to);
      if (equals < to && units[equals] === EQUALS) at = this.readValue(start, at, equals + 1, to);
      else this.keep(start, at, at, at);
    }
  }

  /** Reads the value behind the sign at `from`; gives where the attribute ends. */
  private readValue(start: number, end: number, from: number, to: number): number {
    const { units } = this;
    const value = endOfSpace(units, from, to);
    const quote = units[value];
    if (value < to && (quote === QUOTE || quote === APOSTROPHE)) {
      const close = placeOf(quote, units, value + 1, to);
      if (close < to) {
        this.keep(start, end, value + 1, close);
        return close + 1;
      }
    }
    let at = value;
    while (at < to && !isSpace(units[at]) && units[at] !== GREATER) at += 1;
    this.keep(start, end, value, at);
    return at;
  }

  private keep(start: number, end: number, value: number, valueEnd: number): void {
    const { places, count } = this;
    places[count] = start;
    places[count + 1] = end;
    places[count + 2] = value;
    places[count + 3] = valueEnd;
    this.count += PLACES;
  }
}

function isInName(unit: number | undefined): boolean {
  return PARTS_NAMES[unit ?? 0] !== 1;
}

function endOfSpace(units: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(units[at])) at += 1;
  return at;
}

/** The first place of a unit, looked for no further than `to`: the rest of the page may be long. */
function placeOf(unit: number, units: Uint16Array, from: number, to: number): number {
  let at = from;
  while (at < to && units[at] !== unit) at += 1;
  return at;
}
