import type { Kysely } from 'kysely';
import type { PlacedContent } from '../../store/decided-commitments.ts';
import { type ExpressionText, expressionText } from '../../store/expressions.ts';
import { passagesOf, type StoredPassage } from '../../store/passages.ts';
import type { CommitmentContent, CommitmentState } from '../../store/schema/review.ts';
import type { Database } from '../../store/schema.ts';
import { type Span, textOf, trimmed } from '../../text/span.ts';
import { Invalid, NotFound } from '../errors.ts';
import { passageLabel } from '../passage-label.ts';

/** The text of a document with its passages, as decisions about its words need it. */
export interface ReviewedText extends ExpressionText {
  readonly passages: readonly StoredPassage[];
}

/** The text of a document. Throws `NotFound`. */
export async function loadReviewedText(database: Kysely<Database>, id: string): Promise<ReviewedText> {
  const expression = await expressionText(database, id);
  if (!expression) throw new NotFound('document', id);
  return { ...expression, passages: await passagesOf(database, id) };
}

/** The longest stretch of text that is one commitment, in UTF-16 units. */
const LONGEST_QUOTE = 10_000;

/** The words that were marked, without the white space around them. Throws `Invalid` for none, and outside the text. */
export function markedWords({ text }: Pick<ReviewedText, 'text'>, { start, end }: Span): Span {
  const isInside = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
  const span = isInside ? trimmed(text, { start, end }) : { start, end: start };
  if (span.start >= span.end) throw new Invalid([{ field: 'words', code: 'not-in-text', details: {} }]);
  if (span.end - span.start > LONGEST_QUOTE) {
    throw new Invalid([{ field: 'words', code: 'too-long', details: { limit: LONGEST_QUOTE } }]);
  }
  return span;
}

/** The `eId` of the passage in which words begin. Throws `Invalid` where there is none. */
export function passageAt({ passages }: ReviewedText, { start }: Span): string {
  const passage = passages.find((each) => each.start_offset <= start && start < each.end_offset);
  if (!passage) throw new Invalid([{ field: 'words', code: 'not-in-text', details: {} }]);
  return passage.e_id;
}

/** What a commitment says, with what follows from where it stands. */
export function placed(text: ReviewedText, content: CommitmentContent, state: CommitmentState): PlacedContent {
  const byId = new Map(text.passages.map((passage) => [passage.e_id, passage]));
  return {
    ...{ content, state },
    quote: textOf(text.text, content),
    page: byId.get(content.passage)?.page ?? null,
    passageLabel: passageLabel(byId, content.passage),
  };
}
