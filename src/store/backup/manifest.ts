import { z } from 'zod';

/** The form of the archive; a later one that this Servanda cannot read has a higher number. */
export const ARCHIVE_FORM = 1;

/** What the first entry of every archive says. */
export const headSchema = z.object({ format: z.literal('servanda-backup'), version: z.number().int().min(1) });

const table = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,62}$/u),
  columns: z.array(z.string().max(63)).min(1).max(1_000),
  rows: z.number().int().min(0),
  /** As PostgreSQL's `COPY` wrote them. */
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
});

const sequence = z.strictObject({
  name: z.string().max(63),
  value: z.string().regex(/^\d{1,19}$/u),
  isCalled: z.boolean(),
});

/** What the last entry of an archive says of all before it. */
export const manifestSchema = z.strictObject({
  servanda: z.string().max(40),
  postgresql: z.string().max(100),
  /** The last migration that the schema has had: `0011-reports`. */
  migration: z.string().max(100),
  /** The instant of the snapshot. */
  takenAt: z.iso.datetime(),
  /** Where the log ended: its last entry and the hexadecimal hash of it. */
  log: z.strictObject({ count: z.number().int().min(0), head: z.string().regex(/^[0-9a-f]{64}$/u) }),
  counts: z.strictObject({ documents: z.number().int(), commitments: z.number().int(), people: z.number().int() }),
  tables: z.array(table).max(1_000),
  sequences: z.array(sequence).max(1_000),
});

/** What an archive holds: the tables with the hashes of their rows, and what a person wants to know of it. */
export type Manifest = z.infer<typeof manifestSchema>;

/** One table in it. */
export type ArchivedTable = Manifest['tables'][number];
