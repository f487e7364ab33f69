import type { InterfaceLanguage } from '../text/interface-language.ts';
import type { Acceptance, Progress, Verdict } from './follow-up-views.ts';
import type { ActorRef, CommitmentView, DocumentRef } from './views.ts';

/** What a report is about: one text point by point, one actor, or one year. */
export const REPORT_KINDS = ['progress', 'status', 'annual'] as const;

/** One of {@link REPORT_KINDS}. */
export type ReportKind = (typeof REPORT_KINDS)[number];

/** In what part an actor stands whose status is told; `country` is all of them together. */
export const ACTOR_PARTS = ['bearer', 'forum', 'country'] as const;

/** One of {@link ACTOR_PARTS}. */
export type ActorPartOfReport = (typeof ACTOR_PARTS)[number];

/** Sections of every report that a person may write in, besides those of its groups. */
export const OPEN_SECTIONS = ['summary', 'outlook'] as const;

/** An answer that somebody gave. */
export interface GivenAnswer<Code> {
  readonly code: Code;
  /** ISO date as of which it holds. */
  readonly asOf: string;
  /** Name of who gave it; null for the operator, and in a public report. */
  readonly by: string | null;
  readonly text: string | null;
}

/** Something that speaks for or against a commitment's being kept. */
export interface ReportedEvidence {
  readonly stance: 'supports' | 'contradicts';
  /** What it is: the title of a document, the name of a file, an address. */
  readonly title: string;
  readonly address: string | null;
  /** The passage that was cited, with its language, where it is one of a document in the register. */
  readonly quote: { readonly text: string; readonly language: string; readonly place: PlaceInDocument } | null;
  readonly note: string | null;
  /** ISO date on which it was given. */
  readonly givenOn: string;
}

/** Where words stand in a document. */
export interface PlaceInDocument {
  readonly label: string | null;
  readonly page: number | null;
}

/** A commitment with what was known of it on the day of the report; null is what nobody had answered. */
export interface ReportedCommitment {
  readonly commitment: CommitmentView;
  readonly owner: { readonly team: string | null; readonly person: string | null } | null;
  readonly acceptance: GivenAnswer<Acceptance> | null;
  readonly progress: GivenAnswer<Progress> | null;
  readonly verdict: GivenAnswer<Verdict> | null;
  /** The steps of the plan that were not dropped, by their day; ISO dates. */
  readonly milestones: readonly { readonly title: string; readonly dueOn: string; readonly doneOn: string | null }[];
  readonly evidence: readonly ReportedEvidence[];
}

/** Commitments that stand under one heading. */
export interface ReportGroup {
  /** The same in every edition. */
  readonly key: string;
  readonly of:
    | { readonly type: 'point'; readonly label: string }
    | { readonly type: 'heading'; readonly text: string }
    | { readonly type: 'document'; readonly document: DocumentRef }
    | { readonly type: 'actor'; readonly actor: ActorRef }
    | { readonly type: 'rest' };
  readonly commitments: readonly ReportedCommitment[];
}

/** What a report covers. */
export type ReportSubject =
  | { readonly kind: 'progress'; readonly document: DocumentRef; readonly points: readonly string[] }
  | { readonly kind: 'status'; readonly actor: ActorRef; readonly part: ActorPartOfReport }
  | { readonly kind: 'annual'; readonly year: number };

/** Everything that a report tells, in codes, dates and the words of others. */
export interface ReportContent {
  readonly subject: ReportSubject;
  readonly language: InterfaceLanguage;
  /** What people called it; null for the name that follows from its subject. */
  readonly title: string | null;
  readonly author: string | null;
  readonly edition: number;
  /** ISO date. */
  readonly asOf: string;
  /** ISO date of the edition before; null for the first. */
  readonly previousAsOf: string | null;
  readonly classification: 'public' | 'internal' | 'restricted';
  /** Whether what nobody has confirmed is left out, and how many in the scope are and are not confirmed. */
  readonly onlyConfirmed: boolean;
  readonly confirmed: number;
  readonly unconfirmed: number;
  readonly groups: readonly ReportGroup[];
  /** What people wrote, by the key of the section. */
  readonly paragraphs: ReadonlyMap<string, string>;
  /** Scheme, host and port under which commitments have their addresses; null where there is none. */
  readonly origin: string | null;
}
