import { describe, expect, test } from 'vitest';
import type { Reminder } from '../store/reminders.ts';
import { REMINDER_STAGES } from '../store/schema/mail.ts';
import { deadlineReminder, silenceReminder, wasGiven } from './reminder-stage.ts';

const stageOn = (today: string) => deadlineReminder('2026-04-15', today, REMINDER_STAGES);

describe('the reminder of a deadline', () => {
  test.each([
    ['2026-03-15', null],
    ['2026-03-16', { stage: 'month', round: 0 }],
    ['2026-03-29', { stage: 'month', round: 0 }],
    ['2026-04-07', { stage: 'month', round: 0 }],
    ['2026-04-08', { stage: 'week', round: 0 }],
    ['2026-04-14', { stage: 'week', round: 0 }],
    ['2026-04-15', { stage: 'day', round: 0 }],
    ['2026-04-16', { stage: 'overdue', round: 0 }],
    ['2026-05-15', { stage: 'overdue', round: 0 }],
    ['2026-05-16', { stage: 'overdue', round: 1 }],
  ])('on %s', (today, expected) => {
    expect(stageOn(today)).toEqual(expected);
  });

  test('is the last one wanted, and none after the day for who does not want that', () => {
    expect(deadlineReminder('2026-04-15', '2026-04-15', ['month'])).toEqual({ stage: 'month', round: 0 });
    expect(deadlineReminder('2026-04-15', '2026-04-10', ['day', 'overdue'])).toBeNull();
    expect(deadlineReminder('2026-04-15', '2026-04-16', ['month', 'week', 'day'])).toBeNull();
  });
});

test('a silence is told once for each span without a word', () => {
  const told = (today: string) => silenceReminder('2026-01-01', today, 90, REMINDER_STAGES)?.round;
  expect(['2026-03-31', '2026-04-01', '2026-06-29', '2026-06-30'].map(told)).toEqual([undefined, 0, 0, 1]);
  expect(silenceReminder('2026-01-01', '2026-12-31', 90, ['day'])).toBeNull();
});

describe('a reminder was given', () => {
  const had: Reminder[] = [{ commitmentId: 'c', milestone: 0, day: '2026-04-15', stage: 'week', round: 0 }];
  const given = (reminder: Partial<Reminder>) =>
    wasGiven({ milestone: 0, day: '2026-04-15', stage: 'week', round: 0, ...reminder }, had);

  test('when it was, or a more urgent one', () => {
    expect(given({})).toBe(true);
    expect(given({ stage: 'month' })).toBe(true);
  });

  test('not when it is more urgent, of another deadline, another step, or of a silence', () => {
    expect(given({ stage: 'day' })).toBe(false);
    expect(given({ day: '2026-04-16' })).toBe(false);
    expect(given({ milestone: 1 })).toBe(false);
    expect(given({ stage: 'silent' })).toBe(false);
  });
});
