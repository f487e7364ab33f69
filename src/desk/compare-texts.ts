import type { Kysely } from 'kysely';
import { deedsTouchedBy, takeComparisonDue } from '../store/comparisons-due.ts';
import { findDeeds } from '../store/deeds.ts';
import { replaceSuggestions } from '../store/evidence-suggestions.ts';
import type { Sight } from '../store/register-index/sight.ts';
import type { Database } from '../store/schema.ts';
import { inTransaction } from '../store/transaction.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { compareDeeds } from './suggest-evidence.ts';

/** Deeds of other texts that are compared anew because of what one text promises. */
const MOST_TOUCHED = 200;
/** Deeds compared at the same time: others get their turn in between. */
const STRETCH = 5;

/**
 * Compares the deeds and commitments of the next text that waits for it with the register, and puts what they may be
 * evidence for into the inbox, in one transaction; false where no text waits. It sees everything: `database` is the
 * operator's.
 */
export function compareNextText(database: Kysely<Database>): Promise<boolean> {
  return inTransaction(database, async (transaction) => {
    const expressionId = await takeComparisonDue(transaction);
    if (expressionId === undefined) return false;
    const touched = await deedsTouchedBy(transaction, expressionId, MOST_TOUCHED);
    const replaced = touched.filter((deed) => !deed.is_latest).map(({ id }) => id);
    await replaceSuggestions(transaction, replaced, []);
    const current = touched.filter((deed) => deed.is_latest).map(({ id }) => id);
    for (let start = 0; start < current.length; start += STRETCH) {
      await suggestAnew({ database: transaction, everything: database }, current.slice(start, start + STRETCH));
    }
    return true;
  });
}

async function suggestAnew(sight: Sight, deedIds: readonly string[]): Promise<void> {
  const { database } = sight;
  const deeds = await presentDeeds(database, await findDeeds(database, deedIds));
  const compared = await compareDeeds(sight, deeds);
  const suggestions = [...compared].flatMap(([deedId, likest]) =>
    likest.map(({ commitment, ...one }) => ({ ...one, deedId, commitmentId: commitment.id })),
  );
  await replaceSuggestions(database, deedIds, suggestions);
}
