import type { CompiledDates } from './compiled-dates.ts';
import type { PlacedDate } from './date-point.ts';
import { completed } from './date-ranges.ts';
import { setOf } from './date-value.ts';
import { type DateWord, phraseAt } from './date-words.ts';

/** Makes one of dates that stand together: "in 2027 and again in 2029", "by 2025, 2027 or 2030". */
export function joinDates(
  dates: CompiledDates,
  words: readonly DateWord[],
  found: readonly PlacedDate[],
): readonly PlacedDate[] {
  const joined: PlacedDate[] = [];
  let list: PlacedDate[] = [];
  for (const date of found) {
    const last = list.at(-1);
    const link = last === undefined ? null : linkBetween(dates, words, last, date);
    if (link === 'comma') {
      list.push(date);
      continue;
    }
    if (link !== null) joined.push(listed(link, [...list, date]));
    else joined.push(...list);
    list = link === null ? [date] : [];
  }
  return [...joined, ...list];
}

/** How two dates next to one another are linked; null where they are not, or differ in what they say. */
function linkBetween(
  dates: CompiledDates,
  words: readonly DateWord[],
  left: PlacedDate,
  right: PlacedDate,
): 'all' | 'one' | 'comma' | null {
  if (left.point.shape !== right.point.shape || !isSingle(left) || !isSingle(right)) return null;
  if (right.lead !== null && (right.relation !== left.relation || right.lead !== left.lead)) return null;
  const hasComma = words[left.to]?.word === ',';
  const from = hasComma ? left.to + 1 : left.to;
  if (hasComma && from === right.from) return right.lead === null && left.point.shape === 'year' ? 'comma' : null;
  const conjunction = phraseAt(dates.conjunctions, words, from);
  if (conjunction === null) return null;
  const to = phraseAt(dates.again, words, conjunction.to)?.to ?? conjunction.to;
  return to === right.from ? conjunction.value : null;
}

function isSingle({ value }: PlacedDate): boolean {
  return value.kind === 'next' || (value.kind === 'calendar' && /^[\dX-]+$/u.test(value.edtf));
}

function listed(choice: 'all' | 'one', list: readonly PlacedDate[]): PlacedDate {
  const [first, last] = [list[0], list.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a list of no dates');
  const values = list.map(({ value }) => completed(value, last.value)[0]);
  return { ...first, to: last.to, value: setOf(choice, values) };
}
