import type { Passage } from '../../reading/document.ts';

/** A passage with those inside it, in reading order. */
export interface PassageNode {
  readonly passage: Passage;
  readonly children: PassageNode[];
  /** False where the tree names another parent, one whose words had ended before: it stands as near as order allows. */
  readonly isInItsPlace: boolean;
}

/** Nests passages, which stand in reading order, by their parents; the order of the words never changes. */
export function nestPassages(passages: readonly Passage[]): PassageNode[] {
  const parents = new Map(passages.map(({ eId, parent }) => [eId, parent]));
  const top: PassageNode[] = [];
  const open: PassageNode[] = [];
  for (const passage of passages) {
    const ancestors = ancestorsOf(passage, parents);
    while (open.length > 0 && !ancestors.has(open.at(-1)?.passage.eId ?? '')) open.pop();
    const holder = open.at(-1);
    const node = { passage, children: [], isInItsPlace: (holder?.passage.eId ?? null) === passage.parent };
    (holder?.children ?? top).push(node);
    open.push(node);
  }
  return top;
}

function ancestorsOf(passage: Passage, parents: ReadonlyMap<string, string | null>): Set<string> {
  const ancestors = new Set<string>();
  for (let eId = passage.parent; eId !== null && !ancestors.has(eId); eId = parents.get(eId) ?? null) {
    ancestors.add(eId);
  }
  return ancestors;
}
