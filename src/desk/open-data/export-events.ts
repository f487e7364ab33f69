import type { Kysely } from 'kysely';
import { findCommitments } from '../../store/commitments.ts';
import { findDeeds } from '../../store/deeds.ts';
import { announcementsOfEvents, type EventAnnouncement } from '../../store/event-parts.ts';
import { allInitiatives } from '../../store/initiatives.ts';
import type { Database } from '../../store/schema.ts';
import type { DeskContext } from '../context.ts';
import type { EventRow } from '../events/event-views.ts';
import { findEvents } from '../find-events.ts';

/** An event with what belongs to it, as far as that may be seen. */
export interface ExportedEvent extends EventRow {
  /** Short names of initiatives. */
  readonly initiatives: readonly string[];
  /** Identifiers of what was announced there. */
  readonly commitments: readonly string[];
  readonly deeds: readonly string[];
}

const BATCH = 500;

/** Every event with what was announced there, the latest first, batch by batch. */
export async function* exportEvents(context: DeskContext): AsyncGenerator<readonly ExportedEvent[], void, undefined> {
  const { database } = context;
  const slugs = new Map((await allInitiatives(database)).map(({ id, slug }) => [id, slug]));
  const events = await findEvents(context, {});
  for (let from = 0; from < events.length; from += BATCH) {
    const batch = events.slice(from, from + BATCH);
    const announced = await seenAnnouncements(database, batch);
    yield batch.map((event) => {
      const of = (kind: EventAnnouncement['kind']) =>
        (announced.get(event.id) ?? []).filter((one) => one.kind === kind).map(({ target }) => target);
      const initiatives = event.initiativeIds.flatMap((id) => slugs.get(id) ?? []);
      return { ...event, initiatives, commitments: of('commitment'), deeds: of('deed') };
    });
  }
}

/** What was announced at events, by their identifiers, without what may not be seen. */
async function seenAnnouncements(
  database: Kysely<Database>,
  events: readonly EventRow[],
): Promise<ReadonlyMap<string, readonly EventAnnouncement[]>> {
  const announced = await announcementsOfEvents(
    database,
    events.map(({ id }) => id),
  );
  const targets = (kind: EventAnnouncement['kind']) =>
    announced.filter((one) => one.kind === kind).map(({ target }) => target);
  const seen = {
    commitment: new Set((await findCommitments(database, targets('commitment'))).map(({ id }) => id)),
    deed: new Set((await findDeeds(database, targets('deed'))).map(({ id }) => id)),
  };
  const isSeen = ({ kind, target }: EventAnnouncement) => seen[kind].has(target);
  return Map.groupBy(announced.filter(isSeen), ({ eventId }) => eventId);
}
