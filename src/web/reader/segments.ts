import type { CommitmentView, PassageView } from '../../desk/views.ts';
import type { Annotation } from '../../reading/document.ts';
import { overlaps, type Span } from '../../text/span.ts';

/** The parts of a commitment that light up in the text. */
export const PART_NAMES = ['speaker', 'bearer', 'verb', 'action', 'deadline', 'target'] as const;

/** One of {@link PART_NAMES}. */
export type PartName = (typeof PART_NAMES)[number];

/** A part of a commitment at its words. */
export interface PlacedPart extends Span {
  readonly commitment: string;
  readonly part: PartName;
}

/** A tracked change or comment, numbered in text order from 1. */
export interface NumberedAnnotation extends Annotation {
  readonly number: number;
}

/** A stretch of a passage throughout which the same commitments and parts hold. */
export interface Segment extends Span {
  readonly text: string;
  /** Commitments whose quote covers the stretch, the shortest quote first. */
  readonly commitments: readonly CommitmentView[];
  readonly parts: readonly PlacedPart[];
  /** Commitments whose quote begins with this stretch. */
  readonly opens: readonly CommitmentView[];
  /** Footnote markers that stood just before the stretch. */
  readonly markers: PassageView['markers'];
  /** The tracked change by which the stretch came in. */
  readonly inserted: NumberedAnnotation | null;
  /** What was deleted, and the comments that end, just before the stretch. */
  readonly remarks: readonly NumberedAnnotation[];
}

/** The part of a passage that lies in `span`, as a passage of its own; markers at its end stay with the last part. */
export function stretchOf(passage: PassageView, { start, end }: Span): PassageView {
  return {
    ...passage,
    start,
    end,
    text: passage.text.slice(start - passage.start, end - passage.start),
    markers: passage.markers.filter(({ at }) => at >= start && (at < end || (at === end && end === passage.end))),
  };
}

/** Every part of `commitment` that has words in the text, wherever they stand. */
export function placedParts(commitment: CommitmentView): PlacedPart[] {
  const placed = (part: PartName, span: Span | null | undefined): PlacedPart[] =>
    span ? [{ commitment: commitment.id, part, start: span.start, end: span.end }] : [];
  return [
    ...placed('speaker', commitment.speaker?.span),
    ...commitment.bearers.flatMap((bearer) => placed('bearer', bearer.span)),
    ...placed('verb', commitment.verb),
    ...placed('action', commitment.action),
    ...placed('deadline', commitment.deadline),
    ...placed('target', commitment.target),
  ];
}

/** Where a deletion stood, and where a comment's number stands. */
function placeOf({ kind, start, end }: Annotation): number {
  return kind === 'comment' ? end : start;
}

function cuts(passage: PassageView, spans: readonly Span[]): number[] {
  const inside = (offset: number) => offset >= passage.start && offset <= passage.end;
  const offsets = [
    passage.start,
    passage.end,
    ...spans.flatMap((span) => [span.start, span.end]),
    ...passage.markers.map((marker) => marker.at),
  ];
  return [...new Set(offsets.filter(inside))].sort((left, right) => left - right);
}

/**
 * Cuts a passage at every boundary of a quote, a part, a footnote marker or an annotation, so that overlapping and
 * nested spans become a flat row of segments whose texts together are the passage. A marker, deletion or comment after
 * the last word gives an empty segment at the end.
 */
export function cutPassage(
  passage: PassageView,
  commitments: readonly CommitmentView[],
  parts: readonly PlacedPart[],
  annotations: readonly NumberedAnnotation[] = [],
): Segment[] {
  const quotes = commitments.filter((commitment) => overlaps(commitment, passage));
  const placed = parts.filter((part) => overlaps(part, passage));
  const insertions = annotations.filter((one) => one.kind === 'inserted' && overlaps(one, passage));
  const remarks = annotations.filter((one) => one.kind !== 'inserted');
  const places = remarks.map(placeOf).map((offset) => ({ start: offset, end: offset }));
  const offsets = cuts(passage, [...quotes, ...placed, ...insertions, ...places]);
  const markersAt = (offset: number) => passage.markers.filter((marker) => marker.at === offset);
  const remarksAt = (offset: number) => remarks.filter((remark) => placeOf(remark) === offset);
  const segments = offsets.slice(0, -1).map((start, index): Segment => {
    const end = offsets[index + 1] ?? passage.end;
    const covering = quotes.filter((quote) => quote.start <= start && end <= quote.end);
    return {
      start,
      end,
      text: passage.text.slice(start - passage.start, end - passage.start),
      commitments: covering.sort((left, right) => left.end - left.start - (right.end - right.start)),
      parts: placed.filter((part) => part.start <= start && end <= part.end),
      opens: covering.filter((quote) => quote.start === start),
      markers: markersAt(start),
      inserted: insertions.find((one) => one.start <= start && end <= one.end) ?? null,
      remarks: remarksAt(start),
    };
  });
  if (passage.start === passage.end) return segments;
  const trailing = { markers: markersAt(passage.end), remarks: remarksAt(passage.end) };
  if (trailing.markers.length + trailing.remarks.length > 0) {
    const nothing = { text: '', commitments: [], parts: [], opens: [], inserted: null };
    segments.push({ start: passage.end, end: passage.end, ...nothing, ...trailing });
  }
  return segments;
}
