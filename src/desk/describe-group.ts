import { topicById } from '../authority/topics/topics.ts';
import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { showEventsTo } from '../store/events.ts';
import { type InitiativeDetails, replaceTopics, topicsOf, updateInitiative } from '../store/groups.ts';
import { initiativeAt, type StoredInitiative } from '../store/initiatives.ts';
import { INITIATIVE_KINDS } from '../store/schema/initiatives.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, type Issue } from './errors.ts';
import { requireGroup } from './find-group.ts';
import { dayIssues, initiativeIssues, type SaidOfInitiative, saidIn } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What a group is to say of itself from now on. */
export interface GroupDescription extends SaidOfInitiative {
  readonly slug: string;
  /** The revision that was seen. */
  readonly revision: number;
  /** ISO date on which it ended; null while it goes on. */
  readonly endedOn: string | null;
  /** Identifiers of topics. */
  readonly topics: readonly string[];
  /** The address of the initiative that it is to carry out; null for none. */
  readonly actsOn: string | null;
  /** Days without a sign of life after which it counts as dormant. */
  readonly dormantAfterDays: number;
  readonly isPublic: boolean;
}

/** How soon, and how late, a group may count as dormant, in days. */
export const DORMANT_AFTER = { least: 7, most: 3650 } as const;

/**
 * Changes what a group says of itself, what it is about, when it counts as dormant, and who may see it. Throws
 * `Forbidden`, `NotFound`, `Invalid`, and `Conflict` with both descriptions when somebody else changed it meanwhile.
 */
export async function describeGroup(context: DeskContext, given: GroupDescription): Promise<void> {
  requirePermission(context, 'describe-initiative');
  const seen = await requireGroup(context.database, given.slug);
  const actsOn = given.actsOn === null ? null : await initiativeAt(context.database, anywhere(given.actsOn));
  check(given, seen, actsOn);
  const details: InitiativeDetails = {
    ...{ names: saidIn(given.names), descriptions: saidIn(given.descriptions), startedOn: given.startedOn },
    ...{ endedOn: given.endedOn, actsOn: actsOn?.id ?? null, dormantAfterDays: given.dormantAfterDays },
    audienceId: given.isPublic ? PUBLIC_AUDIENCE : INTERNAL_AUDIENCE,
  };
  await inTransaction(context.everything, async (transaction) => {
    const topics = await topicsOf(transaction, seen.id);
    if (!(await updateInitiative(transaction, { id: seen.id, revision: given.revision, ...details }))) {
      throw new Conflict('initiative', seen.slug, { yours: wordsOf(details), theirs: wordsOf(seen) });
    }
    await replaceTopics(transaction, seen.id, given.topics);
    if (details.audienceId !== seen.audienceId) await showEventsTo(transaction, seen.id, details.audienceId);
    await recordChange(transaction, context, {
      action: 'describe-initiative',
      subject: { type: 'initiative', id: seen.id },
      before: { ...detailsOf(seen), topics },
      after: { ...details, topics: given.topics },
    });
  });
}

const anywhere = (slug: string) => ({ kinds: INITIATIVE_KINDS, slug });

function check(
  given: GroupDescription,
  seen: StoredInitiative,
  actsOn: StoredInitiative | null | undefined,
): asserts actsOn is StoredInitiative | null {
  const { endedOn, startedOn, topics, dormantAfterDays } = given;
  const issues: Issue[] = [...initiativeIssues(given), ...dayIssues('endedOn', endedOn)];
  if (endedOn !== null && startedOn !== null && endedOn < startedOn) {
    issues.push({ field: 'endedOn', code: 'before-another', details: {} });
  }
  const unknown = topics.find((topic) => topicById(topic) === null);
  if (unknown !== undefined) issues.push({ field: 'topic', code: 'not-one-of', details: { value: unknown } });
  if (actsOn === undefined)
    issues.push({ field: 'actsOn', code: 'not-one-of', details: { value: given.actsOn ?? '' } });
  if (actsOn?.id === seen.id) issues.push({ field: 'actsOn', code: 'itself', details: {} });
  if (dormantAfterDays < DORMANT_AFTER.least || dormantAfterDays > DORMANT_AFTER.most) {
    const allowed = `${DORMANT_AFTER.least}–${DORMANT_AFTER.most}`;
    issues.push({ field: 'dormantAfterDays', code: 'not-one-of', details: { value: dormantAfterDays, allowed } });
  }
  if (issues.length > 0) throw new Invalid(issues);
}

function detailsOf(initiative: StoredInitiative): InitiativeDetails {
  const { names, descriptions, startedOn, endedOn, actsOn, dormantAfterDays, audienceId } = initiative;
  return { names, descriptions, startedOn, endedOn, actsOn, dormantAfterDays, audienceId };
}

/** As the page of a conflict shows it. */
function wordsOf({ names, descriptions, startedOn, endedOn }: InitiativeDetails): Record<string, string> {
  return {
    name: Object.values(names).join(' / '),
    description: Object.values(descriptions).join('\n\n'),
    ...{ startedOn: startedOn ?? '', endedOn: endedOn ?? '' },
  };
}
