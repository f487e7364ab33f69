import { type Comment, commentsOn } from '../store/comments.ts';
import { findCommitment } from '../store/commitments.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { requirePermission } from './permission.ts';

export type { Comment } from '../store/comments.ts';

/** The comments on a commitment, the oldest first. Throws `Forbidden` for visitors, and `NotFound`. */
export async function listComments(context: DeskContext, commitmentId: string): Promise<Comment[]> {
  requirePermission(context, 'comment');
  if (!(await findCommitment(context.database, commitmentId))) throw new NotFound('commitment', commitmentId);
  return commentsOn(context.database, commitmentId);
}
