import { describe, expect, it } from 'vitest';
import { localPath, negotiateLocale } from './preferences.ts';

describe('negotiateLocale', () => {
  it.each([
    ['da-DK,da;q=0.9,en;q=0.8', 'da'],
    ['en-GB', 'en'],
    ['fr-FR,en;q=0.5,da;q=0.7', 'da'],
    ['nb-NO', 'da'],
    ['de', 'en'],
    ['da;q=0, en', 'en'],
    ['*', 'en'],
    [';;;,q=,=', 'en'],
    [undefined, 'en'],
  ])('answers %s in %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });
});

describe('localPath', () => {
  it('comes back to a page of this site', () => {
    expect(localPath('/register?kind=call&q=%C3%A5')).toBe('/register?kind=call&q=%C3%A5');
  });

  it.each([
    undefined,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/a\\b',
    '/a\r\nSet-Cookie: x=y',
    'javascript:alert(1)',
  ])('does not follow %j', (path) => {
    expect(localPath(path)).toBe('/');
  });
});
