import { ownedCommitments, type Whose } from '../store/desk-commitments.ts';
import { type ProgressStatement, statusesAsOf } from '../store/follow-up.ts';
import { daysAfter } from './calendar.ts';
import type { DeskContext } from './context.ts';
import { nextDue } from './duty-dates.ts';
import type { OwnerView } from './follow-up-views.ts';
import { presentOwned, SOON_DAYS, whoseDesk } from './my-desk.ts';
import { requirePermission } from './permission.ts';
import type { CommitmentView, PartyView } from './views.ts';

/** How near the day of a duty is. */
export const DUTY_TIMES = ['overdue', 'soon', 'later', 'undated'] as const;

/** One of {@link DUTY_TIMES}. */
export type DutyTime = (typeof DUTY_TIMES)[number];

/** Something to be accounted for: what, to whom, by when, and by which update it was last. */
export interface ReportingDuty {
  readonly commitment: CommitmentView;
  readonly owner: OwnerView;
  /** To whom: the fora it names, else who asks for it, else who wrote the document; none where it is not known. */
  readonly recipients: readonly PartyView[];
  /** By when, ISO date; null without a day. */
  readonly dueOn: string | null;
  readonly time: DutyTime;
  /** Whether it is owed again and again. */
  readonly recurs: boolean;
  /** The newest update on it. */
  readonly lastUpdate: ProgressStatement | null;
}

/** Some of the duties, and how many commitments they are told from. */
export interface DutiesFound {
  readonly duties: readonly ReportingDuty[];
  /** Commitments that are looked after and not over, whether anything is to be reported of them or not. */
  readonly total: number;
}

/** Which of the commitments, by the day they are due. */
export interface DutiesSlice {
  readonly limit: number;
  readonly offset?: number;
}

/** Commitments on a page of duties. */
export const DUTIES_A_PAGE = 60;

/**
 * What the person asking and their teams have to account for, to whom and by when, across all documents and fora: what
 * they look after that has a deadline, comes again or names a forum, and is neither delivered nor given up. By day; of
 * everybody for the operator. Throws `Forbidden` for visitors.
 */
export async function reportingDuties(
  context: DeskContext,
  slice: DutiesSlice = { limit: DUTIES_A_PAGE },
): Promise<DutiesFound> {
  requirePermission(context, 'view-desk');
  return dutiesOf(context, whoseDesk(context.principal), slice);
}

/** The same of what `whose` look after, as far as whoever asks may see it; built on those that are due first. */
export async function dutiesOf(
  context: Pick<DeskContext, 'database' | 'everything' | 'audiences' | 'today'>,
  whose: Whose,
  slice: DutiesSlice,
): Promise<DutiesFound> {
  const { database, today } = context;
  const { total, rows } = await ownedCommitments(context, whose, { list: 'all' }, slice);
  const owned = (await presentOwned(database, rows)).filter(({ commitment }) => isDuty(commitment));
  const ids = owned.map(({ commitment }) => commitment.id);
  const statuses = await statusesAsOf(database, ids, today);
  const duties = owned.map(({ commitment, owner }): ReportingDuty => {
    const lastUpdate = statuses.get(commitment.id)?.progress ?? null;
    const { recurrence, document } = commitment;
    const dates = { dueOn: commitment.dueOn, interval: recurrence?.interval ?? null, documentDate: document.date };
    const dueOn = nextDue(dates, lastUpdate?.asOf ?? null, today);
    return {
      ...{ commitment, owner, dueOn, lastUpdate },
      recipients: recipientsOf(commitment),
      time: timeOf(dueOn, today),
      recurs: recurrence !== null,
    };
  });
  return { duties: duties.toSorted((one, other) => order(one) - order(other)), total };
}

function isDuty({ dueOn, recurrence, fora }: CommitmentView): boolean {
  return dueOn !== null || recurrence !== null || fora.length > 0;
}

function recipientsOf({ fora, kind, speaker, document }: CommitmentView): readonly PartyView[] {
  if (fora.length > 0) return fora;
  if (kind !== 'undertaking' && speaker) return [speaker];
  const { issuer } = document;
  if (!issuer) return speaker ? [speaker] : [];
  return [{ text: issuer.names.en, actor: issuer.id, span: null, implied: true, ref: issuer }];
}

function timeOf(dueOn: string | null, today: string): DutyTime {
  if (dueOn === null) return 'undated';
  if (dueOn < today) return 'overdue';
  return dueOn <= daysAfter(today, SOON_DAYS) ? 'soon' : 'later';
}

/** By day; those without a day come last. */
function order({ dueOn }: ReportingDuty): number {
  return dueOn === null ? Number.MAX_SAFE_INTEGER : Date.parse(dueOn);
}
