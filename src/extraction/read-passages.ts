import type { ActorMention } from '../authority/actor.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import { sentences } from '../text/sentences.ts';
import { contains, type Span } from '../text/span.ts';
import { antecedentsIn } from './antecedents.ts';
import { type Chapeau, chapeauOf, hasOwnAction, pointDraft } from './chapeau.ts';
import type { Grammar } from './clause.ts';
import type { ActorPart, ExtractedCommitment, ExtractedDeed } from './commitment.ts';
import { finishDeeds } from './deeds/finish-deeds.ts';
import { readDeeds } from './deeds/read-deeds.ts';
import type { DocumentContext } from './document-context.ts';
import type { Draft, SpeechContext } from './draft.ts';
import { finishStatement } from './finish-statement.ts';
import { readDrafts } from './read-drafts.ts';
import { type QuotedSpeech, quotedSpeech, saidIn } from './speech.ts';
import { type Statement, splitStatements } from './split-statements.ts';
import { readSentence } from './units.ts';

const READ_TYPES: ReadonlySet<Passage['type']> = new Set(['paragraph', 'point', 'quotation']);

/** What the passages of a document state, in text order. */
export interface PassageStatements {
  readonly commitments: readonly ExtractedCommitment[];
  readonly deeds: readonly ExtractedDeed[];
}

/** Reads the passages in order; points take up the sentence of the passage above them. */
export function readPassages(document: ReadDocument, context: DocumentContext): PassageStatements {
  const found: ExtractedCommitment[] = [];
  const deeds: ExtractedDeed[] = [];
  const chapeaux = new Map<string, Chapeau>();
  let last: Chapeau | null = null;
  for (const passage of document.passages) {
    if (!READ_TYPES.has(passage.type) || isRecital(document, passage, context)) {
      if (passage.type === 'heading') last = null;
      continue;
    }
    const above = passage.type === 'point' ? (chapeaux.get(passage.parent ?? '') ?? last) : null;
    const reading = readPassage(document, passage, above, context);
    found.push(...reading.commitments);
    deeds.push(...reading.deeds);
    if (reading.chapeau !== null) chapeaux.set(passage.eId, reading.chapeau);
    if (passage.type !== 'point') last = reading.chapeau;
  }
  return { commitments: found, deeds };
}

/** A preamble gives reasons; it owes nothing. */
function isRecital(document: ReadDocument, passage: Passage, { lexicon }: DocumentContext): boolean {
  if (passage.role !== null) return passage.role === 'preambular';
  if (passage.type !== 'paragraph' || passage.number !== null) return false;
  return lexicon.language.recital.test(document.text.slice(passage.start, passage.end));
}

interface PassageReading extends PassageStatements {
  readonly chapeau: Chapeau | null;
}

function readPassage(
  document: ReadDocument,
  passage: Passage,
  above: Chapeau | null,
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
  const spans = sentences(document.text, passage, lexicon.language.abbreviations, lexicon.closing);
  for (const [index, whole] of spans.entries()) {
    const span = saidIn(whole, speeches);
    const sentence = readSentence(document.text, span, mentionsIn(mentions, span), lexicon);
    const grammar: Grammar = { sentence, units: sentence.units, lexicon };
    const speech = speechContext(context, speeches, span, { lastSpeaker, lastBearers });
    const drafts = draftsOf(grammar, speech, index === 0 ? above : null);
    deeds.push(...finishDeeds(grammar, readDeeds(grammar, speech), { document, passage, context }));
    const final = drafts[drafts.length - 1];
    chapeau = final === undefined ? null : chapeauOf(grammar, final);
    lastBearers = final === undefined ? [] : antecedentsIn(final);
    lastSpeaker = drafts.findLast((draft) => draft.speaker?.actor != null)?.speaker ?? lastSpeaker;
    for (const statement of statementsOf(grammar, drafts, chapeau)) {
      commitments.push(
        ...finishStatement(grammar, statement, { document, passage, context, above: index === 0 ? above : null }),
      );
    }
  }
  return { commitments, deeds, chapeau };
}

/** A point's first sentence goes on from its chapeau, unless it is a whole sentence with a subject of its own. */
function draftsOf(grammar: Grammar, speech: SpeechContext, above: Chapeau | null): Draft[] {
  const drafts = readDrafts(grammar.sentence, grammar.lexicon, speech);
  if (above === null) return drafts;
  const [first] = drafts;
  const isWhole = first !== undefined && first.position.clause === 'main' && first.subject.kind !== 'none';
  if (isWhole && first.position.edge <= FARTHEST_OWN_SUBJECT) return drafts;
  return [pointDraft(grammar, above)];
}

const FARTHEST_OWN_SUBJECT = 4;

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
