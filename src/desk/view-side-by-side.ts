import type { AlignedGroup } from '../matching/align-sequences.ts';
import { findDisagreements } from '../matching/find-disagreements.ts';
import { commitmentsOf } from '../store/commitments.ts';
import { findExpressions } from '../store/expressions.ts';
import { type AlignedTexts, alignTexts, twinsIn } from './compared-text.ts';
import type { SideBySideView, TwinPair } from './comparison-views.ts';
import type { DeskContext } from './context.ts';
import { Invalid, NotFound } from './errors.ts';
import { viewDocument } from './view-document.ts';
import type { CommitmentView, DocumentView } from './views.ts';

/** Which two language versions; the first one's order leads. */
export interface SideBySideInput {
  readonly id: string;
  readonly other: string;
}

/**
 * Two language versions of one work beside one another, with what they disagree about. Throws `NotFound`, and `Invalid`
 * where the two are no language versions of one work.
 */
export async function viewSideBySide(context: DeskContext, { id, other }: SideBySideInput): Promise<SideBySideView> {
  const { database } = context;
  const expressions = await findExpressions(database, [id, other]);
  const [one, another] = [expressions.get(id), expressions.get(other)];
  if (!one || !another) throw new NotFound('document', one ? other : id);
  if (one.work_id !== another.work_id || one.language === another.language) {
    throw new Invalid([{ field: 'other', code: 'no-language-version', details: { value: other } }]);
  }
  const left = await viewDocument(context, id);
  const right = await viewDocument(context, other);
  const aligned = await alignTexts(database, id, other);
  const twins = twinsIn(aligned, await commitmentsOf(database, [id]), await commitmentsOf(database, [other]));
  return { left, right, rows: rowsOf(aligned, left, right), twins: twinPairs(left, right, twins) };
}

function rowsOf({ left, right, groups }: AlignedTexts, one: DocumentView, other: DocumentView): SideBySideView['rows'] {
  const [ours, theirs] = [one, other].map(({ passages }) => new Map(passages.map((passage) => [passage.eId, passage])));
  return groups.flatMap((group) =>
    placesOf(group).map((place) => ({
      left: ours?.get(left[place.left ?? -1]?.eId ?? '') ?? null,
      right: theirs?.get(right[place.right ?? -1]?.eId ?? '') ?? null,
    })),
  );
}

/** A passage that was split stands beside its first part; the other part follows alone. */
function placesOf(group: AlignedGroup): { readonly left: number | undefined; readonly right: number | undefined }[] {
  const rows = Math.max(group.left.length, group.right.length);
  return Array.from({ length: rows }, (_, index) => ({ left: group.left[index], right: group.right[index] }));
}

function twinPairs(left: DocumentView, right: DocumentView, twins: ReadonlyMap<string, string>): TwinPair[] {
  const others = new Map(right.commitments.map((commitment) => [commitment.id, commitment]));
  const paired = new Set(twins.values());
  return [
    ...left.commitments.map((commitment) => twinPair(commitment, others.get(twins.get(commitment.id) ?? '') ?? null)),
    ...right.commitments.filter(({ id }) => !paired.has(id)).map((commitment) => twinPair(null, commitment)),
  ];
}

function twinPair(left: CommitmentView | null, right: CommitmentView | null): TwinPair {
  if (left && right) return { left, right, disagreements: findDisagreements(left, right) };
  return { left, right, disagreements: [{ part: 'missing', left: left?.quote ?? null, right: right?.quote ?? null }] };
}
