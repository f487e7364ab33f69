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
const OPENING = /^The [\p{L}\s]{3,60},$/u;
const ADOPTED = /^Adopted\b/u;
const TITLE_BLOCKS = 6;

/**
 * Finds preamble and operative part of a resolution of the United Nations, or null if `blocks` are none. After the
 * opening ("The Security Council,") each preambular paragraph ends in a comma; the first that does not, or that is
 * numbered, starts the operative part.
 */
export function resolutionParts(blocks: readonly Block[]): ResolutionParts | null {
  if (!blocks.slice(0, TITLE_BLOCKS).some((block) => RESOLUTION.test(block.flow.text))) return null;
  const opening = blocks.findIndex((block) => OPENING.test(block.flow.text));
  if (opening < 0) return null;
  const preamble = new Set<Block>();
  const operative = new Set<Block>();
  let closing: Block | null = null;
  for (const block of blocks.slice(opening + 1)) {
    if (block.kind !== 'text') continue;
    if (operative.size > 0 && ADOPTED.test(block.flow.text)) closing = block;
    if (closing) continue;
    const isPreambular = operative.size === 0 && block.mark === null && block.flow.text.endsWith(',');
    (isPreambular ? preamble : operative).add(block);
  }
  return { preamble, operative, closing };
}

/** The part of the resolution that the block belongs to. */
export function roleOf(block: Block, parts: ResolutionParts): Passage['role'] {
  if (parts.preamble.has(block)) return 'preambular';
  return parts.operative.has(block) ? 'operative' : null;
}
