import type { Span } from '../../text/span.ts';
import type { SourceLine } from '../lines.ts';
import type { Note } from './note.ts';
import { isWhiteSpace, isWordCharacter } from './word-characters.ts';

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
const [ASTERISK, DAGGER, DOUBLE_DAGGER] = [0x2a, 0x2020, 0x2021];

/** A figure that may call a note, and the index of the line it stands in. */
export interface PrintedMarker extends Span {
  readonly index: number;
  /** Which of the forms it has, by place; the last is that of figures set apart. */
  readonly form: number;
}

/** The figures of a text that may call notes, found in one pass over its lines. */
export class PrintedMarkers {
  private readonly byLabel = new Map<string, PrintedMarker[]>();
  private readonly used = new Set<PrintedMarker>();

  constructor(lines: readonly SourceLine[]) {
    for (const [index, { text }] of lines.entries()) if (mayCall(text)) this.gather(text, index);
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
function mayCall(text: string): boolean {
  for (let at = 1; at < text.length; at += 1) {
    if (isLabel(text.charCodeAt(at)) && mayStandBefore(text, at)) return true;
  }
  return false;
}

function isLabel(code: number): boolean {
  return isDigit(code) || code === ASTERISK || code === DAGGER || code === DOUBLE_DAGGER;
}

function mayStandBefore(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (isDigit(before)) return !isDigit(text.charCodeAt(at)) || /\d{4}$/u.test(text.slice(Math.max(0, at - 4), at));
  if (isWhiteSpace(before)) return at > 1 && '.,;'.includes(text.charAt(at - 2));
  return isWordCharacter(before) || '.,;:”"’)('.includes(text.charAt(at - 1));
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
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
