import { Invalid } from '../desk/errors.ts';
import type { DeedQuery } from '../desk/list-deeds.ts';

/**
 * What the address of the list of deeds asks for; empty fields count as absent.
 * @throws Invalid when the page is no number.
 */
export function parseDeedQuery(parameters: URLSearchParams): DeedQuery {
  const all = (name: string) => [...new Set(parameters.getAll(name).filter((value) => value !== ''))];
  const [page] = all('page');
  if (page !== undefined && !/^\d{1,4}$/u.test(page)) {
    throw new Invalid([{ field: 'page', code: 'not-a-number', details: { value: page } }]);
  }
  return {
    actors: all('actor'),
    topics: all('topic'),
    documents: all('document'),
    page: page === undefined ? undefined : Number(page),
  };
}

/** The address of the list of deeds that shows exactly what `query` asks for. */
export function deedsPath({ actors = [], topics = [], documents = [], page }: DeedQuery): string {
  const parameters = new URLSearchParams([
    ...actors.map((actor) => ['actor', actor]),
    ...topics.map((topic) => ['topic', topic]),
    ...documents.map((document) => ['document', document]),
    ...(page === undefined || page === 1 ? [] : [['page', String(page)]]),
  ]);
  return parameters.size === 0 ? '/deeds' : `/deeds?${parameters}`;
}
