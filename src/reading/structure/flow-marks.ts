import { type Block, withChanges } from './block.ts';
import { startsSmall } from './body-line.ts';
import { type Enumeration, enumerationAt } from './enumeration.ts';
import { isMark, ListsSoFar } from './marks.ts';
import { clauseOpener } from './resolution-openers.ts';

/** Numbers that head sections; a letter in small type or a bullet does not. */
const HEADING_MARK = /^(?:[\d.]*1[.)]?|A[.)]|\(1\))$/u;

/** More characters than a number takes, and the first word behind it. */
const HEAD = 120;

/**
 * Takes the numbers that stand at the start of paragraphs out of their words, where the markup itself did not
 * number them: "4. The Council …" in a plain paragraph, "2. Priorities" in a heading.
 */
export function findFlowMarks(blocks: readonly Block[]): readonly Block[] {
  const lists = new ListsSoFar();
  return withChanges(blocks, (block) => {
    const found = markOf(block, lists);
    if (block.mark) lists.add(block.mark);
    if (!found) return block;
    if (block.kind === 'text') lists.add(found);
    block.flow.dropStart(found.length);
    return { ...block, mark: found };
  });
}

function markOf(block: Block, lists: ListsSoFar): Enumeration | null {
  const mayHaveMark = block.mark === null || block.mark.ordinal === 0;
  if (!mayHaveMark || (block.kind !== 'heading' && block.kind !== 'text')) return null;
  if (!block.flow.mayStartWithMark) return null;
  const text = block.flow.head(HEAD);
  const mark = enumerationAt(text);
  if (!mark) return null;
  if (block.mark) return mark.ordinal > 0 && mark.style.endsWith(')') ? mark : null;
  if (block.kind === 'heading') return HEADING_MARK.test(mark.style) ? mark : null;
  const words = text.slice(mark.length);
  const isSmall = startsSmall(words);
  const opensClause = isSmall && mark.style === '1.' && clauseOpener(words) !== null;
  const place = { startsSmall: isSmall, opensClause, canStart: true, afterComma: false };
  return isMark(mark, place, lists) ? mark : null;
}
