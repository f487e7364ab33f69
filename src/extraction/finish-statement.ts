import type { Force } from '../languages/cue.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import { shortId } from '../text/fingerprint.ts';
import { type Span, trimmed } from '../text/span.ts';
import type { Chapeau } from './chapeau.ts';
import { type Grammar, isWord, verbSpan } from './clause.ts';
import type { ExtractedCommitment, Part, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { weigh } from './confidence/weigh.ts';
import { datesIn, limitsIn } from './deadline.ts';
import type { DocumentContext } from './document-context.ts';
import { pageAt } from './page-at.ts';
import { findParts } from './parts.ts';
import type { DatedWords } from './place-in-time.ts';
import { findLimits } from './qualifications.ts';
import type { Statement } from './split-statements.ts';
import { strengthOf } from './strength.ts';
import { findTimeAndQuantity, NO_TIME_AND_QUANTITY } from './time-and-quantity.ts';
import type { Unit } from './units.ts';

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
    unit?.kind === 'word' && lexicon.is(unit.lower, 'coordinators') && !lexicon.is(unit.lower, 'prepositions');
  const between = units.filter(({ start, end }) => start >= first.end && end <= second.start);
  const after = between.findIndex(({ kind }) => kind === 'word');
  const before = between.findLastIndex(({ lower }) => !lexicon.is(lower, 'adverbs'));
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
  const isInfinitive = isWord(grammar, from, 'infinitiveMarkers') || isWord(grammar, from + 1, 'infinitiveMarkers');
  return isInfinitive || !isWord(grammar, from, 'prepositions', 'adverbs');
}

function finished(words: StatementWords, statement: Statement, place: StatementPlace): ExtractedCommitment {
  const { document, passage, context } = place;
  const { draft } = statement;
  const { text } = document;
  const { grammar, quote, verb, action } = words;
  const { steps, ...timeAndQuantity } =
    draft.kind === 'stance' ? NO_TIME_AND_QUANTITY : findTimeAndQuantity(words, context.date);
  const taken = draft.speaker === null ? draft.bearers : [draft.speaker, ...draft.bearers];
  const further = findParts(grammar, quote, taken, document);
  const limits = findLimits(grammar, draft, quote, action);
  const confidence = weigh(draft.signs);
  return {
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
    ...timeAndQuantity,
    ...further.parts,
    qualifications: limits.qualifications,
    negated: limits.negated,
    confidence: confidence.probability,
    confidenceFeatures: confidence.features,
    language: context.lexicon.language.code,
    trace: [...draft.trace, ...partSteps(draft, [...steps, ...further.steps, ...limits.steps], confidence.probability)],
  };
}

/** The statement's words; a point goes without the "and" that leads to the next one. */
function quoteOf({ units, lexicon, sentence }: Grammar, statement: Statement, above: Chapeau | null): Span {
  const whole = trimmed(sentence.text, statement);
  const last = units.findIndex(({ end }) => end === whole.end);
  const mark = units[last - 1];
  const isLeadOn = above !== null && mark?.kind === 'mark' && lexicon.is(units[last]?.lower ?? '', 'coordinators');
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
  const abbreviation = grammar.units.find((unit) => unit.start < end && end < unit.end);
  const span = { start, end: abbreviation?.end ?? end };
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
  if (place > from && isWord(grammar, place, 'firstPersonPlural', 'anaphors') && isModal(grammar, place + 1))
    place += 2;
  return place < grammar.units.length ? place : from;
}

function leadsToVerb({ units, lexicon }: Grammar, place: number): boolean {
  const word = units[place];
  const next = units[place + 1];
  if (word?.kind !== 'word' || word.mention !== null || next === undefined) return false;
  if (lexicon.is(word.lower, 'complementizers')) return true;
  const isVerb = !lexicon.is(next.lower, 'determiners') && lexicon.language.verbs.canBeInfinitive(next.lower);
  return lexicon.is(word.lower, 'infinitiveMarkers') && next.kind === 'word' && isVerb;
}

/** "(we promise that) we will act": the modal is no part of the action. */
function isModal({ units, lexicon }: Grammar, place: number): boolean {
  const phrases = lexicon.cues.get(units[place]?.lower ?? '') ?? [];
  return phrases.some(({ words, cue }) => words.length === 1 && MODALS.has(cue.force));
}

function partAt(text: string, span: Span): Part {
  return { text: text.slice(span.start, span.end), start: span.start, end: span.end };
}

function distinct(bearers: ExtractedCommitment['bearers']): ExtractedCommitment['bearers'] {
  const seen = new Set<string>();
  return bearers.filter(({ actor, text }) => {
    const key = actor ?? text;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function partSteps(
  { bearers, kind }: Statement['draft'],
  found: readonly TraceStep[],
  confidence: number,
): TraceStep[] {
  const steps: TraceStep[] = [];
  if (kind !== 'stance') {
    const names = distinct(bearers).map(({ text }) => text);
    const span = bearers[0]?.span ?? null;
    steps.push({ stage: 'bearers', rule: 'bearers.named', span, conclusion: CONCLUSIONS.bearers(names) });
  }
  steps.push(...found, {
    stage: 'confidence',
    rule: 'confidence.weighed',
    span: null,
    conclusion: CONCLUSIONS.confidence(confidence),
  });
  return steps;
}
