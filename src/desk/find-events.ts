import { allEvents, type StoredEvent } from '../store/events.ts';
import { initiativeAt } from '../store/initiatives.ts';
import type { EventKind } from '../store/schema/events.ts';
import { INITIATIVE_KINDS } from '../store/schema/initiatives.ts';
import { dayIn } from '../text/zoned-time.ts';
import type { DeskContext } from './context.ts';
import { type EventRow, type EventState, stateAt } from './events/event-views.ts';

/** What events are narrowed to; what is not given leaves all. */
export interface EventFilters {
  readonly kinds?: readonly EventKind[];
  readonly states?: readonly EventState[];
  /** Address of the initiative that they belong to. */
  readonly initiative?: string;
  /** First and last day on which they begin by their own clocks, ISO dates. */
  readonly from?: string;
  readonly to?: string;
}

/** The events that the filters leave, the latest first, those to come among them. */
export async function findEvents({ database, now }: DeskContext, filters: EventFilters): Promise<readonly EventRow[]> {
  const { kinds, states, initiative: slug } = filters;
  const initiative = slug && ((await initiativeAt(database, { kinds: INITIATIVE_KINDS, slug }))?.id ?? null);
  if (initiative === null) return [];
  const at = now();
  return (await allEvents(database))
    .map((event) => ({ ...event, state: stateAt(event, at) }))
    .filter(
      (event) =>
        (kinds?.includes(event.kind) ?? true) &&
        (states?.includes(event.state) ?? true) &&
        (!initiative || event.initiativeIds.includes(initiative)) &&
        beginsWithin(event, filters),
    );
}

function beginsWithin({ startsAt, timeZone }: StoredEvent, { from, to }: EventFilters): boolean {
  const day = dayIn(timeZone, startsAt);
  return (from === undefined || day >= from) && (to === undefined || day <= to);
}
