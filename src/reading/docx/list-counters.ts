import { type Enumeration, enumerationAt } from '../structure/enumeration.ts';
import type { List, ListLevel, Lists } from './numbering.ts';

/** Counts the paragraphs of lists as Word does, so that each has the number that a reader sees. */
export class ListCounters {
  private readonly lists: Lists;
  /** The last number of each level, by abstract list. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  /** The levels whose start was overridden once. */
  private readonly overridden = new Set<string>();

  constructor(lists: Lists) {
    this.lists = lists;
  }

  /** The mark of the next paragraph at `level` of the list; null where it shows none. */
  next(listNumber: string, level: number): Enumeration | null {
    const list = this.lists.get(listNumber);
    const definition = list?.levels[level];
    if (!list || !definition) return null;
    const ordinal = this.count(list, listNumber, level, definition);
    const label = definition.isBullet ? definition.pattern : this.label(list, level);
    return markOf(label.trim(), ordinal, level, list);
  }

  private count(list: List, listNumber: string, level: number, definition: ListLevel): number {
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const override = list.startOverrides.get(level);
    this.countLeftOut(list, listNumber, level, counters);
    const key = `${listNumber} ${level}`;
    const last = counters[level];
    let ordinal = last === undefined ? definition.start : last + 1;
    if (override !== undefined && !this.overridden.has(key)) ordinal = override;
    else if (override !== undefined && last === undefined) ordinal = override;
    this.overridden.add(key);
    counters[level] = ordinal;
    for (let deeper = level + 1; deeper < counters.length; deeper += 1) {
      const restart = list.levels[deeper]?.restart ?? null;
      if (restart === null || (restart > 0 && level < restart)) counters[deeper] = undefined;
    }
    return ordinal;
  }

  /** A level above that no paragraph had yet counts as if one had been there: the next one has the second number. */
  private countLeftOut(list: List, listNumber: string, level: number, counters: (number | undefined)[]): void {
    for (const [upper, definition] of list.levels.slice(0, level).entries()) {
      if (!definition || counters[upper] !== undefined) continue;
      counters[upper] = list.startOverrides.get(upper) ?? definition.start;
      this.overridden.add(`${listNumber} ${upper}`);
    }
  }

  /** "%1.%2" with the numbers of the levels put in. */
  private label(list: List, level: number): string {
    const counters = this.counters.get(list.abstract) ?? [];
    const isLegal = list.levels[level]?.isLegal ?? false;
    return (list.levels[level]?.pattern ?? '').replace(/%([1-9])/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = list.levels[at];
      if (!shown || at > level) return '';
      const value = counters[at] ?? list.startOverrides.get(at) ?? shown.start;
      return isLegal ? String(value) : shown.format(value);
    });
  }
}

/** Numbers of sub-paragraphs, which show the number of the paragraph as well. */
const NESTED = /\d\.1$/u;

/**
 * The mark that a label is. Its style is that of the same label in print, so that a text has one tree in every format;
 * a list inside another is told by its level.
 */
function markOf(label: string, ordinal: number, level: number, list: List): Enumeration | null {
  if (label === '') return null;
  const printed = enumerationAt(`${label} Xx`);
  if (!printed || printed.number !== label) {
    const isBullet = list.levels[level]?.isBullet ?? false;
    return {
      number: label,
      style: `${list.abstract}@${level}`,
      ordinal: isBullet ? 0 : ordinal,
      roman: null,
      length: 0,
    };
  }
  const style = level > 0 && !NESTED.test(printed.style) ? `${printed.style}@${level}` : printed.style;
  const roman = printed.roman === ordinal ? ordinal : null;
  return { number: label, style, ordinal: printed.ordinal === 0 ? 0 : ordinal, roman, length: 0 };
}
