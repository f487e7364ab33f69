import type { CommitmentShift } from '../../desk/comparison-views.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';

/** What takes away from a commitment, the gravest first; the others add to it or turn it. */
const LOSSES: readonly CommitmentShift[] = [
  'verb-weaker',
  'deadline-dropped',
  'deadline-later',
  'target-dropped',
  'target-lower',
  'bearer-dropped',
];

function rank(shift: CommitmentShift): number {
  const index = LOSSES.indexOf(shift);
  return index < 0 ? LOSSES.length : index;
}

function sign(shift: CommitmentShift): string {
  if (shift === 'kind-changed') return '◆';
  return LOSSES.includes(shift) ? '▼' : '▲';
}

interface ShiftListProps {
  readonly page: PageContext;
  /** Each shift with how many commitments it is true of; a count of one is not shown. */
  readonly counts: readonly (readonly [CommitmentShift, number])[];
}

/** How commitments shifted: ▼ takes something away, ▲ adds something, ◆ turns it into another. */
export function ShiftList({ page, counts }: ShiftListProps) {
  const { shifts } = page.wording.comparison;
  if (counts.length === 0) return null;
  return (
    <ul class="shifts">
      {counts
        .toSorted(([one], [other]) => rank(one) - rank(other))
        .map(([shift, count]) => (
          <li class={LOSSES.includes(shift) ? 'shift late' : 'shift'}>
            <span aria-hidden="true">{sign(shift)} </span>
            {count > 1 && `${formatNumber(count, page.locale)} × `}
            {shifts[shift]}
          </li>
        ))}
    </ul>
  );
}
