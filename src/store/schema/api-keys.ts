import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** What a key opens: what everybody may read, or what the person may read whose key it is. */
export const KEY_SCOPES = ['public', 'own'] as const;

/** One of {@link KEY_SCOPES}. */
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key with which a program asks. */
interface ApiKeyTable {
  id: GeneratedAlways<number>;
  /** What its holder calls it, or who its holder is. */
  name: string;
  /** Whose key it is; null for somebody without an account. */
  person_id: string | null;
  scope: KeyScope;
  token_hash: Buffer;
  /** The last characters, by which its holder knows it. */
  ending: string;
  /** How many requests a minute. */
  per_minute: number;
  created_by: string | null;
  created_at: Date;
  /** The last day on which it was used. */
  used_on: ColumnType<never, string | null, string | null>;
  revoked_by: Generated<string | null>;
  revoked_at: Generated<Date | null>;
}

/** The table of keys. */
export interface ApiKeyTables {
  api_key: ApiKeyTable;
}
