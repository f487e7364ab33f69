import type { ReportedCommitment } from '../../desk/report-content.ts';
import type { Cell, Chart, Column } from '../../formats/report/report.ts';
import { formatNumber } from '../numbers.ts';
import { bearerNames, dateWords, plain, type ReportWords } from './report-words.ts';
import { type Answer, answerCode, answersTo, QUESTIONS, type Question } from './standings.ts';

/** Actors in a chart; more would not be read. */
const MOST_ACTORS = 8;
/** Columns in a chart; where quarters would be more, years are taken. */
const MOST_COLUMNS = 12;

/** First and last day of each quarter. */
const QUARTERS: readonly (readonly [string, string])[] = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
];

const start = (heading: string, weight: number): Column => ({ heading, align: 'start', weight });
const end = (heading: string, weight = 1): Column => ({ heading, align: 'end', weight });

/** How many commitments have each answer to a question. */
export function countAnswers(commitments: readonly ReportedCommitment[], question: Question, words: ReportWords) {
  const codes = commitments.map((commitment) => answerCode(commitment, question));
  return answersTo(question, words.wording).map((answer) => ({
    ...answer,
    value: codes.filter((code) => code === answer.code).length,
  }));
}

/** Acceptance, progress and verdict of all commitments: a bar each. */
export function questionsChart(commitments: readonly ReportedCommitment[], words: ReportWords): Chart {
  const { text } = words;
  const counted = QUESTIONS.map((question) => ({
    question: text.questions[question],
    answers: countAnswers(commitments, question, words),
  }));
  const shown = (answers: readonly (Answer & { value: number })[]) =>
    answers.filter(({ value }) => value > 0).map(({ word, tone, value }) => ({ label: word, tone, value }));
  const rows = counted.flatMap(({ question, answers }) =>
    shown(answers).map(({ label, tone, value }) => [
      { content: plain(question) },
      { content: plain(label), tone },
      figureCell(value, words),
    ]),
  );
  return {
    type: 'chart',
    caption: text.questionsCaption,
    description: counted
      .map(
        ({ question, answers }) =>
          `${question}: ${shown(answers)
            .map((one) => shareOf(one, words))
            .join(', ')}.`,
      )
      .join(' '),
    drawing: {
      shape: 'bars',
      scale: 'whole',
      bars: counted.map(({ question, answers }) => ({ label: question, parts: shown(answers) })),
    },
    table: { type: 'table', columns: [start(text.question, 2), start(text.answer, 3), end(text.promises)], rows },
  };
}

/**
 * Progress of what each actor owes, the one with the most first; what several owe counts with each of them. Null where
 * all is owed by the same.
 */
export function actorsChart(commitments: readonly ReportedCommitment[], words: ReportWords): Chart | null {
  const { text } = words;
  const byActor = new Map<string, ReportedCommitment[]>();
  for (const reported of commitments) {
    for (const name of bearerNames(reported.commitment, words)) {
      byActor.set(name, [...(byActor.get(name) ?? []), reported]);
    }
  }
  if (byActor.size < 2) return null;
  const most = [...byActor]
    .sort(([one, its], [other, others]) => others.length - its.length || one.localeCompare(other, words.locale))
    .slice(0, MOST_ACTORS)
    .map(([label, owed]) => ({ label, parts: progressParts(owed, words), total: owed.length }));
  const answers = answersTo('progress', words.wording);
  return {
    type: 'chart',
    caption: text.actorsCaption,
    description: most.map(({ label, total }) => `${label}: ${formatNumber(total, words.locale)}.`).join(' '),
    drawing: { shape: 'bars', scale: 'common', bars: most.map(({ label, parts }) => ({ label, parts })) },
    table: {
      type: 'table',
      columns: [start(text.actor, 4), ...answers.map(({ word }) => end(word, 1.6)), end(text.promises, 1.4)],
      rows: most.map(({ label, parts, total }) => [
        { content: plain(label) },
        ...parts.map(({ value }) => figureCell(value, words)),
        figureCell(total, words),
      ]),
    },
  };
}

/** Deadlines over time, by progress; null where none can be put on a date. */
export function deadlinesChart(commitments: readonly ReportedCommitment[], words: ReportWords): Chart | null {
  const dated = commitments.flatMap((reported) => {
    const { dueOn } = reported.commitment;
    return dueOn === null ? [] : [{ reported, dueOn }];
  });
  if (dated.length === 0) return null;
  const { text, content } = words;
  const periods = periodsOf(
    dated.map(({ dueOn }) => dueOn),
    words,
  );
  const answers = answersTo('progress', words.wording);
  const columns = periods.map(({ label, from, to }) => {
    const within = dated.filter(({ dueOn }) => dueOn >= from && dueOn <= to).map(({ reported }) => reported);
    return { label, parts: progressParts(within, words) };
  });
  return {
    type: 'chart',
    caption: text.deadlinesCaption,
    description: columns.map(({ label, parts }) => `${label}: ${formatNumber(sum(parts), words.locale)}.`).join(' '),
    drawing: {
      shape: 'columns',
      series: answers.map(({ word, tone }) => ({ label: word, tone })),
      columns: columns.map(({ label, parts }) => ({ label, values: parts.map(({ value }) => value) })),
      dayAt: placeOfDay(content.asOf, periods),
      dayLabel: dateWords(content.asOf, words.locale),
    },
    table: {
      type: 'table',
      columns: [start(text.period, 2), ...answers.map(({ word }) => end(word, 1.6)), end(text.promises, 1.4)],
      rows: columns.map(({ label, parts }) => [
        { content: plain(label) },
        ...parts.map(({ value }) => figureCell(value, words)),
        figureCell(sum(parts), words),
      ]),
    },
  };
}

const DAY_MILLISECONDS = 86_400_000;

/** Where a day lies among periods that follow one another, counted in periods from the start of the first. */
function placeOfDay(day: string, periods: readonly { readonly from: string; readonly to: string }[]): number {
  const before = periods.filter(({ to }) => to < day).length;
  const within = periods[before];
  if (within === undefined || day < within.from) return before;
  const days = (to: string) => (Date.parse(to) - Date.parse(within.from)) / DAY_MILLISECONDS + 1;
  return before + days(day) / days(within.to);
}

function progressParts(commitments: readonly ReportedCommitment[], words: ReportWords) {
  return countAnswers(commitments, 'progress', words).map(({ word, tone, value }) => ({ label: word, tone, value }));
}

/** Every quarter from the first date to the last, or every year where quarters would be too many; bounds are ISO dates. */
function periodsOf(dates: readonly string[], { text }: ReportWords) {
  const sorted = [...dates].sort();
  const quarterOf = (date: string) => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  const [first, last] = [quarterOf(sorted[0] ?? ''), quarterOf(sorted.at(-1) ?? '')];
  if (last - first < MOST_COLUMNS) {
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const [year, quarter] = [Math.floor((first + index) / 4), (first + index) % 4];
      const [starts, ends] = QUARTERS[quarter] ?? ['01-01', '12-31'];
      return { label: text.quarter(quarter + 1, year), from: `${year}-${starts}`, to: `${year}-${ends}` };
    });
  }
  const years = [Math.floor(first / 4), Math.floor(last / 4)] as const;
  return Array.from({ length: years[1] - years[0] + 1 }, (_, index) => {
    const year = years[0] + index;
    return { label: String(year), from: `${year}-01-01`, to: `${year}-12-31` };
  });
}

function sum(parts: readonly { readonly value: number }[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}

function figureCell(value: number, { locale }: ReportWords): Cell {
  return { content: plain(formatNumber(value, locale)) };
}

function shareOf({ label, value }: { label: string; value: number }, { text }: ReportWords): string {
  return text.share(value, label);
}
