import { WORD } from '../languages/word-classes.ts';
import { objectAt } from './addressees.ts';
import { clauseStart, type Grammar, isWord, skipRight } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { CueSite } from './cue-site.ts';
import { ownerOf } from './find-cues.ts';
import { relationToIssuer } from './issuer-relation.ts';
import { placeFrom, unitAt } from './units.ts';

/** Whose task it is, and what the task is. */
export interface Charge {
  readonly bearers: readonly ActorPart[];
  /** First unit of the task. */
  readonly action: number;
  /** Whether whoever speaks is charged with it. */
  readonly own: boolean;
}

/** "Responsibility for … rests with X", "Incumbe a X …", »Det er X's opgave at …«; null where nobody is charged. */
export function chargeOf(site: CueSite): Charge | null {
  const { chargedBefore, chargedInCleft } = site.cue.definition;
  if (chargedInCleft) return chargedByCleft(site);
  return chargedBefore ? chargedByNoun(site) : chargedByVerb(site);
}

/** "C'est (aux États) qu'il appartient de": whoever stands between the copula and the phrase. */
function chargedByCleft({ grammar, cue, context }: CueSite): Charge | null {
  const start = skipRight(grammar, clauseStart(grammar, cue.first).start);
  const dative = skipRight(grammar, start + 2);
  if (!isWord(grammar, start + 1, WORD.copulas) || !isWord(grammar, dative, WORD.datives)) return null;
  const bearers = chargedAfter(grammar, dative + 1);
  const [end, limit] = [bearers.at(-1)?.span?.end, grammar.units[cue.first]?.start];
  if (end === undefined || limit === undefined || end > limit) return null;
  return { bearers, action: cue.last + 1, own: areOwn(bearers, context.issuer) };
}

function chargedByVerb({ grammar, cue, context }: CueSite): Charge | null {
  const start = skipRight(grammar, clauseStart(grammar, cue.verb).start);
  const { ofNoun } = cue.definition;
  const opens = start >= cue.verb;
  const hasNoun = grammar.units.slice(start, cue.verb).some(({ lower }) => ofNoun?.includes(lower));
  if (ofNoun !== undefined && !opens && !hasNoun) return null;
  const bearers = chargedAfter(grammar, cue.last + 1);
  const end = bearers.at(-1)?.span?.end;
  if (end === undefined) return null;
  return { bearers, action: opens ? placeFrom(grammar.units, end) : start, own: areOwn(bearers, context.issuer) };
}

const LONGEST_NAME = 8;

/** The actors from `from` on, or the words up to the end of their phrase where no list knows them. */
function chargedAfter(grammar: Grammar, from: number): ActorPart[] {
  const known = objectAt(grammar, from);
  if (known.length > 0) return known;
  let end = from;
  while (end < from + LONGEST_NAME && continuesName(grammar, end, from)) end += 1;
  const [first, last] = [grammar.units[from], unitAt(grammar.units, end - 1)];
  if (end === from || first === undefined || last === undefined) return [];
  return [unlisted(grammar, first.start, last.end)];
}

function continuesName(grammar: Grammar, place: number, from: number): boolean {
  if (grammar.units[place]?.kind === 'mark' || grammar.units[place] === undefined) return false;
  return place === from || !isWord(grammar, place, WORD.prepositions | WORD.relatives | WORD.infinitiveMarkers);
}

function chargedByNoun({ grammar, cue, context }: CueSite): Charge | null {
  const action = cue.last + 1;
  const place = ownerOf(grammar.units, cue.first, cue.last, grammar.lexicon);
  const unit = grammar.units[place ?? cue.first - 1];
  if (unit === undefined) return null;
  const { mention, text, lower, start, end } = unit;
  const span = { start, end };
  if (mention !== null) {
    const bearers = [{ text, actor: mention.actor, span, implied: false }];
    return { bearers, action, own: areOwn(bearers, context.issuer) };
  }
  if (place !== null && isWord(grammar, place, WORD.ownPossessives))
    return { bearers: [{ text, actor: context.issuer, span, implied: true }], action, own: true };
  const { genitiveEndings } = grammar.lexicon.language.names;
  const isOwner =
    unit.kind === 'word' && unit.classes === 0 && genitiveEndings.some((ending) => lower.endsWith(ending));
  return isOwner ? { bearers: [unlisted(grammar, start, end)], action, own: false } : null;
}

function unlisted({ sentence }: Grammar, start: number, end: number): ActorPart {
  return { text: sentence.text.slice(start, end), actor: null, span: { start, end }, implied: false };
}

function areOwn(bearers: readonly ActorPart[], issuer: string | null): boolean {
  return bearers.some(({ actor }) => actor !== null && relationToIssuer(actor, issuer) === 'self');
}
