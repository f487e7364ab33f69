import type { Kysely } from 'kysely';
import { type AlignablePassage, actorsByPassage, alignPassages, isAlignable } from '../matching/align-passages.ts';
import type { AlignedGroup } from '../matching/align-sequences.ts';
import { type Alignable, alignTwins } from '../matching/align-twins.ts';
import type { StoredCommitment } from '../store/commitments.ts';
import { mentionsOf } from '../store/mentions.ts';
import { passagesOf, type StoredPassage } from '../store/passages.ts';
import type { Database } from '../store/schema.ts';

/** The passages of an expression that are laid beside those of another, with the actors that they name. */
export async function alignableOf(database: Kysely<Database>, expressionId: string): Promise<AlignablePassage[]> {
  const passages = await passagesOf(database, expressionId);
  const spans = passages.map(({ start_offset: start, end_offset: end }) => ({ start, end }));
  const actors = actorsByPassage(spans, await mentionsOf(database, expressionId));
  return passages.map((stored, index) => ({ ...alignable(stored), actors: actors[index] ?? [] })).filter(isAlignable);
}

function alignable({ e_id: eId, type, number, text }: StoredPassage): AlignablePassage {
  return { eId, type, number, text };
}

/** Two language versions laid beside one another. */
export interface AlignedTexts {
  readonly left: readonly AlignablePassage[];
  readonly right: readonly AlignablePassage[];
  readonly groups: readonly AlignedGroup[];
}

/** Lays two language versions beside one another, passage by passage. */
export async function alignTexts(database: Kysely<Database>, leftId: string, rightId: string): Promise<AlignedTexts> {
  const left = await alignableOf(database, leftId);
  const right = await alignableOf(database, rightId);
  return { left, right, groups: alignPassages(left, right) };
}

/** Which commitment of the right side is the same as which of the left, by identifier; both in text order. */
export function twinsIn(
  aligned: AlignedTexts,
  left: readonly StoredCommitment[],
  right: readonly StoredCommitment[],
): Map<string, string> {
  return alignTwins(alignablesOf(left, groupsOf(aligned, 'left')), alignablesOf(right, groupsOf(aligned, 'right')));
}

function alignablesOf(commitments: readonly StoredCommitment[], groups: ReadonlyMap<string, number>): Alignable[] {
  return commitments.flatMap(({ id, kind, passage, quote, parts }) => {
    const group = groups.get(passage);
    if (group === undefined) return [];
    const edtf = parts.deadline?.edtf ?? null;
    const bearers = parts.bearers.map((bearer) => bearer.actor).filter((actor) => actor !== null);
    return [{ id, kind, quote, group, edtf, bearers }];
  });
}

/** Which group each passage of a side is in, by its `eId`. */
function groupsOf(aligned: AlignedTexts, side: 'left' | 'right'): Map<string, number> {
  return new Map(
    aligned.groups.flatMap((group, index) => group[side].map((place) => [aligned[side][place]?.eId ?? '', index])),
  );
}
