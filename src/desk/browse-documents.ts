import { countByClassification, worksListed } from '../store/expressions.ts';
import { figureOfTexts } from '../store/register-index/sight.ts';
import type { Classification } from '../store/schema/people.ts';
import type { DeskContext } from './context.ts';
import { presentDocumentRows } from './presenters/present-documents.ts';
import { titleWords } from './title-words.ts';
import type { ListedWork } from './views.ts';

/** Which documents somebody looks at. */
export interface DocumentsQuery {
  /** Words of the title or number; all documents if there are none. */
  readonly text?: string | undefined;
  readonly classification?: Classification | undefined;
  /** 1-based; the first if not given. */
  readonly page?: number | undefined;
}

/** A page of the documents of the register. */
export interface DocumentsPage {
  /** Documents in the register, in their newest versions. */
  readonly total: number;
  /** Works that the query finds. */
  readonly found: number;
  readonly works: readonly ListedWork[];
  /** Those that some document has. */
  readonly classifications: readonly Classification[];
  readonly page: number;
  readonly pages: number;
}

const WORKS_A_PAGE = 50;

/**
 * A page of the works of the register, each with its texts in their newest versions: those whose title or number holds
 * every word, the newest by its own date first, those without a date last. A page behind the last is empty.
 */
export async function browseDocuments(
  context: DeskContext,
  { text = '', classification, page = 1 }: DocumentsQuery,
): Promise<DocumentsPage> {
  const { database } = context;
  const asked = { words: titleWords(text), classification: classification ?? null };
  const listed = await worksListed(database, { ...asked, offset: (page - 1) * WORKS_A_PAGE, limit: WORKS_A_PAGE });
  const texts = listed.works.flat();
  const rows = await presentDocumentRows(database, texts);
  const withVersions = rows.map((row, index) => ({ ...row, version: texts[index]?.version ?? 1 }));
  const counts = await figureOfTexts(context, 'documents by classification', countByClassification);
  return {
    total: [...counts.values()].reduce((sum, count) => sum + count, 0),
    found: listed.total,
    works: [...Map.groupBy(withVersions, (_, index) => texts[index]?.work_id).values()],
    classifications: [...counts.keys()],
    page,
    pages: Math.max(1, Math.ceil(listed.total / WORKS_A_PAGE)),
  };
}
