import { formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';
import type { NumberedAnnotation } from './segments.ts';

/** Where an annotation stands in the list of them. */
export function annotationId({ number }: NumberedAnnotation): string {
  return `annotation-${number}`;
}

/** What was done, by whom and when: "Slettet af A. Jensen, 4. maj 2026". */
export function wordAnnotation({ kind, author, date }: NumberedAnnotation, page: PageContext): string {
  const { reader } = page.wording;
  const done = author === null ? reader.annotation[kind] : `${reader.annotation[kind]} ${reader.annotationBy(author)}`;
  return date === null ? done : `${done}, ${formatDate(date, page.locale)}`;
}
