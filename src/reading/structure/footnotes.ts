import type { SourceLine } from '../lines.ts';
import { endsSentence, startsSmall } from './body-line.ts';
import type { Note } from './note.ts';
import { PrintedMarkers } from './printed-markers.ts';
import { isBlank, isCommonLetter } from './word-characters.ts';

/** The running text and the notes apart. Lines keep their order. */
export interface WithoutNotes {
  readonly body: readonly SourceLine[];
  readonly notes: readonly Note[];
  /** Indexes into `body` of lines before which something was taken out. */
  readonly interruptions: ReadonlySet<number>;
}

const RULE = /^\s{20,}$|^\s*[_—–]{5,}\s*$|^\s*-{8,}\s*$/u;
const ENDNOTE = /^\s*\d{1,3}\s+\p{Lu}/u;
const LABEL = /^\s*(?<label>\(?\d{1,3}\)?|[*†‡]{1,3})(?:\s+|(?=\p{Lu}))(?=\S)/u;

/**
 * Takes footnotes out of the running text: lines that the layout calls footnotes, and, in plain text, the numbered
 * lines below a rule, up to the next page, and those at the end of the text.
 */
export function takeNotes(lines: readonly SourceLine[]): WithoutNotes {
  const body: SourceLine[] = [];
  const notes: Note[] = [];
  const interruptions = new Set<number>();
  let open: { label: string; labelLength: number; lines: SourceLine[] } | null = null;
  let below = false;
  const endnotes = startOfEndnotes(lines);
  const close = () => {
    if (open) notes.push({ ...open, key: `${notes.length}:${open.label}`, after: body.length - 1 });
    open = null;
  };
  for (const [index, line] of lines.entries()) {
    const isRule = line.region === null && isRuleLine(line.text) && startsNotes(lines, index + 1);
    if (isRule) {
      below = true;
      interruptions.add(body.length);
      continue;
    }
    if (below && index < endnotes && leavesNotes(line)) below = false;
    if (index === endnotes) below = true;
    if (line.region !== 'footnote' && !below) {
      close();
      body.push(line);
      continue;
    }
    interruptions.add(body.length);
    const label = LABEL.exec(line.text);
    if (label?.groups && !isBlank(line.text) && (!open || isNextLabel(open.label, label.groups.label ?? ''))) {
      close();
      open = { label: label.groups.label ?? '', labelLength: label[0].length, lines: [line] };
    } else if (open) open.lines.push(line);
    else if (!isBlank(line.text)) open = continued(notes, line) ?? { label: '', labelLength: 0, lines: [line] };
  }
  close();
  return { body, notes, interruptions };
}

function isRuleLine(text: string): boolean {
  return !isCommonLetter(text.charCodeAt(0)) && RULE.test(text);
}

/** The last note, taken up again with a line on the next page or in the next column that has no label of its own. */
function continued(
  notes: Note[],
  line: SourceLine,
): { label: string; labelLength: number; lines: SourceLine[] } | null {
  const last = notes.at(-1);
  const end = last?.lines.at(-1);
  if (!last || !end || line.region !== 'footnote') return null;
  if (endsSentence(end.text.trimEnd()) && !startsSmall(line.text.trim())) return null;
  notes.pop();
  return { ...last, lines: [...last.lines, line] };
}

/** Whether a note starts with the first words after a rule. */
function startsNotes(lines: readonly SourceLine[], from: number): boolean {
  for (let index = from; index < Math.min(lines.length, from + 4); index += 1) {
    const line = lines[index];
    if (line && !isBlank(line.text)) return LABEL.test(line.text) && !/^\s*\d+\./u.test(line.text);
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

/**
 * Where the notes at the end of a plain text start: numbered lines below the last paragraph, the first of them
 * called by a figure in the text. The number of lines if there are none.
 */
function startOfEndnotes(lines: readonly SourceLine[]): number {
  let start = lines.length;
  let blanksOnly = true;
  for (let index = lines.length - 1; index > 0; index -= 1) {
    const line = lines[index];
    if (!line || line.region !== null || line.box !== null) break;
    if (isBlank(line.text)) continue;
    blanksOnly = false;
    if (!isBlank(lines[index - 1]?.text ?? '')) continue;
    if (!ENDNOTE.test(line.text)) break;
    start = index;
  }
  if (blanksOnly || start === lines.length) return lines.length;
  const label = LABEL.exec(lines[start]?.text ?? '')?.groups?.label ?? '';
  const note: Note = { label, key: '', lines: [], labelLength: 0, after: start - 1 };
  return new PrintedMarkers(lines).of(note, 0).length > 0 ? start : lines.length;
}
