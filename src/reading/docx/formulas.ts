import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { child, nameOf } from './word-xml.ts';

/** What a part of a formula puts around what it holds and between it, where the formula is a line of text. */
export interface FormulaSigns {
  readonly before: string;
  /** Between {@link parts}. */
  readonly between: string;
  readonly after: string;
  readonly parts: readonly XmlElement[];
}

/** The signs of a part of a formula (ISO/IEC 29500-1, 22.1.2); null for a part that has none, and for all else. */
export function formulaSigns(element: XmlElement): FormulaSigns | null {
  switch (nameOf(element)) {
    case 'm:den':
      return around('/');
    case 'm:rad':
      return around('√');
    case 'm:nary':
      return around(sign(child(element, 'm:naryPr'), 'm:chr', '∫'));
    case 'm:d': {
      const said = (name: string, usual: string) => sign(child(element, 'm:dPr'), name, usual);
      return {
        ...{ before: said('m:begChr', '('), between: said('m:sepChr', '|'), after: said('m:endChr', ')') },
        parts: partsOf(element, 'm:e'),
      };
    }
    case 'm:eqArr':
      return { before: '', between: '; ', after: '', parts: partsOf(element, 'm:e') };
    case 'm:m':
      return { before: '', between: '; ', after: '', parts: partsOf(element, 'm:mr') };
    case 'm:mr':
      return { before: '', between: ' ', after: '', parts: partsOf(element, 'm:e') };
    default:
      return null;
  }
}

function around(before: string): FormulaSigns {
  return { before, between: '', after: '', parts: [] };
}

function partsOf(element: XmlElement, name: string): XmlElement[] {
  return [...childElements(element)].filter((one) => nameOf(one) === name);
}

/** A sign that properties name; no sign where they name an empty one. */
function sign(properties: XmlElement | null, name: string, usual: string): string {
  const said = child(properties, name);
  if (!said) return usual;
  for (const [key, value] of said.attributes) if (key.endsWith('val')) return value;
  return '';
}
