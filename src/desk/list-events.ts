import { type EventSpan, eventsChangedLast, eventsIn, eventYears } from '../store/events.ts';
import type { DeskContext } from './context.ts';
import { type EventRow, stateAt } from './events/event-views.ts';

/** Events of one page of a list. */
const PAGE = 30;

/** A part of the list of events. */
export interface EventList {
  readonly events: readonly EventRow[];
  readonly hasMore: boolean;
}

/** Events to come, past, or of a year, as the person asking may see them. `page` counts from 1. */
export async function listEvents(
  { database, now }: DeskContext,
  span: { readonly of: 'coming' | 'past' } | { readonly of: 'year'; readonly year: number },
  page: number,
  limit = PAGE,
): Promise<EventList> {
  const at = now();
  const asked: EventSpan = span.of === 'year' ? span : { of: span.of, now: at };
  const rows = await eventsIn(database, asked, { limit: limit + 1, offset: (page - 1) * limit });
  const events = rows.slice(0, limit).map((event) => ({ ...event, state: stateAt(event, at) }));
  return { events, hasMore: rows.length > limit };
}

/** The years in which there were events, the newest first. */
export function listEventYears({ database }: DeskContext) {
  return eventYears(database);
}

/** The events that changed last, the last change first. */
export async function listChangedEvents({ database, now }: DeskContext, limit: number): Promise<readonly EventRow[]> {
  const at = now();
  return (await eventsChangedLast(database, limit)).map((event) => ({ ...event, state: stateAt(event, at) }));
}
