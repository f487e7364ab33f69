import type { ActorMention } from '../authority/actor.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import { sentences } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
import { aimDraft, aimedPoint, bareTarget, isAim, targetList } from './aim-drafts.ts';
import { antecedentsIn } from './antecedents.ts';
import { attributedSpeaker } from './attribution.ts';
import { type Chapeau, chapeauOf, hasOwnAction, pointDraft } from './chapeau.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart, ExtractedCommitment, ExtractedDeed } from './commitment.ts';
import { finishDeeds } from './deeds/finish-deeds.ts';
import { readDeeds } from './deeds/read-deeds.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft, SpeechContext } from './draft.ts';
import { findCues } from './find-cues.ts';
import { finishStatement, sharedParts } from './finish-statement.ts';
import { imperativeOf, targetVerb } from './imperative.ts';
import { mentionsIn } from './mentions-in.ts';
import { readDrafts } from './read-drafts.ts';
import {
  type ListParts,
  listedDraft,
  type NamedSpeakers,
  recommendationsIn,
  speakersInBracket,
  thatClauseOf,
} from './recommendation.ts';
import { isReviewer } from './review.ts';
import { type QuotedSpeech, quotedSpeech, saidIn } from './speech.ts';
import { type Statement, splitStatements } from './split-statements.ts';
import { readSentence } from './units.ts';
import { isReadWhole, windowsOf } from './windows.ts';

/** What passages state, in text order. */
export interface PassageStatements {
  readonly commitments: readonly ExtractedCommitment[];
  readonly deeds: readonly ExtractedDeed[];
}

/** What a passage states, and what it leaves to the passages below it. */
export interface PassageReading extends PassageStatements {
  readonly chapeau: Chapeau | null;
}

/** How a passage stands among the others. */
export interface PassagePlace {
  /** The sentence that the passage finishes. */
  readonly above: Chapeau | null;
  /** The list that the passage stands in: then its imperatives say what is asked or promised. */
  readonly listed: ListParts | null;
  /** Whether what stands below may finish the passage though it ends in no colon. */
  readonly goesOnBelow: boolean;
}

/** Reads the sentences of one passage. */
export function readPassage(
  document: ReadDocument,
  passage: Passage,
  place: PassagePlace,
  context: DocumentContext,
): PassageReading {
  const { lexicon } = context;
  const mentions = mentionsIn(context.mentions, passage);
  const speeches = quotedSpeech(document.text, passage, mentions, lexicon);
  const commitments: ExtractedCommitment[] = [];
  const deeds: ExtractedDeed[] = [];
  let chapeau: Chapeau | null = null;
  let lastSpeaker: ActorPart | null = null;
  let lastBearers: readonly ActorPart[] = [];
  const spans = sentencesOf(document.text, passage, mentions, context);
  for (const [index, whole] of spans.entries()) {
    const said = saidIn(whole, speeches);
    const { span, by } = withoutSpeaker(document.text, said, mentions, context);
    const sentence = readSentence(context.words, span, mentionsIn(mentions, span), lexicon);
    const grammar: Grammar = {
      sentence,
      units: sentence.units,
      lexicon,
      cues: findCues(sentence, lexicon),
      goesOnBelow: place.goesOnBelow && index === spans.length - 1,
    };
    const operative = passage.role === 'operative';
    const spoken = speechContext(context, speeches, span, { lastSpeaker, lastBearers, operative });
    const attributed = attributedSpeaker(grammar);
    const speech = attributed === null ? spoken : { ...spoken, voice: attributed, reported: true };
    const above = index === 0 ? place.above : null;
    const drafts = draftsOf(grammar, speech, { above, listed: listOf(place, by, context), by });
    const stated = drafts.map(({ cue }) => cue);
    deeds.push(...finishDeeds(grammar, readDeeds(grammar, speech, stated), { document, passage, context }));
    const final = drafts.at(-1);
    const statementPlace = { document, passage, context, above };
    chapeau = final === undefined ? null : chapeauOf(grammar, final, () => sharedParts(grammar, final, statementPlace));
    lastBearers = final === undefined ? [] : antecedentsIn(final);
    lastSpeaker = drafts.findLast((draft) => draft.speaker?.actor != null)?.speaker ?? lastSpeaker;
    for (const statement of statementsOf(grammar, drafts, chapeau)) {
      commitments.push(...finishStatement(grammar, statement, statementPlace));
    }
  }
  return { commitments, deeds, chapeau };
}

/** "Initiativ 3: (Der oprettes …)", "Target 7.1: (By 2030, …)": which of a list it is, and no part of what it says. */
const LABEL = /^\p{Lu}\p{L}{2,}\s\d{1,2}(?:\.\d{1,2})?:\s+(?=\p{Lu})/u;
const LONGEST_LABEL = 60;

/** The sentences; in a review recommendations that follow one another with their speakers are one each. */
function sentencesOf(
  text: string,
  passage: Passage,
  mentions: readonly ActorMention[],
  { lexicon, reviewed }: DocumentContext,
): readonly Span[] {
  const [label = ''] =
    LABEL.exec(text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_LABEL))) ?? [];
  const words = { start: passage.start + label.length, end: passage.end };
  const whole = sentences(text, words, lexicon.language.abbreviations, lexicon.closing);
  const spans = whole.every(isReadWhole) ? whole : whole.flatMap((span) => windowsOf(text, span));
  return reviewed === null ? spans : spans.flatMap((span) => recommendationsIn(text, span, mentions));
}

/** A recommendation without the bracket that names its speaker. */
function withoutSpeaker(
  text: string,
  span: Span,
  mentions: readonly ActorMention[],
  { lexicon, words: textWords, reviewed, issuer }: DocumentContext,
): { readonly span: Span; readonly by: NamedSpeakers | null } {
  const named = speakersInBracket(text, span, mentions);
  if (named === null) return { span, by: null };
  const { words } = named;
  const sentence = readSentence(textWords, words, mentionsIn(mentions, words), lexicon);
  const grammar: Grammar = { sentence, units: sentence.units, lexicon, cues: findCues(sentence, lexicon) };
  const isOfReview = reviewed !== null || (isReviewer(issuer) && grammar.cues.length === 0);
  const asks = isOfReview || imperativeOf(grammar) !== null || thatClauseOf(grammar) !== null;
  return asks ? { span: words, by: named } : { span, by: null };
}

/** A speaker in brackets makes a recommendation wherever it stands. */
function listOf(place: PassagePlace, by: NamedSpeakers | null, { reviewed }: DocumentContext): ListParts | null {
  if (by === null) return place.listed;
  const { speaker, coSpeakers } = by;
  return { kind: 'recommendations', speaker, coSpeakers, bearers: reviewed === null ? [] : [reviewed] };
}

interface DraftPlace {
  readonly above: Chapeau | null;
  readonly listed: ListParts | null;
  readonly by: NamedSpeakers | null;
}

/** A point's first sentence goes on from its chapeau, unless it is a whole sentence with a subject of its own. */
function draftsOf(grammar: Grammar, speech: SpeechContext, { above, listed, by }: DraftPlace): Draft[] {
  if (by !== null && listed !== null) {
    const clause = thatClauseOf(grammar);
    if (clause !== null) return [listedDraft(grammar, clause.verb, { ...listed, bearers: clause.bearers })];
    return [listedDraft(grammar, imperativeOf(grammar) ?? 0, listed)];
  }
  const drafts = readDrafts(grammar, speech);
  const aim = drafts.every(({ bearers }) => bearers.length === 0) ? aimDraft(grammar, speech) : null;
  if (aim !== null) return [aim];
  if (isWhole(drafts[0])) return drafts;
  const point = above === null ? null : pointBelow(grammar, above, speech);
  if (point !== null) return [point];
  const isBare = drafts.length === 0 && !speech.quoted;
  const list = listed ?? (isBare ? targetList(speech, 'targets') : null);
  if (list === null) return drafts;
  const verb = listed === null ? targetVerb(grammar, speech.date) : imperativeOf(grammar);
  if (verb !== null) return [listedDraft(grammar, verb, list)];
  return isBare ? bareTarget(grammar, speech) : drafts;
}

/** What the point says by what it goes on from; null where it stands below an aim and names none. */
function pointBelow(grammar: Grammar, above: Chapeau, speech: SpeechContext): Draft | null {
  return isAim(above.draft) ? aimedPoint(grammar, above, speech) : pointDraft(grammar, above, speech.issuer);
}

const FARTHEST_OWN_SUBJECT = 4;

function isWhole(first: Draft | undefined): boolean {
  if (first === undefined || first.position.clause !== 'main' || first.subject.kind === 'none') return false;
  return first.position.edge <= FARTHEST_OWN_SUBJECT;
}

/** A chapeau that only introduces its points is no commitment of its own. */
function statementsOf(grammar: Grammar, drafts: readonly Draft[], chapeau: Chapeau | null): Statement[] {
  const statements = splitStatements(grammar, drafts);
  if (chapeau === null) return statements;
  return statements.filter(({ draft }) => draft.cue !== chapeau.draft.cue || hasOwnAction(grammar, draft));
}

function speechContext(
  context: DocumentContext,
  speeches: readonly QuotedSpeech[],
  sentence: Span,
  before: Pick<SpeechContext, 'lastSpeaker' | 'lastBearers' | 'operative'>,
): SpeechContext {
  const speech = speeches.find((quotation) => contains(quotation, { start: sentence.start, end: sentence.start + 1 }));
  return {
    issuer: context.issuer,
    voice: speech?.speaker ?? context.issuerPart,
    quoted: speech?.speaker != null,
    reported: false,
    date: context.date,
    pair: context.pair,
    past: context.past,
    reviews: context.reviewed !== null,
    ...before,
  };
}
