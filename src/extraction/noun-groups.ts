import type { ActorMention } from '../authority/actor.ts';
import { placeAt } from '../authority/places/places.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Span } from '../text/span.ts';
import { type Grammar, isComma, isWord } from './clause.ts';
import { type PartSite, spanBetween, unitFrom } from './part-site.ts';
import type { NounKind } from './part-words.ts';
import { CUE, PART_NOUN, PLACE_NAME } from './phrase-starts.ts';
import { type Unit, unitAt } from './units.ts';

/**
 * A noun phrase, by what it names: an actor, a part of the world, a group by its noun, something with a proper name;
 * `vague` leaves open who is meant ("relevant partners").
 */
export interface NounItem extends Span {
  readonly kind: 'actor' | 'place' | 'noun' | 'name' | 'vague';
  readonly text: string;
  readonly mention: ActorMention | null;
  /** Identifier of a region or city. */
  readonly place: string | null;
  readonly nouns: ReadonlySet<NounKind>;
  /** Place of its last unit. */
  readonly last: number;
}

/** "A, B and C": the phrases of one list; empty where something else stands there. */
export type NounGroup = readonly NounItem[];

const LONGEST_PHRASE = 8;
const LONGEST_GROUP = 12;
const NO_NOUNS: ReadonlySet<NounKind> = new Set();

/** Reads the list of noun phrases that begins at the unit `from`. */
export function readGroup(site: PartSite, from: number): NounGroup {
  const items: NounItem[] = [];
  let sure = 0;
  let at = from;
  while (items.length < LONGEST_GROUP) {
    const item = readItem(site, at);
    if (item === null || (items.length > 0 && isSubject(site.grammar, item.last))) break;
    const coordinated = items.length === 0 || isCoordinated(site, at);
    items.push(item);
    if (coordinated) sure = items.length;
    const next = afterSeparator(site, item.last + 1);
    if (next === null) break;
    at = next;
  }
  return items.slice(0, sure);
}

/** Past a comma, a coordinator, or both; null where the list ends. */
function afterSeparator({ grammar, words }: PartSite, place: number): number | null {
  let at = place;
  while (isBracketed(grammar.units[at])) at += 1;
  const start = at;
  if (isComma(grammar.units[at])) at += 1;
  if (isWord(grammar, at, WORD.coordinators)) at += 1;
  if (at > start && words.repeated.has(grammar.units[at]?.lower ?? '')) at += 1;
  return at === start ? null : at;
}

/** "A and B", "of A and of B". */
function isCoordinated({ grammar, words }: PartSite, place: number): boolean {
  const before = words.repeated.has(unitAt(grammar.units, place - 1)?.lower ?? '') ? place - 2 : place - 1;
  return isWord(grammar, before, WORD.coordinators);
}

function isBracketed(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.depth > 0 || unit.text === '(' || unit.text === ')');
}

/** ", and the EU will": what comes after a list is the subject of the next verb. */
function isSubject({ units, lexicon }: Grammar, last: number): boolean {
  const next = units[last + 1];
  return next?.kind === 'word' && next.mention === null && opensCue(next, lexicon);
}

function readItem(site: PartSite, from: number): NounItem | null {
  const { grammar } = site;
  let first = from;
  for (; first < Math.min(from + LONGEST_PHRASE, site.end); first += 1) {
    const place = placeItem(site, first);
    if (place !== null) return place;
    if (!isWord(grammar, first, WORD.determiners | WORD.adverbs) && !isGenitive(grammar, first)) break;
  }
  return phraseItem(site, first);
}

/** "Afrikas (Länder)"; where only its article makes a name a genitive, it stands behind the noun or is none: "mit der Weltbank". */
function isGenitive({ units, lexicon }: Grammar, place: number): boolean {
  const unit = units[place];
  if (unit?.mention?.genitive !== true) return false;
  const articles = Object.values(lexicon.language.names.genitiveArticles);
  return !articles.some((article) => unit.lower.startsWith(`${article} `));
}

/** A region or city, unless it only describes the noun after it ("the Africa strategy"). */
function placeItem(site: PartSite, first: number): NounItem | null {
  const { grammar } = site;
  const unit = grammar.units[first];
  if (unit === undefined || unit.kind === 'mark' || (unit.begins & PLACE_NAME) === 0) return null;
  const { sentence, lexicon } = grammar;
  const match = placeAt(sentence.folded, unit.start - sentence.start, lexicon.language.code);
  if (match === null) return null;
  const last = unitFrom(site, first + 1, match.end) - 1;
  const isWhole = (unitAt(grammar.units, last)?.end ?? 0) - grammar.sentence.start === match.end;
  if (!isWhole || goesOn(site, last)) return null;
  return item(site, first, last, { kind: 'place', place: match.place, nouns: nounAt(site, first)?.kinds ?? NO_NOUNS });
}

interface Head {
  readonly last: number;
  readonly kinds: ReadonlySet<NounKind>;
  readonly mention: ActorMention | null;
}

/** Reads a phrase by its head: the last known noun or name before something that ends it. */
function phraseItem(site: PartSite, first: number): NounItem | null {
  const { grammar, words } = site;
  let head: Head | null = null;
  let place = first;
  while (place < Math.min(first + LONGEST_PHRASE, site.end) && !endsPhrase(grammar, place)) {
    const found = headAt(site, place);
    if (found !== null) head = found;
    place = Math.max(place, found?.last ?? place) + 1;
    if (found !== null && !words.lore.nounsDescribe && !isOnlyVague(found)) break;
  }
  if (head === null) return nameItem(site, first);
  if (head.mention !== null) return goesOn(site, head.last) ? nameItem(site, first) : actorItem(site, head);
  if (isOnlyVague(head)) return vagueItem(site, first, head, place - 1);
  const name = isCapitalised(grammar, head.last) ? nameItem(site, first) : null;
  if (name !== null && name.last >= head.last) return name;
  return item(site, first, head.last, { kind: 'noun', nouns: head.kinds });
}

function headAt(site: PartSite, place: number): Head | null {
  const unit = site.grammar.units[place];
  if (unit?.kind === 'actor') return { last: place, kinds: NO_NOUNS, mention: unit.mention };
  const noun = nounAt(site, place);
  return noun === null ? null : { last: noun.last, kinds: noun.kinds, mention: null };
}

function isOnlyVague({ kinds, mention }: Head): boolean {
  return mention === null && kinds.has('vague') && kinds.size === 1;
}

function actorItem(site: PartSite, { last, mention }: Head): NounItem {
  return item(site, last, last, { kind: 'actor', mention });
}

/** "relevant partners" names nobody, "Nordic partners" does. */
function vagueItem(site: PartSite, first: number, head: Head, end: number): NounItem | null {
  const { grammar, words } = site;
  const name = nameItem(site, first);
  if (name !== null) return name;
  if (end > head.last) return null;
  for (let place = first; place < head.last; place += 1) {
    const unit = grammar.units[place];
    const says =
      unit !== undefined && !words.vague.has(unit.lower) && !isWord(grammar, place, WORD.determiners | WORD.adverbs);
    if (says) return item(site, first, head.last, { kind: 'noun', nouns: new Set(['partners']) });
  }
  return item(site, first, head.last, { kind: 'vague', nouns: head.kinds });
}

/** The noun that begins at a unit, in a compounding language also by its last part. */
function nounAt(
  { grammar, words }: PartSite,
  place: number,
): { readonly last: number; readonly kinds: ReadonlySet<NounKind> } | null {
  const unit = grammar.units[place];
  if (unit?.kind !== 'word' || unit.mention !== null) return null;
  const isNoun = (unit.begins & PART_NOUN) !== 0;
  const match = isNoun ? words.nouns.longestAt(grammar.sentence.folded, unit.start - grammar.sentence.start) : null;
  if (match !== null) {
    const last = unitFrom({ grammar }, place + 1, match.end) - 1;
    return isOwner(grammar, last, match.value) ? null : { last, kinds: match.value };
  }
  const end = words.compoundEnds.find(([stem]) => unit.lower.indexOf(stem) > 0);
  return end === undefined ? null : { last: place, kinds: end[1] };
}

/** "brugernes (data)": people in the genitive own what is meant. */
function isOwner({ units, lexicon }: Grammar, place: number, kinds: ReadonlySet<NounKind>): boolean {
  const isGroup = kinds.has('people') || kinds.has('partners');
  return isGroup && lexicon.language.nouns.compounding && /[nr]e?s$/u.test(units[place]?.lower ?? '');
}

const FEWEST_CAPITALS = 2;
const ACRONYM = /^\p{Lu}{2,}$/u;

/** Something with a proper name that no list knows: "the Institute for Human Rights", "GFCE". */
function nameItem(site: PartSite, first: number): NounItem | null {
  const { grammar, words } = site;
  let last = -1;
  let capitals = 0;
  for (let place = first; place < Math.min(first + LONGEST_PHRASE, site.end); place += 1) {
    if (isCapitalised(grammar, place)) {
      last = place;
      capitals += 1;
    } else if (last === -1 || !isNameLink(grammar, words.nameLinks, place)) break;
  }
  if (last === -1 || (capitals < FEWEST_CAPITALS && !ACRONYM.test(grammar.units[last]?.text ?? ''))) return null;
  const start = firstCapital(grammar, first, last);
  const kinds = new Set<NounKind>();
  for (let place = start; place <= last; place += 1) {
    for (const kind of nounAt(site, place)?.kinds ?? []) if (kind !== 'vague') kinds.add(kind);
  }
  return item(site, start, last, { kind: 'name', nouns: kinds });
}

function firstCapital(grammar: Grammar, first: number, last: number): number {
  let place = first;
  while (place < last && !isCapitalised(grammar, place)) place += 1;
  return place;
}

/** A word with a capital that is no small word in a text all in capitals. */
function isCapitalised(grammar: Grammar, place: number): boolean {
  const unit = grammar.units[place];
  if (
    unit === undefined ||
    unit.kind === 'mark' ||
    unit.text === unit.lower ||
    isWord(grammar, place, WORD.prepositions | WORD.coordinators | WORD.determiners)
  )
    return false;
  const name = grammar.lexicon.language.parts.capitalNouns ? CAPITALS : CAPITAL;
  return name.test(unit.text);
}

const CAPITAL = /^\p{Lu}[\p{L}\p{M}&.'’/-]*\p{L}/u;
/** Of a name, where nouns have a capital too. */
const CAPITALS = /^\p{Lu}[\p{L}\p{M}&.'’/-]*\p{Lu}/u;

function isNameLink(grammar: Grammar, links: ReadonlySet<string>, place: number): boolean {
  return links.has(grammar.units[place]?.lower ?? '') && isCapitalised(grammar, place + 1);
}

/** Whether the words after a name belong to it or to the noun that it describes: "UN reform", "EU Cyber Toolbox". */
function goesOn({ grammar, words, end }: PartSite, last: number): boolean {
  const next = grammar.units[last + 1];
  if (next === undefined || last + 1 >= end || next.kind === 'mark') return false;
  if (next.kind === 'actor') return false;
  if (isCapitalised(grammar, last + 1) && next.mention === null && !opensCue(next, grammar.lexicon)) return true;
  if (!words.lore.nounsDescribe || endsPhrase(grammar, last + 1)) return false;
  if (words.vague.has(next.lower) || isWord(grammar, last + 1, WORD.adverbs | WORD.determiners)) return false;
  return !/(?:ly|ing|ed)$/u.test(next.lower);
}

/** Whether a listed cue can begin with the word. */
function opensCue({ begins, lower }: Unit, { cues }: Lexicon): boolean {
  return (begins & CUE) !== 0 && cues.has(lower);
}

/** Whether a noun phrase cannot go on here. */
function endsPhrase(grammar: Grammar, place: number): boolean {
  const unit = grammar.units[place];
  if (unit === undefined || unit.kind === 'mark') return true;
  if (unit.kind === 'actor' || unit.mention !== null) return false;
  return (
    opensCue(unit, grammar.lexicon) ||
    isWord(
      grammar,
      place,
      WORD.prepositions |
        WORD.coordinators |
        WORD.relatives |
        WORD.complementizers |
        WORD.subordinators |
        WORD.infinitiveMarkers |
        WORD.auxiliaries |
        WORD.copulas |
        WORD.negations,
    )
  );
}

function item(
  site: PartSite,
  first: number,
  last: number,
  what: Pick<NounItem, 'kind'> & Partial<Pick<NounItem, 'mention' | 'place' | 'nouns'>>,
): NounItem {
  const { start, end } = spanBetween(site, first, last);
  const { kind, mention = null, place = null, nouns = NO_NOUNS } = what;
  return { kind, mention, place, nouns, start, end, text: site.grammar.sentence.text.slice(start, end), last };
}
