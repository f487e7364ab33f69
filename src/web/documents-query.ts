import type { DocumentsQuery } from '../desk/browse-documents.ts';
import { Invalid } from '../desk/errors.ts';
import { CLASSIFICATIONS } from '../store/schema/people.ts';

/**
 * What the address of the list of documents asks for; empty fields count as absent, and so does a classification that
 * there is not.
 * @throws Invalid when the page is no number.
 */
export function parseDocumentsQuery(parameters: URLSearchParams): DocumentsQuery {
  const page = parameters.get('page') || undefined;
  if (page !== undefined && !/^[1-9]\d{0,3}$/u.test(page)) {
    throw new Invalid([{ field: 'page', code: 'not-a-number', details: { value: page } }]);
  }
  const classification = parameters.get('classification');
  return {
    text: parameters.get('q')?.trim() || undefined,
    classification: CLASSIFICATIONS.find((one) => one === classification),
    page: page === undefined ? undefined : Number(page),
  };
}

/** The address of the list of documents that shows exactly what `query` asks for. */
export function documentsPath({ text, classification, page }: DocumentsQuery): string {
  const parameters = new URLSearchParams([
    ...(text === undefined ? [] : [['q', text]]),
    ...(classification === undefined ? [] : [['classification', classification]]),
    ...(page === undefined || page === 1 ? [] : [['page', String(page)]]),
  ]);
  return parameters.size === 0 ? '/documents' : `/documents?${parameters}`;
}
