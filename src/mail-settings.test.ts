import { describe, expect, test } from 'vitest';
import { timeZoneFrom } from './cli/time-zone.ts';
import { UsageError } from './cli/usage-error.ts';
import { bounceSecretFrom, mailSenderFrom } from './mail-settings.ts';

const BASE = 'https://servanda.example';
const FROM = 'Servanda <servanda@ministry.example>';
const senderFrom = (url: string, from = FROM, baseUrl: string | null = BASE) =>
  mailSenderFrom({ SERVANDA_SMTP_URL: url, SERVANDA_MAIL_FROM: from }, baseUrl, 'en');

describe('the mail server', () => {
  test('is none unless it is named', () => {
    expect(senderFrom('')).toBeNull();
  });

  test('takes a password over TLS only, unless it is this machine', () => {
    expect(senderFrom('smtp://desk%40house:p%2Fw@mail.example')).toEqual({
      server: {
        ...{ host: 'mail.example', port: 587, isSecure: false, needsTls: true },
        login: { user: 'desk@house', pass: 'p/w' },
      },
      from: { name: 'Servanda', address: 'servanda@ministry.example' },
      ...{ baseUrl: BASE, dkim: [], bounceAddress: null, pace: { perMinute: 120, conversations: 2 } },
    });
    expect(senderFrom('smtp://desk:pw@127.0.0.1:2525')?.server).toMatchObject({ port: 2525, needsTls: false });
    expect(senderFrom('smtps://mail.example')?.server).toMatchObject({ port: 465, isSecure: true, login: null });
    expect(senderFrom('smtp://[::1]')?.server.host).toBe('::1');
  });

  test.each(['mail.example', 'http://mail.example', 'smtp://', 'smtp://mail.example/x', 'smtp://a%:b@mail.example'])(
    'is not %s',
    (url) => {
      expect(() => senderFrom(url)).toThrow(UsageError);
    },
  );

  test('keeps its password to itself when its address is wrong', () => {
    expect(() => senderFrom('smtp://desk:geheim@mail.example/x')).toThrow(/^(?!.*geheim)/u);
  });

  test.each(['', 'Servanda', 'a@b.example, c@d.example', 'Servanda <a@b.example>\r\nBcc: x@y.example', 'servanda@'])(
    'sends for nobody like %j',
    (from) => {
      expect(() => senderFrom('smtp://mail.example', from)).toThrow('SERVANDA_MAIL_FROM');
    },
  );

  test('needs to know where links lead', () => {
    expect(() => senderFrom('smtp://mail.example', FROM, null)).toThrow('SERVANDA_BASE_URL');
  });
});

describe('the secret of mails that come back', () => {
  const secretFrom = (secret: string, address = 'return@ministry.example') =>
    bounceSecretFrom({ SERVANDA_BOUNCE_SECRET: secret, SERVANDA_BOUNCE_ADDRESS: address }, 'en');

  test('is none unless it is set', () => {
    expect([bounceSecretFrom({}, 'en'), secretFrom('')]).toEqual([null, null]);
    expect(secretFrom('x'.repeat(32))).toBe('x'.repeat(32));
  });

  test.each(['x'.repeat(31), `${'x'.repeat(32)} y`, `${'x'.repeat(32)}ø`, `${'x'.repeat(32)}\n`])(
    'is not %j',
    (secret) => {
      expect(() => secretFrom(secret)).toThrow('at least 32 characters');
    },
  );

  test('needs an address to which mails come back with a sign, and keeps itself to itself', () => {
    const secret = 'geheim'.repeat(6);
    expect(() => secretFrom(secret, '')).toThrow('needs SERVANDA_BOUNCE_ADDRESS');
    expect(() => secretFrom(`${secret} `)).toThrow(/^(?!.*geheim)/u);
  });
});

test('the zone is that of Copenhagen unless another one is named, and one that exists', () => {
  expect(timeZoneFrom({}, 'en')).toBe('Europe/Copenhagen');
  expect(timeZoneFrom({ SERVANDA_TIME_ZONE: 'America/New_York' }, 'en')).toBe('America/New_York');
  expect(() => timeZoneFrom({ SERVANDA_TIME_ZONE: 'Copenhagen' }, 'da')).toThrow('navnet på en tidszone');
});
