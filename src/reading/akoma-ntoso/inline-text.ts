import type { Span } from '../../text/span.ts';
import type { Flow } from '../structure/flow.ts';
import { isElement, type XmlElement, type XmlNode, type XmlText } from '../xml/xml-tree.ts';

/** What stands inside running text and is no part of it. */
export interface InlineFinds {
  /** A footnote; the answer is its identifier, to which the marker refers. */
  note(element: XmlElement): string;
  /** A structure quoted or embedded in the text, which becomes a passage of its own. */
  structure(element: XmlElement): void;
  /** The end of a page. */
  pageEnd(): void;
  /** The page that the words stand on. */
  readonly page: number | null;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['img', 'popup']);
const STRUCTURES: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure', 'subFlow']);

/** Adds the running text of `element` to `flow`, with white space folded and the way back to the source. */
export function appendInline(element: XmlElement, flow: Flow, finds: InlineFinds): void {
  for (const node of element.children) appendNode(node, flow, finds);
}

function appendNode(node: XmlNode, flow: Flow, finds: InlineFinds): void {
  if (!isElement(node)) {
    appendText(node, flow, finds.page);
    return;
  }
  const { name } = node;
  if (name === 'authorialNote') flow.mark(node.attributes.get('marker') ?? '', finds.note(node));
  else if (name === 'noteRef') flow.mark(node.attributes.get('marker') ?? '', localReference(node));
  else if (name === 'eop') finds.pageEnd();
  else if (name === 'eol' || name === 'br') flow.append(' ', { source: null, page: finds.page, box: null });
  else if (STRUCTURES.has(name)) finds.structure(node);
  else if (name === 'del') noteDeleted(node, flow);
  else if (name === 'ins') appendInserted(node, flow, finds);
  else if (!LEFT_OUT.has(name)) appendInline(node, flow, finds);
}

function localReference(element: XmlElement): string | null {
  const href = element.attributes.get('href') ?? '';
  return href.startsWith('#') && href.length > 1 ? href.slice(1) : null;
}

function appendInserted(element: XmlElement, flow: Flow, finds: InlineFinds): void {
  const start = flow.length;
  appendInline(element, flow, finds);
  flow.annotate({ kind: 'inserted', start, end: flow.length, text: null, author: null, date: null });
}

function noteDeleted(element: XmlElement, flow: Flow): void {
  const text = plainText(element);
  const at = flow.length;
  flow.annotate({ kind: 'deleted', start: at, end: at, text, author: null, date: null });
}

/** The words of an element on one line. */
export function plainText(element: XmlElement): string {
  const parts: string[] = [];
  const stack: XmlNode[] = [element];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (isElement(node)) stack.push(...node.children.toReversed());
    else parts.push(node.text);
  }
  return folded(parts.join('')).trim();
}

function folded(text: string): string {
  return text.replace(/[\t\n\r ]+/gu, ' ');
}

function appendText({ text, start, end }: XmlText, flow: Flow, page: number | null): void {
  const words = folded(text);
  const source: Span = { start, end };
  flow.append(words, { source, page, box: null });
}
