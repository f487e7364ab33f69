import type { PassageView, StatementView } from '../../desk/views.ts';
import { overlaps } from '../../text/span.ts';
import type { PlacedPart } from './segments.ts';

/** The passages that hold the quote of a statement or a part of it, and its passage's own parent, in reading order. */
export function passagesAround(
  statement: StatementView,
  parts: readonly PlacedPart[],
  passages: readonly PassageView[],
): PassageView[] {
  const spans = [statement, ...parts];
  const own = passages.find((passage) => passage.eId === statement.passage.eId);
  return passages.filter(
    (passage) =>
      passage.start < passage.end && (passage.eId === own?.parent || spans.some((span) => overlaps(span, passage))),
  );
}
