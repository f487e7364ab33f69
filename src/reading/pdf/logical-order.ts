import { type Fragment, textOfParts } from './fragments.ts';

const RIGHTWARD = /[\p{L}\p{N}]/u;

/**
 * The parts of a line, given from left to right, in the order in which they are read: in a line of Hebrew or Arabic
 * from right to left, with words of other scripts and figures among them from left to right. A simple form of the
 * bidirectional algorithm (Unicode Standard Annex 9) for what is already in logical order inside each part.
 */
export function inLogicalOrder<Part extends { readonly fragment: Fragment }>(parts: readonly Part[]): readonly Part[] {
  const leftward = parts.filter(({ fragment }) => fragment.leftward);
  if (leftward.length === 0) return parts;
  const share = charactersOf(leftward) / charactersOf(parts);
  const runsLeft = share > 1 / 3;
  const result: Part[] = [];
  let run: Part[] = [];
  const isOfRun = ({ fragment }: Part): boolean =>
    runsLeft ? !fragment.leftward && RIGHTWARD.test(textOfParts(fragment.parts)) : fragment.leftward;
  for (const part of runsLeft ? parts.toReversed() : parts) {
    if (isOfRun(part)) {
      run.push(part);
      continue;
    }
    result.push(...run.reverse(), part);
    run = [];
  }
  return [...result, ...run.reverse()];
}

function charactersOf(parts: readonly { readonly fragment: Fragment }[]): number {
  return parts.reduce((sum, { fragment }) => sum + fragment.characters, 0);
}
