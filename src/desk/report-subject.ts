import type { Kysely } from 'kysely';
import { findActors } from '../store/actors.ts';
import { findExpressions, versionsOf } from '../store/expressions.ts';
import type { ReportScope } from '../store/schema/reports.ts';
import type { Database } from '../store/schema.ts';
import { NotFound } from './errors.ts';
import { presentActor } from './presenters/present-actor.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import type { ReportSubject } from './report-content.ts';
import type { DocumentRef } from './views.ts';

/** What the scope stands for: the newest version of its text, its actor, its year. Throws `NotFound`. */
export async function reportSubject(database: Kysely<Database>, scope: ReportScope): Promise<ReportSubject> {
  if (scope.kind === 'annual') return scope;
  if (scope.kind === 'progress') {
    return { kind: 'progress', document: await newestVersion(database, scope.documentId), points: scope.points };
  }
  const actor = (await findActors(database, [scope.actorId])).get(scope.actorId);
  if (!actor) throw new NotFound('actor', scope.actorId);
  return { kind: 'status', actor: presentActor(actor), part: scope.part };
}

async function newestVersion(database: Kysely<Database>, id: string): Promise<DocumentRef> {
  const expression = (await findExpressions(database, [id])).get(id);
  const newest = expression && (await versionsOf(database, expression)).find((version) => version.is_latest);
  const document = newest && (await findDocumentRefs(database, [newest.id])).get(newest.id);
  if (!document) throw new NotFound('document', id);
  return document;
}
