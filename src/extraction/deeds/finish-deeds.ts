import { WORD } from '../../languages/word-classes.ts';
import type { Passage, ReadDocument } from '../../reading/document.ts';
import { edtfBounds } from '../../text/edtf.ts';
import { shortId } from '../../text/fingerprint.ts';
import { type Span, trimmed } from '../../text/span.ts';
import { findAmounts } from '../amounts.ts';
import { type Grammar, isBreak, isComma, isWord, skipLeft } from '../clause.ts';
import type { Deadline, ExtractedDeed, Part, TraceStep } from '../commitment.ts';
import { CLAUSE_CONCLUSIONS, CONCLUSIONS, DEED_CONCLUSIONS, SUBJECT_CONCLUSIONS } from '../conclusions.ts';
import { datesIn } from '../deadline.ts';
import type { DocumentContext } from '../document-context.ts';
import { pageAt } from '../page-at.ts';
import { findParts } from '../parts.ts';
import { resolveDate } from '../resolve-date.ts';
import { dateWordsIn } from '../units.ts';
import type { DeedTense } from './deed-tense.ts';
import type { DeedDraft } from './read-deeds.ts';

/** Where deeds stand. */
export interface DeedPlace {
  readonly document: ReadDocument;
  readonly passage: Passage;
  readonly context: DocumentContext;
}

/** How often a clause of this tense tells a deed; judgements, as there is no large labelled text to count in. */
const TENSE_TRUST: Readonly<Record<DeedTense, number>> = { perfect: 0.9, past: 0.85, present: 0.8 };
const IMPLIED_ACTOR = 0.95;

/** Gives the deeds of a sentence their words and parts; each ends where the next one's clause begins. */
export function finishDeeds(grammar: Grammar, drafts: readonly DeedDraft[], place: DeedPlace): ExtractedDeed[] {
  const starts = drafts.map((draft, index) => (index === 0 ? 0 : clauseEdge(grammar, draft)));
  return drafts.flatMap((draft, index) => {
    const first = grammar.units[starts[index] ?? 0];
    const lastPlace = (starts[index + 1] ?? grammar.units.length) - 1;
    const last = grammar.units[withoutConjunction(grammar, lastPlace, starts[index + 1] !== undefined)];
    if (first === undefined || last === undefined || last.end <= first.start) return [];
    return [finished(grammar, draft, { start: first.start, end: last.end }, place)];
  });
}

/** The unit with which a further clause begins: its subject, or its verb where that is left out. */
function clauseEdge(grammar: Grammar, { position }: DeedDraft): number {
  return skipLeft(grammar, position.edge) + 1;
}

function withoutConjunction(grammar: Grammar, last: number, goesOn: boolean): number {
  let place = last;
  while (
    goesOn &&
    place > 0 &&
    (isWord(grammar, place, WORD.coordinators) || isComma(grammar.units[place]) || isBreak(grammar.units[place]))
  )
    place -= 1;
  return place;
}

function finished(grammar: Grammar, draft: DeedDraft, span: Span, place: DeedPlace): ExtractedDeed {
  const { document, passage, context } = place;
  const quote = trimmed(document.text, span);
  const verb = verbOf(grammar, draft);
  const action = actionOf(grammar, draft, quote);
  const { parts, steps } = findParts(grammar, quote, draft.actors, document);
  const { amounts, step } = findAmounts(document.text, dateWordsIn(grammar.sentence, action ?? quote), context.lexicon);
  return {
    id: shortId(context.textFingerprint, String(quote.start), String(quote.end), 'deed'),
    passage: passage.eId,
    page: pageAt(document, quote.start) ?? passage.page,
    start: quote.start,
    end: quote.end,
    quote: document.text.slice(quote.start, quote.end),
    actors: draft.actors,
    verb,
    action,
    counterparts: parts.counterparts,
    beneficiaries: parts.beneficiaries,
    places: parts.places,
    amounts,
    date: dateOf(grammar, quote, place),
    topics: parts.topics,
    confidence: confidenceOf(draft),
    language: context.lexicon.language.code,
    trace: [...traceOf(draft, verb), ...(step === null ? [] : [step]), ...steps],
  };
}

function verbOf({ units, sentence }: Grammar, { verb }: DeedDraft): Part | null {
  const [first, last] = [units[verb.finite], units[verb.last]];
  if (first === undefined || last === undefined) return null;
  const isTogether = verb.last - verb.finite <= 1;
  const start = isTogether ? first.start : last.start;
  return { text: sentence.text.slice(start, last.end), start, end: last.end };
}

/** What was done: from the verb to the end of the quote, without its closing mark. */
function actionOf({ units, sentence }: Grammar, { verb }: DeedDraft, quote: Span): Part | null {
  const start = units[verb.last]?.start;
  if (start === undefined) return null;
  const words = sentence.text.slice(start, quote.end);
  const end = quote.end - (/[\s.,;:”“"»«]*$/u.exec(words)?.[0].length ?? 0);
  return end > start ? { text: sentence.text.slice(start, end), start, end } : null;
}

/** When it was done: the first date of the quote that does not lie after the document. */
function dateOf(grammar: Grammar, quote: Span, { document, context }: DeedPlace): Deadline | null {
  for (const date of datesIn(grammar, quote)) {
    const { edtf, relativeTo } = resolveDate(date, context.date);
    if (edtf !== null && context.date !== null && edtfBounds(edtf).first > context.date) continue;
    const { start, end } = date;
    return { text: document.text.slice(start, end), start, end, edtf, relativeTo };
  }
  return null;
}

function confidenceOf({ verb, actors }: DeedDraft): number {
  const trust = TENSE_TRUST[verb.tense] * (actors.some(({ implied }) => implied) ? IMPLIED_ACTOR : 1);
  return Math.round(trust * 100) / 100;
}

function traceOf({ verb, subject, position, actors }: DeedDraft, words: Part | null): TraceStep[] {
  const names = actors.map(({ text, actor }) => (actor === null ? text : `${text} [${actor}]`));
  return [
    { stage: 'cue', rule: `deed.${verb.tense}`, span: words, conclusion: DEED_CONCLUSIONS[verb.tense] },
    {
      stage: 'subject',
      rule: `subject.${subject.kind}.${subject.side}`,
      span: actors[0]?.span ?? null,
      conclusion: SUBJECT_CONCLUSIONS[subject.kind],
    },
    {
      stage: 'clause',
      rule: `clause.${position.clause}`,
      span: null,
      conclusion: CLAUSE_CONCLUSIONS[position.clause],
    },
    { stage: 'bearers', rule: 'deed.actors', span: null, conclusion: CONCLUSIONS.actors(names) },
  ];
}
