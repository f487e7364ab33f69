import type { DeskContext } from './context.ts';
import { Forbidden } from './errors.ts';

/** Lets only an operator go on. Throws `Forbidden` with the name of the use case. */
export function requireOperator(context: DeskContext, action: string): void {
  if (context.principal.role !== 'operator') throw new Forbidden(action);
}
