import type { Block } from './block.ts';
import { type Cut, cutFlow } from './cut-flow.ts';
import { type Enumeration, enumerationAt } from './enumeration.ts';
import { clauseOpener } from './resolution-openers.ts';

/** The body that adopts the text, at the start of a paragraph: "The General Assembly, (Recalling …)". */
const NAME = /^(?:The|Le|La|L[’']|Les)\s?(?:\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,8}),\s(?=\p{Lu})/u;
/** Where a clause can begin: behind a mark and an "and", before a number or a capital. */
const CLAUSE_START = /[,;:.]\s+(?:(?:and|et|og)\s+)?(?=[*_(]*(?:\d{1,3}[.)]?\s+)?[*_]*\p{Lu})/gu;
/** Fewer clauses than this are a paragraph that happens to hold a capital. */
const FEWEST_CLAUSES = 2;
const HEAD = 100;
/** Shorter paragraphs hold one clause. */
const SHORTEST = 120;
const NO_CLAUSES: readonly Block[] = [];

/** Makes each clause of a resolution that was written in one paragraph a paragraph of its own. */
export function withClausesApart(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const mayHoldClauses = block.kind === 'text' && block.level === null && block.flow.length > SHORTEST;
    const clauses = mayHoldClauses ? clausesOf(block) : NO_CLAUSES;
    if (clauses.length === 0) result.push(block);
    else for (const clause of clauses) result.push(clause);
  }
  return result;
}

/** The clauses of the block as blocks of their own; none where it holds only one. */
function clausesOf(block: Block): readonly Block[] {
  const { text } = block.flow;
  const head = text.slice(0, HEAD);
  const name = NAME.exec(head)?.[0].length ?? 0;
  if (clauseOpener(name > 0 ? text.slice(name, name + HEAD) : head) === null) return NO_CLAUSES;
  const starts = clauseStarts(text, name);
  if (starts.length < FEWEST_CLAUSES) return NO_CLAUSES;
  const clauses = starts.map((start, index) => clauseAt(text, start, starts[index + 1] ?? text.length, block, index));
  const flows = cutFlow(
    block.flow,
    clauses.map(({ words }) => words),
  );
  return flows.map((flow, index) => ({ ...block, flow, mark: clauses[index]?.mark ?? null }));
}

interface Clause {
  readonly words: Cut;
  readonly mark: Enumeration | null;
}

function clauseAt(text: string, start: number, next: number, block: Block, index: number): Clause {
  const mark = index === 0 ? block.mark : enumerationAt(text.slice(start, start + HEAD));
  let end = next;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { words: { start: start + (index === 0 ? 0 : (mark?.length ?? 0)), end }, mark };
}

function clauseStarts(text: string, name: number): number[] {
  const starts = name > 0 ? [0, name] : [0];
  for (const match of text.matchAll(CLAUSE_START)) {
    const start = match.index + match[0].length;
    if (start <= name) continue;
    const rest = text.slice(start, start + HEAD);
    const words = rest.slice(enumerationAt(rest)?.length ?? 0);
    if (clauseOpener(words) !== null) starts.push(start);
  }
  return starts;
}
