import { type Block, withChanges } from './block.ts';
import { type Enumeration, enumerationAt } from './enumeration.ts';

/** "2 Priorities": a number without a full stop, and words that start with a capital letter. */
const BARE_NUMBER = /^(?<number>\d{1,2})\s+(?=["'“‘„»«([]*\p{Lu})/u;
/** Fewer are a date or a sum in large type. */
const FEWEST = 2;

/** One of the headings may have been taken for a part of the text beside it. */
const WIDEST_STEP = 2;
/** What stands between the figures of "2.1". */
const NESTED = /\d\.\d/u;

/**
 * Takes the numbers from before the words of headings that are no marks elsewhere: of the blocks that can be headings
 * for all that their type shows, "2.1" wherever it stands, and numbers without a full stop that run on, from the first, in type
 * of one size and weight.
 */
export function withBareNumbers(blocks: readonly Block[], canHead: (block: Block) => boolean): readonly Block[] {
  const found = new Map<Block, Enumeration>();
  const runs = new Map<string, Block[]>();
  for (const block of blocks) {
    const number = block.kind === 'text' && block.mark === null ? numberAt(block.flow.text) : null;
    if (!number || !canHead(block)) continue;
    const key = `${Math.round((block.fontSize ?? 0) * 2)} ${block.bold}`;
    const run = runs.get(key) ?? [];
    const isNested = NESTED.test(number.number);
    const further = number.ordinal - (found.get(run.at(-1) ?? block)?.ordinal ?? 0);
    if (!isNested && (further < 1 || further > WIDEST_STEP)) continue;
    found.set(block, number);
    if (!isNested) runs.set(key, run.concat(block));
  }
  for (const run of runs.values()) if (run.length < FEWEST) for (const block of run) found.delete(block);
  return withChanges(blocks, (block) => {
    const mark = found.get(block);
    if (!mark) return block;
    block.flow.dropStart(mark.length);
    return { ...block, mark };
  });
}

function numberAt(text: string): Enumeration | null {
  const match = BARE_NUMBER.exec(text);
  const number = match?.groups?.number;
  if (match && number) return { number, style: '1', ordinal: Number(number), roman: null, length: match[0].length };
  const nested = enumerationAt(text);
  return nested && NESTED.test(nested.number) ? nested : null;
}
