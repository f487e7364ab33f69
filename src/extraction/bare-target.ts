import type { AimLore } from '../languages/aim-lore.ts';
import type { Force } from '../languages/cue.ts';
import type { DateExpression } from '../languages/date-expression.ts';
import { WORD } from '../languages/word-classes.ts';
import { type Grammar, isComma, isWord } from './clause.ts';
import { isPast } from './deadline.ts';
import { ownerOf } from './find-cues.ts';
import { afterDate } from './imperative.ts';
import { DATE, FIGURE, NUMBER } from './phrase-starts.ts';
import { isBaseline } from './place-in-time.ts';
import { foresees, isHowLong } from './set-in-time.ts';
import { Sign } from './word-forms.ts';

/** A line that names an aim and what stands behind its colon: "Our goal: no child …", "Targets:". */
export interface AimLine {
  /** Unit of the noun: "goal". */
  readonly noun: number;
  /** Unit of the word or name that owns it; null where nobody does. */
  readonly owner: number | null;
  /** First unit behind the colon; null where nothing stands there. */
  readonly content: number | null;
}

const LONGEST_OPENING = 9;
const MOST_BEFORE_NOUN = 4;
const VERBS = WORD.copulas | WORD.auxiliaries;
const NO_OPENING = VERBS | WORD.relatives | WORD.complementizers | WORD.subordinators | WORD.negations;

/** The line that the sentence is or begins with; null where its first words name no aim, or no colon or end of a line stands behind them. */
export function aimLineOf(grammar: Grammar): AimLine | null {
  const { units, lexicon, goesOnBelow } = grammar;
  const { aims } = lexicon.language;
  if (aims === undefined) return null;
  const stop = units.slice(0, LONGEST_OPENING).findIndex(({ text, depth }) => text === ':' && depth === 0);
  const isWhole = stop < 0 && goesOnBelow === true && units.length < LONGEST_OPENING;
  const end = isWhole ? units.length : stop;
  const noun = units.slice(0, Math.max(0, end)).findIndex(({ lower }) => aims.isAim(lower));
  if (noun < 0 || noun > MOST_BEFORE_NOUN || !isOpening(grammar, noun, end)) return null;
  const content = units.findIndex(({ kind }, place) => place > end && kind !== 'mark');
  return { noun, owner: ownerOf(units, noun, end, lexicon), content: content < 0 ? null : content };
}

/** Words that belong to the noun before it, and behind it a phrase with a preposition or a name: "Denmark's climate targets for 2030". */
function isOpening(grammar: Grammar, noun: number, end: number): boolean {
  const { units } = grammar;
  for (let place = 0; place < end; place += 1) {
    const isMark = units[place]?.kind === 'mark' && units[place]?.depth === 0 && place > 0;
    if (isWord(grammar, place, NO_OPENING) || isMark) return false;
    if (place < noun && isWord(grammar, place, WORD.prepositions)) return false;
  }
  const next = units[noun + 1];
  return (
    noun + 1 === end ||
    next?.kind === 'actor' ||
    isWord(grammar, noun + 1, WORD.prepositions | WORD.determiners) ||
    ((next?.begins ?? 0) & (DATE | FIGURE)) !== 0
  );
}

/** Whether the words say how much or by when: a time that is still to come, or a number in no date. */
export function isMeasured(grammar: Grammar, documentDate: string | null): boolean {
  return grammar.sentence.dates.some((date) => !isPast(date, documentDate)) || hasNumber(grammar);
}

function hasNumber({ units, sentence }: Grammar): boolean {
  return units.some(
    ({ begins, classes, start, end }) =>
      (begins & NUMBER) !== 0 &&
      (classes & (WORD.indefinites | WORD.determiners)) === 0 &&
      !sentence.dates.some((date) => date.start < end && start < date.end),
  );
}

/**
 * The noun of a sentence without a verb that names a change or a state and by when it is to be reached: "A 55 % reduction
 * of emissions by 2030", »Halvering af madspildet inden 2030«; null for every other sentence.
 */
export function bareTargetOf(grammar: Grammar, documentDate: string | null): number | null {
  const { units, lexicon, sentence } = grammar;
  const { aims } = lexicon.language;
  if (aims === undefined || units.length > LONGEST_BARE || (sentence.begins & DATE) === 0) return null;
  const noun = changeAt(grammar, aims, documentDate);
  if (noun === null || isSentence(grammar, aims)) return null;
  const canBeIn = units.at(-1)?.text === '.' || hasNumber(grammar) || aims.isLevel(units[noun]?.lower ?? '');
  return comesByThen(grammar, documentDate, canBeIn) ? noun : null;
}

/** Whether the sentence holds a limit still to come, or with `canBeIn` a time, no time past, and nothing that foresees. */
function comesByThen(grammar: Grammar, documentDate: string | null, canBeIn = true): boolean {
  const dates = grammar.sentence.dates.filter((date) => !isBaseline(grammar, date));
  const isToCome = (date: DateExpression): boolean =>
    (date.relation === 'by' || (date.relation === 'in' && canBeIn)) && !isHowLong(grammar, date);
  const holdsPast = dates.some((date) => isPast(date, documentDate));
  return !holdsPast && dates.some(isToCome) && !foresees(grammar, grammar.units.length);
}

const LONGEST_BARE = 40;
const FARTHEST_CHANGE = 5;

const LONGEST_LABEL = 6;
const MOST_BEFORE_FIGURE = 3;

function isFigure(unit: Grammar['units'][number] | undefined): boolean {
  return unit !== undefined && (unit.begins & (FIGURE | NUMBER)) !== 0;
}

/** A figure, past "at least", that a limit still to come goes with: "(Onshore wind:) 30 GW by 2030", "1.5 million new jobs by 2030". */
function isQuantity({ units, sentence, lexicon }: Grammar, place: number, documentDate: string | null): boolean {
  const first = units[place];
  const universals = lexicon.language.genre?.universals ?? [];
  const figure = units.slice(place, place + MOST_BEFORE_FIGURE).findIndex(isFigure);
  const isBound = units
    .slice(place, place + figure)
    .every(({ lower, classes }) => classes !== 0 || universals.includes(lower));
  if (first === undefined || figure < 0 || !isBound) return false;
  const isDate = sentence.dates.some(({ start, end }) => start <= first.start && first.start < end);
  return !isDate && sentence.dates.some((date) => date.relation === 'by' && !isPast(date, documentDate));
}

/**
 * Past a date, articles, numbers and adjectives the noun of a change, "(By 2030, a 55 %) reduction", or a quantity, also
 * behind the short words that it is of.
 */
function changeAt(grammar: Grammar, aims: AimLore, documentDate: string | null): number | null {
  const { units } = grammar;
  const first = units.find(({ kind }) => kind !== 'mark');
  if (first === undefined || !/^[\p{Lu}\d]/u.test(first.text)) return null;
  let place = afterDate(grammar);
  while (units[place]?.kind === 'mark') place += 1;
  const label = units.slice(place, place + LONGEST_LABEL).findIndex(({ text, depth }) => text === ':' && depth === 0);
  if (label > 0 && isFigure(units[place + label + 1])) place += label + 1;
  if (isQuantity(grammar, place, documentDate)) return place;
  for (const from = place; place <= from + FARTHEST_CHANGE; place += 1) {
    const unit = units[place];
    if (unit?.kind === 'word' && isLevel(grammar, place, aims)) return place;
    if (unit?.kind === 'word' && aims.isChange(unit.lower)) return isHead(grammar, place, aims) ? place : null;
    if (!isPassed(grammar, place)) return null;
  }
  return null;
}

const QUALIFYING =
  WORD.determiners | WORD.indefinites | WORD.adverbs | WORD.intensifiers | WORD.distributives | WORD.clitics;

/** Numbers, articles and adjectives. */
function isPassed(grammar: Grammar, place: number): boolean {
  const unit = grammar.units[place];
  if (unit === undefined) return false;
  return unit.kind === 'word' && !isWord(grammar, place, ~QUALIFYING);
}

/** "Net-zero (emissions)", "Climate-neutral (schools)": before its noun. */
function isLevel({ units }: Grammar, place: number, aims: AimLore): boolean {
  const [{ lower = '' } = {}, next] = [units[place], units[place + 1]];
  return aims.isLevel(lower) || (aims.isReached(lower) && next?.kind === 'word' && next.classes === 0);
}

/** A noun that a phrase, a date or the end follows, or in some languages an adjective. */
function isHead(grammar: Grammar, place: number, { postposed }: AimLore): boolean {
  const { units } = grammar;
  const next = units[place + 1];
  if (next === undefined || next.kind === 'mark' || next.kind === 'actor') return next?.sign !== Sign.break;
  if (isWord(grammar, place + 1, WORD.prepositions | WORD.determiners | WORD.coordinators)) return true;
  if ((next.begins & FIGURE) !== 0 || postposed === true) return true;
  return grammar.sentence.dates.some(({ start }) => start === next.start);
}

const MODALS: ReadonlySet<Force> = new Set(['intend', 'oblige', 'advise', 'need']);

/** Whether a word shows that a verb makes the words a sentence. */
function isSentence({ units, cues }: Grammar, aims: AimLore): boolean {
  const isVerb = ({ kind, lower, mention, classes }: Grammar['units'][number]): boolean =>
    (classes & SENTENCE_WORDS) !== 0 || (kind === 'word' && mention === null && aims.isPredicate(lower));
  return cues.some(({ definition }) => MODALS.has(definition.force)) || units.some(isVerb);
}

const SENTENCE_WORDS = VERBS | WORD.relatives | WORD.firstPersonPlural | WORD.firstPersonSingular;

/**
 * The verb of a sentence that says in the present what by a time still to come is so of all, or done: »Senest i 2027 er
 * alle sager overført«, "By 2030, all schools are connected"; null for every other sentence.
 */
export function settledStateOf(grammar: Grammar, documentDate: string | null): number | null {
  const { units, lexicon } = grammar;
  const { aims, genre, verbSecond } = lexicon.language;
  const opening = afterDate(grammar);
  if (aims === undefined || opening === 0 || units.length > LONGEST_BARE) return null;
  const start = isComma(units[opening]) ? opening + 1 : opening;
  const isPresent = ({ lower, classes, depth }: Grammar['units'][number], place: number): boolean =>
    place >= start && depth === 0 && (aims.isPresent(lower) || (verbSecond && place === start && classes === 0));
  const verb = units.findIndex(isPresent);
  const subject = verb === start ? verb + 1 : start;
  if (verb < 0 || genre?.universals?.includes(units[subject]?.lower ?? '') !== true) return null;
  const opensClause = units.some(
    (_, place) => place > start && isWord(grammar, place, WORD.relatives | WORD.subordinators),
  );
  return !opensClause && comesByThen(grammar, documentDate) ? verb : null;
}
