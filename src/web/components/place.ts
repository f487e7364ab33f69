import type { StatementView } from '../../desk/views.ts';
import { citedLabel } from '../../wording/cited-label.ts';
import type { PageContext } from '../page-context.ts';

/** Where in its document a statement stands: "punkt 15, side 6"; empty when the source numbers nothing. */
export function placeOf({ passage, page: number }: StatementView, page: PageContext): string {
  const { common } = page.wording;
  const point = passage.label === null ? null : common.point(citedLabel(passage.label, page.locale));
  return [point, number === null ? null : common.page(number)].filter(Boolean).join(', ');
}
