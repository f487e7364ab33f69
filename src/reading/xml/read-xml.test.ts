import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READING_LIMITS } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeXml } from './decode-xml.ts';
import { readXml, type XmlOptions } from './read-xml.ts';
import { childElements, descendants, isElement, textContent, type XmlElement } from './xml-tree.ts';

const OPTIONS: XmlOptions = { file: 'a.xml', limits: READING_LIMITS };

function read(source: string, options: Partial<XmlOptions> = {}): XmlElement {
  return readXml(source, { ...OPTIONS, ...options });
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
  return 'read';
}

describe('the tree', () => {
  test('has elements, attributes and text', () => {
    const root = read('<act name="a &amp; b"><p>One <b>two</b> three</p><p/></act>');
    expect(root.name).toBe('act');
    expect(root.attributes.get('name')).toBe('a & b');
    expect([...childElements(root)].map((child) => child.name)).toEqual(['p', 'p']);
    expect([...descendants(root)].map((child) => child.name)).toEqual(['p', 'b', 'p']);
    expect(textContent(root)).toBe('One two three');
  });

  test('resolves prefixes, also where one is declared anew', () => {
    const root = read(
      '<a xmlns="urn:a" xmlns:x="urn:x"><x:b x:c="1" d="2"/><x:b xmlns:x="urn:y"/><x:b/><e xmlns=""/></a>',
    );
    const [first, second, third, last] = [...childElements(root)];
    expect([root, first, second, third, last].map((one) => one?.namespace)).toEqual([
      'urn:a',
      'urn:x',
      'urn:y',
      'urn:x',
      '',
    ]);
    expect([...(first?.attributes ?? [])]).toEqual([
      ['{urn:x}c', '1'],
      ['d', '2'],
    ]);
  });

  test('knows where everything stands in the source', () => {
    const source =
      '<?xml version="1.0"?>\r\n<!-- <a> --><a>\r\n x &amp; y<!-- c -->z<b k="v>w"/><![CDATA[<q>]]>\u{1F600}<c>d</c ></a>\n';
    const root = read(source);
    const shown = (node: { start: number; end: number }) => source.slice(node.start, node.end);
    expect(shown(root)).toBe(source.slice(source.indexOf('<a>\r'), -1));
    expect(root.children.map(shown)).toEqual([
      ...['\r\n x &amp; y', 'z', '<b k="v>w"/>', '<q>', '\u{1F600}', '<c>d</c >'],
    ]);
    expect(root.children.map((child) => (isElement(child) ? child.name : child.text))).toEqual([
      ...['\n x & y', 'z', 'b', '<q>', '\u{1F600}', 'c'],
    ]);
  });

  test('gives back any words and their markup', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '<', '&', '>', '"', 'æ', '\u{1F600}', ']') });
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (texts) => {
        const written = (text: string) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
        const source = `<a>${texts.map((text) => `<b>${written(text)}</b>`).join('')}</a>`;
        const found = [...childElements(read(source))];
        expect(found.map(textContent)).toEqual(texts);
        expect(found.map((one) => source.slice(one.start, one.end))).toEqual(
          texts.map((text) => `<b>${written(text)}</b>`),
        );
      }),
    );
  });
});

describe('hostile documents', () => {
  test.each([
    ['an end tag too many', '<a></a></a>'],
    ['an end tag too few', '<a><b></a>'],
    ['nothing', ''],
    ['text alone', 'words'],
    ['a prefix from nowhere', '<x:a/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an entity from nowhere', '<a>&nbsp;</a>'],
    ['an entity named like a property of objects', '<a>&constructor;</a>'],
    ['a character that XML has not', '<a>\u0001</a>'],
  ])('%s is damage', (_, source) => {
    expect(codeOf(() => read(source))).toBe('damaged');
  });

  test('entities of a DTD are not expanded', () => {
    const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    expect(codeOf(() => read(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`))).toBe('damaged');
    expect(codeOf(() => read('<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]><a>&e;</a>'))).toBe('damaged');
  });

  test('a DTD that nothing refers to is passed over', () => {
    expect(textContent(read('<!DOCTYPE a SYSTEM "http://example.org/a.dtd" [<!ELEMENT a ANY>]><a>words</a>'))).toBe(
      'words',
    );
  });

  test('depth has a limit, and none is read by recursion', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(codeOf(() => read(nested(1000)))).toBe('read');
    expect(codeOf(() => read(nested(1001)))).toBe('nested-too-deep');
    const deep = read(`<r>${'<a>'.repeat(20_000)}x${'</a>'.repeat(20_000)}</r>`, {
      limits: { maximumDepth: 50_000 },
    });
    expect(textContent(deep)).toBe('x');
    expect([...descendants(deep)]).toHaveLength(20_000);
  });

  test('very many attributes and namespaces are read in one pass', () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}="${n}" xmlns:p${n}="urn:${n}"`).join(' ');
    expect(read(`<a ${many}/>`).attributes.size).toBe(10_000);
  });
});

describe('encodings', () => {
  const utf16 = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

  test.each([
    ['UTF-8', new TextEncoder().encode('<a>ærø</a>')],
    ['UTF-8 with a mark', new TextEncoder().encode('\uFEFF<a>ærø</a>')],
    ['UTF-16 with a mark', utf16('\uFEFF<?xml version="1.0" encoding="UTF-16"?><a>ærø</a>')],
    ['UTF-16 without a mark', utf16('<a>ærø, that is an island</a>')],
    ['Latin-1 as declared', bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a>\u00E6r\u00F8</a>")],
  ])('%s', (_, encoded) => {
    expect(textContent(read(decodeXml(encoded, 'a.xml')))).toMatch(/^ærø/u);
  });

  test('an encoding that nobody knows', () => {
    expect(codeOf(() => decodeXml(bytes('<?xml version="1.0" encoding="x-secret"?><a/>'), 'a.xml'))).toBe(
      'invalid-encoding',
    );
  });
});
