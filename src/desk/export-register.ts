import { findPage } from '../store/register-page.ts';
import type { DeskContext } from './context.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { checkRegisterQuery } from './query-checks.ts';
import { toFilters, toSort } from './register-filters.ts';
import type { CommitmentView, RegisterQuery } from './views.ts';

const BATCH = 500;

/**
 * Every commitment that passes the filters, in the order asked for, gathered batch by batch so that a register of any
 * size can be written out. `limit` and `cursor` do not count. Throws `Invalid`.
 */
export async function* exportRegister(
  context: DeskContext,
  query: RegisterQuery,
): AsyncGenerator<readonly CommitmentView[], void, undefined> {
  checkRegisterQuery({ ...query, limit: undefined });
  const { database } = context;
  const filters = toFilters(query, context.today);
  const sort = toSort(query, filters);
  let lastId: string | undefined;
  do {
    const anchor = lastId === undefined ? null : { side: 'after' as const, id: lastId };
    const page = await findPage(database, { filters, sort, anchor, limit: BATCH });
    const rows = page?.rows ?? [];
    if (rows.length > 0) yield await presentCommitments(database, rows);
    lastId = page?.hasNext ? rows.at(-1)?.id : undefined;
  } while (lastId !== undefined);
}
