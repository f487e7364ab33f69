import { findDeeds } from '../store/deeds.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import type { DeedWithSuggestions } from './list-deeds.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { suggestForDeeds } from './suggest-evidence.ts';

/** The deed with this identifier, and what it may be evidence for. Throws `NotFound`. */
export async function viewDeed(context: DeskContext, id: string): Promise<DeedWithSuggestions> {
  const { database } = context;
  const [deed] = await presentDeeds(database, await findDeeds(database, [id]));
  if (!deed) throw new NotFound('deed', id);
  const suggested = await suggestForDeeds(context, [deed]);
  return { deed, suggestions: suggested.get(id) ?? [] };
}
