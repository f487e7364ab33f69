import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { attribute, child, hasLine, isOn, nameOf, outlineLevelOf, propertyOf, wholeNumber } from './word-xml.ts';

/** What is said of type; null where nothing is said at this level. */
export interface RunFormat {
  /** In points. */
  readonly size: number | null;
  readonly bold: boolean | null;
  /** Whether the words are hidden. */
  readonly hidden: boolean | null;
}

/** A style with everything that it inherits. */
export interface Style {
  readonly id: string;
  /** Its name in small letters, English for the styles that Word brings along: "heading 1". */
  readonly name: string;
  /** The names of the style and of those it is based on, itself first. */
  readonly ancestry: readonly string[];
  /** 0 the highest, 9 running text; null where nothing is said. */
  readonly outlineLevel: number | null;
  /** The list that the style numbers its paragraphs in, and which style of the ancestry says so. */
  readonly numbering: { readonly list: string | null; readonly level: number | null; readonly owner: string } | null;
  /** How far the text stands in, in twentieths of a point; null where nothing is said. */
  readonly indent: number | null;
  readonly run: RunFormat;
}

/** The styles of a document. */
export interface Styles {
  /** The paragraph style with this id, else the default one. */
  paragraph(id: string | null): Style;
  /** The character style with this id; null if there is none. */
  character(id: string | null): Style | null;
  /** The list to which a numbering style leads; null if there is none. */
  listOf(numberingStyle: string): string | null;
  /** Whether a table style, or one that it is based on, sets the first row apart. */
  setsFirstRowApart(tableStyle: string | null): boolean;
  /** Whether a table style, or one that it is based on, draws lines; by their names where they do not say it. */
  drawsLines(tableStyle: string | null): boolean;
  /** What holds where no style says anything. */
  readonly defaults: RunFormat;
  /** The language of the document as a tag ("da-DK"); null where nothing is said. */
  readonly language: string | null;
}

const NO_FORMAT: RunFormat = { size: null, bold: null, hidden: null };
const PLAIN: Style = {
  ...{ id: '', name: '', ancestry: [], outlineLevel: null, numbering: null, indent: null, run: NO_FORMAT },
};
/** Word's size where nothing is said (ISO/IEC 29500-1, 17.3.2.38). */
const DEFAULT_SIZE = 10;

/** What run properties say of the type. */
export function runFormat(properties: XmlElement | null): RunFormat {
  if (!properties) return NO_FORMAT;
  const halfPoints = wholeNumber(propertyOf(properties, 'w:sz'));
  const bold = isOn(properties, 'w:b');
  return { size: halfPoints && halfPoints / 2, bold, hidden: isOn(properties, 'w:vanish') };
}

/** How far paragraph properties set the text in; null where they do not say it. */
export function indentOf(properties: XmlElement | null): number | null {
  const indent = child(properties, 'w:ind');
  return wholeNumber(attribute(indent, 'left') ?? attribute(indent, 'start'));
}

/** Reads the styles part; a file without one has plain styles. */
export function readStyles(root: XmlElement | null): Styles {
  const elements = new Map<string, XmlElement>();
  const defaults = new Map<string, string>();
  for (const element of root ? childElements(root) : []) {
    if (nameOf(element) !== 'w:style') continue;
    const [type, id] = [attribute(element, 'type') ?? 'paragraph', attribute(element, 'styleId') ?? ''];
    if (!elements.has(`${type} ${id}`)) elements.set(`${type} ${id}`, element);
    if (/^(?:1|true|on)$/u.test(attribute(element, 'default') ?? '')) defaults.set(type, id);
  }
  const resolved = new Map<string, Style>();
  const style = (type: string, id: string | null): Style | null => {
    const key = `${type} ${id ?? ''}`;
    if (!elements.has(key)) return null;
    const known = resolved.get(key) ?? resolve(elements, type, id ?? '');
    resolved.set(key, known);
    return known;
  };
  const documentDefaults = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const byDefault = style('paragraph', defaults.get('paragraph') ?? null) ?? PLAIN;
  const format = runFormat(documentDefaults);
  return {
    paragraph: (id) => (id === null ? null : style('paragraph', id)) ?? byDefault,
    character: (id) => (id === null ? null : style('character', id)),
    listOf: (id) => style('numbering', id)?.numbering?.list ?? null,
    setsFirstRowApart: (id) => ancestryOf(elements, 'table', id ?? '').some(setsFirstRowApart),
    drawsLines: (id) => drawsLines(ancestryOf(elements, 'table', id ?? ''), id ?? ''),
    defaults: { ...format, size: format.size ?? DEFAULT_SIZE },
    language: attribute(child(documentDefaults, 'w:lang'), 'val'),
  };
}

function setsFirstRowApart(tableStyle: XmlElement): boolean {
  for (const element of childElements(tableStyle)) {
    const isFirstRow = nameOf(element) === 'w:tblStylePr' && attribute(element, 'type') === 'firstRow';
    if (isFirstRow && element.children.length > 0) return true;
  }
  return false;
}

/** Identifiers are in the language of Word's user, names of the styles that it brings along in English. */
const LINED = /grid|gitter|list|liste/iu;

function drawsLines(ancestry: readonly XmlElement[], id: string): boolean {
  for (const element of ancestry) {
    const said = hasLine(child(child(element, 'w:tblPr'), 'w:tblBorders'));
    if (said !== null) return said;
  }
  return LINED.test(id) || ancestry.some((element) => LINED.test(propertyOf(element, 'w:name') ?? ''));
}

/** No real style has more ancestors; a circle of styles has no end. */
const LONGEST_ANCESTRY = 100;

/** A style and those that it is based on, itself first. */
function ancestryOf(elements: ReadonlyMap<string, XmlElement>, type: string, id: string): XmlElement[] {
  const chain: XmlElement[] = [];
  let next = elements.get(`${type} ${id}`);
  while (next && chain.length < LONGEST_ANCESTRY && !chain.includes(next)) {
    chain.push(next);
    next = elements.get(`${type} ${propertyOf(next, 'w:basedOn') ?? ''}`);
  }
  return chain;
}

function resolve(elements: ReadonlyMap<string, XmlElement>, type: string, id: string): Style {
  const chain = ancestryOf(elements, type, id);
  const first = <T>(get: (element: XmlElement) => T | null): T | null => {
    for (const element of chain) {
      const value = get(element);
      if (value !== null) return value;
    }
    return null;
  };
  const ancestry = chain.map((element) => (propertyOf(element, 'w:name') ?? '').trim().toLowerCase());
  const formats = chain.map((element) => runFormat(child(element, 'w:rPr')));
  const firstFormat = <K extends keyof RunFormat>(key: K) =>
    formats.find((format) => format[key] !== null)?.[key] ?? null;
  return {
    id,
    name: ancestry[0] ?? '',
    ancestry,
    outlineLevel: first((element) => outlineLevelOf(child(element, 'w:pPr'))),
    numbering: numberingOf(chain),
    indent: first((element) => indentOf(child(element, 'w:pPr'))),
    run: { size: firstFormat('size'), bold: firstFormat('bold'), hidden: firstFormat('hidden') },
  };
}

/** A style can say the list and one based on it the level. */
function numberingOf(chain: readonly XmlElement[]): Style['numbering'] {
  const numbered = chain.flatMap((element) => {
    const numbering = child(child(element, 'w:pPr'), 'w:numPr');
    return numbering ? [{ numbering, owner: attribute(element, 'styleId') ?? '' }] : [];
  });
  const [nearest] = numbered;
  if (!nearest) return null;
  const lists = numbered.map(({ numbering }) => propertyOf(numbering, 'w:numId'));
  const levels = numbered.map(({ numbering }) => wholeNumber(propertyOf(numbering, 'w:ilvl')));
  const said = <T>(values: readonly (T | null)[]) => values.find((value) => value !== null) ?? null;
  return { list: said(lists), level: said(levels), owner: nearest.owner };
}
