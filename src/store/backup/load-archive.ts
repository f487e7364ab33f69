import { once } from 'node:events';
import { Kysely, PostgresDialect, type PostgresPoolClient, type Transaction } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { errorCode } from '../embedded/database-unavailable.ts';
import { isKnownMigration, lockMigrations, migrateWithin } from '../migrate.ts';
import type { Database } from '../schema.ts';
import { BrokenArchive, Occupied } from './broken-archive.ts';
import { type Catalogue, type CatalogueTable, emptiness, readCatalogue } from './catalogue.ts';
import type { Manifest } from './manifest.ts';
import { type CheckedArchive, type RowSink, readArchive } from './read-archive.ts';

/**
 * Puts a checked archive into an empty database: its own schema first, then its rows, then what came to the schema
 * since; then `check` looks at it. All of that is one transaction: whatever goes wrong, also with this process, leaves
 * the database as empty as it was. Throws `Occupied`, `BrokenArchive`, and what `check` throws.
 */
export async function loadArchive(
  connection: pg.ClientConfig,
  path: string,
  archive: CheckedArchive,
  check: (transaction: Transaction<Database>) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...connection, application_name: 'servanda restore' });
  client.on('error', () => {});
  await client.connect();
  try {
    await databaseOf(client)
      .transaction()
      .execute(async (transaction) => {
        await lockMigrations(transaction);
        await client.query(SETTINGS);
        const { isEmpty, name } = await emptiness(client);
        if (!isEmpty) throw new Occupied('database', name);
        await prepareSchema(transaction, archive.manifest);
        await load(client, path, archive);
        await migrateWithin(transaction);
        await check(transaction);
      });
  } catch (error) {
    throw refused(error);
  } finally {
    await client.end();
  }
}

const SETTINGS = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local client_encoding = 'UTF8'; set local statement_timeout = 0;
  select set_config('servanda.everything', 'on', true)`;

/** Kysely on one connection that is ours. */
function databaseOf(client: pg.Client): Kysely<Database> {
  const lent: PostgresPoolClient = Object.assign(client, { release: () => {} });
  const pool = { connect: async () => lent, end: async () => {}, options: {} };
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}

async function prepareSchema(transaction: Transaction<Database>, { migration }: Manifest): Promise<void> {
  if (!isKnownMigration(migration)) throw new BrokenArchive('newer', migration);
  await migrateWithin(transaction, migration);
}

/** Rows go in with nothing looking at each: what refers to what is looked at when all of them are there. */
async function load(client: pg.Client, path: string, archive: CheckedArchive): Promise<void> {
  const catalogue = await readCatalogue(client);
  requireSameTables(catalogue, archive.manifest);
  const references = await setReferencesAside(client);
  const guarded = await setGuardsAside(client, catalogue);
  await client.query(`truncate ${catalogue.tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ')}`);
  const rows = await loadRows(client, path, archive, catalogue);
  for (const { name, rows: expected } of archive.manifest.tables) {
    if ((rows.get(name) ?? 0) !== expected) throw new BrokenArchive('contradictory', name);
  }
  for (const { name, value, isCalled } of archive.manifest.sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [pg.escapeIdentifier(name), value, isCalled]);
  }
  for (const statement of [...references, ...guarded]) await client.query(statement);
}

/** Says which table or sequence is another one here than in the archive. */
function requireSameTables({ tables, sequences }: Catalogue, manifest: Manifest): void {
  const shape = (all: readonly CatalogueTable[]) =>
    all.map(({ name, columns }) => `${name} (${columns.toSorted().join(', ')})`).toSorted();
  const [ours, theirs] = [shape(tables), shape(manifest.tables)];
  const odd = theirs.find((one) => !ours.includes(one)) ?? ours.find((one) => !theirs.includes(one));
  if (odd !== undefined || ours.length !== theirs.length)
    throw new BrokenArchive('contradictory', odd ?? 'manifest.json');
  const unknown = manifest.sequences.find(({ name }) => !sequences.includes(name));
  if (unknown) throw new BrokenArchive('contradictory', unknown.name);
}

const REFERENCES = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as without,
    format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by oid`;

/** Takes away what says that rows refer to others; gives the statements that put it back, and look at every row. */
async function setReferencesAside(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ without: string; back: string }>(REFERENCES);
  for (const { without } of rows) await client.query(without);
  return rows.map(({ back }) => back);
}

const HIDING = `select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity`;

/** Switches off triggers and row-level security; gives the statements that switch them on again. */
async function setGuardsAside(client: pg.Client, { tables }: Catalogue): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(HIDING);
  const hiding = new Set(rows.map(({ name }) => name));
  const back: string[] = [];
  for (const { name } of tables) {
    const table = pg.escapeIdentifier(name);
    await client.query(`alter table ${table} disable trigger user`);
    back.push(`alter table ${table} enable trigger user`);
    if (!hiding.has(name)) continue;
    await client.query(`alter table ${table} disable row level security`);
    back.push(`alter table ${table} enable row level security`);
  }
  return back;
}

/** The rows of each table that went in. */
async function loadRows(
  client: pg.Client,
  path: string,
  { manifest, sha256 }: CheckedArchive,
  { tables }: Catalogue,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  const columns = new Map(manifest.tables.map((table) => [table.name, table.columns]));
  const known = new Set(tables.map(({ name }) => name));
  let open: RowsIn | null = null;
  const openTable = async (name: string): Promise<RowsIn> => {
    const listed = columns.get(name);
    if (!listed || !known.has(name)) throw new BrokenArchive('contradictory', name);
    open = new RowsIn(client, name, listed, (count) => counts.set(name, count));
    return open;
  };
  const again = await readArchive(path, openTable).catch(async (error) => {
    await open?.giveUp();
    throw error;
  });
  if (again.sha256 !== sha256) throw new BrokenArchive('changed', path);
  return counts;
}

/** The rows of one table on their way in. */
class RowsIn implements RowSink {
  private readonly stream: ReturnType<typeof copyFrom>;
  private readonly failed: Promise<never>;
  private readonly tell: (count: number) => void;

  constructor(client: pg.Client, name: string, columns: readonly string[], tell: (count: number) => void) {
    const listed = columns.map(pg.escapeIdentifier).join(', ');
    this.stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(name)} (${listed}) from stdin`));
    this.tell = tell;
    this.failed = new Promise((_resolve, reject) => this.stream.once('error', reject));
    this.failed.catch(() => undefined);
  }

  async write(part: Buffer): Promise<void> {
    if (!this.stream.write(part)) await Promise.race([once(this.stream, 'drain'), this.failed]);
  }

  async end(): Promise<void> {
    this.stream.end();
    await Promise.race([once(this.stream, 'finish'), this.failed]);
    this.tell(this.stream.rowCount);
  }

  /** Frees the connection, so that the transaction on it can be rolled back. */
  async giveUp(): Promise<void> {
    if (this.stream.destroyed || this.stream.writableFinished) return;
    const closed = once(this.stream, 'close');
    this.stream.destroy();
    await closed;
  }
}

/** SQLSTATE classes in which PostgreSQL says that rows are not what the table wants: data, integrity, syntax of COPY. */
const REFUSALS = /^(22|23|2200|428C9)/u;

function refused(error: unknown): unknown {
  const code = errorCode(error);
  if (code === null || !REFUSALS.test(code) || !(error instanceof Error)) return error;
  return new BrokenArchive('refused', error.message, { cause: error });
}
