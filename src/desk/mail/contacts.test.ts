import { beforeEach, describe, expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { PUBLIC_AUDIENCE } from '../../store/audiences.ts';
import { eraseContact, findContact, openContact, putContact } from './contacts.ts';

const { database, databaseFor, pool } = await testDatabase();
const keeper = { secret: 'a secret of the tests that nobody else has' };

beforeEach(() => pool.query('delete from contact'));

/** Everything that the table of contacts holds, as text. */
async function everythingKept(): Promise<string> {
  const { rows } = await pool.query('select contact::text, encode(sealed, $1) as sealed from contact', ['escape']);
  return JSON.stringify(rows);
}

describe('an address of somebody outside', () => {
  test('is kept so that only the secret opens it', async () => {
    const id = await putContact(database, keeper, 'inger.lund@harbour.example');
    expect(await everythingKept()).not.toMatch(/inger|lund|harbour/iu);
    expect(await openContact(database, keeper, id)).toBe('inger.lund@harbour.example');
    expect(await openContact(database, { secret: 'another secret' }, id)).toBeNull();
  });

  test('has one number, however it is written and whoever comes first', async () => {
    const written = ['inger@harbour.example', ' Inger@Harbour.EXAMPLE ', 'inger@harbour.example'];
    const ids = await Promise.all(written.map((address) => putContact(database, keeper, address)));
    expect(new Set(ids).size).toBe(1);
    expect(await findContact(database, keeper, 'INGER@harbour.example')).toBe(ids[0]);
    expect(await findContact(database, keeper, 'inge@harbour.example')).toBeUndefined();
    expect(await findContact(database, { secret: 'another secret' }, 'inger@harbour.example')).toBeUndefined();
  });

  test('of the same house shares the hash of its domain, and no other', async () => {
    await putContact(database, keeper, 'inger@harbour.example');
    await putContact(database, keeper, 'ole@harbour.example');
    await putContact(database, keeper, 'ole@shore.example');
    const { rows } = await pool.query('select count(distinct domain_hash)::int as domains from contact');
    expect(rows).toEqual([{ domains: 2 }]);
  });

  test('is forgotten with what waits to go there', async () => {
    const id = await putContact(database, keeper, 'inger@harbour.example');
    await pool.query(
      `insert into mail (id, key, kind, contact_id, destination, locale, content, queued_at, next_at, good_until)
         values (gen_random_uuid(), 'k', 'invitation', $1, '\\x00', 'da', '\\x00', now(), now(), now())`,
      [id],
    );
    expect([await eraseContact(database, id), await eraseContact(database, id)]).toEqual([true, false]);
    expect(await openContact(database, keeper, id)).toBeNull();
    expect((await pool.query('select from mail')).rowCount).toBe(0);
  });

  test('cannot be put in the place of another one', async () => {
    const one = await putContact(database, keeper, 'inger@harbour.example');
    const other = await putContact(database, keeper, 'thief@evil.example');
    await pool.query('update contact set sealed = (select sealed from contact where id = $2) where id = $1', [
      one,
      other,
    ]);
    expect(await openContact(database, keeper, one)).toBeNull();
  });

  test.each(['', 'inger', 'a@b.example\r\nRCPT TO:<c@d.example>', 'a@b.example,c@d.example', 'a\u0000@b.example'])(
    'is refused as %j',
    async (address) => {
      await expect(async () => putContact(database, keeper, address)).rejects.toThrow('email');
    },
  );

  test('shows to nobody by way of a page', async () => {
    await putContact(database, keeper, 'inger@harbour.example');
    const page = databaseFor({ audiences: [PUBLIC_AUDIENCE, 2, 3], personId: 'asta', isReadOnly: false });
    expect(await page.selectFrom('contact').selectAll().execute()).toEqual([]);
  });
});
