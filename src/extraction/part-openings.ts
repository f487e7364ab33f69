import { type NounGroup, readGroup } from './noun-groups.ts';
import { type PartSite, unitFrom } from './part-site.ts';
import type { Opening } from './part-words.ts';
import { PART_OPENING } from './phrase-starts.ts';

/** Words that open a part, with the noun phrases after them. */
export interface PartOpening {
  readonly roles: ReadonlySet<Opening>;
  /** Place of its first unit. */
  readonly first: number;
  /** Place of the unit after it. */
  readonly after: number;
  readonly group: NounGroup;
}

/** Every phrase of the stretch that opens a part, the longest at each place. */
export function openingsIn(site: PartSite): PartOpening[] {
  const { grammar, words, folded, first, end } = site;
  const found: PartOpening[] = [];
  for (let place = first; place < end; place += 1) {
    const unit = grammar.units[place];
    if (unit?.kind !== 'word' || unit.mention !== null || (unit.begins & PART_OPENING) === 0) continue;
    const match = words.openings.longestAt(folded, unit.start - grammar.sentence.start);
    if (match === null) continue;
    const after = unitFrom(site, place + 1, match.end);
    found.push({ roles: match.value, first: place, after, group: readGroup(site, after) });
    place = after - 1;
  }
  return found;
}
