import type { ReportContent } from '../../desk/report-content.ts';
import type { ActorRef, CommitmentView } from '../../desk/views.ts';
import type { Block, Inline } from '../../formats/report/report.ts';
import { citedLabel } from '../cited-label.ts';
import { formatDate, wordDeadline } from '../dates.ts';
import type { Locale } from '../locale.ts';
import { type Wording, wordingIn } from '../wording.ts';

/** What a report is worded with: its content, and the words of its language. */
export interface ReportWords {
  readonly content: ReportContent;
  readonly locale: Locale;
  readonly wording: Wording;
  readonly text: Wording['reportText'];
}

/** The words for a report in its own language. */
export function wordsFor(content: ReportContent): ReportWords {
  const locale = content.language;
  const wording = wordingIn(locale);
  return { content, locale, wording, text: wording.reportText };
}

/** Words without anything to them. */
export function plain(text: string): Inline[] {
  return [{ text }];
}

/** A date that is never divided between lines. */
export function dateWords(iso: string, locale: Locale): string {
  return formatDate(iso, locale).replaceAll(' ', '\u00A0');
}

/** Where words stand: "punkt 15, litra a, s. 6"; empty where the source numbers nothing. */
export function placeWords(
  { label, page }: { readonly label: string | null; readonly page: number | null },
  { locale, wording }: ReportWords,
): string {
  const { common } = wording;
  const point = label === null ? null : common.point(citedLabel(label, locale));
  return [point, page === null ? null : common.pageShort(page)].filter(Boolean).join(', ').replaceAll('. ', '.\u00A0');
}

/** The name of an actor, else the words as written; each once. */
export function partyNames(
  parties: readonly { readonly text: string; readonly ref: ActorRef | null }[],
  locale: Locale,
): string[] {
  return [...new Set(parties.map(({ text, ref }) => ref?.names[locale] ?? text))];
}

/** Who owes a commitment, each once. */
export function bearerNames({ bearers }: CommitmentView, { locale, wording }: ReportWords): string[] {
  const names = partyNames(bearers, locale);
  return names.length > 0 ? names : [wording.common.bearerUnknown];
}

/** Who owes a commitment, in a line. */
export function bearerWords(commitment: CommitmentView, words: ReportWords): string {
  return bearerNames(commitment, words).join(', ');
}

/** A deadline as a date, with the words where it was counted from another day; null without one. */
export function deadlineWords({ deadline, language }: CommitmentView, { locale }: ReportWords): Inline[] | null {
  if (deadline === null) return null;
  const written: Inline = { text: deadline.text, quoted: language };
  if (deadline.edtf === null) return [written];
  const words = wordDeadline(deadline.edtf, locale);
  return deadline.relativeTo === null ? plain(words) : [{ text: `${words} (` }, written, { text: ')' }];
}

/** `text` cut between words to at most `length` characters, with an ellipsis where something was left out. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : length).replace(/[\s,;:]+$/u, '')} …`;
}

/** What a person wrote: paragraphs between empty lines, and lists of lines that begin with a dash or a star. */
export function writtenBlocks(text: string): Block[] {
  const parts = text.replaceAll('\r\n', '\n').split(/\n\s*\n/u);
  return parts.flatMap((part): Block[] => {
    const lines = part.split('\n').map((line) => line.trim());
    const isList = lines.every((line) => /^[-*–]\s/u.test(line));
    if (isList) return [{ type: 'list', items: lines.map((line) => plain(line.slice(1).trim())) }];
    const words = lines.join(' ').trim();
    return words === '' ? [] : [{ type: 'paragraph', tone: 'plain', content: plain(words) }];
  });
}
