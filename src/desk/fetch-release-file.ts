import { findReleaseFile, type ReleaseFile, releaseFileBytes } from '../store/release-files.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { isReleaseIdentifier } from './newsroom/hold-release.ts';

/** A file of a press release with its bytes. */
export type FetchedReleaseFile = ReleaseFile & { readonly bytes: Uint8Array };

/** A file of a press release, for whoever may see that release. Throws `NotFound`. */
export async function fetchReleaseFile({ database }: DeskContext, id: string): Promise<FetchedReleaseFile> {
  const file = isReleaseIdentifier(id) ? await findReleaseFile(database, id) : undefined;
  const bytes = file && (await releaseFileBytes(database, id));
  if (!file || !bytes) throw new NotFound('release-file', id);
  return { ...file, bytes };
}
