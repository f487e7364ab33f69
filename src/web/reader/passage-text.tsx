import type { CommitmentView, DeedView, PassageView } from '../../desk/views.ts';
import { kindClass } from '../components/kind.tsx';
import type { PageContext } from '../page-context.ts';
import { annotationId, wordAnnotation } from './annotation-words.ts';
import { cutPassage, type NumberedAnnotation, type PlacedPart, type Segment } from './segments.ts';

/** What the text of a passage is shown with. */
export interface MarkedPassage {
  readonly page: PageContext;
  readonly passage: PassageView;
  readonly commitments: readonly CommitmentView[];
  /** Deeds that are marked; none if not given. */
  readonly deeds?: readonly DeedView[];
  readonly parts: readonly PlacedPart[];
  /** The commitment or deed that is chosen, null when none is. */
  readonly chosen: string | null;
  /** Tracked changes and comments that are shown in place; none if not given. */
  readonly annotations?: readonly NumberedAnnotation[];
  /** Where the footnote with this `eId` is; further down the same page if not given. */
  readonly noteHref?: (footnote: string) => string;
}

interface MarkerProps extends Pick<MarkedPassage, 'page' | 'noteHref'> {
  readonly marker: PassageView['markers'][number];
}

function Marker({ page, marker, noteHref = (footnote) => `#${footnote}` }: MarkerProps) {
  if (marker.footnote === null) return <sup class="footnote-marker">{marker.label}</sup>;
  return (
    <sup class="footnote-marker">
      <a
        id={`${marker.footnote}-ref`}
        href={noteHref(marker.footnote)}
        aria-label={page.wording.reader.footnote(marker.label)}
      >
        {marker.label}
      </a>
    </sup>
  );
}

/** A deletion where the words stood, or the number of a comment. */
function Remark({ page, remark }: { page: PageContext; remark: NumberedAnnotation }) {
  if (remark.kind === 'deleted') {
    return (
      <del class="deleted" title={wordAnnotation(remark, page)}>
        {remark.text}
      </del>
    );
  }
  return (
    <sup class="comment-marker">
      <a href={`#${annotationId(remark)}`} aria-label={page.wording.reader.comment(remark.number)}>
        {remark.number}
      </a>
    </sup>
  );
}

function partClasses(segment: Segment, chosen: string | null): string[] {
  const lit = segment.parts.filter((part) => part.statement === chosen);
  return lit.length === 0 ? [] : ['lit', ...new Set(lit.map(({ part }) => `lit-${part}`))];
}

function SegmentText({ segment, chosen }: { segment: Segment; chosen: string | null }) {
  const [innermost] = segment.commitments;
  const parts = segment.parts.map(({ part, statement }) => `${part}:${statement}`).join(' ') || undefined;
  const lit = partClasses(segment, chosen);
  const isChosen = [...segment.commitments, ...segment.deeds].some(({ id }) => id === chosen);
  const deedClasses = segment.deeds.length > 0 ? ['deed-mark'] : [];
  if (innermost === undefined && segment.deeds.length === 0) {
    if (parts === undefined) return <>{segment.text}</>;
    return (
      <span class={lit.join(' ') || undefined} data-parts={parts}>
        {segment.text}
      </span>
    );
  }
  const shown = segment.commitments.find((commitment) => commitment.id === chosen) ?? innermost;
  const kindClasses = shown === undefined ? [] : ['mark', kindClass(shown.kind)];
  return (
    <mark
      class={[...kindClasses, ...deedClasses, ...(isChosen ? ['chosen'] : []), ...lit].join(' ')}
      data-commitments={idsOf(segment.commitments)}
      data-deeds={idsOf(segment.deeds)}
      data-parts={parts}
    >
      {segment.text}
    </mark>
  );
}

function idsOf(statements: readonly { readonly id: string }[]): string | undefined {
  return statements.map(({ id }) => id).join(' ') || undefined;
}

function Inserted({ page, segment, chosen }: { page: PageContext; segment: Segment; chosen: string | null }) {
  const words = <SegmentText segment={segment} chosen={chosen} />;
  if (segment.inserted === null) return words;
  return (
    <ins class="inserted" title={wordAnnotation(segment.inserted, page)}>
      {words}
    </ins>
  );
}

/** The words of a passage with every commitment marked in place, and the footnote markers where they stood. */
export function PassageText(props: MarkedPassage) {
  const { page, passage, commitments, deeds, parts, chosen, annotations, noteHref } = props;
  return (
    <>
      {cutPassage(passage, { commitments, deeds, parts, annotations }).map((segment) => (
        <>
          {segment.remarks.map((remark) => (
            <Remark page={page} remark={remark} />
          ))}
          {segment.markers.map((marker) => (
            <Marker page={page} marker={marker} noteHref={noteHref} />
          ))}
          {segment.opens.map((commitment) => (
            <span class="anchor" id={`c-${commitment.id}`}></span>
          ))}
          {segment.opensDeeds.map((deed) => (
            <span class="anchor" id={`d-${deed.id}`}></span>
          ))}
          {segment.text !== '' && <Inserted page={page} segment={segment} chosen={chosen} />}
        </>
      ))}
    </>
  );
}
