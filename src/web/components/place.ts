import type { StatementView } from '../../desk/views.ts';
import type { Locale } from '../../wording/locale.ts';
import type { PageContext } from '../page-context.ts';

/** A passage's printed numbers as people cite them: "15. a)" is "15, litra a" in Danish and "15(a)" in English. */
export function citedLabel(label: string, locale: Locale): string {
  const [first = '', ...rest] = label.split(' ').map((number) => number.replace(/^\(|[.)]+$/gu, ''));
  const join = locale === 'da' ? (point: string) => `, litra ${point}` : (point: string) => `(${point})`;
  return first + rest.map(join).join('');
}

/** Where in its document a statement stands: "punkt 15, side 6"; empty when the source numbers nothing. */
export function placeOf({ passage, page: number }: StatementView, page: PageContext): string {
  const { common } = page.wording;
  const point = passage.label === null ? null : common.point(citedLabel(passage.label, page.locale));
  return [point, number === null ? null : common.page(number)].filter(Boolean).join(', ');
}
