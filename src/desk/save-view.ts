import type { Kysely } from 'kysely';
import { openTeams } from '../store/people-named.ts';
import { insertView, type SavedView, savedViews, updateView } from '../store/saved-views.ts';
import { VIEW_MAILS, type ViewMail, type ViewPlace } from '../store/schema/follow-up.ts';
import type { Database } from '../store/schema.ts';
import { forgetTold } from '../store/told-finds.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn, type SignedIn } from './context.ts';
import { Conflict, Forbidden, NotFound } from './errors.ts';
import { InputCheck } from './follow-up-input.ts';
import { findsOf, tellFinds } from './new-finds.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What a view is called, what it shows, and who else may use it. */
export interface ViewInput {
  readonly name: string;
  /** The query of the address of its place. */
  readonly query: string;
  /** The page that shows it; the register if not given. */
  readonly place?: ViewPlace | undefined;
  /** When to be told of what is new, of a search; never if not given. */
  readonly mail?: ViewMail | undefined;
  /** One of the person's own teams. */
  readonly teamId?: number | undefined;
  /** The view that is changed, and its revision that the person saw; a new one if not given. */
  readonly changed?: { readonly id: number; readonly seen: number } | undefined;
}

/** Whether a form's value is one of those that say when to be told. */
export function isViewMail(value: string): value is ViewMail {
  return (VIEW_MAILS as readonly string[]).includes(value);
}

const LONGEST_QUERY = 4_000;

/**
 * Keeps a view of the register, or a search, under a name, for oneself or a team of one's own; a name that one has used already is
 * given to the new view. Gives its number. Throws `Forbidden` for whoever has no account, `Invalid`, `NotFound`, and
 * `Conflict` when it was changed meanwhile.
 */
export async function saveView(context: DeskContext, input: ViewInput): Promise<number> {
  const person = requirePerson(context, 'save-view');
  const check = new InputCheck();
  const name = check.title('name', input.name);
  if (input.query.length > LONGEST_QUERY) check.fail('query', 'too-long', { limit: LONGEST_QUERY });
  if (input.teamId !== undefined && !person.teamIds.includes(input.teamId)) {
    check.fail('team', 'not-one-of', { value: input.teamId });
  }
  check.done();
  const { query, place = 'register', mail = 'never' } = input;
  const view = { name, query, place, mail: place === 'search' ? mail : 'never', teamId: input.teamId ?? null };
  const finds = view.mail === 'never' ? null : await findsOf(context, view);
  return inTransaction(context.database, async (transaction) => {
    const before = await viewBefore(transaction, person, input);
    const teams = await openTeams(transaction);
    const worded = {
      name,
      query,
      place,
      mail: view.mail,
      team: teams.find(({ id }) => id === view.teamId)?.name ?? '',
    };
    if (before && !(await updateView(transaction, before, view))) {
      const now = (await savedViews(transaction)).find(({ id }) => id === before.id);
      throw new Conflict('view', String(before.id), { yours: worded, theirs: now ? words(now) : {} });
    }
    const id = before?.id ?? (await insertView(transaction, { ...view, personId: person.personId }));
    if (finds) await beginToTell(transaction, id, { before, query }, finds);
    await recordChange(transaction, context, {
      action: 'save-view',
      subject: { type: 'view', id: String(id) },
      before: before && words(before),
      after: worded,
    });
    return id;
  });
}

/** What is there when somebody asks to be told is not new; what they were told of stays told while they ask for the same. */
async function beginToTell(
  transaction: Kysely<Database>,
  id: number,
  { before, query }: { readonly before: SavedView | null; readonly query: string },
  finds: Awaited<ReturnType<typeof findsOf>>,
): Promise<void> {
  if (before && before.mail !== 'never' && before.query === query) return;
  await forgetTold(transaction, id);
  await tellFinds(transaction, id, finds);
}

async function viewBefore(
  database: Kysely<Database>,
  person: SignedIn,
  { name, changed }: ViewInput,
): Promise<SavedView | null> {
  const own = (await savedViews(database)).filter(({ owner }) => owner.id === person.personId);
  if (!changed) return own.find((view) => view.name === name.trim()) ?? null;
  const found = own.find(({ id }) => id === changed.id);
  if (!found) throw new NotFound('view', String(changed.id));
  return { ...found, revision: changed.seen };
}

/** Whoever asks, as somebody with an account: views belong to people. Throws `Forbidden`. */
export function requirePerson(context: DeskContext, action: 'save-view' | 'view-desk'): SignedIn {
  requirePermission(context, action);
  if (!isSignedIn(context.principal)) throw new Forbidden(action);
  return context.principal;
}

/** A view as the log and a conflict say it. */
export function words({ name, query, place, mail, team }: SavedView): Record<string, string> {
  return { name, query, place, mail, team: team?.name ?? '' };
}
