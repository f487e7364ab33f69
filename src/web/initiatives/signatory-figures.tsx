import type { SignatoryFacet } from '../../desk/signatory-filters.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';

interface FiguresProps {
  readonly page: PageContext;
  readonly title: string;
  readonly facets: readonly SignatoryFacet[];
  readonly label: (value: string) => string;
  /** Where those are that a figure counts. */
  readonly path: (value: string) => string;
  /** Values beyond this many unfold. */
  readonly shown: number;
}

/** How many signatories each value has: a bar, and a figure that leads to whom it counts. */
export function SignatoryFigures({ page, title, facets, label, path, shown }: FiguresProps) {
  const largest = Math.max(1, ...facets.map(({ count }) => count));
  const rows = facets.map(({ value, count }) => (
    <li>
      <a href={path(value)}>
        <span class="figure-label">{label(value)}</span>{' '}
        <span class="figure-count">{formatNumber(count, page.locale)}</span>
      </a>
      <svg class="figure-bar" aria-hidden="true" width="100%" height="4">
        <rect width={`${Math.max(1, Math.round((count / largest) * 100))}%`} height="4" />
      </svg>
    </li>
  ));
  const rest = rows.slice(shown);
  return (
    <section class="figures">
      <h3>{title}</h3>
      <ul>{rows.slice(0, shown)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{page.wording.register.more(rest.length)}</summary>
          <ul>{rest}</ul>
        </details>
      )}
    </section>
  );
}
