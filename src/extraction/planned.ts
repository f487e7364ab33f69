import type { DateExpression } from '../languages/date-expression.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import type { ReadDocument } from '../reading/document.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart } from './commitment.ts';
import { isPast } from './deadline.ts';
import { CURRENCY } from './phrase-starts.ts';
import { isBaseline } from './place-in-time.ts';
import { isReviewer } from './review.ts';

/**
 * Which verbs in the past tell what a text is there to tell: `all` in minutes, `hosts` in a declaration, where only
 * those who meet tell it of themselves, `asked` in texts of those who review others, where only what somebody asks is,
 * and `planned` in other texts, where only what is still to come is no history.
 */
export type PastReading = 'all' | 'hosts' | 'asked' | 'planned';

const HEAD_PASSAGES = 5;
const LONGEST_LINE = 160;

/** What the first lines of a document say of its past; a review is a report of what was said. */
export function pastReadingOf(
  { text, title, passages }: ReadDocument,
  { language }: Lexicon,
  reviewed: ActorPart | null,
  issuer: string | null,
): PastReading {
  if (reviewed !== null) return 'all';
  const lines = passages.slice(0, HEAD_PASSAGES).map(({ start, end }) => text.slice(start, end));
  const head = [title ?? '', ...lines.filter(({ length }) => length <= LONGEST_LINE)].join('\n');
  const { record, declaration } = language.genre ?? {};
  if (record?.test(head)) return 'all';
  if (declaration?.test(head)) return 'hosts';
  return isReviewer(issuer) ? 'asked' : 'planned';
}

/** Whether a date of the sentence is still to come; without the document's date only a limit shows that. */
export function tellsTimeToCome(grammar: Grammar, documentDate: string | null): boolean {
  const isToCome = (date: DateExpression): boolean =>
    documentDate === null ? date.relation === 'by' : date.relation !== 'none' && !isPast(date, documentDate);
  return grammar.sentence.dates.some(isToCome);
}

/** Whether a date of the sentence lies before the document; the year that a target is measured against tells no history. */
export function tellsTimePast(grammar: Grammar, documentDate: string | null): boolean {
  return grammar.sentence.dates.some((date) => isPast(date, documentDate) && !isBaseline(grammar, date));
}

/** Whether the sentence shows a plan: a time to come, a sum of money, or first words that name the act which lays it down. */
export function showsPlan(grammar: Grammar, documentDate: string | null): boolean {
  if (tellsTimePast(grammar, documentDate)) return false;
  return tellsTimeToCome(grammar, documentDate) || namesMoney(grammar) || opensWithEnactment(grammar);
}

/** Whether the sentence names a sum of money. */
export function namesMoney({ sentence, lexicon }: Grammar): boolean {
  if ((sentence.begins & CURRENCY) === 0) return false;
  return lexicon.money.amountsAmong(sentence.dateWords).length > 0;
}

function opensWithEnactment({ sentence, lexicon }: Grammar): boolean {
  const words = sentence.text.slice(sentence.start, sentence.end).toLowerCase();
  return lexicon.language.genre?.enactments?.some((opening) => words.startsWith(`${opening} `)) === true;
}
