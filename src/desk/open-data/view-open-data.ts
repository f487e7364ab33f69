import { lastChange } from '../../store/last-change.ts';
import type { DeskContext } from '../context.ts';

/** When what whoever asks may see was last changed; null for an empty register. */
export function viewLastChange({ database }: Pick<DeskContext, 'database'>): Promise<Date | null> {
  return lastChange(database);
}
