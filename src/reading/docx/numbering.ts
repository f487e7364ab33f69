import { childElements, descendants, type XmlElement } from '../xml/xml-tree.ts';
import { type NumberFormat, numberFormat } from './number-formats.ts';
import { indentOf, type Styles } from './styles.ts';
import { withSymbols } from './symbols.ts';
import { attribute, child, isOn, nameOf, propertyOf, wholeNumber } from './word-xml.ts';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly isBullet: boolean;
  readonly format: NumberFormat;
  /** What is shown, "%1" the number of the first level: "%1.%2)". */
  readonly pattern: string;
  /** Whether all numbers in it are figures, whatever their levels' formats. */
  readonly isLegal: boolean;
  /** Which level starts this one again, 1 the highest; null for any above it, 0 for none. */
  readonly restart: number | null;
  /** The paragraph style that this level numbers. */
  readonly style: string | null;
  readonly indent: number | null;
}

/** A list as paragraphs refer to it. */
export interface List {
  /** Lists with one abstract list count on from one another. */
  readonly abstract: string;
  /** Level 0 first; up to nine. */
  readonly levels: readonly (ListLevel | undefined)[];
  /** Where a level starts when this list first comes to it, by level. */
  readonly startOverrides: ReadonlyMap<number, number>;
}

/** The lists of a document by their number. */
export type Lists = ReadonlyMap<string, List>;

const MOST_LEVELS = 9;

/** Reads the numbering part; a file without one has no lists. */
export function readNumbering(root: XmlElement | null, styles: Styles): Lists {
  const abstracts = new Map<string, XmlElement>();
  const numbers: XmlElement[] = [];
  for (const element of root ? childElements(root) : []) {
    if (nameOf(element) === 'w:abstractNum') abstracts.set(attribute(element, 'abstractNumId') ?? '', element);
    else if (nameOf(element) === 'w:num') numbers.push(element);
  }
  const abstractOf = new Map(
    numbers.map((element) => [attribute(element, 'numId') ?? '', propertyOf(element, 'w:abstractNumId') ?? '']),
  );
  const levelsOf = new Map<string, (ListLevel | undefined)[]>();
  const lists = new Map<string, List>();
  for (const element of numbers) {
    const abstract = linked(propertyOf(element, 'w:abstractNumId') ?? '', { abstracts, abstractOf, styles });
    const shared = levelsOf.get(abstract) ?? readLevels(abstracts.get(abstract) ?? null);
    levelsOf.set(abstract, shared);
    lists.set(attribute(element, 'numId') ?? '', withOverrides(element, abstract, shared));
  }
  return lists;
}

/** Follows an abstract list that only names a numbering style to the one which defines that style. */
function linked(
  abstract: string,
  parts: { abstracts: Map<string, XmlElement>; abstractOf: Map<string, string>; styles: Styles },
): string {
  const met = new Set<string>();
  let at = abstract;
  while (!met.has(at)) {
    met.add(at);
    const style = propertyOf(parts.abstracts.get(at) ?? null, 'w:numStyleLink');
    if (style === null) return at;
    const list = parts.styles.listOf(style);
    const next = list === null ? definitionOf(style, parts.abstracts) : parts.abstractOf.get(list);
    if (next === undefined || !parts.abstracts.has(next)) return at;
    at = next;
  }
  return at;
}

/** The abstract list that says of itself that it defines a numbering style, where the style does not lead to it. */
function definitionOf(style: string, abstracts: ReadonlyMap<string, XmlElement>): string | undefined {
  for (const [name, element] of abstracts) if (propertyOf(element, 'w:styleLink') === style) return name;
  return undefined;
}

function readLevels(abstract: XmlElement | null): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const element of abstract ? childElements(abstract) : []) {
    if (nameOf(element) === 'w:lvl') placeLevel(levels, element);
  }
  return levels;
}

function placeLevel(levels: (ListLevel | undefined)[], element: XmlElement): void {
  const at = levelNumber(element);
  if (at !== null) levels[at] = readLevel(element);
}

function levelNumber(element: XmlElement): number | null {
  const at = wholeNumber(attribute(element, 'ilvl'));
  return at !== null && at >= 0 && at < MOST_LEVELS ? at : null;
}

function withOverrides(number: XmlElement, abstract: string, shared: readonly (ListLevel | undefined)[]): List {
  const levels = [...shared];
  const startOverrides = new Map<number, number>();
  for (const override of childElements(number)) {
    const at = levelNumber(override);
    if (nameOf(override) !== 'w:lvlOverride' || at === null) continue;
    const level = child(override, 'w:lvl');
    if (level) levels[at] = readLevel(level);
    const start = wholeNumber(propertyOf(override, 'w:startOverride'));
    if (start !== null) startOverrides.set(at, start);
  }
  return { abstract, levels, startOverrides };
}

function readLevel(element: XmlElement): ListLevel {
  const format = [...descendants(element)].find((one) => nameOf(one) === 'w:numFmt') ?? null;
  const name = attribute(format, 'val');
  const font = fontOf(element);
  const isBullet = name === 'bullet';
  const pattern = propertyOf(element, 'w:lvlText') ?? '';
  return {
    start: wholeNumber(propertyOf(element, 'w:start')) ?? 0,
    isBullet,
    format: numberFormat(name, attribute(format, 'format')),
    pattern: isBullet ? bullet(pattern, font) : pattern,
    isLegal: isOn(element, 'w:isLgl') ?? false,
    restart: wholeNumber(propertyOf(element, 'w:lvlRestart')),
    style: propertyOf(element, 'w:pStyle'),
    indent: indentOf(child(element, 'w:pPr')),
  };
}

function fontOf(level: XmlElement): string {
  const fonts = child(child(level, 'w:rPr'), 'w:rFonts');
  return attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? '';
}

/** A bullet as a character that every font has; Word makes the round one of the letter o in Courier. */
function bullet(pattern: string, font: string): string {
  if (pattern === 'o' && /courier/iu.test(font)) return '◦';
  if (/^wingdings/iu.test(font)) return withSymbols(toPrivate(pattern), font);
  return withSymbols(pattern, font);
}

function toPrivate(text: string): string {
  return text.replace(/[\u0020-\u00FF]/gu, (sign) => String.fromCharCode(0xf000 + sign.charCodeAt(0)));
}
