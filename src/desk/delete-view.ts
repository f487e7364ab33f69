import { removeView, savedViews } from '../store/saved-views.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { recordChange } from './record-change.ts';
import { requirePerson, words } from './save-view.ts';

/** Takes out one of one's own views. Throws `Forbidden`, and `NotFound` also for somebody else's. */
export async function deleteView(context: DeskContext, id: number): Promise<void> {
  const person = requirePerson(context, 'save-view');
  await inTransaction(context.database, async (transaction) => {
    const views = await savedViews(transaction);
    const view = views.find((each) => each.id === id && each.owner.id === person.personId);
    if (!view) throw new NotFound('view', String(id));
    await removeView(transaction, id);
    const subject = { type: 'view', id: String(id) };
    await recordChange(transaction, context, { action: 'delete-view', subject, before: words(view) });
  });
}
