import { COMMITMENT_KINDS, type CommitmentKind } from '../extraction/commitment.ts';
import { chosenPart } from '../extraction/read-chosen-words.ts';
import { lockCommitments } from '../store/decided-commitments.ts';
import type { CommitmentContent } from '../store/schema/review.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Span } from '../text/span.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { requirePermission } from './permission.ts';
import { refuseApart } from './review/judge.ts';
import { type Decided, identifierOf, recordDecision } from './review/record-decision.ts';
import { loadReviewedText, markedWords, passageAt, type ReviewedText } from './review/reviewed-text.ts';

/** The words of a commitment that extraction missed. */
export interface AddedCommitment {
  readonly document: string;
  readonly words: Span;
  readonly kind: CommitmentKind;
}

/**
 * Adds a commitment of which a person marked the words, and confirms it; one with the same words that is there already
 * is confirmed. Its first identifier in the result is the commitment's. Throws `Forbidden`, `NotFound` for the document,
 * and `Invalid` for words that are not in its text.
 */
export async function addCommitment(context: DeskContext, added: AddedCommitment): Promise<Decided[]> {
  requirePermission(context, 'add-commitment');
  if (!COMMITMENT_KINDS.includes(added.kind)) {
    const details = { value: added.kind, allowed: COMMITMENT_KINDS.join(', ') };
    throw new Invalid([{ field: 'kind', code: 'not-one-of', details }]);
  }
  return inTransaction(context.database, async (database) => {
    await refuseApart(database, added.document);
    const text = await loadReviewedText(database, added.document);
    const content = contentFrom(added, text);
    const [known] = await lockCommitments(database, [identifierOf(text, content)]);
    if (known?.state === 'confirmed') return [{ id: known.id, state: known.state, revision: known.revision }];
    return recordDecision(database, context, {
      ...{ action: 'add', useCase: 'add-commitment', expressionId: text.id, text },
      rulings: [],
      additions: [{ content, state: 'confirmed' }],
    });
  });
}

/** The marked words are what is to be done; all other parts are for people to set. */
function contentFrom({ words, kind }: AddedCommitment, text: ReviewedText): CommitmentContent {
  const span = markedWords(text, words);
  const action = chosenPart({ text: text.text, span, language: text.language });
  return {
    ...{ kind, ...span, passage: passageAt(text, span), dueOn: null },
    parts: { ...NO_PARTS, action },
    setByPerson: ['kind', 'quote', 'action'],
  };
}

const NO_PARTS: CommitmentContent['parts'] = {
  speaker: null,
  bearers: [],
  verb: null,
  action: null,
  counterparts: [],
  beneficiaries: [],
  fora: [],
  places: [],
  deadline: null,
  recurrence: null,
  target: null,
  amounts: [],
  references: [],
  qualifications: [],
  negated: false,
  topics: [],
  confidenceFeatures: [],
};
