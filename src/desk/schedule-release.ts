import type { Kysely } from 'kysely';
import { countReleaseChange, type ReleaseSchedule, scheduleAt } from '../store/releases.ts';
import type { Database } from '../store/schema.ts';
import type { DeskContext } from './context.ts';
import { changeRelease, type SeenRelease } from './newsroom/hold-release.ts';
import { scheduleOf, type WallTime } from './newsroom/publication-time.ts';
import { recordReleaseChange } from './newsroom/record-release-change.ts';
import { demandReady } from './newsroom/release-readiness.ts';
import { requirePermission } from './permission.ts';

/**
 * Sets when a press release is to be published; a time that clocks show twice, since they are put back, is the later of
 * the two, so that nothing is out earlier than anybody meant. Throws `Forbidden`, `NotFound`, `Conflict`, and `Invalid`
 * for a time that clocks never show or that has passed, and where something is still missing.
 */
export async function scheduleRelease(context: DeskContext, seen: SeenRelease, time: WallTime): Promise<void> {
  requirePermission(context, 'publish-release');
  const schedule = scheduleOf(time, context.now());
  await changeRelease(context, seen, ['draft', 'scheduled'], async (transaction, release) => {
    await demandReady(transaction, release);
    await setSchedule(transaction, context, release.id, schedule);
  });
}

/** Takes the time of publication back: the press release is a draft again. Throws as {@link scheduleRelease} does. */
export async function unscheduleRelease(context: DeskContext, seen: SeenRelease): Promise<void> {
  requirePermission(context, 'publish-release');
  await changeRelease(context, seen, ['scheduled'], (transaction, { id }) =>
    setSchedule(transaction, context, id, null),
  );
}

async function setSchedule(
  transaction: Kysely<Database>,
  context: DeskContext,
  id: string,
  schedule: ReleaseSchedule | null,
): Promise<void> {
  await scheduleAt(transaction, id, schedule);
  await countReleaseChange(transaction, id);
  await recordReleaseChange(transaction, context, { id, action: 'schedule-release', after: schedule ?? {} });
}
