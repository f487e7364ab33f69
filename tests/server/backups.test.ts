import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { databaseWithin, EVERYTHING } from '../../src/store/access.ts';
import { archivistOf } from '../../src/store/backup/archivist.ts';
import { LEFT_OUT } from '../../src/store/backup/catalogue.ts';
import { ADMINISTRATOR } from '../../src/store/embedded/cluster.ts';
import { migrateWithin } from '../../src/store/migrate.ts';
import { runCommand, startCommand } from '../support/command-line.ts';
import {
  administer,
  connectionTo,
  hasPostgresql15,
  ROLE,
  startEmbedded,
  startPostgresql15,
  TEMPLATE,
  type TestServer,
} from '../support/postgresql.ts';
import { givenDocument } from '../support/register.ts';
import { tableContents } from '../support/table-contents.ts';

const folder = mkdtempSync(join(tmpdir(), 'servanda-backups-'));
const [eighteen, stopEighteen] = await startEmbedded();
const [fifteen, stopFifteen] = hasPostgresql15() ? await startPostgresql15() : [null, async () => {}];
afterAll(async () => {
  await stopEighteen();
  await stopFifteen();
  rmSync(folder, { recursive: true });
});

const VERSIONS: Readonly<Record<string, TestServer | null>> = { '18': eighteen, '15': fifteen };

/** A database of a server, and the words of `servanda` that work on it. */
async function newDatabase(server: TestServer, template: string) {
  const name = `backup_${randomBytes(4).toString('hex')}`;
  await administer(server, `create database ${name} owner ${ROLE} template ${template} encoding 'UTF8'`);
  const connection = connectionTo(server, ROLE, name);
  const url = `postgresql://${ROLE}@/${name}?host=${encodeURIComponent(server.socketFolder)}`;
  const options = { program: 'build', environment: { DATABASE_URL: url } } as const;
  return {
    connection,
    options,
    servanda: (...words: string[]) => runCommand(words, options),
    /** Lets `work` use it, and ends its connections. */
    async use<Result>(work: (database: ReturnType<typeof databaseWithin>) => Promise<Result>): Promise<Result> {
      const database = databaseWithin(new pg.Pool(connection), EVERYTHING);
      return work(database).finally(() => database.destroy());
    },
  };
}

type Register = Awaited<ReturnType<typeof newDatabase>>;

const pledgeOf = (name: string) => ({
  title: `Pledge of ${name}`,
  date: '2026-01-15',
  commitments: [
    { quote: `We will light beacon ${name} by 2030.`, bearers: ['dk'], dueOn: '2030-12-31' },
    { quote: `We will paint beacon ${name}, “æøå” and all.`, bearers: ['dk'] },
  ],
});

/** What a restored register has of its own, and what belongs to one machine. */
const APART = [...LEFT_OUT, 'audit_entry', 'audit_head', 'kysely_migration', 'kysely_migration_lock'];

async function contents({ connection }: Register): Promise<[string, string][]> {
  const kept = [...(await tableContents(connection))].filter(([table]) => !APART.includes(table));
  return kept.sort(([one], [other]) => (one < other ? -1 : 1));
}

const file = () => join(folder, `${randomBytes(4).toString('hex')}.tar.zst`);

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await delay(20);
}

/** Whether a command is at work in a database in a way. */
async function isAtWork({ connection }: Register, command: 'backup' | 'restore', how: string): Promise<boolean> {
  const client = new pg.Client({ ...connection, user: ADMINISTRATOR });
  await client.connect();
  try {
    const found = await client.query(
      `select from pg_stat_activity where datname = current_database() and application_name = $1 and ${how}`,
      [`servanda ${command}`],
    );
    return (found.rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

/** Lets a program say at its end how much memory it had at most. */
const TELL_MEMORY = `--import data:text/javascript,${encodeURIComponent(
  'process.on("exit",()=>process.stderr.write("most memory: "+process.resourceUsage().maxRSS+" KB"))',
)}`;

describe.skipIf(fifteen === null).each([
  ['18', '15'],
  ['15', '18'],
])('a backup from PostgreSQL %s', (from, to) => {
  test(`is restored into PostgreSQL ${to}, row by row, by words alone`, async () => {
    const origin = await newDatabase(VERSIONS[from] ?? eighteen, TEMPLATE);
    await origin.use((database) => givenDocument(database, pledgeOf(from)));
    const path = file();
    const made = await origin.servanda('backup', path);
    expect(made).toMatchObject({ code: 0, stderr: '' });
    expect(made.stdout).toMatch(/read back\. It holds 1 documents, 2 commitments, 0 people\.\n$/u);
    expect((await origin.servanda('backup', path)).code).not.toBe(0);

    const target = await newDatabase(VERSIONS[to] ?? eighteen, 'template0');
    expect(await target.servanda('restore', '--check', path)).toMatchObject({ code: 0 });
    const restored = await target.servanda('restore', path);
    expect(restored.stdout).toContain('The register has been restored as it was on');
    expect(await contents(target)).toEqual(await contents(origin));
    const again = await target.servanda('restore', path);
    expect(again).toMatchObject({ code: 2, stdout: '' });
    expect(again.stderr).not.toBe('');
  });
});

describe('a backup', () => {
  let origin: Register;
  beforeAll(async () => {
    origin = await newDatabase(eighteen, TEMPLATE);
    await origin.use((database) => givenDocument(database, pledgeOf('first')));
  });

  test('that is made while texts come in has each of them whole or not at all', async () => {
    const path = file();
    let isDone = false;
    const made = origin.servanda('backup', path).finally(() => {
      isDone = true;
    });
    const taken = await origin.use(async (database) => {
      let count = 1;
      for (; !isDone; count += 1) {
        await database.transaction().execute((transaction) => givenDocument(transaction, pledgeOf(`during ${count}`)));
      }
      return count;
    });
    expect(await made).toMatchObject({ code: 0 });

    const target = await newDatabase(eighteen, 'template0');
    await target.servanda('restore', path);
    const counts = await target.use((database) =>
      database
        .selectFrom('expression')
        .leftJoin('commitment', 'commitment.expression_id', 'expression.id')
        .select((select) => ['expression.id', select.fn.count<string>('commitment.id').as('commitments')])
        .groupBy('expression.id')
        .execute(),
    );
    expect(new Set(counts.map(({ commitments }) => Number(commitments)))).toEqual(new Set([2]));
    expect(counts.length).toBeLessThanOrEqual(taken);
  });

  test('whose process is killed leaves nothing that passes for one, and is made anew', async () => {
    const path = file();
    const holder = new pg.Client(origin.connection);
    await holder.connect();
    // One of its last tables is not to be read, so that it stands still with the others written.
    await holder.query('begin; lock table work in access exclusive mode');
    const child = startCommand(['backup', path], origin.options);
    const ended = once(child, 'close');
    await until(() => isAtWork(origin, 'backup', `wait_event_type = 'Lock'`));
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await holder.end();

    expect(readdirSync(folder).filter((name) => path.endsWith(name))).toEqual([]);
    const left = `${path}.partial`;
    expect((await origin.servanda('restore', '--check', left)).code).not.toBe(0);
    expect((await origin.servanda('backup', path)).stderr).toContain(left);
    rmSync(left);
    expect(await origin.servanda('backup', path)).toMatchObject({ code: 0 });
  });

  test('whose restoring process is killed leaves the database as empty as it was, and is restored anew', async () => {
    const path = file();
    await origin.servanda('backup', path);
    const target = await newDatabase(eighteen, 'template0');
    const child = startCommand(['restore', path], target.options);
    const ended = once(child, 'close');
    // It has begun to write: nothing is committed before all of it is.
    await until(() => isAtWork(target, 'restore', 'backend_xid is not null'));
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    await until(async () => !(await isAtWork(target, 'restore', 'true')));
    expect((await tableContents(target.connection)).size).toBe(0);
    expect((await target.servanda('restore', path)).stdout).toContain('has been restored');
    expect(await contents(target)).toEqual(await contents(origin));
  });

  test('of an earlier schema is restored and brought up to date', async () => {
    const old = await newDatabase(eighteen, 'template0');
    await old.use(async (database) => {
      await database.transaction().execute(async (transaction) => {
        await migrateWithin(transaction, '0013-search');
        await transaction.insertInto('work').values({ key: 'old' }).execute();
        await transaction.insertInto('team').values({ kind: 'unit', name: 'Lamps' }).execute();
      });
    });
    const path = file();
    const manifest = await archivistOf(old.connection).write(path);
    expect(manifest.migration).toBe('0013-search');

    const target = await newDatabase(eighteen, 'template0');
    expect((await target.servanda('restore', path)).stdout).toContain('has been restored');
    const teams = await target.use((database) => database.selectFrom('team').select('name').execute());
    expect(teams).toEqual([{ name: 'Lamps' }]);
    // Tables that came later are there.
    expect(await target.use((database) => database.selectFrom('membership').selectAll().execute())).toEqual([]);
  });

  test('takes little memory, however much evidence there is', async () => {
    const large = await newDatabase(eighteen, TEMPLATE);
    const [megabytes, each] = [300, 10];
    await large.use(async (database) => {
      for (let number = 0; number < megabytes / each; number += 1) {
        const bytes = randomBytes(each * 2 ** 20);
        await sql`insert into archive_item (id, origin, sha256, media_type, file_name, size, bytes, unreadable_code, archived_at)
          values (${`item-${number}`}, 'file', ${createHash('sha256').update(bytes).digest('hex')},
            'application/octet-stream', ${`${number}.bin`}, ${bytes.length}, ${bytes}, 'unknown-type', now())`.execute(
          database,
        );
      }
    });
    const path = file();
    const target = await newDatabase(eighteen, 'template0');
    for (const [command, { options }] of [
      ['backup', large],
      ['restore', target],
    ] as const) {
      const done = await runCommand([command, path], {
        ...options,
        environment: { ...options.environment, NODE_OPTIONS: TELL_MEMORY },
      });
      const peak = Number(/most memory: (\d+) KB/u.exec(done.stderr)?.[1]);
      expect([command, peak > 0, peak / 1024 < 1.5 * megabytes]).toEqual([command, true, true]);
    }
  }, 400_000);
});
