import { textOfExpression } from '../store/expressions.ts';
import { findPassage } from '../store/passages.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Span, textOf } from '../text/span.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { checkedStatement, type EvidenceStatement } from './evidence-statement.ts';
import { requirePermission } from './permission.ts';
import { recordEvidence, requireCommitment } from './record-evidence.ts';
import { sha256Of } from './understand-arrival.ts';

/** A passage of a document of the register that is evidence. */
export interface EvidencePassageInput extends EvidenceStatement {
  readonly documentId: string;
  /** `eId` of the passage. */
  readonly passage: string;
  /** Words of the passage; all of it if not given. */
  readonly words?: string;
}

/**
 * Gives a passage of a document of the register, or some words of it, as evidence for a commitment; gives the number
 * of the evidence.
 *
 * Throws `Forbidden`, `Invalid` for words that do not stand in the passage, and `NotFound`.
 */
export async function attachEvidencePassage(context: DeskContext, input: EvidencePassageInput): Promise<number> {
  requirePermission(context, 'attach-evidence');
  const { database } = context;
  const { documentId, passage: eId } = input;
  const statement = checkedStatement(input);
  await requireCommitment(context, statement.commitmentId);
  const text = await textOfExpression(database, documentId);
  if (text === undefined) throw new NotFound('document', documentId);
  const passage = await findPassage(database, documentId, eId);
  if (passage === undefined || passage.start === passage.end) throw new NotFound('passage', eId);
  const span = spanOf(text, passage, input.words ?? '');
  const quote = textOf(text, span);
  const source = { expressionId: documentId, passage: eId, quote, ...span };
  const given = { source, sha256: sha256Of(Buffer.from(quote)) };
  return inTransaction(database, (transaction) =>
    recordEvidence(transaction, context, 'attach-evidence-passage', statement, given),
  );
}

/** Where the words stand in the passage, however they are spaced; all of it for no words. */
function spanOf(text: string, passage: Span, words: string): Span {
  const sought = words.trim().split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return { start: passage.start, end: passage.end };
  const found = new RegExp(sought.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')).join('\\s+'), 'u').exec(
    textOf(text, passage),
  );
  if (!found) throw new Invalid([{ field: 'words', code: 'not-in-passage', details: {} }]);
  const start = passage.start + found.index;
  return { start, end: start + found[0].length };
}
