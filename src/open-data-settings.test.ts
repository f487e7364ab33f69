import { describe, expect, test } from 'vitest';
import { UsageError } from './cli/usage-error.ts';
import { openDataSettingsFrom } from './open-data-settings.ts';

const PAGE = 'https://ministry.example/data';
const settings = (licence?: string, contact?: string, perMinute?: string) =>
  openDataSettingsFrom(
    { SERVANDA_DATA_LICENCE: licence, SERVANDA_DATA_CONTACT: contact, SERVANDA_API_PER_MINUTE: perMinute },
    'en',
  );

describe('the terms of open data', () => {
  test('are the usual ones unless somebody says otherwise', () => {
    const licence = 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0';
    expect(settings()).toEqual({ openData: { licence, contact: null }, apiPerMinute: undefined });
    expect(settings(' ', '', ' ')).toEqual(settings());
  });

  test('are as they were said', () => {
    expect(settings(` ${PAGE} `, 'data@ministry.example', '0')).toEqual({
      openData: { licence: PAGE, contact: 'mailto:data@ministry.example' },
      apiPerMinute: 0,
    });
    expect(settings(PAGE, PAGE, '90')).toMatchObject({ openData: { contact: PAGE }, apiPerMinute: 90 });
    expect(settings(PAGE, 'mailto:data@ministry.example').openData.contact).toBe('mailto:data@ministry.example');
  });

  test.each(['CC BY', 'javascript:alert(1)', 'ftp://ministry.example', 'https://me:pass@ministry.example'])(
    'are refused with a sentence: %s',
    (written) => {
      expect(() => settings(written)).toThrow(UsageError);
      expect(() => settings(written)).toThrow(`SERVANDA_DATA_LICENCE is ${written}, and must be the address`);
      expect(() => settings('', written)).toThrow(`SERVANDA_DATA_CONTACT is ${written}, and must be an address`);
    },
  );

  test.each(['-1', '1.5', 'many', '1000001', '1e3'])('limit nobody to %s requests', (written) => {
    expect(() => settings('', '', written)).toThrow(
      `SERVANDA_API_PER_MINUTE is ${written}, and must be a whole number`,
    );
  });
});
