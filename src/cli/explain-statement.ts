import type { Alternative, ConfidenceFeature, TraceStep } from '../extraction/commitment.ts';
import { printable } from '../formats/table/printable.ts';
import { renderTable } from '../formats/table/render-table.ts';
import { textOf } from '../text/span.ts';
import { formatWeight, probabilityOf, totalWeight, wordFeature } from '../wording/confidence.ts';
import { formatShare } from '../wording/numbers.ts';
import { wordingIn } from '../wording/wording.ts';
import type { Session } from './session.ts';

/** What a record, a commitment or a deed, is explained by. */
export interface Explained {
  readonly heading: string;
  readonly quote: string;
  /** Names and words of its parts. */
  readonly parts: readonly (readonly [string, string])[];
  readonly trace: readonly TraceStep[];
  readonly features: readonly ConfidenceFeature[];
}

/** A record's parts, the rules that led to it, what else was weighed, and what its confidence is made of; `text` is the clean text it stands in. */
export function explainStatement(session: Session, explained: Explained, text: string): string {
  const { words, output } = session;
  const { heading, quote, parts, trace, features } = explained;
  const columns = [{ title: words.columns.type }, { title: words.columns.text, isFlexible: true }];
  const rules = trace.map((step, index) => ruleLines(session, step, index + 1, text)).join('');
  return [
    heading,
    `  ${printable(quote)}`,
    '',
    renderTable(columns, parts, output.width),
    words.explain.rules,
    `${rules}${featureTable(session, features)}`,
  ].join('\n');
}

function ruleLines(session: Session, step: TraceStep, number: number, text: string): string {
  const { locale } = session;
  const stage = wordingIn(locale).commitment.stages[step.stage];
  const fired = step.span ? `  »${printable(textOf(text, step.span))}«` : '';
  const others = (step.alternatives ?? []).map((alternative) => alternativeLine(session, alternative)).join('');
  return `  ${number}. ${printable(`${stage}: ${step.rule}`)}${fired}\n     ${printable(step.conclusion[locale])}\n${others}`;
}

function alternativeLine({ words, locale }: Session, { text, rule, reason }: Alternative): string {
  return `     ${words.explain.not} »${printable(text)}« (${printable(rule)}): ${printable(reason[locale])}\n`;
}

function featureTable(session: Session, features: readonly ConfidenceFeature[]): string {
  const telling = features.filter(({ weight }) => weight !== 0);
  if (telling.length === 0) return '';
  const { words, locale, output } = session;
  const total = totalWeight(telling);
  const rows = telling.map(({ feature, weight }) => [
    wordFeature(feature, locale),
    feature,
    formatWeight(weight, locale),
    bar(weight),
  ]);
  const sum = [words.explain.sum, '', formatWeight(total, locale), formatShare(probabilityOf(total), locale)];
  const columns = [
    { title: words.explain.feature, isFlexible: true },
    { title: '' },
    { title: words.explain.weight, align: 'right' as const },
    { title: '' },
  ];
  return `\n${words.explain.features}\n\n${renderTable(columns, [...rows, sum], output.width)}`;
}

/** Four signs for each unit of log-odds. */
const SIGNS_A_UNIT = 4;
const LONGEST_BAR = 32;

function bar(weight: number): string {
  const length = Math.min(LONGEST_BAR, Math.round(Math.abs(weight) * SIGNS_A_UNIT));
  return (weight < 0 ? '░' : '█').repeat(length);
}
