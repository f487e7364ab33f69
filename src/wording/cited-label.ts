import type { Locale } from './locale.ts';

/** A passage's printed numbers as people cite them: "15. a)" is "15, litra a" in Danish and "15(a)" in English. */
export function citedLabel(label: string, locale: Locale): string {
  const [first = '', ...rest] = label.split(' ').map((number) => number.replace(/^\(|[.)]+$/gu, ''));
  const join = locale === 'da' ? (point: string) => `, litra ${point}` : (point: string) => `(${point})`;
  return first + rest.map(join).join('');
}
