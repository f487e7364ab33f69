import { type SavedView, savedViews } from '../store/saved-views.ts';
import { type DeskContext, isSignedIn } from './context.ts';

export type { SavedView } from '../store/saved-views.ts';
export { VIEW_MAILS } from '../store/schema/follow-up.ts';

/** One's own views of the register, searches, and those of one's teams, by name; none for whoever has no account. */
export async function listViews({ database, principal }: DeskContext): Promise<readonly SavedView[]> {
  return isSignedIn(principal) ? savedViews(database) : [];
}
