import type { ActorMention } from '../authority/actor.ts';
import type { InterfaceLanguage } from '../text/interface-language.ts';
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

/** Money that the words name. */
export interface Amount extends Part {
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** ISO 4217, e.g. `DKK`; null where the words name a currency that several countries have ("dollars"). */
  readonly currency: string | null;
}

/** A duty that falls due again and again: "årligt", "regularly", "every two years". */
export interface Recurrence extends Part {
  /** ISO 8601 duration between two times (`P1Y`, `P6M`); null where the words give none ("regelmæssigt"). */
  readonly interval: string | null;
}

/** A place in which, or for which, something is to be done. */
export interface Place extends Part {
  /** ISO 3166-1 alpha-2 in lower case for a state, else an identifier of our own (`africa`); null where it is not known. */
  readonly place: string | null;
}

/** What sort of thing a reference leads to. */
export const REFERENCE_KINDS = ['document', 'passage'] as const;

/** Another document, or another passage of this one, that the words name. */
export interface Reference extends Part {
  readonly kind: (typeof REFERENCE_KINDS)[number];
  /** Normal form of a document's number: `ST 11088/23`, `A/RES/76/19`, `CELEX:32016R0679`; null where none is given. */
  readonly identifier: string | null;
  /** `eId` of the passage referred to, if it is one of this document. */
  readonly passage: string | null;
}

/** A topic of the taxonomy, with the words that gave it. */
export interface Topic {
  /** Identifier in `authority/topics`. */
  readonly topic: string;
  readonly words: readonly Part[];
}

/** Words that limit what is owed: a condition ("if", "subject to") or an exception ("except", "without prejudice to"). */
export interface Qualification extends Part {
  readonly kind: 'condition' | 'exception';
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
  'recurrence',
  'target',
  'amount',
  'counterparts',
  'beneficiaries',
  'fora',
  'places',
  'references',
  'qualifications',
  'topics',
  'confidence',
] as const;

/** One of {@link TRACE_STAGES}. */
export type TraceStage = (typeof TRACE_STAGES)[number];

/** What a rule concluded, as one clause in each language. */
export type Conclusion = Readonly<Record<InterfaceLanguage, string>>;

/** One step of the reasoning behind a record. */
export interface TraceStep {
  readonly stage: TraceStage;
  /** Name of the rule that fired, stable across versions: `da.performative.call`. */
  readonly rule: string;
  /** The words it fired on, where there are some. */
  readonly span: Span | null;
  readonly conclusion: Conclusion;
  /** What else the words could have been, and why they were not taken so; none where nothing else was weighed. */
  readonly alternatives?: readonly Alternative[];
}

/** A reading that was weighed and put aside. */
export interface Alternative {
  /** The words or the value that was weighed. */
  readonly text: string;
  readonly rule: string;
  readonly reason: Conclusion;
}

/** One thing that speaks for or against a record, and by how much, in log-odds. */
export interface ConfidenceFeature {
  /** Name of the feature, stable across versions: `rule.own-will`, `subject.phrase`. */
  readonly feature: string;
  readonly weight: number;
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
  /** Who says the same beside the speaker: the further states in the bracket of a recommendation. Absent where nobody does. */
  readonly coSpeakers?: readonly ActorPart[];
  /** The verb that makes it a commitment, as written: "opfordrer", "vil", "should". For a point, that of its chapeau. */
  readonly verb: Part | null;
  /** How binding the verb is in its language, 1 (weak) to 5 (binding). */
  readonly strength: number | null;
  readonly bearers: readonly ActorPart[];
  readonly action: Part | null;
  /** With whom it is to be done. */
  readonly counterparts: readonly ActorPart[];
  /** For whom. `actor` is null for groups that no authority lists. */
  readonly beneficiaries: readonly ActorPart[];
  /** In which organisation, body or meeting. */
  readonly fora: readonly ActorPart[];
  readonly places: readonly Place[];
  readonly deadline: Deadline | null;
  readonly recurrence: Recurrence | null;
  readonly target: Target | null;
  readonly amounts: readonly Amount[];
  readonly references: readonly Reference[];
  readonly qualifications: readonly Qualification[];
  /** Whether what is owed is to refrain: "will not", "refrain from". */
  readonly negated: boolean;
  readonly topics: readonly Topic[];
  /** Calibrated probability that the record is right, 0 to 1. */
  readonly confidence: number;
  readonly confidenceFeatures: readonly ConfidenceFeature[];
  readonly language: LanguageCode;
  readonly trace: readonly TraceStep[];
}

/** Something that an actor did, as a text tells it: possible evidence for a commitment. */
export interface ExtractedDeed extends Span {
  /** Made like a commitment's. */
  readonly id: string;
  readonly passage: string;
  readonly page: number | null;
  /** Exactly `text.slice(start, end)` of the clean text. */
  readonly quote: string;
  /** Who did it. */
  readonly actors: readonly ActorPart[];
  /** The words that say that it was done: "bidrager med", "has adopted". */
  readonly verb: Part | null;
  readonly action: Part | null;
  readonly counterparts: readonly ActorPart[];
  readonly beneficiaries: readonly ActorPart[];
  readonly places: readonly Place[];
  readonly amounts: readonly Amount[];
  /** When it was done: EDTF; null where the words do not tell. */
  readonly date: Deadline | null;
  readonly topics: readonly Topic[];
  readonly confidence: number;
  readonly language: LanguageCode;
  readonly trace: readonly TraceStep[];
}

/** A name that could be a company or an organisation, for a person to confirm; the span is that of its first place. */
export interface ActorSuggestion extends Part {
  readonly type: 'company' | 'organisation';
  /** How often the name stands in the text. */
  readonly count: number;
}

/** Everything found in one text. */
export interface Extraction {
  /** In text order; stances included. */
  readonly commitments: readonly ExtractedCommitment[];
  /** In text order. */
  readonly deeds: readonly ExtractedDeed[];
  /** Every known actor's name in the text, in text order. */
  readonly mentions: readonly ActorMention[];
  /** Names that no list knows: the most frequent first. */
  readonly suggestions: readonly ActorSuggestion[];
}
