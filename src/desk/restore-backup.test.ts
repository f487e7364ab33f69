import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, testDatabase } from '../../tests/support/database.ts';
import { givenDocument } from '../../tests/support/register.ts';
import { tableContents } from '../../tests/support/table-contents.ts';
import { archivistOf } from '../store/backup/archivist.ts';
import { LEFT_OUT } from '../store/backup/catalogue.ts';
import type { Manifest } from '../store/backup/manifest.ts';
import { sealOf } from '../store/backup/seal.ts';
import { confirmCommitment } from './confirm-commitment.ts';
import { makeBackup } from './make-backup.ts';
import { operatorContext } from './open-context.ts';
import { restoreBackup } from './restore-backup.ts';
import { verifyCustody } from './verify-custody.ts';

const origin = await testDatabase();
const empty = await emptyDatabase();
const folder = mkdtempSync(join(tmpdir(), 'servanda-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const now = () => new Date('2026-03-01T12:00:00Z');
const context = operatorContext({ database: origin.database, today: () => '2026-03-01', now });
const restore = (path: string, connection = empty.connection) =>
  restoreBackup({ today: '2026-03-01', now }, archivistOf(connection), path);

/** What is done with the log, and with what belongs to one machine, is looked at for itself. */
const APART = [...LEFT_OUT, 'audit_entry', 'audit_head', 'kysely_migration', 'kysely_migration_lock'];

let archive = '';
beforeAll(async () => {
  const given = await givenDocument(origin.database, {
    title: 'Pledge for “quiet” seas\\n\t',
    date: '2026-01-01',
    commitments: [{ quote: 'We will slow our ships by 2030.', bearers: ['dk'], dueOn: '2030-12-31' }],
    deeds: [{ quote: 'We slowed a ship in March.', actors: ['dk'] }],
  });
  await confirmCommitment(context, { id: given.commitments[0] ?? '', revision: 1 });
  await origin.pool.query(`select set_config('servanda.everything', 'on', false)`);
  archive = (await makeBackup(context, archivistOf(origin.connection), folder)).path;
});

/** The entries of an archive, to be put together otherwise. */
async function entriesOf(path: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = extract();
  Readable.from([zstdDecompressSync(readFileSync(path))]).pipe(entries);
  const found: { name: string; bytes: Buffer }[] = [];
  for await (const entry of entries) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry) chunks.push(chunk as Buffer);
    found.push({ name: entry.header.name, bytes: Buffer.concat(chunks) });
  }
  return found;
}

interface ForgedEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: 'file' | 'symlink';
}

async function forge(entries: readonly ForgedEntry[]): Promise<string> {
  const archived = pack();
  for (const { name, bytes, type = 'file' } of entries) {
    archived.entry(type === 'symlink' ? { name, type, linkname: '/etc/passwd' } : { name }, bytes);
  }
  archived.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archived) chunks.push(chunk as Buffer);
  return put(sealed(zstdCompressSync(Buffer.concat(chunks))));
}

const sealed = (bytes: Buffer) => Buffer.concat([bytes, sealOf(createHash('sha256').update(bytes).digest())]);

function put(bytes: Uint8Array): string {
  const path = join(folder, `forged-${randomBytes(4).toString('hex')}`);
  writeFileSync(path, bytes);
  return path;
}

/** The archive with other rows of one table, and a manifest that agrees with them where it is told to. */
async function withRows(table: string, change: (rows: string) => string, manifest: (m: Manifest) => Manifest) {
  const entries = await entriesOf(archive);
  const forged = entries.map(({ name, bytes }) => {
    if (name.startsWith(`tables/${table}/`)) return { name, bytes: Buffer.from(change(bytes.toString())) };
    return { name, bytes };
  });
  const rows = Buffer.concat(
    forged.filter(({ name }) => name.startsWith(`tables/${table}/`)).map(({ bytes }) => bytes),
  );
  const sha256 = createHash('sha256').update(rows).digest('hex');
  return forge(
    forged.map(({ name, bytes }) => {
      if (name !== 'manifest.json') return { name, bytes };
      const written: Manifest = JSON.parse(bytes.toString());
      const tables = written.tables.map((one) => (one.name === table ? { ...one, bytes: rows.length, sha256 } : one));
      return { name, bytes: Buffer.from(JSON.stringify(manifest({ ...written, tables }))) };
    }),
  );
}

const isStillEmpty = async () => (await tableContents(empty.connection)).size === 0;

describe('a backup', () => {
  test('is one file that only its owner may read, and nothing beside it', () => {
    expect(archive).toBe(join(folder, 'servanda-2026-03-01T120000Z.tar.zst'));
    expect(statSync(archive).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('is written over no file', async () => {
    await expect(makeBackup(context, archivistOf(origin.connection), archive)).rejects.toMatchObject({
      name: 'Occupied',
      what: 'file',
    });
  });

  test('is not left half where the folder cannot be written to', async () => {
    const nowhere = join(folder, 'nowhere', 'backup.tar.zst');
    await expect(makeBackup(context, archivistOf(origin.connection), nowhere)).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test('is logged', async () => {
    const { rows } = await origin.pool.query(`select after from audit_entry where action = 'make-backup'`);
    expect(rows[0]?.after).toMatchObject({ documents: 1, commitments: 1 });
  });
});

describe('an archive that is not what it says', () => {
  test.each([
    ['no-archive', () => put(Buffer.from('no archive'))],
    ['no-archive', () => forge([{ name: 'letter.txt', bytes: Buffer.from('Dear all') }])],
    ['cut-off', () => put(sealed(zstdCompressSync(Buffer.from('no archive'))))],
    ['cut-off', () => put(readFileSync(archive).subarray(0, -100))],
    ['cut-off', () => put(readFileSync(archive).subarray(0, -1))],
    ['cut-off', () => put(Buffer.concat([readFileSync(archive), Buffer.from('more')]))],
    ['cut-off', () => put(Buffer.alloc(0))],
    ['swollen', () => put(sealed(zstdCompressSync(Buffer.alloc(300_000_000))))],
    ['foreign', async () => forge([...(await entriesOf(archive)), { name: 'more', bytes: Buffer.from('more') }])],
    ['foreign', () => forgedSecond({ name: '../../outside', bytes: Buffer.from('x') })],
    ['foreign', () => forgedSecond({ name: '/etc/cron.d/x', bytes: Buffer.from('x') })],
    ['foreign', () => forgedSecond({ name: 'tables/actor/00000001.copy', bytes: Buffer.alloc(0), type: 'symlink' })],
    [
      'cut-off',
      async () => forge((await entriesOf(archive)).filter(({ name }) => !name.startsWith('tables/commitment/'))),
    ],
    ['cut-off', async () => forge((await entriesOf(archive)).slice(0, -1))],
    [
      'changed',
      () =>
        withRows(
          'actor',
          (rows) => rows,
          (m) => ({ ...m, tables: m.tables.map(forgedHash) }),
        ),
    ],
    [
      'contradictory',
      () =>
        withRows(
          'actor',
          (rows) => rows,
          (m) => ({ ...m, tables: m.tables.map(oneRowMore) }),
        ),
    ],
    [
      'contradictory',
      () =>
        withRows(
          'actor',
          (rows) => rows,
          (m) => ({ ...m, tables: m.tables.map(otherColumn) }),
        ),
    ],
    [
      'contradictory',
      () =>
        withRows(
          'actor',
          (rows) => rows,
          (m) => ({ ...m, log: { ...m.log, head: 'a'.repeat(64) } }),
        ),
    ],
    [
      'newer',
      () =>
        withRows(
          'actor',
          (rows) => rows,
          (m) => ({ ...m, migration: '9999-future' }),
        ),
    ],
    [
      'refused',
      () =>
        withRows(
          'actor',
          () => 'nobody\tking\tK\tK\n',
          (m) => m,
        ),
    ],
    [
      'refused',
      () =>
        withRows(
          'bearer',
          (rows) => rows.replaceAll('dk', 'xx'),
          (m) => m,
        ),
    ],
    [
      'refused',
      () =>
        withRows(
          'actor',
          () => 'a\\',
          (m) => m,
        ),
    ],
  ] as const)('is refused as %s, and leaves nothing', async (fault, forged) => {
    await expect(restore(await forged())).rejects.toMatchObject({ name: 'BrokenArchive', fault });
    expect(await isStillEmpty()).toBe(true);
  });

  test('is found whichever bit of it was changed', async () => {
    const whole = readFileSync(archive);
    const places = Array.from({ length: 60 }, (_, index) => Math.floor((index * whole.length) / 60));
    const lastPlaces = Array.from({ length: 60 }, (_, index) => whole.length - 1 - index);
    for (const place of [...places, ...lastPlaces]) {
      const changed = Buffer.from(whole);
      changed[place] = (changed[place] ?? 0) ^ 4;
      await expect(archivistOf(empty.connection).check(put(changed))).rejects.toMatchObject({ name: 'BrokenArchive' });
    }
  });
});

const forgedHash = (table: Manifest['tables'][number]) =>
  table.name === 'actor' ? { ...table, sha256: '0'.repeat(64) } : table;
const oneRowMore = (table: Manifest['tables'][number]) =>
  table.name === 'actor' ? { ...table, rows: table.rows + 1 } : table;
const otherColumn = (table: Manifest['tables'][number]) =>
  table.name === 'actor' ? { ...table, columns: ['id', 'type', 'name_da', 'name_xx'] } : table;

async function forgedSecond(entry: ForgedEntry): Promise<string> {
  const [head, ...rest] = await entriesOf(archive);
  return forge(head ? [head, entry, ...rest] : []);
}

describe('a restored register', () => {
  test('is what it was, row by row, and goes on', async () => {
    const { custody, manifest } = await restore(archive);
    // The document of the test was put in without a text of its own: what was broken before is told, and put back.
    expect(custody.breaches).toEqual((await verifyCustody(context)).breaches);
    expect(custody.head).toBe(manifest.log.head);
    const [before, after] = [await tableContents(origin.connection), await tableContents(empty.connection)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const name of before.keys())
      if (!APART.includes(name)) expect([name, after.get(name)]).toEqual([name, before.get(name)]);

    const { rows } = await empty.pool.query(
      `select action from audit_entry, set_config('servanda.everything', 'on', false) order by id`,
    );
    expect(rows.at(-1)).toMatchObject({ action: 'restore-backup' });
    await givenDocument(empty.database, { title: 'After', commitments: [{ quote: 'We will go on.' }] });
  });

  test('keeps what guards it', async () => {
    const guards = async (connection: typeof origin) =>
      (
        await connection.pool.query(
          `select relname, relrowsecurity, relforcerowsecurity,
            array(select pg_get_constraintdef(oid) from pg_constraint where conrelid = pg_class.oid order by 1) as constraints,
            array(select tgname::text || tgenabled::text from pg_trigger where tgrelid = pg_class.oid and not tgisinternal order by 1) as triggers
          from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
        )
      ).rows;
    expect(await guards(empty)).toEqual(await guards(origin));
    await expect(empty.pool.query('delete from audit_entry')).rejects.toMatchObject({ code: '23001' });
  });

  test('is not put where something is', async () => {
    await expect(restore(archive)).rejects.toMatchObject({ name: 'Occupied', what: 'database' });
  });
});
