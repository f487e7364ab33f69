import { request } from 'node:http';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startMailServer, type TestMailServer } from '../support/mail-server.ts';
import { type RunningServer, startServer } from '../support/server.ts';

const SECRET = 'known to the mail server and to nobody else'.replaceAll(' ', '-');
const ADDRESS = 'inger@harbour.example';

let mail: TestMailServer;
let server: RunningServer;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startServer({ empty: true, environment: environmentWith({ SERVANDA_BOUNCE_SECRET: SECRET }) });
});

afterAll(async () => {
  expect(await server.stop()).toBe(0);
  await mail.close();
  // What was said to it is in no log, and no address is.
  expect(server.progress()).not.toMatch(/harbour\.example|known-to-the-mail-server/u);
});

function environmentWith(more: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    ...{ SERVANDA_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, SERVANDA_BASE_URL: 'http://localhost' },
    ...{ SERVANDA_MAIL_FROM: 'news@ministry.example', SERVANDA_BOUNCE_ADDRESS: 'return@ministry.example' },
    ...{ SERVANDA_LOG: 'info', ...more },
  };
}

const TYPE = 'message/rfc822';

interface Handed {
  readonly authorization?: string;
  readonly type?: string;
}

function hand(body: BodyInit, { authorization = `Bearer ${SECRET}`, type = TYPE }: Handed = {}): Promise<Response> {
  const headers = { authorization, 'content-type': type, 'accept-language': 'en' };
  return fetch(`${server.url}/mail/returned`, { method: 'POST', headers, body });
}

/** Asks for news, follows the link in the mail, and gives the return address of that mail. */
async function subscribe(address: string): Promise<string> {
  const form = (path: string, fields: Record<string, string>) =>
    fetch(server.url + path, { method: 'POST', headers: { origin: server.url }, body: new URLSearchParams(fields) });
  expect((await form('/subscribe', { email: address, locale: 'en', frequency: 'daily' })).status).toBe(200);
  await expect.poll(() => mail.received.some(({ to }) => to.includes(address)), { timeout: 20_000 }).toBe(true);
  const received = mail.received.find(({ to }) => to.includes(address));
  const words = (received?.raw ?? '').replace(/=\r\n/gu, '').replace(/=3D/gu, '=');
  const [, token = ''] = /subscribe\/confirm\/([A-Za-z0-9_-]{43})/u.exec(words) ?? [];
  expect((await form(`/subscribe/confirm/${token}`, {})).status).toBe(200);
  return received?.from ?? '';
}

function bounce(to: string, status = '5.1.1'): string {
  return [
    ...['From: MAILER-DAEMON@mx.harbour.example', `To: <${to}>`, 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b'],
    ...['Content-Type: text/plain', '', 'It could not be delivered.', '', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.harbour.example', ''],
    ...[`Final-Recipient: rfc822; ${ADDRESS}`, 'Action: failed', `Status: ${status}`, '', '--b--', ''],
  ].join('\r\n');
}

function complaint(mailFrom: string): string {
  return [
    ...['From: fbl@harbour.example', 'To: <abuse@ministry.example>', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; report-type=feedback-report; boundary="b"', '', '--b'],
    ...['Content-Type: text/plain', '', 'This is a report.', '', '--b', 'Content-Type: message/feedback-report', ''],
    ...['Feedback-Type: abuse', 'User-Agent: Harbour/1', 'Version: 1', `Original-Mail-From: <${mailFrom}>`, ''],
    ...['--b', 'Content-Type: message/rfc822', '', 'Subject: News', '', 'News', '--b--', ''],
  ].join('\r\n');
}

const outcomeOf = async (answer: Response) => [answer.status, (await answer.json()).outcome];

describe('a mail that came back', () => {
  test('ends the subscription where there is no such address, and once is enough', async () => {
    const from = await subscribe(ADDRESS);
    expect(from).toMatch(/^return\+[a-z2-7]{42}@ministry\.example$/u);
    expect(await outcomeOf(await hand(bounce(from)))).toEqual([200, 'ended']);
    expect(await outcomeOf(await hand(bounce(from)))).toEqual([200, 'noted']);
  });

  test('as unwanted ends it, and a full mailbox does not yet', async () => {
    const from = await subscribe('karl@harbour.example');
    expect(await outcomeOf(await hand(bounce(from, '5.2.2')))).toEqual([200, 'noted']);
    expect(await outcomeOf(await hand(complaint(from)))).toEqual([200, 'ended']);
  });

  test('counts with our sign only, whoever hands it over', async () => {
    const from = await subscribe('olga@harbour.example');
    const forged = from.replace(/\+(..)/u, (_, two) => `+${two === 'aa' ? 'bb' : 'aa'}`);
    for (const to of [forged, 'return@ministry.example', `x ${from.slice(0, 30)}@ministry.example`]) {
      expect(await outcomeOf(await hand(bounce(to)))).toEqual([200, 'not-ours']);
    }
    expect(await outcomeOf(await hand('Subject: Away\r\n\r\nUntil Monday.'))).toEqual([200, 'no-report']);
    expect(await outcomeOf(await hand(bounce(from)))).toEqual([200, 'ended']);
  });
});

describe('what is handed over', () => {
  test.each([
    ['no secret', ''],
    ['another secret', 'Bearer known-to-the-mail-server-and-to-nobody-elsf'],
    ['a part of it', `Bearer ${SECRET.slice(0, -1)}`],
    ['more than it', `Bearer ${SECRET}x`],
    ['it in capitals', `Bearer ${SECRET.toUpperCase()}`],
    ['it in another way', `Basic ${Buffer.from(`servanda:${SECRET}`).toString('base64')}`],
    ['it and more', `Bearer ${SECRET} ${SECRET}`],
    ['a very long one', `Bearer ${'x'.repeat(8_000)}`],
  ])('is not read with %s', async (_, authorization) => {
    const answer = await hand(bounce('return@ministry.example'), { authorization });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="Servanda"']);
    expect(await answer.text()).toContain('SERVANDA_BOUNCE_SECRET');
  });

  test('is not read where the secret stands in the address', async () => {
    const headers = { 'content-type': TYPE };
    const answer = await fetch(`${server.url}/mail/returned?secret=${SECRET}`, { method: 'POST', headers, body: 'a' });
    expect(answer.status).toBe(401);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=b', 'message/rfc8221'])(
    'is refused as %s',
    async (type) => {
      const answer = await hand('a', { type });
      expect([answer.status, answer.headers.get('accept-post')]).toEqual([415, TYPE]);
    },
  );

  test('is refused when it is too large, with its length said and without', async () => {
    const large = 'a'.repeat(10 * 1024 * 1024 + 1);
    expect((await hand(large)).status).toBe(413);
    expect(await inPieces(11 * 1024 * 1024)).toBe(413);
    expect(await inPieces(1024)).toBe(200);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['bytes that are no text', new Uint8Array(5_000).map((_, at) => (at * 31) % 256)],
    ['empty lines', new Uint8Array(4_000_000).fill(10)],
    ['a heading that never ends', Buffer.from(`To: ${'<return+'.repeat(400_000)}`)],
    ['parts in parts', Buffer.from('Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n'.repeat(60_000))],
  ])('does no harm when it is %s', async (_, body) => {
    expect(await outcomeOf(await hand(body))).toEqual([200, 'no-report']);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

  test('is told in Danish what is wrong with it', async () => {
    const headers = { 'content-type': TYPE, 'accept-language': 'da' };
    const answer = await fetch(`${server.url}/mail/returned`, { method: 'POST', headers, body: 'a' });
    expect(await answer.text()).toContain('skal være »Bearer« og den hemmelighed');
  });

  test('is taken 600 times a minute, wrong secrets counted', async () => {
    const statuses = new Map<number, number>();
    let waits = '';
    for (let asked = 0; asked < 620; asked += 20) {
      const answers = await Promise.all(Array.from({ length: 20 }, () => hand('a', { authorization: 'Bearer guess' })));
      for (const answer of answers) {
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        waits = answer.headers.get('retry-after') ?? waits;
      }
    }
    expect([...statuses.keys()].sort()).toEqual([401, 429]);
    expect(statuses.get(429)).toBeGreaterThanOrEqual(20);
    expect(Number(waits)).toBeGreaterThan(0);
    expect((await hand(bounce('return@ministry.example'))).status).toBe(429);
  });
});

describe('without the setting', () => {
  test('there is nothing to hand mails over to', async () => {
    const other = await startServer({ empty: true, environment: environmentWith({}) });
    const headers = { 'content-type': TYPE, authorization: `Bearer ${SECRET}` };
    for (const authorization of [`Bearer ${SECRET}`, 'Bearer ', 'Bearer undefined', 'Bearer null']) {
      const answer = await fetch(`${other.url}/mail/returned`, {
        ...{ method: 'POST', headers: { ...headers, authorization }, body: 'a' },
      });
      expect([authorization, answer.status]).toEqual([authorization, 404]);
    }
    expect(await other.stop()).toBe(0);
  });

  test('or with one that is guessed too easily, it does not start', async () => {
    for (const more of [
      { SERVANDA_BOUNCE_SECRET: 'short' },
      { SERVANDA_BOUNCE_SECRET: SECRET, SERVANDA_BOUNCE_ADDRESS: '' },
    ]) {
      await expect(startServer({ empty: true, environment: environmentWith(more) })).rejects.toThrow(
        'SERVANDA_BOUNCE_SECRET',
      );
    }
  });
});

/** Hands over so many bytes without saying how many, until there is an answer, and gives its status. */
function inPieces(length: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${SECRET}`, 'content-type': TYPE, 'transfer-encoding': 'chunked' };
    const sent = request(`${server.url}/mail/returned`, { method: 'POST', headers, agent: false });
    const pieces = Readable.from(Array.from({ length: length / 1024 }, () => Buffer.alloc(1024, 'a')));
    sent.on('response', (answer) => {
      pieces.unpipe(sent);
      sent.end();
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
    pieces.pipe(sent);
  });
}
