import type { Passage } from '../document.ts';
import type { Block } from './block.ts';

/** Where the parts of a resolution start. */
export interface ResolutionParts {
  readonly preamble: ReadonlySet<Block>;
  readonly operative: ReadonlySet<Block>;
  /** The line that tells when and how it was adopted, which belongs to no paragraph; null if there is none. */
  readonly closing: Block | null;
}

const RESOLUTION = /\bresolution\b/iu;
/** "The Security Council," in a line of its own or with the first recital after it. */
const OPENING = /^The (?:[\p{L}\s]{3,60},$|(?:Security Council|General Assembly|Economic and Social Council),)/u;
const ADOPTED = /^Adopted\b/u;
const TITLE_BLOCKS = 6;
const LONGEST_OPENING = 80;

/** Where the opening of a resolution stands among `blocks`; -1 if they are no resolution. */
export function openingOf(blocks: readonly Block[]): number {
  if (!blocks.slice(0, TITLE_BLOCKS).some((block) => RESOLUTION.test(block.flow.text))) return -1;
  return blocks.findIndex((block) => OPENING.test(block.flow.text));
}

/**
 * Finds preamble and operative part of a resolution of the United Nations, or null if `blocks` are none. After the
 * opening ("The Security Council,") the first numbered paragraph starts the operative part; where none is numbered,
 * the first that does not end in a comma does.
 */
export function resolutionParts(blocks: readonly Block[]): ResolutionParts | null {
  const opening = openingOf(blocks);
  if (opening < 0) return null;
  const hasNumbers = blocks.some((block) => block.mark?.style === '1.');
  const preamble = new Set<Block>();
  const operative = new Set<Block>();
  let closing: Block | null = null;
  for (const [index, block] of blocks.entries()) {
    const isBareOpening =
      index === opening && block.flow.text.endsWith(',') && block.flow.text.length < LONGEST_OPENING;
    if (index < opening || isBareOpening || block.kind !== 'text') continue;
    if (operative.size > 0 && ADOPTED.test(block.flow.text)) closing = block;
    if (closing) continue;
    const isPreambular = operative.size === 0 && (hasNumbers ? block.mark?.style !== '1.' : endsInComma(block));
    (isPreambular ? preamble : operative).add(block);
  }
  return { preamble, operative, closing };
}

function endsInComma(block: Block): boolean {
  return block.mark === null && block.flow.text.endsWith(',');
}

/** The part of the resolution that the block belongs to. */
export function roleOf(block: Block, parts: ResolutionParts): Passage['role'] {
  if (parts.preamble.has(block)) return 'preambular';
  return parts.operative.has(block) ? 'operative' : null;
}
