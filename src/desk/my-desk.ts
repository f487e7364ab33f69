import type { Kysely } from 'kysely';
import { type Comment, unseenMentions } from '../store/comments.ts';
import { findCommitments } from '../store/commitments.ts';
import {
  type OpenMilestone,
  type OwnedCommitment,
  type OwnedList,
  type OwnedPage,
  openMilestones,
  ownedCommitments,
  type Whose,
} from '../store/desk-commitments.ts';
import { reminderChoice, USUAL_REMINDERS } from '../store/reminders.ts';
import type { Database } from '../store/schema.ts';
import { daysAfter } from './calendar.ts';
import { type DeskContext, isSignedIn, type Principal } from './context.ts';
import type { DeskRow } from './follow-up-views.ts';
import { requirePermission } from './permission.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import type { CommitmentView } from './views.ts';

/** Days without a word after which a commitment counts as silent, to choose from. */
export const SILENCES = [30, 90, 180, 365] as const;

/** One of {@link SILENCES}. */
export type Silence = (typeof SILENCES)[number];

/** One list of the desk: the first ones, and how many there are in all. */
export interface DeskList {
  readonly total: number;
  readonly rows: readonly DeskRow[];
}

/** What waits for the person asking. */
export interface MyDeskView {
  /** Whether it is that of a person, or everybody's, as the operator sees it. */
  readonly isOwn: boolean;
  readonly overdue: DeskList;
  readonly soon: DeskList;
  readonly silent: DeskList;
  /** Days without a word after which a commitment is among the silent ones. */
  readonly silence: number;
  readonly all: DeskList;
  readonly milestones: readonly (Omit<OpenMilestone, 'commitmentId'> & { readonly commitment: CommitmentView })[];
  readonly mentions: readonly (Comment & { readonly commitment: CommitmentView })[];
}

/** Deadlines and milestones within so many days are soon. */
export const SOON_DAYS = 30;
const SHOWN = 20;

/**
 * What waits for the person asking, of what they or their teams look after: overdue, due soon, without a word for
 * as long as was chosen here or for reminders, open milestones, and comments that name them. Throws `Forbidden` for visitors.
 */
export async function myDesk(context: DeskContext, chosen?: Silence): Promise<MyDeskView> {
  requirePermission(context, 'view-desk');
  const { database, principal, today } = context;
  const whose = whoseDesk(principal);
  const silence = chosen ?? (await ownSilence(context));
  const list = (wanted: OwnedList) => ownedCommitments(context, whose, wanted, { limit: SHOWN });
  const soon = daysAfter(today, SOON_DAYS + 1);
  const milestones = await openMilestones(database, whose, soon, SHOWN);
  const mentions = isSignedIn(principal) ? await unseenMentions(database, principal.personId) : [];
  const overdue = await list({ list: 'due', from: null, before: today });
  const dueSoon = await list({ list: 'due', from: today, before: soon });
  const silent = await list({ list: 'silent', since: daysAfter(today, -silence) });
  const all = await list({ list: 'all' });
  const commitments = await commitmentsById(database, [
    ...[overdue, dueSoon, silent, all].flatMap(({ rows }) => rows.map(({ id }) => id)),
    ...[...milestones, ...mentions].map(({ commitmentId }) => commitmentId),
  ]);
  return {
    isOwn: isSignedIn(principal),
    overdue: deskList(overdue, commitments),
    soon: deskList(dueSoon, commitments),
    silence,
    silent: deskList(silent, commitments),
    all: deskList(all, commitments),
    milestones: withCommitments(milestones, commitments),
    mentions: withCommitments(mentions, commitments),
  };
}

/** As long as the person asking has chosen for their reminders. */
async function ownSilence({ principal, everything }: DeskContext): Promise<number> {
  if (!isSignedIn(principal)) return USUAL_REMINDERS.silenceDays;
  return (await reminderChoice(everything, principal.personId)).silenceDays;
}

/** A person's own and their teams'; for the operator everybody's. */
export function whoseDesk(principal: Principal): Whose {
  return isSignedIn(principal) ? principal : 'everybody';
}

function deskList({ total, rows }: OwnedPage, commitments: ReadonlyMap<string, CommitmentView>): DeskList {
  return { total, rows: deskRows(rows, commitments) };
}

/** Owned commitments with their words, in the order given. */
export async function presentOwned(database: Kysely<Database>, owned: readonly OwnedCommitment[]): Promise<DeskRow[]> {
  const ids = owned.map(({ id }) => id);
  return deskRows(owned, await commitmentsById(database, ids));
}

function deskRows(owned: readonly OwnedCommitment[], commitments: ReadonlyMap<string, CommitmentView>): DeskRow[] {
  return owned.flatMap(({ id, progress, progressOn, teamName, personName }) => {
    const commitment = commitments.get(id);
    return commitment ? [{ commitment, progress, progressOn, owner: { team: teamName, person: personName } }] : [];
  });
}

/** Commitments with their words, by identifier; without those that may not be seen. */
export async function commitmentsById(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, CommitmentView>> {
  const found = await findCommitments(database, [...new Set(ids)]);
  return new Map((await presentCommitments(database, found)).map((each) => [each.id, each]));
}

function withCommitments<Item extends { readonly commitmentId: string }>(
  items: readonly Item[],
  commitments: ReadonlyMap<string, CommitmentView>,
): (Item & { readonly commitment: CommitmentView })[] {
  return items.flatMap((item) => {
    const commitment = commitments.get(item.commitmentId);
    return commitment ? [{ ...item, commitment }] : [];
  });
}
