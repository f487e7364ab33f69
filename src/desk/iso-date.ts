const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Whether `value` is a day of the calendar as `YYYY-MM-DD`. */
export function isIsoDate(value: string): boolean {
  if (!ISO_DATE.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
