import type { Metadata } from '../read-blocks.ts';
import { childElements, textContent, type XmlElement } from '../xml/xml-tree.ts';
import { isoDay } from './comments.ts';
import type { WordPackage } from './word-package.ts';
import { nameOf } from './word-xml.ts';

/** What the properties of a Word file say about it. */
export interface Properties extends Omit<Metadata, 'identifiers'> {
  /** The number of pages when the file was last saved; null if unknown. */
  readonly pages: number | null;
}

/** What programs and their installers write as a company when nobody gave one. */
const NO_COMPANY = /^(?:microsoft(?: corporation)?|hewlett-packard(?: company)?|hp|dell|lenovo|home|n\/a|-+)$/iu;

/**
 * Reads what the file says about itself. Its date is the day it was last saved, which is nearest to the day on which
 * the text was adopted, else the day it was made.
 */
export async function readProperties(parts: WordPackage): Promise<Properties> {
  const core = valuesOf(await parts.ownTree('core-properties'));
  const extended = valuesOf(await parts.ownTree('extended-properties'));
  const company = extended.get('Company') ?? '';
  const pages = Number(extended.get('Pages') ?? '');
  return {
    title: core.get('dc:title') ?? null,
    date: isoDay(core.get('dcterms:modified') ?? null) ?? isoDay(core.get('dcterms:created') ?? null),
    language: languageOf(core.get('dc:language') ?? null),
    issuer: company === '' || NO_COMPANY.test(company) ? null : company,
    pages: Number.isInteger(pages) && pages > 0 ? pages : null,
  };
}

/** The two letters that a language tag starts with ("da-DK"); null if it starts otherwise. */
export function languageOf(tag: string | null): string | null {
  return /^(?<code>[a-z]{2})(?:[-_]|$)/iu.exec(tag?.trim() ?? '')?.groups?.code?.toLowerCase() ?? null;
}

/** The words of each property that has any. */
function valuesOf(root: XmlElement | null): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of root ? childElements(root) : []) {
    const value = textContent(element).trim();
    if (value !== '' && !values.has(nameOf(element))) values.set(nameOf(element), value);
  }
  return values;
}
