import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { pack } from 'tar-stream';
import { servandaVersion } from '../servanda-version.ts';
import { writeWhole } from './archive-file.ts';
import { type CatalogueTable, readCatalogue } from './catalogue.ts';
import { ARCHIVE_FORM, type ArchivedTable, type Manifest } from './manifest.ts';
import { Sealing } from './seal.ts';

/** Rows go into entries of at most this many bytes, since tar wants to know the size of each before it is written. */
export const ENTRY_BYTES = 4 * 1024 * 1024;

/** Adds an entry, and waits until there is room for the next. */
type AddEntry = (name: string, bytes: Buffer) => Promise<void>;

/**
 * Writes everything that a register holds, as it is at one instant, into one file, while others work on. Gives what
 * is in it. Throws `Occupied` where there is a file, what the disk says, and what PostgreSQL says.
 */
export async function writeArchive(connection: pg.ClientConfig, path: string): Promise<Manifest> {
  const client = new pg.Client({ ...connection, application_name: 'servanda backup' });
  client.on('error', () => {});
  await client.connect();
  try {
    let manifest: Manifest | undefined;
    await writeWhole(path, async (passing) => {
      manifest = await writeTo(passing, (add) => archiveDatabase(client, add));
    });
    if (!manifest) throw new Error('nothing was written');
    return manifest;
  } finally {
    await client.end();
  }
}

/** Packs what `produce` adds into a compressed tar file, and waits until it is on the disk. */
async function writeTo<Result>(path: string, produce: (add: AddEntry) => Promise<Result>): Promise<Result> {
  const archive = pack();
  const compressed = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  const written = pipeline(archive, compressed, new Sealing(), createWriteStream(path, { flags: 'r+', flush: true }));
  // It is waited for below; meanwhile nobody else is to be told.
  written.catch(() => undefined);
  const add: AddEntry = (name, bytes) => Promise.race([addEntry(archive, name, bytes), written]);
  try {
    const result = await produce(add);
    archive.finalize();
    await written;
    return result;
  } catch (error) {
    archive.destroy();
    await written.catch(() => undefined);
    throw error;
  }
}

function addEntry(archive: ReturnType<typeof pack>, name: string, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const entry = archive.entry({ name, size: bytes.length, mode: 0o600, mtime: new Date(0) }, (error) => {
      if (error) reject(error);
      else resolve();
    });
    entry.end(bytes);
  });
}

/** Rows as text that every supported version reads alike, every row that there is. */
const PLAIN = `
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local timezone = 'UTC';
  set local client_encoding = 'UTF8'; set local extra_float_digits = 1; set local bytea_output = 'hex';
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  select set_config('servanda.everything', 'on', true)`;

async function archiveDatabase(client: pg.Client, add: AddEntry): Promise<Manifest> {
  await client.query('begin isolation level repeatable read, read only');
  await client.query(PLAIN);
  await add('head.json', Buffer.from(JSON.stringify({ format: 'servanda-backup', version: ARCHIVE_FORM })));
  const { tables: all, sequences: names } = await readCatalogue(client);
  const about = await describe(client);
  const tables: ArchivedTable[] = [];
  for (const table of all) tables.push(await archiveTable(client, table, add));
  // Read last: a number that was given meanwhile is not given again.
  const sequences: Manifest['sequences'] = [];
  for (const name of names) sequences.push(await readSequence(client, name));
  await client.query('commit');
  const manifest = { ...about, tables, sequences };
  await add('manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
  return manifest;
}

const ABOUT = `
  select current_setting('server_version') as postgresql,
    (select max(name) from kysely_migration) as migration,
    to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "takenAt",
    (select json_build_object('count', id, 'head', encode(hash, 'hex')) from audit_head) as log,
    json_build_object('documents', (select count(*) from expression), 'commitments', (select count(*) from commitment),
      'people', (select count(*) from person)) as counts`;

type About = Omit<Manifest, 'tables' | 'sequences'>;

async function describe(client: pg.Client): Promise<About> {
  const { rows } = await client.query<Omit<About, 'servanda'>>(ABOUT);
  if (!rows[0]) throw new Error('the register says nothing of itself');
  return { servanda: servandaVersion(), ...rows[0] };
}

async function archiveTable(client: pg.Client, table: CatalogueTable, add: AddEntry): Promise<ArchivedTable> {
  const { name, columns } = table;
  const listed = columns.map(pg.escapeIdentifier).join(', ');
  const rows = client.query(copyTo(`copy (select ${listed} from ${pg.escapeIdentifier(name)}) to stdout`));
  const hash = createHash('sha256');
  let bytes = 0;
  let number = 0;
  for await (const part of inParts(rows)) {
    hash.update(part);
    bytes += part.length;
    number += 1;
    await add(`tables/${name}/${String(number).padStart(8, '0')}.copy`, part);
  }
  return { name, columns: [...columns], rows: rows.rowCount, bytes, sha256: hash.digest('hex') };
}

/** The same bytes in parts of {@link ENTRY_BYTES}, the last one shorter; memory holds one at a time. */
async function* inParts(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    let rest = chunk;
    while (length + rest.length >= ENTRY_BYTES) {
      const fitting = ENTRY_BYTES - length;
      yield Buffer.concat([...held, rest.subarray(0, fitting)]);
      rest = rest.subarray(fitting);
      [held, length] = [[], 0];
    }
    held.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(held);
}

async function readSequence(client: pg.Client, name: string): Promise<Manifest['sequences'][number]> {
  const { rows } = await client.query<{ value: string; is_called: boolean }>(
    `select last_value as value, is_called from ${pg.escapeIdentifier(name)}`,
  );
  return { name, value: rows[0]?.value ?? '1', isCalled: rows[0]?.is_called ?? false };
}
