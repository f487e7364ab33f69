import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hasExcessiveMarkup } from '../../reading/markdown/excessive-markup.ts';

/** The tree of a Markdown text (CommonMark); a text with markup beyond all sense is one of plain paragraphs. */
export function parseMarkup(markdown: string): Root {
  if (!hasExcessiveMarkup(markdown)) return fromMarkdown(markdown);
  const paragraphs = markdown.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');
  return {
    type: 'root',
    children: paragraphs.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  };
}

/**
 * Where a link of a text may lead: the web, a mail program, or a page of this site, which `origin` makes whole. Null
 * for everything else, such as scripts.
 */
export function linkTarget(url: string, origin: string): string | null {
  if (/^\/(?!\/)/u.test(url)) return origin + url;
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : null;
}
