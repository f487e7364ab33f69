import type { Comment } from './comments.ts';
import type { FlowWriter } from './flow-writer.ts';

/**
 * Puts comments on the words that they are about. A comment on several paragraphs stands on its words in the first of
 * them; an answer stands where the comment stands that it answers.
 */
export class PlacedComments {
  private readonly comments: ReadonlyMap<string, Comment>;
  private readonly answers: Map<string | null, Comment[]>;
  private readonly placed = new Set<string>();
  private readonly open = new Map<string, number>();

  constructor(comments: ReadonlyMap<string, Comment>) {
    this.comments = comments;
    this.answers = Map.groupBy(comments.values(), (comment) => comment.parent);
  }

  /** A range starts where the next words will be written. */
  start(id: string, writer: FlowWriter): void {
    if (this.comments.has(id) && !this.placed.has(id)) this.open.set(id, writer.place);
  }

  /** A range ends behind the last words; a comment without range stands where it is referred to. */
  end(id: string, writer: FlowWriter): void {
    const start = this.open.get(id) ?? writer.place;
    this.open.delete(id);
    this.place(id, start, writer);
  }

  /** The block is complete: ranges with words in it end here, the others go on in the next block. */
  endBlock(writer: FlowWriter): void {
    for (const [id, start] of this.open) {
      if (writer.hasWordsFrom(start)) this.end(id, writer);
      else this.open.set(id, 0);
    }
  }

  /** Comments that nothing in the text refers to stand at its end. */
  placeRest(writer: FlowWriter): void {
    for (const id of this.comments.keys()) this.place(id, writer.place, writer);
  }

  private place(id: string, start: number, writer: FlowWriter): void {
    const waiting = [id];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const comment = this.comments.get(next);
      if (!comment || this.placed.has(next)) continue;
      this.placed.add(next);
      const { author, date } = comment;
      writer.comment(comment.text, { start, end: writer.place }, { author, date });
      waiting.push(...(this.answers.get(next) ?? []).map((answer) => answer.id).reverse());
    }
  }
}
