import { type Comment, commentsOn } from '../store/comments.ts';
import { evidenceFor } from '../store/evidence.ts';
import { type ActivePerson, activePeople, type OpenTeam, openTeams } from '../store/people-named.ts';
import type { DeskContext } from './context.ts';
import type { FollowUpView } from './follow-up-views.ts';
import { mayGiveVerdict } from './give-verdict.ts';
import { isPermitted } from './permission.ts';
import { type HistoryStep, readHistory } from './read-history.ts';
import { statusAsOf } from './status-as-of.ts';

/** Who commitments can be given to. */
export interface PossibleOwners {
  readonly teams: readonly OpenTeam[];
  readonly people: readonly Pick<ActivePerson, 'id' | 'name'>[];
}

/** A piece of evidence that a statement can name. */
export interface EvidenceChoice {
  readonly id: number;
  readonly note: string;
}

/** What the person asking may do with what has become of a commitment. */
export interface FollowUpRights {
  readonly assign: boolean;
  readonly plan: boolean;
  readonly acceptance: boolean;
  readonly progress: boolean;
  readonly draft: boolean;
  readonly verdict: boolean;
  /** Whether they see what only those see who have signed in: owner, plan, comments and history. */
  readonly internal: boolean;
}

/** Everything that a commitment's page shows of what has become of it. */
export interface CommitmentFollowUp {
  readonly followUp: FollowUpView;
  readonly rights: FollowUpRights;
  readonly comments: readonly Comment[];
  readonly history: readonly HistoryStep[];
  /** Empty for those who may not assign. */
  readonly owners: PossibleOwners;
  /** Evidence that was given for the commitment and not withdrawn. */
  readonly evidence: readonly EvidenceChoice[];
}

/**
 * What has become of a commitment by a day, today if not said, with what the person asking may see and do about it.
 * Throws `Invalid` for what is no day or is to come, and `NotFound`.
 */
export async function viewFollowUp(context: DeskContext, id: string, day?: string): Promise<CommitmentFollowUp> {
  const { database, principal } = context;
  const followUp = await statusAsOf(context, id, day);
  const internal = isPermitted(principal, 'comment');
  const rights: FollowUpRights = {
    assign: isPermitted(principal, 'assign-commitment'),
    plan: isPermitted(principal, 'plan-milestone'),
    acceptance: isPermitted(principal, 'give-acceptance'),
    progress: isPermitted(principal, 'report-progress'),
    draft: isPermitted(principal, 'draft-progress'),
    verdict: await mayGiveVerdict(context, id),
    internal,
  };
  const evidence = await evidenceFor(database, [id]);
  return {
    followUp,
    rights,
    comments: internal ? await commentsOn(database, id) : [],
    history: internal ? await readHistory(context, { type: 'commitment', id }) : [],
    owners: rights.assign ? await possibleOwners(context) : { teams: [], people: [] },
    evidence: evidence.filter((each) => each.withdrawn_at === null).map((each) => ({ id: each.id, note: each.note })),
  };
}

/** The teams and the people that commitments can be given to, by name. */
export async function possibleOwners({ database }: DeskContext): Promise<PossibleOwners> {
  const people = await activePeople(database);
  return { teams: await openTeams(database), people: people.map(({ id, name }) => ({ id, name })) };
}
