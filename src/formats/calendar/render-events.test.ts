import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, renderEvents, renderInvitation } from './render-events.ts';

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  ...{ uid: 'harbour@servanda.example', sequence: 2, changedAt: new Date('2026-01-05T08:00:00Z') },
  ...{ startsAt: new Date('2026-03-27T08:00:00Z'), endsAt: new Date('2026-03-30T14:00:00Z') },
  ...{ timeZone: 'Europe/Copenhagen', summary: 'Harbour days', description: '', location: 'Aarhus' },
  ...{ address: 'https://servanda.example/events/harbour', status: 'CONFIRMED' as const, ...given },
});

function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zones = calendar.getAllSubcomponents('vtimezone').map((zone) => new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  const instant = (event: ICAL.Event | undefined, name: 'dtstart' | 'dtend') => {
    const property = event?.component.getFirstProperty(name);
    const time = ICAL.Time.fromDateTimeString(String(property?.getFirstValue()));
    time.zone = zones.find(({ tzid }) => tzid === property?.getParameter('tzid')) ?? ICAL.Timezone.utcTimezone;
    return time.toJSDate().toISOString();
  };
  return { calendar, zones, events, instant };
}

describe('events', () => {
  test('keep their instants over the night in which clocks are put on, as their own zone description has it', () => {
    const { events, instant } = parsed(renderEvents({ name: 'Events', events: [event()] }));
    expect(events[0]?.startDate.toString()).toBe('2026-03-27T09:00:00');
    expect(events[0]?.endDate.toString()).toBe('2026-03-30T16:00:00');
    expect(instant(events[0], 'dtstart')).toBe('2026-03-27T08:00:00.000Z');
    expect(instant(events[0], 'dtend')).toBe('2026-03-30T14:00:00.000Z');
  });

  test.each([
    ['America/New_York', '2026-11-01T15:00:00.000Z', '2026-11-01T10:00:00'],
    ['Australia/Lord_Howe', '2026-04-05T02:00:00.000Z', '2026-04-05T12:30:00'],
    ['Asia/Kathmandu', '2026-06-01T04:15:00.000Z', '2026-06-01T10:00:00'],
    ['Africa/Casablanca', '2026-02-20T10:00:00.000Z', '2026-02-20T10:00:00'],
    ['Europe/Copenhagen', '2026-12-31T23:30:00.000Z', '2027-01-01T00:30:00'],
  ])('are right in %s', (timeZone, startsAt, wall) => {
    const given = event({ timeZone, startsAt: new Date(startsAt), endsAt: null });
    const { events, instant } = parsed(renderEvents({ name: 'Events', events: [given] }));
    expect(events[0]?.startDate.toString()).toBe(wall);
    expect(instant(events[0], 'dtstart')).toBe(startsAt);
  });

  test('in UTC need no zone', () => {
    const { events, zones } = parsed(renderEvents({ name: 'Events', events: [event({ timeZone: 'UTC' })] }));
    expect([events[0]?.startDate.toString(), zones]).toEqual(['2026-03-27T08:00:00Z', []]);
  });

  test('describe each zone once, and are published', () => {
    const text = renderEvents({ name: 'A, b; c', events: [event(), event({ uid: 'other' })] });
    const { calendar, zones } = parsed(text);
    expect([zones.length, calendar.getFirstPropertyValue('method')]).toEqual([1, 'PUBLISH']);
    expect(text).toContain('NAME:A\\, b\\; c\r\n');
  });

  test('let no text break out of its place', () => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:y\u0007; a, b\\c';
    const { events } = parsed(
      renderEvents({ name: evil, events: [event({ summary: evil, description: evil, location: evil, uid: evil })] }),
    );
    expect(events).toHaveLength(1);
    expect(events[0]?.summary).toBe('x\nEND:VEVENT\nBEGIN:VEVENT\nUID:y ; a, b\\c');
  });

  test('have lines of 75 bytes at most', () => {
    const text = renderEvents({ name: 'Æ'.repeat(90), events: [event({ description: 'æøå 😀'.repeat(80) })] });
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(parsed(text).events[0]?.description).toBe('æøå 😀'.repeat(80));
  });
});

describe('an invitation', () => {
  const message = {
    organiser: { name: 'Secretariat', address: 'desk@servanda.example' },
    attendee: { name: 'Ida "the boss" Holm;X=1\r\nBCC:x', address: 'ida@example.org' },
  };

  test('names who asks, who is asked and what they answered, in one place each', () => {
    const text = renderInvitation(event(), { ...message, method: 'REQUEST', answer: 'ACCEPTED' });
    const { calendar, events } = parsed(text);
    const [attendee] = events[0]?.component.getAllProperties('attendee') ?? [];
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect([attendee?.getFirstValue(), attendee?.getParameter('partstat')]).toEqual([
      'mailto:ida@example.org',
      'ACCEPTED',
    ]);
    expect(attendee?.getParameter('cn')).toBe('Ida  the boss  Holm;X=1 BCC:x');
    expect(attendee?.getParameter('x')).toBeUndefined();
    expect(events[0]?.component.getFirstPropertyValue('organizer')).toBe('mailto:desk@servanda.example');
  });

  test('is taken back with the same name and a higher number', () => {
    const given = event({ sequence: 3, status: 'CANCELLED' });
    const { calendar, events } = parsed(renderInvitation(given, { ...message, method: 'CANCEL', answer: 'ACCEPTED' }));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([events[0]?.uid, events[0]?.sequence]).toEqual(['harbour@servanda.example', 3]);
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});
