import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { senderTo } from '../../../tests/support/sender-to.ts';
import { queueMail } from '../../desk/queue-mail.ts';
import { mailTrouble } from '../../store/mail-trouble.ts';
import { restingDestinations } from '../../store/take-mails.ts';
import type { MailPace } from './mail-server.ts';
import { sendDueMails } from './send-mails.ts';

const SECRET = 'a secret of the tests that nobody else has';
const MINUTE_MS = 60_000;

const { database, databaseFor, url } = await testDatabase();
const server = await startMailServer();
afterAll(() => server.close());

let now = new Date('2026-03-02T08:00:00Z');
const mailRoom = { secret: SECRET, isOpen: true };
const options = {
  ...{ database, databaseFor, mailRoom, timeZone: 'Europe/Copenhagen', now: () => now, today: () => '2026-03-02' },
};

function send(pace: Partial<MailPace> = {}) {
  const sender = senderTo(server.port);
  return sendDueMails({ ...options, sender: { ...sender, pace: { ...sender.pace, ...pace } } });
}

beforeEach(async () => {
  for (const table of ['mail', 'mail_trouble', 'mail_destination'] as const) await database.deleteFrom(table).execute();
  now = new Date('2026-03-02T08:00:00Z');
  server.answers = {};
  server.received.length = 0;
});

const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * MINUTE_MS);
};

async function queue(emails: readonly string[], isBulk = true) {
  for (const email of emails) {
    await queueMail(
      database,
      { mailRoom, now: () => now },
      {
        ...{ kind: 'invitation', key: email, to: { name: 'Asta Holm', email }, personId: null, locale: 'da', isBulk },
        content: { invitedBy: 'Bo Krag', path: '/invitation/abc', expiresAt: '2026-03-09T08:00:00Z' },
      },
    );
  }
}

const numbered = (count: number, domain: string) =>
  Array.from({ length: count }, (_, index) => `m${String(index).padStart(3, '0')}@${domain}`);
const receivers = () => server.received.map(({ to }) => to[0] ?? '');
const domains = () => receivers().map((address) => address.slice(address.indexOf('@') + 1));

async function states(): Promise<Record<string, number>> {
  const rows = await database.selectFrom('mail').select('state').execute();
  return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, { length }]) => [state, length]));
}

describe('many mails', () => {
  test('leave no faster than their domain may be written to, and the others do not wait', async () => {
    await queue([...numbered(50, 'large.example'), ...numbered(3, 'small.example')]);
    await send({ perMinute: 60 });
    expect(domains().filter((domain) => domain === 'large.example')).toHaveLength(10);
    expect(domains().filter((domain) => domain === 'small.example')).toHaveLength(3);
    await Promise.all([send({ perMinute: 60 }), send({ perMinute: 60 })]);
    expect(server.received).toHaveLength(13);
    for (let seconds = 10; seconds <= 40; seconds += 10) {
      later(1 / 6);
      await Promise.all([send({ perMinute: 60 }), send({ perMinute: 60 })]);
      expect(server.received).toHaveLength(13 + seconds);
    }
    expect(new Set(receivers()).size).toBe(53);
  });

  test('go to one domain after the other, those first that somebody waits for', async () => {
    await queue([...numbered(20, 'large.example'), ...numbered(4, 'small.example')]);
    later(1);
    await queue(['asked@large.example'], false);
    await send({ conversations: 1 });
    expect(receivers()[0]).toBe('asked@large.example');
    expect(
      domains()
        .slice(0, 8)
        .filter((domain) => domain === 'small.example'),
    ).toHaveLength(4);
  });

  test('are sent once each by several processes, one of which is killed', async () => {
    const addresses = Array.from({ length: 10 }, (_, index) => numbered(20, `d${index}.example`)).flat();
    await queue(addresses);
    let child: ChildProcess | undefined;
    server.answers = {
      recipient: () => {
        if (server.received.length >= 60) child?.kill('SIGKILL');
        return null;
      },
    };
    const script = new URL('../../../tests/support/send-mails.ts', import.meta.url);
    child = spawn(process.execPath, [script.pathname, url, String(server.port), SECRET, now.toISOString()], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    expect((await states()).waiting).toBeGreaterThan(0);
    const sendTwice = async () => {
      await Promise.all([send(), send()]);
      return states();
    };
    await expect.poll(sendTwice, { timeout: 60_000 }).toEqual({ sent: 200 });
    // What the killed one had handed over without hearing the answer is the only one that may come twice.
    const unsure = await database.selectFrom('mail').select('address').where('may_have_arrived', '=', true).execute();
    const twice = receivers().filter((address, index, all) => all.indexOf(address) !== index);
    expect(unsure.map(({ address }) => address)).toEqual(expect.arrayContaining(twice));
    expect(new Set(receivers())).toEqual(new Set(addresses));
  });
});

describe('a domain that', () => {
  test('answers 421 for an hour rests ever longer while the others go on, and 550 for some is not asked again', async () => {
    const asked: string[] = [];
    server.answers = {
      recipient: (address) => {
        asked.push(address);
        if (!address.endsWith('@tired.example')) return null;
        if (now < new Date('2026-03-02T09:00:00Z')) return '421 4.7.0 too many messages';
        return address.startsWith('m000') || address.startsWith('m001') ? '550 5.1.1 no such user' : null;
      },
    };
    await queue([...numbered(8, 'tired.example'), ...numbered(6, 'awake.example')]);
    expect(await send()).toBe('done');
    expect(domains()).toEqual(Array<string>(6).fill('awake.example'));
    const attempts = asked.filter((address) => address.endsWith('@tired.example')).length;
    expect(attempts).toBeLessThanOrEqual(2);
    expect(await restingDestinations(database, now)).toMatchObject({ count: 1, mails: 8 });
    for (let minute = 1; minute < 60; minute += 1) {
      later(1);
      await send();
    }
    // After 1, 6 and 21 minutes, one mail each.
    expect(asked.filter((address) => address.endsWith('@tired.example'))).toHaveLength(attempts + 3);
    expect(await mailTrouble(database)).toBeUndefined();
    for (let minute = 0; minute < 240; minute += 5) {
      later(5);
      await send();
    }
    expect(await states()).toEqual({ sent: 12, refused: 2 });
    expect(asked.filter((address) => address === 'm000@tired.example').length).toBeLessThanOrEqual(6);
    expect(new Set(receivers()).size).toBe(server.received.length);
  });

  test('says 450 for one mailbox, or has it on a grey list, takes the others meanwhile', async () => {
    server.answers = {
      recipient: (address) => {
        if (address.startsWith('m000')) return '450 4.2.2 mailbox full';
        return address.startsWith('m001') ? '451 greylisted, come again' : null;
      },
    };
    await queue(numbered(5, 'house.example'));
    await send();
    expect(receivers().toSorted()).toEqual(['m002@house.example', 'm003@house.example', 'm004@house.example']);
    expect(await restingDestinations(database, now)).toMatchObject({ count: 0 });
  });

  test('has had enough (451) is tried with one mail after a minute, and has the rest when that is taken', async () => {
    server.answers = { recipient: () => '451 4.3.2 system not accepting messages' };
    await queue(numbered(5, 'house.example'));
    await send({ conversations: 1 });
    expect(await states()).toEqual({ waiting: 5 });
    server.answers = {};
    later(0.9);
    await send();
    expect(server.received).toHaveLength(0);
    later(0.2);
    await send();
    expect(await states()).toEqual({ sent: 5 });
  });
});

test('a server that closes over every domain is away', async () => {
  server.answers = { recipient: () => '421 4.3.2 shutting down' };
  await queue(['a@one.example', 'a@two.example', 'a@three.example', 'a@four.example']);
  expect(await send({ conversations: 1 })).toBe('no-server');
  expect(await mailTrouble(database)).toMatchObject({ answer: expect.stringContaining('421') });
  expect(await states()).toEqual({ waiting: 4 });
});
