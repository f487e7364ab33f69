import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { auditEntriesOf, insertAuditEntry, verifyAuditChain } from './audit.ts';

const entry = (id: string, after: object | null) => ({
  personId: null,
  role: 'operator',
  action: 'confirm-commitment',
  subject: { type: 'commitment', id },
  audienceId: null,
  before: null,
  after,
});

describe('the log', async () => {
  const { database, pool } = await testDatabase();
  const add = (id: string, after: object | null = null) => insertAuditEntry(database, entry(id, after));
  /** Changes the log as somebody would who owns the database. */
  const tamper = async (statement: string) => {
    await pool.query(`set servanda.everything = 'on'; alter table audit_entry disable trigger user; ${statement};
      alter table audit_entry enable trigger user`);
  };

  test('is a chain from its first entry', async () => {
    expect(await verifyAuditChain(database)).toMatchObject({ count: 0, broken: null });
    for (const id of ['a', 'b', 'c']) await add(id, { said: `ærø ${id}`, 'a key': [1, 2.5, null] });
    expect(await verifyAuditChain(database)).toMatchObject({ count: 3, broken: null });
    const [latest] = await auditEntriesOf(database, { type: 'commitment', id: 'c' });
    expect(latest).toMatchObject({ id: 3, action: 'confirm-commitment', after: { said: 'ærø c' } });
  });

  test('grows in one line, however many write at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, number) => add(`many-${number}`)));
    expect(await verifyAuditChain(database)).toMatchObject({ count: 23, broken: null });
  });

  test('leaves no hole where a change is taken back', async () => {
    const undone = database.transaction().execute(async (transaction) => {
      await insertAuditEntry(transaction, entry('undone', null));
      throw new Error('taken back');
    });
    await expect(undone).rejects.toThrow('taken back');
    await add('after');
    expect(await verifyAuditChain(database)).toMatchObject({ count: 24, broken: null });
  });

  test.each(['update audit_entry set role = role', 'delete from audit_entry', 'truncate audit_entry'])(
    'refuses “%s”',
    async (statement) => {
      await expect(pool.query(statement)).rejects.toThrow('only ever added to');
    },
  );

  test('shows the entry that somebody changed', async () => {
    await tamper(`update audit_entry set after = '{"said": "nothing"}' where id = 2`);
    expect(await verifyAuditChain(database)).toMatchObject({ broken: { id: 2, fault: 'changed' } });
  });
});

describe('the log of somebody who takes entries out', async () => {
  const { database, pool } = await testDatabase();
  const cut = (id: number) =>
    pool.query(`set servanda.everything = 'on'; alter table audit_entry disable trigger user;
      delete from audit_entry where id = ${id}; alter table audit_entry enable trigger user`);

  test('shows where it was cut off, and where one is missing', async () => {
    for (const id of ['a', 'b', 'c']) await insertAuditEntry(database, entry(id, null));
    await cut(3);
    expect(await verifyAuditChain(database)).toMatchObject({ broken: { id: 3, fault: 'cut-off' } });
    await cut(1);
    expect(await verifyAuditChain(database)).toMatchObject({ broken: { id: 1, fault: 'missing' } });
  });
});
