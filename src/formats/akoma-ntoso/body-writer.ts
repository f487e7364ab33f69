import type { Passage, TableCell } from '../../reading/document.ts';
import { type NotePlace, type NotePlaces, placeNotes } from './note-places.ts';
import type { PassageNode } from './passage-nodes.ts';
import type { AkomaNtosoSource } from './source.ts';
import { writeTable } from './table.ts';
import type { Attributes, XmlWriter } from './xml-writer.ts';

/** Elements that have the name of what they hold; all others are an `hcontainer` with that name. */
const HIERARCHY: ReadonlySet<string> = new Set(['point', 'paragraph', 'subparagraph']);

/** Writes the passages of a document as elements of Akoma Ntoso 3.0. */
export class BodyWriter {
  private readonly xml: XmlWriter;
  private readonly source: AkomaNtosoSource;
  private readonly notes: NotePlaces;
  private readonly noteOrder = new Map<string, number>();
  private readonly sections = new Set<string>();
  private nextPlace = 0;

  constructor(xml: XmlWriter, source: AkomaNtosoSource) {
    this.xml = xml;
    this.source = source;
    this.notes = placeNotes(source.passages, source.footnoteMarkers);
    for (const { eId, type } of source.passages) {
      if (type === 'footnote') this.noteOrder.set(eId, this.noteOrder.size + 1);
      if (type === 'section') this.sections.add(eId);
    }
  }

  /** Title and what stands before it; elements of a `preface`. */
  frontMatter({ passage, isInItsPlace }: PassageNode): void {
    const attributes = this.attributesOf(passage, isInItsPlace);
    if (passage.type === 'title') {
      this.xml.element('longTitle', attributes, () =>
        this.xml.line('p', {}, () => this.xml.inline('docTitle', {}, () => this.words(passage))),
      );
    } else if (passage.cells) this.table(passage, passage.cells, attributes);
    else this.xml.element('container', { name: passage.type, ...attributes }, () => this.paragraph(passage));
  }

  /** A preambular paragraph; an element of `recitals`. */
  recital({ passage, isInItsPlace }: PassageNode): void {
    this.xml.element('recital', this.attributesOf(passage, isInItsPlace), () => {
      this.number(passage);
      this.paragraph(passage);
    });
  }

  /** A passage of the main body with everything inside it. */
  body(node: PassageNode): void {
    const { passage, children } = node;
    if (passage.type === 'section') this.section(node);
    else if (passage.cells) {
      const { cells } = passage;
      this.xml.element('hcontainer', { name: 'table' }, () =>
        this.xml.element('content', {}, () =>
          this.table(passage, cells, this.attributesOf(passage, node.isInItsPlace)),
        ),
      );
      for (const child of children) this.body(child);
    } else this.hierarchy(node);
  }

  /** Footnotes that nothing in the running text calls. */
  uncalledNotes(): void {
    for (const note of this.notes.uncalled) {
      const attributes = this.noteAttributes(note);
      this.xml.element('hcontainer', { name: 'footnote', ...attributes }, () => {
        this.number(note);
        this.xml.element('content', {}, () => this.xml.line('p', {}, () => this.noteWords(note)));
      });
    }
  }

  private section({ passage, children, isInItsPlace }: PassageNode): void {
    const [first, ...rest] = children;
    const heading = first?.passage.type === 'heading' && first.children.length === 0 ? first : null;
    this.xml.element('section', this.attributesOf(passage, isInItsPlace), () => {
      this.number(passage);
      if (heading) {
        const attributes = this.attributesOf(heading.passage, true);
        this.xml.line('heading', attributes, () => this.words(heading.passage));
      }
      for (const child of heading ? rest : children) this.body(child);
    });
  }

  private hierarchy({ passage, children, isInItsPlace }: PassageNode): void {
    const attributes = this.attributesOf(passage, isInItsPlace);
    const isInside = passage.parent !== null && !this.sections.has(passage.parent);
    const kind = passage.type === 'paragraph' && isInside ? 'subparagraph' : passage.type;
    const [name, ownName] = HIERARCHY.has(kind) ? [kind, {}] : ['hcontainer', { name: kind }];
    this.xml.element(name, { ...ownName, ...attributes }, () => {
      this.number(passage);
      this.content(children.length > 0 ? 'intro' : 'content', passage);
      for (const child of children) this.body(child);
    });
  }

  private number({ number }: Passage): void {
    if (number !== null) this.xml.line('num', {}, () => this.xml.text(number));
  }

  private content(name: 'content' | 'intro', passage: Passage): void {
    this.xml.element(name, {}, () => this.paragraph(passage));
  }

  private paragraph(passage: Passage): void {
    this.xml.line('p', {}, () => this.words(passage));
  }

  private table(passage: Passage, cells: readonly TableCell[], attributes: Attributes): void {
    writeTable(this.xml, this.source.text, passage, cells, attributes, (start, end) => this.stretch(start, end));
  }

  private words({ start, end }: Passage): void {
    this.stretch(start, end);
  }

  /** The running text from `start` to `end`, and the footnotes that are marked in it. */
  private stretch(start: number, end: number): void {
    const { inText } = this.notes;
    let at = start;
    for (let place = inText[this.nextPlace]; place && place.marker.at <= end; place = inText[this.nextPlace]) {
      this.nextPlace += 1;
      const markedAt = Math.max(at, place.marker.at);
      this.xml.text(this.source.text.slice(at, markedAt));
      at = markedAt;
      this.marker(place);
    }
    this.xml.text(this.source.text.slice(at, end));
  }

  private noteWords(note: Passage): void {
    let at = note.start;
    for (const place of this.notes.inNotes) {
      if (place.marker.at < note.start || place.marker.at > note.end) continue;
      this.xml.text(this.source.text.slice(at, place.marker.at));
      at = place.marker.at;
      this.marker(place);
    }
    this.xml.text(this.source.text.slice(at, note.end));
  }

  private marker({ marker, note }: NotePlace): void {
    if (!note) {
      this.xml.inline('noteRef', { href: `#${marker.footnote ?? ''}`, marker: marker.label }, () => undefined);
      return;
    }
    const attributes = { marker: marker.label, placement: 'bottom', ...this.noteAttributes(note) };
    this.xml.inline('authorialNote', { ...attributes, 'sv:number': note.number }, () =>
      this.xml.inline('p', {}, () => this.noteWords(note)),
    );
  }

  private noteAttributes(note: Passage): Attributes {
    return { ...this.attributesOf(note, true), 'sv:order': this.noteOrder.get(note.eId) };
  }

  private attributesOf(passage: Passage, isInItsPlace: boolean): Attributes {
    return {
      eId: passage.eId,
      'sv:page': passage.page,
      'sv:role': passage.role,
      'sv:level': passage.level,
      'sv:recognition': passage.recognition,
      'sv:parent': isInItsPlace ? null : (passage.parent ?? ''),
    };
  }
}
