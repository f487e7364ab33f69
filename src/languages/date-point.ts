import type { DateRelation, DateValue } from './date-expression.ts';
import type { DatePrefix } from './date-prefix.ts';

/** A date without the words before it. */
export interface DatePoint {
  /** Last part of the name of its rule. */
  readonly shape:
    | 'day'
    | 'month'
    | 'season'
    | 'quarter'
    | 'half'
    | 'year'
    | 'years'
    | 'decade'
    | 'weekday'
    | 'period'
    | 'duration';
  /** Place of the word behind it. */
  readonly to: number;
  readonly value: DateValue;
  /**
   * What has to stand before it to make it a date: nothing; a word that places it in time or names its edge; for a bare
   * year such a word without "the" between; an edge; or "within".
   */
  readonly needs: 'nothing' | 'introduction' | 'bare-introduction' | 'edge' | 'within';
  /** Set where the words themselves decide: "year-end" is a limit, "last year" is none, a period is placed. */
  readonly relation?: DateRelation;
  /** The other day that figures can mean, as EDTF. */
  readonly alternative?: string;
}

/** A date by the places of its words, with what stands before it. */
export interface PlacedDate {
  readonly from: number;
  readonly to: number;
  readonly point: DatePoint;
  readonly lead: DatePrefix['lead'];
  readonly relation: DateRelation;
  readonly value: DateValue;
}
