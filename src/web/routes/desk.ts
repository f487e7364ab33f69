import type { DeskContext } from '../../desk/context.ts';
import type { AppOptions } from '../options.ts';

/** What use cases get first, for one request. */
export function deskContext(options: AppOptions): DeskContext {
  return { principal: options.principal, database: options.database, today: options.today() };
}
