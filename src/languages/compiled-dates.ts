import type { Duration, PeriodUnit } from './date-expression.ts';
import type { DateGrammar, RecurrenceGrammar } from './date-grammar.ts';
import { type DateWord, dateWords, type PhraseTable, phraseList, phraseTable } from './date-words.ts';

/** What words before a date do to it. */
export type Role =
  | 'limit'
  | 'place'
  | 'opener'
  | 'dating'
  | 'between'
  | 'within'
  | 'coming'
  | 'next'
  | 'filler'
  | 'year-noun'
  | 'decade'
  | 'recurring'
  | 'start'
  | 'middle'
  | 'late'
  | 'end'
  | 'approximate'
  | 'uncertain';

/** A period counted from the document's: the unit and how many of it away. */
export interface Period {
  readonly unit: PeriodUnit;
  readonly offset: number;
}

/** A period with what its words need: nothing, an edge, or nothing since the edge is in them; or it is no limit at all. */
export interface SortedPeriod extends Period {
  readonly sort: 'free' | 'edged' | 'ending' | 'past';
}

/** A {@link DateGrammar} made ready for look-up. */
export interface CompiledDates {
  readonly grammar: DateGrammar;
  /**
   * First words of every date that does not begin with figures, each with the words one of which must come next; null
   * where any may. None is looked for elsewhere.
   */
  readonly starts: ReadonlyMap<string, ReadonlySet<string> | null>;
  /** The longest word of every such beginning: the rarest one, mostly, without which there is none. */
  readonly startKeys: ReadonlySet<string>;
  /** First words of every recurrence. */
  readonly recurrenceStarts: ReadonlySet<string>;
  /** The longest word of every recurrence: the rarest one, mostly, without which there is none. */
  readonly recurrenceKeys: ReadonlySet<string>;
  readonly prefixes: PhraseTable<ReadonlySet<Role>>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly seasons: PhraseTable<number>;
  readonly ordinals: PhraseTable<number>;
  readonly last: PhraseTable<true>;
  readonly yearParts: PhraseTable<'quarter' | 'half'>;
  readonly letters: ReadonlyMap<string, 'quarter' | 'half'>;
  readonly joiners: PhraseTable<true>;
  readonly conjunctions: PhraseTable<'all' | 'one'>;
  readonly again: PhraseTable<true>;
  readonly ends: PhraseTable<'limit' | 'open'>;
  readonly ordinalEnds: PhraseTable<true>;
  readonly ofMonth: PhraseTable<true>;
  readonly ofYear: PhraseTable<true>;
  readonly decadeEnds: PhraseTable<true>;
  readonly afterYearName: PhraseTable<true>;
  readonly seasonEnds: PhraseTable<true>;
  readonly numbers: PhraseTable<number>;
  readonly units: PhraseTable<Duration['unit']>;
  readonly durations: PhraseTable<Duration>;
  readonly unitAdjectives: PhraseTable<true>;
  readonly counting: PhraseTable<true>;
  readonly adoption: PhraseTable<true>;
  readonly adoptionOf: PhraseTable<true>;
  readonly adopted: PhraseTable<true>;
  readonly recurring: PhraseTable<true>;
  readonly periods: PhraseTable<SortedPeriod>;
  readonly recurrence: CompiledRecurrence;
}

/** A {@link RecurrenceGrammar} made ready for look-up. */
export interface CompiledRecurrence {
  readonly phrases: PhraseTable<string | null>;
  readonly adjectives: PhraseTable<string | null>;
  readonly indefinites: PhraseTable<true>;
  readonly bareAdjectives: PhraseTable<string | null>;
  readonly pluralEnds: readonly string[];
  readonly definites: PhraseTable<true>;
  readonly every: PhraseTable<true>;
  readonly other: PhraseTable<true>;
  readonly times: PhraseTable<number>;
  readonly per: PhraseTable<true>;
  readonly perUnits: PhraseTable<string>;
}

/** Compiles what a language says of dates; done once a language. */
export function compileDates(grammar: DateGrammar): CompiledDates {
  return {
    grammar,
    starts: secondWords(startLists(grammar)),
    startKeys: longestWords(startLists(grammar)),
    recurrenceStarts: firstWords(recurrenceLists(grammar.recurrence)),
    recurrenceKeys: longestWords(recurrenceLists(grammar.recurrence)),
    prefixes: prefixTable(grammar),
    months: new Map(grammar.months.map((month, place) => [month, place + 1])),
    weekdays: new Map(grammar.weekdays.map((day, place) => [day, place + 1])),
    seasons: phraseTable(Object.entries(grammar.seasons)),
    ordinals: phraseTable(Object.entries(grammar.ordinals)),
    last: phraseList(grammar.last),
    yearParts: phraseTable([...paired(grammar.quarter, 'quarter' as const), ...paired(grammar.half, 'half' as const)]),
    letters: new Map([
      ...paired(grammar.quarterLetters, 'quarter' as const),
      ...paired(grammar.halfLetters, 'half' as const),
    ]),
    joiners: phraseList([...grammar.joiners, '-']),
    conjunctions: phraseTable([...paired(grammar.and, 'all' as const), ...paired(grammar.or, 'one' as const)]),
    again: phraseList(grammar.again),
    ends: phraseTable([...paired(grammar.limitEnds, 'limit' as const), ...paired(grammar.openEnds, 'open' as const)]),
    ordinalEnds: phraseList(grammar.ordinalEnds),
    ofMonth: phraseList(grammar.ofMonth),
    ofYear: phraseList(grammar.ofYear),
    decadeEnds: phraseList(grammar.decadeEnds),
    afterYearName: phraseList(grammar.afterYearName),
    seasonEnds: phraseList(grammar.seasonEnds),
    numbers: phraseTable(Object.entries(grammar.numbers)),
    units: phraseTable(Object.entries(grammar.units)),
    durations: phraseTable(Object.entries(grammar.durations).map(([words, iso]) => [words, durationOf(iso)] as const)),
    unitAdjectives: phraseList(grammar.unitAdjectives),
    counting: phraseList(grammar.counting),
    adoption: phraseList(grammar.adoption),
    adoptionOf: phraseList(grammar.adoptionOf),
    adopted: phraseList(grammar.adopted),
    recurring: phraseList(grammar.recurring),
    periods: phraseTable([
      ...periodsOf(grammar.periods, 'free'),
      ...periodsOf(grammar.endings, 'ending'),
      ...periodsOf(grammar.edgedPeriods, 'edged'),
      ...periodsOf({ ...grammar.pastPeriods, ...grammar.present }, 'past'),
    ]),
    recurrence: compileRecurrence(grammar.recurrence),
  };
}

/** Whether a date can begin at `at`, by the first two words. */
export function canStartAt({ starts }: CompiledDates, words: readonly DateWord[], at: number): boolean {
  const word = words[at];
  if (word === undefined || word.kind === 'figures') return word !== undefined;
  const next = starts.get(word.word);
  return next === null || next?.has(words[at + 1]?.word ?? '') === true;
}

function startLists(grammar: DateGrammar): readonly (readonly string[])[] {
  return [
    grammar.months,
    grammar.weekdays,
    grammar.last,
    grammar.quarterLetters,
    grammar.halfLetters,
    ...[grammar.shortMonths, grammar.seasons, grammar.ordinals, grammar.numbers, grammar.durations].map(Object.keys),
    ...[grammar.periods, grammar.edgedPeriods, grammar.endings, grammar.pastPeriods, grammar.present].map(Object.keys),
  ];
}

function recurrenceLists({ every, phrases, adjectives, times, bareAdjectives = {} }: RecurrenceGrammar) {
  return [every, ...[phrases, adjectives, times, bareAdjectives].map(Object.keys)];
}

function firstWords(lists: readonly (readonly string[])[]): Set<string> {
  return new Set(lists.flat().map((phrase) => dateWords(phrase)[0]?.word ?? ''));
}

function secondWords(lists: readonly (readonly string[])[]): Map<string, Set<string> | null> {
  const found = new Map<string, Set<string> | null>();
  for (const phrase of lists.flat()) {
    const [first, second] = dateWords(phrase).map(({ word }) => word);
    if (first === undefined) continue;
    const known = found.get(first);
    if (second === undefined || known === null) found.set(first, null);
    else found.set(first, (known ?? new Set()).add(second));
  }
  return found;
}

function longestWords(lists: readonly (readonly string[])[]): Set<string> {
  const longer = (one: string, other: string) => (other.length >= one.length ? other : one);
  return new Set(
    lists.flat().map((phrase) =>
      dateWords(phrase)
        .map(({ word }) => word)
        .reduce(longer, ''),
    ),
  );
}

function compileRecurrence(grammar: RecurrenceGrammar): CompiledRecurrence {
  return {
    phrases: phraseTable(Object.entries(grammar.phrases)),
    adjectives: phraseTable(Object.entries(grammar.adjectives)),
    indefinites: phraseList(grammar.indefinites),
    bareAdjectives: phraseTable(Object.entries(grammar.bareAdjectives ?? {})),
    pluralEnds: grammar.pluralEnds ?? [''],
    definites: phraseList(grammar.definites ?? []),
    every: phraseList(grammar.every),
    other: phraseList(grammar.other),
    times: phraseTable(Object.entries(grammar.times)),
    per: phraseList(grammar.per),
    perUnits: phraseTable(Object.entries(grammar.perUnits)),
  };
}

function prefixTable(grammar: DateGrammar): PhraseTable<ReadonlySet<Role>> {
  const lists: readonly (readonly [Role, readonly string[]])[] = [
    ['limit', grammar.limits],
    ['place', grammar.places],
    ['opener', grammar.openers],
    ['dating', grammar.datings],
    ['between', grammar.between],
    ['within', grammar.within],
    ['coming', grammar.coming],
    ['next', grammar.nextWords],
    ['filler', [...grammar.fillers, ...grammar.weekdays, ...grammar.weekdays.map((day) => `${day},`)]],
    ['year-noun', grammar.yearNouns],
    ['decade', grammar.decadeStarts],
    ['recurring', grammar.recurring],
    ['start', grammar.edges.start],
    ['middle', grammar.edges.middle],
    ['late', grammar.edges.late],
    ['end', grammar.edges.end],
    ['approximate', grammar.approximate],
    ['uncertain', grammar.uncertain],
  ];
  const roles = new Map<string, Set<Role>>();
  for (const [role, phrases] of lists) {
    for (const phrase of phrases) roles.set(phrase, (roles.get(phrase) ?? new Set()).add(role));
  }
  return phraseTable(roles);
}

function paired<Value>(phrases: readonly string[], value: Value): (readonly [string, Value])[] {
  return phrases.map((phrase) => [phrase, value] as const);
}

function periodsOf(
  periods: Readonly<Record<string, string>>,
  sort: SortedPeriod['sort'],
): (readonly [string, SortedPeriod])[] {
  return Object.entries(periods).map(([words, written]) => [words, { ...periodOf(written), sort }] as const);
}

/** `year+1`, `decade+0`, `month-1`. */
function periodOf(written: string): Period {
  const parts = /^(day|week|month|year|decade|century)([+-]\d+)$/u.exec(written);
  if (parts === null) throw new RangeError(`not a period: ${written}`);
  return { unit: parts[1] as PeriodUnit, offset: Number(parts[2]) };
}

const DURATION_UNITS = { D: 'day', W: 'week', M: 'month', Y: 'year' } as const;

/** `P18M`, `P2D`. */
function durationOf(iso: string): Duration {
  const parts = /^P(\d+)([DWMY])$/u.exec(iso);
  if (parts === null) throw new RangeError(`not a duration of one unit: ${iso}`);
  return { amount: Number(parts[1]), unit: DURATION_UNITS[parts[2] as keyof typeof DURATION_UNITS] };
}
