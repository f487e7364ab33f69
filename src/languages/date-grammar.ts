import type { Duration } from './date-expression.ts';

/**
 * How a language writes dates, limits in time and recurrences: words only, from which `dateReader` builds what reads
 * them. Phrases are lower case, their words set apart by one space; a hyphen or an apostrophe stands where it is
 * written ("mid-", "d'ici à"). What every language shares (figures, ISO dates, dashes between years) is not said here.
 */
export interface DateGrammar {
  /** Prefix of the rules' names: `da.date`. */
  readonly rule: string;
  /** January to December. */
  readonly months: readonly string[];
  /** Short forms with the month's number, without their stop: `jan` 1. Read only beside a day or a year. */
  readonly shortMonths: Readonly<Record<string, number>>;
  /** Whether a month or a weekday is one only with a capital letter ("May", "may"). */
  readonly capitalMonths: boolean;
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** Seasons with their EDTF codes, 21 spring to 24 winter. */
  readonly seasons: Readonly<Record<string, number>>;
  /** Words that set a limit: "senest", "by". Their first words also make a limit of an event: "ahead of the summit in June". */
  readonly limits: readonly string[];
  /** Words that place something in time: "i", "in". */
  readonly places: readonly string[];
  /** Words after which something goes on or begins, so that the date is no limit: "siden", "after", "from". */
  readonly openers: readonly string[];
  /** Words by which a date tells of a thing which one it is, or what it is compared with: "of", "dated", "for", "compared to". */
  readonly datings: readonly string[];
  /** "between": the first of two dates follows. */
  readonly between: readonly string[];
  /** "to", "until", "–": between the two ends of a period. */
  readonly joiners: readonly string[];
  /** "and": between two dates that are both meant, or the two ends after "between"; "or": one of them. */
  readonly and: readonly string[];
  readonly or: readonly string[];
  /** Small words after that "and": "again", "then". */
  readonly again: readonly string[];
  /** Behind a date, make it a limit ("at the latest") or an open period ("onwards", "at the earliest"). */
  readonly limitEnds: readonly string[];
  readonly openEnds: readonly string[];
  /** Parts of a period: "early", "mid-", "late", "the end of". */
  readonly edges: {
    readonly start: readonly string[];
    readonly middle: readonly string[];
    readonly late: readonly string[];
    readonly end: readonly string[];
  };
  /** "around", "ca."; "tentatively", "possibly". */
  readonly approximate: readonly string[];
  readonly uncertain: readonly string[];
  /** Small words between all these and the date: "den", "the". */
  readonly fillers: readonly string[];
  /** Small words that may stand right before a bare year: "the year", "året". After "the" alone a year is part of a name. */
  readonly yearNouns: readonly string[];
  /** Words right behind a bare year that it belongs to as a name or a number: "agenda", "targets", "levels", "people". */
  readonly afterYearName: readonly string[];
  /**
   * Nouns after which a year is part of a name ("Agenda 2030"), or ends of such nouns, in a language whose years need no
   * word before them (»2030 werden wir …«, »skickade experter 2022«); absent where they do.
   */
  readonly namedByYear?: readonly string[];
  /** What makes a decade of a year that ends in 0, behind it ("s", "'erne") or before it ("les années"). */
  readonly decadeEnds: readonly string[];
  readonly decadeStarts: readonly string[];
  /** Behind a day in figures: "st", "er", besides a full stop. */
  readonly ordinalEnds: readonly string[];
  /** Between day and month: "of", "de". */
  readonly ofMonth: readonly string[];
  /** Between a month, season, quarter or half and its year: "of". */
  readonly ofYear: readonly string[];
  /** Ordinals with their numbers, at least 1 to 4; "last" is 4 of quarters and 2 of halves. */
  readonly ordinals: Readonly<Record<string, number>>;
  readonly last: readonly string[];
  readonly quarter: readonly string[];
  readonly half: readonly string[];
  /** Letters before a figure: "q1", "h1"; `t` and `s` in French. */
  readonly quarterLetters: readonly string[];
  readonly halfLetters: readonly string[];
  /** Whether a date in figures with slashes has its day first. A figure over 12 tells by itself. */
  readonly dayFirst: boolean;
  /** Whether a day may stand behind its month: "June 30". */
  readonly monthFirst: boolean;
  readonly within: readonly string[];
  /** Words between "within" and the number: "the next". */
  readonly coming: readonly string[];
  readonly numbers: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<string, Duration['unit']>>;
  /** Longer or other words for a length of time, as ISO 8601 durations: "a decade" `P10Y`, "et halvt år" `P6M`, "48 hours" `P2D`. */
  readonly durations: Readonly<Record<string, string>>;
  /** Between a number and its unit: "working", "calendar". */
  readonly unitAdjectives: readonly string[];
  /** "after", "of": open what a duration is counted from. */
  readonly counting: readonly string[];
  /** What a duration can be counted from that is the document itself: "the adoption", "today". */
  readonly adoption: readonly string[];
  /** "of": after it "the adoption" is the document's own only if one of `adopted` follows ("this resolution"). */
  readonly adoptionOf: readonly string[];
  readonly adopted: readonly string[];
  /** "each": what comes again and again has no deadline. */
  readonly recurring: readonly string[];
  /**
   * Periods counted from that of the document: "next year" is `year+1`, "this month" `month+0`. Those of `edgedPeriods`
   * are dates only with an edge ("the end of" "the year"), those of `endings` have it in them ("year-end"). `pastPeriods`
   * ("last year") and `present` ("today") never set a limit.
   */
  readonly periods: Readonly<Record<string, string>>;
  readonly edgedPeriods: Readonly<Record<string, string>>;
  readonly endings: Readonly<Record<string, string>>;
  readonly pastPeriods: Readonly<Record<string, string>>;
  readonly present: Readonly<Record<string, string>>;
  /** "next", "this", "coming" before a month, season or weekday. */
  readonly nextWords: readonly string[];
  /** What may follow a season without moving it: "break", "recess". */
  readonly seasonEnds: readonly string[];
  readonly recurrence: RecurrenceGrammar;
}

/** How a language says that something is to be done again and again. */
export interface RecurrenceGrammar {
  /** Whole phrases with the ISO 8601 duration between two times; null where they give none: "annually" `P1Y`, "regularly" null. */
  readonly phrases: Readonly<Record<string, string | null>>;
  /** Adjectives that make a duty recurring after an indefinite article: "an annual (report)". */
  readonly adjectives: Readonly<Record<string, string | null>>;
  readonly indefinites: readonly string[];
  /**
   * Adjectives that make a duty recurring without an article, before a plural with one of `pluralEnds` (where it has
   * such), unless one of `definites` stands before them: "monthly (briefings)", "årlige (møder)".
   */
  readonly bareAdjectives?: Readonly<Record<string, string | null>>;
  readonly pluralEnds?: readonly string[];
  readonly definites?: readonly string[];
  /** "every", "hvert": before a number or ordinal and a unit ("every two years", "hvert andet år"), or a unit alone. */
  readonly every: readonly string[];
  /** "other", "anden": every second one. */
  readonly other: readonly string[];
  /** "once", "twice", "three times" with their number. */
  readonly times: Readonly<Record<string, number>>;
  /** Between "twice" and its unit: "a", "per", "om". */
  readonly per: readonly string[];
  /** The same with the unit in it: "om året" `P1Y`. */
  readonly perUnits: Readonly<Record<string, string>>;
}
