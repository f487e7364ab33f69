import { errorCode } from './embedded/database-unavailable.ts';

/** What PostgreSQL says of text with a NUL, which it keeps nowhere: `character_not_in_repertoire`, `untranslatable_character`. */
const CODES: ReadonlySet<string | null> = new Set(['22021', '22P05']);

/** Whether text was refused since it holds a NUL: nobody types one, but anybody can send one. */
export function isUnkeepable(error: unknown): boolean {
  return CODES.has(errorCode(error));
}
