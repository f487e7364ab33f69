import { isIsoDate } from '../../desk/iso-date.ts';
import type { ReportedCommitment } from '../../desk/report-content.ts';
import type { CommitmentView } from '../../desk/views.ts';
import type { Block, Paragraph, Section, Table } from '../../formats/report/report.ts';
import { formatShortDate, wordEdtf } from '../dates.ts';
import { runningList } from '../running-list.ts';
import { actorsChart, countAnswers, deadlinesChart, questionsChart } from './charts.ts';
import { entryOf, isOverdue } from './entries.ts';
import { groupHeading } from './names.ts';
import {
  bearerWords,
  dateWords,
  placeWords,
  plain,
  type ReportWords,
  shortened,
  writtenBlocks,
} from './report-words.ts';
import { answerCode, answersTo, type Question } from './standings.ts';

/** Characters of a commitment that a row of a table holds. */
const LONGEST_IN_ROW = 150;

/** What people wrote in a section, as blocks. */
function written(key: string, { content }: ReportWords): Block[] {
  return writtenBlocks(content.paragraphs.get(key) ?? '');
}

function paragraph(text: string, tone: Paragraph['tone'] = 'plain'): Paragraph {
  return { type: 'paragraph', tone, content: plain(text) };
}

/** What is the case, first in the words of people, then in figures. */
export function summarySection(commitments: readonly ReportedCommitment[], words: ReportWords): Section {
  const { text } = words;
  const texts = new Set(commitments.map(({ commitment }) => commitment.document.id)).size;
  const figures: Block[] =
    commitments.length === 0
      ? [paragraph(text.none)]
      : [
          paragraph(text.total(commitments.length, texts), 'lead'),
          paragraph(sentences(commitments, words)),
          questionsChart(commitments, words),
          ...[actorsChart(commitments, words)].filter((chart) => chart !== null),
        ];
  return { id: 'summary', heading: text.summary, blocks: [...written('summary', words), ...figures], sections: [] };
}

function sentences(commitments: readonly ReportedCommitment[], words: ReportWords): string {
  const { text, locale, content } = words;
  const known = (question: Question) => {
    const counted = countAnswers(commitments, question, words).filter(
      ({ tone, value }) => tone !== 'unknown' && value > 0,
    );
    return runningList(
      counted.map(({ value, word }) => text.share(value, word)),
      locale,
    );
  };
  const missing = (question: Question, code: string) =>
    commitments.filter((commitment) => answerCode(commitment, question) === code).length;
  const [progress, verdict] = [known('progress'), known('verdict')];
  const [unreported, unassessed] = [missing('progress', 'not-reported'), missing('verdict', 'not-assessed')];
  const overdue = commitments.filter((commitment) => isOverdue(commitment, content.asOf)).length;
  return [
    progress && text.progressSentence(progress),
    unreported > 0 && text.notReported(unreported),
    verdict && text.verdictSentence(verdict),
    unassessed > 0 && text.notAssessed(unassessed),
    overdue > 0 && text.overdueSentence(overdue),
  ]
    .filter(Boolean)
    .join(' ');
}

/** Deadlines, over time and one by one. */
export function deadlinesSection(commitments: readonly ReportedCommitment[], words: ReportWords): Section {
  const { text } = words;
  const dated = commitments
    .filter(({ commitment }) => commitment.dueOn !== null)
    .sort((one, other) => ((one.commitment.dueOn ?? '') < (other.commitment.dueOn ?? '') ? -1 : 1));
  const chart = deadlinesChart(dated, words);
  const blocks = chart === null ? [paragraph(text.noDeadlines)] : [chart, deadlineTable(dated, words)];
  return { id: 'deadlines', heading: text.deadlines, blocks, sections: [] };
}

function deadlineTable(dated: readonly ReportedCommitment[], words: ReportWords): Table {
  const { text } = words;
  const heads: readonly (readonly [string, number])[] = [
    [text.place, 1.3],
    [text.promise, 3.7],
    [text.owes, 2.3],
    [text.deadline, 1.6],
    [text.questions.progress, 2.2],
  ];
  return {
    type: 'table',
    caption: text.deadlineTable,
    columns: heads.map(([heading, weight]) => ({ heading, weight, align: 'start' })),
    rows: dated.map((reported) => rowOf(reported, words)),
  };
}

function rowOf(reported: ReportedCommitment, words: ReportWords): Table['rows'][number] {
  const { commitment } = reported;
  const { text, content } = words;
  const code = answerCode(reported, 'progress');
  const answer = answersTo('progress', words.wording).find((one) => one.code === code);
  const late = isOverdue(reported, content.asOf) ? [{ text: ` ${text.overdue}`, strong: true }] : [];
  const due = dueWords(commitment, words);
  const said = shortened(commitment.action?.text ?? commitment.quote, LONGEST_IN_ROW);
  return [
    { content: plain(placeWords({ label: commitment.passage.label, page: commitment.page }, words)) },
    { content: [{ text: said, quoted: commitment.language }] },
    { content: plain(bearerWords(commitment, words)) },
    { content: [{ text: due }, ...late] },
    { content: plain(answer?.word ?? code), tone: answer?.tone ?? 'unknown' },
  ];
}

/** A day in short, so that it stays in one line of a narrow column; other deadlines in words. */
function dueWords({ deadline, dueOn }: CommitmentView, { locale }: ReportWords): string {
  const edtf = deadline?.edtf ?? dueOn ?? '';
  return isIsoDate(edtf) ? formatShortDate(edtf, locale).replaceAll(' ', '\u00A0') : wordEdtf(edtf, locale);
}

/** Every commitment, under the headings of its groups. */
export function groupsSection(words: ReportWords): Section {
  const { text, content } = words;
  const heading = { progress: text.pointByPoint, status: text.byDocument, annual: text.byActor }[content.subject.kind];
  const sections = content.groups.map((group) => ({
    id: group.key,
    heading: groupHeading(group.of, words.locale),
    blocks: [...written(group.key, words), ...group.commitments.map((reported) => entryOf(reported, words))],
    sections: [],
  }));
  return { id: 'commitments', heading, blocks: [], sections };
}

/** What comes next: only where somebody wrote it. */
export function outlookSection(words: ReportWords): Section | null {
  const blocks = written('outlook', words);
  return blocks.length === 0 ? null : { id: 'outlook', heading: words.text.outlook, blocks, sections: [] };
}

/** How the figures came about. */
export function methodSection(words: ReportWords): Section {
  const { text, content, locale } = words;
  const { confirmed, unconfirmed } = content;
  const said = [
    text.methodFound,
    content.onlyConfirmed ? text.methodConfirmed(confirmed, unconfirmed) : text.methodAll(confirmed, unconfirmed),
    text.methodStatuses,
    text.methodUnknown,
    text.methodAsOf(dateWords(content.asOf, locale)),
    text.methodDeadlines,
    text.methodAccess[content.classification],
    text.methodWritten,
  ];
  return { id: 'method', heading: text.method, blocks: said.map((words) => paragraph(words)), sections: [] };
}
