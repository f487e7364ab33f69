import pg from 'pg';
import { ADMINISTRATOR } from '../../src/store/embedded/cluster.ts';

/** What stands in each table of a database, hashed row by row whoever may see it, by name. */
export async function tableContents(connection: pg.ClientConfig): Promise<ReadonlyMap<string, string>> {
  const client = new pg.Client({ ...connection, user: ADMINISTRATOR });
  await client.connect();
  try {
    await client.query(`set timezone = 'UTC'`);
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    const one = (name: string) => `select ${pg.escapeLiteral(name)} as name, count(*) || ' ' || coalesce(encode(sha256(
      convert_to(string_agg(line, chr(10) order by line collate "C"), 'UTF8')), 'hex'), '') as content
      from (select ${pg.escapeIdentifier(name)}::text as line from ${pg.escapeIdentifier(name)}) as all_rows`;
    if (rows.length === 0) return new Map();
    const found = await client.query<{ name: string; content: string }>(
      rows.map(({ name }) => one(name)).join(' union all '),
    );
    return new Map(found.rows.map(({ name, content }) => [name, content]));
  } finally {
    await client.end();
  }
}
