import type { ActorType } from '../authority/actor.ts';
import type {
  ActorPart,
  CommitmentKind,
  ExtractedCommitment,
  ExtractedDeed,
  Place,
  Topic,
} from '../extraction/commitment.ts';
import type { Recognition } from '../matching/recognition.ts';
import type {
  Annotation,
  DocumentIdentifier,
  FootnoteMarker,
  PassageType,
  ReadingNotice,
  SourceFormat,
  TableCell,
} from '../reading/document.ts';
import type { InitiativeRef } from '../store/groups.ts';
import type { Facet } from '../store/register-filters.ts';
import type { RowStanding } from '../store/row-standings.ts';
import type { Progress, Verdict } from '../store/schema/follow-up.ts';
import type { CommitmentOrigin, CommitmentState, SettablePart } from '../store/schema/review.ts';
import type { InterfaceLanguage } from '../text/interface-language.ts';
import type { LanguageCode } from '../text/language-code.ts';

export { RECOGNITIONS, type Recognition } from '../matching/recognition.ts';
export { FACETS, type Facet, NONE, perFacet } from '../store/register-filters.ts';
export type { RowStanding } from '../store/row-standings.ts';
export {
  COMMITMENT_ORIGINS,
  COMMITMENT_STATES,
  type CommitmentOrigin,
  type CommitmentState,
  SETTABLE_PARTS,
  type SettablePart,
} from '../store/schema/review.ts';

import type { OrganisationFacts } from './organisation-facts.ts';

/** An actor as lists and links name it. */
export interface ActorRef {
  readonly id: string;
  readonly type: ActorType;
  readonly names: Readonly<Record<InterfaceLanguage, string>>;
}

/** How many records of each kind. */
export type KindCounts = Readonly<Record<CommitmentKind, number>>;

/** An expression of a work, as lists name it. */
export interface DocumentRef {
  /** Ten characters of Crockford base 32, made from the clean text: the same text has the same identifier everywhere. */
  readonly id: string;
  readonly title: string;
  readonly language: LanguageCode;
  /** ISO date of the document, null if unknown. */
  readonly date: string | null;
  readonly issuer: ActorRef | null;
  /** True for the sample documents that come with Servanda. */
  readonly sample: boolean;
}

/** Another language version of the same work, the newest in its language. */
export interface LanguageVersionRef extends DocumentRef {
  readonly recognisedBy: Recognition;
}

/** One version of a text in one language; a revised file of the same work makes a new one. */
export interface VersionRef extends DocumentRef {
  /** 1 for the first. */
  readonly version: number;
  /** ISO timestamp of when it was taken in. */
  readonly ingestedAt: string;
  readonly isLatest: boolean;
  /** How it was found to be a version of the one before; null for the first. */
  readonly recognisedBy: Recognition | null;
}

/** A row of the list of documents. */
export interface DocumentRow extends DocumentRef {
  readonly counts: KindCounts;
  readonly formats: readonly SourceFormat[];
  /** ISO timestamp of when it was taken in. */
  readonly ingestedAt: string;
  readonly pageCount: number | null;
}

/** A work in the list of documents: the newest version of its text in each language, at least one. */
export type ListedWork = readonly (DocumentRow & { readonly version: number })[];

/** One file of an expression. */
export interface ManifestationView {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly fileName: string;
  readonly format: SourceFormat;
  /** Bytes. */
  readonly size: number;
  readonly pageCount: number | null;
  readonly receivedAt: string;
  readonly notices: readonly ReadingNotice[];
}

/** A passage with its words. */
export interface PassageView {
  readonly eId: string;
  readonly type: PassageType;
  readonly number: string | null;
  readonly role: 'preambular' | 'operative' | null;
  readonly page: number | null;
  readonly parent: string | null;
  readonly level: number | null;
  /** UTF-16 offsets into the clean text. */
  readonly start: number;
  readonly end: number;
  /** The words of the passage; for a header or footer, which is not in the clean text, what stands there. */
  readonly text: string;
  readonly markers: readonly FootnoteMarker[];
  /** The cells of a table, row by row, with offsets into the clean text; null for all others, and where they are not known. */
  readonly cells: readonly TableCell[] | null;
  /** How sure optical character recognition is of the words, 0 to 1; null where nothing was recognised. */
  readonly recognition: number | null;
}

/** An actor in a part, with the actor that the register knows behind it. */
export type PartyView = ActorPart & { readonly ref: ActorRef | null };

/** A topic of the taxonomy as lists and filters name it. */
export interface TopicRef {
  readonly id: string;
  readonly names: Readonly<Record<InterfaceLanguage, string>>;
}

/** A topic of a statement, with its words and its name. */
export type TopicView = Topic & { readonly ref: TopicRef };

/** A place with its names, null where it is not known. */
export type PlaceView = Place & { readonly names: Readonly<Record<InterfaceLanguage, string>> | null };

/** What a commitment and a deed have in common: where they stand. */
export interface StatementView {
  readonly id: string;
  readonly document: DocumentRef;
  readonly passage: { readonly eId: string; readonly label: string | null };
  readonly page: number | null;
  /** UTF-16 offsets of the quote in the document's clean text. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly language: LanguageCode;
}

/** Parts that are shown as extraction gives them. */
type PlainPart =
  | 'kind'
  | 'verb'
  | 'strength'
  | 'action'
  | 'deadline'
  | 'recurrence'
  | 'target'
  | 'amounts'
  | 'references'
  | 'qualifications'
  | 'negated'
  | 'confidence'
  | 'confidenceFeatures'
  | 'trace';

/** A commitment with all its parts. */
export interface CommitmentView extends StatementView, Pick<ExtractedCommitment, PlainPart> {
  readonly speaker: PartyView | null;
  /** Who says the same beside the speaker. */
  readonly coSpeakers?: readonly PartyView[];
  readonly bearers: readonly PartyView[];
  readonly counterparts: readonly PartyView[];
  readonly beneficiaries: readonly PartyView[];
  readonly fora: readonly PartyView[];
  readonly places: readonly PlaceView[];
  readonly topics: readonly TopicView[];
  /** Last day of the deadline, ISO date, null without one. */
  readonly dueOn: string | null;
  /** What people have made of it. */
  readonly state: CommitmentState;
  /** Whether extraction found it, or a person marked its words. */
  readonly origin: CommitmentOrigin;
  /** The parts that a person has set; the others are as extraction gave them. */
  readonly setByPerson: readonly SettablePart[];
  /** Counts the changes: who changes it says which one they saw. */
  readonly revision: number;
}

/** Something that an actor did, as a document tells it. */
export interface DeedView
  extends StatementView,
    Pick<ExtractedDeed, 'verb' | 'action' | 'amounts' | 'date' | 'confidence' | 'trace'> {
  readonly actors: readonly PartyView[];
  readonly counterparts: readonly PartyView[];
  readonly beneficiaries: readonly PartyView[];
  readonly places: readonly PlaceView[];
  readonly topics: readonly TopicView[];
  /** Last day of its date, else the day of the document, ISO date; null where neither is known. */
  readonly happenedOn: string | null;
}

/** Everything the reader shows. */
export interface DocumentView extends DocumentRow {
  readonly number: string | null;
  /** Every number by which it is cited, the surest first. */
  readonly identifiers: readonly DocumentIdentifier[];
  readonly text: string;
  readonly passages: readonly PassageView[];
  readonly commitments: readonly CommitmentView[];
  /** What it says was done, in text order. */
  readonly deeds: readonly DeedView[];
  readonly manifestations: readonly ManifestationView[];
  /** Tracked changes and comments, in text order. */
  readonly annotations: readonly Annotation[];
  /** Other language versions of the same work. */
  readonly siblings: readonly LanguageVersionRef[];
  /** All versions of this text in its language, the oldest first, this one among them. */
  readonly versions: readonly VersionRef[];
  /** Documents that came inside this one (e-mail). */
  readonly attachments: readonly DocumentRef[];
  /** The document that this one came inside. */
  readonly attachedTo: DocumentRef | null;
}

/** One value of a filter with how many records it would leave. */
export interface FacetValue {
  readonly value: string;
  /** The actor, document or topic behind the value, where it is one. */
  readonly actor: ActorRef | null;
  readonly document: DocumentRef | null;
  readonly topic: TopicRef | null;
  /** The name of the team or person behind it, where it is an owner. */
  readonly ownerName: string | null;
  readonly count: number;
  readonly selected: boolean;
}

/** When a commitment is due, seen from today. */
export const DUE_BUCKETS = ['overdue', 'next-12-months', 'later', 'none'] as const;

/** One of {@link DUE_BUCKETS}. */
export type DueBucket = (typeof DUE_BUCKETS)[number];

/** Whether a commitment names money. */
export const AMOUNT_PRESENCES = ['with', 'without'] as const;

/** One of {@link AMOUNT_PRESENCES}. */
export type AmountPresence = (typeof AMOUNT_PRESENCES)[number];

/** Whether a commitment falls due again and again. */
export const RECURRENCES = ['recurring', 'once'] as const;

/** One of {@link RECURRENCES}. */
export type RecurrenceBucket = (typeof RECURRENCES)[number];

/** Whether a commitment that somebody looks after was not reported on for long. */
export const SILENCE_BUCKETS = ['silent'] as const;

/** One of {@link SILENCE_BUCKETS}. */
export type SilenceBucket = (typeof SILENCE_BUCKETS)[number];

/** What people have made of the commitments that the register lists; what they rejected it does not. */
export const LISTED_STATES = ['confirmed', 'candidate'] as const satisfies readonly CommitmentState[];

/** One of {@link LISTED_STATES}. */
export type ListedState = (typeof LISTED_STATES)[number];

/** How a register page can be sorted. */
export const REGISTER_SORTS = ['relevance', 'deadline', 'newest', 'oldest', 'document'] as const;

/** One of {@link REGISTER_SORTS}. */
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** What is asked of the register. Values within one filter are alternatives; filters narrow each other. */
export interface RegisterQuery {
  /** Words, "phrases", -excluded, prefix*; stemmed in the language of each text. */
  readonly text?: string;
  /** Empty or absent means the three kinds that bind; `stance` only when asked for. */
  readonly kinds?: readonly CommitmentKind[];
  readonly bearers?: readonly string[];
  readonly speakers?: readonly string[];
  readonly counterparts?: readonly string[];
  readonly fora?: readonly string[];
  readonly topics?: readonly string[];
  readonly documents?: readonly string[];
  readonly languages?: readonly LanguageCode[];
  /** Years of the document's date. */
  readonly years?: readonly number[];
  readonly due?: readonly DueBucket[];
  readonly amounts?: readonly AmountPresence[];
  /** ISO 4217 codes. */
  readonly currencies?: readonly string[];
  readonly recurrences?: readonly RecurrenceBucket[];
  readonly states?: readonly ListedState[];
  /** `team-` or `person-` and an identifier, or `nobody`; only those who have signed in find anything by the first two. */
  readonly owners?: readonly string[];
  /** What was reported last. */
  readonly progresses?: readonly Progress[];
  /** What was found last. */
  readonly verdicts?: readonly Verdict[];
  /** What somebody looks after and nobody has reported on for long. */
  readonly silences?: readonly SilenceBucket[];
  readonly sort?: RegisterSort;
  /** Opaque, from an earlier page's `next`/`previous`. */
  readonly cursor?: string;
  /** 1 to 100; default 25. */
  readonly limit?: number;
}

/** The field of a query that each filter is given in. */
export const FILTER_FIELDS = {
  kind: 'kinds',
  bearer: 'bearers',
  speaker: 'speakers',
  counterpart: 'counterparts',
  forum: 'fora',
  topic: 'topics',
  document: 'documents',
  language: 'languages',
  year: 'years',
  due: 'due',
  amount: 'amounts',
  currency: 'currencies',
  recurrence: 'recurrences',
  state: 'states',
  owner: 'owners',
  progress: 'progresses',
  verdict: 'verdicts',
  silence: 'silences',
} as const satisfies Record<Facet, keyof RegisterQuery>;

/** A row of the register; `marks` are the matched words in the quote, as offsets into it. */
export interface RegisterRow {
  readonly commitment: CommitmentView;
  /** Where it stands; null where nothing was said of it, and in lists that do not tell. */
  readonly standing: RowStanding | null;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** A page of the register. */
export interface RegisterPage {
  readonly total: number;
  readonly rows: readonly RegisterRow[];
  readonly next: string | null;
  readonly previous: string | null;
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** A passage found by search, with the matched words. */
export interface PassageHit {
  readonly document: DocumentRef;
  readonly passage: PassageView;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** A row of the list of actors. */
export interface ActorRow extends ActorRef {
  /** Commitments it owes. */
  readonly owes: number;
  /** Commitments it asks of others or states, as their speaker. */
  readonly asks: number;
  /** How many documents name it. */
  readonly documents: number;
}

/** An actor's page: what it owes and what it asks, by deadline and then by document. */
export interface ActorView extends ActorRow {
  readonly owed: readonly CommitmentView[];
  readonly asked: readonly CommitmentView[];
  /** How many deeds texts tell of it. */
  readonly deeds: number;
  readonly namedIn: readonly (DocumentRef & { readonly mentions: number })[];
  /** What is known of it as one that signs; null for who never signed anything. */
  readonly organisation: OrganisationFacts | null;
  /** The coalitions and other groups that it belongs to today. */
  readonly memberOf: readonly InitiativeRef[];
}

/** The home page. */
export interface OverviewView {
  readonly documents: number;
  /** How many of the documents have another language version among them; what they say counts once in each. */
  readonly languageVersions: number;
  readonly passages: number;
  readonly actors: number;
  readonly counts: KindCounts;
  /** Bearers with the most commitments, and how many of each kind. */
  readonly matrix: readonly { readonly actor: ActorRef; readonly counts: KindCounts; readonly total: number }[];
  /** Commitments with a deadline, the overdue ones newest first, then what is due next. */
  readonly overdue: readonly CommitmentView[];
  readonly upcoming: readonly CommitmentView[];
  readonly withDeadline: number;
  readonly latest: readonly DocumentRow[];
}
