import { describe, expect, test } from 'vitest';
import { COMMISSION, reportContent, reportedCommitment } from '../../../tests/support/report-content.ts';
import type { ReportedCommitment } from '../../desk/report-content.ts';
import type { Block, Chart, Entry, Inline, Section, Table } from '../../formats/report/report.ts';
import { LOCALES } from '../locale.ts';
import { composeReport } from './compose-report.ts';

const answer = <Code>(code: Code, text: string | null = null) => ({ code, asOf: '2026-05-01', by: 'Ida Holm', text });

const delivered = reportedCommitment(
  1,
  {},
  { progress: answer('delivered', 'The lamp is lit.'), verdict: answer('substantial'), acceptance: answer('accepted') },
);
const late = reportedCommitment(2, { dueOn: '2025-12-31' });
const timeless = reportedCommitment(3, { deadline: null, dueOn: null }, { progress: answer('not-started') });

const said = (content: readonly Inline[]) => content.map(({ text }) => text).join('');
const sectionOf = (sections: readonly Section[], id: string) => sections.find((section) => section.id === id);
const blocksOf = (section: Section): Block[] => [...section.blocks, ...section.sections.flatMap(blocksOf)];
const entriesIn = (sections: readonly Section[]) =>
  sections.flatMap(blocksOf).filter((block): block is Entry => block.type === 'entry');

function standings(reported: ReportedCommitment) {
  const [entry] = entriesIn(composeReport(reportContent([reported])).sections);
  return entry?.standings.map(({ question, answer: given, tone }) => `${question}: ${given} (${tone})`);
}

describe('an entry', () => {
  test('keeps the three answers apart', () => {
    expect(standings(delivered)).toEqual([
      'Acceptance: accepted (complete)',
      'Progress: delivered (complete)',
      'Independent verdict: substantial (substantial)',
    ]);
  });

  test('says of what nobody answered that it is not known, and never that nothing has begun', () => {
    expect(standings(late)).toEqual([
      'Acceptance: not answered (unknown)',
      'Progress: not reported (unknown)',
      'Independent verdict: not assessed (unknown)',
    ]);
    expect(standings(timeless)?.slice(1)).toEqual([
      'Progress: not started (none)',
      'Independent verdict: not assessed (unknown)',
    ]);
  });

  test('has who said what and when, the deadline, and the source as a footnote', () => {
    const [entry] = entriesIn(composeReport(reportContent([delivered], { origin: 'https://s.example' })).sections);
    expect(said(entry?.standings[1]?.detail ?? [])).toBe('1\u00A0May\u00A02026, Ida Holm: The lamp is lit.');
    expect(entry?.facts.map(({ label, content }) => `${label}: ${said(content)}`)).toEqual([
      'Owed by: European Commission',
      'Deadline: by 2026',
    ]);
    const note = said(entry?.quote.note ?? []);
    expect(note).toBe(
      'Conclusions on lighthouses, 17\u00A0March\u00A02025, point 1, p.\u00A02: ' +
        '“The Council invites the Commission to light tower 1 by the end of 2026.” https://s.example/commitments/c000000001',
    );
  });

  test('marks a deadline that has passed, unless the promise was delivered or given up', () => {
    const overdue = (reported: ReportedCommitment) => {
      const [entry] = entriesIn(composeReport(reportContent([reported])).sections);
      return said(entry?.facts.at(-1)?.content ?? []).includes('overdue');
    };
    const past = { dueOn: '2026-06-29' };
    expect(overdue(reportedCommitment(1, past))).toBe(true);
    expect(overdue(reportedCommitment(1, { dueOn: '2026-06-30' }))).toBe(false);
    expect(overdue(reportedCommitment(1, past, { progress: answer('delivered') }))).toBe(false);
    expect(overdue(reportedCommitment(1, past, { progress: answer('discontinued') }))).toBe(false);
    expect(overdue(reportedCommitment(1, past, { progress: answer('under-way') }))).toBe(true);
  });

  test('shows the words of a deadline that was counted from another day', () => {
    const deadline = { text: 'within two years', start: 0, end: 16, edtf: '2027-03-17', relativeTo: '2025-03-17' };
    const [entry] = entriesIn(composeReport(reportContent([reportedCommitment(1, { deadline })])).sections);
    expect(said(entry?.facts.at(-1)?.content ?? [])).toBe('by 17 March 2027 (within two years)');
  });
});

describe('the summary', () => {
  const { sections } = composeReport(reportContent([delivered, late, timeless]));
  const blocks = sectionOf(sections, 'summary')?.blocks ?? [];
  const sentences = blocks.flatMap((block) => (block.type === 'paragraph' ? [said(block.content)] : []));

  test('counts in words', () => {
    expect(sentences).toEqual([
      'The report covers 3 commitments in 1 text.',
      'According to those who owe them, 1 delivered and 1 not started. Nothing is reported of 1 commitment. ' +
        'Independent reviewers found 1 substantial. 2 commitments have not been assessed. ' +
        'One commitment is past its deadline and not reported as delivered.',
    ]);
  });

  test('draws each question as a bar whose parts add up to all commitments', () => {
    const chart = blocks.find((block): block is Chart => block.type === 'chart');
    const bars = chart?.drawing.shape === 'bars' ? chart.drawing.bars : [];
    expect(bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0))).toEqual([3, 3, 3]);
    expect(chart?.description).toContain('Progress: 1 delivered, 1 not started, 1 not reported.');
  });
});

describe('deadlines', () => {
  const commitments = [late, delivered, reportedCommitment(4, { dueOn: '2026-02-15' }), timeless];
  const section = sectionOf(composeReport(reportContent(commitments)).sections, 'deadlines');

  test('stand in a table, the earliest first, without those that have none', () => {
    const table = section?.blocks.find((block): block is Table => block.type === 'table');
    expect(table?.rows.map(([place]) => said(place?.content ?? []))).toEqual([
      'point 2, p.\u00A02',
      'point 4, p.\u00A02',
      'point 1, p.\u00A02',
    ]);
  });

  test('are drawn by quarter, those without deadlines too, and the day lies where it is', () => {
    const chart = section?.blocks.find((block): block is Chart => block.type === 'chart');
    const drawing = chart?.drawing.shape === 'columns' ? chart.drawing : null;
    expect(drawing?.columns.map(({ label }) => label)).toEqual(['Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026']);
    expect(drawing?.columns.map(({ values }) => values.reduce((sum, value) => sum + value, 0))).toEqual([
      1, 1, 0, 0, 1,
    ]);
    expect(drawing?.dayAt).toBe(3);
  });

  test('over many years are drawn by year', () => {
    const far = reportContent([late, reportedCommitment(5, { dueOn: '2030-06-30' })], { asOf: '2026-07-02' });
    const chart = sectionOf(composeReport(far).sections, 'deadlines')?.blocks.find(
      (block): block is Chart => block.type === 'chart',
    );
    const drawing = chart?.drawing.shape === 'columns' ? chart.drawing : null;
    expect(drawing?.columns.map(({ label }) => label)).toEqual(['2025', '2026', '2027', '2028', '2029', '2030']);
    expect(drawing?.dayAt).toBeCloseTo(1.5, 2);
  });
});

describe('what people wrote', () => {
  const paragraphs = new Map([
    ['summary', 'We met twice.\nAnd talked.\n\n- one\r\n- two\n\n\n'],
    ['point-para_1', 'Of point one.'],
    ['outlook', '  '],
  ]);
  const { sections } = composeReport(reportContent([delivered], { paragraphs }));

  test('comes first in its section, in paragraphs and lists', () => {
    expect(sectionOf(sections, 'summary')?.blocks.slice(0, 2)).toEqual([
      { type: 'paragraph', tone: 'plain', content: [{ text: 'We met twice. And talked.' }] },
      { type: 'list', items: [[{ text: 'one' }], [{ text: 'two' }]] },
    ]);
    const [point] = sectionOf(sections, 'commitments')?.sections ?? [];
    expect(point?.blocks.map(({ type }) => type)).toEqual(['paragraph', 'entry']);
  });

  test('makes a section of its own only where something is written', () => {
    expect(sectionOf(sections, 'outlook')).toBeUndefined();
    const more = composeReport(reportContent([delivered], { paragraphs: new Map([['outlook', 'More in May.']]) }));
    expect(sectionOf(more.sections, 'outlook')?.blocks).toHaveLength(1);
  });
});

test.each(LOCALES)('an empty report in %s still says what it covers and how the figures came about', (language) => {
  const report = composeReport(reportContent([], { language }));
  expect(report.sections.map(({ id }) => id)).toEqual(['summary', 'deadlines', 'method']);
  expect(report.data.rows).toEqual([]);
});

test.each(LOCALES)('a report in %s has each name once', (language) => {
  const report = composeReport(reportContent([delivered, late, timeless], { language }));
  const ids = report.sections.flatMap((section) => [section.id, ...section.sections.map(({ id }) => id)]);
  const all = [...ids, ...entriesIn(report.sections).map(({ id }) => id)];
  expect(new Set(all).size).toBe(all.length);
});

test('a status note and an annual account are named and arranged by what they are about', () => {
  const status = composeReport(
    reportContent([delivered], { language: 'da', subject: { kind: 'status', actor: COMMISSION, part: 'bearer' } }),
  );
  expect(status.title).toBe('Statusnotat: Europa-Kommissionen');
  expect(sectionOf(status.sections, 'commitments')?.heading).toBe('Tekst for tekst');
  const annual = composeReport(reportContent([delivered], { language: 'da', subject: { kind: 'annual', year: 2026 } }));
  expect(annual.title).toBe('Årsredegørelse 2026');
});

test('the figures have codes, and words for every code', () => {
  const { data } = composeReport(reportContent([delivered, late]));
  const at = (name: string) => data.columns.findIndex((column) => column.name === name);
  const column = (name: string) => data.rows.map((row) => row[at(name)]);
  expect(column('progress')).toEqual(['delivered', 'not-reported']);
  expect(column('verdict')).toEqual(['substantial', 'not-assessed']);
  expect(column('progress_as_of')).toEqual(['2026-05-01', null]);
  expect(data.columns[at('verdict')]?.codes?.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['complete', 'substantial', 'limited', 'not-started', 'no-evidence', 'not-assessed']),
  );
  expect(data.rows.every((row) => row.length === data.columns.length)).toBe(true);
});
