import { type Span, trimmed } from '../../text/span.ts';
import type { Annotation } from '../document.ts';
import type { LinePiece, SourceLine } from '../lines.ts';
import { alignPieces } from '../structure/align.ts';
import { appendStretch } from '../structure/clean-line.ts';
import { Flow } from '../structure/flow.ts';

/** Who changed or wrote something, and when. */
export interface Authorship {
  readonly author: string | null;
  /** ISO `YYYY-MM-DD`. */
  readonly date: string | null;
}

/** Where words stand in the decoded main part: their markup and its offset. */
export interface MarkupPlace {
  readonly markup: string;
  readonly offset: number;
}

/** A footnote marker in the words as written. */
interface Marker {
  readonly at: number;
  readonly label: string;
  readonly note: string | null;
}

type Note = { -readonly [Key in keyof Annotation]: Annotation[Key] };

/** Where a page begins in the words as written. */
interface PageStart {
  readonly at: number;
  readonly page: number;
}

/**
 * Takes the words of one block run by run, as Word cuts them anywhere, and makes a flow of them as a whole. Offsets
 * that it gives and takes count the words as written.
 */
export class FlowWriter {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly pieces: LinePiece[] = [];
  private readonly markers: Marker[] = [];
  private readonly annotations: Note[] = [];
  private readonly pages: PageStart[] = [];
  private lastWordsEnd = 0;

  /** Where the next words will stand. */
  get place(): number {
    return this.length;
  }

  /** Whether anything but white space was written. */
  get hasWords(): boolean {
    return this.lastWordsEnd > 0;
  }

  /** The page on which the words start; null where pages are unknown. */
  get page(): number | null {
    return this.pages[0]?.page ?? null;
  }

  /** Adds words, and where they come from if that is known. */
  write(text: string, place: MarkupPlace | null, page: number | null): void {
    if (text === '') return;
    if (page !== null && page !== this.pages.at(-1)?.page && /\S/u.test(text))
      this.pages.push({ at: this.length, page });
    if (place) {
      for (const piece of alignPieces(text, place.markup, place.offset)) {
        this.pieces.push({ ...piece, start: piece.start + this.length, end: piece.end + this.length });
      }
    }
    this.parts.push(text);
    this.length += text.length;
    if (/\S/u.test(text)) this.lastWordsEnd = this.length;
  }

  /** Whether anything but white space was written at or behind `place`. */
  hasWordsFrom(place: number): boolean {
    return this.lastWordsEnd > place;
  }

  /** Takes what is written about words over from a block that has none itself, and its footnote markers. */
  takeOver(wordless: FlowWriter): void {
    for (const { label, note } of wordless.markers) this.mark(label, note);
    for (const { kind, text, author, date } of wordless.annotations) {
      if (kind !== 'inserted') this.annotations.push({ kind, start: 0, end: 0, text, author, date });
    }
  }

  /** Notes that a footnote marker stands here. */
  mark(label: string, note: string | null): void {
    this.markers.push({ at: this.length, label, note });
  }

  /** Notes that the words from `start` to here were inserted. */
  inserted(start: number, by: Authorship): void {
    if (start === this.length) return;
    const last = this.annotations.at(-1);
    if (last?.kind === 'inserted' && last.end === start && isSame(last, by)) last.end = this.length;
    else this.annotations.push({ kind: 'inserted', start, end: this.length, text: null, ...by });
  }

  /** Notes that words were deleted here. */
  deleted(text: string, by: Authorship): void {
    const last = this.annotations.at(-1);
    if (last?.kind === 'deleted' && last.end === this.length && isSame(last, by)) last.text += text;
    else this.annotations.push({ kind: 'deleted', start: this.length, end: this.length, text, ...by });
  }

  /** Notes what somebody wrote about the words of `span`. */
  comment(text: string, span: Span, by: Authorship): void {
    this.annotations.push({ kind: 'comment', start: span.start, end: span.end, text, ...by });
  }

  /** The words cleaned, with their markers and annotations, and where in them `spans` of the words as written lie. */
  finish(spans: readonly Span[] = []): { flow: Flow; spans: Span[] } {
    const flow = new Flow();
    const cleanOffset = this.clean(flow, spans);
    flow.trimEnd();
    const { text } = flow;
    const cleanSpan = ({ start, end }: Span) => {
      const limit = (at: number) => Math.min(text.length, cleanOffset.get(at) ?? 0);
      return trimmed(text, { start: limit(start), end: limit(end) });
    };
    const annotations = this.annotations.map((note) => ({ ...note, ...cleanSpan(note), text: folded(note.text) }));
    const kept = annotations.filter(({ kind, start, end, text }) => kind === 'comment' || start < end || text);
    flow.annotate(...kept.sort((left, right) => left.start - right.start || left.end - right.end));
    return { flow, spans: spans.map(cleanSpan) };
  }

  /** Adds the clean words to `flow`; gives the offsets in it of all places that somebody asks for. */
  private clean(flow: Flow, spans: readonly Span[]): ReadonlyMap<number, number> {
    const line = lineOf(this.parts.join(''), this.pieces);
    const places = [...this.markers, ...this.pages].map(({ at }) => at);
    const ends = [...this.annotations, ...spans].flatMap(({ start, end }) => [start, end]);
    const cuts = [...new Set([...places, ...ends, this.length])].sort((left, right) => left - right);
    const clean = new Map<number, number>();
    let [at, marker, page] = [0, 0, 0];
    for (const cut of cuts) {
      while ((this.pages[page + 1]?.at ?? Infinity) <= at) page += 1;
      appendStretch(flow, { ...line, page: this.pages[page]?.page ?? null }, { start: at, end: cut });
      clean.set(cut, flow.length);
      for (let next = this.markers[marker]; next?.at === cut; next = this.markers[marker]) {
        flow.mark(next.label, next.note);
        marker += 1;
      }
      at = cut;
    }
    return clean;
  }
}

function lineOf(text: string, pieces: readonly LinePiece[]): SourceLine {
  return {
    ...{ text, pieces, page: null, source: null, box: null, fontSize: null },
    ...{ bold: false, column: null, region: null, superscripts: [] },
  };
}

function folded(text: string | null): string | null {
  return text?.replace(/\s+/gu, ' ').trim() ?? null;
}

function isSame(left: Authorship, right: Authorship): boolean {
  return left.author === right.author && left.date === right.date;
}
