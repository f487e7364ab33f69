import type { Kysely } from 'kysely';
import type { Database } from '../store/schema.ts';

/** Who is asking. An operator runs this Servanda and may change the register; a visitor may read it. */
export interface Principal {
  readonly role: 'operator' | 'visitor';
}

/** What every use case gets first: who asks, the database, and today's date. */
export interface DeskContext {
  readonly principal: Principal;
  readonly database: Kysely<Database>;
  /** ISO date; due and overdue are seen from here. */
  readonly today: string;
}
