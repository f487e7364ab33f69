import { basename } from 'node:path';
import type { ReadDocument, SourceFile } from './document.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import { NoSuchPage } from './no-such-page.ts';
import type { PageLetters } from './pdf/page-letters.ts';
import type { PagePicture, PageToRender } from './pdf/render-page.ts';
import type { ReadingTaskInputs, Rendering } from './reading-tasks.ts';
import { createThreadPool, type ThreadPool, type ThreadPoolOptions } from './threads/thread-pool.ts';

/**
 * Reads files in threads of its own, several at a time, so that a hostile file can stop neither the server nor the
 * next file. Every method throws `Unreadable`: for what the file itself is refused, and `took-too-long`,
 * `needs-too-much-memory`, `reader-crashed`.
 */
export interface Reader {
  /** How many files are read at the same time; more have to wait, with their bytes in memory. */
  readonly size: number;
  /** What `readDocument` gives. */
  read(file: SourceFile): Promise<ReadDocument>;
  /**
   * The picture of a page of a PDF; does not wait for files that are being read.
   *
   * @throws NoSuchPage if the document has no such page
   */
  renderPage(file: SourceFile, wanted: PageToRender): Promise<PagePicture>;
  /** The size of a page (1-based) of a PDF and where its letters stand; does not wait for files that are being read. */
  readPageLetters(file: SourceFile, page: number): Promise<PageLetters>;
  /** Stops the threads; what is being read or still waits fails as `reader-crashed`. */
  close(): Promise<void>;
}

/** How a reader is set up; everything has a default. */
export interface ReaderOptions extends Partial<ThreadPoolOptions> {
  readonly limits?: ReadingLimits;
  /** Threads that can do more than read; the reader closes them with itself. */
  readonly threads?: ThreadPool;
}

/** Makes a reader; its threads start with the first file. */
export function createReader(options: ReaderOptions = {}): Reader {
  const { limits = READING_LIMITS, threads, ...given } = options;
  const poolOptions = { module: siblingModule(import.meta.url, 'worker'), ...given };
  const files = threads ?? createThreadPool(poolOptions);
  const pages = createThreadPool({ ...poolOptions, size: 1 });
  return {
    size: files.size,
    async read(given) {
      const file = withBaseName(given);
      const input: ReadingTaskInputs['read'] = { file, limits };
      return (await files.run('read', file.name, input)) as ReadDocument;
    },
    async renderPage(given, wanted) {
      const file = withBaseName(given);
      const input: ReadingTaskInputs['renderPage'] = { file, wanted, limits };
      const rendering = (await pages.run('renderPage', file.name, input)) as Rendering;
      if ('picture' in rendering) return rendering.picture;
      throw new NoSuchPage(wanted.page, rendering.pageCount);
    },
    async readPageLetters(given, page) {
      const file = withBaseName(given);
      const input: ReadingTaskInputs['readPageLetters'] = { file, page, limits };
      return (await pages.run('readPageLetters', file.name, input)) as PageLetters;
    },
    async close() {
      await Promise.all([files.close(), pages.close()]);
    },
  };
}

/** The file under its base name, which is all that messages show. */
export function withBaseName(file: SourceFile): SourceFile {
  return { ...file, name: basename(file.name) };
}

/** The module `name` beside the one at `url`: the compiled product has `.js`, the sources have `.ts`. */
export function siblingModule(url: string, name: string): URL {
  return new URL(`./${name}${url.endsWith('.ts') ? '.ts' : '.js'}`, url);
}
