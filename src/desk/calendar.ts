/** The day that lies so many days after an ISO date, before it if negative. */
export function daysAfter(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * The day that lies `times` whole intervals after an ISO date. A day that a month lacks is its last one. `interval` is
 * an ISO 8601 duration of years, months, weeks or days (`P1Y`, `P6M`); null for any other.
 */
export function intervalsAfter(date: string, interval: string, times: number): string | null {
  const [, years = '0', months = '0', weeks = '0', days = '0'] =
    /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/u.exec(interval) ?? [];
  const inMonths = (Number(years) * 12 + Number(months)) * times;
  const inDays = (Number(weeks) * 7 + Number(days)) * times;
  if (Number(years) + Number(months) + Number(weeks) + Number(days) === 0) return null;
  return daysAfter(monthsAfter(date, inMonths), inDays);
}

function monthsAfter(date: string, months: number): string {
  const start = new Date(`${date}T00:00:00Z`);
  const first = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(start.getUTCDate(), last));
  return first.toISOString().slice(0, 10);
}
