import { findMembership, type Membership, updateMembership } from '../store/memberships.ts';
import { MEMBER_ROLES, type MemberRole } from '../store/schema/groups.ts';
import { inTransaction } from '../store/transaction.ts';
import type { DeskContext } from './context.ts';
import { Conflict, Invalid, type Issue, NotFound } from './errors.ts';
import { requireGroup } from './find-group.ts';
import { dayIssues } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What a membership is from now on. */
export interface MembershipChange {
  readonly id: number;
  /** The revision that was seen. */
  readonly revision: number;
  readonly role: MemberRole;
  /** ISO date, null where nobody knows. */
  readonly since: string | null;
  /** ISO date of the last day; null while it lasts. */
  readonly until: string | null;
}

/**
 * Changes what a member is in a group and for how long; one that left stays on its page as a former member. Throws
 * `Forbidden`, `NotFound`, `Invalid`, and `Conflict`.
 */
export async function changeMembership(context: DeskContext, slug: string, change: MembershipChange): Promise<void> {
  requirePermission(context, 'change-membership');
  check(change, context.today);
  const group = await requireGroup(context.database, slug);
  await inTransaction(context.everything, async (transaction) => {
    const seen = await findMembership(transaction, group.id, change.id);
    if (!seen) throw new NotFound('membership', String(change.id));
    if (!(await updateMembership(transaction, change))) {
      throw new Conflict('membership', slug, { yours: wordsOf(change), theirs: wordsOf(seen) });
    }
    await recordChange(transaction, context, {
      action: 'change-membership',
      subject: { type: 'initiative', id: group.id },
      before: { member: seen.actor.id, ...wordsOf(seen) },
      after: { member: seen.actor.id, ...wordsOf(change) },
    });
  });
}

function check({ role, since, until }: MembershipChange, today: string): void {
  const issues: Issue[] = [...dayIssues('since', since), ...dayIssues('until', until)];
  for (const [field, day] of [['since', since] as const, ['until', until] as const]) {
    if (day !== null && day > today) issues.push({ field, code: 'in-the-future', details: { value: day } });
  }
  if (since !== null && until !== null && until < since) {
    issues.push({ field: 'until', code: 'before-another', details: {} });
  }
  if (!MEMBER_ROLES.includes(role)) {
    issues.push({ field: 'role', code: 'not-one-of', details: { value: role, allowed: MEMBER_ROLES.join(', ') } });
  }
  if (issues.length > 0) throw new Invalid(issues);
}

function wordsOf({ role, since, until }: Pick<Membership, 'role' | 'since' | 'until'>): Record<string, string> {
  return { role, since: since ?? '', until: until ?? '' };
}
