import type { Nodes } from 'mdast';
import { linkTarget, parseMarkup } from './parse-markup.ts';

/** A Markdown text as plain text: paragraphs with an empty line between them, addresses of links behind their words. */
export function markupToPlainText(markdown: string, { origin = '' }: { readonly origin?: string } = {}): string {
  const write = (node: Nodes): string => {
    const inside = 'children' in node ? node.children.map(write) : [];
    switch (node.type) {
      case 'root':
      case 'blockquote':
        return inside.filter((block) => block !== '').join('\n\n');
      case 'list':
        return inside
          .map((item, index) => `${node.ordered ? `${(node.start ?? 1) + index}.` : '-'} ${item}`)
          .join('\n');
      case 'listItem':
        return inside.join('\n').replaceAll('\n', '\n  ');
      case 'break':
        return '\n';
      case 'image':
        return node.alt ?? '';
      case 'link':
        return withAddress(inside.join(''), linkTarget(node.url, origin));
      default:
        return 'value' in node ? node.value : inside.join('');
    }
  };
  return write(parseMarkup(markdown)).trim();
}

function withAddress(words: string, target: string | null): string {
  const isShown = target === null || words === target || `mailto:${words}` === target;
  return isShown ? words : `${words} (${target})`;
}
