import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarDay, renderCalendar } from './render-calendar.ts';

const day = (given: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ uid: 'commitment-1@servanda.example', day: '2026-03-29', summary: 'Harbours', description: 'Open twelve' },
  address: 'https://servanda.example/commitments/1',
  ...given,
});

const rendered = (name: string, days: readonly CalendarDay[]) =>
  renderCalendar({ name, language: 'da', madeAt: new Date('2026-01-01T00:00:00Z'), days });

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text));

test('a day is a whole day, whatever the zone, and takes no time', () => {
  const calendar = parsed(rendered('Frister', [day()]));
  const [event] = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(event?.startDate.isDate).toBe(true);
  expect(event?.startDate.toString()).toBe('2026-03-29');
  expect(event?.endDate.toString()).toBe('2026-03-30');
  expect(event?.uid).toBe('commitment-1@servanda.example');
  expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(event?.component.getFirstPropertyValue('url')).toBe('https://servanda.example/commitments/1');
});

test('no text breaks out of its place, nor gets lost', () => {
  const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:y\u0007; a, b\\c "æ"';
  const calendar = parsed(rendered(evil, [day({ summary: evil, description: evil })]));
  const events = calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each));
  expect(events).toHaveLength(1);
  const clean = 'x\nEND:VEVENT\nBEGIN:VEVENT\nUID:y ; a, b\\c "æ"';
  expect([events[0]?.summary, events[0]?.description]).toEqual([clean, clean]);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('x END:VEVENT BEGIN:VEVENT UID:y \\; a\\, b\\\\c "æ"');
});

test('lines are no longer than 75 bytes and end as they should', () => {
  const text = rendered('Frister', [day({ summary: 'æøå'.repeat(80) })]);
  const lines = text.split('\r\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
  const [event] = parsed(text).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toBe('æøå'.repeat(80));
});

test('an empty calendar is one', () => {
  expect(parsed(rendered('Tom', [])).getAllSubcomponents('vevent')).toEqual([]);
});
