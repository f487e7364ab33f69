import type { DeedPartName, PartName } from '../../desk/part-names.ts';
import type { CommitmentView, DeedView, PassageView } from '../../desk/views.ts';
import type { ActorPart } from '../../extraction/commitment.ts';
import type { Annotation } from '../../reading/document.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';

/** A part of a commitment or a deed at its words. */
export interface PlacedPart extends Span {
  /** Identifier of the commitment or deed. */
  readonly statement: string;
  readonly part: PartName | DeedPartName;
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
  /** Deeds whose quote covers the stretch, the shortest quote first. */
  readonly deeds: readonly DeedView[];
  readonly parts: readonly PlacedPart[];
  /** Commitments whose quote begins with this stretch. */
  readonly opens: readonly CommitmentView[];
  /** Deeds whose quote begins with this stretch. */
  readonly opensDeeds: readonly DeedView[];
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
  const { speaker, topics } = commitment;
  return placedIn(commitment.id, {
    speaker: spansOf(speaker ? [speaker] : []),
    bearer: spansOf(commitment.bearers),
    verb: [commitment.verb],
    action: [commitment.action],
    counterpart: spansOf(commitment.counterparts),
    beneficiary: spansOf(commitment.beneficiaries),
    forum: spansOf(commitment.fora),
    place: commitment.places,
    target: [commitment.target],
    amount: commitment.amounts,
    deadline: [commitment.deadline],
    recurrence: [commitment.recurrence],
    qualification: commitment.qualifications,
    reference: commitment.references,
    topic: topics.flatMap(({ words }) => words),
  });
}

/** Every part of `deed` that has words in the text. */
export function placedDeedParts(deed: DeedView): PlacedPart[] {
  return placedIn(deed.id, {
    actor: spansOf(deed.actors),
    verb: [deed.verb],
    action: [deed.action],
    counterpart: spansOf(deed.counterparts),
    beneficiary: spansOf(deed.beneficiaries),
    place: deed.places,
    amount: deed.amounts,
    date: [deed.date],
    topic: deed.topics.flatMap(({ words }) => words),
  });
}

function placedIn(
  statement: string,
  spans: Partial<Record<PlacedPart['part'], readonly (Span | null)[]>>,
): PlacedPart[] {
  return Object.entries(spans).flatMap(([part, found]) =>
    found.flatMap((span) =>
      span ? [{ statement, part: part as PlacedPart['part'], start: span.start, end: span.end }] : [],
    ),
  );
}

function spansOf(parts: readonly ActorPart[]): (Span | null)[] {
  return parts.map(({ span }) => span);
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

/** What is marked in a passage's text. */
export interface Markings {
  readonly commitments?: readonly CommitmentView[];
  readonly deeds?: readonly DeedView[];
  readonly parts?: readonly PlacedPart[];
  readonly annotations?: readonly NumberedAnnotation[];
}

/**
 * Cuts a passage at every boundary of a quote, a part, a footnote marker or an annotation, so that overlapping and
 * nested spans become a flat row of segments whose texts together are the passage. A marker, deletion or comment after
 * the last word gives an empty segment at the end.
 */
export function cutPassage(passage: PassageView, marked: Markings): Segment[] {
  const inside = <Marked extends Span>(spans: readonly Marked[] = []) =>
    spans.filter((span) => overlaps(span, passage));
  const { annotations = [] } = marked;
  const [quotes, told, placed] = [inside(marked.commitments), inside(marked.deeds), inside(marked.parts)];
  const insertions = inside(annotations.filter(({ kind }) => kind === 'inserted'));
  const remarks = annotations.filter(({ kind }) => kind !== 'inserted');
  const places = remarks.map(placeOf).map((offset) => ({ start: offset, end: offset }));
  const offsets = cuts(passage, [...quotes, ...told, ...placed, ...insertions, ...places]);
  const markersAt = (offset: number) => passage.markers.filter((marker) => marker.at === offset);
  const remarksAt = (offset: number) => remarks.filter((remark) => placeOf(remark) === offset);
  const segments = offsets.slice(0, -1).map((start, index): Segment => {
    const span = { start, end: offsets[index + 1] ?? passage.end };
    const [commitments, deeds] = [covering(quotes, span), covering(told, span)];
    return {
      ...span,
      text: passage.text.slice(start - passage.start, span.end - passage.start),
      commitments,
      deeds,
      parts: placed.filter((part) => contains(part, span)),
      opens: commitments.filter((quote) => quote.start === start),
      opensDeeds: deeds.filter((quote) => quote.start === start),
      markers: markersAt(start),
      inserted: insertions.find((one) => contains(one, span)) ?? null,
      remarks: remarksAt(start),
    };
  });
  if (passage.start === passage.end) return segments;
  const trailing = { markers: markersAt(passage.end), remarks: remarksAt(passage.end) };
  if (trailing.markers.length + trailing.remarks.length > 0) {
    const nothing = { text: '', commitments: [], deeds: [], parts: [], opens: [], opensDeeds: [], inserted: null };
    segments.push({ start: passage.end, end: passage.end, ...nothing, ...trailing });
  }
  return segments;
}

/** The quotes that cover `span`, the shortest first. */
function covering<Quote extends Span>(quotes: readonly Quote[], span: Span): Quote[] {
  return quotes
    .filter((quote) => contains(quote, span))
    .sort((left, right) => left.end - left.start - (right.end - right.start));
}
