import { ROLES, type Role } from '../store/schema/people.ts';
import type { DeskContext, Principal } from './context.ts';
import { Forbidden } from './errors.ts';

const EVERYBODY: readonly Role[] = ROLES;
const CONTRIBUTORS: readonly Role[] = ['contributor', 'editor', 'administrator'];
const WITNESSES: readonly Role[] = ['contributor', 'editor', 'reviewer', 'administrator'];
const EDITORS: readonly Role[] = ['editor', 'administrator'];
const REVIEWERS: readonly Role[] = ['reviewer'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/**
 * Who may do what; the operator may do everything. Reading needs no permission of its own: the database shows nobody
 * more than their audiences may see.
 */
const PERMISSIONS = {
  'ingest-document': CONTRIBUTORS,
  'relate-document': EDITORS,
  'classify-document': EDITORS,
  'describe-document': EDITORS,
  'read-history': EVERYBODY,
  'assign-commitment': EDITORS,
  'plan-milestone': EDITORS,
  'give-acceptance': EDITORS,
  'report-progress': EDITORS,
  'draft-progress': CONTRIBUTORS,
  'give-verdict': REVIEWERS,
  'act-in-bulk': EDITORS,
  comment: EVERYBODY,
  'save-view': EVERYBODY,
  'view-desk': EVERYBODY,
  'read-report': EVERYBODY,
  'write-report': EDITORS,
  'attach-evidence': WITNESSES,
  'withdraw-evidence': EDITORS,
  'decide-suggestion': WITNESSES,
  'verify-custody': ADMINISTRATORS,
  'manage-own-account': EVERYBODY,
  'invite-person': ADMINISTRATORS,
  'change-person': ADMINISTRATORS,
  'list-people': ADMINISTRATORS,
  'view-outbox': ADMINISTRATORS,
  'manage-teams': ADMINISTRATORS,
  'manage-api-keys': ADMINISTRATORS,
  'make-backup': ADMINISTRATORS,
  'read-log': ADMINISTRATORS,
  'read-reviews': EVERYBODY,
  'confirm-commitment': EDITORS,
  'edit-commitment-parts': EDITORS,
  'split-commitment': EDITORS,
  'merge-commitments': EDITORS,
  'reject-commitment': EDITORS,
  'add-commitment': EDITORS,
  'undo-decision': EDITORS,
  're-extract-document': EDITORS,
  'review-apart': EDITORS,
  'create-initiative': EDITORS,
  'describe-initiative': EDITORS,
  'change-membership': EDITORS,
  'plan-event': EDITORS,
  'invite-to-event': EDITORS,
  'import-signatories': EDITORS,
  'withdraw-signature': EDITORS,
  'merge-organisations': EDITORS,
  'count-subscriptions': EDITORS,
  'take-returned-mail': ADMINISTRATORS,
  'write-release': EDITORS,
  'publish-release': EDITORS,
  'correct-release': EDITORS,
  'write-video': EDITORS,
  'publish-video': EDITORS,
  'withdraw-release': EDITORS,
  'write-campaign': EDITORS,
  'publish-campaign': EDITORS,
  'edit-organisation': EDITORS,
  'open-signing': EDITORS,
  'decide-signature': EDITORS,
  'open-round': EDITORS,
  'assess-account': REVIEWERS,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** A use case that not everybody may do. */
export type Action = keyof typeof PERMISSIONS;

/** Whether the principal may do it. */
export function isPermitted({ role }: Principal, action: Action): boolean {
  if (role === 'operator') return true;
  return role !== 'visitor' && PERMISSIONS[action].includes(role);
}

/** Lets only those go on who may do it. Throws `Forbidden` with the name of the use case. */
export function requirePermission({ principal }: Pick<DeskContext, 'principal'>, action: Action): void {
  if (!isPermitted(principal, action)) throw new Forbidden(action);
}
