import { daysUntil, formatDate } from '../../wording/dates.ts';
import type { PageContext } from '../page-context.ts';

const FIRST_PER_CENT = 1;
const LAST_PER_CENT = 99;
const YEARS_SHOWN_AT_MOST = 12;

/** First and last day shown: whole years around all deadlines, past to next year. */
function range(dates: readonly string[], today: string): { first: string; last: string } {
  const years = [...dates, today].map((date) => Number(date.slice(0, 4)));
  const thisYear = Number(today.slice(0, 4));
  const first = Math.max(Math.min(...years), thisYear - YEARS_SHOWN_AT_MOST);
  const last = Math.min(Math.max(...years, thisYear + 1), thisYear + YEARS_SHOWN_AT_MOST);
  return { first: `${first}-01-01`, last: `${last + 1}-01-01` };
}

/** Where a date stands on the line, in per cent of its width. */
type Scale = (date: string) => number;

function scale(first: string, last: string): Scale {
  const days = daysUntil(last, first);
  return (date) => {
    const share = Math.min(1, Math.max(0, daysUntil(date, first) / days));
    return Math.round((FIRST_PER_CENT + share * (LAST_PER_CENT - FIRST_PER_CENT)) * 100) / 100;
  };
}

function Years({ first, last, at }: { first: string; last: string; at: Scale }) {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const step = to - from > 8 ? 2 : 1;
  const years = Array.from({ length: to - from }, (_, index) => from + index);
  return (
    <>
      {years.map((year) => {
        const x = `${at(`${year}-01-01`)}%`;
        return (
          <>
            <line class="tick" x1={x} x2={x} y1="44" y2="52" />
            {(year - from) % step === 0 && (
              <text class="year" x={x} y="70">
                {year}
              </text>
            )}
          </>
        );
      })}
    </>
  );
}

/** Deadlines, ISO dates, on one line of time: filled red diamonds past, open circles ahead, today a line across. */
export function Timeline({ page, days }: { page: PageContext; days: readonly string[] }) {
  const overdue = days.filter((day) => day < page.today);
  const upcoming = days.filter((day) => day >= page.today);
  const { home } = page.wording;
  const { first, last } = range(days, page.today);
  const at = scale(first, last);
  const now = `${at(page.today)}%`;
  const label = home.timeLine(overdue.length, upcoming.length, first.slice(0, 4), formatDate(last, page.locale));
  return (
    <svg class="timeline" role="img" aria-label={label} width="100%" height="76">
      <line class="axis" x1="0" x2="100%" y1="44" y2="44" />
      <Years first={first} last={last} at={at} />
      <line class="now" x1={now} x2={now} y1="14" y2="52" />
      <text class="now-label" x={now} y="9">
        {home.today}
      </text>
      {overdue.map((day) => (
        <svg class="past" aria-hidden="true" x={`${at(day)}%`} y="44" overflow="visible">
          <path d="M0 -7 7 0 0 7 -7 0Z" />
        </svg>
      ))}
      {upcoming.map((day) => (
        <circle class="ahead" cx={`${at(day)}%`} cy="44" r="6" />
      ))}
    </svg>
  );
}
