import type { ActorMention } from '../authority/actor.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { contains, type Span, trimmed } from '../text/span.ts';
import type { ActorPart } from './commitment.ts';

/** A stretch of quoted speech and who speaks. */
export interface QuotedSpeech extends Span {
  readonly speaker: ActorPart;
}

const SHORTEST_SPEECH = 20;
const LONGEST_ATTRIBUTION = 160;

/** The quotations in `span` that the text attributes to somebody: "“…,” said Foreign Minister N. N." */
export function quotedSpeech(
  text: string,
  span: Span,
  mentions: readonly ActorMention[],
  lexicon: Lexicon,
): QuotedSpeech[] {
  const { opening, closing, verbs } = lexicon.language.speech;
  const words = text.slice(span.start, span.end);
  if (![...opening].some((mark) => words.includes(mark))) return [];
  const quotation = new RegExp(`[${opening}][^${opening}${closing}]{${SHORTEST_SPEECH},}[${closing}]`, 'gu');
  const verb = verbs.join('|');
  const after = new RegExp(`^[,.\\s]*(?:${verb})\\s+([^.!?:;]{3,${LONGEST_ATTRIBUTION}})`, 'iu');
  const before = new RegExp(`(?:^|[.!?]\\s)([^.!?:;]{3,${LONGEST_ATTRIBUTION}})\\s(?:${verb})[:,]?\\s*$`, 'iu');
  const found: QuotedSpeech[] = [];
  for (const match of words.matchAll(quotation)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const tail = text.slice(end, Math.min(span.end, end + LONGEST_ATTRIBUTION));
    const headStart = Math.max(span.start, start - LONGEST_ATTRIBUTION);
    const head = text.slice(headStart, start);
    const place = placeOf(after.exec(tail), end) ?? placeOf(before.exec(head), headStart);
    if (place !== null) found.push({ start, end, speaker: speakerAt(text, trimmed(text, place), mentions) });
  }
  return found;
}

function placeOf(match: RegExpExecArray | null, offset: number): Span | null {
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = offset + match.index + match[0].indexOf(name);
  return { start, end: start + name.length };
}

function speakerAt(text: string, span: Span, mentions: readonly ActorMention[]): ActorPart {
  const known = mentions.find((mention) => contains(span, mention) && !mention.genitive);
  return { text: text.slice(span.start, span.end), actor: known?.actor ?? null, span, implied: false };
}
