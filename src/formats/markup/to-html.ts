import type { Heading, Nodes, Root } from 'mdast';
import { escapeHtml } from './escape-html.ts';
import { linkTarget, parseMarkup } from './parse-markup.ts';

/** How a text becomes HTML. */
export interface HtmlOptions {
  /** Scheme, host and port put before links within the site; empty where the HTML stays on it. */
  readonly origin?: string;
}

/** The first level of headings under the title of a page. */
const FIRST_HEADING = 2;
const LAST_HEADING = 4;

/**
 * A Markdown text as HTML that is safe whatever the text says: a few elements without attributes, links that lead to
 * the web, to mail and within the site, and HTML of the text's own shown as the words that it is.
 */
export function markupToHtml(markdown: string, { origin = '' }: HtmlOptions = {}): string {
  const root = parseMarkup(markdown);
  return new HtmlWriter(origin, headingLevels(root)).write(root);
}

/** The level of each depth of heading, so that none is left out on the way down. */
function headingLevels({ children }: Root): ReadonlyMap<number, number> {
  const depths = new Set(children.filter((node): node is Heading => node.type === 'heading').map(({ depth }) => depth));
  const sorted = [...depths].sort((one, other) => one - other);
  return new Map(sorted.map((depth, index) => [depth, Math.min(FIRST_HEADING + index, LAST_HEADING)]));
}

class HtmlWriter {
  readonly #origin: string;
  readonly #levels: ReadonlyMap<number, number>;

  constructor(origin: string, levels: ReadonlyMap<number, number>) {
    this.#origin = origin;
    this.#levels = levels;
  }

  write(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'html':
        return escapeHtml(node.value);
      case 'code':
        return `<pre><code>${escapeHtml(node.value)}</code></pre>\n`;
      case 'inlineCode':
        return `<code>${escapeHtml(node.value)}</code>`;
      case 'image':
        return escapeHtml(node.alt ?? '');
      case 'break':
        return '<br>\n';
      case 'thematicBreak':
        return '<hr>\n';
      case 'paragraph':
        return `<p>${this.#inside(node)}</p>\n`;
      case 'blockquote':
        return `<blockquote>\n${this.#inside(node)}</blockquote>\n`;
      case 'emphasis':
        return `<em>${this.#inside(node)}</em>`;
      case 'strong':
        return `<strong>${this.#inside(node)}</strong>`;
      case 'list':
        return node.ordered ? this.#ordered(node.start ?? 1, this.#inside(node)) : `<ul>\n${this.#inside(node)}</ul>\n`;
      case 'listItem':
        return `<li>${this.#inside(node)}</li>\n`;
      case 'heading': {
        const level = this.#levels.get(node.depth) ?? LAST_HEADING;
        return `<h${level}>${this.#inside(node)}</h${level}>\n`;
      }
      case 'link': {
        const target = linkTarget(node.url, this.#origin);
        const words = this.#inside(node);
        return target === null ? words : `<a href="${escapeHtml(target)}">${words}</a>`;
      }
      default:
        return this.#inside(node);
    }
  }

  #ordered(start: number, items: string): string {
    return `<ol${start === 1 ? '' : ` start="${start}"`}>\n${items}</ol>\n`;
  }

  #inside(node: Nodes): string {
    return 'children' in node ? node.children.map((child) => this.write(child)).join('') : '';
  }
}
