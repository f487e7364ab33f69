import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import PostalMime from 'postal-mime';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { startMailServer } from '../../../tests/support/mail-server.ts';
import { senderTo } from '../../../tests/support/sender-to.ts';
import { eraseContact, putContact } from '../../desk/mail/contacts.ts';
import { type OutgoingMail, queueMail } from '../../desk/queue-mail.ts';
import { mailTrouble } from '../../store/mail-trouble.ts';
import { changePerson, insertPerson } from '../../store/people.ts';
import { sendDueMails } from './send-mails.ts';

const SECRET = 'a secret of the tests that nobody else has';
const HOUR_MS = 3_600_000;

const { database, databaseFor, pool, url } = await testDatabase();
const server = await startMailServer();
afterAll(() => server.close());

let now = new Date('2026-03-02T08:00:00Z');
const options = {
  ...{ database, databaseFor, timeZone: 'Europe/Copenhagen', now: () => now, today: () => '2026-03-02' },
  ...{ mailRoom: { secret: SECRET, isOpen: true }, sender: senderTo(server.port) },
};
const send = () => sendDueMails(options);

beforeEach(async () => {
  await database.deleteFrom('mail').execute();
  await database.deleteFrom('mail_trouble').execute();
  await database.deleteFrom('mail_destination').execute();
  now = new Date('2026-03-02T08:00:00Z');
  server.answers = {};
  server.received.length = 0;
});

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * HOUR_MS);
};

async function queue(key: string, given: { name?: string; email?: string; personId?: string } = {}) {
  const { name = 'Asta Holm', email = `${key}@house.example`, personId = null } = given;
  return queueTo({ name, email }, { key, personId });
}

function queueTo(to: OutgoingMail<'invitation'>['to'], { key = 'a', personId = null as string | null } = {}) {
  return queueMail(
    database,
    { mailRoom: { secret: SECRET, isOpen: true }, now: () => now },
    {
      ...{ kind: 'invitation', key, to, personId, locale: 'da' },
      content: { invitedBy: 'Bo Krag', path: '/invitation/abc', expiresAt: '2026-03-09T08:00:00Z' },
    },
  );
}

/** Every column of the mails and of the trouble with them, as text. */
async function everythingKept(): Promise<string> {
  const { rows } = await pool.query(
    `select mail::text, encode(content, 'escape') as content, (select mail_trouble::text from mail_trouble) from mail`,
  );
  return JSON.stringify(rows);
}

const mails = () =>
  database
    .selectFrom('mail')
    .select(['key', 'state', 'attempts', 'answer', 'content', 'may_have_arrived as mayHaveArrived'])
    .orderBy('key')
    .execute();

describe('a mail', () => {
  test('goes out once, as text and as HTML, in the language of whom it goes to', async () => {
    await queue('a');
    expect(await send()).toBe('done');
    expect(await send()).toBe('done');
    expect(server.received).toHaveLength(1);
    const [{ from, to, raw } = { from: '', to: [], raw: '' }] = server.received;
    expect([from, to]).toEqual(['servanda@ministry.example', ['a@house.example']]);
    const mail = await PostalMime.parse(raw);
    expect(mail.subject).toBe('Du er inviteret til Servanda');
    expect(mail.from).toMatchObject({ name: 'Servanda', address: 'servanda@ministry.example' });
    expect(mail.text).toContain('Bo Krag har oprettet dig');
    expect(mail.text).toContain('https://servanda.example/invitation/abc');
    expect(mail.text).toContain('9. mar. 2026');
    expect(mail.html).toContain('<html lang="da">');
    expect(mail.html).toContain('href="https://servanda.example/invitation/abc"');
    expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
    expect(raw).not.toMatch(/list-unsubscribe/iu);
    expect(raw.split('\n').every((line) => line.length <= 998)).toBe(true);
  });

  test('leaves nothing of what it said', async () => {
    await queue('a');
    const [waiting] = await mails();
    expect(waiting?.content?.toString('latin1')).not.toContain('invitation/abc');
    await send();
    expect(await mails()).toMatchObject([{ state: 'sent', content: null, attempts: 1 }]);
  });

  test('is not queued twice, nor by a transaction that fails', async () => {
    expect([await queue('a'), await queue('a')]).toEqual([true, false]);
    const failing = database.transaction().execute(async (transaction) => {
      await queueMail(
        transaction,
        { mailRoom: { secret: SECRET, isOpen: true }, now: () => now },
        {
          ...{
            kind: 'invitation',
            key: 'b',
            to: { name: 'B', email: 'b@house.example' },
            personId: null,
            locale: 'en',
          },
          content: { invitedBy: null, path: '/', expiresAt: now.toISOString() },
        },
      );
      throw new Error('the rest of the use case failed');
    });
    await expect(failing).rejects.toThrow('the rest');
    await send();
    expect(server.received.map(({ to }) => to[0])).toEqual(['a@house.example']);
  });

  test('carries no line into its head that a name brings along', async () => {
    await expect(queue('a', { name: 'Asta\r\nBcc: thief@evil.example' })).resolves.toBe(true);
    await expect(queue('b', { email: 'b@house.example\r\nRCPT TO:<thief@evil.example>' })).rejects.toThrow(
      'not-an-address',
    );
    await expect(queue('c', { email: 'c@house.example,thief@evil.example' })).rejects.toThrow('not-an-address');
    await expect(queue('d', { name: 'Asta\u0000', email: 'd@house.example' })).rejects.toThrow('name');
    await queue('e', { name: '"Asta" <thief@evil.example>, \u2028Æ' });
    await send();
    expect(server.received.map(({ to }) => to)).toEqual([['a@house.example'], ['e@house.example']]);
    for (const { raw } of server.received) {
      const mail = await PostalMime.parse(raw);
      expect(mail.to).toHaveLength(1);
      expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);
      expect(raw).not.toMatch(/^bcc:/imu);
    }
  });

  test('to somebody outside finds its address only when it is sent', async () => {
    const contactId = await putContact(database, { secret: SECRET }, 'inger.lund@harbour.example');
    await queueTo({ name: 'Inger Lund', contactId });
    expect(await everythingKept()).not.toMatch(/inger|harbour/iu);
    server.answers = { recipient: () => '450 4.2.1 inger.lund@harbour.example is busy' };
    await send();
    expect(await mails()).toMatchObject([{ state: 'waiting', answer: '450 4.2.1' }]);
    server.answers = { recipient: () => '421 4.7.0 no more from inger.lund@harbour.example' };
    later(1);
    expect(await send()).toBe('done');
    expect(await mails()).toMatchObject([{ state: 'waiting', answer: '421 4.7.0' }]);
    expect(await everythingKept()).not.toMatch(/inger|harbour/iu);
    server.answers = {};
    later(1);
    await send();
    expect(server.received.map(({ to }) => to)).toEqual([['inger.lund@harbour.example']]);
    const mail = await PostalMime.parse(server.received[0]?.raw ?? '');
    expect(mail.to).toEqual([{ name: 'Inger Lund', address: 'inger.lund@harbour.example' }]);
    expect(await everythingKept()).not.toMatch(/inger|harbour/iu);
    expect(await mails()).toMatchObject([{ state: 'sent' }]);
  });

  test('to somebody outside whose address was erased is not sent', async () => {
    const contactId = await putContact(database, { secret: SECRET }, 'inger.lund@harbour.example');
    await queueTo({ name: 'Inger Lund', contactId });
    await eraseContact(database, contactId);
    await send();
    expect(await mails()).toEqual([]);
    expect(server.received).toEqual([]);
  });

  test('is withdrawn from somebody who was suspended', async () => {
    const person = { id: 'asta', name: 'Asta', email: 'asta@house.example' } as const;
    await insertPerson(database, { ...person, role: 'editor', locale: 'da', emailVerified: true });
    await queue('a', { personId: 'asta' });
    await changePerson(database, 'asta', { suspendedAt: now });
    await send();
    expect(await mails()).toMatchObject([{ state: 'withdrawn', content: null }]);
    expect(server.received).toEqual([]);
  });

  test('that was sealed with another secret is given up, and the next one is sent', async () => {
    await queue('a');
    later(0.1);
    await database
      .updateTable('mail')
      .set({ content: Buffer.alloc(64) })
      .execute();
    await queue('b');
    await send();
    expect(await mails()).toMatchObject([
      { key: 'a', state: 'refused', answer: 'unreadable' },
      { key: 'b', state: 'sent' },
    ]);
  });
});

describe('a mail server that', () => {
  test('is down for a day loses nothing and gets nothing twice', async () => {
    const down = await startMailServer();
    const { port } = down;
    await down.close();
    const away = { ...options, sender: senderTo(port) };
    for (let hour = 0; hour < 24; hour += 1) {
      await queue(`h${String(hour).padStart(2, '0')}`);
      expect(await sendDueMails(away)).toBe('no-server');
      later(1);
    }
    expect(new Set((await mails()).map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(
      new Set(['waiting 0']),
    );
    expect((await mailTrouble(database))?.since).toEqual(new Date('2026-03-02T08:00:00Z'));
    const back = await startMailServer({}, { port });
    try {
      expect(await sendDueMails(away)).toBe('done');
      later(1);
      expect(await sendDueMails(away)).toBe('done');
      expect(back.received.map(({ to }) => to[0]?.slice(0, 3))).toEqual((await mails()).map(({ key }) => key));
      expect(back.received).toHaveLength(24);
      expect(await mailTrouble(database)).toBeUndefined();
    } finally {
      await back.close();
    }
  });

  test('closes with 421 is asked again, and then has it once', async () => {
    let times = 0;
    server.answers = { connect: () => (times++ === 0 ? '421 closing' : null) };
    await queue('a');
    expect(await send()).toBe('no-server');
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    expect(await send()).toBe('done');
    expect(server.received).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 1, mayHaveArrived: false }]);
  });

  test('closes with 421 over one mail is asked for it again later, and then has it once', async () => {
    let times = 0;
    server.answers = { recipient: () => (times++ === 0 ? '421 closing' : null) };
    await queue('a');
    await send();
    expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 1 }]);
    await send();
    expect(server.received).toHaveLength(0);
    later(0.1);
    await send();
    expect(server.received).toHaveLength(1);
    expect(await mails()).toMatchObject([{ state: 'sent', attempts: 2, mayHaveArrived: false }]);
  });

  test('refuses for now (450) is asked ever less often, and the others go on', async () => {
    server.answers = { recipient: (address) => (address.startsWith('a@') ? '450 greylisted' : null) };
    await queue('a');
    await queue('b');
    const began = now.getTime();
    const attempts: (number | undefined)[] = [];
    for (const minute of [0, 0.9, 1, 5.9, 6, 20.9, 21, 80.9, 81, 200.9, 201, 440.9, 441]) {
      now = new Date(began + (minute / 60) * HOUR_MS);
      await send();
      attempts.push((await mails())[0]?.attempts);
    }
    expect(attempts).toEqual([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7]);
    expect(await mails()).toMatchObject([{ state: 'waiting' }, { state: 'sent', attempts: 1 }]);
    later(24 * 5);
    await send();
    expect(await mails()).toMatchObject([{ state: 'expired', content: null }, { state: 'sent' }]);
  });

  test('refuses for good (550) is not asked again, and the others go on', async () => {
    server.answers = { recipient: (address) => (address.startsWith('a@') ? '550 no such person' : null) };
    await queue('a');
    await queue('b');
    await send();
    later(48);
    await send();
    expect(await mails()).toMatchObject([
      { state: 'refused', attempts: 1, answer: expect.stringContaining('550 no such person') },
      { state: 'sent' },
    ]);
  });

  test('refuses what it was handed over (554, 452) has not taken it', async () => {
    server.answers = { data: ({ to }) => (to[0]?.startsWith('a@') ? '554 spam' : '452 full') };
    await queue('a');
    await queue('b');
    await send();
    expect(await mails()).toMatchObject([{ state: 'refused' }, { state: 'waiting', mayHaveArrived: false }]);
  });

  test('does not know us (535) costs no mail', async () => {
    const strict = await startMailServer(
      {},
      { authOptional: false, allowInsecureAuth: true, onAuth: (_, __, done) => done(new Error('no')) },
    );
    try {
      await queue('a');
      const sender = senderTo(strict.port);
      const wrong = { ...sender, server: { ...sender.server, login: { user: 'servanda', pass: 'not the password' } } };
      expect(await sendDueMails({ ...options, sender: wrong })).toBe('no-server');
      expect(await mails()).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    } finally {
      await strict.close();
    }
  });
});

describe('of several processes', () => {
  test('each mail is sent by one', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `m${String(index).padStart(2, '0')}`);
    for (const key of keys) await queue(key);
    await Promise.all([send(), send(), send()]);
    expect(server.received.map(({ to }) => to[0]?.slice(0, 3)).sort()).toEqual(keys);
    expect(new Set((await mails()).map(({ state }) => state))).toEqual(new Set(['sent']));
  });

  test('one that is killed before the mail is whole has sent nothing, and another sends it', async () => {
    const killed = await killedWhen('recipient');
    expect(killed.signal).toBe('SIGKILL');
    expect(await mails()).toMatchObject([{ state: 'sending' }]);
    await expect.poll(sentAnew).toBe(1);
    expect(await mails()).toMatchObject([{ state: 'sent', mayHaveArrived: false }]);
  });

  test('one that is killed between the last line and the answer leaves a copy that can be told', async () => {
    const killed = await killedWhen('data');
    expect(killed.signal).toBe('SIGKILL');
    expect(await mails()).toMatchObject([{ state: 'handing-over' }]);
    await expect.poll(sentAnew).toBe(2);
    expect(server.received[0]?.raw).toBe(server.received[1]?.raw);
    expect(server.received[0]?.raw).toMatch(/^Message-ID: <[0-9a-f-]{36}@ministry\.example>\r?$/imu);
    expect(await mails()).toMatchObject([{ state: 'sent', mayHaveArrived: true, attempts: 2 }]);
  });
});

/** PostgreSQL may need a moment to see that a process is gone. */
async function sentAnew(): Promise<number> {
  await send();
  return server.received.length;
}

/** Lets a process of its own send a mail, and kills it when the server is asked this. */
async function killedWhen(question: 'recipient' | 'data'): Promise<{ signal: NodeJS.Signals | null }> {
  await queue('a');
  let child: ChildProcess | undefined;
  const kill = () => {
    child?.kill('SIGKILL');
    server.answers = {};
    return null;
  };
  server.answers = { [question]: kill };
  const script = new URL('../../../tests/support/send-mails.ts', import.meta.url);
  const given = [script.pathname, url, String(server.port), SECRET, now.toISOString()];
  child = spawn(process.execPath, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [, signal] = await once(child, 'exit');
  return { signal };
}
