import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { Translations } from './initiatives.ts';
import type { ReleaseContact } from './newsroom.ts';

/** What an event can be. */
export const EVENT_KINDS = ['meeting', 'conference', 'high-level-event', 'webinar', 'workshop', 'hearing'] as const;

/** One of {@link EVENT_KINDS}. */
export type EventKind = (typeof EVENT_KINDS)[number];

/** Who may say that they come: nobody, who is invited, or everybody. */
export const REGISTRATIONS = ['closed', 'invited', 'open'] as const;

/** One of {@link REGISTRATIONS}. */
export type Registration = (typeof REGISTRATIONS)[number];

/** What can be answered to an invitation (RFC 5546, section 3.2.3). */
export const EVENT_ANSWERS = ['accepted', 'declined', 'tentative'] as const;

/** One of {@link EVENT_ANSWERS}. */
export type EventAnswer = (typeof EVENT_ANSWERS)[number];

/** What can be announced at an event. */
export type AnnouncementKind = 'commitment' | 'deed';

type Json<Value extends object> = JSONColumnType<Value, string, string>;
type Optional<Value extends object> = JSONColumnType<Value, string | undefined, string>;
type Inherited = ColumnType<number, never, number>;

/** A meeting, a conference, or another event. */
interface EventTable {
  id: Generated<string>;
  slug: string;
  kind: Generated<EventKind>;
  names: Json<Translations>;
  /** By language; paragraphs. */
  descriptions: Optional<Translations>;
  starts_at: Date;
  ends_at: Date | null;
  /** In which it was planned: IANA name. */
  time_zone: string;
  place: string | null;
  web_address: string | null;
  /** Whom to ask. */
  contacts: JSONColumnType<readonly ReleaseContact[], string | undefined, string>;
  /** What came out of it: paragraphs. */
  outcome: Generated<string>;
  cancelled_at: Date | null;
  /** Put off, and not known until when. */
  postponed_at: Date | null;
  registration: Generated<Registration>;
  /** Seats; null for as many as come. */
  capacity: number | null;
  /** Seats for one answer. */
  seats_each: Generated<number>;
  /** Until when answers are taken; until it begins if null. */
  answer_by: Date | null;
  /** Counts what calendars have to be told of (RFC 5545, section 3.8.7.4). */
  sequence: Generated<number>;
  changed_at: Generated<Date>;
  audience_id: number;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

interface EventInitiativeTable {
  event_id: string;
  initiative_id: string;
  audience_id: Inherited;
}

interface ProgrammeItemTable {
  id: GeneratedAlways<number>;
  event_id: string;
  starts_at: Date;
  ends_at: Date | null;
  titles: Json<Translations>;
  /** The room; empty where that is plain. */
  place: Generated<string>;
  audience_id: Inherited;
}

interface ProgrammeSpeakerTable {
  item_id: number;
  ordinal: number;
  name: string;
  office: Generated<string>;
  /** For whom they speak, where that is known. */
  actor_id: string | null;
  audience_id: Inherited;
}

/** A file or an address that belongs to an event. */
interface EventMaterialTable {
  id: Generated<string>;
  ordinal: GeneratedAlways<number>;
  event_id: string;
  titles: Json<Translations>;
  language: string | null;
  /** Null for a file. */
  address: string | null;
  name: string | null;
  media_type: string | null;
  size: number | null;
  audience_id: Inherited;
}

interface EventMaterialContentTable {
  material_id: string;
  bytes: Buffer;
  audience_id: Inherited;
}

interface EventVideoTable {
  event_id: string;
  video_id: string;
  ordinal: GeneratedAlways<number>;
  audience_id: Inherited;
}

/** That something was announced at an event. */
interface EventAnnouncementTable {
  event_id: string;
  kind: AnnouncementKind;
  /** Identifier of the commitment or deed. */
  target: string;
  ordinal: GeneratedAlways<number>;
  audience_id: Inherited;
}

/** Somebody who is asked to come, or asked for an invitation, and what they answered. */
interface EventInvitationTable {
  id: Generated<string>;
  event_id: string;
  origin: 'invited' | 'form';
  actor_id: string | null;
  /** The organisation or person, as the desk knows them. */
  name: string;
  contact_id: number | null;
  locale: 'da' | 'en';
  /** Null where there is none yet. */
  answer: EventAnswer | null;
  answered_at: Date | null;
  /** How many come. */
  seats: Generated<number>;
  /** On the waiting list from then on; null with a seat, or none wanted. */
  waiting_since: Date | null;
  /** Who comes and what they need, sealed; null once that is erased. */
  private: Buffer | null;
  created_at: Date;
  reminded_at: Date | null;
  revoked_at: Date | null;
  revision: Generated<number>;
}

/** A personal link with which an invitation is answered. */
interface EventLinkTable {
  token_hash: Buffer;
  invitation_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

/** The tables of events. */
export interface EventTables {
  event: EventTable;
  event_initiative: EventInitiativeTable;
  programme_item: ProgrammeItemTable;
  programme_speaker: ProgrammeSpeakerTable;
  event_material: EventMaterialTable;
  event_material_content: EventMaterialContentTable;
  event_video: EventVideoTable;
  event_announcement: EventAnnouncementTable;
  event_invitation: EventInvitationTable;
  event_link: EventLinkTable;
}
