import type { SourceLine } from '../lines.ts';
import type { MarkerCut } from './clean-line.ts';
import type { Enumeration } from './enumeration.ts';
import { isCommonLetter, isCommonSmallLetter } from './word-characters.ts';

/** A line of the running text or of a footnote, on its way into a paragraph. */
export interface BodyLine {
  readonly line: SourceLine;
  /** The line's text without white space at its ends. */
  readonly text: string;
  /** Empty lines between this line and the one before. */
  readonly blanksBefore: number;
  /** Whether something was set aside between this line and the one before: a footer, footnotes. */
  readonly afterInterruption: boolean;
  /** The number or bullet that the line starts with, when it really is one. */
  mark: Enumeration | null;
  /** Footnote markers in the line, ordered. */
  cuts: readonly MarkerCut[];
}

/** Characters from the end of a line within which its end shows. */
const TAIL = 60;
const STOPS = '.!?…';
/** What may stand last behind the stop of a sentence. */
const AFTER_STOP = '"\'”’»“)]0123456789';
const SENTENCE_END = /[.!?…]["'”’»“)\]]*(?:\s?\(?\d{1,2}\)?)?$/u;
const SMALL_START = /^["'”“‘„»«([]*\p{Ll}/u;

/** Whether `text` ends as a sentence does, quotation marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  if (text === '') return false;
  const last = text.charAt(text.length - 1);
  return STOPS.includes(last) || (AFTER_STOP.includes(last) && SENTENCE_END.test(text.slice(-TAIL)));
}

/** Whether `text` ends where a list or a new paragraph may follow. */
export function endsClause(text: string): boolean {
  return endsSentence(text) || text.endsWith(':') || text.endsWith(';');
}

/** Whether `text` starts with a small letter, past opening quotation marks and brackets. */
export function startsSmall(text: string): boolean {
  const first = text.charCodeAt(0);
  return isCommonLetter(first) ? isCommonSmallLetter(first) : SMALL_START.test(text);
}
