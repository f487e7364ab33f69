import type { CommitmentKind } from '../extraction/commitment.ts';

/** What one reviewer says of one commitment. */
export interface Rating {
  /** Identifier of the commitment. */
  readonly item: string;
  readonly isConfirmed: boolean;
  readonly kind: CommitmentKind;
  /** Identifiers of those who owe it, names where they have none; in any order. */
  readonly bearers: readonly string[];
  /** EDTF; null without a deadline that can be dated. */
  readonly deadline: string | null;
}

/** How many of how many agree. */
export interface Share {
  readonly agreed: number;
  readonly of: number;
}

/** How far two reviewers agree on what both of them rated. */
export interface Agreement {
  /** How many commitments both rated. */
  readonly items: number;
  /** What the first said, then the second. */
  readonly counts: Readonly<Record<'confirmConfirm' | 'confirmReject' | 'rejectConfirm' | 'rejectReject', number>>;
  readonly confirmation: Share;
  /** Cohen's kappa of confirming or rejecting: 1 is full agreement, 0 what chance would give; null where chance alone would agree always. */
  readonly kappa: number | null;
  /** Among those that both confirmed. */
  readonly kinds: Share;
  readonly bearers: Share;
  readonly deadlines: Share;
  /** Identifiers of the commitments on which they differ in anything, in the order of the first reviewer. */
  readonly differing: readonly string[];
}

/**
 * How far two reviewers agree. Kappa as by J. Cohen, A coefficient of agreement for nominal scales, Educational and
 * Psychological Measurement 20 (1960): what is observed beyond chance, of what could be beyond chance.
 */
export function measureRatings(one: readonly Rating[], other: readonly Rating[]): Agreement {
  const others = new Map(other.map((rating) => [rating.item, rating]));
  const pairs = one.flatMap((rating) => {
    const second = others.get(rating.item);
    return second ? [[rating, second] as const] : [];
  });
  const count = (first: boolean, second: boolean) =>
    pairs.filter(([left, right]) => left.isConfirmed === first && right.isConfirmed === second).length;
  const counts = {
    confirmConfirm: count(true, true),
    confirmReject: count(true, false),
    rejectConfirm: count(false, true),
    rejectReject: count(false, false),
  };
  const confirmed = pairs.filter(([left, right]) => left.isConfirmed && right.isConfirmed);
  const share = (isSame: (left: Rating, right: Rating) => boolean): Share => ({
    agreed: confirmed.filter(([left, right]) => isSame(left, right)).length,
    of: confirmed.length,
  });
  return {
    items: pairs.length,
    counts,
    confirmation: { agreed: counts.confirmConfirm + counts.rejectReject, of: pairs.length },
    kappa: kappaOf(counts, pairs.length),
    kinds: share((left, right) => left.kind === right.kind),
    bearers: share((left, right) => bearersOf(left) === bearersOf(right)),
    deadlines: share((left, right) => left.deadline === right.deadline),
    differing: pairs.filter(([left, right]) => !isSame(left, right)).map(([{ item }]) => item),
  };
}

function kappaOf(counts: Agreement['counts'], items: number): number | null {
  if (items === 0) return null;
  const { confirmConfirm, confirmReject, rejectConfirm, rejectReject } = counts;
  const observed = (confirmConfirm + rejectReject) / items;
  const bothConfirm = ((confirmConfirm + confirmReject) / items) * ((confirmConfirm + rejectConfirm) / items);
  const bothReject = ((rejectConfirm + rejectReject) / items) * ((confirmReject + rejectReject) / items);
  const expected = bothConfirm + bothReject;
  return expected >= 1 ? null : (observed - expected) / (1 - expected);
}

function isSame(left: Rating, right: Rating): boolean {
  if (left.isConfirmed !== right.isConfirmed) return false;
  if (!left.isConfirmed) return true;
  return left.kind === right.kind && bearersOf(left) === bearersOf(right) && left.deadline === right.deadline;
}

function bearersOf({ bearers }: Rating): string {
  return JSON.stringify([...new Set(bearers)].sort());
}
