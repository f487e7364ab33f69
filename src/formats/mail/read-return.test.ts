import { describe, expect, test } from 'vitest';
import { readReturn } from './read-return.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

const REPORT = [
  ...['From: MAILER-DAEMON@mx.example', 'To: <return+sign@ministry.example>', 'MIME-Version: 1.0'],
  ...['Content-Type: multipart/report; report-type=delivery-status; boundary="b"', '', '--b'],
  ...['Content-Type: text/plain', '', 'It could not be delivered.', '', '--b'],
  ...['Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example', ''],
  ...['Final-Recipient: rfc822; inger@harbour.example', 'Action: failed', 'Status: 5.1.1', '', '--b'],
  ...['Content-Type: message/rfc822', '', 'Subject: News', ''],
].join('\r\n');

describe('a report', () => {
  test('is read whatever mail it is about, and however large that is', async () => {
    const read = { kind: 'bounce', status: '5.1.1', addressed: '<return+sign@ministry.example>' };
    expect(await readReturn(bytes(`${REPORT}News\r\n--b--\r\n`))).toEqual(read);
    expect(await readReturn(bytes(`${REPORT}${'A line of news.\r\n'.repeat(600_000)}--b--\r\n`))).toEqual(read);
    expect(await readReturn(bytes(REPORT.replaceAll('\r\n', '\n')))).toEqual(read);
  });

  test('is none where what it says does not stand at its beginning', async () => {
    const late = REPORT.replace('It could', `${'More.\r\n'.repeat(20_000)}It could`);
    expect(await readReturn(bytes(late))).toBeNull();
  });

  test.each([
    ['nothing', ''],
    ['one byte', '\0'],
    ['boundaries', `Content-Type: multipart/report; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(1_250_000)}`],
    [
      'parts in parts',
      `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: message/rfc822\r\n\r\n'.repeat(250_000)}`,
    ],
    ['headers', 'X-A: b\r\n'.repeat(1_250_000)],
    ['one header', `To: ${'('.repeat(10_000_000)}`],
    ['parameters', `Content-Type: text/plain${'; a*0*=b'.repeat(1_250_000)}\r\n\r\n`],
    ['addresses', `To: ${'<a@b>,'.repeat(1_600_000)}\r\n\r\n`],
    ['short lines', `Content-Type: text/plain; format=flowed\r\n\r\n${'a \r\n'.repeat(2_500_000)}`],
    [
      'groups',
      `Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n${'\n \n\t'.repeat(2_500_000)}`,
    ],
  ])('of ten megabytes of %s is none, and is soon seen to be none', { timeout: 10_000 }, async (_, message) => {
    // All of it would take longer than a test may.
    expect(await readReturn(bytes(message))).toBeNull();
  });
});
