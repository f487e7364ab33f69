import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { CueDefinition } from '../languages/cue.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Span, trimmed } from '../text/span.ts';
import { type Grammar, isWord } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import type { KindRule } from './conclusions.ts';
import { signsOf } from './confidence/signs.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft } from './draft.ts';
import type { FoundCue } from './find-cues.ts';
import { firstWord } from './imperative.ts';
import type { Position } from './position.ts';
import type { Subject } from './subject.ts';
import { traceOf } from './trace.ts';

/** What makes imperatives commitments: the list that they stand in. */
export type ListKind = 'recommendations' | 'commitments' | 'targets' | 'aims';

const CUES: Readonly<Record<ListKind, CueDefinition>> = {
  recommendations: { rule: 'list.recommendation', force: 'request', strength: 2, phrases: [] },
  commitments: { rule: 'list.commitment', force: 'commit', strength: 4, phrases: [] },
  targets: { rule: 'list.target', force: 'request', strength: 2, phrases: [] },
  aims: { rule: 'list.aim', force: 'aim', strength: 2, phrases: [] },
};
const RULES: Readonly<Record<ListKind, KindRule>> = {
  recommendations: 'recommendation',
  commitments: 'listed',
  targets: 'target',
  aims: 'target',
};
const LONGEST_BRACKET = 200;
/** What may stand between the names in a bracket that tells who recommends. */
const BETWEEN_NAMES =
  /^(?:[\s,;&()]|and|et|og|y|und|och|recommendations?|recommandation|anbefaling|by|de|fra|of|the)*$/iu;

/** Those whom a bracket at the end of the words names as who says them: "(Denmark)", "(Ghana, Fiji)". */
export interface NamedSpeakers {
  readonly speaker: ActorPart;
  readonly coSpeakers: readonly ActorPart[];
  /** The words without the bracket. */
  readonly words: Span;
}

/** Who speaks in the bracket that ends `span`; null where it holds anything but names. */
export function speakersInBracket(text: string, span: Span, mentions: readonly ActorMention[]): NamedSpeakers | null {
  const close = text.slice(span.start, span.end).search(/\)[\s.;,]*$/u);
  if (close < 0) return null;
  const end = span.start + close + 1;
  const named = mentions.filter((mention) => mention.start >= end - LONGEST_BRACKET && mention.end <= end);
  let open = text.lastIndexOf('(', end);
  while (open > span.start && /\)\s*$/u.test(text.slice(Math.max(span.start, open - 3), open))) {
    open = text.lastIndexOf('(', open - 1);
  }
  const inside = named.filter(({ start }) => start > open);
  const [speaker, ...coSpeakers] = inside.map(partOf);
  if (open <= span.start || speaker === undefined || !inside.every(isReviewer)) return null;
  if (!isBetweenNames(text, { start: open + 1, end }, inside)) return null;
  return { speaker, coSpeakers, words: trimmed(text, { start: span.start, end: open }) };
}

/** Whether nothing but commas, "and" and the like stands beside the names in the words. */
export function isBetweenNames(text: string, { start, end }: Span, names: readonly ActorMention[]): boolean {
  let rest = '';
  let at = start;
  for (const name of names) {
    rest += `${text.slice(at, name.start)} `;
    at = name.end;
  }
  return BETWEEN_NAMES.test(rest + text.slice(at, end));
}

/** Those whom the words name. */
export function partOf({ text, actor, start, end }: ActorMention): ActorPart {
  return { text, actor, span: { start, end }, implied: false };
}

/** Those who make recommendations in a review are states; "(civil society)" tells what the words before it are. */
function isReviewer({ actor }: ActorMention): boolean {
  return actorById(actor)?.type === 'state';
}

/** Who says and owes what a list's imperative asks or promises. */
export interface ListParts {
  readonly kind: ListKind;
  readonly speaker: ActorPart | null;
  readonly coSpeakers?: readonly ActorPart[];
  readonly bearers: readonly ActorPart[];
}

/** "That Denmark repeal … (Canada)": whom the clause asks, and its verb; null for other words. */
export function thatClauseOf(
  grammar: Grammar,
): { readonly verb: number; readonly bearers: readonly ActorPart[] } | null {
  const { units } = grammar;
  const opener = units.findIndex(({ kind }) => kind !== 'mark');
  let name = opener + 1;
  while (isWord(grammar, name, WORD.determiners)) name += 1;
  const { kind, text, mention, start, end } = units[name] ?? {};
  if (!isWord(grammar, opener, WORD.complementizers) || kind !== 'actor' || mention == null) return null;
  if (text === undefined || start === undefined || end === undefined) return null;
  return { verb: name + 1, bearers: [{ text, actor: mention.actor, span: { start, end }, implied: false }] };
}

/** Where the words begin that belong to the verb: "ne plus recourir", "s'abstenir", »das Protokoll ratifizieren«. */
function actionFrom(grammar: Grammar, verb: number): number {
  if (grammar.lexicon.language.verbLast) return Math.min(verb, firstWord(grammar, 0));
  let first = verb;
  for (let place = verb - 1; isWord(grammar, place, WORD.negations | WORD.clitics | WORD.adverbs); place -= 1) {
    if (isWord(grammar, place, WORD.negations | WORD.clitics)) first = place;
  }
  return first;
}

/** A statement whose verb is the imperative, or whatever word opens it, at `verb`; its `action` begins there unless it is given. */
export function listedDraft(grammar: Grammar, verb: number, list: ListParts, action?: number | null): Draft {
  const { kind, speaker, coSpeakers = [], bearers } = list;
  const cue: FoundCue = { definition: CUES[kind], bare: false, first: verb, last: verb, verb };
  const subject: Subject = { kind: 'none', first: verb, last: verb, side: 'before' };
  const position: Position = { clause: 'main', edge: verb, opener: null };
  const meaning = {
    kind: kind === 'commitments' || kind === 'aims' ? 'undertaking' : 'call',
    rule: RULES[kind],
    speaker,
    bearers,
  } as const;
  const length = grammar.units.length;
  return {
    ...meaning,
    ...{ cue, subject, position },
    ...(coSpeakers.length > 0 && { coSpeakers }),
    action: action === undefined ? actionFrom(grammar, verb) : action,
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

/** The recommendations of `span` that follow one another, each with the names in brackets that end it. */
export function recommendationsIn(text: string, span: Span, mentions: readonly ActorMention[]): readonly Span[] {
  const found: Span[] = [];
  let start = span.start;
  for (const stop of text.slice(span.start, span.end).matchAll(/\)\s*;\s+(?=\S)/gu)) {
    const end = span.start + stop.index + stop[0].trimEnd().length;
    const piece = trimmed(text, { start, end });
    if (speakersInBracket(text, piece, mentions) === null) continue;
    found.push(piece);
    start = end;
  }
  return [...found, trimmed(text, { start, end: span.end })];
}
