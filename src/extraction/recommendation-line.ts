import type { ActorMention } from '../authority/actor.ts';
import { actorById } from '../authority/actors.ts';
import type { RecommendationLineLore } from '../languages/genre-lore.ts';
import { type Span, trimmed } from '../text/span.ts';
import type { ActorPart } from './commitment.ts';
import type { DocumentContext } from './document-context.ts';
import { mentionsIn } from './mentions-in.ts';
import { type ListParts, partOf } from './recommendation.ts';
import { isReviewer } from './review.ts';

/** A line that names who recommends to whom, and what of the passage is recommended. */
export interface RecommendationLine {
  readonly parts: ListParts;
  /** The words behind the colon; null where the recommendations stand below. */
  readonly content: Span | null;
}

const LONGEST_LINE = 160;

/** "Recommendation by Norway to Denmark: Ratify …"; null for a passage that opens with no such line. */
export function recommendationLine(text: string, passage: Span, context: DocumentContext): RecommendationLine | null {
  const prefix = statePrefix(text, passage, context) ?? askingLine(text, passage, context);
  if (prefix !== null) return prefix;
  const { lexicon, mentions, issuerPart, reviewed } = context;
  const lore = lexicon.language.genre?.review.line;
  const head = text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST_LINE));
  if (lore === undefined || !lore.opening.test(head)) return null;
  const colon = head.indexOf(':');
  const end = colon < 0 ? passage.end : passage.start + colon;
  if (end - passage.start > LONGEST_LINE) return null;
  const { by, to } = partiesOf(text, mentionsIn(mentions, { start: passage.start, end }), passage.start, lore);
  const [first, ...coSpeakers] = by;
  if (first === undefined && to.length === 0) return null;
  const bearers = to.length === 0 && reviewed !== null ? [reviewed] : to;
  const content = trimmed(text, { start: Math.min(passage.end, end + 1), end: passage.end });
  return {
    parts: { kind: 'recommendations', speaker: first ?? issuerPart, coSpeakers, bearers },
    content: content.start < content.end ? content : null,
  };
}

/** "Germany: Strengthen …" in a text of those who review: the state says what follows. */
function statePrefix(
  text: string,
  passage: Span,
  { mentions, issuer, reviewed }: DocumentContext,
): RecommendationLine | null {
  if (reviewed === null && !isReviewer(issuer)) return null;
  const [state] = mentionsIn(mentions, { start: passage.start, end: Math.min(passage.end, passage.start + 1) });
  if (state === undefined || state.start !== passage.start || actorById(state.actor)?.type !== 'state') return null;
  const colon = /^\s?:\s+/u.exec(text.slice(state.end, Math.min(passage.end, state.end + 3)));
  if (colon === null) return null;
  const speaker = partOf(state);
  const parts = { kind: 'recommendations', speaker, bearers: reviewed === null ? [] : [reviewed] } as const;
  return { parts, content: trimmed(text, { start: state.end + colon[0].length, end: passage.end }) };
}

/** "Norway and Fiji recommend Denmark to:", whose list stands below. */
function askingLine(text: string, passage: Span, context: DocumentContext): RecommendationLine | null {
  const { lexicon, mentions, reviewed } = context;
  const asking = lexicon.language.genre?.review.line.asking;
  if (asking === undefined || passage.end - passage.start > LONGEST_LINE) return null;
  if (!/:\s*$/u.test(text.slice(passage.start, passage.end))) return null;
  const states = mentionsIn(mentions, passage).filter(({ actor }) => actorById(actor)?.type === 'state');
  const verb = states.findIndex(({ end }) => asking.test(text.slice(end, passage.end)));
  const [speaker, ...coSpeakers] = states.slice(0, verb + 1).map(partOf);
  if (speaker?.span == null || !OPENING.test(text.slice(passage.start, speaker.span.start))) return null;
  const asked = states.slice(verb + 1).map(partOf);
  const bearers = asked.length === 0 && reviewed !== null ? [reviewed] : asked;
  return { parts: { kind: 'recommendations', speaker, coSpeakers, bearers }, content: null };
}

const OPENING = /^(?:the|le|la|l['’])?\s*$/iu;

/** The names behind "by" and "to"; one that only an "and" or a comma parts from the name before it goes with that. */
function partiesOf(
  text: string,
  mentions: readonly ActorMention[],
  start: number,
  lore: RecommendationLineLore,
): Record<'by' | 'to', ActorPart[]> {
  const named: Record<'by' | 'to', ActorPart[]> = { by: [], to: [] };
  let role: 'by' | 'to' | null = null;
  let last = start;
  for (const mention of mentions) {
    const between = text.slice(last, mention.start);
    if (lore.to.test(between)) role = 'to';
    else if (lore.by.test(between)) role = 'by';
    else if (!JOINED.test(between)) role = null;
    if (role !== null) named[role].push(partOf(mention));
    last = mention.end;
  }
  return named;
}

const JOINED = /^(?:\s*,)?\s*(?:and|og|et|und|y|e|och)?\s*(?:the|la|le|l['’]|die|der|el)?\s*$/iu;
