import type { Column, Table } from './table.ts';

const KINDS = ['meeting', 'conference', 'high-level-event', 'webinar', 'workshop', 'hearing'] as const;
const STATES = ['planned', 'held', 'cancelled', 'postponed'] as const;

/** An event as a row tells it. */
export interface EventTableRow {
  readonly slug: string;
  readonly address: string;
  readonly kind: (typeof KINDS)[number];
  readonly state: (typeof STATES)[number];
  /** By language. */
  readonly names: Readonly<Record<string, string>>;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly place: string | null;
  readonly webAddress: string | null;
  /** Short names of the initiatives that it belongs to. */
  readonly initiatives: readonly string[];
  /** Identifiers of what was announced there. */
  readonly commitments: readonly string[];
  readonly deeds: readonly string[];
  readonly outcome: string;
  readonly changedAt: Date;
}

const eventColumns = {
  slug: { type: 'string', isRequired: true, value: ({ slug }) => slug },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  kind: { type: 'string', isRequired: true, codes: KINDS, value: ({ kind }) => kind },
  status: { type: 'string', isRequired: true, codes: STATES, value: ({ state }) => state },
  name_en: { type: 'string', value: ({ names }) => names.en ?? null },
  name_da: { type: 'string', value: ({ names }) => names.da ?? null },
  starts_at: { type: 'dateTime', isRequired: true, value: ({ startsAt }) => startsAt.toISOString() },
  ends_at: { type: 'dateTime', value: ({ endsAt }) => endsAt?.toISOString() ?? null },
  time_zone: { type: 'string', isRequired: true, value: ({ timeZone }) => timeZone },
  place: { type: 'string', value: ({ place }) => place },
  web_address: { type: 'anyURI', value: ({ webAddress }) => webAddress },
  initiatives: { type: 'string', isList: true, value: ({ initiatives }) => initiatives },
  commitments: { type: 'string', isList: true, value: ({ commitments }) => commitments },
  deeds: { type: 'string', isList: true, value: ({ deeds }) => deeds },
  outcome: { type: 'string', value: ({ outcome }) => outcome || null },
  changed_at: { type: 'dateTime', isRequired: true, value: ({ changedAt }) => changedAt.toISOString() },
} as const satisfies Readonly<Record<string, Column<EventTableRow>>>;

/** Events, one a row. */
export const EVENTS_TABLE: Table<EventTableRow, keyof typeof eventColumns> = {
  name: 'events',
  key: ['slug'],
  columns: eventColumns,
};
