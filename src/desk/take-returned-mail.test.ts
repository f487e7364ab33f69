import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { startMailServer } from '../../tests/support/mail-server.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { senderTo } from '../../tests/support/sender-to.ts';
import { sendDueMails } from '../jobs/mail/send-mails.ts';
import { askForSubscription } from './ask-for-subscription.ts';
import { confirmSubscription } from './confirm-subscription.ts';
import { operatorContext } from './open-context.ts';
import { takeReturnedMail } from './take-returned-mail.ts';
import { gatherNews, tellNews } from './tell-news.ts';

const mailRoom = { secret: 'a secret of the tests that nobody else has', isOpen: true };
const { database, databaseFor } = await testDatabase();
const server = await startMailServer();
afterAll(() => server.close());

const parts = {
  ...{ database, databaseFor, mailRoom, timeZone: 'Europe/Copenhagen' },
  ...{ today: () => '2026-03-03', now: () => new Date('2026-03-03T12:00:00Z') },
};
const context = operatorContext(parts);
const sender = { ...senderTo(server.port), bounceAddress: 'return@ministry.example' };
const send = () => sendDueMails({ ...parts, sender });

/** The return address of the mail that arrived last. */
async function told(title: string): Promise<string> {
  await givenDocument(database, { title, date: '2026-01-01', commitments: [{ quote: `We will ${title}.` }] });
  await gatherNews(context);
  await tellNews(context);
  await send();
  return server.received.at(-1)?.from ?? '';
}

beforeEach(async () => {
  for (const table of ['mail', 'mail_destination', 'subscription', 'contact'] as const) {
    await database.deleteFrom(table).execute();
  }
  server.answers = {};
  server.received.length = 0;
  const wish = { locale: 'en', frequency: 'at-once', choices: [] } as const;
  await askForSubscription(context, { ...wish, address: 'inger@harbour.example', network: null });
  await send();
  const token =
    /subscribe\/confirm\/([\w=\r\n-]+?)["\s]*(?:>|\r\n\r\n)/u.exec(server.received[0]?.raw ?? '')?.[1] ?? '';
  await confirmSubscription(context, token.replace(/=\r\n/gu, '').replace(/=3D/gu, '='));
});

const bytes = (lines: readonly string[]) => new TextEncoder().encode(lines.join('\r\n'));

function bounce(to: string, status: string, action = 'failed') {
  return bytes([
    ...['From: MAILER-DAEMON@mx.harbour.example', `To: <${to}>`, 'Subject: Undelivered', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b'],
    ...['Content-Type: text/plain', '', 'It could not be delivered.', '', '--b'],
    ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.harbour.example', ''],
    ...['Final-Recipient: rfc822; inger@harbour.example', `Action: ${action}`, `Status: ${status}`],
    ...['Diagnostic-Code: smtp; 550', ' no such user', '', '--b', 'Content-Type: text/rfc822-headers', ''],
    ...['Subject: Something', '', '--b--', ''],
  ]);
}

function complaint(mailFrom: string, type = 'abuse') {
  return bytes([
    ...['From: fbl@harbour.example', 'To: <abuse@ministry.example>', 'Subject: FW: News', 'MIME-Version: 1.0'],
    ...['Content-Type: multipart/report; report-type=feedback-report; boundary="b"', '', '--b'],
    ...['Content-Type: text/plain', '', 'This is a report.', '', '--b'],
    ...['Content-Type: message/feedback-report', '', `Feedback-Type: ${type}`, 'User-Agent: Harbour/1', 'Version: 1'],
    ...[`Original-Mail-From: <${mailFrom}>`, '', '--b', 'Content-Type: message/rfc822', ''],
    ...['Subject: News', '', 'News', '--b--', ''],
  ]);
}

const take = (message: Uint8Array) => takeReturnedMail(context, mailRoom, message);

const standing = () =>
  database.selectFrom('subscription').select(['state', 'ended_by as by', 'returns']).executeTakeFirstOrThrow();

describe('a mail that comes back', () => {
  test('since there is no such address ends the subscription and erases the address', async () => {
    const from = await told('mend the pier');
    expect(await take(bounce(from, '5.1.1'))).toBe('ended');
    expect(await standing()).toMatchObject({ state: 'ended', by: 'bounce' });
    expect(await database.selectFrom('contact').select('id').execute()).toEqual([]);
    expect(await take(bounce(from, '5.1.1'))).toBe('noted');
  });

  test('as unwanted ends it too; that it was wanted does not', async () => {
    const from = await told('paint the pier');
    expect(await take(complaint(from, 'not-spam'))).toBe('no-report');
    expect(await take(complaint(from))).toBe('ended');
    expect(await standing()).toMatchObject({ state: 'ended', by: 'complaint' });
  });

  test('for a reason that may pass is counted, once a mail, and three are enough', async () => {
    const first = await told('light the quay');
    expect(await take(bounce(first, '4.4.1', 'delayed'))).toBe('no-report');
    expect(await take(bounce(first, '5.2.2'))).toBe('noted');
    expect(await take(bounce(first, '5.2.2'))).toBe('noted');
    expect(await standing()).toMatchObject({ state: 'confirmed', returns: 1 });
    expect(await take(bounce(await told('sweep the quay'), '4.4.7'))).toBe('noted');
    expect(await take(bounce(await told('open the quay'), '5.7.1'))).toBe('ended');
    expect(await standing()).toMatchObject({ state: 'ended', by: 'bounce', returns: 3 });
  });

  test('counts only with the sign that we made', async () => {
    const from = await told('close the quay');
    expect(await take(bounce('return@ministry.example', '5.1.1'))).toBe('not-ours');
    expect(await take(bounce(from.replace(/\+../u, '+aa'), '5.1.1'))).toBe('not-ours');
    expect(await take(bytes(['Subject: Hello', '', 'I am away until Monday.']))).toBe('no-report');
    expect(await take(new Uint8Array([0, 255, 10, 13, 0]))).toBe('no-report');
    expect(await standing()).toMatchObject({ state: 'confirmed', returns: 0 });
  });

  test('is known at once where the mail server itself says that there is no such address', async () => {
    server.answers = { recipient: () => '550 5.1.1 no such user' };
    await told('dredge the fairway');
    expect(await standing()).toMatchObject({ state: 'ended', by: 'bounce' });
  });
});
