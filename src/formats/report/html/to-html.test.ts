import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { plain, sampleReport } from '../../../../tests/support/sample-report.ts';
import type { Report } from '../report.ts';
import { toHtml } from './to-html.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const isElement = (node: Node): node is Element => 'tagName' in node;

function elements(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...(isElement(node) ? [node] : []), ...children.flatMap(elements)];
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value ?? null;

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const page = elements(parse(toHtml(sampleReport)));
const named = (name: string, among = page) => among.filter(({ tagName }) => tagName === name);

/** The report with one paragraph that says `text`. */
function saying(text: string, address?: string): Report {
  const content = [{ text, address, note: plain(text) }];
  const section = { id: 's', heading: text, blocks: [{ type: 'paragraph' as const, tone: 'plain' as const, content }] };
  return { ...sampleReport, title: text, author: text, sections: [{ ...section, sections: [] }] };
}

describe('the page', () => {
  test('lets in its own styles and nothing else', () => {
    const [policy] = named('meta').filter((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    const [style, ...others] = named('style');
    expect(others).toEqual([]);
    const digest = createHash('sha256')
      .update(style ? textOf(style) : '')
      .digest('base64');
    const content = policy ? attribute(policy, 'content') : '';
    expect(content).toContain("default-src 'none'");
    expect(content).toContain(`'sha256-${digest}'`);
    expect(content).not.toContain('unsafe');
  });

  test('has no script, no style attribute and nothing to fetch', () => {
    expect(named('script')).toEqual([]);
    expect(page.filter((element) => attribute(element, 'style') !== null)).toEqual([]);
    expect(page.filter((element) => attribute(element, 'src') !== null)).toEqual([]);
    expect(named('link')).toEqual([]);
  });

  test('has headings without a gap, and every name once', () => {
    const levels = page.flatMap(({ tagName }) => (/^h[1-6]$/u.test(tagName) ? [Number(tagName[1])] : []));
    expect(levels[0]).toBe(1);
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(before + 1);
      return level;
    });
    const ids = page.map((element) => attribute(element, 'id')).filter((id) => id !== null);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('leads from every number to its note and back', () => {
    const ids = new Set(page.map((element) => attribute(element, 'id')));
    const inside = named('a').flatMap((link) => attribute(link, 'href')?.match(/^#(.*)/u)?.[1] ?? []);
    expect(inside.length).toBeGreaterThan(10);
    expect(inside.filter((id) => !ids.has(id))).toEqual([]);
    const notes = page.filter((element) => attribute(element, 'role') === 'doc-noteref').map(textOf);
    expect(notes).toEqual(['1', '2', '3', '4', '5', '6']);
  });

  test('tells the three answers of a commitment apart, each under its question', () => {
    const entry = page.find((element) => attribute(element, 'id') === 'c-5');
    const questions = entry ? named('dt', elements(entry)).map(textOf) : [];
    expect(questions).toEqual([
      'Skylder',
      'Ansvarlig',
      'Frist',
      'Accept',
      'Fremdrift',
      'Uafhængig vurdering',
      'Dokumentation',
    ]);
    const looks = entry ? named('strong', elements(entry)).map((one) => attribute(one, 'class')) : [];
    expect(looks.slice(0, 3)).toEqual(['tone unknown', 'tone unknown', 'tone unknown']);
  });

  test('has headings on every column and row of its tables', () => {
    for (const table of named('table')) {
      const inside = elements(table);
      const scopes = named('th', inside).map((head) => attribute(head, 'scope'));
      expect(scopes).toContain('col');
      expect(scopes.filter((scope) => scope === 'row')).toHaveLength(named('tr', inside).length - 1);
    }
  });
});

test('words of others are words only, wherever they stand', () => {
  const text = `</style><script>alert("1")</script><img src=x onerror='a'>&amp;\u0000`;
  const found = elements(parse(toHtml(saying(text))));
  expect(named('script', found)).toEqual([]);
  expect(named('img', found)).toEqual([]);
  expect(textOf(named('h1', found)[0] as Node)).toBe(text.replace('\u0000', '\uFFFD'));
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x', 'x'])('%s is no link', (address) => {
  const found = elements(parse(toHtml(saying('words', address))));
  expect(named('a', found).filter((link) => !attribute(link, 'href')?.startsWith('#'))).toEqual([]);
});

test('the same report gives the same bytes', () => {
  expect(toHtml(structuredClone(sampleReport))).toBe(toHtml(sampleReport));
});
