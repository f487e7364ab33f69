import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { markupToHtml } from './to-html.ts';
import { markupToPlainText } from './to-plain-text.ts';

describe('HTML of a text', () => {
  test.each([
    ['Two *small* and **large** boats.', '<p>Two <em>small</em> and <strong>large</strong> boats.</p>\n'],
    ['One\n\nTwo', '<p>One</p>\n<p>Two</p>\n'],
    ['- a\n- b', '<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n'],
    ['4. a', '<ol start="4">\n<li><p>a</p>\n</li>\n</ol>\n'],
    ['> Said', '<blockquote>\n<p>Said</p>\n</blockquote>\n'],
    ['### Far down\n\n# Up\n\n###### Deep', '<h3>Far down</h3>\n<h2>Up</h2>\n<h4>Deep</h4>\n'],
    ['[map](/pledges/a)', '<p><a href="/pledges/a">map</a></p>\n'],
    ['<press@house.example>', '<p><a href="mailto:press@house.example">press@house.example</a></p>\n'],
  ])('%j', (markdown, html) => {
    expect(markupToHtml(markdown)).toBe(html);
  });

  test('leads out of the site from where it is read elsewhere', () => {
    expect(markupToHtml('[map](/a)', { origin: 'https://house.example' })).toContain('href="https://house.example/a"');
  });

  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a <b onclick="x()">b</b>', '<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>\n'],
    ['[go](javascript:alert(1))', '<p>go</p>\n'],
    ['[go](data:text/html,x)', '<p>go</p>\n'],
    ['[go](//evil.example/x)', '<p>go</p>\n'],
    ['![a boat](https://tracker.example/x.png)', '<p>a boat</p>\n'],
  ])('runs and fetches nothing: %j', (markdown, html) => {
    expect(markupToHtml(markdown)).toBe(html);
  });

  test('of any text has no element and no address but the allowed ones', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '[a](',
      ')',
      'javascript:',
      '![',
      ']',
      '`',
      '*',
      '\n',
      '#',
      'x ',
      '&',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const nodes: { nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: never[] }[] = [
          parseFragment(markupToHtml(parts.join(''))) as never,
        ];
        for (let node = nodes.pop(); node; node = nodes.pop()) {
          expect(node.nodeName).toMatch(/^(?:#|p$|h[2-4]$|em$|strong$|a$|ul$|ol$|li$|blockquote$|pre$|code$|br$|hr$)/u);
          for (const { name, value } of node.attrs ?? []) {
            expect(name).toMatch(/^(?:href|start)$/u);
            if (name === 'href') expect(value).toMatch(/^(?:https?:|mailto:|\/(?!\/))/u);
          }
          nodes.push(...(node.childNodes ?? []));
        }
      }),
    );
  });
});

describe('plain text of a text', () => {
  test.each([
    ['# Boats\n\nTwo *small* ones.\n\n1. a\n2. b', 'Boats\n\nTwo small ones.\n\n1. a\n2. b'],
    ['[map](/a) and <https://x.example/>', 'map (https://h.example/a) and https://x.example/'],
    ['[go](javascript:x) <b>', 'go <b>'],
  ])('%j', (markdown, text) => {
    expect(markupToPlainText(markdown, { origin: 'https://h.example' })).toBe(text);
  });
});
