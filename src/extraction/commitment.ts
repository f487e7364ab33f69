import type { ActorMention } from '../authority/actor.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { Span } from '../text/span.ts';

/** What a statement binds: an undertaking binds its speaker, a call asks somebody, an expectation says somebody should; a stance binds nobody. */
export const COMMITMENT_KINDS = ['undertaking', 'call', 'expectation', 'stance'] as const;

/** One of {@link COMMITMENT_KINDS}. */
export type CommitmentKind = (typeof COMMITMENT_KINDS)[number];

/** Words of the clean text that fill a part of a commitment. */
export interface Part extends Span {
  readonly text: string;
}

/** An actor in a part: known from words in the text, or implied by the context (then `span` is null). */
export interface ActorPart {
  /** The words as written ("den højtstående repræsentant", "Det", "Vi"); for an implied actor the name that we supply. */
  readonly text: string;
  /** Identifier in `authority`; null for a name that is not known there. */
  readonly actor: string | null;
  /** Where the words stand in the clean text; null when implied. May lie outside the quote (a chapeau's bearers). */
  readonly span: Span | null;
  /** True when the identifier was inferred (pronoun, issuer, chapeau), false when the words themselves name the actor. */
  readonly implied: boolean;
}

/** By when, as written and as EDTF (ISO 8601-2). */
export interface Deadline extends Part {
  /** EDTF, e.g. `2025-06-26`, `2024-22` (summer 2024), `2030`; null when relative and the document has no date. */
  readonly edtf: string | null;
  /** ISO date that a relative deadline was counted from; null when absolute. */
  readonly relativeTo: string | null;
}

/** A number and what it counts. */
export interface Target extends Part {
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly unit: string;
}

/** The stages of the pipeline that leave a step in the trace, in their order. */
export const TRACE_STAGES = [
  'cue',
  'subject',
  'clause',
  'kind',
  'chapeau',
  'split',
  'bearers',
  'deadline',
  'target',
  'confidence',
] as const;

/** One of {@link TRACE_STAGES}. */
export type TraceStage = (typeof TRACE_STAGES)[number];

/** What a rule concluded, as one clause in each language. */
export type Conclusion = Readonly<Record<LanguageCode, string>>;

/** One step of the reasoning behind a record. */
export interface TraceStep {
  readonly stage: TraceStage;
  /** Name of the rule that fired, stable across versions: `da.performative.call`. */
  readonly rule: string;
  /** The words it fired on, where there are some. */
  readonly span: Span | null;
  readonly conclusion: Conclusion;
}

/** A commitment or stance found in a text, with every part's place in it. */
export interface ExtractedCommitment extends Span {
  /** Ten characters of Crockford base 32 from the SHA-256 of text fingerprint, span and kind: the same text gives the same id. */
  readonly id: string;
  readonly kind: CommitmentKind;
  /** `eId` of the passage in which the quote stands. */
  readonly passage: string;
  readonly page: number | null;
  /** Exactly `text.slice(start, end)` of the clean text. */
  readonly quote: string;
  readonly speaker: ActorPart | null;
  /** The verb that makes it a commitment, as written: "opfordrer", "vil", "should". For a point, that of its chapeau. */
  readonly verb: Part | null;
  /** How binding the verb is in its language, 1 (weak) to 5 (binding). */
  readonly strength: number | null;
  readonly bearers: readonly ActorPart[];
  readonly action: Part | null;
  readonly deadline: Deadline | null;
  readonly target: Target | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly language: LanguageCode;
  readonly trace: readonly TraceStep[];
}

/** Everything found in one text. */
export interface Extraction {
  /** In text order; stances included. */
  readonly commitments: readonly ExtractedCommitment[];
  /** Every known actor's name in the text, in text order. */
  readonly mentions: readonly ActorMention[];
}
