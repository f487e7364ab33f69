import { matchMarks } from '../store/match-marks.ts';
import { findPassages } from '../store/passage-search.ts';
import { markersOf } from '../store/passages.ts';
import { parseTextQuery } from '../store/text-query.ts';
import type { DeskContext } from './context.ts';
import { findDocumentRefs } from './presenters/present-documents.ts';
import { presentPassage } from './presenters/present-passage.ts';
import { pageSize, searchableText } from './query-checks.ts';
import type { PassageHit } from './views.ts';

/** Words to look for, as in a `RegisterQuery`, and how many passages to give: 1 to 100, 25 if not said. */
export interface PassageSearch {
  readonly text: string;
  readonly limit?: number | undefined;
}

/** The passages that fit the words best, the best first. Throws `Invalid`. */
export async function searchPassages(context: DeskContext, search: PassageSearch): Promise<readonly PassageHit[]> {
  const { database } = context;
  const terms = parseTextQuery(searchableText(search.text) ?? '');
  const found = await findPassages(database, terms, pageSize(search.limit));
  const ids = found.map((passage) => passage.expression_id);
  const documents = await findDocumentRefs(database, ids);
  const markers = Map.groupBy(await markersOf(database, ids), (marker) => marker.expression_id);
  const texts = found.map(({ text, language }) => ({ text, languages: [language] }));
  const marks = await matchMarks(database, terms, texts);
  return found.flatMap((passage, index) => {
    const document = documents.get(passage.expression_id);
    if (!document) return [];
    return [
      {
        document,
        passage: presentPassage(passage, markers.get(passage.expression_id) ?? []),
        marks: marks[index] ?? [],
      },
    ];
  });
}
