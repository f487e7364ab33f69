import type { Annotation, Passage, ReadDocument } from '../../reading/document.ts';
import { textOf } from '../../text/span.ts';

/**
 * A passage as a line of `servanda read --format jsonl`. After what every passage has come cells, how sure recognition
 * was, and tracked changes and comments, where there are some.
 */
export function passageLine(
  passage: Passage,
  { text, annotations: all }: Pick<ReadDocument, 'text' | 'annotations'>,
  document: string,
): string {
  const annotations = all.filter((annotation) => isIn(annotation, passage));
  return JSON.stringify({
    eId: passage.eId,
    document,
    type: passage.type,
    number: passage.number,
    role: passage.role,
    text: passage.setAside ?? textOf(text, passage),
    start: passage.start,
    end: passage.end,
    page: passage.page,
    parent: passage.parent,
    // What is undefined is not written.
    cells: passage.cells,
    recognition: passage.recognition,
    annotations: annotations.length > 0 ? annotations : undefined,
  });
}

/** All passages of a document as such lines, each with a line feed at its end. */
export function passageLines(document: ReadDocument, name: string): string {
  let lines = '';
  for (const passage of document.passages) lines += `${passageLine(passage, document, name)}\n`;
  return lines;
}

/** Passages are a blank line apart, so an annotation without words at the end of one belongs to no other. */
function isIn(annotation: Annotation, passage: Passage): boolean {
  return passage.end > passage.start && passage.start <= annotation.start && annotation.start <= passage.end;
}
