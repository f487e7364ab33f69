import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.ts';

/** When something was last taken in, decided or said that whoever asks may see; null where nothing ever was. */
export async function lastChange(database: Kysely<Database>): Promise<Date | null> {
  const { rows } = await sql<{ at: Date | null }>`select greatest(
      (select max(ingested_at) from expression), (select max(decided_at) from decision),
      (select max(given_at) from acceptance), (select max(given_at) from progress_report),
      (select max(given_at) from verdict), (select max(changed_at) from initiative), (select max(noted_at) from membership),
      (select max(published_at) from release), (select max(corrected_at) from release_correction),
      (select max(changed_at) from event)) as at`.execute(database);
  return rows[0]?.at ?? null;
}
