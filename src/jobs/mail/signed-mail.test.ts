import { createPrivateKey } from 'node:crypto';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { describe, expect, test } from 'vitest';
import { returnedMails } from '../../desk/mail/return-address.ts';
import { type DkimKey, dkimRecord, makeDkimKey, readDkimKey } from '../../formats/mail/dkim.ts';
import { composeMail } from './compose-mail.ts';

const SECRET = 'a secret of the tests that nobody else has';
const ID = '0191c3a4-5b6c-7d8e-9f00-112233445566';
const FROM = { name: 'Pressekontoret, Æ', address: 'news@ministry.example' };

const keyOf = (type: 'rsa' | 'ed25519', selector: string): DkimKey => ({
  ...{ domain: 'ministry.example', selector },
  key: createPrivateKey(makeDkimKey(type)),
});

const compose = (dkim: readonly DkimKey[], bounceAddress: string | null = null) =>
  composeMail(
    {
      ...{ id: ID, to: { name: '', address: 'inger@harbour.example' }, date: new Date('2026-03-02T08:00:00Z') },
      words: {
        ...{ language: 'da', subject: 'Nyt om havnen: æ, ø og å i et langt emne, der går over linjen', footer: [] },
        blocks: [{ type: 'paragraph', text: 'Vi bygger  tre kajer. '.repeat(12) }],
      },
      stop: 'https://servanda.example/unsubscribe/abc',
    },
    { sender: { from: FROM, dkim, bounceAddress }, mailRoom: { secret: SECRET } },
  );

/** What an independent verifier finds, with the records that the domain publishes. */
async function verified(message: Buffer, keys: readonly DkimKey[]) {
  const records = new Map(keys.map(dkimRecord).map(({ name, value }) => [name, value]));
  const { results } = await dkimVerify(message, {
    resolver: async (name: string) => [[records.get(name) ?? '']],
  });
  return results.map(({ status, signingDomain }) => `${status.result} ${signingDomain}`);
}

describe('a signed mail', () => {
  test('is verified by others with the records of its domain, by both kinds of keys', async () => {
    const keys = [keyOf('rsa', 's2026'), keyOf('ed25519', 'e2026')];
    const { bytes } = await compose(keys);
    expect(await verified(bytes, keys)).toEqual(['pass ministry.example', 'pass ministry.example']);
    expect(bytes.toString('latin1')).not.toMatch(/[^\r]\n/u);
    expect((await compose(keys)).bytes.equals(bytes)).toBe(true);
  });

  test('is not, once a word, the subject or the way out is changed, or a sender is added', async () => {
    const keys = [keyOf('rsa', 's2026')];
    const text = (await compose(keys)).bytes.toString('latin1');
    const forged = [
      text.replace('kajer', 'kaner'),
      text.replace('Nyt', 'Nyd'),
      text.replace('unsubscribe/abc', 'unsubscribe/abd'),
      text.replace('\r\nTo: ', '\r\nFrom: thief@evil.example\r\nTo: '),
      text.replace('\r\nTo: ', '\r\nList-Unsubscribe: <https://evil.example>\r\nTo: '),
    ];
    for (const each of forged) {
      expect(each).not.toBe(text);
      expect(await verified(Buffer.from(each, 'latin1'), keys)).not.toContain('pass ministry.example');
    }
  });

  test('is signed with no key that is too short, or none at all', () => {
    expect(readDkimKey('not a key')).toBeNull();
    expect(readDkimKey(makeDkimKey('ed25519'))?.asymmetricKeyType).toBe('ed25519');
  });
});

test('the return address leads back to the mail, and nobody else makes one', async () => {
  const { from } = await compose([], 'return@ministry.example');
  expect(from).toMatch(/^return\+[a-z2-7]{42}@ministry\.example$/u);
  expect(from.indexOf('@')).toBeLessThanOrEqual(64);
  expect(returnedMails(SECRET, `To: <${from.toUpperCase()}>`)).toEqual([ID]);
  expect(returnedMails('another secret', from)).toEqual([]);
  expect(returnedMails(SECRET, from.replace(/\+../u, '+aa'))).toEqual([]);
});
