import type { DateExpression } from '../languages/date-expression.ts';
import { edtfBounds } from '../text/edtf.ts';
import { contains, type Span } from '../text/span.ts';
import type { Grammar } from './clause.ts';
import type { Alternative, Deadline, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import { canBeginIn, DATE } from './phrase-starts.ts';
import { type DatedWords, isBaseline, isRecurring, limitsEvent, placesAction, tellsOwnEvent } from './place-in-time.ts';
import { resolveDate } from './resolve-date.ts';
import { TIME_AND_MONEY } from './time-and-money-conclusions.ts';
import { dateWordsIn } from './units.ts';

/** A deadline, where there is one, and the step that tells which dates were weighed. */
export interface FoundDeadline {
  readonly deadline: Deadline | null;
  readonly step: TraceStep;
}

/** The dates in a quote, as spans of the text. */
export function datesIn({ sentence, lexicon }: Grammar, quote: Span): readonly DateExpression[] {
  if (quote.start === sentence.start && quote.end === sentence.end) return sentence.dates;
  if (!canBeginIn(sentence, quote, DATE)) return [];
  return lexicon.language.dates.datesAmong(dateWordsIn(sentence, quote));
}

/**
 * The deadline in the words of a quote: the first date that sets a limit or places the action itself in time ("meet
 * again in 2026"). A date that names an event or lies before the document is none, nor is the time that a duty leaves
 * each time it falls due. Null where the words hold no date at all.
 */
export function findDeadline(words: DatedWords, documentDate: string | null): FoundDeadline | null {
  if (words.dates.length === 0) return null;
  const chosen = firstLimit(limitsIn(words, documentDate), words.grammar.sentence.text);
  const alternatives = alternativesTo(chosen, words, documentDate);
  const weighed = alternatives.length > 0 && { alternatives };
  if (chosen === undefined) {
    const step = { rule: 'deadline.none', span: null, conclusion: TIME_AND_MONEY.noDeadline } as const;
    return { deadline: null, step: { stage: 'deadline', ...step, ...weighed } };
  }
  const { start, end, rule } = chosen;
  const conclusion = CONCLUSIONS[chosen.relation === 'by' ? 'deadline-by' : 'deadline-in'];
  return {
    deadline: { text: words.grammar.sentence.text.slice(start, end), start, end, ...resolveDate(chosen, documentDate) },
    step: { stage: 'deadline', rule, span: { start, end }, conclusion, ...weighed },
  };
}

/** The first limit; of "within 30 days in 2027" the year, in which the days are. */
function firstLimit([first, second]: readonly DateExpression[], text: string): DateExpression | undefined {
  if (first?.value.kind !== 'from-document' || second?.value.kind !== 'calendar' || second.relation !== 'in')
    return first;
  return text.slice(first.end, second.start).trim() === '' ? second : first;
}

/** Every date of the quote that is a deadline, in text order. */
export function limitsIn(words: DatedWords, documentDate: string | null): DateExpression[] {
  return words.dates.filter((date) => objectionTo(words, date, documentDate) === null);
}

type Objection = 'noLimit' | 'past' | 'eachTime' | 'datesThing';

/** Why a date is no deadline; null where it is one. */
function objectionTo(words: DatedWords, date: DateExpression, documentDate: string | null): Objection | null {
  if (isPast(date, documentDate)) return date.relation === 'none' ? 'noLimit' : 'past';
  if (date.relation === 'none') {
    const isAimedAt = words.aimed === true && !isBaseline(words.grammar, date);
    const isInVerb = words.ofAim === true && words.verb !== null && contains(words.verb, date);
    const isEvent = limitsEvent(words, date) || tellsOwnEvent(words, date);
    return !opens(date) && (isAimedAt || isInVerb || isEvent) ? null : 'noLimit';
  }
  if (date.relation === 'by') return isRecurring(words, date) ? 'eachTime' : null;
  return placesAction(words, date) || limitsEvent(words, date) ? null : 'datesThing';
}

/** "from 2026": a period with a beginning and no end. */
function opens({ value }: DateExpression): boolean {
  return value.kind === 'interval' ? value.to === null : value.kind === 'calendar' && value.edtf.endsWith('/..');
}

/** Whether the date lies before the document; never where one of the two is not known. */
export function isPast(date: DateExpression, documentDate: string | null): boolean {
  const { edtf, relativeTo } = resolveDate(date, documentDate);
  if (edtf === null || relativeTo !== null || documentDate === null) return false;
  return edtfBounds(edtf).last < documentDate;
}

/** The other dates of the quote and why they were not taken, and the other day that the chosen one's figures can mean. */
function alternativesTo(
  chosen: DateExpression | undefined,
  words: DatedWords,
  documentDate: string | null,
): Alternative[] {
  const others = words.dates.filter((date) => date !== chosen);
  const put = others.map((date): Alternative => {
    const objection = objectionTo(words, date, documentDate) ?? 'later';
    const text = words.grammar.sentence.text.slice(date.start, date.end);
    return { text, rule: date.rule, reason: TIME_AND_MONEY[objection] };
  });
  if (chosen?.alternative === undefined) return put;
  return [{ text: chosen.alternative, rule: chosen.rule, reason: TIME_AND_MONEY.monthFirst }, ...put];
}
