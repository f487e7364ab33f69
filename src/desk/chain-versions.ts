import type { Kysely } from 'kysely';
import { compareTexts } from '../matching/compare-texts.ts';
import { parseDocumentNumber } from '../matching/document-number.ts';
import { commitmentsOf, type StoredCommitment } from '../store/commitments.ts';
import { type ExpressionSummary, versionsOf } from '../store/expressions.ts';
import { identifiersOf } from '../store/identifiers.ts';
import { passagesOf } from '../store/passages.ts';
import type { Database } from '../store/schema.ts';
import { type Continuation, orderVersions, replaceLineage } from '../store/versions.ts';
import { carryAdditions, carryDecisions } from './review/carry-decisions.ts';

/** Which texts, and whether numbers and dates may say their order; else they stand as they came. */
export interface Chain extends Pick<ExpressionSummary, 'work_id' | 'language'> {
  readonly isSorted: boolean;
}

/**
 * Puts the texts of one work and language in order and notes which commitment of each continues which of the one
 * before: what people decided of those that stand unchanged holds for them too. Belongs in a transaction.
 */
export async function chainVersions(database: Kysely<Database>, { isSorted, ...work }: Chain): Promise<void> {
  const asTheyCame = await versionsOf(database, work);
  const versions = isSorted ? await inOrder(database, asTheyCame) : asTheyCame;
  await orderVersions(
    database,
    versions.map(({ id }) => id),
  );
  const pairs = versions.map((version, index) => ({ id: version.id, previous: versions[index - 1]?.id }));
  for (const { id, previous } of pairs) if (previous !== undefined) await carryAdditions(database, previous, id);
  const steps = new Map<string, Continuation[]>();
  for (const { id, previous } of pairs.toReversed()) {
    steps.set(id, previous === undefined ? [] : await continuations(database, previous, id));
    await replaceLineage(database, id, steps.get(id) ?? []);
  }
  for (const { id } of pairs) await carryDecisions(database, id, steps.get(id) ?? []);
}

/** By the revision in the number that all of them carry, else by their dates where all have one, else as they are. */
async function inOrder(
  database: Kysely<Database>,
  versions: readonly ExpressionSummary[],
): Promise<readonly ExpressionSummary[]> {
  const revisions = await revisionsOf(database, versions);
  if (revisions)
    return versions.toSorted((one, other) => (revisions.get(one.id) ?? 0) - (revisions.get(other.id) ?? 0));
  if (versions.some(({ date }) => date === null)) return versions;
  return versions.toSorted((one, other) => (one.date ?? '').localeCompare(other.date ?? ''));
}

/** Which revision of their common number each of them is; null where they have no number in common, or one only. */
async function revisionsOf(
  database: Kysely<Database>,
  versions: readonly ExpressionSummary[],
): Promise<ReadonlyMap<string, number> | null> {
  const ids = versions.map(({ id }) => id);
  const byKey = Map.groupBy(await identifiersOf(database, ids), ({ key }) => key);
  for (const numbers of byKey.values()) {
    const revisions = new Map(
      numbers.map(({ expression_id, value }) => [expression_id, parseDocumentNumber(value).revision]),
    );
    if (revisions.size === ids.length && new Set(revisions.values()).size === ids.length) return revisions;
  }
  return null;
}

async function continuations(database: Kysely<Database>, before: string, after: string): Promise<Continuation[]> {
  const { commitments } = compareTexts(await storedText(database, before), await storedText(database, after));
  return commitments.flatMap(({ kind, before: one, after: other, shifts }) =>
    one && other && (kind === 'same' || kind === 'reworded')
      ? [{ beforeId: one.id, afterId: other.id, kind, shifts }]
      : [],
  );
}

async function storedText(database: Kysely<Database>, id: string) {
  const passages = await passagesOf(database, id);
  const commitments = await commitmentsOf(database, [id], { withRejected: true });
  return {
    passages: passages.map(({ e_id: eId, type, number, text }) => ({ eId, type, number, text })),
    commitments: commitments.map(({ parts, ...commitment }) => ({ ...commitment, ...parts })),
    passageOf: ({ passage }: Pick<StoredCommitment, 'passage'>) => passage,
  };
}
