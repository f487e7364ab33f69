import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely';
import type { OrganisationKind } from '../../authority/organisations/kind.ts';
import type { SignatoryColumns, SignatoryProblem } from '../../formats/csv/signatory-list.ts';
import type { OrganisationLikeness } from '../../matching/organisations/compare-organisations.ts';

/** What an initiative can be. */
export const INITIATIVE_KINDS = ['pledge', 'coalition', 'partnership', 'joint-action-plan', 'network', 'hub'] as const;

/** One of {@link INITIATIVE_KINDS}. */
export type InitiativeKind = (typeof INITIATIVE_KINDS)[number];

/** What a text is to an initiative. */
export const WORK_ROLES = ['text', 'work-plan', 'document'] as const;

/** One of {@link WORK_ROLES}. */
export type WorkRole = (typeof WORK_ROLES)[number];

/** The same words in several languages, by ISO 639-1 code. */
export type Translations = Readonly<Record<string, string>>;

type DateColumn = ColumnType<never, string | null, string | null>;
type Json<Value extends object> = JSONColumnType<Value, string, string>;

/** A pledge, a coalition or another group of actors with commitments of its own. */
interface InitiativeTable {
  id: Generated<string>;
  kind: InitiativeKind;
  slug: string;
  names: Json<Translations>;
  descriptions: Json<Translations>;
  started_on: DateColumn;
  ended_on: DateColumn;
  /** Whether organisations can sign by the form. */
  is_open: Generated<boolean>;
  /** The initiative that this one is to carry out. */
  acts_on: string | null;
  /** Days without a sign of life after which it counts as dormant. */
  dormant_after_days: Generated<number>;
  changed_at: Generated<Date>;
  audience_id: number;
  revision: Generated<number>;
  created_by: string | null;
  created_at: Generated<Date>;
}

/** A text of an initiative; its commitments are those of the text. */
interface InitiativeWorkTable {
  initiative_id: string;
  work_id: number;
  role: WorkRole;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** What is known of an actor that can sign. */
interface OrganisationTable {
  actor_id: string;
  kind: OrganisationKind;
  /** ISO 3166-1 alpha-2 in lower case. */
  country: string | null;
  website: string | null;
  other_names: Generated<readonly string[]>;
  /** The organisation that this one turned out to be. */
  merged_into: string | null;
  revision: Generated<number>;
  created_at: Generated<Date>;
}

/** An address of somebody outside, encrypted. */
interface ContactTable {
  id: GeneratedAlways<number>;
  /** Keyed, so that nobody finds out by trying. */
  address_hash: Buffer;
  /** Likewise, of what stands after the at sign. */
  domain_hash: Buffer;
  sealed: Buffer;
  created_at: Generated<Date>;
}

/** How far a signature has come. */
export const SIGNATURE_STATES = ['unconfirmed', 'confirmed', 'accepted', 'declined'] as const;

/** One of {@link SIGNATURE_STATES}. */
export type SignatureState = (typeof SIGNATURE_STATES)[number];

/** That an organisation signed. */
interface SignatureTable {
  id: Generated<string>;
  initiative_id: string;
  /** Null until it is accepted. */
  actor_id: string | null;
  /** As they gave it; the organisation's own record may say otherwise. */
  organisation_name: string;
  kind: OrganisationKind;
  country: string | null;
  website: string | null;
  /** Null where nobody knows. */
  signed_on: DateColumn;
  /** The version of the text that was signed. */
  expression_id: string | null;
  signer_name: string | null;
  signer_office: string | null;
  contact_id: number | null;
  /** The language of mails to whoever signed. */
  locale: Generated<'da' | 'en'>;
  origin: 'form' | 'import';
  state: SignatureState;
  given_at: Generated<Date>;
  confirmed_at: Date | null;
  decided_by: string | null;
  decided_at: Date | null;
  decision_note: string | null;
  withdrawn_on: DateColumn;
  withdrawal_reason: string | null;
  revision: Generated<number>;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** What a link of a signatory does. */
export type LinkPurpose = 'confirm' | 'withdraw';

/** A link by which whoever signed shows that the address is theirs, or withdraws. */
interface SignatureLinkTable {
  token_hash: string;
  signature_id: string;
  purpose: Generated<LinkPurpose>;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** A list of signatories that somebody brought in. */
interface SignatoryImportTable {
  id: GeneratedAlways<number>;
  initiative_id: string;
  file_name: string;
  sha256: string;
  encoding: string;
  columns: Json<SignatoryColumns>;
  /** Cells that a spreadsheet would run. */
  formulas: number;
  made_by: string | null;
  made_at: Generated<Date>;
  /** Taken over from the initiative. */
  audience_id: GeneratedAlways<number>;
}

/** Whom a row may mean: an organisation that is known, or an earlier row of the same list. */
export interface ImportCandidate extends OrganisationLikeness {
  readonly name: string;
  readonly country: string | null;
  readonly actorId: string | null;
  readonly line: number | null;
}

/** What became of a row: a new organisation, one that is known, or nothing. */
export type ImportDecision = 'new' | 'same' | 'skip';

/** Why a row was decided without a person. */
export const IMPORT_RULES = ['nothing-like-it', 'is-state', 'same-name', 'signed-already', 'twice', 'no-name'] as const;

/** One of {@link IMPORT_RULES}. */
export type ImportRule = (typeof IMPORT_RULES)[number];

/** A row of a list. */
interface ImportRowTable {
  import_id: number;
  line: number;
  name: string;
  kind: OrganisationKind;
  country: string | null;
  website: string | null;
  signed_on: DateColumn;
  problems: Json<readonly SignatoryProblem[]>;
  candidates: Json<readonly ImportCandidate[]>;
  decision: ImportDecision | null;
  actor_id: string | null;
  same_line: number | null;
  rule: ImportRule | null;
  decided_by: string | null;
  decided_at: Date | null;
  revision: Generated<number>;
  taken_at: Date | null;
  signature_id: string | null;
  /** Taken over from the list. */
  audience_id: GeneratedAlways<number>;
}

/** The tables of initiatives and of those who sign. */
export interface InitiativeTables {
  initiative: InitiativeTable;
  initiative_work: InitiativeWorkTable;
  organisation: OrganisationTable;
  contact: ContactTable;
  signature: SignatureTable;
  signature_link: SignatureLinkTable;
  signatory_import: SignatoryImportTable;
  import_row: ImportRowTable;
}
