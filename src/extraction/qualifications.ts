import { WORD } from '../languages/word-classes.ts';
import type { Span } from '../text/span.ts';
import { type Grammar, isComma, isWord } from './clause.ts';
import type { Part, Qualification, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import type { Draft } from './draft.ts';
import { canBeginIn, QUALIFICATION, QUALIFICATION_KEY } from './phrase-starts.ts';
import { type QualificationOpening, qualificationOpenings } from './qualification-openings.ts';
import { placeAfter, placeAt, placeFrom, type Unit, unitAt } from './units.ts';

/** What limits a commitment, and whether it is one to refrain. */
export interface Limits {
  readonly qualifications: readonly Qualification[];
  readonly negated: boolean;
  readonly steps: readonly TraceStep[];
}

/** The conditions and exceptions in the words of a statement, and whether what is owed is to leave something undone. */
export function findLimits(grammar: Grammar, draft: Draft, quote: Span, action: Part | null): Limits {
  const qualifications = qualificationsIn(grammar, quote);
  const [first] = qualifications;
  const steps: TraceStep[] =
    first === undefined
      ? []
      : [
          {
            stage: 'qualifications',
            rule: `qualifications.${first.kind}`,
            span: { start: first.start, end: first.end },
            conclusion: CONCLUSIONS.qualified(qualifications.map(({ text }) => text)),
          },
        ];
  return { qualifications, negated: isNegated(grammar, draft, action), steps };
}

function qualificationsIn(grammar: Grammar, quote: Span): Qualification[] {
  const { units, sentence } = grammar;
  const found: Qualification[] = [];
  if (!canBeginIn(sentence, { start: quote.start, end: sentence.end }, QUALIFICATION_KEY)) return found;
  const quoteEnds = placeAfter(units, quote.end);
  for (let place = placeFrom(units, quote.start); place < quoteEnds; place += 1) {
    const unit = units[place];
    if (unit === undefined || (unit.begins & QUALIFICATION) === 0) continue;
    const opened = openedAt(grammar, place);
    if (opened === null || isPronoun(grammar, place, opened.opening)) continue;
    const { opening, length } = opened;
    const last = opening.isWhole ? place + length - 1 : clauseEnd(grammar, place, length, quote);
    const end = units[last]?.end ?? unit.end;
    found.push({ kind: opening.kind, text: sentence.text.slice(unit.start, end), start: unit.start, end });
    place = last;
  }
  return found;
}

/** The longest opening at a place, with how many units its words take. */
function openedAt(grammar: Grammar, place: number): { opening: QualificationOpening; length: number } | null {
  for (const opening of qualificationOpenings(grammar.units[place]?.lower ?? '', grammar.lexicon)) {
    const length = lengthOf(grammar, place, opening.words);
    if (length !== null) return { opening, length };
  }
  return null;
}

/** How many units the words take, some of which may be read as one ("a menos que"); null where others stand there. */
function lengthOf({ units }: Grammar, place: number, words: readonly string[]): number | null {
  let at = place;
  for (let taken = 0; taken < words.length; at += 1) {
    const lower = units[at]?.lower ?? '';
    if (lower === words[taken]) {
      taken += 1;
      continue;
    }
    if (!lower.includes(' ') || !lower.startsWith(words[taken] ?? ' ')) return null;
    const parts = lower.split(' ');
    if (parts.some((part, index) => part !== words[taken + index])) return null;
    taken += parts.length;
  }
  return at - place;
}

/** »lande, hvis borgere …«: the word for "if" is also that for "whose", after which a noun stands alone. */
function isPronoun(grammar: Grammar, place: number, { words, isWhole }: QualificationOpening): boolean {
  if (isWhole || words.length > 1 || !grammar.lexicon.language.verbSecond || !isComma(unitAt(grammar.units, place - 1)))
    return false;
  if (!isWord(grammar, place, WORD.subordinators)) return false;
  const next = grammar.units[place + 1];
  const opensClause = isWord(
    grammar,
    place + 1,
    WORD.determiners | WORD.anaphors | WORD.firstPersonPlural | WORD.expletives | WORD.adverbs | WORD.prepositions,
  );
  return next?.kind !== 'actor' && !opensClause;
}

/** The last unit before the mark that ends the clause. */
function clauseEnd({ units }: Grammar, first: number, length: number, quote: Span): number {
  const depth = units[first]?.depth ?? 0;
  let last = first + length - 1;
  for (let place = first + length; place < units.length; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.end > quote.end || unit.depth < depth) break;
    const ends = unit.kind === 'mark' && /^[,;:.–—]$/u.test(unit.text) && unit.depth === depth;
    const closes = unit.text === ')' && unit.depth === depth - 1;
    if (ends || closes) break;
    last = place;
  }
  return last;
}

const NEAR = 3;

/** "will not", "not to", "shall refrain from", "no Party shall": what is owed is to leave it undone. */
function isNegated(grammar: Grammar, { cue, subject, kind }: Draft, action: Part | null): boolean {
  if (kind === 'stance') return false;
  const { units, lexicon } = grammar;
  const { genre } = lexicon.language;
  if (subject.kind !== 'none' && genre?.noneWords?.includes(firstWordOf(units[subject.first]))) return true;
  const first = action === null ? -1 : placeAt(units, action.start);
  const isLeftUndone = (from: number, to: number): boolean => {
    for (let place = from; place <= to; place += 1) {
      if (isDenied(grammar, place, cue.verb) || isAbstaining(grammar, place, first)) return true;
    }
    return false;
  };
  return (
    isLeftUndone(cue.verb + 1, cue.last + NEAR) ||
    (first >= 0 && isLeftUndone(Math.max(0, first - NEAR), first + 1)) ||
    isDeniedBefore(grammar, cue)
  );
}

function firstWordOf(unit: Unit | undefined): string {
  const lower = unit?.lower ?? '';
  const space = lower.indexOf(' ');
  return space < 0 ? lower : lower.slice(0, space);
}

/** »at staterne ikke må«, "no reconocerá": the negation stands before the finite verb and needs no second word. */
function isDeniedBefore({ units, lexicon }: Grammar, { verb, first }: Draft['cue']): boolean {
  const paired = lexicon.language.genre?.pairedNegations ?? [];
  return units
    .slice(Math.max(0, verb - 1), Math.max(first, verb))
    .some(({ classes, lower }) => (classes & WORD.negations) !== 0 && !paired.includes(lower));
}

function isDenied(grammar: Grammar, place: number, verb: number): boolean {
  if (place <= verb || !isWord(grammar, place, WORD.negations)) return false;
  const { genre } = grammar.lexicon.language;
  return genre?.notOnly.includes(grammar.units[place + 1]?.lower ?? '') !== true;
}

function isAbstaining({ units, lexicon }: Grammar, place: number, first: number): boolean {
  if (place < first || place > first + 1) return false;
  return lexicon.language.genre?.abstaining.includes(units[place]?.lower ?? '') === true;
}
