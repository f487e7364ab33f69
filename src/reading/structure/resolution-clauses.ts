import type { Block } from './block.ts';
import { UnitSet } from './character-kinds.ts';
import { type Cut, cutFlow } from './cut-flow.ts';
import { type Enumeration, enumerationAt } from './enumeration.ts';
import type { Flow } from './flow.ts';
import { holdsResolution } from './resolution.ts';
import { clauseOpener } from './resolution-openers.ts';

/** The body that adopts the text, at the start of a paragraph: "The General Assembly, (Recalling …)". */
const NAME = /^(?:The|Le|La|L[’']|Les)\s?(?:\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,8}),\s(?=\p{Lu})/u;
/** What that begins with, and its first letters. */
const NAME_START = /^(?:The|Le|La|L[’']|Les)\s?\p{Lu}/u;
const NAME_LETTERS = new UnitSet('TL');
/** Where a clause can begin: behind a mark and an "and", before a number or a capital. */
const CLAUSE_START = /[,;:.]\s+(?:(?:and|et|og)\s+)?(?=[*_(]*(?:\d{1,3}[.)]?\s+)?[*_]*\p{Lu})/gu;
/** Fewer clauses than this are a paragraph that happens to hold a capital. */
const FEWEST_CLAUSES = 2;
const HEAD = 100;
/** Shorter paragraphs hold one clause. */
const SHORTEST = 120;
const NO_STARTS: readonly number[] = [];

/**
 * Makes each clause of a resolution that was written in one paragraph a paragraph of its own: in a text that holds
 * a resolution, and where the body that adopts it opens the paragraph. In other texts the words that open clauses are
 * those of any sentence.
 */
export function withClausesApart(blocks: readonly Block[]): readonly Block[] {
  const result: Block[] = [];
  let taken = 0;
  let isResolution: boolean | null = null;
  for (let place = 0; place < blocks.length; place += 1) {
    const block = blocks[place] as Block;
    if (!mayHoldClauses(block)) continue;
    const name = nameLength(block.flow);
    if (isResolution === false && name === 0) continue;
    const starts = clauseStarts(block.flow, name);
    if (starts.length < FEWEST_CLAUSES) continue;
    isResolution ??= holdsResolution(blocks);
    const isNamed = name > 0 && starts.length > FEWEST_CLAUSES;
    if (!isResolution && !isNamed) continue;
    for (; taken < place; taken += 1) result.push(blocks[taken] as Block);
    // One by one: a paragraph can have more clauses than a call takes arguments.
    for (const clause of clausesOf(block, starts)) result.push(clause);
    taken = place + 1;
  }
  if (taken === 0) return blocks;
  for (; taken < blocks.length; taken += 1) result.push(blocks[taken] as Block);
  return result;
}

function mayHoldClauses({ kind, level, flow }: Block): boolean {
  return kind === 'text' && level === null && flow.length > SHORTEST;
}

/** How many characters the name of the body takes that the paragraph opens with; 0 where it opens with none. */
function nameLength(flow: Flow): number {
  if (!NAME_LETTERS.has(flow.firstUnit) || !NAME_START.test(flow.text)) return 0;
  const head = flow.text.slice(0, HEAD);
  return head.includes(', ') ? (NAME.exec(head)?.[0].length ?? 0) : 0;
}

/** The clauses of the block that begin at `starts`, as blocks of their own. */
function clausesOf(block: Block, starts: readonly number[]): readonly Block[] {
  const { text } = block.flow;
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

function opensClause(words: string): boolean {
  return clauseOpener(words, 'body', enumerationAt(words)?.length ?? 0) !== null;
}

/** Where clauses begin behind a name of so many characters; nowhere if none begins right there. */
function clauseStarts({ text, opener }: Flow, name: number): readonly number[] {
  if ((name === 0 ? opener : clauseOpener(text.slice(name, name + HEAD))) === null) return NO_STARTS;
  const starts = name > 0 ? [0, name] : [0];
  CLAUSE_START.lastIndex = 0;
  while (CLAUSE_START.test(text)) {
    const start = CLAUSE_START.lastIndex;
    if (start > name && opensClause(text.slice(start, start + HEAD))) starts.push(start);
  }
  return starts;
}
