import { ORGANISATION_KINDS, type OrganisationKind } from '../../../authority/organisations/kind.ts';
import type { Part } from '../../../extraction/commitment.ts';
import { CODE_LISTS } from '../../linked-data/vocabulary.ts';
import {
  CIRCUMSTANCE_COLUMNS,
  NAMING_COLUMNS,
  parties,
  SOURCE_COLUMNS,
  type TableParty,
  type TableStatement,
} from './statement-columns.ts';
import type { Column, Table } from './table.ts';

type Names = { readonly da: string; readonly en: string };

/** A deed as a row tells it. */
export interface DeedTableRow extends TableStatement {
  readonly actors: readonly TableParty[];
  readonly verb: Part | null;
  readonly action: Part | null;
  readonly happenedOn: string | null;
}

const deedColumns = {
  ...NAMING_COLUMNS,
  actors: { type: 'string', isList: true, value: ({ actors }) => parties(actors) },
  verb: { type: 'string', value: ({ verb }) => verb?.text ?? null },
  action: { type: 'string', value: ({ action }) => action?.text ?? null },
  happened_on: { type: 'date', value: ({ happenedOn }) => happenedOn },
  ...CIRCUMSTANCE_COLUMNS,
  ...SOURCE_COLUMNS,
} as const satisfies Readonly<Record<string, Column<DeedTableRow>>>;

/** What documents say was done, one a row. */
export const DEEDS_TABLE: Table<DeedTableRow, keyof typeof deedColumns> = {
  name: 'deeds',
  key: ['id'],
  columns: deedColumns,
};

/** A document as a row tells it. */
export interface DocumentTableRow {
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly language: string;
  readonly date: string | null;
  readonly issuer: { readonly id: string } | null;
  readonly sample: boolean;
  readonly counts: { readonly undertaking: number; readonly call: number; readonly expectation: number };
  readonly ingestedAt: string;
}

const documentColumns = {
  id: { type: 'string', isRequired: true, value: ({ id }) => id },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  title: { type: 'string', isRequired: true, value: ({ title }) => title },
  language: { type: 'string', isRequired: true, value: ({ language }) => language },
  date: { type: 'date', value: ({ date }) => date },
  issuer: { type: 'string', value: ({ issuer }) => issuer?.id ?? null },
  undertakings: { type: 'integer', isRequired: true, value: ({ counts }) => counts.undertaking },
  calls: { type: 'integer', isRequired: true, value: ({ counts }) => counts.call },
  expectations: { type: 'integer', isRequired: true, value: ({ counts }) => counts.expectation },
  taken_in_at: { type: 'dateTime', isRequired: true, value: ({ ingestedAt }) => ingestedAt },
  sample: { type: 'boolean', isRequired: true, value: ({ sample }) => sample },
} as const satisfies Readonly<Record<string, Column<DocumentTableRow>>>;

/** The documents of the register, one a row. */
export const DOCUMENTS_TABLE: Table<DocumentTableRow, keyof typeof documentColumns> = {
  name: 'documents',
  key: ['id'],
  columns: documentColumns,
};

/** An actor as a row tells it. */
export interface ActorTableRow {
  readonly id: string;
  readonly address: string;
  readonly type: string;
  readonly names: Names;
  readonly owes: number;
  readonly asks: number;
  readonly documents: number;
}

const actorColumns = {
  id: { type: 'string', isRequired: true, value: ({ id }) => id },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  type: {
    type: 'string',
    isRequired: true,
    codes: ['state', 'organisation', 'body', 'office', 'person', 'group', 'company'],
    value: ({ type }) => type,
  },
  name_en: { type: 'string', isRequired: true, value: ({ names }) => names.en },
  name_da: { type: 'string', isRequired: true, value: ({ names }) => names.da },
  owes: { type: 'integer', isRequired: true, value: ({ owes }) => owes },
  asks: { type: 'integer', isRequired: true, value: ({ asks }) => asks },
  documents: { type: 'integer', isRequired: true, value: ({ documents }) => documents },
} as const satisfies Readonly<Record<string, Column<ActorTableRow>>>;

/** The actors of the register, one a row. */
export const ACTORS_TABLE: Table<ActorTableRow, keyof typeof actorColumns> = {
  name: 'actors',
  key: ['id'],
  columns: actorColumns,
};

/** A signatory of a pledge as a row tells it. */
export interface SignatoryTableRow {
  readonly pledge: string;
  readonly actorId: string;
  readonly address: string;
  readonly names: Names;
  readonly kind: OrganisationKind;
  readonly country: string | null;
  readonly website: string | null;
  readonly signedOn: string | null;
  readonly withdrawnOn: string | null;
  readonly signerName: string | null;
  readonly signerOffice: string | null;
}

const signatoryColumns = {
  pledge: { type: 'string', isRequired: true, value: ({ pledge }) => pledge },
  actor: { type: 'string', isRequired: true, value: ({ actorId }) => actorId },
  address: { type: 'anyURI', isRequired: true, value: ({ address }) => address },
  name_en: { type: 'string', isRequired: true, value: ({ names }) => names.en },
  name_da: { type: 'string', isRequired: true, value: ({ names }) => names.da },
  kind: { type: 'string', isRequired: true, codes: ORGANISATION_KINDS, value: ({ kind }) => kind },
  country: { type: 'string', value: ({ country }) => country },
  website: { type: 'anyURI', value: ({ website }) => website },
  signed_on: { type: 'date', value: ({ signedOn }) => signedOn },
  withdrawn_on: { type: 'date', value: ({ withdrawnOn }) => withdrawnOn },
  signer: { type: 'string', value: ({ signerName }) => signerName },
  office: { type: 'string', value: ({ signerOffice }) => signerOffice },
} as const satisfies Readonly<Record<string, Column<SignatoryTableRow>>>;

/** Who has signed each pledge, those who withdrew among them. */
export const SIGNATORIES_TABLE: Table<SignatoryTableRow, keyof typeof signatoryColumns> = {
  name: 'signatories',
  key: ['pledge', 'actor'],
  columns: signatoryColumns,
};

/** What a signatory says of a commitment in a round, and what others find, as a row tells it. */
export interface AccountTableRow {
  readonly pledge: string;
  readonly round: number;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly actorId: string;
  readonly commitmentId: string;
  readonly progress: string;
  readonly done: string;
  readonly nextStep: string;
  readonly evidence: string | null;
  readonly submittedAt: Date;
  readonly verdict: string;
}

const accountColumns = {
  pledge: { type: 'string', isRequired: true, value: ({ pledge }) => pledge },
  round: { type: 'integer', isRequired: true, value: ({ round }) => round },
  period_from: { type: 'date', isRequired: true, value: ({ periodFrom }) => periodFrom },
  period_to: { type: 'date', isRequired: true, value: ({ periodTo }) => periodTo },
  actor: { type: 'string', isRequired: true, value: ({ actorId }) => actorId },
  commitment: { type: 'string', isRequired: true, value: ({ commitmentId }) => commitmentId },
  progress: { type: 'string', isRequired: true, codes: CODE_LISTS.progress, value: ({ progress }) => progress },
  done: { type: 'string', value: ({ done }) => done || null },
  next_step: { type: 'string', value: ({ nextStep }) => nextStep || null },
  evidence: { type: 'anyURI', value: ({ evidence }) => evidence },
  submitted_at: { type: 'dateTime', isRequired: true, value: ({ submittedAt }) => submittedAt.toISOString() },
  verdict: { type: 'string', isRequired: true, codes: CODE_LISTS.verdict, value: ({ verdict }) => verdict },
} as const satisfies Readonly<Record<string, Column<AccountTableRow>>>;

/** What signatories say they did, commitment by commitment. */
export const ACCOUNTS_TABLE: Table<AccountTableRow, keyof typeof accountColumns> = {
  name: 'accounts',
  key: ['pledge', 'round', 'actor', 'commitment'],
  columns: accountColumns,
};
