/** Attributes in the order in which they are written; null leaves one out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Characters that XML 1.0 cannot hold, even as references (XML 1.0, production 2). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * Writes XML element by element, indented outside of running text. What XML cannot hold becomes U+FFFD, which keeps
 * the length of the text.
 */
export class XmlWriter {
  private readonly parts: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  private readonly open: string[] = [];

  /** Writes an element whose children, written by `children`, stand on lines of their own. */
  element(name: string, attributes: Attributes, children?: () => void): void {
    this.newLine();
    if (!children) {
      this.parts.push(`<${name}${written(attributes)}/>`);
      return;
    }
    this.parts.push(`<${name}${written(attributes)}>`);
    this.open.push(name);
    children();
    this.open.pop();
    this.newLine();
    this.parts.push(`</${name}>`);
  }

  /** Writes an element that holds running text, written by `content`, on one line. */
  line(name: string, attributes: Attributes, content: () => void): void {
    this.newLine();
    this.inline(name, attributes, content);
  }

  /** Writes an element inside running text. */
  inline(name: string, attributes: Attributes, content: () => void): void {
    this.parts.push(`<${name}${written(attributes)}>`);
    content();
    this.parts.push(`</${name}>`);
  }

  /** Writes running text. */
  text(words: string): void {
    this.parts.push(escaped(words, /[&<>\r]/gu));
  }

  /** The whole document. */
  finish(): string {
    return `${this.parts.join('')}\n`;
  }

  private newLine(): void {
    this.parts.push(`\n${'  '.repeat(this.open.length)}`);
  }
}

function written(attributes: Attributes): string {
  let result = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    result += ` ${name}="${escaped(String(value), /[&<>"\t\n\r]/gu)}"`;
  }
  return result;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(NOT_IN_XML, '\uFFFD').replace(special, (sign) => REFERENCES[sign] ?? sign);
}
