import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { openArchive } from '../zip/open-archive.ts';

/** In the manifest: a part is encrypted, or the whole document as one part (OpenDocument 1.4, part 2, 3.4). */
const ENCRYPTION = /<(?:[\w-]+:)?encryption-data[\s/>]|encrypted-package/u;

/**
 * Refuses an OpenDocument text that cannot be read, before a program that is less careful opens it.
 * @throws Unreadable `damaged`, `password-protected`, `unpacks-too-large`
 */
export async function refuseUnreadableOdt(file: SourceFile, limits: ReadingLimits): Promise<void> {
  const archive = await openArchive(file, limits);
  const manifest = await archive.read('META-INF/manifest.xml');
  if (manifest && ENCRYPTION.test(new TextDecoder().decode(manifest))) {
    throw new Unreadable('password-protected', file.name);
  }
  for (const name of archive.names) await archive.read(name);
  if (!archive.names.includes('content.xml')) throw new Unreadable('damaged', file.name, { part: 'content.xml' });
}
