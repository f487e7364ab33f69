import type { Page, PageNode } from './page.ts';

/** Adds `element` and all elements that it stands in to `holders`, which has those of others already. */
export function addHolders(page: Page, element: PageNode, holders: Set<PageNode>): void {
  for (let at = element; at >= 0 && !holders.has(at); at = page.parent(at)) holders.add(at);
}
