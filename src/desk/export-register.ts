import { findHits } from '../store/register-hits.ts';
import { inOrder, orderedIds } from '../store/register-page.ts';
import type { DeskContext } from './context.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { checkRegisterQuery } from './query-checks.ts';
import { recordExport } from './record-export.ts';
import { toFilters, toSort } from './register-filters.ts';
import type { CommitmentView, RegisterQuery } from './views.ts';

const BATCH = 500;

/** In which form the register is taken away. */
export type RegisterForm = 'csv' | 'jsonl';

/**
 * Every commitment that passes the filters, in the order asked for, as they stand when it begins, gathered batch by batch so that
 * a register of any size can be written out. `limit` and `cursor` do not count. In a form to take away it is
 * logged. Throws `Invalid`.
 */
export async function* exportRegister(
  context: DeskContext,
  query: RegisterQuery,
  form: RegisterForm | null = null,
): AsyncGenerator<readonly CommitmentView[], void, undefined> {
  checkRegisterQuery({ ...query, limit: undefined });
  if (form)
    await recordExport(context, { action: 'export-register', subject: { type: 'register', id: form }, after: query });
  const { database } = context;
  const filters = toFilters(query, context.today);
  const hits = await findHits(context, filters);
  const ids = await orderedIds(database, hits, { filters, sort: toSort(query, filters) });
  for (let start = 0; start < ids.length; start += BATCH) {
    yield await presentCommitments(database, await inOrder(database, ids.slice(start, start + BATCH)));
  }
}
