import { WORD } from '../languages/word-classes.ts';
import { afterInsertedPhrase, type Grammar, isBreak, isComma, isComplementizer, isWord, skipRight } from './clause.ts';
import { particleAfter } from './clause-end.ts';
import type { ActorPart } from './commitment.ts';
import { type FoundCue, infinitiveAfter } from './find-cues.ts';
import { groupEnd } from './subject.ts';
import { placeFrom, type Unit, unitAt } from './units.ts';

/** Who is asked and where what is asked begins. */
export interface Request {
  readonly addressees: readonly ActorPart[];
  /** First unit of what is asked; null when the sentence ends before it. */
  readonly action: number | null;
  /** Whether a link ("til", "to", "that") was found. */
  readonly linked: boolean;
  /** Its place. */
  readonly link: number | null;
}

const LONGEST_ADDRESSEE = 14;

/** Reads "‹verb› A, B (…) and C to ‹action›" from the unit after verb and speaker. */
export function readRequest(grammar: Grammar, cue: FoundCue, from: number): Request {
  const link = findLink(grammar, cue, from);
  const unlinked = link === null && cue.definition.force !== 'attitude' ? verbBehindName(grammar, from) : null;
  if (unlinked !== null)
    return { addressees: addresseesIn(grammar, from, unlinked), action: unlinked, linked: true, link: null };
  if (link === null) {
    return {
      addressees: objectAt(grammar, from),
      action: from < grammar.units.length ? from : null,
      linked: false,
      link: null,
    };
  }
  const addressees = addresseesIn(grammar, isWord(grammar, from, WORD.agentMarkers) ? from + 1 : from, link);
  const action = afterLink(grammar, link);
  const opensClause = isWord(grammar, link, WORD.complementizers) || isClauseBehind(grammar, link);
  if (addressees.length > 0 || !opensClause) return { addressees, action, linked: true, link };
  return { addressees: clauseSubject(grammar, action), action, linked: true, link };
}

/** "recommends Qatar (ratify …)", "recomienda a Guatemala (fortalecer …)": a verb in its basic form right behind the name. */
function verbBehindName(grammar: Grammar, from: number): number | null {
  let first = skipRight(grammar, from);
  while (isWord(grammar, first, WORD.determiners | WORD.datives)) first += 1;
  const verb = groupEnd(grammar, first) + 1;
  const isVerb = grammar.lexicon.language.genre?.isImperative(grammar.units[verb]?.lower ?? '') === true;
  return isVerb && grammar.units[first]?.kind === 'actor' ? verb : null;
}

/** The word that leads from the addressees to what is asked. */
function findLink(grammar: Grammar, cue: FoundCue, from: number): number | null {
  const { links = [], particles } = cue.definition;
  if (particles !== undefined) return particleAfter(grammar, from, particles);
  const comma = links.includes(',') ? endOfAddressees(grammar, from) : null;
  for (let place = from; place < grammar.units.length; place += 1) {
    const unit = grammar.units[place];
    if (unit?.text === ':' && place === grammar.units.length - 1) return place;
    if (place === comma) return place;
    if (unit === undefined || unit.depth > 0 || unit.kind !== 'word' || unit.mention !== null) continue;
    if (links.includes(unit.lower) && leadsOn(grammar, from, place)) return place;
    if (unit.text === ';' || describesThing(grammar, from, place)) return null;
  }
  return grammar.goesOnBelow === true ? grammar.units.length : null;
}

/** "asked what …", "encourages initiatives which help …": a clause about a thing has links of its own; one about somebody may come before the link. */
function describesThing(grammar: Grammar, from: number, place: number): boolean {
  if (place === from && isWord(grammar, place, WORD.subordinators) && isSubject(grammar, place + 1)) return true;
  if (!isWord(grammar, place, WORD.relatives) || isWord(grammar, place, WORD.complementizers)) return false;
  if (place === from) return true;
  const before = grammar.units.slice(from, place);
  if (before.at(-1)?.kind !== 'word') return false;
  return !before.some((unit) => unit.kind === 'actor' || grammar.lexicon.isNoun(unit.lower, 'agents'));
}

/** The comma after the last of "A, B (…) und C, …"; after something else than names, the first comma. */
function endOfAddressees(grammar: Grammar, from: number): number | null {
  let first = skipRight(grammar, from);
  while (isWord(grammar, first, WORD.determiners | WORD.datives)) first += 1;
  const end = skipRight(grammar, groupEnd(grammar, first) + 1);
  if (grammar.units[first]?.kind === 'actor' && isComma(grammar.units[end])) return end;
  const comma = grammar.units.findIndex((unit, place) => place >= from && isComma(unit));
  return comma < 0 ? null : comma;
}

/** "to" before a noun phrase is a preposition, and "that" after a noun is a relative pronoun; neither is the link. */
function leadsOn(grammar: Grammar, from: number, link: number): boolean {
  const { units, lexicon } = grammar;
  const isRelative = isWord(grammar, link, WORD.relatives) && link > skipRight(grammar, from);
  if (isRelative && !(unitAt(units, link - 1)?.kind === 'actor' && isSubject(grammar, skipRight(grammar, link + 1))))
    return false;
  const isInfinitiveMarker =
    isWord(grammar, link, WORD.infinitiveMarkers) && !isWord(grammar, link, WORD.complementizers);
  if (!isInfinitiveMarker) return true;
  const next = units[skipRight(grammar, infinitiveAfter(units, link, lexicon))];
  if (next === undefined || next.kind === 'mark') return next === undefined || next.text === ',' || next.text === ':';
  if (next.kind === 'actor' || next.mention !== null) return false;
  return (
    !lexicon.is(next.lower, WORD.determiners | WORD.relatives) && lexicon.language.verbs.canBeInfinitive(next.lower)
  );
}

/** "requests the Commission that it report", but not "companies that have joined". */
function isSubject(grammar: Grammar, place: number): boolean {
  return (
    grammar.units[place]?.kind === 'actor' ||
    isWord(grammar, place, WORD.determiners | WORD.anaphors | WORD.firstPersonPlural)
  );
}

const LONGEST_INSERTION = 10;

/** What follows the link, without a second link ("til at") and without a phrase put in between ("to, by June, present"). */
function afterLink(grammar: Grammar, link: number): number | null {
  const isAtEnd =
    isComma(grammar.units[link]) || (grammar.lexicon.language.verbLast && isComma(grammar.units[link + 1]));
  const from = isAtEnd && !isComma(grammar.units[link]) ? link + 2 : link + 1;
  let place = isClauseBehind(grammar, link) ? link + 3 : isAtEnd ? from : afterInsertion(grammar, from);
  const links = WORD.complementizers | (grammar.lexicon.language.verbLast ? 0 : WORD.infinitiveMarkers);
  while (isWord(grammar, place, links) || grammar.units[place]?.text === ':') place += 1;
  return place < grammar.units.length ? place : null;
}

/** "(opfordrer) til, at (Kommissionen …)": a comma and the word that opens a clause stand behind the word at `place`. */
export function isClauseBehind({ units, lexicon }: Grammar, place: number): boolean {
  return isComma(units[place + 1]) && lexicon.is(units[place + 2]?.lower ?? '', WORD.complementizers);
}

/** Past "til inden for to år (at)" and "to, in close cooperation, (present)". */
function afterInsertion(grammar: Grammar, from: number): number {
  const { units } = grammar;
  const endsAt = (place: number): boolean =>
    isComma(units[from]) ? place > from && isComma(units[place]) : isWord(grammar, place, WORD.infinitiveMarkers);
  if (!isComma(units[from]) && !isWord(grammar, from, WORD.prepositions)) return from;
  if (isWord(grammar, from, WORD.infinitiveMarkers)) return from;
  for (let place = from; place < Math.min(from + LONGEST_INSERTION, units.length); place += 1) {
    if (endsAt(place)) return place + 1;
  }
  return from;
}

/** The addressees between verb and link; insertions between dashes or about company are passed over. */
function addresseesIn(grammar: Grammar, from: number, link: number): ActorPart[] {
  const found: ActorPart[] = [];
  let inDashes = false;
  let inRelative = false;
  let companions = false;
  let piece: number[] = [];
  const close = (): void => {
    const part = companions || piece.length === 0 ? null : addressee(grammar, piece);
    const last = found.at(-1);
    if (part !== null && last !== undefined && goesOn(grammar, last, piece))
      found[found.length - 1] = together(grammar, last, part);
    else if (part !== null) found.push(part);
    else if (piece.length > 0 && found.length > 0) companions = true;
    piece = [];
  };
  for (let place = from; place < link; place += 1) {
    const unit = grammar.units[place];
    if (unit === undefined || unit.depth > 0 || unit.text === '(' || unit.text === ')') continue;
    if (isComma(unit)) inRelative = false;
    else if (
      piece.length > 0 &&
      unitAt(grammar.units, place - 1)?.kind === 'actor' &&
      isWord(grammar, place, WORD.relatives)
    )
      inRelative = true;
    if (inRelative) continue;
    if (isBreak(unit)) {
      close();
      inDashes = !inDashes;
    } else if (isComma(unit) || isWord(grammar, place, WORD.coordinators)) {
      close();
      if (isComma(unit) && isWord(grammar, place + 1, WORD.coordinators)) companions = false;
    } else if (!inDashes) {
      piece.push(place);
    }
  }
  close();
  return found;
}

/** "The envoy for A and (B)": the name belongs to the one before, which has a name behind its preposition, and has no article. */
function goesOn(grammar: Grammar, { actor, span }: ActorPart, [start = -1]: readonly number[]): boolean {
  if (actor !== null || span === null || grammar.units[start]?.kind !== 'actor') return false;
  const last = placeFrom(grammar.units, span.end) - 1;
  return grammar.units[last]?.kind === 'actor' && isWord(grammar, last - 1, WORD.prepositions);
}

function together({ sentence }: Grammar, left: ActorPart, right: ActorPart): ActorPart {
  const [start, end] = [left.span?.start ?? 0, right.span?.end ?? 0];
  return { ...left, text: sentence.text.slice(start, end), span: { start, end } };
}

/** One piece of the list as an addressee; null for an insertion such as "in consultation with …". */
function addressee(grammar: Grammar, piece: readonly number[]): ActorPart | null {
  const { units, lexicon } = grammar;
  let index = 0;
  while (index < piece.length && isWord(grammar, piece[index] ?? -1, WORD.adverbs | WORD.intensifiers | WORD.datives))
    index += 1;
  const start = piece[index];
  if (start === undefined) return null;
  const first = units[start];
  const last = units[piece[piece.length - 1] ?? start];
  if (first === undefined || last === undefined) return null;
  const words = grammar.sentence.text.slice(first.start, last.end);
  if (startsWithAny(words, lexicon.language.words.companions)) return null;
  if (isWord(grammar, start, WORD.relatives | WORD.subordinators)) return null;
  if (isWord(grammar, start, WORD.infinitiveMarkers)) return namedActor(grammar, piece, index + 1);
  const named = namedActor(grammar, piece, index);
  if (named !== null) return named;
  if (piece.length - index > LONGEST_ADDRESSEE || isOpenEnd(grammar, piece.slice(index))) return null;
  return { text: words, actor: null, span: { start: first.start, end: last.end }, implied: false };
}

/** "the following": it is the words below that name somebody, or something. */
function isOpenEnd(grammar: Grammar, [first = -1, last = -1, ...more]: readonly number[]): boolean {
  const { units, lexicon } = grammar;
  const isOpen = lexicon.language.openEndings.includes(units[last]?.lower ?? '');
  return more.length === 0 && isOpen && isWord(grammar, first, WORD.determiners);
}

/** The actor that heads the piece, over determiners ("all Member States"). */
function namedActor(grammar: Grammar, piece: readonly number[], from: number): ActorPart | null {
  const place = piece.find((unit, index) => index >= from && !isWord(grammar, unit, WORD.determiners | WORD.adverbs));
  const unit = place === undefined ? undefined : grammar.units[place];
  if (place === undefined || unit === undefined) return null;
  if (place !== piece.at(-1) && ownsOffice(grammar, place)) return null;
  const isDative = unit.mention?.genitive === true && place === piece.at(-1);
  return actorParts(grammar, place, place)[0] ?? (isDative ? partOf(unit) : null);
}

/** "The United Nations (Representative)": the name tells whose office is meant. */
function ownsOffice({ units, lexicon }: Grammar, place: number): boolean {
  const next = units[place + 1];
  return next?.kind === 'word' && next.text !== next.lower && lexicon.isNoun(next.lower, 'agents');
}

/** In German "der Kommission" is the genitive and the dative alike; alone it is whom a verb asks. */
function partOf(unit: Unit): ActorPart {
  return {
    text: unit.text,
    actor: unit.mention?.actor ?? null,
    span: { start: unit.start, end: unit.end },
    implied: false,
  };
}

/** "appelle les parties à la retenue", "urges the parties": without a link the actors right after the verb are asked. */
export function objectAt(grammar: Grammar, from: number): ActorPart[] {
  let first = skipRight(grammar, from);
  while (isWord(grammar, first, WORD.determiners | WORD.adverbs | WORD.datives)) first += 1;
  return grammar.units[first]?.kind === 'actor' ? actorParts(grammar, first, groupEnd(grammar, first)) : [];
}

/** "that all States shall …", ", at Rusland …": the subject of the clause is who is asked. */
function clauseSubject(grammar: Grammar, action: number | null): ActorPart[] {
  if (action === null) return [];
  let first = skipRight(grammar, afterInsertedPhrase(grammar, action));
  while (isWord(grammar, first, WORD.determiners | WORD.adverbs)) first += 1;
  if (grammar.units[first]?.kind !== 'actor') return [];
  return actorParts(grammar, first, groupEnd(grammar, first));
}

const LONGEST_GROUP = 5;

/** "that (the large platforms) live up to …": a group that can act right where a clause begins, also one that no authority lists. */
export function agentsAt(grammar: Grammar, from: number | null): ActorPart[] {
  const { sentence, units, lexicon } = grammar;
  const start = from !== null && isWord(grammar, from, WORD.agentMarkers) ? from + 1 : from;
  const first = start === null ? undefined : units[start];
  if (start === null || first === undefined) return [];
  for (let place = start; place < start + LONGEST_GROUP; place += 1) {
    const unit = units[place];
    if (unit?.kind === 'actor') return actorParts(grammar, place, place);
    if (unit?.kind !== 'word' || (unit.classes & WORD.prepositions) !== 0) return [];
    if (!lexicon.isNoun(unit.lower, 'agents')) continue;
    const span = { start: first.start, end: unit.end };
    return [{ text: sentence.text.slice(span.start, span.end), actor: null, span, implied: false }];
  }
  return [];
}

/** The actors between two units as parts. */
export function actorParts(grammar: Grammar, first: number, last: number): ActorPart[] {
  const parts: ActorPart[] = [];
  for (let place = first; place <= last; place += 1) {
    const unit = grammar.units[place];
    if (unit?.kind === 'actor' && unit.mention !== null && unit.depth === 0) parts.push(partOf(unit));
  }
  return parts;
}

/** The addressee named by the clause after "that", if any; for decisions and expectations. */
export function subjectOfThatClause(grammar: Grammar, complementizer: number): ActorPart[] {
  return isComplementizer(grammar, complementizer) ? clauseSubject(grammar, complementizer + 1) : [];
}

function startsWithAny(words: string, phrases: readonly string[]): boolean {
  const lower = words.toLowerCase().replaceAll('’', "'");
  return phrases.some((phrase) => lower.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(lower.slice(phrase.length)));
}
