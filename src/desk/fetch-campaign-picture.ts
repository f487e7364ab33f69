import { findStatementPicture, type StatementPicture } from '../store/campaign-parts.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { isUuid } from './uuid.ts';

/** The picture of a statement with its bytes, for whoever may see that statement. Throws `NotFound`. */
export async function fetchCampaignPicture(
  { database }: DeskContext,
  id: string,
): Promise<StatementPicture & { readonly bytes: Uint8Array }> {
  const picture = isUuid(id) ? await findStatementPicture(database, id) : undefined;
  if (!picture) throw new NotFound('campaign-picture', id);
  return picture;
}
