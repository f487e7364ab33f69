import type { Block } from './structure/block.ts';
import { SUBJECT_LABEL } from './structure/title.ts';

/** What programs write as a title when nobody gave one. */
const NO_TITLE =
  /^(?:microsoft word|powerpoint|untitled|document\d*|presentation|slide \d+)|\.(?:docx?|pdf|pptx?|indd|rtf|html?|xml)$/iu;

/** The document's own title lines, else the title in its metadata where a person wrote that; null if there is none. */
export function findTitle(blocks: readonly Block[], inMetadata: string | null): string | null {
  const own = blocks.filter((block) => block.kind === 'title').map((block) => block.flow.text);
  if (own.length > 0) return own.join(' ').replace(SUBJECT_LABEL, '');
  const given = inMetadata?.replace(/\s+/gu, ' ').trim() ?? '';
  return !/[\p{L}\p{N}]/u.test(given) || NO_TITLE.test(given) ? null : given;
}
