import type { Lexicon } from '../languages/lexicon.ts';
import type { Span } from '../text/span.ts';
import { type Grammar, isComma, isWord } from './clause.ts';
import type { Part, Qualification, TraceStep } from './commitment.ts';
import { CONCLUSIONS } from './conclusions.ts';
import type { Draft } from './draft.ts';

/** What limits a commitment, and whether it is one to refrain. */
export interface Limits {
  readonly qualifications: readonly Qualification[];
  readonly negated: boolean;
  readonly steps: readonly TraceStep[];
}

/** A word or turn of phrase that opens a condition or an exception. */
interface Opening {
  readonly words: readonly string[];
  readonly kind: Qualification['kind'];
  /** Whether the words are all of it: "where appropriate". */
  readonly isWhole: boolean;
}

const OPENINGS = new WeakMap<Lexicon, ReadonlyMap<string, readonly Opening[]>>();

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

function openingsOf(lexicon: Lexicon): ReadonlyMap<string, readonly Opening[]> {
  const known = OPENINGS.get(lexicon);
  if (known !== undefined) return known;
  const table = new Map<string, Opening[]>();
  const qualifiers = lexicon.language.genre?.qualifiers;
  for (const kind of ['condition', 'exception'] as const) {
    const { openings = [], phrases = [] } = qualifiers?.[kind] ?? {};
    for (const phrase of [...openings, ...phrases]) {
      const words = phrase.split(' ');
      const list = table.get(words[0] ?? '') ?? [];
      list.push({ words, kind, isWhole: phrases.includes(phrase) });
      table.set(words[0] ?? '', list);
    }
  }
  for (const list of table.values()) list.sort((left, right) => right.words.length - left.words.length);
  OPENINGS.set(lexicon, table);
  return table;
}

function qualificationsIn(grammar: Grammar, quote: Span): Qualification[] {
  const { units, lexicon, sentence } = grammar;
  const openings = openingsOf(lexicon);
  const found: Qualification[] = [];
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place];
    if (unit === undefined || unit.start < quote.start) continue;
    if (unit.end > quote.end) break;
    const opening = openings.get(unit.lower)?.find(({ words }) => matches(grammar, place, words));
    if (opening === undefined || isPronoun(grammar, place, opening)) continue;
    const last = opening.isWhole
      ? place + opening.words.length - 1
      : clauseEnd(grammar, place, opening.words.length, quote);
    const end = units[last]?.end ?? unit.end;
    found.push({ kind: opening.kind, text: sentence.text.slice(unit.start, end), start: unit.start, end });
    place = last;
  }
  return found;
}

function matches({ units }: Grammar, place: number, words: readonly string[]): boolean {
  return words.every((word, index) => units[place + index]?.lower === word);
}

/** »lande, hvis borgere …«: the word for "if" is also that for "whose", after which a noun stands alone. */
function isPronoun(grammar: Grammar, place: number, { words, isWhole }: Opening): boolean {
  if (isWhole || words.length > 1 || !grammar.lexicon.language.verbSecond || !isComma(grammar.units[place - 1]))
    return false;
  if (!isWord(grammar, place, 'subordinators')) return false;
  const next = grammar.units[place + 1];
  const opensClause = isWord(
    grammar,
    place + 1,
    ...(['determiners', 'anaphors', 'firstPersonPlural', 'expletives', 'adverbs', 'prepositions'] as const),
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
  const subjectWord = units[subject.first]?.lower.split(' ')[0] ?? '';
  if (subject.kind !== 'none' && genre?.noneWords?.includes(subjectWord)) return true;
  const first = action === null ? -1 : units.findIndex(({ start }) => start === action.start);
  const places = new Set<number>();
  for (let place = cue.verb + 1; place <= cue.last + NEAR; place += 1) places.add(place);
  if (first >= 0) for (let place = Math.max(0, first - NEAR); place <= first + 1; place += 1) places.add(place);
  return [...places].some((place) => isDenied(grammar, place, cue.verb) || isAbstaining(grammar, place, first));
}

function isDenied(grammar: Grammar, place: number, verb: number): boolean {
  if (place <= verb || !isWord(grammar, place, 'negations')) return false;
  const { genre } = grammar.lexicon.language;
  return genre?.notOnly.includes(grammar.units[place + 1]?.lower ?? '') !== true;
}

function isAbstaining({ units, lexicon }: Grammar, place: number, first: number): boolean {
  if (place < first || place > first + 1) return false;
  return lexicon.language.genre?.abstaining.includes(units[place]?.lower ?? '') === true;
}
