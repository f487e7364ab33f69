import { UnitSet, unitAt } from './character-kinds.ts';
import { isCommonLetter, isCommonSmallLetter } from './word-characters.ts';

/** Characters from the end of a line within which its end shows. */
const TAIL = 60;
const STOPS = new UnitSet('.!?…');
/** What may stand last behind the stop of a sentence. */
const AFTER_STOP = new UnitSet('"\'”’»“)]0123456789');
const SENTENCE_END = /[.!?…]["'”’»“)\]]*(?:\s?\(?\d{1,2}\)?)?$/u;
const SMALL_START = /^["'”“‘„»«([]*\p{Ll}/u;
const CAPITAL_START = /^["'”“‘„»«([]*\p{Lu}/u;

/** Whether `text` ends as a sentence does, quotation marks and brackets after the stop included. */
export function endsSentence(text: string): boolean {
  const last = unitAt(text, text.length - 1);
  return STOPS.has(last) || (AFTER_STOP.has(last) && SENTENCE_END.test(text.slice(-TAIL)));
}

/** Whether a text may end as a sentence does that has this UTF-16 unit last. */
export function mayEndSentence(last: number): boolean {
  return STOPS.has(last) || AFTER_STOP.has(last);
}

/** Whether `text` ends where a list or a new paragraph may follow. */
export function endsClause(text: string): boolean {
  return endsSentence(text) || text.endsWith(':') || text.endsWith(';');
}

/** Whether `text` starts with a capital letter, past opening quotation marks and brackets. */
export function startsCapital(text: string): boolean {
  return CAPITAL_START.test(text);
}

/** Whether `text` starts with a small letter, past opening quotation marks and brackets. */
export function startsSmall(text: string): boolean {
  const first = unitAt(text, 0);
  return isCommonLetter(first) ? isCommonSmallLetter(first) : SMALL_START.test(text);
}
