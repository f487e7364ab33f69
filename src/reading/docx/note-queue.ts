import type { XmlElement } from '../xml/xml-tree.ts';
import { NoteCounter, type NoteKind } from './notes.ts';
import { attribute } from './word-xml.ts';

/** A note that a marker called. */
export interface CalledNote {
  /** Unique among the notes of the document. */
  readonly key: string;
  readonly kind: NoteKind;
  readonly element: XmlElement;
  readonly label: string;
  readonly page: number | null;
}

/** Numbers the notes as their markers come, and keeps them until the text is read. */
export class NoteQueue {
  private readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
  private readonly counters: Readonly<Record<NoteKind, NoteCounter>>;
  private readonly called = new Map<string, CalledNote>();

  constructor(notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>, settings: XmlElement | null) {
    this.notes = notes;
    this.counters = {
      footnote: new NoteCounter('footnote', settings),
      endnote: new NoteCounter('endnote', settings),
    };
  }

  enterSection(properties: XmlElement): void {
    this.counters.footnote.enterSection(properties);
    this.counters.endnote.enterSection(properties);
  }

  /** The label of the next note of this kind; a note with a mark of its own takes no number. */
  nextLabel(kind: NoteKind, page: number | null): string {
    return this.counters[kind].label(page);
  }

  /** Notes that `reference` calls a note; gives the note's key, null where the file has no such note. */
  call(kind: NoteKind, reference: XmlElement, label: string, page: number | null): string | null {
    const id = attribute(reference, 'id') ?? '';
    const element = this.notes[kind].get(id);
    if (!element) return null;
    const key = `${kind} ${id}`;
    if (!this.called.has(key)) this.called.set(key, { key, kind, element, label, page });
    return key;
  }

  /** The notes that were called, footnotes before endnotes. */
  *inOrder(): Generator<CalledNote> {
    for (const kind of ['footnote', 'endnote'] as const) {
      for (const note of this.called.values()) if (note.kind === kind) yield note;
    }
  }
}
