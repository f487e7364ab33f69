import { actorById } from '../authority/actors.ts';
import type { Passage, TableCell } from '../reading/document.ts';
import type { Span } from '../text/span.ts';
import type { ActorPart } from './commitment.ts';
import type { DocumentContext } from './document-context.ts';
import { mentionsIn } from './mentions-in.ts';
import { isBetweenNames, type ListParts, partOf } from './recommendation.ts';

/** A recommendation in the cell of a table: who makes and who gets it, and its words without a number. */
export interface RecommendationCell {
  readonly parts: ListParts;
  readonly words: Span;
}

const NUMBER = /^\s*[\d.]+[.)]?\s+/u;

/**
 * The recommendations in the cells of a table: those below a heading that names them, in a review or where other cells of
 * their rows are nothing but names of states; empty for every other table.
 */
export function recommendationCells(
  text: string,
  { cells = [] }: Passage,
  context: DocumentContext,
): ReadonlyMap<TableCell, RecommendationCell> {
  const found = new Map<TableCell, RecommendationCell>();
  const lore = context.lexicon.language.genre?.review.line;
  const wordsOf = ({ start, end }: TableCell): string => text.slice(start, end).trim();
  const head = cells.find((cell) => cell.row === 0 && lore?.opening.test(wordsOf(cell)));
  if (lore === undefined || head === undefined) return found;
  const asked = cells.find((cell) => cell.row === 0 && lore.asked.test(wordsOf(cell)));
  for (const cell of cells) {
    if (cell.column !== head.column || cell.row <= head.row) continue;
    const beside = cells.filter((other) => other.column !== cell.column && isInRow(other, cell.row));
    const by = beside.filter(({ column }) => column !== asked?.column);
    const [speaker, ...coSpeakers] = by.flatMap((other) => statesOf(text, other, context));
    if (speaker === undefined && context.reviewed === null) continue;
    const to = beside.filter((other) => other.column === asked?.column);
    const named = to.flatMap((other) => statesOf(text, other, context));
    const bearers = named.length === 0 && context.reviewed !== null ? [context.reviewed] : named;
    const [number = ''] = NUMBER.exec(text.slice(cell.start, cell.end)) ?? [];
    found.set(cell, {
      parts: { kind: 'recommendations', speaker: speaker ?? context.issuerPart, coSpeakers, bearers },
      words: { start: cell.start + number.length, end: cell.end },
    });
  }
  return found;
}

function isInRow({ row, rowSpan }: TableCell, place: number): boolean {
  return row <= place && place < row + rowSpan;
}

/** The states that the cell names, where it holds nothing else. */
function statesOf(text: string, cell: TableCell, { mentions }: DocumentContext): readonly ActorPart[] {
  const states = mentionsIn(mentions, cell);
  const areStates = states.every(({ actor }) => actorById(actor)?.type === 'state');
  return areStates && isBetweenNames(text, cell, states) ? states.map(partOf) : [];
}
