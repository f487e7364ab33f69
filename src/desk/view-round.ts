import { ORGANISATION_KINDS, type OrganisationKind } from '../authority/organisations/kind.ts';
import { linkedAccounts } from '../store/account-links.ts';
import { accountsOfRounds, type StoredAccount } from '../store/accounts.ts';
import { type InitiativeRef, initiativesActingOn } from '../store/groups.ts';
import { membershipsOf } from '../store/memberships.ts';
import { roundsOf, type StoredRound, submissionCounts } from '../store/rounds.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import { signaturesOf } from '../store/signatures.ts';
import type { DeskContext } from './context.ts';
import { type InitiativeAddress, requireInitiative } from './find-initiative.ts';
import { type RoundAddress, requireRound } from './find-round.ts';
import { isPermitted } from './permission.ts';
import { countryOf, isNamed, presentSignatory, type Signatory } from './signatory-filters.ts';

/** Whether a signatory has given its account: it has, it still may in time, the day has passed, or nobody asked it. */
export const ACCOUNT_STATES = ['reported', 'awaited', 'silent', 'not-asked'] as const;

/** One of {@link ACCOUNT_STATES}. */
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** How many of a group are in each state. */
export interface AccountCounts {
  readonly value: string;
  readonly total: number;
  readonly counts: Readonly<Record<AccountState, number>>;
}

/** A signatory in a round. */
export interface RoundSignatory {
  readonly signatory: Signatory;
  /** Addresses of the coalitions that it belongs to today, of those that carry the pledge out. */
  readonly coalitions: readonly string[];
  readonly state: AccountState;
  readonly submittedAt: Date | null;
  /** Null for one that was not asked. */
  readonly accountId: string | null;
  /** Whether the secretariat can write to it, and whether it has a link that works; null for those who may not know. */
  readonly reach: { readonly hasAddress: boolean; readonly hasLink: boolean } | null;
}

/** Who has reported in a round and who is silent. */
export interface RoundView {
  readonly round: StoredRound;
  readonly all: AccountCounts;
  readonly kinds: readonly AccountCounts[];
  readonly countries: readonly AccountCounts[];
  /** The coalitions that carry the pledge out, by their addresses, and last those that belong to none; empty without any. */
  readonly coalitions: readonly AccountCounts[];
  /** What they are called. */
  readonly coalitionNames: Readonly<Record<string, Translations>>;
  /** Those that the filters leave; to be shown by name, never by what they did. */
  readonly signatories: readonly RoundSignatory[];
}

/** What the signatories of a round are narrowed to; null for everybody. */
export interface RoundFilters {
  readonly state: AccountState | null;
  readonly kind: OrganisationKind | null;
  /** ISO 3166-1 alpha-2 in lower case, or `unknown`. */
  readonly country: string | null;
  /** Address of a coalition, or `-` for those that belong to none. */
  readonly coalition: string | null;
  /** Words of the name; everybody if not given. */
  readonly name?: string;
}

/** A round as a list shows it. */
export interface ListedRound extends StoredRound {
  /** Accounts that were handed in. */
  readonly reported: number;
}

/** The rounds of an initiative, the latest first. Throws `NotFound`. */
export async function listRounds({ database }: DeskContext, address: InitiativeAddress): Promise<ListedRound[]> {
  const { id } = await requireInitiative(database, address);
  const counts = await submissionCounts(database, id);
  return (await roundsOf(database, id)).map((round) => ({ ...round, reported: counts.get(round.id) ?? 0 }));
}

/** Who has reported and who is silent, in all, by kind and by country. Throws `NotFound`. */
export async function viewRound(
  context: DeskContext,
  address: RoundAddress,
  filters: RoundFilters,
): Promise<RoundView> {
  const { round } = await requireRound(context.database, address);
  const coalitions = await initiativesActingOn(context.database, round.initiativeId);
  const everybody = await signatoriesIn(context, round, await memberIds(context, coalitions));
  const { state, kind, country, coalition, name = '' } = filters;
  const left = everybody.filter(
    (one) =>
      (state === null || one.state === state) &&
      (kind === null || one.signatory.kind === kind) &&
      (country === null || countryOf(one.signatory) === country) &&
      (coalition === null || coalitionsOf(one).includes(coalition)) &&
      isNamed(one.signatory, name),
  );
  const kinds = grouped(everybody, ({ signatory }) => signatory.kind);
  return {
    round,
    all: countsOf('', everybody),
    kinds: ORGANISATION_KINDS.flatMap((kind) => kinds.find(({ value }) => value === kind) ?? []),
    countries: grouped(everybody, ({ signatory }) => countryOf(signatory)),
    coalitions:
      coalitions.length === 0
        ? []
        : [...coalitions.map(({ slug }) => slug), NO_COALITION].map((slug) =>
            countsOf(
              slug,
              everybody.filter((one) => coalitionsOf(one).includes(slug)),
            ),
          ),
    coalitionNames: Object.fromEntries(coalitions.map(({ slug, names }) => [slug, names])),
    signatories: left,
  };
}

/** Where signatories are counted that belong to no coalition; no address is like it. */
export const NO_COALITION = '-';

function coalitionsOf({ coalitions }: RoundSignatory): readonly string[] {
  return coalitions.length === 0 ? [NO_COALITION] : coalitions;
}

/** Who belongs to each coalition today, by its address. */
async function memberIds(
  { database }: DeskContext,
  coalitions: readonly InitiativeRef[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const members = new Map<string, ReadonlySet<string>>();
  for (const { id, slug } of coalitions) {
    const standing = (await membershipsOf(database, id)).filter(({ until }) => until === null);
    members.set(slug, new Set(standing.map(({ actor }) => actor.id)));
  }
  return members;
}

async function signatoriesIn(
  context: DeskContext,
  round: StoredRound,
  members: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<RoundSignatory[]> {
  const { database, everything, today, now } = context;
  const signatures = await signaturesOf(database, round.initiativeId, ['accepted']);
  const accounts = new Map((await accountsOfRounds(database, [round.id])).map((each) => [each.signatureId, each]));
  const ids = [...accounts.values()].map(({ id }) => id);
  const links = isPermitted(context.principal, 'open-round') ? await linkedAccounts(everything, ids, now()) : null;
  return signatures.flatMap((signature): RoundSignatory[] => {
    const signatory = presentSignatory(signature);
    if (signatory === null || signature.withdrawnOn !== null) return [];
    const account = accounts.get(signature.id);
    const reach = links && { hasAddress: signature.contactId !== null, hasLink: links.has(account?.id ?? '') };
    const submittedAt = account?.submittedAt ?? null;
    const state = accountState(account, round, today);
    const coalitions = [...members].filter(([, ids]) => ids.has(signatory.actorId)).map(([slug]) => slug);
    return [{ signatory, coalitions, state, submittedAt, accountId: account?.id ?? null, reach }];
  });
}

/** Whether a signatory has given its account in a round by a day, an ISO date; `account` is undefined where nobody asked it. */
export function accountState(
  account: Pick<StoredAccount, 'submittedAt'> | undefined,
  { dueOn, closedAt }: StoredRound,
  today: string,
): AccountState {
  if (!account) return 'not-asked';
  if (account.submittedAt !== null) return 'reported';
  return closedAt === null && today <= dueOn ? 'awaited' : 'silent';
}

function grouped(signatories: readonly RoundSignatory[], value: (one: RoundSignatory) => string): AccountCounts[] {
  return [...Map.groupBy(signatories, value)].map(([each, members]) => countsOf(each, members));
}

function countsOf(value: string, members: readonly RoundSignatory[]): AccountCounts {
  const count = (state: AccountState) => members.filter((member) => member.state === state).length;
  const counts = {
    ...{ reported: count('reported'), awaited: count('awaited'), silent: count('silent') },
    'not-asked': count('not-asked'),
  };
  return { value, total: members.length, counts };
}
