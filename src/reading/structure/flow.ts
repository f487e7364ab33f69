import type { Span } from '../../text/span.ts';
import type { Annotation, Box, OriginRun } from '../document.ts';

/** Where a stretch of text came from. */
export interface Origin {
  readonly source: Span | null;
  readonly page: number | null;
  readonly box: Box | null;
}

/** A footnote marker in a flow, before notes have identifiers. */
export interface FlowMarker {
  /** Offset into the flow; the marker stood just before this character. */
  readonly at: number;
  readonly label: string;
  /** Which note the marker calls: the key of a footnote block; null where the file has no such note. */
  readonly note: string | null;
}

/** Nothing is known of the origin: the text was put there by the reader. */
export const NO_ORIGIN: Origin = { source: null, page: null, box: null };

/**
 * The clean words of one passage while they are put together, with the way back to the source. Offsets count from
 * the start of the flow. White space never doubles and never stands first.
 */
export class Flow {
  length = 0;
  runs: OriginRun[] = [];
  readonly markers: FlowMarker[] = [];
  /** Tracked changes and comments, with spans of the flow. */
  readonly annotations: Annotation[] = [];
  /** The words in parts: a paragraph can have a million lines, and joining them at each would take for ever. */
  private parts: string[] = [];

  /** The flow of words that come from these stretches of the source. */
  static of(text: string, runs: OriginRun[]): Flow {
    const flow = new Flow();
    flow.length = text.length;
    flow.runs = runs;
    flow.parts = [text];
    return flow;
  }

  /** Whether nothing was put into it yet. */
  get isUntouched(): boolean {
    return this.length === 0 && this.markers.length === 0 && this.annotations.length === 0;
  }

  /** All words so far. */
  get text(): string {
    if (this.parts.length > 1) this.parts = [this.parts.join('')];
    return this.parts[0] ?? '';
  }

  /** The first words, at least `count` characters of them where there are as many. */
  head(count: number): string {
    let words = this.parts[0] ?? '';
    for (let index = 1; index < this.parts.length && words.length < count; index += 1) words += this.parts[index];
    return words;
  }

  /** The last words, at least `count` characters of them where there are as many. */
  tail(count: number): string {
    let words = '';
    for (let index = this.parts.length - 1; index >= 0 && words.length < count; index -= 1) {
      words = (this.parts[index] ?? '') + words;
    }
    return words;
  }

  /** The characters behind the last space; of a word that is longer at least the last `longest`. */
  lastWord(longest: number): string {
    let word = '';
    for (let index = this.parts.length - 1; index >= 0 && word.length < longest; index -= 1) {
      const part = this.parts[index] ?? '';
      const space = part.lastIndexOf(' ');
      if (space >= 0) return part.slice(space + 1) + word;
      word = part + word;
    }
    return word;
  }

  /** Adds words; a space is left out where it would be the first character or the second space. */
  append(words: string, origin: Origin): void {
    let added = words;
    let source = origin.source;
    if (added.startsWith(' ') && (this.length === 0 || this.endsInSpace())) {
      added = added.slice(1);
      if (source && source.end - source.start === words.length) source = { start: source.start + 1, end: source.end };
    }
    if (added === '') return;
    if (this.markers.length > 0 && /^[.,;:]/u.test(added)) this.closeUpMarker();
    const start = this.length;
    this.parts = withOne(this.parts, added);
    this.length += added.length;
    if (origin.source || origin.page !== null || origin.box) this.addRun(start, source, origin);
  }

  /** Adds words that stand in the source as they are, from offset `from` on. */
  appendSource(words: string, from: number, page: number | null): void {
    this.append(words, { source: { start: from, end: from + words.length }, page, box: null });
  }

  /** Notes that a footnote marker stood at the end of what is there so far. */
  mark(label: string, note: string | null): void {
    this.markers.push({ at: this.endsInSpace() ? this.length - 1 : this.length, label, note });
  }

  /** Takes away the space that stood between a word and the marker of a note, where a stop follows the marker. */
  private closeUpMarker(): void {
    if (this.endsInSpace() && this.markers.at(-1)?.at === this.length - 1) this.drop(1);
  }

  /** Takes the last `count` characters away again, a hyphen at a line end for instance. */
  drop(count: number): void {
    let left = Math.min(count, this.length);
    this.length -= left;
    while (left > 0) {
      const last = this.parts.pop() ?? '';
      if (last.length > left) this.parts.push(last.slice(0, -left));
      left -= Math.min(left, last.length);
    }
    for (let run = this.runs.at(-1); run && run.end > this.length; run = this.runs.at(-1)) {
      this.runs.pop();
      if (run.start < this.length) this.runs.push(shortened(run, this.length));
    }
    if (this.annotations.length > 0) this.moveAnnotations((at) => Math.min(at, this.length));
  }

  /** Takes the first `count` characters away, a number that is no part of the words for instance. */
  dropStart(count: number): void {
    let [whole, left] = [0, count];
    for (; whole < this.parts.length && (this.parts[whole]?.length ?? 0) <= left; whole += 1) {
      left -= this.parts[whole]?.length ?? 0;
    }
    this.parts = this.parts.slice(whole);
    if (left > 0) this.parts[0] = (this.parts[0] ?? '').slice(left);
    this.length -= count;
    this.runs = this.runs.filter((run) => run.end > count).map((run) => shifted(run, count));
    if (this.markers.length > 0) {
      const markers = this.markers.splice(0);
      for (const marker of markers) this.markers.push({ ...marker, at: Math.max(0, marker.at - count) });
    }
    if (this.annotations.length > 0) this.moveAnnotations((at) => Math.max(0, at - count));
  }

  /** Hands over the way back to the source for a text in which the flow stands at `start`; the flow has it no more. */
  releaseRuns(start: number): readonly OriginRun[] {
    const { runs } = this;
    this.runs = [];
    for (const run of runs as MovableRun[]) {
      run.start += start;
      run.end += start;
    }
    return runs;
  }

  /** Gives up the way back to the source, where the words were decoded from something that nobody can look at. */
  forgetOrigin(): void {
    this.runs.length = 0;
  }

  /** Takes the space at the end away. */
  trimEnd(): void {
    if (this.endsInSpace()) this.drop(1);
  }

  /** Puts annotations where their words have gone; an insertion of which no word is left is none. */
  private moveAnnotations(moved: (at: number) => number): void {
    for (const note of this.annotations.splice(0)) {
      const [start, end] = [moved(note.start), moved(note.end)];
      if (note.kind !== 'inserted' || start < end) this.annotations.push({ ...note, start, end });
    }
  }

  private endsInSpace(): boolean {
    return this.parts[this.parts.length - 1]?.endsWith(' ') ?? false;
  }

  private addRun(start: number, source: Span | null, { page, box }: Origin): void {
    const last = this.runs[this.runs.length - 1];
    const run = { start, end: this.length, source, page, box };
    if (!last || !continues(last, run)) {
      this.runs = withOne(this.runs, run);
      return;
    }
    const joined = last.source && source && { start: last.source.start, end: source.end };
    this.runs[this.runs.length - 1] = { start: last.start, end: run.end, source: joined, page, box };
  }
}

/** `list` with one more at its end. Most flows have one part and one run, and a list of one needs no room to grow. */
function withOne<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one];
  list.push(one);
  return list;
}

/** A run that its flow owns. A document has very many: they are moved, not copied. */
type MovableRun = { -readonly [Key in keyof OriginRun]: OriginRun[Key] };

/** Whether `run` follows on `last` in both the flow and the source, character by character. */
function continues(last: OriginRun, run: OriginRun): boolean {
  if (last.end !== run.start || last.page !== run.page || last.box !== run.box) return false;
  if (!last.source || !run.source) return last.source === run.source && last.box !== null;
  return last.source.end === run.source.start && isExact(last) && isExact(run);
}

/** Whether the run maps character by character. */
function isExact(run: OriginRun): run is OriginRun & { source: Span } {
  return run.source !== null && run.source.end - run.source.start === run.end - run.start;
}

function shortened(run: OriginRun, end: number): OriginRun {
  const source = isExact(run) ? { start: run.source.start, end: run.source.start + end - run.start } : run.source;
  return { ...run, end, source };
}

/** `run` as it lies once the first `count` characters of the flow are gone. */
function shifted(run: OriginRun, count: number): OriginRun {
  const lost = Math.max(0, count - run.start);
  const source = isExact(run) ? { start: run.source.start + lost, end: run.source.end } : run.source;
  return { ...run, start: Math.max(0, run.start - count), end: run.end - count, source };
}
