import type { DocumentView } from '../../desk/views.ts';
import { overlaps } from '../../text/span.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { annotationId, wordAnnotation } from './annotation-words.ts';
import type { NumberedAnnotation } from './segments.ts';

/** The document's tracked changes and comments with the numbers that they are shown by. */
export function numberedAnnotations(document: DocumentView): NumberedAnnotation[] {
  return document.annotations.map((annotation, index) => ({ ...annotation, number: index + 1 }));
}

/** The `eId` of the passage that an annotation stands in. */
function passageOf({ passages }: DocumentView, { start, end }: NumberedAnnotation): string | undefined {
  const here = { start, end: Math.max(end, start + 1) };
  const inside = passages.find((passage) => overlaps(passage, here));
  return (inside ?? passages.find((passage) => passage.start < passage.end && passage.end === start))?.eId;
}

/** The switch that shows tracked changes and comments at their places in the text. */
export function AnnotationToggle({ page, document }: { page: PageContext; document: DocumentView }) {
  const count = document.annotations.length;
  if (count === 0) return null;
  return (
    <label class="toggle annotation-toggle">
      <input type="checkbox" id="show-annotations" />
      <span>
        <b>{formatNumber(count, page.locale)}</b> {page.wording.reader.showAnnotations}
      </span>
    </label>
  );
}

/** Every tracked change and comment, with who made it and when, and the way to its place. */
export function AnnotationList({ page, document }: { page: PageContext; document: DocumentView }) {
  const { reader } = page.wording;
  const annotations = numberedAnnotations(document);
  if (annotations.length === 0) return null;
  return (
    <details class="annotations">
      <summary>
        {reader.annotations} ({formatNumber(annotations.length, page.locale)})
      </summary>
      <ol>
        {annotations.map((annotation) => {
          const { start, end, kind, text } = annotation;
          const eId = passageOf(document, annotation);
          const words = text ?? document.text.slice(start, end);
          return (
            <li id={annotationId(annotation)}>
              <span class="annotation-number">{annotation.number}</span>
              <p>
                <span class="annotation-done">{wordAnnotation(annotation, page)}</span>
                {eId !== undefined && (
                  <>
                    {' · '}
                    <a href={`#${eId}`}>{reader.inPassage}</a>
                  </>
                )}
              </p>
              <p class="annotation-words" lang={document.language}>
                {kind === 'deleted' && <del>{words}</del>}
                {kind === 'inserted' && <ins>{words}</ins>}
                {kind === 'comment' && words}
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
