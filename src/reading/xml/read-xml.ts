import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { type ExpandedName, NamespaceScope } from './namespaces.ts';
import type { XmlElement, XmlNode } from './xml-tree.ts';

/** What comes before the words of a CDATA section, and after. */
const CDATA_START = '<![CDATA['.length;
const CDATA_END = ']]>'.length;

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** How a document is read. */
export interface XmlOptions {
  /** Name of the file, for errors. */
  readonly file: string;
  readonly limits: Pick<ReadingLimits, 'maximumDepth'>;
}

/**
 * Reads an XML document to a tree of elements and text. Spans are UTF-16 offsets into `source`. Nothing but the five
 * entities of XML itself is expanded and nothing is fetched: a DTD is passed over, and a reference to what it
 * declares is an error.
 *
 * @param source decoded, without byte order mark.
 * @throws Unreadable `damaged` with the `line` where the document is not well-formed, `nested-too-deep`.
 */
export function readXml(source: string, options: XmlOptions): XmlElement {
  const reader = new TreeReader(source, options);
  return reader.read();
}

/** An element whose end tag has not come yet. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
  end: number;
}

class TreeReader {
  private readonly source: string;
  private readonly options: XmlOptions;
  private readonly parser = new SaxesParser({ xmlns: false, position: true });
  private readonly scope = new NamespaceScope();
  private readonly open: OpenElement[] = [];
  private root: XmlElement | null = null;
  /** Where the last tag, text or comment ended. */
  private at = 0;

  constructor(source: string, options: XmlOptions) {
    this.source = source;
    this.options = options;
    const { parser } = this;
    parser.on('error', (error) => this.fail(error.message));
    parser.on('opentag', (tag) => this.start(tag));
    parser.on('closetag', () => this.end());
    // The parser tells of a text when it has seen the "<" behind it, of a comment when it has seen its "--".
    parser.on('text', (text) => this.add(text, this.at, parser.position - 1, parser.position - 1));
    parser.on('comment', () => this.pass(parser.position + 1));
    parser.on('processinginstruction', () => this.pass(parser.position));
    parser.on('cdata', (text) => this.add(text, this.at + CDATA_START, parser.position - CDATA_END, parser.position));
  }

  read(): XmlElement {
    this.parser.write(this.source).close();
    return this.root ?? this.fail('no element');
  }

  private start(tag: SaxesTagPlain): void {
    const { file, limits } = this.options;
    if (this.open.length >= limits.maximumDepth) {
      throw new Unreadable('nested-too-deep', file, { limit: limits.maximumDepth });
    }
    this.scope.enter(tag.attributes);
    const start = this.open.length > 0 ? this.at : this.source.lastIndexOf(`<${tag.name}`, this.parser.position);
    const { name, namespace } = this.expand(tag.name);
    this.open.push({ name, namespace, attributes: this.attributesOf(tag), children: [], start, end: start });
    this.pass(this.parser.position);
  }

  private end(): void {
    this.pass(this.parser.position);
    this.scope.leave();
    const element = this.open.pop();
    if (!element) return;
    element.end = this.at;
    const parent = this.open.at(-1);
    if (parent) parent.children.push(element);
    else this.root = element;
  }

  private add(text: string, start: number, end: number, next: number): void {
    this.open.at(-1)?.children.push({ text, start, end });
    this.pass(next);
  }

  private pass(position: number): void {
    this.at = position;
  }

  private attributesOf(tag: SaxesTagPlain): ReadonlyMap<string, string> {
    let attributes: Map<string, string> | null = null;
    for (const qualified in tag.attributes) {
      if (qualified === 'xmlns' || qualified.startsWith('xmlns:')) continue;
      attributes ??= new Map();
      // The default namespace is not that of attributes.
      const name = qualified.includes(':') ? this.expand(qualified).clark : qualified;
      attributes.set(name, tag.attributes[qualified] ?? '');
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  private expand(qualified: string): ExpandedName {
    return this.scope.expand(qualified) ?? this.fail(`no namespace for ${qualified}`);
  }

  private fail(reason: string): never {
    throw new Unreadable('damaged', this.options.file, { line: this.parser.line, reason });
  }
}
