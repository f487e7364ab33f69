import { deleteProgrammePoint, insertProgrammePoint, programmeOf, type StoredSpeaker } from '../store/event-parts.ts';
import type { Translations } from '../store/schema/initiatives.ts';
import type { DeskContext } from './context.ts';
import { Invalid, type Issue, NotFound } from './errors.ts';
import { actorNamed } from './events/actor-named.ts';
import { spanOf } from './events/event-input.ts';
import { changeEventPart, requireEvent } from './events/hold-event.ts';
import { nameIssues, saidIn } from './initiative-input.ts';
import { requirePermission } from './permission.ts';
import { plainLineIssues } from './plain-line.ts';

/** What programmes are limited to. */
const PROGRAMME_LIMITS = { points: 200, speakers: 12, line: 200 } as const;

/** A point of a programme as somebody writes it; its times are on the clock of the event. */
export interface ProgrammePointInput {
  readonly starts: string;
  readonly ends: string | null;
  readonly titles: Translations;
  readonly place: string;
  readonly speakers: readonly {
    readonly name: string;
    readonly office: string;
    /** Name or identifier of the actor for whom they speak; empty for none. */
    readonly actor: string;
  }[];
}

/**
 * Adds a point to the programme of an event, in the place of another where `replaces` is given. Throws `Forbidden`,
 * `NotFound` and `Invalid`.
 */
export async function setProgrammePoint(
  context: DeskContext,
  eventId: string,
  given: ProgrammePointInput,
  replaces?: number,
): Promise<void> {
  requirePermission(context, 'plan-event');
  const { timeZone } = await requireEvent(context.database, eventId);
  const point = await checkedPoint(context, given, timeZone);
  await changeEventPart(context, eventId, {
    action: 'change-programme',
    after: { titles: point.titles, startsAt: point.startsAt },
    async change(transaction) {
      if (replaces !== undefined && !(await deleteProgrammePoint(transaction, eventId, replaces))) {
        throw new NotFound('event', eventId);
      }
      if ((await programmeOf(transaction, eventId)).length >= PROGRAMME_LIMITS.points) {
        const details = { limit: PROGRAMME_LIMITS.points };
        throw new Invalid([{ field: 'programme', code: 'too-long', details }]);
      }
      await insertProgrammePoint(transaction, eventId, point);
    },
  });
}

/** Takes a point out of the programme of an event. Throws `Forbidden` and `NotFound`. */
export async function removeProgrammePoint(context: DeskContext, eventId: string, id: number): Promise<void> {
  requirePermission(context, 'plan-event');
  await changeEventPart(context, eventId, {
    ...{ action: 'change-programme', after: { removed: id } },
    async change(transaction) {
      if (!(await deleteProgrammePoint(transaction, eventId, id))) throw new NotFound('event', eventId);
    },
  });
}

async function checkedPoint({ database }: DeskContext, given: ProgrammePointInput, timeZone: string) {
  const limit = PROGRAMME_LIMITS.line;
  const speakers = given.speakers.filter(({ name, office, actor }) => `${name}${office}${actor}`.trim() !== '');
  const issues: Issue[] = [
    ...nameIssues(given.titles),
    ...plainLineIssues('room', given.place, { limit, isOptional: true }),
    ...speakers.flatMap(({ name, office }) => [
      ...plainLineIssues('speaker', name, { limit }),
      ...plainLineIssues('office', office, { limit, isOptional: true }),
    ]),
  ];
  if (speakers.length > PROGRAMME_LIMITS.speakers) {
    issues.push({ field: 'speakers', code: 'too-long', details: { limit: PROGRAMME_LIMITS.speakers } });
  }
  const span = spanOf(issues, { ...given, timeZone });
  const known: StoredSpeaker[] = [];
  for (const { name, office, actor } of speakers) {
    const found = await actorNamed(database, actor);
    if (actor.trim() !== '' && found === null) {
      issues.push({ field: 'actor', code: 'not-known', details: { value: actor.slice(0, 100) } });
    }
    known.push({ name: name.trim(), office: office.trim(), actorId: found?.id ?? null });
  }
  if (issues.length > 0 || !span) throw new Invalid(issues);
  return { ...span, titles: saidIn(given.titles), place: given.place.trim(), speakers: known };
}
