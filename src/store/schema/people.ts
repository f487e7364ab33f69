import type { Generated, GeneratedAlways } from 'kysely';
import type { SignInTables } from './sign-in.ts';

/** What people may do is decided by their role; see `desk/permission`. */
export const ROLES = ['reader', 'contributor', 'editor', 'reviewer', 'administrator'] as const;

/** One of {@link ROLES}. */
export type Role = (typeof ROLES)[number];

/** Who may see a document: everybody, everybody who has signed in, or certain teams. */
export const CLASSIFICATIONS = ['public', 'internal', 'restricted'] as const;

/** One of {@link CLASSIFICATIONS}. */
export type Classification = (typeof CLASSIFICATIONS)[number];

/** Somebody with an account. */
interface PersonTable {
  id: string;
  name: string;
  /** Unique whatever its case. */
  email: string;
  email_verified: Generated<boolean>;
  role: Generated<Role>;
  /** The language of pages and mails. */
  locale: Generated<'da' | 'en'>;
  /** IANA name of the zone in which deadlines end and reminders go out. */
  time_zone: Generated<string>;
  /** Since when the person may not sign in; null for those who may. */
  suspended_at: Date | null;
  /** Whether a code of an authenticator app is asked for after the password. */
  two_factor_enabled: Generated<boolean>;
  /** Always null. */
  image: Generated<string | null>;
  created_at: Generated<Date>;
  updated_at: Generated<Date>;
}

/** A unit of the ministry, or a delegation. */
interface TeamTable {
  id: GeneratedAlways<number>;
  kind: 'unit' | 'delegation';
  name: string;
  created_at: Generated<Date>;
  closed_at: Date | null;
}

interface TeamMemberTable {
  team_id: number;
  person_id: string;
  since: Generated<Date>;
}

/** Those who may see a document. 1 is everybody, 2 everybody who has signed in, 3 no team at all. */
interface AudienceTable {
  id: Generated<number>;
  classification: Classification;
  /** Sorted; empty unless restricted. */
  team_ids: readonly number[];
}

/** The tables of people, of how they sign in, and of who may see what. */
export interface PeopleTables extends SignInTables {
  person: PersonTable;
  team: TeamTable;
  team_member: TeamMemberTable;
  audience: AudienceTable;
}
