import type { ActorMention } from '../authority/actor.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import { sentences } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
import { antecedentsIn } from './antecedents.ts';
import { attributedSpeaker } from './attribution.ts';
import { type Chapeau, chapeauOf, hasOwnAction, pointDraft } from './chapeau.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart, ExtractedCommitment, ExtractedDeed } from './commitment.ts';
import { finishDeeds } from './deeds/finish-deeds.ts';
import { readDeeds } from './deeds/read-deeds.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft, SpeechContext } from './draft.ts';
import { finishStatement } from './finish-statement.ts';
import { readDrafts } from './read-drafts.ts';
import { imperativeOf, type ListParts, listedDraft, recommendationsIn, speakerInBracket } from './recommendation.ts';
import { type QuotedSpeech, quotedSpeech, saidIn } from './speech.ts';
import { type Statement, splitStatements } from './split-statements.ts';
import { readSentence } from './units.ts';
import { windowsOf } from './windows.ts';

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
    const sentence = readSentence(document.text, span, mentionsIn(mentions, span), lexicon);
    const grammar: Grammar = {
      ...{ sentence, units: sentence.units, lexicon },
      goesOnBelow: place.goesOnBelow && index === spans.length - 1,
    };
    const spoken = speechContext(context, speeches, span, { lastSpeaker, lastBearers });
    const attributed = attributedSpeaker(grammar);
    const speech = attributed === null ? spoken : { ...spoken, voice: attributed, reported: true };
    const above = index === 0 ? place.above : null;
    const drafts = draftsOf(grammar, speech, { above, listed: listOf(place, by, context), by });
    deeds.push(...finishDeeds(grammar, readDeeds(grammar, speech), { document, passage, context }));
    const final = drafts[drafts.length - 1];
    chapeau = final === undefined ? null : chapeauOf(grammar, final);
    lastBearers = final === undefined ? [] : antecedentsIn(final);
    lastSpeaker = drafts.findLast((draft) => draft.speaker?.actor != null)?.speaker ?? lastSpeaker;
    for (const statement of statementsOf(grammar, drafts, chapeau)) {
      commitments.push(...finishStatement(grammar, statement, { document, passage, context, above }));
    }
  }
  return { commitments, deeds, chapeau };
}

/** The sentences; in a review recommendations that follow one another with their speakers are one each. */
function sentencesOf(
  text: string,
  passage: Passage,
  mentions: readonly ActorMention[],
  { lexicon, reviewed }: DocumentContext,
): readonly Span[] {
  const whole = sentences(text, passage, lexicon.language.abbreviations, lexicon.closing);
  const spans = whole.flatMap((span) => windowsOf(text, span));
  return reviewed === null ? spans : spans.flatMap((span) => recommendationsIn(text, span, mentions));
}

/** A recommendation without the bracket that names its speaker. */
function withoutSpeaker(
  text: string,
  span: Span,
  mentions: readonly ActorMention[],
  { lexicon, reviewed }: DocumentContext,
): { readonly span: Span; readonly by: ActorPart | null } {
  const named = speakerInBracket(text, span, mentions);
  if (named === null) return { span, by: null };
  const { words, speaker } = named;
  const { units, ...sentence } = readSentence(text, words, mentionsIn(mentions, words), lexicon);
  const grammar: Grammar = { sentence: { ...sentence, units }, units, lexicon };
  return reviewed !== null || imperativeOf(grammar) !== null ? { span: words, by: speaker } : { span, by: null };
}

/** A speaker in brackets makes a recommendation wherever it stands. */
function listOf(place: PassagePlace, by: ActorPart | null, { reviewed }: DocumentContext): ListParts | null {
  if (by === null) return place.listed;
  return { kind: 'recommendations', speaker: by, bearers: reviewed === null ? [] : [reviewed] };
}

interface DraftPlace {
  readonly above: Chapeau | null;
  readonly listed: ListParts | null;
  readonly by: ActorPart | null;
}

/** A point's first sentence goes on from its chapeau, unless it is a whole sentence with a subject of its own. */
function draftsOf(grammar: Grammar, speech: SpeechContext, { above, listed, by }: DraftPlace): Draft[] {
  if (by !== null && listed !== null) return [listedDraft(grammar, imperativeOf(grammar) ?? 0, listed)];
  const drafts = readDrafts(grammar, speech);
  if (isWhole(drafts[0])) return drafts;
  if (above !== null) return [pointDraft(grammar, above)];
  const verb = listed === null ? null : imperativeOf(grammar);
  return listed === null || verb === null ? drafts : [listedDraft(grammar, verb, listed)];
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
  before: Pick<SpeechContext, 'lastSpeaker' | 'lastBearers'>,
): SpeechContext {
  const speech = speeches.find((quotation) => contains(quotation, { start: sentence.start, end: sentence.start + 1 }));
  return {
    issuer: context.issuer,
    voice: speech?.speaker ?? context.issuerPart,
    quoted: speech?.speaker != null,
    reported: false,
    pair: context.pair,
    tellsPast: context.reviewed !== null,
    ...before,
  };
}

/** The mentions that lie in `span`, found by bisection since both are in text order. */
function mentionsIn(mentions: readonly ActorMention[], span: Span): ActorMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < mentions.length && (mentions[end]?.start ?? 0) < span.end) end += 1;
  return mentions.slice(low, end);
}
