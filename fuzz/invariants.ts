import type { Passage, ReadDocument } from '../src/reading/document.ts';

/** What is wrong with a document that was read; null if it is as every document has to be. */
export function problemWith(document: ReadDocument): string | null {
  return problemWithPassages(document) ?? problemWithOrigin(document) ?? problemWithNotes(document);
}

function problemWithPassages({ text, passages }: ReadDocument): string | null {
  const seen = new Set<string>();
  let end = 0;
  for (const passage of passages) {
    if (seen.has(passage.eId)) return `two passages are ${passage.eId}`;
    if (passage.parent !== null && !seen.has(passage.parent)) return `${passage.eId} has no parent before it`;
    seen.add(passage.eId);
    const earliest = passage.end > passage.start ? end : 0;
    if (passage.start < earliest || passage.end < passage.start || passage.end > text.length) {
      return `${passage.eId} spans ${passage.start} to ${passage.end} of ${text.length} after ${end}`;
    }
    end = Math.max(end, passage.end);
    const problem = problemWithCells(passage);
    if (problem) return problem;
  }
  return null;
}

function problemWithCells({ eId, start, end, cells = [] }: Passage): string | null {
  const outside = cells.find((cell) => cell.start < start || cell.end > end || cell.end < cell.start);
  return outside ? `a cell of ${eId} spans ${outside.start} to ${outside.end}, outside ${start} to ${end}` : null;
}

function problemWithOrigin({ text, origin }: ReadDocument): string | null {
  let end = 0;
  for (const run of origin) {
    if (run.start < end || run.end <= run.start || run.end > text.length) {
      return `an origin spans ${run.start} to ${run.end} of ${text.length} after ${end}`;
    }
    if (run.source && (run.source.start < 0 || run.source.end < run.source.start))
      return 'a source span runs backwards';
    if (run.box && !Object.values(run.box).every(Number.isFinite)) return 'a box is not finite';
    end = run.end;
  }
  return null;
}

function problemWithNotes({ text, passages, footnoteMarkers, annotations }: ReadDocument): string | null {
  const notes = new Set(passages.filter(({ type }) => type === 'footnote').map(({ eId }) => eId));
  for (const { at, footnote } of footnoteMarkers) {
    if (at < 0 || at > text.length) return `a footnote marker stands at ${at} of ${text.length}`;
    if (footnote !== null && !notes.has(footnote))
      return `a footnote marker points to ${footnote}, which is no footnote`;
  }
  const outside = annotations.find(({ start, end }) => start < 0 || end < start || end > text.length);
  return outside ? `an annotation spans ${outside.start} to ${outside.end} of ${text.length}` : null;
}
