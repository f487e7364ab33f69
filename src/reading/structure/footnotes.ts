import type { SourceLine } from '../lines.ts';
import type { MarkerCut } from './clean-line.ts';

/** A note at the foot of a page: its label, the key that markers use, its lines. */
export interface Note {
  readonly label: string;
  /** Unique in the document, since labels may start again on each page. */
  readonly key: string;
  readonly lines: readonly SourceLine[];
  /** How many characters of the first line the label takes. */
  readonly labelLength: number;
  /** Index of the last line of the running text before the note. */
  readonly after: number;
}

/** The running text and the notes apart. Lines keep their order. */
export interface WithoutNotes {
  readonly body: readonly SourceLine[];
  readonly notes: readonly Note[];
  /** Indexes into `body` of lines before which something was taken out. */
  readonly interruptions: ReadonlySet<number>;
}

const RULE = /^\s{20,}$|^\s*[_—–]{5,}\s*$|^\s*-{8,}\s*$/u;
const LABEL = /^\s*(?<label>\(?\d{1,3}\)?|[*†‡]{1,3})(?:\s+|(?=\p{Lu}))(?=\S)/u;

/**
 * Takes footnotes out of the running text: lines that the layout calls footnotes, and, in plain text, the numbered
 * lines below a rule, up to the next page.
 */
export function takeNotes(lines: readonly SourceLine[]): WithoutNotes {
  const body: SourceLine[] = [];
  const notes: Note[] = [];
  const interruptions = new Set<number>();
  let open: { label: string; labelLength: number; lines: SourceLine[] } | null = null;
  let below = false;
  const close = () => {
    if (open) notes.push({ ...open, key: `${notes.length}:${open.label}`, after: body.length - 1 });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const isRule = line.region === null && RULE.test(line.text) && startsNotes(lines, index + 1);
    if (isRule) {
      below = true;
      interruptions.add(body.length);
      continue;
    }
    if (below && leavesNotes(line)) below = false;
    if (line.region !== 'footnote' && !below) {
      close();
      body.push(line);
      continue;
    }
    interruptions.add(body.length);
    const label = LABEL.exec(line.text);
    if (label?.groups && line.text.trim() !== '' && (!open || isNextLabel(open.label, label.groups.label ?? ''))) {
      close();
      open = { label: label.groups.label ?? '', labelLength: label[0].length, lines: [line] };
    } else if (open) open.lines.push(line);
    else if (line.text.trim() !== '') open = { label: '', labelLength: 0, lines: [line] };
  }
  close();
  return { body, notes, interruptions };
}

/** Whether a note starts with the first words after a rule. */
function startsNotes(lines: readonly SourceLine[], from: number): boolean {
  for (let index = from; index < Math.min(lines.length, from + 4); index += 1) {
    const line = lines[index];
    if (line && line.text.trim() !== '') return LABEL.test(line.text) && !/^\s*\d+\./u.test(line.text);
  }
  return false;
}

/** In plain text a line that is set in by one space starts the next page, and so does a numbered paragraph. */
function leavesNotes(line: SourceLine): boolean {
  return /^\s\S/u.test(line.text) || /^\d{1,3}\.\s+\p{Lu}/u.test(line.text);
}

function isNextLabel(last: string, next: string): boolean {
  const lastNumber = Number.parseInt(last.replace(/\D/gu, ''), 10);
  const nextNumber = Number.parseInt(next.replace(/\D/gu, ''), 10);
  if (Number.isNaN(lastNumber) || Number.isNaN(nextNumber)) return last !== next;
  return nextNumber === lastNumber + 1;
}

const PARENTHESISED = /(?<=\p{L}{3}|\p{L}{3}\s?[.,;:”"’%])\((?<label>\d{1,2})\)(?=[\s.,;:]|$)/gu;

/**
 * Finds the markers of `notes` in the lines of the running text, and numbers in brackets glued to a word, whose
 * notes stand in another file. Gives the cuts of each line by its index.
 */
export function findMarkers(lines: readonly SourceLine[], notes: readonly Note[]): Map<number, MarkerCut[]> {
  const cuts = new Map<number, MarkerCut[]>();
  const add = (index: number, cut: MarkerCut) => {
    const before = cuts.get(index) ?? [];
    if (before.some((other) => other.start < cut.end && cut.start < other.end)) return;
    cuts.set(
      index,
      [...before, cut].sort((left, right) => left.start - right.start),
    );
  };
  const byLabel = new Map<string, Note[]>();
  for (const note of notes) {
    const label = plainLabel(note.label);
    byLabel.set(label, [...(byLabel.get(label) ?? []), note]);
  }
  for (const [index, line] of lines.entries()) for (const cut of raisedMarkers(line, index, byLabel)) add(index, cut);
  let from = 0;
  for (const note of notes) {
    const isFound = [...cuts.values()].some((list) => list.some((cut) => cut.note === note.key));
    if (isFound || note.label === '') continue;
    const place = printedMarker(lines, note, from);
    if (!place) continue;
    add(place.index, place.cut);
    from = place.index;
  }
  for (const [index, line] of lines.entries()) {
    for (const match of line.text.matchAll(PARENTHESISED)) {
      const note = byLabel.get(match.groups?.label ?? '')?.find((one) => one.after >= index) ?? null;
      add(index, { start: match.index, end: match.index + match[0].length, label: match[0], note: note?.key ?? null });
    }
  }
  return cuts;
}

/** Markers that the layout shows as raised figures; raised letters ("1st") are none. */
function* raisedMarkers(line: SourceLine, index: number, byLabel: Map<string, Note[]>): Generator<MarkerCut> {
  for (const { start, end } of line.superscripts) {
    const label = line.text.slice(start, end).trim();
    if (!/^\(?(?:\d{1,3}|[*†‡]{1,3})\)?$/u.test(label)) continue;
    const candidates = byLabel.get(plainLabel(label)) ?? [];
    const note = candidates.find((one) => one.after >= index) ?? candidates.at(-1) ?? null;
    if (!note && start === 0) continue;
    yield { start, end, label, note: note?.key ?? null };
  }
}

function plainLabel(label: string): string {
  return label.replace(/[()]/gu, '');
}

/** Finds where a note's figure is glued to a word or a year in the lines before the note. */
function printedMarker(
  lines: readonly SourceLine[],
  note: Note,
  from: number,
): { index: number; cut: MarkerCut } | null {
  const label = plainLabel(note.label).replace(/[*]/gu, '\\*');
  const afterWord = new RegExp(`(?<=\\p{Ll}{3}[.,;:”"’)]{0,2})\\(?${label}\\)?(?![\\p{L}\\p{N}])`, 'u');
  const afterYear = new RegExp(`(?<=(?<!\\d)(?:19|20)\\d\\d[.,;:”"’)]{0,2})${label}(?![\\p{L}\\p{N}])`, 'u');
  for (const pattern of [afterWord, afterYear]) {
    for (let index = from; index <= Math.min(note.after, lines.length - 1); index += 1) {
      const match = pattern.exec(lines[index]?.text ?? '');
      if (!match) continue;
      const cut = { start: match.index, end: match.index + match[0].length, label: note.label, note: note.key };
      return { index, cut };
    }
  }
  return null;
}
