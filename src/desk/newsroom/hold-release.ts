import type { Kysely, Transaction } from 'kysely';
import { findRelease, holdRelease, releaseAt, type StoredRelease } from '../../store/releases.ts';
import type { ReleaseState } from '../../store/schema/newsroom.ts';
import type { Database } from '../../store/schema.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskContext } from '../context.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { isUuid } from '../uuid.ts';

/** Whether a text can be the identifier of a release or of one of its files. */
export function isReleaseIdentifier(id: string): boolean {
  return isUuid(id);
}

/** The release of this identifier, if the person asking may see it. Throws `NotFound`. */
export async function requireRelease(database: Kysely<Database>, id: string): Promise<StoredRelease> {
  const found = isReleaseIdentifier(id) ? await findRelease(database, id) : undefined;
  if (!found) throw new NotFound('release', id);
  return found;
}

/** The release at an address, if the person asking may see it. Throws `NotFound`. */
export async function requireReleaseAt(database: Kysely<Database>, slug: string): Promise<StoredRelease> {
  const found = await releaseAt(database, slug);
  if (!found) throw new NotFound('release', slug);
  return found;
}

/** Which release is changed, and how it stood when whoever changes it saw it. */
export interface SeenRelease {
  readonly id: string;
  /** The revision that was seen; not asked for where it does not matter. */
  readonly revision?: number;
}

/**
 * Changes a release that the person asking may see, in one transaction, held against other changes. Throws `NotFound`,
 * `Conflict` where somebody changed it meanwhile, and `Invalid` where it is not in one of `states`.
 */
export async function changeRelease<Result>(
  context: DeskContext,
  { id, revision }: SeenRelease,
  states: readonly ReleaseState[],
  change: (transaction: Transaction<Database>, release: StoredRelease) => Promise<Result>,
): Promise<Result> {
  await requireRelease(context.database, id);
  return inTransaction(context.everything, async (transaction) => {
    const release = await holdRelease(transaction, id);
    if (!release) throw new NotFound('release', id);
    if (!states.includes(release.state)) {
      throw new Invalid([{ field: 'state', code: 'wrong-state', details: { value: release.state } }]);
    }
    if (revision !== undefined && revision !== release.revision) {
      throw new Conflict('release', id, { yours: {}, theirs: {} });
    }
    return change(transaction, release);
  });
}
