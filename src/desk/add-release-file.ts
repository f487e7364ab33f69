import { type FileDescription, filesOf, insertReleaseFile } from '../store/release-files.ts';
import { countReleaseChange } from '../store/releases.ts';
import type { DeskContext } from './context.ts';
import { Invalid } from './errors.ts';
import { checkFileDescription } from './newsroom/file-description.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { RELEASE_LIMITS } from './newsroom/release-input.ts';
import { requirePermission } from './permission.ts';
import { shownFile } from './shown-file.ts';

/** A file to put beside a press release. */
export interface NewReleaseFile extends FileDescription {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Puts a picture or a document beside a press release that is not published yet; gives its identifier. Pictures are
 * written anew, without what cameras and programs note in them. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid`
 * for another kind of file.
 */
export async function addReleaseFile(context: DeskContext, seen: SeenRelease, file: NewReleaseFile): Promise<string> {
  requirePermission(context, 'write-release');
  const description = checkFileDescription(file);
  const known = shownFile(file);
  return changeRelease(context, seen, ['draft', 'scheduled'], async (transaction, { id }) => {
    if ((await filesOf(transaction, [id])).length >= RELEASE_LIMITS.files) {
      throw new Invalid([{ field: 'files', code: 'too-long', details: { limit: RELEASE_LIMITS.files } }]);
    }
    const fileId = await insertReleaseFile(transaction, { releaseId: id, ...known, ...description });
    await countReleaseChange(transaction, id);
    const after = { file: known.name, mediaType: known.mediaType };
    await recordReleaseChange(transaction, context, { id, action: 'add-release-file', after });
    return fileId;
  });
}
