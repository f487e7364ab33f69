import type { Span } from '../../text/span.ts';
import { Kind, kindsOf, UnitSet } from './character-kinds.ts';
import type { LineTable } from './line-table.ts';
import type { Note } from './note.ts';

const LABEL = '(?<label>\\d{1,3}|[*†‡]{1,3})';
/** Where figures call notes in text without raised figures, in order of trust: glued to a word ("økosystem2."), … */
const GLUED = [
  new RegExp(`(?<=\\p{Ll}{3}[.,;:”"’)]{0,2})\\(?${LABEL}\\)?(?![\\p{L}\\p{N}])`, 'gu'),
  new RegExp(`(?<=\\p{L}{2}[.,;:])${LABEL}(?![\\p{L}\\p{N}.])`, 'gu'),
  // … to a year ("20221,") …
  new RegExp(`(?<=(?<!\\d)(?:19|20)\\d\\d[.,;:”"’)]{0,2})${LABEL}(?![\\p{L}\\p{N}])`, 'gu'),
];
/** … or set apart after a comma or stop ("submitted, 46"), where a note may be called several times. */
const APART = new RegExp(`(?<=(?:\\p{L}{2}|\\d|\\))[.,;])\\s${LABEL}(?=\\s*$|\\s\\p{Ll})`, 'gu');
const FORMS = [...GLUED, APART];
const BEFORE_LABEL = new UnitSet('.,;:”"’)(');
const BEFORE_SPACE = new UnitSet('.,;');

/** A figure that may call a note, and the place of the line it stands in. */
export interface PrintedMarker extends Span {
  readonly index: number;
  /** Which of the forms it has, by place; the last is that of figures set apart. */
  readonly form: number;
}

/** The figures of a text that may call notes, found in one pass over the lines of some rows. */
export class PrintedMarkers {
  private readonly byLabel = new Map<string, PrintedMarker[]>();
  private readonly used = new Set<PrintedMarker>();

  constructor(table: LineTable, rows: Int32Array) {
    for (const [index, row] of rows.entries()) {
      const mayCall = table.has(row, Kind.digit | Kind.noteSign) && hasLabel(table, row);
      if (mayCall) this.gather(table.lineText(row), index);
    }
  }

  /** The figures that call `note`, in the lines from `from` up to the note; a figure calls one note only. */
  of(note: Note, from: number): PrintedMarker[] {
    const all = this.byLabel.get(plainLabel(note.label)) ?? [];
    const inReach: PrintedMarker[] = [];
    for (let at = firstFrom(all, from); at < all.length; at += 1) {
      const marker = all[at];
      if (!marker || marker.index > note.after) break;
      if (!this.used.has(marker)) inReach.push(marker);
    }
    const best = Math.min(...inReach.map(({ form }) => form));
    const calls = inReach.filter(({ form }) => form === best);
    const taken = best < GLUED.length ? calls.slice(0, 1) : calls;
    for (const marker of taken) this.used.add(marker);
    return taken;
  }

  private gather(text: string, index: number): void {
    for (const [form, pattern] of FORMS.entries()) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const label = match.groups?.label ?? '';
        const known = this.byLabel.get(label);
        const marker = { index, form, start: match.index, end: match.index + match[0].length };
        if (known) known.push(marker);
        else this.byLabel.set(label, [marker]);
      }
    }
  }
}

/** Whether some label stands as in one of the forms: glued to a word, a stop or a year, or with a stop before it. */
function hasLabel({ units, firsts, lasts }: LineTable, row: number): boolean {
  const [first, last] = [firsts[row] ?? 0, lasts[row] ?? 0];
  for (let at = first + 1; at < last; at += 1) {
    const isLabel = (kindsOf(units[at] ?? 0) & (Kind.digit | Kind.noteSign)) !== 0;
    if (isLabel && mayStandBefore(units, first, at)) return true;
  }
  return false;
}

function mayStandBefore(units: Uint16Array, first: number, at: number): boolean {
  const before = units[at - 1] ?? 0;
  const kinds = kindsOf(before);
  if ((kinds & Kind.digit) !== 0) return !isDigit(units[at]) || endsInYear(units, first, at);
  if ((kinds & Kind.whiteSpace) !== 0) return at - 2 >= first && BEFORE_SPACE.has(units[at - 2] ?? 0);
  return (kinds & Kind.word) !== 0 || BEFORE_LABEL.has(before);
}

/** Whether four figures stand before `at`. */
function endsInYear(units: Uint16Array, first: number, at: number): boolean {
  if (at - 4 < first) return false;
  for (let place = at - 4; place < at; place += 1) if (!isDigit(units[place])) return false;
  return true;
}

function isDigit(unit: number | undefined): boolean {
  return (kindsOf(unit ?? 0) & Kind.digit) !== 0;
}

/** A label without its brackets. */
export function plainLabel(label: string): string {
  return label.replace(/[()]/gu, '');
}

/** The place of the first marker that stands in line `from` or later. */
function firstFrom(markers: readonly PrintedMarker[], from: number): number {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.index ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
