import { describe, expect, test } from 'vitest';
import { Forbidden, Invalid, NotFound } from '../desk/errors.ts';
import { UNREADABLE_CODES, Unreadable } from '../reading/unreadable.ts';
import { errorSentence } from './errors.ts';
import { LOCALES } from './locale.ts';

describe.each(LOCALES)('in %s', (locale) => {
  test.each(UNREADABLE_CODES)('%s names the file, what is wrong and what to do', (code) => {
    const sentence =
      errorSentence(
        new Unreadable(code, 'note.pdf', { bytes: 5e8, limit: 5e7, language: 'fr', milliseconds: 60_000 }),
        locale,
      ) ?? '';
    expect(sentence).toContain('note.pdf');
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    expect(sentence.match(/[.!](\s|$)/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  test.each(UNREADABLE_CODES)('%s is a sentence without figures too', (code) => {
    expect(errorSentence(new Unreadable(code, 'x'), locale)).not.toMatch(/undefined|NaN/);
  });

  test('every wrong field is named', () => {
    const issues = [
      { field: 'date', code: 'not-a-date', details: { value: '31-12' } },
      { field: 'limit', code: 'not-a-number', details: { value: 0, minimum: 1, maximum: 100 } },
      { field: 'title', code: 'too-long', details: { limit: 500 } },
    ] as const;
    const sentence = errorSentence(new Invalid(issues), locale) ?? '';
    const [date, title] = locale === 'da' ? ['Dato', 'Titel'] : ['Date', 'Title'];
    for (const part of [date, '31-12', 'limit', '100', title, '500']) expect(sentence).toContain(part);
  });

  test('what is missing and what is forbidden', () => {
    expect(errorSentence(new NotFound('document', 'abc'), locale)).toContain('abc');
    expect(errorSentence(new Forbidden('ingest-document'), locale)).toMatch(/administrator/);
  });

  test('a lost connection says that nothing is half stored', () => {
    const lost = Object.assign(new Error('gone'), { code: '57P01' });
    expect(errorSentence(lost, locale)).toMatch(/halvt|half/);
  });
});

test('an error that nobody foresaw has no sentence', () => {
  expect(errorSentence(new TypeError('x is not a function'), 'en')).toBeNull();
  expect(errorSentence('text', 'da')).toBeNull();
});

test('a hostile file name cannot steer a terminal or hide its ending', () => {
  const sentence = errorSentence(new Unreadable('damaged', `\u001B[31m${'x'.repeat(300)}\u202Efdp.exe\n`), 'en') ?? '';
  expect(sentence).not.toMatch(/\p{Cc}|\u202E/u);
  expect(sentence.length).toBeLessThan(250);
  expect(sentence).toContain('exe');
});

test('sizes are written as people write them', () => {
  const error = new Unreadable('too-large', 'x.pdf', { bytes: 500_000_000, limit: 50_000_000 });
  expect(errorSentence(error, 'da')).toMatch(/500\sMB, grænsen er 50\sMB/);
  expect(errorSentence(error, 'en')).toMatch(/500\sMB, the limit is 50\sMB/);
});
