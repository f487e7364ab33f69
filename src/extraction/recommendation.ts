import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { CueDefinition } from '../languages/cue.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { type Span, trimmed } from '../text/span.ts';
import { type Grammar, isComma, isWord, skipRight } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { KindRule } from './conclusions.ts';
import { signsOf } from './confidence/signs.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft } from './draft.ts';
import type { FoundCue } from './find-cues.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';
import { traceOf } from './trace.ts';

/** What makes imperatives commitments: the list that they stand in. */
export type ListKind = 'recommendations' | 'commitments';

const CUES: Readonly<Record<ListKind, CueDefinition>> = {
  recommendations: { rule: 'list.recommendation', force: 'request', strength: 2, phrases: [] },
  commitments: { rule: 'list.commitment', force: 'commit', strength: 4, phrases: [] },
};
const RULES: Readonly<Record<ListKind, KindRule>> = { recommendations: 'recommendation', commitments: 'listed' };
const LONGEST_BRACKET = 200;
/** What may stand between the names in a bracket that tells who recommends. */
const BETWEEN_NAMES =
  /^(?:[\s,;&()]|and|et|og|y|und|och|recommendations?|recommandation|anbefaling|by|de|fra|of|the)*$/iu;

/** Whoever a bracket at the end of the words names as who says them: "(Denmark)", "(Ghana, Fiji)". */
export interface NamedSpeaker {
  readonly speaker: ActorPart;
  /** The words without the bracket. */
  readonly words: Span;
}

/** The speaker in the bracket that ends `span`; null where it holds anything but names. */
export function speakerInBracket(text: string, span: Span, mentions: readonly ActorMention[]): NamedSpeaker | null {
  const close = text.slice(span.start, span.end).search(/\)[\s.;,]*$/u);
  if (close < 0) return null;
  const end = span.start + close + 1;
  const named = mentions.filter((mention) => mention.start >= end - LONGEST_BRACKET && mention.end <= end);
  let open = text.lastIndexOf('(', end);
  while (open > span.start && /\)\s*$/u.test(text.slice(Math.max(span.start, open - 3), open))) {
    open = text.lastIndexOf('(', open - 1);
  }
  const inside = named.filter(({ start }) => start > open);
  const [first] = inside;
  if (open <= span.start || first === undefined || !inside.every(isReviewer)) return null;
  let rest = '';
  let at = open + 1;
  for (const mention of inside) {
    rest += `${text.slice(at, mention.start)} `;
    at = mention.end;
  }
  if (!BETWEEN_NAMES.test(rest + text.slice(at, end))) return null;
  const speaker: ActorPart = {
    text: first.text,
    actor: first.actor,
    span: { start: first.start, end: first.end },
    implied: false,
  };
  return { speaker, words: trimmed(text, { start: span.start, end: open }) };
}

/** Those who make recommendations in a review are states; "(civil society)" tells what the words before it are. */
function isReviewer({ actor }: ActorMention): boolean {
  return actorById(actor)?.type === 'state';
}

/** The verb of an imperative that opens the sentence, past adverbs and a phrase in front of it; null where none does. */
export function imperativeOf(grammar: Grammar): number | null {
  const { genre } = grammar.lexicon.language;
  if (genre === undefined) return null;
  let place = firstWord(grammar, 0);
  for (let phrases = 0; phrases <= MOST_PHRASES; phrases += 1) {
    const unit = grammar.units[place];
    if (unit?.kind !== 'word') return null;
    if (unit.mention === null && genre.isImperative(unit.lower)) return place;
    if (followsManner(grammar, place)) return place + 1;
    const next = afterPhrase(grammar, place);
    if (next === null) return null;
    place = next;
  }
  return null;
}

/** "Fully (implement)", "Promptly (investigate)": a word of manner before the imperative. */
function followsManner(grammar: Grammar, place: number): boolean {
  const [first, next] = [grammar.units[place], grammar.units[place + 1]];
  if (first?.mention !== null || next?.kind !== 'word' || next.mention !== null) return false;
  if (isWord(grammar, place, 'determiners', 'prepositions', 'relatives', 'subordinators', 'expletives')) return false;
  return grammar.lexicon.language.genre?.isImperative(next.lower) === true;
}

const MOST_PHRASES = 1;
const LONGEST_PHRASE = 25;

function firstWord(grammar: Grammar, from: number): number {
  let place = skipRight(grammar, from);
  while (grammar.units[place]?.kind === 'mark' || isWord(grammar, place, 'infinitiveMarkers', 'negations', 'clitics'))
    place = skipRight(grammar, place + 1);
  return place;
}

/** "In line with its obligations, (adopt)": past the comma that ends a phrase with a preposition or participle. */
function afterPhrase(grammar: Grammar, from: number): number | null {
  const { lower = '' } = grammar.units[from] ?? {};
  if (!isWord(grammar, from, 'prepositions') && !grammar.lexicon.language.verbs.opensDescription(lower)) return null;
  for (let place = from + 1; place < Math.min(grammar.units.length, from + LONGEST_PHRASE); place += 1) {
    if (isComma(grammar.units[place])) return firstWord(grammar, place + 1);
  }
  return null;
}

/** Who says and owes what a list's imperative asks or promises. */
export interface ListParts {
  readonly kind: ListKind;
  readonly speaker: ActorPart | null;
  readonly bearers: readonly ActorPart[];
}

/** Where the words begin that belong to the verb: "ne plus recourir", "s'abstenir". */
function withNegation(grammar: Grammar, verb: number): number {
  let first = verb;
  for (let place = verb - 1; isWord(grammar, place, 'negations', 'clitics', 'adverbs'); place -= 1) {
    if (isWord(grammar, place, 'negations', 'clitics')) first = place;
  }
  return first;
}

/** A statement whose verb is the imperative, or whatever word opens it, at `verb`. */
export function listedDraft(grammar: Grammar, verb: number, { kind, speaker, bearers }: ListParts): Draft {
  const cue: FoundCue = { definition: CUES[kind], bare: false, first: verb, last: verb, verb };
  const subject: Subject = { kind: 'none', first: verb, last: verb, side: 'before' };
  const position: Position = { clause: 'main', edge: verb, opener: null };
  const meaning = {
    kind: kind === 'recommendations' ? 'call' : 'undertaking',
    rule: RULES[kind],
    speaker,
    bearers,
  } as const;
  const length = grammar.units.length;
  return {
    ...meaning,
    ...{ cue, subject, position },
    action: withNegation(grammar, verb),
    signs: signsOf({ ...meaning, cue, subject, position, length, issuerKnown: speaker !== null }),
    trace: traceOf({ grammar, cue, subject, position }, meaning.rule),
  };
}

/** What the heading `words` makes of the imperatives below it; null for every other heading. */
export function listUnder(words: string, { lexicon, issuerPart, reviewed }: DocumentContext): ListParts | null {
  const { genre } = lexicon.language;
  if (genre === undefined) return null;
  if (genre.commitmentHeading.test(words)) {
    return { kind: 'commitments', speaker: issuerPart, bearers: issuerPart === null ? [] : [issuerPart] };
  }
  if (!genre.recommendationHeading.test(words)) return null;
  return { kind: 'recommendations', speaker: issuerPart, bearers: reviewed === null ? [] : [reviewed] };
}

/** Whether the first word is an imperative. */
export function startsWithImperative(words: string, { language }: Lexicon): boolean {
  const [first] = /^\p{L}+/u.exec(words) ?? [];
  return first !== undefined && language.genre?.isImperative(first.toLowerCase()) === true;
}

/** The recommendations of `span` that follow one another, each with the names in brackets that end it. */
export function recommendationsIn(text: string, span: Span, mentions: readonly ActorMention[]): readonly Span[] {
  const found: Span[] = [];
  let start = span.start;
  for (const stop of text.slice(span.start, span.end).matchAll(/\)\s*;\s+(?=\S)/gu)) {
    const end = span.start + stop.index + stop[0].trimEnd().length;
    const piece = trimmed(text, { start, end });
    if (speakerInBracket(text, piece, mentions) === null) continue;
    found.push(piece);
    start = end;
  }
  return [...found, trimmed(text, { start, end: span.end })];
}
