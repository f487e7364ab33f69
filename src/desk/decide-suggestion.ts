import type { Kysely } from 'kysely';
import { taught } from '../matching/suggestion-model.ts';
import {
  findDecision,
  insertDecision,
  type StoredSuggestion,
  type SuggestionKey,
  takeSuggestion,
} from '../store/evidence-suggestions.ts';
import type { Database } from '../store/schema.ts';
import { findModel, lockModel, saveModel } from '../store/suggestion-weights.ts';
import type { DeskContext } from './context.ts';
import { Conflict, NotFound } from './errors.ts';
import { personIdOf } from './record-evidence.ts';

/** Codes for the two things that can be decided of a suggestion. */
export type Decision = 'accepted' | 'rejected';

/**
 * Takes a suggestion out of the inbox to decide of it. Undefined where somebody decided the same before.
 *
 * Throws `Conflict` where somebody decided otherwise, and `NotFound` where it is not suggested.
 */
export async function openSuggestion(
  transaction: Kysely<Database>,
  key: SuggestionKey,
  decision: Decision,
): Promise<StoredSuggestion | undefined> {
  const suggestion = await takeSuggestion(transaction, key);
  if (suggestion) return suggestion;
  const earlier = await findDecision(transaction, key);
  const id = `${key.deedId}/${key.commitmentId}`;
  if (!earlier) throw new NotFound('suggestion', id);
  const theirs: Decision = earlier.is_accepted ? 'accepted' : 'rejected';
  if (theirs === decision) return undefined;
  throw new Conflict('suggestion', id, { yours: { decision }, theirs: { decision: theirs } });
}

/** Keeps what was decided of a suggestion, lets the ranking learn from it, and gives who may see the decision. */
export async function learnFrom(
  transaction: Kysely<Database>,
  { principal }: DeskContext,
  suggestion: StoredSuggestion,
  evidenceId: number | null,
): Promise<number> {
  const isAccepted = evidenceId !== null;
  const audienceId = await insertDecision(transaction, {
    ...suggestion,
    isAccepted,
    evidenceId,
    decidedBy: personIdOf(principal),
  });
  await lockModel(transaction);
  await saveModel(transaction, taught(await findModel(transaction), suggestion, isAccepted));
  return audienceId;
}
