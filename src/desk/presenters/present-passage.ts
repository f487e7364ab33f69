import type { StoredMarker, StoredPassage } from '../../store/passages.ts';
import type { PassageView } from '../views.ts';

/** A passage with its words and the footnote markers among `markers`, those of its document, that stand in it. */
export function presentPassage(passage: StoredPassage, markers: readonly StoredMarker[]): PassageView {
  return {
    eId: passage.e_id,
    type: passage.type,
    number: passage.number,
    role: passage.role,
    page: passage.page,
    parent: passage.parent,
    level: passage.level,
    start: passage.start_offset,
    end: passage.end_offset,
    text: passage.text,
    markers: markers
      .filter((marker) => isIn(marker.at, passage))
      .map(({ at, footnote, label }) => ({ at, footnote, label })),
    cells: passage.cells,
    recognition: passage.recognition,
  };
}

/** A marker after the last word stands at the end; passages are a blank line apart, so no other has that offset. */
function isIn(offset: number, passage: StoredPassage): boolean {
  return passage.start_offset <= offset && offset <= passage.end_offset && passage.end_offset > passage.start_offset;
}
