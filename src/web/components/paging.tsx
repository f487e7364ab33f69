import type { PageContext } from '../page-context.ts';

interface PagingProps {
  readonly page: PageContext;
  /** 1-based. */
  readonly current: number;
  readonly pages: number;
  /** The address of a page, with all else that was asked for. */
  readonly pathOf: (number: number) => string;
}

/** The way to the pages before and after; none where there is but one. */
export function Paging({ page, current, pages, pathOf }: PagingProps) {
  const { register } = page.wording;
  if (pages <= 1 && current <= 1) return null;
  return (
    <nav class="paging" aria-label={register.paging}>
      {current > 1 && (
        <a rel="prev" href={pathOf(Math.min(current - 1, pages))}>
          ← {register.previous}
        </a>
      )}
      {current < pages && (
        <a rel="next" href={pathOf(current + 1)}>
          {register.next} →
        </a>
      )}
    </nav>
  );
}
