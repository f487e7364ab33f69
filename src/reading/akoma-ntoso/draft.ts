import type { Annotation, FootnoteMarker, OriginRun, Passage, PassageType, TableCell } from '../document.ts';
import type { Tree } from '../structure/build-tree.ts';
import { Flow } from '../structure/flow.ts';

/** A passage before its words have a place in the clean text. */
export interface Draft {
  readonly type: PassageType;
  readonly flow: Flow;
  /** As the file has it; empty where it has none, and one is given when all are known. */
  readonly eId: string;
  readonly parent: Draft | null;
  /** The `eId` of a parent that the order of the words kept the passage out of; absent where `parent` is the parent. */
  readonly namedParent?: string;
  readonly number: string | null;
  readonly role: Passage['role'];
  readonly page: number | null;
  readonly level: number | null;
  readonly recognition?: number;
  cells?: readonly TableCell[];
  /** Place of a footnote among the footnotes, where the file says it. */
  readonly order?: number;
  readonly setAside?: string;
}

/** A draft of `type` about which only these facts are known. */
export function draft(type: PassageType, facts: Partial<Draft> = {}): Draft {
  return {
    ...{ type, flow: new Flow(), eId: '', parent: null, number: null, role: null, page: null, level: null },
    ...facts,
  };
}

/** What is read of a document before it is one. */
export interface Drafts {
  /** In reading order. */
  readonly body: readonly Draft[];
  readonly notes: readonly Draft[];
  readonly setAside: readonly Draft[];
  readonly annotations: readonly Annotation[];
}

const SEPARATOR = '\n\n';

/** Puts the passages into the clean text, footnotes and what is set aside last, and gives every one an `eId`. */
export function assembleTree({ body, notes, setAside, annotations }: Drafts): Tree {
  const sortedNotes = notes.toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  const drafts = [...body, ...sortedNotes, ...setAside];
  const eIds = identifiersOf(drafts);
  const parts: string[] = [];
  const passages: Passage[] = [];
  const footnoteMarkers: FootnoteMarker[] = [];
  const origin: OriginRun[] = [];
  const found: Annotation[] = [];
  let length = 0;
  for (const current of drafts) {
    const { flow } = current;
    const { text } = flow;
    const isSection = current.type === 'section';
    const start = length === 0 || current.setAside !== undefined ? length : length + SEPARATOR.length;
    if (!isSection && current.setAside === undefined) {
      if (length > 0) parts.push(SEPARATOR);
      parts.push(text);
      length = start + text.length;
    }
    passages.push(passageOf(current, eIds, start, isSection ? start : length));
    for (const run of flow.runs) origin.push({ ...run, start: run.start + start, end: run.end + start });
    for (const { at, label, note } of flow.markers) footnoteMarkers.push({ at: at + start, label, footnote: note });
    for (const note of flow.annotations) found.push({ ...note, start: note.start + start, end: note.end + start });
  }
  const known = new Set(passages.map(({ eId }) => eId));
  return {
    text: parts.join(''),
    passages: passages.map((passage) => notBehind(length, passage)),
    origin,
    footnoteMarkers: footnoteMarkers.map((marker) =>
      marker.footnote !== null && known.has(marker.footnote) ? marker : { ...marker, footnote: null },
    ),
    annotations: [...annotations, ...found],
  };
}

/** An empty section after the last words stands at their end. */
function notBehind(length: number, passage: Passage): Passage {
  return passage.start <= length ? passage : { ...passage, start: length, end: length };
}

function passageOf(current: Draft, eIds: ReadonlyMap<Draft, string>, start: number, end: number): Passage {
  const { type, number, role, page, level, parent, namedParent, cells, recognition, setAside } = current;
  // Space at the end of a table is no part of it: an empty cell after it lies where the table ends.
  const placed = (offset: number) => Math.min(start + offset, end);
  const parentId = namedParent ?? (parent ? (eIds.get(parent) ?? null) : null);
  return {
    ...{ eId: eIds.get(current) ?? '', type, start, end, number, role, page, level },
    parent: parentId === '' ? null : parentId,
    ...(cells && { cells: cells.map((cell) => ({ ...cell, start: placed(cell.start), end: placed(cell.end) })) }),
    ...(recognition !== undefined && { recognition }),
    ...(setAside !== undefined && { setAside }),
  };
}

/** Abbreviations after the Akoma Ntoso Naming Convention 1.0. */
const ABBREVIATIONS: Partial<Record<PassageType, string>> = {
  section: 'sec',
  paragraph: 'para',
  footnote: 'fn',
  quotation: 'quote',
};

/** The file's own identifiers where they are there and unique, else made of the parent's and a number. */
function identifiersOf(drafts: readonly Draft[]): Map<Draft, string> {
  const taken = new Set<string>();
  const result = new Map<Draft, string>();
  for (const current of drafts) {
    if (current.eId === '' || taken.has(current.eId)) continue;
    taken.add(current.eId);
    result.set(current, current.eId);
  }
  const counts = new Map<string, number>();
  for (const current of drafts) {
    if (result.has(current)) continue;
    const parent = current.parent ? `${result.get(current.parent) ?? ''}__` : '';
    const prefix = `${parent}${ABBREVIATIONS[current.type] ?? current.type}`;
    let eId = '';
    do {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      eId = `${prefix}_${count}`;
    } while (taken.has(eId));
    taken.add(eId);
    result.set(current, eId);
  }
  return result;
}
