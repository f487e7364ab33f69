import { isComma } from './clause.ts';
import { type NounGroup, readGroup } from './noun-groups.ts';
import { isTaken, type PartSite, unitFrom } from './part-site.ts';
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
  const { grammar, words, first, end } = site;
  const { sentence } = grammar;
  const found: PartOpening[] = [];
  for (let place = first; place < end; place += 1) {
    const unit = grammar.units[place];
    if (unit?.kind !== 'word' || unit.mention !== null || (unit.begins & PART_OPENING) === 0) continue;
    const match = words.openings.longestAt(sentence.folded, unit.start - sentence.start);
    if (match === null) continue;
    const after = unitFrom(site, place + 1, match.end);
    found.push({ roles: match.value, first: place, after, group: groupOf(site, place, after, match.value) });
    place = after - 1;
  }
  return found;
}

/** What the words open stands behind them; where the verb ends its clause, those whom it helps stand before it. */
function groupOf(site: PartSite, first: number, after: number, roles: ReadonlySet<Opening>): NounGroup {
  const group = readGroup(site, after);
  const isBehind = group.length > 0 || !roles.has('helping') || !site.grammar.lexicon.language.verbLast;
  return isBehind ? group : objectBefore(site, first);
}

/** The first phrase between a finite verb or a comma and the verb at `verb` that is not the one who acts. */
function objectBefore(site: PartSite, verb: number): NounGroup {
  const { units, lexicon } = site.grammar;
  let from = verb;
  while (from > site.first && !isComma(units[from - 1]) && !lexicon.cues.has(units[from - 1]?.lower ?? '')) from -= 1;
  const group = readGroup(site, from);
  const [first] = group;
  const isActing = first !== undefined && isTaken(site, first);
  return isActing ? readGroup(site, first.last + 1) : group;
}
