const DATE = /^\s*(?:\p{L}{2,4}\.?,?\s*)?(?<day>\d{1,2})[\s-]+(?<month>\p{L}{3})\p{L}*[\s-]+(?<year>\d{4}|\d\d)(?!\d)/u;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The ISO date of a `Date` header (RFC 5322, section 3.3), as the sender's clock showed it: the time zone moves no
 * message to another day. Two-digit years are read as section 4.3 says. Null for anything else.
 */
export function headerDate(value: string): string | null {
  const groups = DATE.exec(value.slice(0, 60))?.groups;
  const month = MONTHS.indexOf(groups?.month?.toLowerCase() ?? '') + 1;
  if (!groups?.day || !groups.year || month === 0) return null;
  const year = groups.year.length === 2 ? fullYear(Number(groups.year)) : Number(groups.year);
  const date = new Date(Date.UTC(year, month - 1, Number(groups.day)));
  return date.getUTCDate() === Number(groups.day) ? date.toISOString().slice(0, 10) : null;
}

function fullYear(year: number): number {
  return year < 50 ? 2000 + year : 1900 + year;
}
