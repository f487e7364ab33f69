import type pg from 'pg';

/** A table as the archive has it. */
export interface CatalogueTable {
  readonly name: string;
  /** Those that hold something of their own; calculated ones are left out. */
  readonly columns: readonly string[];
}

/** What an archive is made of, and has to fit into. */
export interface Catalogue {
  readonly tables: readonly CatalogueTable[];
  /** The sequences that give numbers. */
  readonly sequences: readonly string[];
}

/**
 * What belongs to one running Servanda and not to the register: who is signed in at the moment, so that no session
 * that was ended comes alive again; and which archives lie in its folder.
 */
export const LEFT_OUT: readonly string[] = ['session', 'sign_in_step', 'backup'];

const TABLES = `
  select relname as name,
    array(select attname::text from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
  from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not like 'kysely\\_%'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
  order by relname collate "C"`;

const SEQUENCES = `
  select relname as name from pg_class
  where relnamespace = 'public'::regnamespace and relkind = 'S'
    and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
  order by relname collate "C"`;

/** The tables and sequences of the schema that the connection works in, but for {@link LEFT_OUT}. */
export async function readCatalogue(client: pg.ClientBase): Promise<Catalogue> {
  const { rows: tables } = await client.query<CatalogueTable>(TABLES);
  const { rows: sequences } = await client.query<{ name: string }>(SEQUENCES);
  return {
    tables: tables.filter(({ name }) => !LEFT_OUT.includes(name)),
    sequences: sequences.map(({ name }) => name),
  };
}

const ANYTHING = `
  select exists (
    select from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where nspname <> 'information_schema' and nspname !~ '^pg_' and relkind in ('r', 'p', 'v', 'm', 'S', 'f')
      and not exists (
        select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e')
  ) as is_there, current_database() as name`;

/** Whether there is nothing in the database but what extensions brought, and what it is called. */
export async function emptiness(client: pg.ClientBase): Promise<{ readonly isEmpty: boolean; readonly name: string }> {
  const { rows } = await client.query<{ is_there: boolean; name: string }>(ANYTHING);
  return { isEmpty: rows[0]?.is_there === false, name: rows[0]?.name ?? '' };
}
