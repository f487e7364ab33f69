import type { Box } from '../../reading/document.ts';
import { kindClass } from '../components/kind.tsx';
import { outlineOf } from './outline-of.ts';
import { MARK_ID, placePath, type ShownPage, textId } from './shown-page.ts';

/** Points by which a mark reaches beyond the type. */
const MARGIN = 1.5;

function widened({ left, top, right, bottom }: Box): Box {
  return { left: left - MARGIN, top: top - MARGIN, right: right + MARGIN, bottom: bottom + MARGIN };
}

interface MarkProps {
  readonly className: string;
  readonly boxes: readonly Box[];
  readonly href: string;
  /** What the mark shares with its text, for the pointer. */
  readonly place: string;
  readonly isChosen: boolean;
}

/** Out of the order of focus and of what is read aloud: the text beside it has the same links. */
function Mark({ className, boxes, href, place, isChosen }: MarkProps) {
  return (
    <a class={isChosen ? `${className} chosen` : className} href={href} tabindex={-1} data-place={place}>
      <path id={isChosen ? MARK_ID : undefined} d={outlineOf(boxes.map(widened))} />
    </a>
  );
}

/** Everything found on the page, marked over its picture; the unit is the point, so the marks grow with the picture. */
export function PageMarks({ shown }: { shown: ShownPage }) {
  const { view, passage, commitment: chosen } = shown;
  const byId = new Map(view.document.commitments.map((commitment) => [commitment.id, commitment]));
  return (
    <svg class="page-marks" viewBox={`0 0 ${view.width} ${view.height}`} aria-hidden="true">
      {view.passages.map(({ eId, boxes }) => (
        <Mark
          className="passage-mark"
          boxes={boxes}
          href={`${placePath(shown, { passage: eId })}#${textId(eId)}`}
          place={`p-${eId}`}
          isChosen={eId === passage && chosen === null}
        />
      ))}
      {view.commitments.map(({ id, boxes }) => {
        const commitment = byId.get(id);
        if (!commitment) return null;
        return (
          <Mark
            className={`commitment-mark ${kindClass(commitment.kind)}`}
            boxes={boxes}
            href={`${placePath(shown, { commitment: id })}#${textId(commitment.passage.eId)}`}
            place={`c-${id}`}
            isChosen={id === chosen}
          />
        );
      })}
    </svg>
  );
}
