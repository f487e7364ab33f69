import { alignPieces } from './align.ts';
import { type Block, type BlockKind, emptyBlock } from './block.ts';
import { appendLine, lineOfWords } from './clean-line.ts';
import type { Enumeration } from './enumeration.ts';
import { Flow, NO_ORIGIN } from './flow.ts';

/** What the block is that words are being written to. */
export interface BlockContext {
  readonly kind: BlockKind;
  readonly level: number | null;
  readonly mark: Enumeration | null;
  readonly note: string | null;
}

const PARAGRAPH: BlockContext = { kind: 'text', level: null, mark: null, note: null };

/** Takes the words of a marked-up document in reading order and makes blocks of them. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  private flow = new Flow();
  private context = PARAGRAPH;

  /** Adds text that was written as `markup` at `offset` in the source. */
  write(text: string, markup: string, offset: number): void {
    if (text !== '') appendLine(this.flow, lineOfWords(text, alignPieces(text, markup, offset)), 0, []);
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
    return this.flow.text.trim() !== '';
  }

  /** Ends the block that is being written, if it has words, and says what the next one is. */
  next(context: Partial<BlockContext> = {}): void {
    this.flow.trimEnd();
    if (this.flow.text !== '') this.blocks.push({ ...emptyBlock(this.context.kind, this.flow), ...this.context });
    this.flow = new Flow();
    this.context = { ...PARAGRAPH, ...context };
  }
}
