import type { DefaultTreeAdapterTypes } from 'parse5';
import { attribute, type Element, isElement, type Node } from './elements.ts';

/** Share of the page's words that an article must have to be the document. */
const MOST = 0.5;

type Root = DefaultTreeAdapterTypes.ParentNode;

/**
 * The element that holds the document: `main`, the one long `article`, else the body. Words in elements that
 * `isDropped` are not counted.
 */
export function mainElement(page: DefaultTreeAdapterTypes.Document, isDropped: (element: Element) => boolean): Root {
  const { candidates, words } = measure(page, isDropped);
  const total = words.get(page) ?? 0;
  const best = (tags: readonly Element[]) =>
    tags.reduce<Element | null>(
      (chosen, one) => ((words.get(one) ?? 0) > (chosen ? (words.get(chosen) ?? 0) : 0) ? one : chosen),
      null,
    );
  const main = best(candidates.filter((element) => element.tagName !== 'article'));
  const article = best(candidates.filter((element) => element.tagName === 'article'));
  const whole = main && (words.get(main) ?? 0) >= MOST * total ? main : page;
  return article && (words.get(article) ?? 0) >= MOST * (words.get(whole) ?? 0) && hasHeading(article)
    ? article
    : whole;
}

/** Counts the characters of text in the page and in each element that may be the document. */
function measure(
  page: Root,
  isDropped: (element: Element) => boolean,
): { candidates: Element[]; words: Map<Root, number> } {
  const candidates: Element[] = [];
  const words = new Map<Root, number>();
  const open: Root[] = [page];
  const steps: (Node | 'close')[] = [...page.childNodes].reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step === 'close') open.pop();
    else if (!isElement(step)) count(step, open, words);
    else if (!isDropped(step)) {
      const isCandidate = step.tagName === 'main' || step.tagName === 'article' || attribute(step, 'role') === 'main';
      if (isCandidate) {
        candidates.push(step);
        open.push(step);
        steps.push('close');
      }
      for (let index = step.childNodes.length - 1; index >= 0; index -= 1) {
        const child = step.childNodes[index];
        if (child) steps.push(child);
      }
    }
  }
  return { candidates, words };
}

function count(node: Node, open: readonly Root[], words: Map<Root, number>): void {
  if (node.nodeName !== '#text' || !('value' in node)) return;
  const length = node.value.trim().length;
  for (const root of open) words.set(root, (words.get(root) ?? 0) + length);
}

function hasHeading(article: Element): boolean {
  const steps: Node[] = [...article.childNodes];
  for (let node = steps.pop(); node; node = steps.pop()) {
    if (!isElement(node)) continue;
    if (/^h[12]$/u.test(node.tagName)) return true;
    for (const child of node.childNodes) steps.push(child);
  }
  return false;
}
