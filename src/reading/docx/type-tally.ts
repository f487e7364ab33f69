import type { XmlElement } from '../xml/xml-tree.ts';
import { type RunFormat, runFormat, type Style, type Styles } from './styles.ts';
import { child, isOn, propertyOf, wholeNumber } from './word-xml.ts';

/** The type of a run, everything inherited taken into account. */
export interface RunType {
  readonly size: number | null;
  readonly bold: boolean;
  readonly hidden: boolean;
  /** Whether it stands above the line. */
  readonly raised: boolean;
}

/** The type of a run with these properties in a paragraph of this style. */
export function runType(properties: XmlElement | null, paragraph: Style, styles: Styles): RunType {
  const own = runFormat(properties);
  const character: RunFormat | undefined = styles.character(propertyOf(properties, 'w:rStyle'))?.run;
  // Bold in the paragraph's style and again in the character style is plain (ISO/IEC 29500-1, 17.7.3).
  const byStyles = (paragraph.run.bold ?? styles.defaults.bold ?? false) !== (character?.bold ?? false);
  return {
    size: own.size ?? character?.size ?? paragraph.run.size ?? styles.defaults.size,
    bold: own.bold ?? byStyles,
    hidden: own.hidden ?? character?.hidden ?? paragraph.run.hidden ?? false,
    raised:
      propertyOf(properties, 'w:vertAlign') === 'superscript' ||
      (wholeNumber(propertyOf(properties, 'w:position')) ?? 0) > 0,
  };
}

/** Whether a paragraph's mark is hidden, so that the paragraph takes no line if it has no words. */
export function hidesMark(properties: XmlElement | null): boolean {
  return isOn(child(properties, 'w:rPr'), 'w:vanish') ?? false;
}

/** Finds the main type of a block: the size of most of its words, and whether all of them are bold. */
export class TypeTally {
  private readonly amounts = new Map<number, number>();
  private letters = 0;
  private boldLetters = 0;

  add(text: string, type: RunType): void {
    const letters = text.replace(/\s+/gu, '').length;
    this.letters += letters;
    if (type.bold) this.boldLetters += letters;
    if (type.size !== null) this.amounts.set(type.size, (this.amounts.get(type.size) ?? 0) + letters);
  }

  get bold(): boolean {
    return this.letters > 0 && this.boldLetters === this.letters;
  }

  /** In points; null where nothing was added. */
  get size(): number | null {
    let best: number | null = null;
    for (const [size, amount] of this.amounts) if (best === null || amount > (this.amounts.get(best) ?? 0)) best = size;
    return best;
  }
}
