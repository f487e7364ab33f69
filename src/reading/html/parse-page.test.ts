import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';
import { TagNames } from './tag-rules.ts';

const NOT_READ = ['script', 'style', 'noscript', 'template', 'title', 'iframe', 'textarea', 'head'];

/** The words of each block, a line each. */
function blocksOf(html: string): string {
  const parts: string[] = [];
  const page = parsePage(html);
  const walk = (node: number): void => {
    const { name, isText, isBlock } = page.tag(node);
    if (isText) parts.push(page.words(node, Infinity));
    else if (!NOT_READ.includes(name)) {
      if (isBlock) parts.push('\n');
      for (const child of page.children(node)) walk(child);
      if (isBlock) parts.push('\n');
    }
  };
  walk(0);
  return folded(parts);
}

/** The same by the tree of another parser. */
function blocksOfParse5(html: string): string {
  const parts: string[] = [];
  const names = new TagNames();
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) parts.push(node.value);
    if (!('childNodes' in node) || ('tagName' in node && NOT_READ.includes(node.tagName))) return;
    const edge = 'tagName' in node && names.of(node.tagName).isBlock ? '\n' : '';
    parts.push(edge);
    for (const child of node.childNodes) walk(child);
    parts.push(edge);
  };
  walk(parse(html));
  return folded(parts);
}

function folded(parts: readonly string[]): string {
  return parts
    .map((part) => (part === '\n' ? part : part.replace(/\s+/gu, ' ')))
    .join('')
    .replace(/ ?(?:\n ?)+/gu, '\n')
    .replace(/ +/gu, ' ')
    .trim();
}

describe('parsePage', { timeout: 60_000 }, () => {
  test.each([
    ['<p>et<p>to<ul><li>tre<li>fire</ul>fem', 'et\nto\ntre\nfire\nfem'],
    ['<table><tr><td>a<td>b<tr><td>c</table>', 'a\nb\nc'],
    ['<table>før<tr><td>i</table>', 'før\ni'],
    ['<b><p>fed</b> mager</p>efter', 'fed mager\nefter'],
    ['a < b og c<3 & d<!-- nej --> e<!-->f<![if x]>g<?php h > i', 'a < b og c<3 & d efg i'],
    ['<a title="x>y" class=z>ord</a ><script>"</p>"</script>', 'ord'],
    ['<title>T</title><p>x<style>p>q{}</style>y<textarea></p></textarea>z', 'xyz'],
    ['<svg><title>t</title><style>a</style><p>ud', 'ud'],
    ['ét &eacute;t &#233;t &eacutet', 'ét ét ét ét'],
    ['<p>uden ende <b', 'uden ende'],
    ['</p></div>x</br>y', 'xy'],
  ])('%s', (html, expected) => {
    expect(blocksOf(html)).toBe(expected);
  });

  test('tags left out and tags that cross give the blocks that another parser of the standard gives', () => {
    const names = [
      'p',
      'div',
      'b',
      'i',
      'span',
      'ul',
      'li',
      'h1',
      'h2',
      'br',
      'section',
      'blockquote',
      'dl',
      'dt',
      'em',
    ];
    const piece = fc.oneof(
      fc.constantFrom(...names).map((name) => `<${name}>`),
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.nat(99).map((number) => `ord${number} `),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = `<!doctype html><body>${pieces.join('')}`;
        expect(blocksOf(html)).toBe(blocksOfParse5(html));
      }),
      { numRuns: 1000, seed: 7 },
    );
  });
});
