import type { Kysely } from 'kysely';
import type { Actor } from '../../authority/actor.ts';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import { findActors } from '../../store/actors.ts';
import { type ExpressionSummary, figuresOf, findExpressions } from '../../store/expressions.ts';
import type { Database } from '../../store/schema.ts';
import type { DocumentRef, DocumentRow, KindCounts } from '../views.ts';
import { presentActorOf } from './present-actor.ts';

/** Documents as lists name them, in the order given. */
export async function presentDocumentRefs(
  database: Kysely<Database>,
  expressions: readonly ExpressionSummary[],
): Promise<DocumentRef[]> {
  const actors = await issuersOf(database, expressions);
  return expressions.map((expression) => presentDocumentRef(expression, actors));
}

/** The documents of `ids` that exist, by identifier. */
export async function findDocumentRefs(
  database: Kysely<Database>,
  ids: readonly string[],
): Promise<Map<string, DocumentRef>> {
  const expressions = await findExpressions(database, ids);
  const refs = await presentDocumentRefs(database, [...expressions.values()]);
  return new Map(refs.map((ref) => [ref.id, ref]));
}

/** Rows of the list of documents, in the order given. */
export async function presentDocumentRows(
  database: Kysely<Database>,
  expressions: readonly ExpressionSummary[],
): Promise<DocumentRow[]> {
  const ids = expressions.map((expression) => expression.id);
  const figures = await figuresOf(database, ids);
  const actors = await issuersOf(database, expressions);
  const counts = Map.groupBy(figures.counts, (count) => count.expression_id);
  const formats = Map.groupBy(figures.formats, (format) => format.expression_id);
  return expressions.map((expression) => ({
    ...presentDocumentRef(expression, actors),
    counts: presentCounts(counts.get(expression.id) ?? []),
    formats: (formats.get(expression.id) ?? []).map(({ format }) => format),
    ingestedAt: expression.ingested_at.toISOString(),
    pageCount: expression.page_count,
  }));
}

/** A count for every kind, nought where there is none. */
export function presentCounts(
  counts: readonly { readonly kind: CommitmentKind; readonly count: number }[],
): KindCounts {
  const all = { undertaking: 0, call: 0, expectation: 0, stance: 0 };
  for (const { kind, count } of counts) all[kind] += count;
  return all;
}

function presentDocumentRef(expression: ExpressionSummary, actors: ReadonlyMap<string, Actor>): DocumentRef {
  return {
    id: expression.id,
    title: expression.title,
    language: expression.language,
    date: expression.date,
    issuer: presentActorOf(actors, expression.issuer_id),
    sample: expression.sample,
  };
}

function issuersOf(database: Kysely<Database>, expressions: readonly ExpressionSummary[]) {
  const ids = expressions.map((expression) => expression.issuer_id).filter((id) => id !== null);
  return findActors(database, ids);
}
