import { PageElement, type PageNode } from './page-nodes.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Whether the node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node instanceof PageElement;
}

/** Whether the element stands in a line of its own. */
export function isBlock(element: PageElement): boolean {
  return BLOCKS.has(element.tagName);
}

/** The words of `class` and `id` of an element, which say what its page uses it for. */
export function purposeOf(element: PageElement): string {
  const [names, id] = [element.attribute('class') ?? '', element.attribute('id') ?? ''];
  return id === '' ? names : `${names} ${id}`;
}

/** All elements below `root` in document order, without recursion. */
export function descendants(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const stack: PageElement[] = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element !== root) found.push(element);
    for (let index = element.children.length - 1; index >= 0; index -= 1) {
      const child = element.children[index];
      if (child && isElement(child)) stack.push(child);
    }
  }
  return found;
}

/** The text inside a node, up to `limit` characters, without recursion. */
export function textInside(root: PageNode, limit: number): string {
  const stack: PageNode[] = [root];
  let text = '';
  for (let node = stack.pop(); node && text.length < limit; node = stack.pop()) {
    if (!isElement(node)) {
      text += node.words;
      continue;
    }
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
  return text.slice(0, limit);
}
