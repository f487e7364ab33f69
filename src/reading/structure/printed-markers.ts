import type { Span } from '../../text/span.ts';
import { KINDS, Kind, knownKindsOf, UnitSet } from './character-kinds.ts';
import type { LineTable } from './line-table.ts';
import type { Note } from './note.ts';

const LABEL = '(\\d{1,3}|[*†‡]{1,3})';
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
/** The forms, a bit each, that what stands before a label leaves possible. */
const [BEHIND_WORD, BEHIND_YEAR, BEHIND_SIGN, BEHIND_SPACE] = [0b0001, 0b0100, 0b0111, 0b1000];
/** What labels are made of. */
const OF_LABEL = Kind.digit | Kind.noteSign;
const LONGEST_FIGURE = 3;
const YEAR_LENGTH = 4;
const ZERO = 0x30;
const BEFORE_LABEL = new UnitSet('.,;:”"’)(');
const BEFORE_SPACE = new UnitSet('.,;');

/** A figure that may call a note, and the place of the line it stands in. */
export interface PrintedMarker extends Span {
  readonly index: number;
  /** Which of the forms it has, by place; the last is that of figures set apart. */
  readonly form: number;
}

/** The figures of a text that may call some notes, found in one pass over the lines of some rows. */
export class PrintedMarkers {
  private readonly byLabel = new Map<string, PrintedMarker[]>();
  private readonly used = new Set<PrintedMarker>();

  constructor(table: LineTable, rows: Int32Array, notes: readonly Note[]) {
    const labels = new LabelsOf(notes);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const forms = table.has(row, Kind.digit | Kind.noteSign) ? formsIn(table, row, labels) : 0;
      if (forms !== 0) this.gather(table.lineText(row), index, forms);
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

  private gather(text: string, index: number, forms: number): void {
    for (const [form, pattern] of FORMS.entries()) {
      if ((forms & (1 << form)) === 0) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const label = match[1] ?? '';
        const known = this.byLabel.get(label);
        const marker = { index, form, start: match.index, end: match.index + match[0].length };
        if (known) known.push(marker);
        else this.byLabel.set(label, [marker]);
      }
    }
  }
}

/** The labels of some notes: which figures are worth a look. */
class LabelsOf {
  private readonly figures = new Uint8Array(10 ** LONGEST_FIGURE);
  private readonly hasSigns: boolean;

  constructor(notes: readonly Note[]) {
    const labels = notes.map((note) => plainLabel(note.label));
    for (const label of labels) if (label !== '' && label.length <= LONGEST_FIGURE) this.figures[Number(label)] = 1;
    this.hasSigns = labels.some((label) => /\D/u.test(label));
  }

  /** Whether a note is called by what stands in a text from `start` to `end`: figures, or one sign. */
  has(units: Uint16Array, start: number, end: number): boolean {
    if (!isDigit(units[start])) return this.hasSigns;
    if (end - start > LONGEST_FIGURE) return false;
    let figure = 0;
    for (let at = start; at < end; at += 1) figure = 10 * figure + (units[at] ?? 0) - ZERO;
    return this.figures[figure] === 1;
  }
}

/** The forms, a bit each, that labels in the line may have: glued to a word, a stop or a year, or with a stop before. */
function formsIn({ units, firsts, lasts }: LineTable, row: number, labels: LabelsOf): number {
  const first = firsts[row] ?? 0;
  const last = lasts[row] ?? 0;
  let forms = 0;
  for (let at = nextOfLabel(units, first, last); at < last; at = nextOfLabel(units, at + 1, last)) {
    const start = at;
    while (isDigit(units[at]) && isDigit(units[at + 1]) && at + 1 < last) at += 1;
    if (start > first && labels.has(units, start, at + 1)) forms |= formsBehind(units, first, start);
    const behindYear = start + YEAR_LENGTH;
    if (behindYear <= at && labels.has(units, behindYear, at + 1)) forms |= BEHIND_YEAR;
  }
  return forms;
}

/** The first place from `from` on, before `end`, of what labels are made of; `end` if there is none. */
function nextOfLabel(units: Uint16Array, from: number, end: number): number {
  const kinds = KINDS;
  let at = from;
  while (at < end && ((kinds[units[at] as number] as number) & OF_LABEL) === 0) at += 1;
  return at;
}

/** The forms that a label at this place may have, by what stands before it. */
function formsBehind(units: Uint16Array, first: number, at: number): number {
  const before = units[at - 1] ?? 0;
  const kinds = knownKindsOf(before);
  if ((kinds & Kind.digit) !== 0) return BEHIND_YEAR;
  if ((kinds & Kind.whiteSpace) !== 0)
    return at - 2 >= first && BEFORE_SPACE.has(units[at - 2] ?? 0) ? BEHIND_SPACE : 0;
  if ((kinds & Kind.word) !== 0) return BEHIND_WORD;
  return BEFORE_LABEL.has(before) ? BEHIND_SIGN : 0;
}

function isDigit(unit: number | undefined): boolean {
  return (knownKindsOf(unit ?? 0) & Kind.digit) !== 0;
}

/** A label without its brackets. */
export function plainLabel(label: string): string {
  return label.replace(/[()]/gu, '');
}

/** The place of the first marker that stands in line `from` or later. */
function firstFrom(markers: readonly PrintedMarker[], from: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle]?.index ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
