import type { Signatory } from '../../desk/signatory-filters.ts';
import { formatNumber } from '../../wording/numbers.ts';
import type { PageContext } from '../page-context.ts';

/** How a period ended. */
interface Period {
  /** Of four figures for a year, `2024-05` for a month. */
  readonly name: string;
  readonly signed: number;
  /** Those who had signed by its end. */
  readonly total: number;
}

const HEIGHT = 120;
/** Beyond this many months years are told apart, not months. */
const MOST_MONTHS = 24;

/** How the signatories grew, by year, or by month where there are few; those whose day nobody knows are not in it. */
export function periodsOf(signatories: readonly Pick<Signatory, 'signedOn'>[]): Period[] {
  const days = signatories.flatMap(({ signedOn }) => signedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months = between(first, last);
  const names = months.length > MOST_MONTHS ? [...new Set(months.map((month) => month.slice(0, 4)))] : months;
  let total = 0;
  return names.map((name) => {
    const signed = days.filter((day) => day.startsWith(name)).length;
    total += signed;
    return { name, signed, total };
  });
}

function between(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first.slice(0, 7); month <= last.slice(0, 7); month = after(month)) months.push(month);
  return months;
}

function after(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

interface TimelineProps {
  readonly page: PageContext;
  readonly signatories: readonly Pick<Signatory, 'signedOn'>[];
}

/** The growth of a pledge: a bar a period, the new ones filled; and its table. */
export function SignatoryTimeline({ page, signatories }: TimelineProps) {
  const words = page.wording.initiatives.pledge;
  const periods = periodsOf(signatories);
  if (periods.length < 2) return null;
  const most = periods.at(-1)?.total ?? 1;
  const share = 100 / periods.length;
  const high = (count: number) => Math.round((count / most) * HEIGHT);
  return (
    <figure class="signatory-timeline">
      <svg width="100%" height={HEIGHT} role="img" aria-label={words.timelineLabel}>
        {periods.map(({ name, signed, total }, place) => {
          const bar = { x: `${place * share}%`, width: `${Math.max(0.4, share - 0.6)}%`, y: HEIGHT - high(total) };
          return (
            <g>
              <title>
                {name}: {formatNumber(total, page.locale)}
              </title>
              <rect class="bar-total" {...bar} height={high(total)} />
              <rect class="bar-new" {...bar} height={high(signed)} />
            </g>
          );
        })}
      </svg>
      <p class="timeline-ends">
        <span>{periods[0]?.name}</span>
        <span>{periods.at(-1)?.name}</span>
      </p>
      <figcaption>{words.timelineCaption}</figcaption>
      <details>
        <summary>{words.asTable}</summary>
        <table class="signatory-table">
          <thead>
            <tr>
              <th scope="col">{words.periodColumn}</th>
              <th scope="col">{words.newColumn}</th>
              <th scope="col">{words.totalColumn}</th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ name, signed, total }) => (
              <tr>
                <th scope="row">{name}</th>
                <td>{formatNumber(signed, page.locale)}</td>
                <td>{formatNumber(total, page.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
