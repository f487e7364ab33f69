import type { Kysely } from 'kysely';
import { attachmentsOf, containerOf } from '../store/attachments.ts';
import { commitmentsOf } from '../store/commitments.ts';
import { deedsOf } from '../store/deeds.ts';
import {
  annotationsOf,
  type ExpressionSummary,
  findExpressions,
  siblingsOf,
  versionsOf,
} from '../store/expressions.ts';
import { identifiersOf } from '../store/identifiers.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { NotFound } from './errors.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { findDocumentRefs, presentDocumentRows } from './presenters/present-documents.ts';
import { presentSiblings, presentVersions } from './presenters/present-versions.ts';
import { viewText } from './view-text.ts';
import type { DocumentView } from './views.ts';

/** A document with its text, tree, commitments and files. Throws `NotFound`. */
export async function viewDocument(context: DeskContext, id: string): Promise<DocumentView> {
  const { database } = context;
  const expression = (await findExpressions(database, [id])).get(id);
  const [row] = expression ? await presentDocumentRows(database, [expression]) : [];
  if (!expression || !row) throw new NotFound('document', id);
  return {
    ...row,
    ...(await viewText(context, id)),
    number: expression.number,
    identifiers: (await identifiersOf(database, [id])).map(({ scheme, value }) => ({ scheme, value })),
    commitments: await presentCommitments(database, await commitmentsOf(database, [id])),
    deeds: await presentDeeds(database, await deedsOf(database, id)),
    annotations: await annotationsOf(database, id),
    ...(await relativesOf(database, expression)),
  };
}

type Relatives = Pick<DocumentView, 'siblings' | 'versions' | 'attachments' | 'attachedTo'>;

async function relativesOf(database: Kysely<Database>, expression: ExpressionSummary): Promise<Relatives> {
  const inside = (await attachmentsOf(database, expression.id)).map((attachment) => attachment.expression_id);
  const container = await containerOf(database, expression.id);
  const refs = await findDocumentRefs(database, [...inside, ...(container ? [container] : [])]);
  return {
    siblings: await presentSiblings(database, expression, await siblingsOf(database, expression)),
    versions: await presentVersions(database, await versionsOf(database, expression)),
    attachments: inside.flatMap((id) => refs.get(id) ?? []),
    attachedTo: refs.get(container ?? '') ?? null,
  };
}
