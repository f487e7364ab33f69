import type { CommitmentKind } from '../../extraction/commitment.ts';
import type { PageContext } from '../page-context.ts';

/** The kinds in the order they are shown: what binds most comes first. */
export const SHOWN_KINDS = ['undertaking', 'call', 'expectation'] as const satisfies readonly CommitmentKind[];

/** The class that gives an element the colours and the line of a kind. */
export function kindClass(kind: CommitmentKind): string {
  return `k-${kind}`;
}

/** `text` with its first letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** The name of a kind, in its colour. */
export function KindLabel({ page, kind }: { page: PageContext; kind: CommitmentKind }) {
  return <span class="kind">{capitalised(page.wording.kinds[kind].one)}</span>;
}
