import type { OverviewView } from '../../desk/views.ts';
import type { CommitmentKind } from '../../extraction/commitment.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';
import { actorPath } from '../paths.ts';
import { registerPath } from '../register-query.ts';
import { capitalised, kindClass, SHOWN_KINDS } from './kind.tsx';

type MatrixRow = OverviewView['matrix'][number];

interface CellProps {
  readonly page: PageContext;
  readonly row: MatrixRow;
  readonly kind: CommitmentKind;
  readonly largest: number;
}

/** A count as a link to what it counts, over a bar as long as its share of the largest count. */
function Cell({ page, row, kind, largest }: CellProps) {
  const count = row.counts[kind];
  const noun = page.wording.kinds[kind][count === 1 ? 'one' : 'other'];
  if (count === 0) {
    return (
      <td class={`matrix-zero ${kindClass(kind)}`}>
        <span aria-hidden="true">–</span>
        <span class="visually-hidden">0</span>
      </td>
    );
  }
  const share = Math.max(3, Math.round((count / largest) * 100));
  return (
    <td class={kindClass(kind)}>
      <a href={registerPath({ bearers: [row.actor.id], kinds: [kind] })}>
        {formatNumber(count, page.locale)} <span class="matrix-noun">{noun}</span>
      </a>
      <svg class="bar" aria-hidden="true" width="100%" height="3">
        <rect width={`${share}%`} height="3" />
      </svg>
    </td>
  );
}

/** Who has promised what: bearers down, kinds across, every number a link to exactly those records. */
export function Matrix({ page, rows }: { page: PageContext; rows: OverviewView['matrix'] }) {
  const { home, kinds, common } = page.wording;
  const largest = Math.max(1, ...rows.flatMap((row) => SHOWN_KINDS.map((kind) => row.counts[kind])));
  return (
    <table class="matrix">
      <thead>
        <tr>
          <th scope="col">{home.bearer}</th>
          {SHOWN_KINDS.map((kind) => (
            <th scope="col" class={kindClass(kind)}>
              <span class="kind">{capitalised(kinds[kind].other)}</span>
            </th>
          ))}
          <th scope="col" class="matrix-total">
            {common.total}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">
              <a href={actorPath(row.actor.id)}>{row.actor.names[page.locale]}</a>
            </th>
            {SHOWN_KINDS.map((kind) => (
              <Cell page={page} row={row} kind={kind} largest={largest} />
            ))}
            <td class="matrix-total">
              <a href={registerPath({ bearers: [row.actor.id] })}>
                {formatNumber(row.total, page.locale)}{' '}
                <span class="matrix-noun">{page.wording.common.commitmentNoun(row.total)}</span>
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
