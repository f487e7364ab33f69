import type { PageContext } from '../page-context.ts';

interface PagesProps {
  readonly page: PageContext;
  /** From 1. */
  readonly number: number;
  readonly pages: number;
  readonly path: (number: number) => string;
}

/** The way to the pages before and after; nothing where there is one only. */
export function Pages({ page, number, pages, path }: PagesProps) {
  const words = page.wording.initiatives.pledge;
  if (pages === 1) return null;
  return (
    <nav class="signatory-pages" aria-label={words.page(number, pages)}>
      {number > 1 && (
        <a href={path(number - 1)} rel="prev">
          {words.earlier}
        </a>
      )}
      <span>{words.page(number, pages)}</span>
      {number < pages && (
        <a href={path(number + 1)} rel="next">
          {words.later}
        </a>
      )}
    </nav>
  );
}
