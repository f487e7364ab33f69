import type { FootnoteMarker, Passage } from '../../reading/document.ts';

/** What stands at one place of the running text where a footnote was marked. */
export interface NotePlace {
  readonly marker: FootnoteMarker;
  /** The note itself where this is the first of its markers; null where the note is written elsewhere or lost. */
  readonly note: Passage | null;
}

/** Where the footnotes of a document are written. */
export interface NotePlaces {
  /** Markers in the running text, in text order. */
  readonly inText: readonly NotePlace[];
  /** Markers that stand in footnotes themselves, in text order. */
  readonly inNotes: readonly NotePlace[];
  /** Notes that no marker of the running text calls. */
  readonly uncalled: readonly Passage[];
}

/** Puts each footnote at the first of its markers that stands in the running text, as `authorialNote` wants it. */
export function placeNotes(passages: readonly Passage[], markers: readonly FootnoteMarker[]): NotePlaces {
  const notes = new Map(passages.filter(({ type }) => type === 'footnote').map((note) => [note.eId, note]));
  const firstNote = Math.min(...[...notes.values()].map(({ start }) => start));
  const waiting = new Map(notes);
  const sorted = markers.toSorted((one, other) => one.at - other.at);
  const inText = sorted
    .filter(({ at }) => at < firstNote)
    .map((marker) => {
      const note = waiting.get(marker.footnote ?? '') ?? null;
      if (note) waiting.delete(note.eId);
      return { marker, note };
    });
  const inNotes = sorted.filter(({ at }) => at >= firstNote).map((marker) => ({ marker, note: null }));
  return { inText, inNotes, uncalled: [...waiting.values()] };
}
