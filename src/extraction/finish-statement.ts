import type { Force } from '../languages/cue.ts';
import { WORD } from '../languages/word-classes.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import { shortId } from '../text/fingerprint.ts';
import { type Span, trimmed } from '../text/span.ts';
import { isAim } from './aim-drafts.ts';
import type { Chapeau, SharedParts } from './chapeau.ts';
import { type Grammar, isWord, verbSpan } from './clause.ts';
import type { ActorPart, ExtractedCommitment, Part, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { weigh } from './confidence/weigh.ts';
import { datesIn, limitsIn } from './deadline.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft } from './draft.ts';
import { pageAt } from './page-at.ts';
import { findParts } from './parts.ts';
import type { DatedWords } from './place-in-time.ts';
import { findLimits } from './qualifications.ts';
import type { Statement } from './split-statements.ts';
import { strengthOf } from './strength.ts';
import { findTimeAndQuantity, NO_TIME_AND_QUANTITY } from './time-and-quantity.ts';
import { placeAfter, placeFrom, type Unit } from './units.ts';

/** Where a statement stands. */
export interface StatementPlace {
  readonly document: ReadDocument;
  readonly passage: Passage;
  readonly context: DocumentContext;
  /** The chapeau that its point goes on from. */
  readonly above: Chapeau | null;
}

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise']);

/** Gives a statement its remaining parts; one with a second deadline after an "and" is two commitments. */
export function finishStatement(grammar: Grammar, statement: Statement, place: StatementPlace): ExtractedCommitment[] {
  const words = wordsOf(grammar, statement, place);
  const halves = divided(grammar, statement, limitsIn(words, place.context.date));
  if (halves === null) return [finished(words, statement, place)];
  const [first, second] = halves;
  return [finished(wordsOf(grammar, first, place), first, place), ...finishStatement(grammar, second, place)];
}

/** What a chapeau says of all its points: with whom, for whom, in what body, by when. */
export function sharedParts(grammar: Grammar, draft: Draft, place: StatementPlace): SharedParts {
  const { start, end } = grammar.sentence;
  const statement = { draft, start, end };
  return finished(wordsOf(grammar, statement, place), statement, place);
}

interface StatementWords extends DatedWords {
  readonly verb: Part | null;
  readonly action: Part | null;
}

/** Quote, verb, action and dates of a statement. */
function wordsOf(grammar: Grammar, statement: Statement, { above }: StatementPlace): StatementWords {
  const quote = quoteOf(grammar, statement, above);
  return {
    grammar,
    quote,
    verb: verbOf(grammar, statement, above),
    action: actionOf(grammar, statement, quote),
    dates: statement.draft.kind === 'stance' ? [] : datesIn(grammar, quote),
    aimed: isAim(statement.draft),
    ofAim: statement.draft.cue.definition.force === 'aim',
  };
}

/** "a roadmap by May and a report by June" at its "and", where it stands right beside one of the two dates. */
function divided(
  grammar: Grammar,
  statement: Statement,
  [first, second]: readonly Span[],
): [Statement, Statement] | null {
  const { units, lexicon } = grammar;
  if (first === undefined || second === undefined) return null;
  const isConjunction = (unit: Unit | undefined): unit is Unit =>
    unit?.kind === 'word' && lexicon.is(unit.lower, WORD.coordinators) && !lexicon.is(unit.lower, WORD.prepositions);
  const between = units.slice(placeFrom(units, first.end), placeAfter(units, second.start));
  const after = between.findIndex(({ kind }) => kind === 'word');
  const before = between.findLastIndex(({ lower }) => !lexicon.is(lower, WORD.adverbs));
  const conjunction = [between[after], between[before]].find(isConjunction);
  if (conjunction === undefined) return null;
  const place = units.indexOf(conjunction);
  const next = units[place + 1];
  const last = units[place - (units[place - 1]?.text === ',' ? 2 : 1)];
  if (next === undefined || last === undefined || !hasObject(grammar, statement, place + 1, second)) return null;
  const step: TraceStep = {
    stage: 'split',
    rule: 'split.limits',
    span: { start: conjunction.start, end: conjunction.end },
    conclusion: CONCLUSIONS['split-limits'],
  };
  const { draft } = statement;
  const further = { ...draft, action: place + 1, trace: [...draft.trace, step] };
  return [
    { ...statement, end: last.end },
    { draft: further, start: next.start, end: statement.end },
  ];
}

/** "and a report by June", "and by June a report", but not "in May and again in June". */
function hasObject(grammar: Grammar, statement: Statement, from: number, date: Span): boolean {
  const first = grammar.units[from];
  if (first === undefined || first.start >= date.start) {
    return grammar.units.some(({ kind, start, end }) => kind !== 'mark' && start >= date.end && end <= statement.end);
  }
  const isInfinitive =
    isWord(grammar, from, WORD.infinitiveMarkers) || isWord(grammar, from + 1, WORD.infinitiveMarkers);
  return isInfinitive || !isWord(grammar, from, WORD.prepositions | WORD.adverbs);
}

function finished(words: StatementWords, statement: Statement, place: StatementPlace): ExtractedCommitment {
  const { document, passage, context } = place;
  const { draft } = statement;
  const { text } = document;
  const { grammar, quote, verb, action } = words;
  const time = draft.kind === 'stance' ? NO_TIME_AND_QUANTITY : findTimeAndQuantity(words, context.date);
  const speakers = draft.speaker === null ? [] : [draft.speaker, ...(draft.coSpeakers ?? [])];
  const taken = [...speakers, ...draft.bearers];
  const found = findParts(grammar, quote, taken, document);
  const limits = findLimits(grammar, draft, quote, action);
  const above = place.above?.draft.cue === draft.cue ? place.above.shared : null;
  const shared = above === null ? found.parts : withShared(found.parts, above, taken);
  const confidence = weigh(draft.signs);
  const commitment: ExtractedCommitment = {
    id: shortId(context.textFingerprint, String(quote.start), String(quote.end), draft.kind),
    kind: draft.kind,
    passage: passage.eId,
    page: pageAt(document, quote.start) ?? passage.page,
    start: quote.start,
    end: quote.end,
    quote: text.slice(quote.start, quote.end),
    speaker: draft.speaker,
    verb,
    strength: strengthOf(grammar, draft, action),
    bearers: distinct(draft.bearers),
    action,
    deadline: time.deadline ?? above?.deadline ?? null,
    recurrence: time.recurrence,
    target: time.target,
    amounts: time.amounts,
    counterparts: shared.counterparts,
    beneficiaries: shared.beneficiaries,
    fora: shared.fora,
    places: found.parts.places,
    references: found.parts.references,
    topics: found.parts.topics,
    qualifications: limits.qualifications,
    negated: limits.negated,
    confidence: confidence.probability,
    confidenceFeatures: confidence.features,
    language: context.lexicon.language.code,
    trace: [
      ...draft.trace,
      ...sharedSteps(above),
      ...bearerSteps(draft),
      ...time.steps,
      ...found.steps,
      ...limits.steps,
      confidenceStep(confidence.probability),
    ],
  };
  return draft.coSpeakers === undefined ? commitment : { ...commitment, coSpeakers: draft.coSpeakers };
}

/** The parts with those of the chapeau, each actor once. */
function withShared(own: NamedParts, above: NamedParts, taken: readonly ActorPart[]): NamedParts {
  const others = (parts: readonly ActorPart[]) =>
    parts.filter((part) => !taken.some(({ actor, text }) => (actor ?? text) === (part.actor ?? part.text)));
  return {
    counterparts: distinct([...own.counterparts, ...others(above.counterparts)]),
    beneficiaries: distinct([...own.beneficiaries, ...others(above.beneficiaries)]),
    fora: distinct([...own.fora, ...others(above.fora)]),
  };
}

type NamedParts = Omit<SharedParts, 'deadline'>;

function sharedSteps(above: SharedParts | null): TraceStep[] {
  const [first] = above === null ? [] : [...above.counterparts, ...above.beneficiaries, ...above.fora];
  const span = first?.span ?? above?.deadline ?? null;
  if (span === null) return [];
  const { start, end } = span;
  return [{ stage: 'chapeau', rule: 'chapeau.parts', span: { start, end }, conclusion: CONCLUSIONS['point-parts'] }];
}

/** The statement's words; a point goes without the "and" that leads to the next one. */
function quoteOf({ units, lexicon, sentence }: Grammar, statement: Statement, above: Chapeau | null): Span {
  const whole = trimmed(sentence.text, statement);
  if (above === null) return whole;
  const last = placeAfter(units, whole.end) - 1;
  const [mark, link] = [units[last - 1], units[last]];
  const isLeadOn = link?.end === whole.end && mark?.kind === 'mark' && lexicon.is(link.lower, WORD.coordinators);
  return isLeadOn && mark.end > whole.start ? { start: whole.start, end: mark.end } : whole;
}

/** For a point, the verb of its chapeau. */
function verbOf(grammar: Grammar, { draft }: Statement, above: Chapeau | null): Part | null {
  const span = above !== null && above.draft.cue === draft.cue ? above.verb : verbSpan(grammar, draft.cue);
  return span === null ? null : partAt(grammar.sentence.text, span);
}

/** From the first word of what is to be done to the end of the quote, without its closing mark. */
function actionOf(grammar: Grammar, { draft }: Statement, quote: Span): Part | null {
  const first = draft.action === null || draft.kind === 'stance' ? draft.action : afterMarkers(grammar, draft.action);
  const start = first === null ? undefined : grammar.units[first]?.start;
  if (start === undefined || start >= quote.end || start < quote.start) return null;
  const { text } = grammar.sentence;
  const closing = closingFrom(text, start, quote.end);
  const hasOpenBracket = text.charAt(closing) === ')' && text.slice(start, quote.end).includes('(');
  const end = closing + (hasOpenBracket ? 1 : 0);
  const last = grammar.units[placeFrom(grammar.units, end) - 1];
  const isAbbreviation = last !== undefined && end < last.end;
  const span = { start, end: isAbbreviation ? last.end : end };
  return span.end > span.start ? partAt(text, span) : null;
}

const CLOSING = /[\s.,;:”“"»«)]/u;

/** Where the marks that close a quote begin. */
function closingFrom(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && CLOSING.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Past a comma and the "at" or "to" that leads on to the action. */
function afterMarkers(grammar: Grammar, from: number): number {
  let place = from;
  while (grammar.units[place]?.kind === 'mark' || leadsToVerb(grammar, place)) place += 1;
  if (place > from && isWord(grammar, place, WORD.firstPersonPlural | WORD.anaphors) && isModal(grammar, place + 1))
    place += 2;
  return place < grammar.units.length ? place : from;
}

function leadsToVerb({ units, lexicon }: Grammar, place: number): boolean {
  const word = units[place];
  const next = units[place + 1];
  if (word?.kind !== 'word' || word.mention !== null || next === undefined) return false;
  if (lexicon.is(word.lower, WORD.complementizers)) return true;
  const isVerb = !lexicon.is(next.lower, WORD.determiners) && lexicon.language.verbs.canBeInfinitive(next.lower);
  return lexicon.is(word.lower, WORD.infinitiveMarkers) && next.kind === 'word' && isVerb;
}

/** "(we promise that) we will act": the modal is no part of the action. */
function isModal({ units, lexicon }: Grammar, place: number): boolean {
  const phrases = lexicon.cues.get(units[place]?.lower ?? '')?.all ?? [];
  return phrases.some(({ words, cue }) => words.length === 1 && MODALS.has(cue.force));
}

function partAt(text: string, span: Span): Part {
  return { text: text.slice(span.start, span.end), start: span.start, end: span.end };
}

function distinct(bearers: readonly ActorPart[]): readonly ActorPart[] {
  if (bearers.length < 2) return bearers;
  const seen = new Set<string>();
  return bearers.filter(({ actor, text }) => {
    const key = actor ?? text;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function bearerSteps({ bearers, kind }: Draft): TraceStep[] {
  if (kind === 'stance') return [];
  const names = distinct(bearers).map(({ text }) => text);
  const span = bearers[0]?.span ?? null;
  return [{ stage: 'bearers', rule: 'bearers.named', span, conclusion: CONCLUSIONS.bearers(names) }];
}

function confidenceStep(probability: number): TraceStep {
  const conclusion = CONCLUSIONS.confidence(probability);
  return { stage: 'confidence', rule: 'confidence.weighed', span: null, conclusion };
}
