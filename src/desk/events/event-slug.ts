import type { Kysely } from 'kysely';
import { takenEventSlugs } from '../../store/events.ts';
import type { Translations } from '../../store/schema/initiatives.ts';
import type { Database } from '../../store/schema.ts';
import { foldLetters } from '../../text/fold-letters.ts';
import { dayIn } from '../../text/zoned-time.ts';

const LONGEST_NAME = 50;

/** An end of an address that no event has: its name and day, and a number where there is one of that name on that day. */
export async function freeEventSlug(
  database: Kysely<Database>,
  { names, startsAt, timeZone }: { readonly names: Translations; readonly startsAt: Date; readonly timeZone: string },
): Promise<string> {
  const name = foldLetters(names.en ?? names.da ?? Object.values(names)[0] ?? '');
  const words = name.replace(/[^a-z0-9]+/gu, '-').slice(0, LONGEST_NAME);
  const slug = `${words}-${dayIn(timeZone, startsAt)}`.replace(/-{2,}/gu, '-').replace(/^-/u, '');
  const taken = await takenEventSlugs(database, slug);
  for (let number = 2, free = slug; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${slug}-${number}`;
  }
}
