import type { Span } from '../../text/span.ts';
import type { Box, OriginRun } from '../document.ts';

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
  text = '';
  readonly runs: OriginRun[] = [];
  readonly markers: FlowMarker[] = [];

  /** Adds words; a space is left out where it would be the first character or the second space. */
  append(words: string, origin: Origin): void {
    let added = words;
    let source = origin.source;
    if (added.startsWith(' ') && (this.text === '' || this.text.endsWith(' '))) {
      added = added.slice(1);
      if (source && source.end - source.start === words.length) source = { start: source.start + 1, end: source.end };
    }
    if (added === '') return;
    const start = this.text.length;
    this.text += added;
    if (origin.source || origin.page !== null || origin.box) this.addRun(start, { ...origin, source });
  }

  /** Notes that a footnote marker stood at the end of what is there so far. */
  mark(label: string, note: string | null): void {
    this.markers.push({ at: this.text.trimEnd().length, label, note });
  }

  /** Takes the last `count` characters away again, a hyphen at a line end for instance. */
  drop(count: number): void {
    this.text = this.text.slice(0, this.text.length - count);
    for (let run = this.runs.at(-1); run && run.end > this.text.length; run = this.runs.at(-1)) {
      this.runs.pop();
      if (run.start < this.text.length) this.runs.push(shortened(run, this.text.length));
    }
  }

  /** Takes the first `count` characters away, a number that is no part of the words for instance. */
  dropStart(count: number): void {
    this.text = this.text.slice(count);
    const runs = this.runs.splice(0).filter((run) => run.end > count);
    for (const run of runs) this.runs.push(shifted(run, count));
    const markers = this.markers.splice(0);
    for (const marker of markers) this.markers.push({ ...marker, at: Math.max(0, marker.at - count) });
  }

  /** Takes white space at the end away. */
  trimEnd(): void {
    this.drop(this.text.length - this.text.trimEnd().length);
  }

  private addRun(start: number, origin: Origin): void {
    const last = this.runs.at(-1);
    const end = this.text.length;
    if (last && continues(last, start, end, origin)) {
      this.runs[this.runs.length - 1] = {
        ...last,
        end,
        source: last.source && origin.source && { start: last.source.start, end: origin.source.end },
      };
      return;
    }
    this.runs.push({ start, end, ...origin });
  }
}

/** Whether text at `start` follows on `last` in both the flow and the source, character by character. */
function continues(last: OriginRun, start: number, end: number, origin: Origin): boolean {
  if (last.end !== start || last.page !== origin.page || last.box !== origin.box) return false;
  if (!last.source || !origin.source) return last.source === origin.source && last.box !== null;
  return (
    last.source.end === origin.source.start &&
    last.source.end - last.source.start === last.end - last.start &&
    origin.source.end - origin.source.start === end - start
  );
}

function shortened(run: OriginRun, end: number): OriginRun {
  const exact = run.source && run.source.end - run.source.start === run.end - run.start;
  const source =
    exact && run.source ? { start: run.source.start, end: run.source.start + end - run.start } : run.source;
  return { ...run, end, source };
}

/** `run` as it lies once the first `count` characters of the flow are gone. */
function shifted(run: OriginRun, count: number): OriginRun {
  const lost = Math.max(0, count - run.start);
  const isExact = run.source && run.source.end - run.source.start === run.end - run.start;
  const source = isExact && run.source ? { start: run.source.start + lost, end: run.source.end } : run.source;
  return { ...run, start: Math.max(0, run.start - count), end: run.end - count, source };
}
