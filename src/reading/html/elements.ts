import type { DefaultTreeAdapterTypes } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Elements whose words are no part of what a person reads as the document. */
const DROPPED = new Set(
  (
    'script style template noscript head iframe object embed svg math canvas audio video map button select input ' +
    'textarea datalist dialog nav menu search img picture noframes'
  ).split(' '),
);
const DROPPED_ROLES = new Set(['navigation', 'banner', 'contentinfo', 'complementary', 'search', 'menu', 'dialog']);
const NOTE_ROLES = new Set(['doc-footnote', 'doc-endnote', 'doc-endnotes']);

/** Whether the node is an element. */
export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

/** The value of an attribute, the empty string where it has none, null where it is absent. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** Whether the element stands in a line of its own. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName);
}

/** Whether a reader of the page sees the element's words as part of the document, not of the site around it. */
export function isDropped(element: Element, keeps: (element: Element) => boolean): boolean {
  if (DROPPED.has(element.tagName) || isHidden(element)) return true;
  const role = attribute(element, 'role') ?? '';
  if (NOTE_ROLES.has(role)) return false;
  const isAround = DROPPED_ROLES.has(role) || element.tagName === 'aside' || element.tagName === 'footer';
  return isAround && !keeps(element);
}

function isHidden(element: Element): boolean {
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(attribute(element, 'style') ?? '');
}

/** All elements below `root` in document order, without recursion. */
export function* descendants(root: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  const stack: Node[] = [...root.childNodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child) stack.push(child);
    }
  }
}

/** The text inside a node, up to `limit` characters, without recursion. */
export function textInside(root: Node, limit: number): string {
  const stack: Node[] = [root];
  let text = '';
  for (let node = stack.pop(); node && text.length < limit; node = stack.pop()) {
    if ('value' in node && node.nodeName === '#text') text += node.value;
    if (!('childNodes' in node)) continue;
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      const child = node.childNodes[index];
      if (child) stack.push(child);
    }
  }
  return text.slice(0, limit);
}
