import type { ActorPart, ExtractedCommitment, Part, TraceStep } from '../extraction/commitment.ts';
import { printable } from '../formats/table/printable.ts';
import { renderTable } from '../formats/table/render-table.ts';
import { textOf } from '../text/span.ts';
import { formatShare } from '../wording/numbers.ts';
import { wordingIn } from '../wording/wording.ts';
import type { Session } from './session.ts';

/** A commitment's parts and the rules that led to it, to be read by a person; `text` is the clean text it stands in. */
export function explainCommitment(session: Session, commitment: ExtractedCommitment, text: string): string {
  const { words, output } = session;
  const heading = words.explain.heading(commitment.id, words.kind(commitment.kind));
  const quote = `  ${printable(commitment.quote)}`;
  const parts = renderTable(
    [{ title: words.columns.type }, { title: words.columns.text, isFlexible: true }],
    partRows(session, commitment),
    output.width,
  );
  const rules = commitment.trace.map((step, index) => ruleLines(session, step, index + 1, text)).join('');
  return [heading, quote, '', parts, words.explain.rules, rules].join('\n');
}

function partRows({ words, locale }: Session, commitment: ExtractedCommitment): string[][] {
  const { parts, implied } = words.explain;
  const actor = (part: ActorPart) =>
    `${part.text}${part.actor ? ` [${part.actor}]` : ''}${part.implied ? ` (${implied})` : ''}`;
  const rows: [string, string | null][] = [
    [parts.speaker, commitment.speaker && actor(commitment.speaker)],
    [parts.bearers, commitment.bearers.map(actor).join(', ') || null],
    [parts.verb, wordsOf(commitment.verb)],
    [parts.strength, commitment.strength === null ? null : `${commitment.strength}/5`],
    [parts.action, wordsOf(commitment.action)],
    [parts.deadline, withValue(commitment.deadline, commitment.deadline?.edtf)],
    [parts.target, withValue(commitment.target, commitment.target?.unit)],
    [parts.confidence, formatShare(commitment.confidence, locale)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function wordsOf(part: Part | null): string | null {
  return part?.text ?? null;
}

function withValue(part: Part | null, value: string | null | undefined): string | null {
  return part && (value ? `${part.text} [${value}]` : part.text);
}

function ruleLines({ locale }: Session, step: TraceStep, number: number, text: string): string {
  const stage = wordingIn(locale).commitment.stages[step.stage];
  const fired = step.span ? `  »${printable(textOf(text, step.span))}«` : '';
  return `  ${number}. ${printable(`${stage}: ${step.rule}`)}${fired}\n     ${printable(step.conclusion[locale])}\n`;
}
