import type { DateParser, DateParsers, DateRelation, DateValue, Duration } from './date-expression.ts';

/** How a language writes dates and limits in time, as data from which {@link dateParsers} builds its parsers. */
export interface DateGrammar {
  /** Prefix of the rules' names: `da.date`. */
  readonly rule: string;
  readonly months: readonly string[];
  /** Whether a month is one only with a capital letter ("May", "may"). */
  readonly capitalMonths: boolean;
  /** Seasons with their EDTF codes, 21 spring to 24 winter. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Words that set a limit: "senest", "by". */
  readonly limits: readonly string[];
  /** Words that place something in time: "i", "in". */
  readonly places: readonly string[];
  /** Words that make a date no limit: "siden", "after". */
  readonly openers: readonly string[];
  /** Edges of a period, which set a limit too: "udgangen af", "the end of". */
  readonly edges: readonly string[];
  /** Small words between these and the date: "den", "the". */
  readonly fillers: readonly string[];
  /** Patterns of a day in a month, with groups `day`, `month` and perhaps `year`; MONTH and YEAR are filled in. */
  readonly days: readonly string[];
  /** Word between a season, quarter or half and its year: "of". */
  readonly ofYear: readonly string[];
  readonly ordinals: Readonly<Record<string, number>>;
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  readonly within: readonly string[];
  /** Words between "within" and the number: "the next". */
  readonly coming: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Duration['unit']>>;
  /** "after", "of": open what a duration is counted from. */
  readonly counting: readonly string[];
  /** What a duration can be counted from that is the document itself: "the adoption". */
  readonly adoption: readonly string[];
  /** "each": what comes again and again has no deadline. */
  readonly recurring: readonly string[];
  /** Whole expressions for a year counted from the document's: "next year" 1, "the end of the year" 0. */
  readonly yearOffsets: Readonly<Record<string, number>>;
}

const YEAR = '(?:19|20)\\d{2}';
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}]|[-–]\\p{L})';
const QUARTER_CODE = 32;
const HALF_CODE = 39;

/** The date parsers of a language from its grammar of dates. */
export function dateParsers(grammar: DateGrammar): DateParsers {
  const month = anyOf(grammar.months);
  const ofYear = `(?:(?:${anyOf(grammar.ofYear)})\\s+)?`;
  const ordinal = anyOf(Object.keys(grammar.ordinals));
  const days = grammar.days.map((day) =>
    dated(grammar, 'day', day.replaceAll('MONTH', month).replaceAll('YEAR', YEAR), readDay),
  );
  const parsers = [
    ...days,
    dated(grammar, 'month', `(?<!\\d\\.?\\s)(?<month>${month})(?:,?\\s+(?:${ofYear})(?<year>${YEAR}))?`, readMonth),
    dated(
      grammar,
      'season',
      `(?<season>${anyOf(Object.keys(grammar.seasons))})\\s+${ofYear}(?<year>${YEAR})`,
      readSeason,
    ),
    dated(
      grammar,
      'quarter',
      `(?<ordinal>${ordinal})\\s+(?:${anyOf(grammar.quarter)})\\s+${ofYear}(?<year>${YEAR})`,
      part(QUARTER_CODE),
    ),
    dated(grammar, 'quarter', `Q(?<ordinal>[1-4])\\s+${ofYear}(?<year>${YEAR})`, part(QUARTER_CODE)),
    dated(
      grammar,
      'half',
      `(?<ordinal>${ordinal})\\s+(?:${anyOf(grammar.half)})\\s+${ofYear}(?<year>${YEAR})`,
      part(HALF_CODE),
    ),
    dated(grammar, 'year', `(?<year>${YEAR})(?:[-–/](?<endYear>\\d{2}(?:\\d{2})?))?`, readYear),
    durationParser(grammar),
    yearOffsetParser(grammar),
  ];
  return { hint: hintOf(grammar), parsers };
}

/** A year, a month, a unit of time or the year at hand: one of them is in every date. */
function hintOf({ months, units, yearOffsets }: DateGrammar): RegExp {
  return new RegExp(`${YEAR}|${anyOf([...months, ...Object.keys(units), ...Object.keys(yearOffsets)])}`, 'iu');
}

type Groups = Readonly<Record<string, string | undefined>>;
type PointReader = (groups: Groups, grammar: DateGrammar, introduced: boolean) => DateValue | null;

/** A parser of one shape of date with the words that may stand before it. */
function dated(grammar: DateGrammar, shape: string, point: string, read: PointReader): DateParser {
  const leads = anyOf([...grammar.limits, ...grammar.places, ...grammar.openers]);
  const fillers = `(?:(?:${anyOf(grammar.fillers)})\\s+){0,3}`;
  const prefix = `(?:(?<lead>${leads})\\s+)?${fillers}(?:(?<edge>${anyOf(grammar.edges)})[\\s-]+)?${fillers}`;
  return {
    rule: `${grammar.rule}.${shape}`,
    pattern: new RegExp(`${BEFORE}${prefix}${point}${AFTER}`, 'giu'),
    read(match) {
      const groups: Groups = match.groups ?? {};
      const value = read(groups, grammar, groups.lead !== undefined || groups.edge !== undefined);
      return value === null ? null : { relation: relationOf(groups, grammar), value };
    },
  };
}

function relationOf(groups: Groups, grammar: DateGrammar): DateRelation {
  const lead = groups.lead?.toLowerCase().replace(/\s+/gu, ' ');
  if (lead !== undefined && grammar.openers.includes(lead)) return 'none';
  if (lead !== undefined && grammar.limits.includes(lead)) return 'by';
  return groups.edge === undefined ? 'in' : 'by';
}

function readDay(groups: Groups, grammar: DateGrammar): DateValue | null {
  const day = Number(groups.day);
  const month = monthNumber(groups.month, grammar);
  if (month === null || day < 1 || day > 31) return null;
  const monthAndDay = `${twoDigits(month)}-${twoDigits(day)}`;
  if (groups.year === undefined) return { kind: 'next', monthAndDay: `--${monthAndDay}` };
  const date = `${groups.year}-${monthAndDay}`;
  return isCalendarDay(date) ? { kind: 'calendar', edtf: date } : null;
}

function readMonth(groups: Groups, grammar: DateGrammar, introduced: boolean): DateValue | null {
  const month = monthNumber(groups.month, grammar);
  if (month === null) return null;
  if (groups.year !== undefined) return { kind: 'calendar', edtf: `${groups.year}-${twoDigits(month)}` };
  return introduced ? { kind: 'next', monthAndDay: `--${twoDigits(month)}` } : null;
}

function readSeason(groups: Groups, grammar: DateGrammar): DateValue | null {
  const code = grammar.seasons[groups.season?.toLowerCase() ?? ''];
  return code === undefined ? null : { kind: 'calendar', edtf: `${groups.year}-${code}` };
}

function part(base: number): PointReader {
  return (groups, grammar) => {
    const written = groups.ordinal?.toLowerCase() ?? '';
    const ordinal = grammar.ordinals[written] ?? Number(written);
    return { kind: 'calendar', edtf: `${groups.year}-${base + ordinal}` };
  };
}

/** A year alone is a date only where a word says so; otherwise it may be part of a name. */
function readYear(groups: Groups, _grammar: DateGrammar, introduced: boolean): DateValue | null {
  const year = groups.year;
  if (!introduced || year === undefined) return null;
  const endYear = groups.endYear;
  if (endYear === undefined) return { kind: 'calendar', edtf: year };
  const end = endYear.length === 2 ? `${year.slice(0, 2)}${endYear}` : endYear;
  return Number(end) > Number(year) ? { kind: 'calendar', edtf: `${year}/${end}` } : null;
}

function durationParser(grammar: DateGrammar): DateParser {
  const amount = `(?<amount>\\d{1,3}|${anyOf(Object.keys(grammar.numbers))})`;
  const unit = `(?<unit>${anyOf(Object.keys(grammar.units))})`;
  const coming = `(?:(?:${anyOf(grammar.coming)})\\s+)?`;
  const tail = `(?=(?:\\s+(?<counted>${anyOf(grammar.counting)})\\s+(?<from>[\\p{L}\\s]{1,40}))?)`;
  return {
    rule: `${grammar.rule}.duration`,
    pattern: new RegExp(`${BEFORE}(?:${anyOf(grammar.within)})\\s+${coming}${amount}\\s+${unit}${AFTER}${tail}`, 'giu'),
    read(match) {
      const groups: Groups = match.groups ?? {};
      const written = groups.amount?.toLowerCase() ?? '';
      const count = grammar.numbers[written] ?? Number(written);
      const unitName = grammar.units[groups.unit?.toLowerCase() ?? ''];
      if (unitName === undefined || count === 0) return null;
      const from = groups.from?.toLowerCase();
      if (from !== undefined && grammar.recurring.some((word) => from.startsWith(word))) return null;
      const counted = from === undefined || grammar.adoption.some((word) => from.startsWith(word));
      if (!counted) return { relation: 'by', value: { kind: 'from-event' } };
      return { relation: 'by', value: { kind: 'from-document', duration: { amount: count, unit: unitName } } };
    },
  };
}

function yearOffsetParser(grammar: DateGrammar): DateParser {
  const leads = anyOf([...grammar.limits, ...grammar.places]);
  const expressions = anyOf(Object.keys(grammar.yearOffsets));
  return {
    rule: `${grammar.rule}.year-offset`,
    pattern: new RegExp(`${BEFORE}(?:(?<lead>${leads})\\s+)(?<words>${expressions})${AFTER}`, 'giu'),
    read(match) {
      const groups: Groups = match.groups ?? {};
      const years = grammar.yearOffsets[groups.words?.toLowerCase() ?? ''];
      return years === undefined
        ? null
        : { relation: relationOf(groups, grammar), value: { kind: 'year-offset', years } };
    },
  };
}

function monthNumber(written: string | undefined, grammar: DateGrammar): number | null {
  if (written === undefined) return null;
  if (grammar.capitalMonths && !/^\p{Lu}/u.test(written)) return null;
  const place = grammar.months.indexOf(written.toLowerCase());
  return place < 0 ? null : place + 1;
}

function isCalendarDay(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function anyOf(words: readonly string[]): string {
  const longestFirst = [...words].sort((left, right) => right.length - left.length);
  return longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll(' ', '\\s+')).join('|');
}
