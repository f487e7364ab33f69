import { assembleBlocks } from '../structure/assemble.ts';
import type { Block, BlockKind } from '../structure/block.ts';
import { LineTable } from '../structure/line-table.ts';

const QUOTED = /^(?:>[ \t]?)+/u;
/** The line between a message and its signature (RFC 3676, section 4.3). */
const SIGNATURE = /^-- ?$/u;
/** Lines below it that a signature has at most; more are words. */
const LONGEST_SIGNATURE = 15;

/** Lines of one kind that follow one another. */
interface Stretch {
  readonly kind: BlockKind;
  readonly lines: string[];
}

/** Reads the plain text of a message: quoted lines are quotations, the signature is set aside as a footer. */
export function readMessageText(text: string): Block[] {
  return stretchesOf(text.split(/\r\n|[\n\r]/u)).flatMap(blocksOf);
}

function stretchesOf(lines: readonly string[]): Stretch[] {
  const signature = startOfSignature(lines);
  const stretches: Stretch[] = [];
  for (const [index, line] of lines.entries()) {
    if (index === signature) continue;
    const kind = index > signature ? 'footer' : QUOTED.test(line) ? 'quotation' : 'text';
    const open = stretches.at(-1);
    const words = kind === 'quotation' ? unquoted(line) : line;
    if (open?.kind === kind) open.lines.push(words);
    else stretches.push({ kind, lines: [words] });
  }
  return stretches;
}

/** The index of the line that starts the signature; the number of lines if there is none. */
function startOfSignature(lines: readonly string[]): number {
  const start = lines.findLastIndex((line) => SIGNATURE.test(line));
  const below = lines.slice(start + 1).filter((line) => line.trim() !== '');
  const isSignature = start > 0 && below.length <= LONGEST_SIGNATURE && !below.some((line) => QUOTED.test(line));
  return isSignature ? start : lines.length;
}

/** A quoted line without its signs, those too that flowed lines (RFC 3676) keep where they were joined. */
function unquoted(line: string): string {
  const signs = QUOTED.exec(line)?.[0] ?? '';
  return line.slice(signs.length).replaceAll(` ${signs.trim()} `, ' ');
}

function blocksOf({ kind, lines }: Stretch): Block[] {
  const blocks = assembleBlocks(LineTable.ofText(lines.join('\n')));
  for (const { flow } of blocks) flow.forgetOrigin();
  return kind === 'text'
    ? blocks
    : blocks.map((block) => ({ ...block, kind: block.kind === 'text' ? kind : block.kind }));
}
