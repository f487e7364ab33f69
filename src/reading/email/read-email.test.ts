import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import type { ReadDocument } from '../document.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocument } from '../read-document.ts';

/** Reads a message of these lines; each character is one byte. */
function read(lines: readonly string[], limits = READING_LIMITS): Promise<ReadDocument> {
  return readDocument({ name: 'brev.eml', bytes: Buffer.from(lines.join('\r\n'), 'latin1') }, limits);
}

/** Each passage as "type| words". */
function outline({ text, passages }: ReadDocument): string[] {
  return passages
    .filter(({ type }) => type !== 'section')
    .map((one) => `${one.type}| ${one.setAside ?? textOf(text, one)}`);
}

const HEADERS = ['From: Ane Holm <ane@um.example>', 'Date: Mon, 3 Mar 2025 00:20:00 +0100', 'MIME-Version: 1.0'];
const PLAIN = 'Content-Type: text/plain; charset=utf-8';

describe('readEmail', { timeout: 30_000 }, () => {
  test('takes title, date and issuer from the headers, the day as the sender had it', async () => {
    const document = await read([
      ...HEADERS,
      'Subject: =?utf-8?Q?L=C3=B8fter_om?= =?utf-8?Q?_kabler?=',
      PLAIN,
      '',
      'Hej alle',
      '',
      'Landene vil passe p=E5 kablerne.',
    ]);
    expect(document).toMatchObject({
      format: 'email',
      title: 'Løfter om kabler',
      date: '2025-03-03',
      issuer: 'Ane Holm',
    });
    expect(outline(document)[0]).toBe('title| Løfter om kabler');
  });

  test('decodes base64 and quoted-printable in the character set that each part names', async () => {
    const windows = await read([
      ...HEADERS,
      'Subject: Svar',
      'Content-Type: text/plain; charset=windows-1252',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Vi l=F8ber =96 n=E6ste =',
      'm=F8de er i Aarhus.',
    ]);
    expect(windows.text).toBe('Svar\n\nVi løber – næste møde er i Aarhus.');
    const base64 = await read([
      ...HEADERS,
      'Subject: Svar',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('Vi ses på øen i år.', 'latin1').toString('base64'),
    ]);
    expect(base64.text).toBe('Svar\n\nVi ses på øen i år.');
  });

  test('appointments and cards of persons, which programs add, are no attachments', async () => {
    const document = await read([
      ...[...HEADERS, 'Subject: Svar', 'Content-Type: multipart/mixed; boundary=b', '', '--b', PLAIN, '', 'Vi ses.'],
      ...['--b', 'Content-Type: text/calendar; method=REQUEST', '', 'BEGIN:VCALENDAR'],
      ...['--b', 'Content-Type: text/x-vcard; name=ane.vcf', '', 'BEGIN:VCARD', '--b--'],
    ]);
    expect([document.text, document.attachments, document.notices]).toEqual(['Svar\n\nVi ses.', [], []]);
  });

  test('a part that names no character set, or one that nobody knows, is UTF-8, else Windows-1252', async () => {
    const body = (...lines: string[]) => read([...HEADERS, 'Subject: Svar', ...lines]);
    const utf8 = (words: string) => Buffer.from(words, 'utf8').toString('latin1');
    const words = 'Vi ses på øen i år.';
    const whole = `Svar\n\n${words}`;
    expect((await body('', words)).text).toBe(whole);
    expect((await body('', utf8(words))).text).toBe(whole);
    expect((await body('Content-Type: text/plain;', ' format=fixed', '', words)).text).toBe(whole);
    expect((await body('Content-Type: text/plain; charset="x-none"', '', words)).text).toBe(whole);
    expect((await body('Content-Type: text/plain; charset=x-none', '', utf8(words))).text).toBe(whole);
    const quoted = ['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', '', '<p>p=E5</p>'];
    expect((await body(...quoted)).text).toBe('Svar\n\npå');
    const declared = ['Content-Type: text/plain; charset=utf-8', '', words];
    expect((await body(...declared)).text).toContain('p\uFFFD');
    const parts = ['--b', 'Content-Type: text/plain', '', words, '--b', PLAIN, '', utf8('Også æ.'), '--b--'];
    expect((await body('Content-Type: multipart/mixed; boundary=b', '', ...parts)).text).toBe(`${whole}\n\nOgså æ.`);
  });

  test('a type without a second half is plain text', async () => {
    const document = await read([
      ...HEADERS,
      'Subject: Svar',
      'Content-Type: text; charset=us-ascii',
      '',
      'Landene vil passe paa kablerne.',
    ]);
    expect(outline(document)).toEqual(['title| Svar', 'paragraph| Landene vil passe paa kablerne.']);
    expect(document.attachments).toEqual([]);
  });

  test('quoted lines are quotations, the signature is set aside, flowed lines are joined', async () => {
    const document = await read([
      ...HEADERS,
      'Subject: SV: Udkast',
      'Content-Type: text/plain; charset=utf-8; format=flowed',
      '',
      'Vi kan godt tage punkt 4 med, hvis I ',
      'skriver en frist ind.',
      '',
      'Bo skrev:',
      '> Kan I tage punkt 4 med, ',
      '> eller skal det vente?',
      '',
      '-- ',
      'Ane Holm',
      'Udenrigsministeriet',
    ]);
    expect(outline(document)).toEqual([
      'title| SV: Udkast',
      'paragraph| Vi kan godt tage punkt 4 med, hvis I skriver en frist ind.',
      'paragraph| Bo skrev:',
      'quotation| Kan I tage punkt 4 med, eller skal det vente?',
      'footer| Ane Holm Udenrigsministeriet',
    ]);
  });

  test('of two forms of one message the page is read where it says as much', async () => {
    const parts = (page: string) => [
      ...HEADERS,
      'Subject: Program',
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      PLAIN,
      '',
      'Programmet for dagen: - Tale - Frokost',
      '--x',
      'Content-Type: text/html; charset=utf-8',
      '',
      page,
      '--x--',
    ];
    expect(outline(await read(parts('<p>Programmet for dagen:<ul><li>Tale<li>Frokost</ul>')))).toEqual([
      'title| Program',
      'paragraph| Programmet for dagen:',
      'point| Tale',
      'point| Frokost',
    ]);
    expect((await read(parts('<p>Se vedlagt.'))).text).toBe('Program\n\nProgrammet for dagen: - Tale - Frokost');
  });

  test('gives files that came with it as documents, and counts what it cannot read', async () => {
    const file = (type: string, name: string, content: string, disposition = 'attachment') => [
      '--x',
      `Content-Type: ${type}`,
      `Content-Disposition: ${disposition}; ${name}`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(content, 'latin1').toString('base64'),
    ];
    const document = await read([
      ...HEADERS,
      'Subject: Bilag',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      PLAIN,
      '',
      'Se vedlagt.',
      ...file('application/pdf', "filename*=utf-8''..%2F..%2Fudkast%20%C3%A6.pdf", '%PDF-1.7 '),
      ...file('text/plain', 'filename=C:\\temp\\note.txt', 'En note.'),
      ...file('image/png', 'filename=logo.png', '\u0089PNG', 'inline'),
      ...file('application/zip', 'filename=alt.zip', 'PK\u0003\u0004'),
      ...file('application/ms-tnef', 'filename=winmail.dat', '\u0078\u009F\u003E\u0022'),
      ...file('application/pkcs7-signature', 'filename=smime.p7s', '0'),
      '--x--',
    ]);
    expect(document.attachments.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')])).toEqual([
      ['udkast æ.pdf', '%PDF-1.7 '],
      ['note.txt', 'En note.'],
    ]);
    expect(document.notices).toEqual([{ code: 'attachments-left-out', details: { count: 2 } }]);
  });

  test('a message inside the message is a document of its own, whatever it says', async () => {
    const document = await read([
      ...HEADERS,
      'Subject: VS: Frist',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      PLAIN,
      '',
      'Til orientering.',
      '--x',
      'Content-Type: message/rfc822',
      '',
      'Subject: Frist',
      'From: bo@example.org',
      '',
      'Fristen er fredag.',
      '--x--',
    ]);
    expect(document.text).toBe('VS: Frist\n\nTil orientering.');
    const [message] = document.attachments;
    expect(message).toMatchObject({ name: 'attachment-1.eml', format: 'email' });
    expect(message && (await readDocument(message)).text).toBe('Frist\n\nFristen er fredag.');
  });

  test('a message with no words of its own still gives its files', async () => {
    const body = ['Content-Type: text/plain; name=plan.txt', 'Content-Disposition: attachment', '', 'En plan.'];
    const silent = await read([...HEADERS, ...body]);
    expect([silent.text, silent.attachments.length]).toEqual(['plan.txt', 1]);
    expect((await read([...HEADERS, 'Subject: Planen', ...body])).text).toBe('Planen');
  });

  test('attachments past what a packed file may hold are left out', async () => {
    const lines = [...HEADERS, 'Subject: Stor', 'Content-Disposition: attachment; filename=a.txt', '', 'x'.repeat(50)];
    const document = await read(lines, { ...READING_LIMITS, maximumUnpackedBytes: 20 });
    expect([document.attachments, document.notices[0]?.details.count]).toEqual([[], 1]);
  });

  test('says why a message cannot be read', async () => {
    await expect(read(['Bare et brev', '', 'uden hoved.'])).rejects.toMatchObject({ code: 'damaged' });
    const encrypted = 'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m';
    await expect(read([...HEADERS, encrypted, '', 'MIAG'])).rejects.toMatchObject({ code: 'password-protected' });
    const deep = Array.from({ length: 300 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ]);
    await expect(read([...HEADERS, ...deep.flat(), '', 'x'])).rejects.toMatchObject({ code: 'nested-too-deep' });
  });

  test.each([
    ['Fri, 31 Jan 2025 23:59:00 -0500', '2025-01-31'],
    ['1 feb 99 10:00', '1999-02-01'],
    ['30 Feb 2025 10:00', null],
    ['i morgen', null],
  ])('the date %s is %s', async (date, expected) => {
    expect((await read([`Date: ${date}`, 'Subject: Dag', '', 'Ord.'])).date).toBe(expected);
  });
});
