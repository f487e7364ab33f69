import type { EventMaterial, StoredProgrammePoint } from '../../store/event-parts.ts';
import type { StoredEvent } from '../../store/events.ts';
import type { InitiativeKind, Translations } from '../../store/schema/initiatives.ts';
import type { VideoView } from '../videos/video-views.ts';
import type { ActorRef, DeedView, RegisterRow } from '../views.ts';

/** How an event stands at an instant. */
export const EVENT_STATE_CODES = ['planned', 'held', 'cancelled', 'postponed'] as const;

/** One of {@link EVENT_STATE_CODES}. */
export type EventState = (typeof EVENT_STATE_CODES)[number];

/** An initiative that an event belongs to. */
export interface EventInitiative {
  readonly kind: InitiativeKind;
  readonly slug: string;
  readonly names: Translations;
}

/** An event in a list. */
export interface EventRow extends StoredEvent {
  readonly state: EventState;
}

/** A point of a programme with those who speak. */
export interface ProgrammeView extends Omit<StoredProgrammePoint, 'speakers'> {
  readonly speakers: readonly { readonly name: string; readonly office: string; readonly actor: ActorRef | null }[];
}

/** An event as its page shows it. */
export interface EventView extends EventRow {
  readonly isPublic: boolean;
  readonly initiatives: readonly EventInitiative[];
  readonly programme: readonly ProgrammeView[];
  readonly materials: readonly EventMaterial[];
  readonly videos: readonly VideoView[];
  /** Commitments that were announced there, as far as they may be seen. */
  readonly commitments: readonly RegisterRow[];
  readonly deeds: readonly DeedView[];
}

/** How an event stands at an instant: one that was planned was held once it is over. */
export function stateAt(event: StoredEvent, now: Date): EventState {
  if (event.cancelledAt !== null) return 'cancelled';
  if (event.postponedAt !== null) return 'postponed';
  return isOver(event, now) ? 'held' : 'planned';
}

/** Whether an event is behind us. */
export function isOver({ startsAt, endsAt }: Pick<StoredEvent, 'startsAt' | 'endsAt'>, now: Date): boolean {
  return (endsAt ?? startsAt) < now;
}

/** Whether it can still be said that one comes, or that one does not. */
export function areAnswersTaken(event: StoredEvent, now: Date): boolean {
  const { registration, answerBy, startsAt } = event;
  return registration !== 'closed' && stateAt(event, now) === 'planned' && now <= (answerBy ?? startsAt);
}
