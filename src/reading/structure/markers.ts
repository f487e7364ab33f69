import type { SourceLine } from '../lines.ts';
import type { MarkerCut } from './clean-line.ts';
import type { Note } from './note.ts';

const PARENTHESISED = /(?<=\p{L}{3}|\p{L}{3}\s?[.,;:”"’%])\((?<label>\d{1,2})\)(?=[\s.,;:]|$)/gu;
const RAISED_LABEL = /^\(?(?:\d{1,3}|[*†‡]{1,3})\)?$/u;

/** A marker and the index of the line it stands in. */
interface Place {
  readonly index: number;
  readonly cut: MarkerCut;
}

/**
 * Finds the markers of `notes` in the lines of the running text, and numbers in brackets glued to a word, whose
 * notes stand in another file. Gives the cuts of each line by its index, ordered and without overlap.
 */
export function findMarkers(lines: readonly SourceLine[], notes: readonly Note[]): Map<number, MarkerCut[]> {
  const cuts = new Map<number, MarkerCut[]>();
  const found = new Set<string>();
  const add = ({ index, cut }: Place) => {
    const others = cuts.get(index) ?? [];
    if (others.some((other) => other.start < cut.end && cut.start < other.end)) return;
    cuts.set(
      index,
      [...others, cut].sort((left, right) => left.start - right.start),
    );
    if (cut.note !== null) found.add(cut.note);
  };
  const byLabel = Map.groupBy(notes, (note) => plainLabel(note.label));
  for (const [index, line] of lines.entries())
    for (const cut of raisedMarkers(line, index, byLabel)) add({ index, cut });
  let from = 0;
  for (const note of notes) {
    if (note.label === '' || found.has(note.key)) continue;
    const places = printedMarkers(lines, note, from);
    for (const place of places) add(place);
    from = places[0]?.index ?? from;
  }
  for (const [index, line] of lines.entries()) {
    for (const match of line.text.matchAll(PARENTHESISED)) {
      const note = byLabel.get(match.groups?.label ?? '')?.find((one) => one.after >= index) ?? null;
      const cut = { start: match.index, end: match.index + match[0].length, label: match[0], note: note?.key ?? null };
      add({ index, cut });
    }
  }
  return cuts;
}

/** Markers that the layout shows as raised figures; raised letters ("1st") are none. */
function* raisedMarkers(line: SourceLine, index: number, byLabel: Map<string, Note[]>): Generator<MarkerCut> {
  for (const { start, end } of line.superscripts) {
    const label = line.text.slice(start, end).trim();
    if (!RAISED_LABEL.test(label)) continue;
    const candidates = byLabel.get(plainLabel(label)) ?? [];
    const note = candidates.find((one) => one.after >= index) ?? candidates.at(-1) ?? null;
    if (!note && start === 0) continue;
    yield { start, end, label, note: note?.key ?? null };
  }
}

/**
 * Finds the figures that call a note in text without raised figures: glued to a word ("økosystem2."), to a year
 * ("20221,"), or set apart after a comma or stop ("submitted, 46"), in that order of trust, in the lines before the
 * note. The last form may call a note several times.
 */
export function printedMarkers(lines: readonly SourceLine[], note: Note, from: number): Place[] {
  const label = plainLabel(note.label).replace(/[*]/gu, '\\*');
  const glued = [
    new RegExp(`(?<=\\p{Ll}{3}[.,;:”"’)]{0,2})\\(?${label}\\)?(?![\\p{L}\\p{N}])`, 'u'),
    new RegExp(`(?<=\\p{L}{2}[.,;:])${label}(?![\\p{L}\\p{N}.])`, 'u'),
    new RegExp(`(?<=(?<!\\d)(?:19|20)\\d\\d[.,;:”"’)]{0,2})${label}(?![\\p{L}\\p{N}])`, 'u'),
  ];
  for (const pattern of glued) {
    const [place] = placesOf(pattern, lines, note, from);
    if (place) return [place];
  }
  const apart = new RegExp(`(?<=(?:\\p{L}{2}|\\d|\\))[.,;])\\s${label}(?=\\s*$|\\s\\p{Ll})`, 'u');
  return [...placesOf(apart, lines, note, from)];
}

function* placesOf(pattern: RegExp, lines: readonly SourceLine[], note: Note, from: number): Generator<Place> {
  for (let index = from; index <= Math.min(note.after, lines.length - 1); index += 1) {
    const match = pattern.exec(lines[index]?.text ?? '');
    if (!match) continue;
    yield { index, cut: { start: match.index, end: match.index + match[0].length, label: note.label, note: note.key } };
  }
}

function plainLabel(label: string): string {
  return label.replace(/[()]/gu, '');
}
