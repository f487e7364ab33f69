import type { BlockKind } from '../structure/block.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { Lists } from './numbering.ts';
import { indentOf, type Style, type Styles } from './styles.ts';
import { child, outlineLevelOf, propertyOf, wholeNumber } from './word-xml.ts';

/** What a paragraph is, by its own properties and its style's. */
export interface ParagraphFormat {
  readonly style: Style;
  readonly kind: Extract<BlockKind, 'title' | 'heading' | 'quotation' | 'toc' | 'text'>;
  /** Depth of a heading, 1 the highest; null for others. */
  readonly level: number | null;
  /** The list that numbers it and the level in it, 0 the highest; null if nothing does. */
  readonly list: { readonly number: string; readonly level: number } | null;
  /** How far its text stands in, in twentieths of a point. */
  readonly indent: number;
}

/** The outline level of running text (ISO/IEC 29500-1, 17.3.1.20). */
const RUNNING_TEXT = 9;
/** "Heading 1" as programs other than Word name it in the language of their user. */
const HEADING =
  /^(?:heading|overskrift|rubrik|überschrift|titre|título|titolo|kop|otsikko|nagłówek|nadpis|címsor|titlu) ?(?<level>[1-9])$/u;
const TITLE = /^(?:title|subtitle|titel|undertitel|untertitel)$/u;
const QUOTATION = /^(?:intense )?quote$|^block ?(?:text|quote|quotation)s?$|^quotations?$|^(?:stærkt )?citat$/u;
const CONTENTS = /^(?:toc|indholdsfortegnelse) ?(?:\d|heading)$|^(?:contents|indholdsfortegnelse)(?: \d| heading)$/u;

/** Finds out what the paragraph with these properties is. */
export function paragraphFormat(properties: XmlElement | null, styles: Styles, lists: Lists): ParagraphFormat {
  const style = styles.paragraph(propertyOf(properties, 'w:pStyle'));
  const outline = outlineLevelOf(properties) ?? style.outlineLevel ?? levelByName(style);
  const list = listOf(properties, style, lists);
  const listIndent = list ? lists.get(list.number)?.levels[list.level]?.indent : null;
  const is = (pattern: RegExp) => style.ancestry.some((name) => pattern.test(name));
  const level = outline < RUNNING_TEXT ? outline + 1 : null;
  return {
    style,
    kind: kindOf(is, level),
    level,
    list,
    indent: indentOf(properties) ?? (list ? (listIndent ?? style.indent) : style.indent) ?? 0,
  };
}

function kindOf(is: (pattern: RegExp) => boolean, level: number | null): ParagraphFormat['kind'] {
  if (is(CONTENTS)) return 'toc';
  if (is(TITLE)) return 'title';
  if (level !== null) return 'heading';
  return is(QUOTATION) ? 'quotation' : 'text';
}

function levelByName(style: Style): number {
  for (const name of style.ancestry) {
    const level = HEADING.exec(name)?.groups?.level;
    if (level) return Number(level) - 1;
  }
  return RUNNING_TEXT;
}

/** The list of a paragraph: its own, else its style's; list 0 takes it out of any. */
function listOf(properties: XmlElement | null, style: Style, lists: Lists): ParagraphFormat['list'] {
  const own = child(properties, 'w:numPr');
  const number = propertyOf(own, 'w:numId') ?? style.numbering?.list ?? null;
  if (number === null || number === '0') return null;
  const levels = lists.get(number)?.levels ?? [];
  const byStyle = levels.findIndex((level) => level?.style != null && level.style === style.numbering?.owner);
  const level = wholeNumber(propertyOf(own, 'w:ilvl')) ?? (byStyle >= 0 ? byStyle : (style.numbering?.level ?? 0));
  return { number, level };
}
