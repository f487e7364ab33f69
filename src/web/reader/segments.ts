import type { CommitmentView, PassageView } from '../../desk/views.ts';
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
 * Cuts a passage at every boundary of a quote, a part or a footnote marker, so that overlapping and nested spans
 * become a flat row of segments whose texts together are the passage. A marker after the last word gives an empty
 * segment at the end.
 */
export function cutPassage(
  passage: PassageView,
  commitments: readonly CommitmentView[],
  parts: readonly PlacedPart[],
): Segment[] {
  const quotes = commitments.filter((commitment) => overlaps(commitment, passage));
  const placed = parts.filter((part) => overlaps(part, passage));
  const offsets = cuts(passage, [...quotes, ...placed]);
  const markersAt = (offset: number) => passage.markers.filter((marker) => marker.at === offset);
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
    };
  });
  const trailing = passage.start === passage.end ? [] : markersAt(passage.end);
  if (trailing.length > 0) {
    const nothing = { text: '', commitments: [], parts: [], opens: [] };
    segments.push({ start: passage.end, end: passage.end, ...nothing, markers: trailing });
  }
  return segments;
}
