import type { Span } from '../../text/span.ts';

/** Character data of an element, references expanded; its span covers the markup that it was written as. */
export interface XmlText extends Span {
  readonly text: string;
}

/** An element; its span reaches from the `<` of its start tag behind the `>` of its end tag. */
export interface XmlElement extends Span {
  /** The local name. */
  readonly name: string;
  /** The namespace's URI; empty where the element has none. */
  readonly namespace: string;
  /** Values by name; the name of an attribute that has a namespace is `{URI}local`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

/** What an element can hold; comments and processing instructions are left out. */
export type XmlNode = XmlElement | XmlText;

/** Whether the node is an element, and not text. */
export function isElement(node: XmlNode): node is XmlElement {
  return 'children' in node;
}

/** The elements directly inside `element`. */
export function* childElements(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) if (isElement(child)) yield child;
}

/** All elements below `root` in document order, without recursion. */
export function* descendants(root: XmlElement): Generator<XmlElement> {
  const stack: XmlNode[] = root.children.toReversed();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child) stack.push(child);
    }
  }
}

/** All character data inside `element`, without recursion. */
export function textContent(element: XmlElement): string {
  const parts: string[] = [];
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isElement(node)) parts.push(node.text);
    else
      for (let index = node.children.length - 1; index >= 0; index -= 1) {
        const child = node.children[index];
        if (child) stack.push(child);
      }
  }
  return parts.join('');
}
