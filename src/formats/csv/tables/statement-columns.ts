import type { Amount, Place, Topic } from '../../../extraction/commitment.ts';
import type { Column } from './table.ts';

/** Somebody in a part: who it is where that is known, else the words. */
export interface TableParty {
  readonly text: string;
  readonly actor: string | null;
}

/** Where a statement stands, as tables tell it. */
export interface TableStatement {
  readonly id: string;
  readonly address: string;
  readonly document: { readonly id: string; readonly title: string; readonly date: string | null };
  readonly passage: { readonly eId: string };
  readonly page: number | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: string;
  readonly confidence: number;
  readonly counterparts: readonly TableParty[];
  readonly beneficiaries: readonly TableParty[];
  readonly places: readonly Place[];
  readonly amounts: readonly Amount[];
  readonly topics: readonly Topic[];
}

/** The columns by which a statement is named. */
export const NAMING_COLUMNS = {
  id: { type: 'string', isRequired: true, value: ({ id }) => id },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
} as const satisfies Readonly<Record<string, Column<TableStatement>>>;

/** The columns of with whom, for whom, where and with what money something is or was to be done. */
export const CIRCUMSTANCE_COLUMNS = {
  counterparts: { type: 'string', isList: true, value: ({ counterparts }) => parties(counterparts) },
  beneficiaries: { type: 'string', isList: true, value: ({ beneficiaries }) => parties(beneficiaries) },
  places: { type: 'string', isList: true, value: ({ places }) => places.map(({ place, text }) => place ?? text) },
  amounts: { type: 'string', isList: true, value: ({ amounts }) => amounts.map(({ text }) => text) },
  currencies: {
    type: 'string',
    isList: true,
    value: ({ amounts }) => [...new Set(amounts.flatMap(({ currency }) => currency ?? []))],
  },
  topics: { type: 'string', isList: true, value: ({ topics }) => topics.map(({ topic }) => topic) },
} as const satisfies Readonly<Record<string, Column<TableStatement>>>;

/** The columns of where a statement stands. */
export const SOURCE_COLUMNS = {
  quote: { type: 'string', isRequired: true, value: ({ quote }) => quote },
  language: { type: 'string', isRequired: true, value: ({ language }) => language },
  document: { type: 'string', isRequired: true, value: ({ document }) => document.id },
  document_title: { type: 'string', isRequired: true, value: ({ document }) => document.title },
  document_date: { type: 'date', value: ({ document }) => document.date },
  passage: { type: 'string', isRequired: true, value: ({ passage }) => passage.eId },
  page: { type: 'integer', value: ({ page }) => page },
  start: { type: 'integer', isRequired: true, value: ({ start }) => start },
  end: { type: 'integer', isRequired: true, value: ({ end }) => end },
  confidence: { type: 'decimal', isRequired: true, value: ({ confidence }) => confidence },
} as const satisfies Readonly<Record<string, Column<TableStatement>>>;

/** Several parties in one cell. */
export function parties(parts: readonly TableParty[]): string[] {
  return parts.map(({ actor, text }) => actor ?? text);
}
