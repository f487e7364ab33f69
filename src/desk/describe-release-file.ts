import type { Kysely } from 'kysely';
import {
  deleteReleaseFile,
  describeReleaseFile as describe,
  type FileDescription,
  filesOf,
  type ReleaseFile,
} from '../store/release-files.ts';
import { countReleaseChange } from '../store/releases.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { checkFileDescription } from './newsroom/file-description.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { requirePermission } from './permission.ts';

/**
 * Says of a file of an unpublished press release what it shows, in words for who does not see it, and whose work it is.
 * Throws `Forbidden`, `NotFound`, `Conflict` and `Invalid`.
 */
export async function describeReleaseFile(
  context: DeskContext,
  seen: SeenRelease,
  fileId: string,
  description: FileDescription,
): Promise<void> {
  const checked = checkFileDescription(description);
  await changeFile(context, seen, fileId, 'describe-release-file', (transaction) =>
    describe(transaction, fileId, checked),
  );
}

/** Takes a file away from an unpublished press release. Throws `Forbidden`, `NotFound` and `Conflict`. */
export async function removeReleaseFile(context: DeskContext, seen: SeenRelease, fileId: string): Promise<void> {
  await changeFile(context, seen, fileId, 'remove-release-file', (transaction) =>
    deleteReleaseFile(transaction, fileId),
  );
}

async function changeFile(
  context: DeskContext,
  seen: SeenRelease,
  fileId: string,
  action: string,
  change: (transaction: Kysely<Database>, file: ReleaseFile) => Promise<void>,
): Promise<void> {
  requirePermission(context, 'write-release');
  await changeRelease(context, seen, ['draft', 'scheduled'], async (transaction, { id }) => {
    const file = (await filesOf(transaction, [id])).find((one) => one.id === fileId);
    if (!file) throw new NotFound('release-file', fileId);
    await change(transaction, file);
    await countReleaseChange(transaction, id);
    await recordReleaseChange(transaction, context, { id, action, after: { file: file.name } });
  });
}
