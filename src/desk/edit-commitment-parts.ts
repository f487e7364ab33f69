import { contentOf } from '../store/decided-commitments.ts';
import { SETTABLE_PARTS } from '../store/schema/review.ts';
import { inTransaction } from '../store/transaction.ts';
import { type Span, textOf } from '../text/span.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { changeContent, type PartChange } from './review/change-content.ts';
import { judgeApart } from './review/judge.ts';
import { lockRecord, refuse, type SeenCommitment } from './review/lock-record.ts';
import { type Decided, recordDecision } from './review/record-decision.ts';
import { loadReviewedText, type ReviewedText } from './review/reviewed-text.ts';

/** Which commitment, and how one of its parts is to be. */
export interface PartsEdit extends SeenCommitment {
  readonly change: PartChange;
}

/**
 * Gives one part of a commitment other words, another actor, date or kind. The part is marked as set by a person from
 * then on, and no extraction overwrites it. Throws `Forbidden`, `NotFound`, `Invalid` for a change that cannot be, and
 * `Conflict` where somebody else changed the commitment since.
 */
export async function editCommitmentParts(context: DeskContext, edit: PartsEdit): Promise<Decided[]> {
  requirePermission(context, 'edit-commitment-parts');
  const { change } = edit;
  checkPart(change);
  return inTransaction(context.database, async (database) => {
    const record = await lockRecord(database, edit, {}, async () => true);
    const text = await loadReviewedText(database, record.expression_id);
    if (record.revision !== edit.revision) await refuse(database, record, { [change.part]: wantedText(change, text) });
    const apart = await judgeApart(database, context, record, {
      judged: (own) => ({ ...changeContent(own, change, text), state: own.state }),
    });
    if (apart) return apart;
    return recordDecision(database, context, {
      ...{ action: 'edit', useCase: 'edit-commitment-parts', expressionId: record.expression_id, text },
      rulings: [{ record, state: record.state, content: changeContent(contentOf(record), change, text) }],
    });
  });
}

function checkPart({ part }: PartChange): void {
  if (SETTABLE_PARTS.includes(part)) return;
  const details = { value: part, allowed: SETTABLE_PARTS.join(', ') };
  throw new Invalid([{ field: 'part', code: 'not-one-of', details }]);
}

/** The change as a person would read it beside what stands there. */
function wantedText({ how, words, actor, edtf, kind }: PartChange, text: ReviewedText): string {
  const written = words && isInside(words, text) ? textOf(text.text, words) : '';
  const value = [written, actor, edtf, kind].filter(Boolean).join(' = ');
  return how === 'remove' ? `− ${value}`.trim() : value;
}

function isInside({ start, end }: Span, { text }: ReviewedText): boolean {
  return start >= 0 && end <= text.length;
}
