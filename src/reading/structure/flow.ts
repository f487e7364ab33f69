import type { Span } from '../../text/span.ts';
import type { Annotation, Box, OriginRun } from '../document.ts';
import { endsSentence, mayEndSentence } from './body-line.ts';
import { mayStartWithMark } from './enumeration.ts';
import { type ClauseOpener, clauseOpener } from './resolution-openers.ts';

/** Where a stretch of text came from. */
export interface Origin {
  readonly source: Span | null;
  readonly page: number | null;
  readonly box: Box | null;
}

/** A text with its UTF-16 units: to look at these takes less time, whatever text it is. */
export interface SourceText {
  readonly text: string;
  readonly units: Uint16Array;
}

/** A footnote marker in a flow, before notes have identifiers. */
export interface FlowMarker {
  /** Offset into the flow; the marker stood just before this character. */
  readonly at: number;
  readonly label: string;
  /** Which note the marker calls: the key of a footnote block; null where the file has no such note. */
  readonly note: string | null;
}

const NOTHING: readonly never[] = [];
const NO_RUNS: OriginRun[] = [];
/** A unit that has to be looked up. */
const UNKNOWN = -1;

/** Nothing is known of the origin: the text was put there by the reader. */
export const NO_ORIGIN: Origin = { source: null, page: null, box: null };

/**
 * The clean words of one passage while they are put together, with the way back to the source. Offsets count from
 * the start of the flow. White space never doubles and never stands first.
 */
export class Flow {
  length = 0;
  /** The way back to the source; null where {@link sourceStart} tells it or there is none. */
  private ownRuns: OriginRun[] | null = null;
  /** Where in the source the words stand that are there in one piece, as most paragraphs are; -1 for all others. */
  private sourceStart = -1;
  /** In which the words stand at {@link sourceStart}, as far as that is known. */
  private source: SourceText | null = null;
  private sourcePage: number | null = null;
  private ownMarkers: FlowMarker[] | null = null;
  private ownAnnotations: Annotation[] | null = null;
  /** The words as one, as long as {@link parts} is null. */
  private whole = '';
  /** What {@link opener} found out; undefined where the words have changed since. */
  private knownOpener: ClauseOpener | null | undefined;
  /** The same of {@link firstUnit} and {@link lastUnit}; {@link UNKNOWN} where they have to be looked up. */
  private knownFirst = UNKNOWN;
  private knownLast = UNKNOWN;
  /** The words in parts: a paragraph can have a million lines, and joining them at each would take for ever. */
  private parts: string[] | null = null;

  /** The flow of words that come from these stretches of the source. */
  static of(text: string, runs: OriginRun[]): Flow {
    const flow = new Flow();
    flow.length = text.length;
    flow.ownRuns = runs;
    flow.whole = text;
    return flow;
  }

  /** The flow of words that stand in `source` as they are, from `start` up to `end`. */
  static within(source: SourceText, start: number, end: number, page: number | null): Flow {
    const flow = new Flow();
    flow.takeSource(source.text.slice(start, end), start, page, source);
    return flow;
  }

  /** The way back to the source: where the stretches of the words came from. */
  get runs(): OriginRun[] {
    if (this.ownRuns !== null) return this.ownRuns;
    this.ownRuns = this.sourceStart < 0 ? [] : [this.wholeRun(0)];
    this.sourceStart = -1;
    return this.ownRuns;
  }

  /** Whether nothing was put into it yet. */
  get isUntouched(): boolean {
    return this.length === 0 && this.ownMarkers === null && this.ownAnnotations === null;
  }

  /** All words so far. */
  get text(): string {
    if (this.parts !== null) {
      this.whole = this.parts.join('');
      this.parts = null;
    }
    return this.whole;
  }

  /** What the first words tell of the part of a resolution that they open; it is asked again and again. */
  get opener(): ClauseOpener | null {
    if (this.knownOpener === undefined) {
      const { source, sourceStart, length } = this;
      const isWithin = source !== null && sourceStart >= 0;
      this.knownOpener = isWithin
        ? clauseOpener(source.text, 'body', sourceStart, sourceStart + length)
        : clauseOpener(this.text);
    }
    return this.knownOpener;
  }

  /**
   * The first UTF-16 unit of the words, 0 if there are none. Each rule about paragraphs asks for it or for the last, and
   * most ask no more of most of them.
   */
  get firstUnit(): number {
    if (this.knownFirst === UNKNOWN) this.knownFirst = this.unitAt(0);
    return this.knownFirst;
  }

  /** The last UTF-16 unit of the words, 0 if there are none. */
  get lastUnit(): number {
    if (this.knownLast === UNKNOWN) this.knownLast = this.unitAt(this.length - 1);
    return this.knownLast;
  }

  /** Whether the words end as a sentence does. */
  get endsSentence(): boolean {
    return mayEndSentence(this.lastUnit) && endsSentence(this.text);
  }

  /** Whether the words may start with the mark of a list. */
  get mayStartWithMark(): boolean {
    const { source, sourceStart, length } = this;
    return source === null || sourceStart < 0 || mayStartWithMark(source.units, sourceStart, sourceStart + length);
  }

  get markers(): readonly FlowMarker[] {
    return this.ownMarkers ?? NOTHING;
  }

  /** Tracked changes and comments, with spans of the flow. */
  get annotations(): readonly Annotation[] {
    return this.ownAnnotations ?? NOTHING;
  }

  /** Adds tracked changes and comments, with spans of the flow. */
  annotate(...annotations: readonly Annotation[]): void {
    this.ownAnnotations ??= [];
    this.ownAnnotations.push(...annotations);
  }

  /** Adds markers, with places in the flow. */
  addMarkers(...markers: readonly FlowMarker[]): void {
    this.ownMarkers ??= [];
    this.ownMarkers.push(...markers);
  }

  /** Gives the notes that markers call other keys, so that they are none of another text. */
  renameNotes(rename: (key: string) => string): void {
    const markers = this.ownMarkers ?? NOTHING;
    this.ownMarkers = markers.map((one) => (one.note === null ? one : { ...one, note: rename(one.note) }));
  }

  /** The first words, at least `count` characters of them where there are as many. */
  head(count: number): string {
    if (this.parts === null) return this.whole;
    let words = '';
    for (let index = 0; index < this.parts.length && words.length < count; index += 1) words += this.parts[index];
    return words;
  }

  /** The last words, at least `count` characters of them where there are as many. */
  tail(count: number): string {
    if (this.parts === null) return this.whole;
    let words = '';
    for (let index = this.parts.length - 1; index >= 0 && words.length < count; index -= 1) {
      words = (this.parts[index] ?? '') + words;
    }
    return words;
  }

  /** The characters behind the last space; of a word that is longer at least the last `longest`. */
  lastWord(longest: number): string {
    if (this.parts === null) return this.whole.slice(this.whole.lastIndexOf(' ') + 1);
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
    this.forgetWords();
    if (this.ownMarkers !== null && /^[.,;:]/u.test(added)) this.closeUpMarker();
    const start = this.length;
    const { runs } = this;
    if (start === 0) {
      this.whole = added;
      this.parts = null;
    } else if (this.parts === null) this.parts = [this.whole, added];
    else this.parts.push(added);
    this.length += added.length;
    if (origin.source || origin.page !== null || origin.box) this.addRun(runs, start, source, origin);
  }

  /**
   * Adds words that stand in the source as they are, from offset `from` on; `source` is that source, or a text with the
   * same letters there, for who has it at hand.
   */
  appendSource(words: string, from: number, page: number | null, source: SourceText | null = null): void {
    if (this.isUntouched && words !== '' && !words.startsWith(' ')) this.takeSource(words, from, page, source);
    else this.append(words, { source: { start: from, end: from + words.length }, page, box: null });
  }

  /** Notes that a footnote marker stood at the end of what is there so far. */
  mark(label: string, note: string | null): void {
    this.addMarkers({ at: this.endsInSpace() ? this.length - 1 : this.length, label, note });
  }

  /** Takes away the space that stood between a word and the marker of a note, where a stop follows the marker. */
  private closeUpMarker(): void {
    if (this.endsInSpace() && this.ownMarkers?.at(-1)?.at === this.length - 1) this.drop(1);
  }

  /** Takes the last `count` characters away again, a hyphen at a line end for instance. */
  drop(count: number): void {
    let left = Math.min(count, this.length);
    this.length -= left;
    this.forgetWords();
    if (this.parts === null) this.whole = this.whole.slice(0, this.length);
    for (const { parts } = this; parts !== null && left > 0; ) {
      const last = parts.pop() ?? '';
      if (last.length > left) parts.push(last.slice(0, -left));
      left -= Math.min(left, last.length);
    }
    if (this.length === 0) this.forgetOrigin();
    const runs = this.ownRuns ?? NO_RUNS;
    for (let run = runs.at(-1); run && run.end > this.length; run = runs.at(-1)) {
      runs.pop();
      if (run.start < this.length) runs.push(shortened(run, this.length));
    }
    this.moveAnnotations((at) => Math.min(at, this.length));
  }

  /** Takes the first `count` characters away, a number that is no part of the words for instance. */
  dropStart(count: number): void {
    this.whole = this.text.slice(count);
    this.length -= count;
    this.forgetWords();
    if (this.ownRuns === null) this.sourceStart += this.sourceStart < 0 ? 0 : count;
    else this.ownRuns = this.ownRuns.filter((run) => run.end > count).map((run) => shifted(run, count));
    if (this.ownMarkers !== null) {
      this.ownMarkers = this.ownMarkers.map((marker) => ({ ...marker, at: Math.max(0, marker.at - count) }));
    }
    this.moveAnnotations((at) => Math.max(0, at - count));
  }

  /**
   * Hands the way back to the source over to `origin`, for a text in which the flow stands at `start`; the flow has it
   * no more.
   */
  releaseRuns(start: number, origin: OriginRun[]): void {
    if (this.sourceStart >= 0) origin.push(this.wholeRun(start));
    for (const run of (this.ownRuns ?? NO_RUNS) as MovableRun[]) {
      run.start += start;
      run.end += start;
      origin.push(run);
    }
    this.forgetOrigin();
  }

  /** Gives up the way back to the source, where the words were decoded from something that nobody can look at. */
  forgetOrigin(): void {
    this.ownRuns = null;
    this.sourceStart = -1;
  }

  /** Takes the space at the end away. */
  trimEnd(): void {
    if (this.endsInSpace()) this.drop(1);
  }

  /** Forgets what was found out about words that have changed. */
  private forgetWords(): void {
    this.knownOpener = undefined;
    this.knownFirst = UNKNOWN;
    this.knownLast = UNKNOWN;
  }

  private unitAt(place: number): number {
    if (this.length === 0) return 0;
    const { source, sourceStart } = this;
    const isWithin = source !== null && sourceStart >= 0;
    return isWithin ? (source.units[sourceStart + place] ?? 0) : this.text.charCodeAt(place);
  }

  /** Takes the first words, which stand in the source as they are. */
  private takeSource(words: string, start: number, page: number | null, source: SourceText | null = null): void {
    this.source = source;
    this.whole = words;
    this.parts = null;
    this.forgetWords();
    this.length = words.length;
    this.ownRuns = null;
    this.sourceStart = start;
    this.sourcePage = page;
    // Now, while whoever scanned the words has them in the processor's cache.
    if (source !== null && this.length > 0) {
      this.knownFirst = source.units[start] ?? 0;
      this.knownLast = source.units[start + this.length - 1] ?? 0;
    }
  }

  /** The run of words that stand in the source in one piece, in a text in which the flow stands at `start`. */
  private wholeRun(start: number): OriginRun {
    const { length, sourceStart, sourcePage } = this;
    const source = { start: sourceStart, end: sourceStart + length };
    return { start, end: start + length, source, page: sourcePage, box: null };
  }

  /** Puts annotations where their words have gone; an insertion of which no word is left is none. */
  private moveAnnotations(moved: (at: number) => number): void {
    if (this.ownAnnotations === null) return;
    this.ownAnnotations = this.ownAnnotations.flatMap((note) => {
      const start = moved(note.start);
      const end = moved(note.end);
      return note.kind !== 'inserted' || start < end ? [{ ...note, start, end }] : [];
    });
  }

  private endsInSpace(): boolean {
    const last = this.parts === null ? this.whole : this.parts[this.parts.length - 1];
    return last?.endsWith(' ') ?? false;
  }

  private addRun(runs: OriginRun[], start: number, source: Span | null, { page, box }: Origin): void {
    const last: MovableRun | undefined = runs[runs.length - 1];
    const run = { start, end: this.length, source, page, box };
    if (!last || !continues(last, run)) {
      runs.push(run);
      return;
    }
    last.end = run.end;
    last.source = last.source && source && { start: last.source.start, end: source.end };
  }
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
