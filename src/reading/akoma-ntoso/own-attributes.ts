import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { plainText } from './inline-text.ts';
import { SERVANDA_NAMESPACE } from './vocabulary.ts';

/** The value of an attribute that Servanda adds to Akoma Ntoso. */
export function ownAttribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.get(`{${SERVANDA_NAMESPACE}}${name}`);
}

/** The words of the element's `num`; null where it has none. */
export function numberOf(element: XmlElement): string | null {
  for (const child of childElements(element)) if (child.name === 'num') return plainText(child) || null;
  return null;
}
