import type { ReportContent } from '../../desk/report-content.ts';
import type { Fact, Report } from '../../formats/report/report.ts';
import { citedLabel } from '../cited-label.ts';
import { runningList } from '../running-list.ts';
import { dataTable } from './data-table.ts';
import { reportTitle } from './names.ts';
import { dateWords, plain, type ReportWords, wordsFor } from './report-words.ts';
import { deadlinesSection, groupsSection, methodSection, outlookSection, summarySection } from './sections.ts';

/** The report in words, in its own language. */
export function composeReport(content: ReportContent): Report {
  const words = wordsFor(content);
  const { text, locale } = words;
  const commitments = content.groups.flatMap((group) => group.commitments);
  const title = content.title ?? reportTitle(content.subject, locale);
  const outlook = outlookSection(words);
  return {
    language: locale,
    title,
    subtitle: subtitleOf(words),
    author: content.author,
    asOf: content.asOf,
    facts: factsOf(words),
    labels: {
      contents: text.contents,
      figure: text.figure,
      table: text.table,
      page: text.page,
      of: text.of,
      running: `${title} · ${dateWords(content.asOf, locale)}`,
      figures: text.figures,
      footnotes: text.footnotes,
      back: text.back,
    },
    sections: [
      summarySection(commitments, words),
      deadlinesSection(commitments, words),
      ...(content.groups.length > 0 ? [groupsSection(words)] : []),
      ...(outlook === null ? [] : [outlook]),
      methodSection(words),
    ],
    data: dataTable(commitments, words),
  };
}

function subtitleOf({ content, text }: ReportWords): string {
  const { subject } = content;
  return subject.kind === 'status' ? text.subtitles[subject.part] : text.subtitles[subject.kind];
}

function factsOf({ content, text, locale }: ReportWords): Fact[] {
  const { edition, previousAsOf, author, asOf, classification } = content;
  const facts: Fact[] = [
    { label: text.asOf, content: plain(dateWords(asOf, locale)) },
    {
      label: text.edition,
      content: plain(
        previousAsOf === null ? String(edition) : text.editionSince(edition, dateWords(previousAsOf, locale)),
      ),
    },
    { label: text.classification, content: plain(text.classifications[classification]) },
  ];
  const scope = scopeOf({ content, text, locale });
  if (scope !== null) facts.unshift({ label: text.scope, content: plain(scope) });
  if (author !== null) facts.push({ label: text.author, content: plain(author) });
  return facts;
}

function scopeOf({ content, text, locale }: Pick<ReportWords, 'content' | 'text' | 'locale'>): string | null {
  const { subject } = content;
  if (subject.kind !== 'progress') return null;
  const { title, date } = subject.document;
  const points = subject.points.map((label) => citedLabel(label, locale));
  return [
    title,
    date === null ? null : dateWords(date, locale),
    points.length === 0 ? null : text.points(runningList(points, locale)),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
