import { INTERNAL_AUDIENCE, PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { addInitiativeWork, insertInitiative, isSlugTaken } from '../store/initiatives.ts';
import { INITIATIVE_KINDS, type InitiativeKind } from '../store/schema/initiatives.ts';
import { inTransaction } from '../store/transaction.ts';
import { workOfExpression } from '../store/works.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { authorId } from './follow-up-input.ts';
import { initiativeIssues, type SaidOfInitiative, saidIn } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** An initiative as the secretariat describes it. */
export interface InitiativeDescription extends SaidOfInitiative {
  readonly kind: InitiativeKind;
  /** The end of its address: `honest-interfaces`. */
  readonly slug: string;
  /** The document that is its text, null where there is none yet. */
  readonly documentId: string | null;
  readonly isPublic: boolean;
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;
const LONGEST_SLUG = 80;

/**
 * Sets up a pledge or another initiative, with a document of the register as its text: that document's commitments, in
 * every language and version, are the initiative's. Throws `Forbidden`, `Invalid`, and `NotFound` for the document.
 */
export async function createInitiative(context: DeskContext, given: InitiativeDescription): Promise<string> {
  requirePermission(context, 'create-initiative');
  check(given);
  const { kind, slug, startedOn, documentId, isPublic } = given;
  const [names, descriptions] = [saidIn(given.names), saidIn(given.descriptions)];
  const workId = documentId === null ? null : await workOfExpression(context.database, documentId);
  if (workId === undefined) throw new NotFound('document', documentId ?? '');
  return inTransaction(context.everything, async (transaction) => {
    if (await isSlugTaken(transaction, slug)) {
      throw new Invalid([{ field: 'slug', code: 'taken', details: { value: slug } }]);
    }
    const audienceId = isPublic ? PUBLIC_AUDIENCE : INTERNAL_AUDIENCE;
    const said = { kind, slug, names, descriptions, startedOn, audienceId };
    const id = await insertInitiative(transaction, {
      ...said,
      ...{ endedOn: null, isOpen: false, createdBy: authorId(context) },
    });
    if (workId !== null) await addInitiativeWork(transaction, { initiativeId: id, workId, role: 'text' });
    const change = { subject: { type: 'initiative', id }, after: { ...said, document: documentId } };
    await recordChange(transaction, context, { action: 'create-initiative', ...change });
    return id;
  });
}

function check(given: InitiativeDescription): void {
  const { kind, slug } = given;
  const issues: Issue[] = [];
  if (!INITIATIVE_KINDS.includes(kind)) {
    issues.push({ field: 'kind', code: 'not-one-of', details: { value: kind, allowed: INITIATIVE_KINDS.join(', ') } });
  }
  if (!SLUG.test(slug) || slug.length > LONGEST_SLUG) {
    issues.push({ field: 'slug', code: 'not-a-slug', details: { value: slug.slice(0, LONGEST_SLUG) } });
  }
  issues.push(...initiativeIssues(given));
  if (issues.length > 0) throw new Invalid(issues);
}
