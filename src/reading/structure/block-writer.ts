import type { LinePiece } from '../lines.ts';
import { alignPieces } from './align.ts';
import type { Block, BlockKind } from './block.ts';
import { appendLine, lineOfWords, type MarkerCut } from './clean-line.ts';
import { Flow, NO_ORIGIN, type SourceText } from './flow.ts';

/** What the block is that words are being written to. */
export type BlockContext = Pick<Block, 'kind' | 'level' | 'mark' | 'note' | 'bold' | 'cells'>;

const NO_PIECES: readonly LinePiece[] = [];
const NO_CUTS: readonly MarkerCut[] = [];

/** Takes the words of a marked-up document in reading order and makes blocks of them. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private flow = new Flow();
  private context = contextOf({});

  /** Adds text that was written as `markup` at `offset` in the source. */
  write(text: string, markup: string, offset: number): void {
    if (text !== '') appendLine(this.flow, lineOfWords(text, alignPieces(text, markup, offset)), 0, []);
  }

  /** Adds text that stands in the source at `offset` as it is. */
  writeExact(text: string, offset: number): void {
    const source = { start: offset, end: offset + text.length };
    appendLine(this.flow, lineOfWords(text, NO_PIECES, source), 0, NO_CUTS);
  }

  /** Adds text that stands in `source` at `offset`, white space apart, and of which nothing has to be cleaned. */
  writeClean(text: string, offset: number, source: SourceText): void {
    this.flow.appendSource(text, offset, null, source);
  }

  /** Adds text of which each piece has its place in the source. */
  writePieces(text: string, pieces: readonly LinePiece[]): void {
    appendLine(this.flow, lineOfWords(text, pieces), 0, []);
  }

  /** Parts two words that the layout parts: a line break, two cells. */
  separate(separator = ' '): void {
    this.flow.append(separator, NO_ORIGIN);
  }

  mark(label: string, note: string | null): void {
    this.flow.mark(label, note);
  }

  /** Whether anything was written since the last block. */
  get hasWords(): boolean {
    return this.flow.length > 0;
  }

  /** How many characters the block has that is being written, without white space at its end. */
  get length(): number {
    this.flow.trimEnd();
    return this.flow.length;
  }

  /** Where in the block the next words come to stand. */
  get wordsEnd(): number {
    return this.flow.length;
  }

  /** Says more of the block that is being written. */
  amend(more: Partial<BlockContext>): void {
    this.context = { ...this.context, ...more };
  }

  /** Goes on with the block before, if nothing was written since and it is of `kind`. */
  resume(kind: BlockKind): void {
    const last = this.blocks.at(-1);
    if (this.hasWords || last?.kind !== kind) return;
    this.blocks.pop();
    this.flow = last.flow;
    this.context = last;
    this.separate();
  }

  /** Ends the block that is being written, if it has words, and says what the next one is. */
  next(context: Partial<BlockContext> = {}): void {
    this.flow.trimEnd();
    if (this.hasWords) this.blocks.push(blockOf(this.context, this.flow));
    if (!this.flow.isUntouched) this.flow = new Flow();
    this.context = contextOf(context);
  }
}

/** The whole of a context; a paragraph where it says nothing. Spelled out: a document has very many. */
function contextOf(context: Partial<BlockContext>): BlockContext {
  const { kind = 'text', level = null, mark = null, note = null, bold = false, cells } = context;
  return { kind, level, mark, note, bold, cells };
}

function blockOf({ kind, level, mark, note, bold, cells }: BlockContext, flow: Flow): Block {
  const block = { kind, flow, mark, level, page: null, note, fontSize: null, bold };
  return cells ? { ...block, cells } : block;
}
