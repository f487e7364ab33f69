import { type Block, emptyBlock } from '../structure/block.ts';
import type { Flow } from '../structure/flow.ts';

/** A note that a raised figure links to. */
interface LinkedNote {
  readonly key: string;
  readonly label: string;
}

const LABEL = /^[[(]?(?:\d{1,3}|[*†‡]{1,3})[\])]?$/u;
const BACK_LINK = /^\s*[↩↑^](?:\s|\uFE0E|\uFE0F)*$/u;

/**
 * Notes of files that another program made of a web page: raised figures that link to a bookmark, and the paragraph
 * that has the bookmark, which is not a footnote of Word's own.
 */
export class LinkedNotes {
  private readonly called = new Map<string, LinkedNote>();

  /** The key of the note that a raised link calls; null where its words are no label. */
  call(bookmark: string, words: string): string | null {
    const label = words.trim();
    if (!LABEL.test(label)) return null;
    const note = this.called.get(bookmark) ?? { key: `bookmark ${bookmark}`, label };
    this.called.set(bookmark, note);
    return note.key;
  }

  /** Whether a link with these words only leads back from a note to its marker. */
  leadsBack(words: string): boolean {
    return BACK_LINK.test(words);
  }

  /** The note whose words stand in a paragraph with these bookmarks; null if it is none. */
  noteAt(bookmarks: readonly string[]): LinkedNote | null {
    for (const bookmark of bookmarks) {
      const note = this.called.get(bookmark);
      if (note) return note;
    }
    return null;
  }
}

/** A note with its number; a label that is typed before its words as well is no part of them. */
export function noteBlock(flow: Flow, note: { key: string; label: string; page: number | null }): Block {
  const { key, label, page } = note;
  if (label !== '' && flow.text.startsWith(label)) {
    const space = /^\s*/u.exec(flow.text.slice(label.length))?.[0].length ?? 0;
    flow.dropStart(label.length + space);
  }
  const mark = label === '' ? null : { number: label, style: 'note', ordinal: 0, roman: null, length: 0 };
  return { ...emptyBlock('footnote', flow), mark, note: key, page };
}
