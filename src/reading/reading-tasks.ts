import type { ReadDocument, SourceFile } from './document.ts';
import type { ReadingLimits } from './limits.ts';
import { NoSuchPage } from './no-such-page.ts';
import type { PageLetters } from './pdf/page-letters.ts';
import type { PagePicture, PageToRender } from './pdf/render-page.ts';
import { readDocument } from './read-document.ts';

/** What {@link readingTasks} take. */
export interface ReadingTaskInputs {
  readonly read: FileInput;
  readonly renderPage: FileInput & { readonly wanted: PageToRender };
  readonly readPageLetters: FileInput & { readonly page: number };
}

interface FileInput {
  readonly file: SourceFile;
  readonly limits: ReadingLimits;
}

/** A picture of a page, or how many pages there are where that page is none of them. */
export type Rendering = { readonly picture: PagePicture } | { readonly pageCount: number };

/** What threads for reading do. */
export const readingTasks = {
  read: ({ file, limits }: ReadingTaskInputs['read']): Promise<ReadDocument> => readDocument(file, limits),

  async renderPage({ file, wanted, limits }: ReadingTaskInputs['renderPage']): Promise<Rendering> {
    const { renderPage } = await import('./pdf/render-page.ts');
    try {
      return { picture: await renderPage(file.bytes, file.name, wanted, limits) };
    } catch (error) {
      if (error instanceof NoSuchPage) return { pageCount: error.pageCount };
      throw error;
    }
  },

  async readPageLetters({ file, page, limits }: ReadingTaskInputs['readPageLetters']): Promise<PageLetters> {
    const { readPageLetters } = await import('./pdf/page-letters.ts');
    return readPageLetters(file.bytes, file.name, page, limits);
  },
};
