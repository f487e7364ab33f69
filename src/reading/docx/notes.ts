import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { type NumberFormat, numberFormat } from './number-formats.ts';
import { attribute, child, nameOf, propertyOf, wholeNumber } from './word-xml.ts';

/** Footnotes and endnotes are numbered apart. */
export type NoteKind = 'footnote' | 'endnote';

/** How notes of one kind are numbered. */
interface NoteNumbering {
  readonly format: NumberFormat;
  readonly start: number;
  readonly restart: 'continuous' | 'eachSect' | 'eachPage';
}

/** The notes of a part by their id; separators are none. */
export function readNotes(root: XmlElement | null, kind: NoteKind): Map<string, XmlElement> {
  const notes = new Map<string, XmlElement>();
  for (const element of root ? childElements(root) : []) {
    const id = attribute(element, 'id');
    const isNote = nameOf(element) === `w:${kind}` && (attribute(element, 'type') ?? 'normal') === 'normal';
    if (isNote && id !== null) notes.set(id, element);
  }
  return notes;
}

/** Numbers the notes of a document in the order of their markers. */
export class NoteCounter {
  private readonly kind: NoteKind;
  private readonly settings: XmlElement | null;
  private numbering: NoteNumbering;
  private next: number;
  private page: number | null = null;

  /** @param settings the settings of the document. */
  constructor(kind: NoteKind, settings: XmlElement | null) {
    this.kind = kind;
    this.settings = child(settings, `w:${kind}Pr`);
    this.numbering = this.numberingIn(null);
    this.next = this.numbering.start;
  }

  /** The label of the next note, whose marker stands on `page`. */
  label(page: number | null): string {
    if (this.numbering.restart === 'eachPage' && page !== this.page) this.next = this.numbering.start;
    this.page = page;
    this.next += 1;
    return this.numbering.format(this.next - 1);
  }

  /** Goes on to the section with these properties. */
  enterSection(properties: XmlElement): void {
    this.numbering = this.numberingIn(child(properties, `w:${this.kind}Pr`));
    if (this.numbering.restart === 'eachSect') this.next = this.numbering.start;
  }

  private numberingIn(section: XmlElement | null): NoteNumbering {
    const said = (name: string) => propertyOf(section, name) ?? propertyOf(this.settings, name);
    const restart = said('w:numRestart');
    const format = child(section, 'w:numFmt') ?? child(this.settings, 'w:numFmt');
    return {
      format: numberFormat(
        attribute(format, 'val') ?? (this.kind === 'endnote' ? 'lowerRoman' : 'decimal'),
        attribute(format, 'format'),
      ),
      start: wholeNumber(said('w:numStart')) ?? 1,
      restart: restart === 'eachSect' || restart === 'eachPage' ? restart : 'continuous',
    };
  }
}
