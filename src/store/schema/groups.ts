import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** What an actor is in a group. */
export const MEMBER_ROLES = ['lead', 'co-lead', 'member'] as const;

/** One of {@link MEMBER_ROLES}. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

type DateColumn = ColumnType<never, string | null, string | null>;

/** What an initiative is about. */
interface InitiativeTopicTable {
  initiative_id: string;
  /** Identifier of our taxonomy. */
  topic: string;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** That an actor belonged to an initiative, in one role, for a time. */
interface MembershipTable {
  id: GeneratedAlways<number>;
  initiative_id: string;
  actor_id: string;
  role: MemberRole;
  /** Null where nobody knows. */
  since: DateColumn;
  /** The last day; null while it lasts. */
  until: DateColumn;
  noted_at: Generated<Date>;
  revision: Generated<number>;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** The tables of what initiatives have beside their texts and signatures. */
export interface GroupTables {
  initiative_topic: InitiativeTopicTable;
  membership: MembershipTable;
}
