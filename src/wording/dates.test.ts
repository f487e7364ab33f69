import { describe, expect, it } from 'vitest';
import { formatDate, relativeDate, wordDeadline, wordEdtf } from './dates.ts';

describe('wordEdtf', () => {
  it.each([
    ['2025-06-26', '26. juni 2025', '26 June 2025'],
    ['2024-22', 'sommeren 2024', 'summer 2024'],
    ['2027-21', 'foråret 2027', 'spring 2027'],
    ['2024-24', 'vinteren 2024', 'winter 2024'],
    ['2030', '2030', '2030'],
    ['2025-03', 'marts 2025', 'March 2025'],
    ['2026-35', '3. kvartal 2026', 'quarter 3 of 2026'],
    ['2026-41', '2. halvår 2026', 'second half of 2026'],
    ['203X', "2030'erne", 'the 2030s'],
    ['2030~', 'omkring 2030', 'around 2030'],
    ['2026-06?', 'måske juni 2026', 'perhaps June 2026'],
    ['2026-37', 'begyndelsen af 2026', 'early 2026'],
    ['2026-38', 'midten af 2026', 'mid-2026'],
    ['2026-39', 'slutningen af 2026', 'late 2026'],
    ['20XX', 'det 21. århundrede', 'the 21st century'],
    ['{2027,2029}', '2027 og 2029', '2027 and 2029'],
    ['[2026,2027]', '2026 eller 2027', '2026 or 2027'],
    ['2024/2026', '2024–2026', '2024–2026'],
    ['2025-03/2025-05', 'marts 2025 – maj 2025', 'March 2025 – May 2025'],
    ['../2030', 'indtil 2030', 'until 2030'],
    ['2027/..', 'fra 2027', 'from 2027'],
    ['Y170000002', 'Y170000002', 'Y170000002'],
  ])('words %s', (edtf, danish, english) => {
    expect(wordEdtf(edtf, 'da')).toBe(danish);
    expect(wordEdtf(edtf, 'en')).toBe(english);
  });
});

describe('wordDeadline', () => {
  it.each([
    ['2025-06-26', 'senest 26. juni 2025', 'by 26 June 2025'],
    ['2024-22', 'senest i sommeren 2024', 'by summer 2024'],
    ['2030', 'senest i 2030', 'by 2030'],
    ['2026/2029', '2026–2029', '2026–2029'],
    ['{2027,2029}', '2027 og 2029', '2027 and 2029'],
    ['2026-38', 'senest i midten af 2026', 'by mid-2026'],
  ])('words %s', (edtf, danish, english) => {
    expect(wordDeadline(edtf, 'da')).toBe(danish);
    expect(wordDeadline(edtf, 'en')).toBe(english);
  });
});

describe('relativeDate', () => {
  const today = '2026-11-22';
  it.each([
    ['2026-11-22', 'i dag', 'today'],
    ['2026-11-21', 'i går', 'yesterday'],
    ['2026-12-02', 'om 10 dage', 'in 10 days'],
    ['2026-12-15', 'om 3 uger', 'in 3 weeks'],
    ['2025-06-26', 'for 16 måneder siden', '16 months ago'],
    ['2025-06-22', 'for 17 måneder siden', '17 months ago'],
    ['2027-11-22', 'om 12 måneder', 'in 12 months'],
    ['2022-01-31', 'for 4 år siden', '4 years ago'],
    ['2031-01-01', 'om 4 år', 'in 4 years'],
  ])('tells how far %s is', (date, danish, english) => {
    expect(relativeDate(date, today, 'da')).toBe(danish);
    expect(relativeDate(date, today, 'en')).toBe(english);
  });
});

describe('formatDate', () => {
  it('does not slip a day in any time zone', () => {
    expect(formatDate('2026-01-01', 'en')).toBe('1 January 2026');
    expect(formatDate('2026-01-01T23:59:59.000Z', 'da')).toBe('1. januar 2026');
  });
});
