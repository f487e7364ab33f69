import type { Kysely } from 'kysely';
import { findActors } from '../store/actors.ts';
import { PUBLIC_AUDIENCE } from '../store/audiences.ts';
import { findCommitments } from '../store/commitments.ts';
import { findDeeds } from '../store/deeds.ts';
import {
  type Announcement,
  announcementsOf,
  eventsAnnouncing,
  materialsOf,
  programmeOf,
  videoIdsOf,
} from '../store/event-parts.ts';
import type { StoredEvent } from '../store/events.ts';
import { findInitiative } from '../store/initiatives.ts';
import { rowStandings } from '../store/row-standings.ts';
import type { Database } from '../store/schema.ts';
import { findVideos } from '../store/videos.ts';
import type { DeskContext } from './context.ts';
import { type EventInitiative, type EventView, type ProgrammeView, stateAt } from './events/event-views.ts';
import { requireEvent, requireEventAt } from './events/hold-event.ts';
import { requirePermission } from './permission.ts';
import { presentActor } from './presenters/present-actor.ts';
import { presentCommitments } from './presenters/present-commitments.ts';
import { presentDeeds } from './presenters/present-deeds.ts';
import { presentVideo } from './videos/video-views.ts';
import type { RegisterRow } from './views.ts';

/** The event at an address with everything that belongs to it, as far as the person asking may see it. Throws `NotFound`. */
export async function viewEvent(context: DeskContext, slug: string): Promise<EventView> {
  return presentEvent(context, await requireEventAt(context.database, slug));
}

/** The same by its identifier, for those who prepare it. Throws `Forbidden` and `NotFound`. */
export async function viewEventDesk(context: DeskContext, id: string): Promise<EventView> {
  requirePermission(context, 'plan-event');
  return presentEvent(context, await requireEvent(context.database, id));
}

/** The events at which a commitment or deed was announced, those that may be seen. */
export function whereAnnounced({ database }: DeskContext, announced: Announcement) {
  return eventsAnnouncing(database, announced);
}

async function presentEvent({ database, now }: DeskContext, event: StoredEvent): Promise<EventView> {
  const announced = await announcementsOf(database, event.id);
  const of = (kind: Announcement['kind']) => announced.filter((one) => one.kind === kind).map(({ target }) => target);
  return {
    ...{ ...event, state: stateAt(event, now()), isPublic: event.audienceId === PUBLIC_AUDIENCE },
    initiatives: await initiativesOf(database, event.initiativeIds),
    programme: await programme(database, event.id),
    materials: await materialsOf(database, event.id),
    videos: (await findVideos(database, await videoIdsOf(database, event.id))).map(presentVideo),
    commitments: await commitmentRows(database, of('commitment')),
    deeds: await presentDeeds(database, inOrder(of('deed'), await findDeeds(database, of('deed')))),
  };
}

async function initiativesOf(database: Kysely<Database>, ids: readonly string[]): Promise<EventInitiative[]> {
  const found = await Promise.all(ids.map((id) => findInitiative(database, id)));
  return found.flatMap((one) => (one ? [{ kind: one.kind, slug: one.slug, names: one.names }] : []));
}

async function programme(database: Kysely<Database>, eventId: string): Promise<ProgrammeView[]> {
  const points = await programmeOf(database, eventId);
  const ids = points.flatMap(({ speakers }) => speakers.flatMap(({ actorId }) => actorId ?? []));
  const actors = await findActors(database, ids);
  return points.map((point) => ({
    ...point,
    speakers: point.speakers.map(({ name, office, actorId }) => {
      const actor = actorId === null ? undefined : actors.get(actorId);
      return { name, office, actor: actor ? presentActor(actor) : null };
    }),
  }));
}

async function commitmentRows(database: Kysely<Database>, ids: readonly string[]): Promise<RegisterRow[]> {
  const commitments = await presentCommitments(database, inOrder(ids, await findCommitments(database, ids)));
  const standings = await rowStandings(database, ids);
  return commitments.map((commitment) => ({
    ...{ commitment, marks: [], standing: standings.get(commitment.id) ?? null },
  }));
}

function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
