import { type Kysely, sql } from 'kysely';
import type { AnnouncementKind } from './schema/events.ts';
import type { Translations } from './schema/initiatives.ts';
import type { Database } from './schema.ts';

/** Somebody who speaks at an event. */
export interface StoredSpeaker {
  readonly name: string;
  readonly office: string;
  /** For whom; null where that is nobody in the register. */
  readonly actorId: string | null;
}

/** A point of a programme. */
export interface ProgrammePoint {
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly titles: Translations;
  /** The room; empty where that is plain. */
  readonly place: string;
  readonly speakers: readonly StoredSpeaker[];
}

/** A point of a programme as it is kept. */
export interface StoredProgrammePoint extends ProgrammePoint {
  readonly id: number;
}

/** The programme of an event in its order. */
export async function programmeOf(database: Kysely<Database>, eventId: string): Promise<StoredProgrammePoint[]> {
  const items = await database
    .selectFrom('programme_item')
    .select(['id', 'starts_at as startsAt', 'ends_at as endsAt', 'titles', 'place'])
    .where('event_id', '=', eventId)
    .orderBy('starts_at')
    .orderBy('id')
    .execute();
  if (items.length === 0) return [];
  const speakers = await database
    .selectFrom('programme_speaker')
    .select(['item_id', 'name', 'office', 'actor_id as actorId'])
    .where(
      'item_id',
      'in',
      items.map(({ id }) => id),
    )
    .orderBy('ordinal')
    .execute();
  const of = Map.groupBy(speakers, ({ item_id }) => item_id);
  return items.map((item) => ({ ...item, speakers: (of.get(item.id) ?? []).map(({ item_id: _, ...one }) => one) }));
}

/** Adds a point to a programme. */
export async function insertProgrammePoint(
  database: Kysely<Database>,
  eventId: string,
  { startsAt, endsAt, titles, place, speakers }: ProgrammePoint,
): Promise<void> {
  const { id } = await database
    .insertInto('programme_item')
    .values({ event_id: eventId, starts_at: startsAt, ends_at: endsAt, titles: JSON.stringify(titles), place })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = speakers.map(({ name, office, actorId }, ordinal) => ({
    ...{ item_id: id, ordinal, name, office, actor_id: actorId },
  }));
  if (rows.length > 0) await database.insertInto('programme_speaker').values(rows).execute();
}

/** Takes a point out of the programme of an event. Gives whether it was there. */
export async function deleteProgrammePoint(database: Kysely<Database>, eventId: string, id: number): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('programme_item')
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** A file or an address that belongs to an event. */
export interface EventMaterial {
  readonly id: string;
  readonly eventId: string;
  readonly titles: Translations;
  /** What it is written in; null where nobody says. */
  readonly language: string | null;
  /** Null for a file. */
  readonly address: string | null;
  /** Null for an address. */
  readonly file: { readonly name: string; readonly mediaType: string; readonly size: number } | null;
}

/** The materials of an event, in the order in which they were added. */
export async function materialsOf(database: Kysely<Database>, eventId: string): Promise<EventMaterial[]> {
  return (await materials(database).where('event_id', '=', eventId).orderBy('ordinal').execute()).map(storedMaterial);
}

/** A file of an event with its bytes, by the identifier of the material, which is a UUID. */
export async function materialFile(
  database: Kysely<Database>,
  id: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer } | undefined> {
  const found = await database
    .selectFrom('event_material')
    .innerJoin('event_material_content', 'material_id', 'id')
    .select(['name', 'media_type as mediaType', 'bytes'])
    .where('id', '=', id)
    .executeTakeFirst();
  return found && { name: found.name ?? '', mediaType: found.mediaType ?? '', bytes: found.bytes };
}

/** A material to be added. */
export interface NewMaterial extends Pick<EventMaterial, 'eventId' | 'titles' | 'language' | 'address'> {
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array } | null;
}

/** Adds a material; gives its identifier. */
export async function insertMaterial(database: Kysely<Database>, given: NewMaterial): Promise<string> {
  const { eventId, titles, language, address, file } = given;
  const { id } = await database
    .insertInto('event_material')
    .values({
      ...{ event_id: eventId, titles: JSON.stringify(titles), language, address, name: file?.name ?? null },
      ...{ media_type: file?.mediaType ?? null, size: file?.bytes.byteLength ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (file) {
    const row = { material_id: id, bytes: Buffer.from(file.bytes) };
    await database.insertInto('event_material_content').values(row).execute();
  }
  return id;
}

/** Takes a material away from an event. Gives whether it was there. */
export async function deleteMaterial(database: Kysely<Database>, eventId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await database
    .deleteFrom('event_material')
    .where('event_id', '=', eventId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The videos of an event, in the order in which they were chosen. */
export async function videoIdsOf(database: Kysely<Database>, eventId: string): Promise<string[]> {
  const rows = await database
    .selectFrom('event_video')
    .select('video_id')
    .where('event_id', '=', eventId)
    .orderBy('ordinal')
    .execute();
  return rows.map(({ video_id }) => video_id);
}

/** Shows a video with an event, or does so no more. */
export async function setEventVideo(
  database: Kysely<Database>,
  { eventId, videoId, isShown }: { readonly eventId: string; readonly videoId: string; readonly isShown: boolean },
): Promise<void> {
  if (isShown) {
    const row = { event_id: eventId, video_id: videoId };
    await database
      .insertInto('event_video')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return;
  }
  await database.deleteFrom('event_video').where('event_id', '=', eventId).where('video_id', '=', videoId).execute();
}

/** Something that was announced. */
export interface Announcement {
  readonly kind: AnnouncementKind;
  /** Identifier of the commitment or deed. */
  readonly target: string;
}

/** What was announced at an event, in the order in which it was noted. */
export function announcementsOf(database: Kysely<Database>, eventId: string): Promise<Announcement[]> {
  return database
    .selectFrom('event_announcement')
    .select(['kind', 'target'])
    .where('event_id', '=', eventId)
    .orderBy('ordinal')
    .execute();
}

/** Something that was announced at one of several events. */
export interface EventAnnouncement extends Announcement {
  readonly eventId: string;
}

/** What was announced at events, of each in the order in which it was noted. */
export async function announcementsOfEvents(
  database: Kysely<Database>,
  eventIds: readonly string[],
): Promise<EventAnnouncement[]> {
  if (eventIds.length === 0) return [];
  return database
    .selectFrom('event_announcement')
    .select(['event_id as eventId', 'kind', 'target'])
    .where('event_id', 'in', eventIds)
    .orderBy('ordinal')
    .execute();
}

/** Notes that something was announced at an event, or takes that back. Gives whether anything changed. */
export async function setAnnouncement(
  database: Kysely<Database>,
  { eventId, kind, target, isAnnounced }: Announcement & { readonly eventId: string; readonly isAnnounced: boolean },
): Promise<boolean> {
  if (isAnnounced) {
    const { numInsertedOrUpdatedRows } = await database
      .insertInto('event_announcement')
      .values({ event_id: eventId, kind, target })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numDeletedRows } = await database
    .deleteFrom('event_announcement')
    .where('event_id', '=', eventId)
    .where('kind', '=', kind)
    .where('target', '=', target)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** The events at which a commitment or deed was announced, those that may be seen, the first one first. */
export function eventsAnnouncing(
  database: Kysely<Database>,
  { kind, target }: Announcement,
): Promise<{ readonly slug: string; readonly names: Translations; readonly startsOn: string }[]> {
  return database
    .selectFrom('event_announcement')
    .innerJoin('event', 'event.id', 'event_id')
    .select(['slug', 'names'])
    .select(sql<string>`to_char(starts_at at time zone time_zone, 'YYYY-MM-DD')`.as('startsOn'))
    .where('event_announcement.kind', '=', kind)
    .where('target', '=', target)
    .orderBy('starts_at')
    .execute();
}

function materials(database: Kysely<Database>) {
  return database
    .selectFrom('event_material')
    .select(['id', 'event_id as eventId', 'titles', 'language', 'address', 'name', 'media_type', 'size']);
}

function storedMaterial({
  name,
  media_type,
  size,
  ...row
}: Awaited<ReturnType<ReturnType<typeof materials>['execute']>>[number]): EventMaterial {
  const isFile = name !== null && media_type !== null && size !== null;
  return { ...row, file: isFile ? { name, mediaType: media_type, size } : null };
}
