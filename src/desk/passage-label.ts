import type { Passage } from '../reading/document.ts';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The number of a passage as people cite it, from its paragraph down: "15. a)". Bullets say nothing and are left out;
 * null where nothing is left.
 */
export function passageLabel(
  passages: ReadonlyMap<string, Pick<Passage, 'type' | 'number' | 'parent'>>,
  eId: string,
): string | null {
  const numbers: string[] = [];
  for (let passage = passages.get(eId); passage; passage = passages.get(passage.parent ?? '')) {
    if (passage.type === 'section') break;
    if (passage.number && SAYS_SOMETHING.test(passage.number)) numbers.unshift(passage.number);
  }
  return numbers.join(' ') || null;
}
