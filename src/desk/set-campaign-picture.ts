import { cleanPicture } from '../formats/picture/clean-picture.ts';
import {
  deleteStatementPicture,
  describeStatementPicture,
  picturesOfStatements,
  replaceStatementPicture,
  type StatementPicture,
} from '../store/campaign-parts.ts';
import { countStatementChange } from '../store/campaign-statements.ts';
import { changeStatement, type Seen } from './campaigns/hold-campaign.ts';
import { recordCampaignChange } from './campaigns/record-campaign-change.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { checkFileDescription } from './newsroom/file-description.ts';
import { requirePermission } from './permission.ts';
import { baseName } from './record-document.ts';

/** Bytes of one picture. */
export const LARGEST_CAMPAIGN_PICTURE = 10 * 1024 * 1024;
/** Larger ones bring a reader's phone to a stop. */
const MOST_PIXELS = 50_000_000;

/** What people say of the picture of a statement. */
export type PictureDescription = Pick<StatementPicture, 'alternatives' | 'credit'>;

/**
 * Puts a picture beside a statement that is not published yet, in the place of one that is there; it is written anew,
 * without what cameras and programs note in it. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid` for another kind
 * of file.
 */
export async function setCampaignPicture(
  context: DeskContext,
  seen: Seen,
  file: PictureDescription & { readonly name: string; readonly bytes: Uint8Array },
): Promise<void> {
  requirePermission(context, 'write-campaign');
  const description = checked(file);
  const name = baseName(file.name);
  const picture = knownPicture(name, file.bytes);
  await changeStatement(context, seen, ['draft'], async (transaction, { id, campaignId }) => {
    await replaceStatementPicture(transaction, { statementId: id, name, ...picture, ...description });
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: { file: name, mediaType: picture.mediaType } };
    await recordCampaignChange(transaction, context, { action: 'set-campaign-picture', ...change });
  });
}

/**
 * Says anew what the picture of a statement shows and whose work it is. Throws `Forbidden`, `NotFound`, `Conflict` and
 * `Invalid`.
 */
export async function describeCampaignPicture(
  context: DeskContext,
  seen: Seen,
  given: PictureDescription,
): Promise<void> {
  requirePermission(context, 'write-campaign');
  const description = checked(given);
  await changeStatement(context, seen, ['draft'], async (transaction, { id, campaignId }) => {
    const [picture] = await picturesOfStatements(transaction, [id]);
    if (!picture) throw new NotFound('campaign-picture', id);
    await describeStatementPicture(transaction, id, description);
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: { file: picture.name, ...description } };
    await recordCampaignChange(transaction, context, { action: 'describe-campaign-picture', ...change });
  });
}

/** Takes the picture of an unpublished statement away. Throws `Forbidden`, `NotFound` and `Conflict`. */
export async function removeCampaignPicture(context: DeskContext, seen: Seen): Promise<void> {
  requirePermission(context, 'write-campaign');
  await changeStatement(context, seen, ['draft'], async (transaction, { id, campaignId }) => {
    await deleteStatementPicture(transaction, id);
    await countStatementChange(transaction, id);
    const change = { campaignId, statementId: id, after: {} };
    await recordCampaignChange(transaction, context, { action: 'remove-campaign-picture', ...change });
  });
}

function checked({ alternatives, credit }: PictureDescription): PictureDescription {
  const { captions: _, ...description } = checkFileDescription({ alternatives, credit, captions: {} });
  return description;
}

function knownPicture(name: string, bytes: Uint8Array) {
  if (bytes.byteLength > LARGEST_CAMPAIGN_PICTURE) {
    throw new Invalid([{ field: 'file', code: 'too-long', details: { limit: LARGEST_CAMPAIGN_PICTURE } }]);
  }
  const picture = cleanPicture(bytes);
  if (!picture || picture.width * picture.height > MOST_PIXELS) {
    throw new Invalid([{ field: 'file', code: 'no-picture', details: { value: name } }]);
  }
  return picture;
}
