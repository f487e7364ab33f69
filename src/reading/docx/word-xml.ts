import { isElement, type XmlElement } from '../xml/xml-tree.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT_WORD = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** The prefixes by which this reader knows namespaces; the Strict and the Transitional ones are one (ISO/IEC 29500). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [WORD, 'w'],
  [STRICT_WORD, 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
]);

/** Qualified names by namespace and local name: they are asked for at every element. */
const QUALIFIED: ReadonlyMap<string, Map<string, string>> = new Map(
  [...PREFIXES.keys()].map((uri) => [uri, new Map()]),
);
const MOST_NAMES = 1000;

/** The element's name with the prefix that this reader uses: "w:p"; of another namespace the local name alone. */
export function nameOf(element: XmlElement): string {
  const names = QUALIFIED.get(element.namespace);
  if (names === undefined) return element.name;
  const known = names.get(element.name);
  if (known !== undefined) return known;
  const name = `${PREFIXES.get(element.namespace)}:${element.name}`;
  if (names.size < MOST_NAMES) names.set(element.name, name);
  return name;
}

/** The value of a WordprocessingML attribute, `w:val` for "val"; null if absent. */
export function attribute(element: XmlElement | null, name: string): string | null {
  if (!element) return null;
  const { attributes } = element;
  return (
    attributes.get(`{${WORD}}${name}`) ?? attributes.get(`{${STRICT_WORD}}${name}`) ?? attributes.get(name) ?? null
  );
}

/** The relationship that an element refers to: its `r:id`, or another attribute of that kind; null if it has none. */
export function relationshipOf(element: XmlElement, name = 'id'): string | null {
  const { attributes } = element;
  return attributes.get(`{${RELATIONSHIPS}}${name}`) ?? attributes.get(`{${STRICT_RELATIONSHIPS}}${name}`) ?? null;
}

/** The first child with this qualified name; null if there is none. */
export function child(element: XmlElement | null, name: string): XmlElement | null {
  for (const one of element?.children ?? []) if (isElement(one) && nameOf(one) === name) return one;
  return null;
}

/** The value of a child that is a property: `w:val` of `w:outlineLvl`; null if it is absent. */
export function propertyOf(element: XmlElement | null, name: string): string | null {
  return attribute(child(element, name), 'val');
}

/** A whole number from -2^31 as an attribute writes it; null for anything else. */
export function wholeNumber(value: string | null): number | null {
  return value !== null && /^\s*[+-]?\d{1,9}(?:\.0*)?\s*$/u.test(value) ? Math.trunc(Number(value)) : null;
}

/** The outline level that paragraph properties say, 0 the highest and 9 running text; null where they say none. */
export function outlineLevelOf(properties: XmlElement | null): number | null {
  const level = wholeNumber(propertyOf(properties, 'w:outlineLvl'));
  return level !== null && level >= 0 && level <= 9 ? level : null;
}

/** Whether borders have a line that is seen (ISO/IEC 29500-1, 17.4.38 and 17.4.66); null where nothing is said of any. */
export function hasLine(borders: XmlElement | null): boolean | null {
  if (!borders) return null;
  return borders.children.some((one) => isElement(one) && !/^(?:nil|none)$/u.test(attribute(one, 'val') ?? 'none'));
}

/** What an on/off property says (ISO/IEC 29500-1, 17.17.4); null where it is absent. */
export function isOn(element: XmlElement | null, name: string): boolean | null {
  const property = child(element, name);
  return property && !/^(?:0|false|off)$/u.test(attribute(property, 'val') ?? '');
}
