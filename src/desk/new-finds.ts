import type { Kysely } from 'kysely';
import { findEverything } from '../store/find-everything.ts';
import type { Database } from '../store/schema.ts';
import { noteTold } from '../store/told-finds.ts';
import type { DeskContext } from './context.ts';
import { parseFindQuery } from './find-query.ts';
import type { FindKind } from './find-views.ts';
import { toFindRequest, visibleKinds } from './search-everything.ts';

/** A search that finds more than this of one kind tells nothing; the latest are told. */
const MOST_TOLD = 5_000;

/** What a saved search finds for whoever asks, the latest first, by kind. Throws `Invalid`. */
export async function findsOf(
  context: DeskContext,
  { query }: { readonly query: string },
): Promise<ReadonlyMap<FindKind, readonly string[]>> {
  const asked = parseFindQuery(new URLSearchParams(query));
  const request = await toFindRequest(context, { ...asked, sort: 'date' }, asked.text ?? '');
  const kinds = visibleKinds(context).filter((kind) => asked.kind === undefined || kind === asked.kind);
  const found = await findEverything(context.database, request, kinds, () => ({ offset: 0, limit: MOST_TOLD }));
  return new Map([...found].map(([kind, { ids }]) => [kind, ids]));
}

/** Notes finds as told, and gives those that were not, in their order. */
export async function tellFinds(
  transaction: Kysely<Database>,
  viewId: number,
  finds: ReadonlyMap<FindKind, readonly string[]>,
): Promise<ReadonlyMap<FindKind, readonly string[]>> {
  const fresh = new Map<FindKind, readonly string[]>();
  for (const [kind, ids] of finds) {
    const untold = await noteTold(transaction, viewId, kind, ids);
    if (untold.size > 0)
      fresh.set(
        kind,
        ids.filter((id) => untold.has(id)),
      );
  }
  return fresh;
}
