import type { ReviewView } from '../../desk/review-views.ts';
import type { CommitmentView, PassageView } from '../../desk/views.ts';
import { kindClass } from '../components/kind.tsx';
import { byPassage } from '../reader/by-passage.ts';
import { cutPassage, type PlacedPart, placedParts, type Segment } from '../reader/segments.ts';

interface TextProps {
  readonly view: ReviewView;
  /** Only these passages, by `eId`; all if not given. */
  readonly only?: ReadonlySet<string>;
}

/** What is marked in the text: not what was rejected, unless it is looked at. */
function markedIn({ commitments, card }: ReviewView): CommitmentView[] {
  return commitments.filter(({ id, state }) => state !== 'rejected' || id === card?.commitment.id);
}

function partNames(parts: readonly PlacedPart[]): string | undefined {
  return parts.map(({ part, statement }) => `${part}:${statement}`).join(' ') || undefined;
}

/** Every stretch says where it begins in the clean text, so that marked words can be found again. */
function Words({ segment, chosen }: { segment: Segment; chosen: string | null }) {
  const { commitments, parts, text, start } = segment;
  const shown = commitments.find(({ id }) => id === chosen) ?? commitments[0];
  const lit = parts.filter(({ statement }) => statement === chosen).map(({ part }) => `lit-${part}`);
  const isChosen = shown?.id === chosen;
  const classes = [
    ...(shown ? ['mark', kindClass(shown.kind), `is-${shown.state}`] : []),
    ...(isChosen ? ['chosen'] : []),
    ...(lit.length > 0 ? ['lit', ...new Set(lit)] : []),
  ];
  return (
    <span
      class={classes.join(' ') || undefined}
      data-at={start}
      data-commitments={commitments.map(({ id }) => id).join(' ') || undefined}
      data-parts={partNames(parts)}
    >
      {text}
    </span>
  );
}

function Passage({ passage, view, parts }: { view: ReviewView; passage: PassageView; parts: readonly PlacedPart[] }) {
  const chosen = view.card?.commitment.id ?? null;
  const segments = cutPassage({ ...passage, markers: [] }, { commitments: markedIn(view), parts });
  return (
    <div class={`review-passage passage-${passage.type}`} id={`p-${passage.eId}`} lang={view.document.language}>
      {passage.number !== null && <span class="review-number">{passage.number}</span>}
      <p class="review-words">
        {segments.map((segment) => (
          <Words segment={segment} chosen={chosen} />
        ))}
      </p>
    </div>
  );
}

/** The text under review: every commitment marked, the one that is looked at with its parts. */
export function ReviewText({ view, only }: TextProps) {
  const marked = markedIn(view);
  const parts = byPassage(view.passages, marked.flatMap(placedParts));
  const shown = view.passages.filter(({ start, end, eId }) => start < end && (!only || only.has(eId)));
  return (
    <>
      {shown.map((passage) => (
        <Passage view={view} passage={passage} parts={parts.get(passage.eId) ?? []} />
      ))}
    </>
  );
}
