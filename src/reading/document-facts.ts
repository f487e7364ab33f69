import type { Block } from './structure/block.ts';

/** How far into a document its number is looked for, in blocks. */
const FIRST_BLOCKS = 12;
const LONGEST_LINE = 400;

/** Document numbers as the institutions print them, the surest first. */
const NUMBERS = [
  /\b[AS]\/RES\/\d{1,4}(?:\/\d{1,4})?(?:\s\((?:19|20)\d\d\))?/u,
  /\bST[\s-]\d{4,5}[/-](?:20)?\d\d(?:[\s-](?:INIT|(?:REV|COR|ADD)\s?\d{1,2}))?/u,
  /\b(?:COM|JOIN|SWD|SEC)\s?\((?:19|20)\d\d\)\s\d{1,4}(?:\s(?:final|endelig))?/u,
  /\b(?:CELEX|ELI)[:\s]\s?\S{6,30}/u,
  /\b(?<=[Rr]esolution\s|RESOLUTION\s)\d{1,4}\s\((?:19|20)\d\d\)/u,
  /^\d{1,4}\s\((?:19|20)\d\d\)(?=\.?\sResolution)/u,
];
/** "11088/23", "EKS 4711/25": a number only where it stands in a running head or in a line of its own. */
const COUNCIL_NUMBER = /(?:\p{Lu}{2,5}\s)?\b\d{4,5}\/\d\d(?:\s(?:REV|COR|ADD)\s\d{1,2})?\b/u;
const LONGEST_NUMBER_LINE = 40;
/** What programs write as a title when nobody gave one. */
const NO_TITLE =
  /^(?:microsoft word|powerpoint|untitled|document\d*|presentation|slide \d+)|\.(?:docx?|pdf|pptx?|indd|rtf|html?)$/iu;

/** The document's own title lines, else the title in its metadata where a person wrote that; null if there is none. */
export function findTitle(blocks: readonly Block[], inMetadata: string | null): string | null {
  const own = blocks.filter((block) => block.kind === 'title').map((block) => block.flow.text);
  if (own.length > 0) return own.join(' ');
  const given = inMetadata?.replace(/\s+/gu, ' ').trim() ?? '';
  return given === '' || NO_TITLE.test(given) ? null : given;
}

/** The document number as printed near its start or in its running heads; null if there is none. */
export function findNumber(blocks: readonly Block[]): string | null {
  const titles = blocks.filter((block) => block.kind === 'title');
  const furniture = blocks.filter((block) => block.kind === 'header' || block.kind === 'footer');
  const first = blocks.filter((block) => !furniture.includes(block)).slice(0, FIRST_BLOCKS);
  for (const group of [titles, furniture.slice(0, FIRST_BLOCKS), first]) {
    const lines = group.map((block) => block.flow.text.slice(0, LONGEST_LINE));
    for (const pattern of NUMBERS) {
      for (const line of lines) {
        const match = pattern.exec(line);
        if (match) return match[0];
      }
    }
  }
  for (const { flow } of [...furniture, ...first.filter((block) => block.flow.text.length <= LONGEST_NUMBER_LINE)]) {
    const match = COUNCIL_NUMBER.exec(flow.text);
    if (match) return match[0];
  }
  return null;
}
