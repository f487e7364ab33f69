import { addEventMaterial } from '../../src/desk/add-event-material.ts';
import { announceAtEvent } from '../../src/desk/announce-at-event.ts';
import { setProgrammePoint } from '../../src/desk/change-programme.ts';
import type { DeskContext } from '../../src/desk/context.ts';
import { createEvent } from '../../src/desk/create-event.ts';
import { editEvent } from '../../src/desk/edit-event.ts';
import { BLANK_EVENT } from '../../src/desk/events/event-input.ts';
import { exportEventAnswers } from '../../src/desk/view-event-answers.ts';
import type { ChangingUseCase } from './changing-use-cases.ts';

/** A meeting of which only the name and time are known. */
export const MEETING = { names: { en: 'First meeting' }, starts: '2026-07-01T10:00', timeZone: 'Europe/Copenhagen' };

async function meeting(context: DeskContext): Promise<string> {
  return (await createEvent(context, { ...MEETING, initiatives: [], isPublic: true })).id;
}

/** Use cases that change events, by their file in `src/desk`; answers are tested with the mails that they send. */
export const CHANGING_EVENTS: Readonly<Record<string, ChangingUseCase>> = {
  'create-event': async () => meeting,
  'edit-event': async (given) => {
    const id = await meeting(given);
    const edit = { ...BLANK_EVENT, ...MEETING, initiatives: [], isPublic: false, standing: 'cancelled' };
    return (context) => editEvent(context, { ...edit, id, revision: 1 });
  },
  'change-programme': async (given) => {
    const id = await meeting(given);
    const point = { starts: '2026-07-01T10:00', ends: null, titles: { en: 'Coffee' }, place: '', speakers: [] };
    return (context) => setProgrammePoint(context, id, point);
  },
  'add-event-material': async (given) => {
    const id = await meeting(given);
    const material = { titles: { en: 'Slides' }, language: '', address: '' };
    const file = { name: 'slides.txt', bytes: Buffer.from('Slides') };
    return (context) => addEventMaterial(context, id, { ...material, file });
  },
  'announce-at-event': async (given, { deedId }) => {
    const id = await meeting(given);
    return (context) => announceAtEvent(context, id, { kind: 'deed', target: deedId });
  },
  'view-event-answers': async (given) => {
    const id = await meeting(given);
    return (context) => exportEventAnswers(context, id);
  },
};
