import { describe, expect, test } from 'vitest';
import { siteFrom } from './site-settings.ts';
import { UsageError } from './usage-error.ts';

const site = (name?: string, colours?: string) =>
  siteFrom({ SERVANDA_SITE_NAME: name, SERVANDA_SITE_COLOURS: colours }, 'en');

describe('whose site it is', () => {
  test('is Servanda’s unless somebody says otherwise', () => {
    expect(site()).toEqual({ name: 'Servanda', colours: null });
    expect(site(' ', '')).toEqual({ name: 'Servanda', colours: null });
  });

  test('is as it was said', () => {
    expect(site(' Fyrløftet ', '#7a1f3d, #f0a6bd')).toEqual({
      name: 'Fyrløftet',
      colours: { light: '#7a1f3d', dark: '#f0a6bd' },
    });
  });

  test.each([
    ['#f0a6bd #f0a6bd', '#f0a6bd in SERVANDA_SITE_COLOURS cannot be read well enough on #faf9f6'],
    ['#7a1f3d #7a1f3d', '#7a1f3d in SERVANDA_SITE_COLOURS cannot be read well enough on #1c2024'],
    ['#7a1f3d', 'must be two colours'],
    ['red blue', 'must be two colours'],
    ['#7a1f3d #f0a6bd;}body{display:none', 'must be two colours'],
  ])('is refused with a sentence in %s', (colours, sentence) => {
    expect(() => site('Fyrløftet', colours)).toThrow(UsageError);
    expect(() => site('Fyrløftet', colours)).toThrow(sentence);
  });

  test('is no name of several lines or of great length', () => {
    expect(() => site('Fyr\nløftet')).toThrow(UsageError);
    expect(() => site('x'.repeat(61))).toThrow(UsageError);
  });
});
