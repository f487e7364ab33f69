import { WORD } from '../languages/word-classes.ts';
import type { Span } from '../text/span.ts';
import { type Grammar, isBreak, isComma, isWord, skipLeft, verbSpan } from './clause.ts';
import type { TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { datesIn, limitsIn } from './deadline.ts';
import type { Draft } from './draft.ts';
import { findTarget } from './target.ts';
import { unitAt } from './units.ts';

/** A draft with the words that it takes as its quote. */
export interface Statement extends Span {
  readonly draft: Draft;
}

/**
 * Divides a sentence among its drafts. Drafts of the same kind and bearers are one commitment, unless the second has
 * a verb and a deadline or target of its own; where kind or bearers differ the sentence is split at the coordinator or
 * mark between them, and where there is none the weightier stays.
 */
export function splitStatements(grammar: Grammar, drafts: readonly Draft[]): Statement[] {
  const whole = withoutQuotationMarks(grammar);
  const statements: Statement[] = [];
  for (const draft of drafts) {
    const last = statements.pop();
    statements.push(...(last === undefined ? [{ draft, ...whole }] : joined(grammar, last, draft, whole)));
  }
  return statements;
}

function joined(grammar: Grammar, last: Statement, draft: Draft, whole: Span): Statement[] {
  const same = isSame(last.draft, draft);
  const boundary = same && !standsAlone(draft) ? null : clauseBoundary(grammar, draft);
  const end = boundary === null ? undefined : grammar.units[boundary.end - 1]?.end;
  const start = boundary === null ? undefined : grammar.units[boundary.start]?.start;
  if (end === undefined || start === undefined || end <= last.start || start >= whole.end)
    return [same ? last : weightier(last, draft)];
  if (same && !isLimited(grammar, draft, { start, end: whole.end })) return [last];
  const step: TraceStep = {
    stage: 'split',
    rule: same ? 'split.limits' : 'split.conjoined',
    span: { start: end, end: start },
    conclusion: CONCLUSIONS[same ? 'split-limits' : 'split-parties'],
  };
  return [
    { ...last, end },
    { draft: { ...draft, trace: [...draft.trace, step] }, start, end: whole.end },
  ];
}

/** Whether the draft is a main clause or a further one, and no stance. */
function standsAlone({ kind, position }: Draft): boolean {
  return kind !== 'stance' && (position.clause === 'main' || position.clause === 'conjoined');
}

/** Whether the draft's words have a deadline or a target of their own. */
function isLimited(grammar: Grammar, draft: Draft, quote: Span): boolean {
  const { sentence, units, lexicon } = grammar;
  const first = draft.action === null ? undefined : units[draft.action]?.start;
  if (first === undefined) return false;
  const action = { start: first, end: quote.end };
  const dates = datesIn(grammar, quote);
  const limits = limitsIn({ grammar, quote, verb: verbSpan(grammar, draft.cue), action, dates }, null);
  return limits.length > 0 || findTarget(sentence.text, units, action, dates, lexicon) !== null;
}

function isSame(left: Draft, right: Draft): boolean {
  return left.kind === right.kind && (left.kind === 'stance' || bearersOf(left) === bearersOf(right));
}

function bearersOf({ bearers }: Draft): string {
  return bearers
    .map(({ actor, text }) => actor ?? text.toLowerCase())
    .sort()
    .join('|');
}

function weightier(last: Statement, draft: Draft): Statement {
  return last.draft.kind === 'stance' && draft.kind !== 'stance' ? { ...last, draft } : last;
}

function withoutQuotationMarks({ sentence, units }: Grammar): Span {
  let first = 0;
  let last = units.length - 1;
  while (first < last && isOpening(units[first]?.text)) first += 1;
  while (last > first && isQuotationMark(units[last]?.text)) last -= 1;
  if (last < units.length - 1 && isComma(units[last])) last -= 1;
  return { start: units[first]?.start ?? sentence.start, end: units[last]?.end ?? sentence.end };
}

/** A quotation mark, or the dash before speech. */
function isOpening(text: string | undefined): boolean {
  return isQuotationMark(text) || (text !== undefined && /^[–—-]$/u.test(text));
}

function isQuotationMark(text: string | undefined): boolean {
  return text !== undefined && /^["“”„»«‘’]$/u.test(text);
}

/** Where the clause of a draft begins when it is not the sentence's first: after a coordinator, a break or a comma. */
function clauseBoundary(grammar: Grammar, draft: Draft): { readonly end: number; readonly start: number } | null {
  const before = skipLeft(grammar, draft.position.edge);
  const boundary =
    isWord(grammar, before, WORD.coordinators) ||
    isBreak(unitAt(grammar.units, before)) ||
    isComma(unitAt(grammar.units, before));
  const place = boundary ? before : coordinatorBefore(grammar, before);
  if (place === null || place < 0) return null;
  const end =
    isWord(grammar, place, WORD.coordinators) && isComma(unitAt(grammar.units, place - 1)) ? place - 1 : place;
  return { end, start: firstAfter(grammar, place) };
}

function firstAfter(grammar: Grammar, place: number): number {
  let start = place + 1;
  while (isWord(grammar, start, WORD.coordinators)) start += 1;
  return start;
}

const LONGEST_FRONTED_PHRASE = 14;

/** ", og i 2026 vil EU": the coordinator stands before the phrase that comes first. */
function coordinatorBefore(grammar: Grammar, from: number): number | null {
  for (let place = from; place > Math.max(0, from - LONGEST_FRONTED_PHRASE); place -= 1) {
    if (isBreak(grammar.units[place])) return place;
    if (isWord(grammar, place, WORD.coordinators) && isComma(unitAt(grammar.units, place - 1))) return place;
  }
  return null;
}
