/** At most this many pages are named in a notice. */
const MOST_PAGES_NAMED = 20;

/** The details of a notice about pages with these numbers: how many they are, and which. */
export function namedPages(numbers: readonly number[]): { readonly count: number; readonly pages: string } {
  const first = numbers.slice(0, MOST_PAGES_NAMED).join(', ');
  return { count: numbers.length, pages: numbers.length > MOST_PAGES_NAMED ? `${first} …` : first };
}
