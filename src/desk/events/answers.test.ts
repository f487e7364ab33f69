import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { senderTo } from '../../../tests/support/sender-to.ts';
import { givenPerson } from '../../../tests/support/served-desk.ts';
import { sendDueMails } from '../../jobs/mail/send-mails.ts';
import { answerInvitation, viewInvitation } from '../answer-invitation.ts';
import type { Principal, SignedIn } from '../context.ts';
import { createEvent, type NewEventInput } from '../create-event.ts';
import { editEvent } from '../edit-event.ts';
import { eraseEventAnswers } from '../erase-event-answers.ts';
import { Forbidden, Invalid, NotFound } from '../errors.ts';
import { handOverLink, inviteToEvent, withdrawInvitation } from '../invite-to-event.ts';
import { openContext } from '../open-context.ts';
import { registerForEvent, viewRegistration } from '../register-for-event.ts';
import { remindInvited } from '../remind-invited.ts';
import { viewEvent } from '../view-event.ts';
import { exportEventAnswers, viewEventAnswers } from '../view-event-answers.ts';
import { BLANK_EVENT } from './event-input.ts';

const { database, databaseFor } = await testDatabase();
const mailServer = await startMailServer();
afterAll(() => mailServer.close());

let now = new Date('2026-02-01T12:00:00Z');
const parts = () => ({
  ...{ database, databaseFor, timeZone: 'Europe/Copenhagen', today: () => now.toISOString().slice(0, 10) },
  ...{ now: () => now, mailRoom: { secret: 'a secret of the tests that nobody else has', isOpen: true } },
});
const as = (principal: Principal) => openContext(parts(), principal);
const visitor = () => as({ role: 'visitor' });
let secretary: SignedIn;
const desk = () => as(secretary);

beforeAll(async () => {
  secretary = await givenPerson(database, { id: 'secretary', name: 'Sif Holm', role: 'editor' });
});
beforeEach(async () => {
  now = new Date('2026-02-01T12:00:00Z');
  for (const table of ['mail', 'sign_in_failure', 'mail_destination'] as const)
    await database.deleteFrom(table).execute();
  mailServer.received.length = 0;
});

const CONFERENCE = {
  ...{ ...BLANK_EVENT, names: { da: 'Havnedag', en: 'Harbour day' }, timeZone: 'Europe/Copenhagen' },
  ...{ starts: '2026-03-29T10:00', ends: '2026-03-29T15:00', place: 'Aarhus', registration: 'invited' },
  ...{ initiatives: [], isPublic: true },
} satisfies NewEventInput;

async function conference(given: Partial<NewEventInput> = {}): Promise<{ id: string; slug: string }> {
  return createEvent(await desk(), { ...CONFERENCE, ...given });
}

/** Sends what waits, and gives what arrived, by address. */
async function arrived() {
  mailServer.received.length = 0;
  await sendDueMails({ ...parts(), sender: senderTo(mailServer.port) });
  const mails = await Promise.all(
    mailServer.received.map(async ({ to, raw }) => ({ ...(await PostalMime.parse(raw)), at: to[0] ?? '', raw })),
  );
  return new Map(mails.map((mail) => [mail.at, mail]));
}
type Arrived = Awaited<ReturnType<typeof arrived>> extends Map<string, infer Mail> ? Mail : never;

const tokenIn = (mail: Arrived | undefined) => /\/answers\/([\w-]{43})/u.exec(mail?.text ?? '')?.[1] ?? 'none';

/** The one event that a mail has for the calendar. */
function calendarOf(mail: Arrived | undefined) {
  const attached = mail?.attachments.find(({ mimeType }) => /calendar|ics/u.test(mimeType));
  if (!attached) return null;
  const content = attached.content;
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  const attendee = event.component.getFirstProperty('attendee');
  return {
    method: calendar.getFirstPropertyValue('method'),
    ...{ uid: event.uid, sequence: event.sequence, starts: event.startDate.toString() },
    answer: attendee?.getParameter('partstat'),
  };
}

/** Invites by address; gives their links. */
async function invited(eventId: string, addresses: readonly string[]): Promise<string[]> {
  const lines = addresses.map((address) => `Guest ${address.split('@')[0]} <${address}>`).join('\n');
  await inviteToEvent(await desk(), eventId, { lines, locale: 'en' });
  const mails = await arrived();
  return addresses.map((address) => tokenIn(mails.get(address)));
}

const answer = async (token: string, given: 'accepted' | 'declined' | 'tentative' = 'accepted', seats = 1, more = {}) =>
  answerInvitation(await visitor(), token, { answer: given, seats, delegates: '', needs: '', ...more });
const figures = async (id: string) => (await viewEventAnswers(await desk(), id)).figures;
const edit = async (id: string, revision: number, change: Partial<NewEventInput>) =>
  editEvent(await desk(), { ...CONFERENCE, ...change, id, revision });

describe('an invitation', () => {
  test('is answered by its link, and the answer is in the calendar', async () => {
    const { id } = await conference();
    const [token = ''] = await invited(id, ['ida@harbour.example']);
    expect(await viewInvitation(await visitor(), token)).toMatchObject({ answer: null, isOpen: true });
    await answer(token, 'accepted', 2, { delegates: 'Ida Holm, minister\r\nBo Bay', needs: 'Ramp' });
    const mail = (await arrived()).get('ida@harbour.example');
    expect(calendarOf(mail)).toMatchObject({
      ...{ method: 'REQUEST', sequence: 0, starts: '2026-03-29T10:00:00', answer: 'ACCEPTED' },
    });
    expect(mail?.raw).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/u);
    const { rows } = await viewEventAnswers(await desk(), id);
    expect(rows).toMatchObject([{ delegates: ['Ida Holm, minister', 'Bo Bay'], needs: 'Ramp', seats: 2 }]);
    // Changed with the link of the answer's own mail.
    await answer(tokenIn(mail), 'declined');
    expect(await figures(id)).toMatchObject({ accepted: 0, declined: 1, seats: 0 });
    expect(calendarOf((await arrived()).get('ida@harbour.example'))).toMatchObject({ method: 'CANCEL' });
  });

  test('goes out once to an address, however it is written', async () => {
    const { id } = await conference();
    await invited(id, ['ida@harbour.example']);
    const again = await inviteToEvent(await desk(), id, { lines: 'Ida\u00A0Holm; IDA@harbour.example', locale: 'da' });
    expect(again).toEqual({ invited: 0, known: 1 });
    expect((await arrived()).size).toBe(0);
  });

  test('by a link that is none, or taken back, leads nowhere', async () => {
    const { id } = await conference();
    const [token = ''] = await invited(id, ['ida@harbour.example']);
    await expect(viewInvitation(await visitor(), `${token.slice(1)}x`)).rejects.toThrow(NotFound);
    const { rows } = await viewEventAnswers(await desk(), id);
    const [row] = rows;
    const handed = (await handOverLink(await desk(), id, row?.id ?? '')).split('/').at(-1) ?? '';
    await answer(handed);
    await withdrawInvitation(await desk(), id, row?.id ?? '');
    for (const each of [token, handed]) await expect(answer(each)).rejects.toThrow(NotFound);
    expect(await figures(id)).toMatchObject({ accepted: 0, silent: 0 });
  });

  test.each([
    ['nobody@', 'not-a-line'],
    ['Eve <eve@harbour.example>\nBo\u2028Bcc: all <bo@harbour.example>', 'not-a-line'],
    ['', 'missing'],
  ])('of %j is refused', async (lines, code) => {
    const { id } = await conference();
    const tried = inviteToEvent(await desk(), id, { lines, locale: 'en' });
    await expect(tried).rejects.toMatchObject({ issues: [{ code }] });
    expect((await viewEventAnswers(await desk(), id)).rows).toEqual([]);
  });

  test('is for editors to send, and its answers for them to see', async () => {
    const { id } = await conference();
    const reader = await as({ role: 'reader', personId: 'secretary', name: 'Rita', teamIds: [] });
    await expect(viewEventAnswers(reader, id)).rejects.toThrow(Forbidden);
    await expect(inviteToEvent(await visitor(), id, { lines: 'a <a@b.example>', locale: 'da' })).rejects.toThrow(
      Forbidden,
    );
    const seen = await (await desk()).database.selectFrom('event_invitation').select('id').execute();
    expect(seen).toEqual([]);
  });

  test('that nobody answers is called to mind once a day', async () => {
    const { id } = await conference();
    const [, second = ''] = await invited(id, ['ida@harbour.example', 'bo@harbour.example']);
    await answer(second);
    expect(await remindInvited(await desk(), id)).toBe(0);
    now = new Date('2026-02-02T12:00:00Z');
    expect([await remindInvited(await desk(), id), await remindInvited(await desk(), id)]).toEqual([1, 0]);
    const mails = await arrived();
    expect(mails.get('ida@harbour.example')?.subject).toBe('Are you coming? Harbour day');
  });

  test('is not answered after the day that was set, or when the event begins', async () => {
    const { id } = await conference({ answerBy: '2026-03-01T12:00' });
    const [token = ''] = await invited(id, ['ida@harbour.example']);
    now = new Date('2026-03-01T11:01:00Z');
    await expect(answer(token)).rejects.toMatchObject({ issues: [{ code: 'answers-closed' }] });
    expect(await viewInvitation(await visitor(), token)).toMatchObject({ isOpen: false });
  });

  test('takes no more seats or names than there may be', async () => {
    const { id } = await conference({ seatsEach: 2 });
    const [token = ''] = await invited(id, ['ida@harbour.example']);
    for (const seats of [0, 3, -1, 1.5, Number.NaN])
      await expect(answer(token, 'accepted', seats)).rejects.toThrow(Invalid);
    await expect(answer(token, 'accepted', 1, { delegates: 'A\nB' })).rejects.toThrow(Invalid);
    await expect(answer(token, 'accepted', 1, { delegates: 'A\u202Eevil' })).rejects.toThrow(Invalid);
  });
});

describe('seats', () => {
  test('are not given twice, when two want the last at once', async () => {
    const { id } = await conference({ capacity: 3 });
    const tokens = await invited(id, ['a@harbour.example', 'b@harbour.example', 'c@harbour.example']);
    await answer(tokens[0] ?? '', 'accepted', 2);
    await Promise.all(tokens.slice(1).map((token) => answer(token)));
    expect(await figures(id)).toMatchObject({ accepted: 3, seats: 3, waiting: 1 });
  });

  test('that become free go to who came first, and nobody is passed by', async () => {
    const { id } = await conference({ capacity: 3 });
    const tokens = await invited(id, ['a@harbour.example', 'b@harbour.example', 'c@harbour.example']);
    await answer(tokens[0] ?? '', 'accepted', 3);
    now = new Date('2026-02-02T12:00:00Z');
    await answer(tokens[1] ?? '', 'accepted', 3);
    now = new Date('2026-02-03T12:00:00Z');
    await answer(tokens[2] ?? '', 'accepted', 1);
    expect(await figures(id)).toMatchObject({ seats: 3, waiting: 2 });
    // Room for the last, but not for the one before.
    await answer(tokens[0] ?? '', 'accepted', 2);
    expect(await figures(id)).toMatchObject({ seats: 2, waiting: 2 });
    await expect(answer(tokens[0] ?? '', 'accepted', 3)).rejects.toMatchObject({ issues: [{ code: 'no-more-seats' }] });
    expect(await figures(id)).toMatchObject({ seats: 2, waiting: 2 });
    await arrived();
    await answer(tokens[0] ?? '', 'declined');
    expect(await figures(id)).toMatchObject({ seats: 3, waiting: 1 });
    expect((await arrived()).get('b@harbour.example')?.subject).toBe('You have a seat: Harbour day');
    await edit(id, 1, { capacity: 4 });
    expect(await figures(id)).toMatchObject({ seats: 4, waiting: 0 });
    expect((await arrived()).get('c@harbour.example')?.subject).toBe('You have a seat: Harbour day');
  });
});

describe('an event that is moved or called off', () => {
  test('is told to those who said yes or perhaps, with a higher number each time', async () => {
    const { id, slug } = await conference();
    const [yes = '', perhaps = '', no = ''] = await invited(id, [
      'a@harbour.example',
      'b@harbour.example',
      'c@harbour.example',
    ]);
    await answer(yes);
    await answer(perhaps, 'tentative');
    await answer(no, 'declined');
    const before = calendarOf((await arrived()).get('a@harbour.example'));
    await edit(id, 1, { starts: '2026-10-25T10:00', ends: '2026-10-25T15:00' });
    const moved = await arrived();
    expect([...moved.keys()].sort()).toEqual(['a@harbour.example', 'b@harbour.example']);
    expect(calendarOf(moved.get('a@harbour.example'))).toEqual({
      ...{ ...before, method: 'REQUEST', sequence: 1, starts: '2026-10-25T10:00:00' },
    });
    expect(calendarOf(moved.get('b@harbour.example'))).toMatchObject({ answer: 'TENTATIVE' });
    await edit(id, 2, { starts: '2026-10-25T10:00', ends: '2026-10-25T15:00', standing: 'cancelled' });
    const cancelled = (await arrived()).get('a@harbour.example');
    expect(calendarOf(cancelled)).toMatchObject({ method: 'CANCEL', sequence: 2, uid: before?.uid });
    expect(cancelled?.subject).toBe('Cancelled: Harbour day');
    expect((await viewEvent(await visitor(), slug)).state).toBe('cancelled');
  });

  test('is told to nobody when only its words change, or when it is over', async () => {
    const { id } = await conference();
    const [token = ''] = await invited(id, ['a@harbour.example']);
    await answer(token);
    await arrived();
    await edit(id, 1, { descriptions: { en: 'Bring boots.' } });
    now = new Date('2026-04-02T12:00:00Z');
    await edit(id, 2, { place: 'Aalborg', outcome: 'All piers were divided.' });
    expect((await arrived()).size).toBe(0);
  });
});

describe('what is private of an answer', () => {
  test('is sealed, in no log and no public page, and forgotten a week after', async () => {
    const { id, slug } = await conference();
    const [token = ''] = await invited(id, ['ida@harbour.example']);
    await answer(token, 'accepted', 1, { delegates: 'Ida Secretname', needs: 'Secretneed' });
    const everything = await Promise.all([
      database.selectFrom('event_invitation').selectAll().execute(),
      database.selectFrom('audit_entry').selectAll().execute(),
      viewEvent(await visitor(), slug),
    ]);
    const told = JSON.stringify(everything, (_, value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value));
    for (const secret of ['Secretname', 'Secretneed', 'ida@harbour.example']) expect(told).not.toContain(secret);
    expect((await exportEventAnswers(await desk(), id)).csv).toContain('Ida Secretname');
    now = new Date('2026-04-05T12:00:00Z');
    await eraseEventAnswers(parts());
    expect((await viewEventAnswers(await desk(), id)).rows[0]).toMatchObject({ needs: 'Secretneed' });
    now = new Date('2026-04-05T13:30:00Z');
    await eraseEventAnswers(parts());
    expect((await viewEventAnswers(await desk(), id)).rows[0]).toMatchObject({ needs: '', delegates: [], seats: 1 });
  });
});

describe('registration by a form', () => {
  const form = async (
    slug: string,
    given: Partial<{ name: string; email: string; trap: string; wait: number }> = {},
  ) => {
    const { token } = await viewRegistration(await visitor(), slug);
    now = new Date(now.getTime() + (given.wait ?? 60_000));
    const { wait: _, ...fields } = { name: 'Pier Watch', email: 'eve@watch.example', trap: '', ...given };
    return registerForEvent(await visitor(), slug, { ...fields, locale: 'en', token }, '192.0.2.1');
  };

  test('counts once it is answered by the link, and one mail goes to an address', async () => {
    const { id, slug } = await conference({ registration: 'open' });
    await form(slug);
    await form(slug);
    const mails = await arrived();
    expect([mails.size, mailServer.received.length]).toEqual([1, 1]);
    const mail = mails.get('eve@watch.example');
    expect(mail?.raw).not.toContain('Pier Watch');
    await answer(tokenIn(mail));
    expect(await figures(id)).toMatchObject({ accepted: 1, seats: 1 });
  });

  test('is told the same to robots, who get nothing', async () => {
    const { slug } = await conference({ registration: 'open' });
    await form(slug, { trap: 'http://spam.example', email: 'robot@watch.example' });
    expect((await arrived()).size).toBe(0);
    await expect(form(slug, { wait: 1, email: 'robot@watch.example' })).rejects.toMatchObject({
      issues: [{ code: 'sent-too-soon' }],
    });
  });

  test('takes no name that would be more than a line', async () => {
    const { slug } = await conference({ registration: 'open' });
    await expect(form(slug, { name: 'Eve\r\nBcc: all@watch.example' })).rejects.toThrow(Invalid);
    await expect(form(slug, { email: 'eve@watch.example\r\nBcc: x@y.example' })).rejects.toThrow(Invalid);
  });

  test('is closed where only the invited come', async () => {
    const { slug } = await conference();
    expect(await viewRegistration(await visitor(), slug)).toMatchObject({ isOpen: false, token: '' });
    await expect(form(slug)).rejects.toThrow(Forbidden);
  });
});
