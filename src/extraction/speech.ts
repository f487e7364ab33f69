import type { ActorMention } from '../authority/actor.ts';
import type { SpeechLore } from '../languages/language.ts';
import type { Lexicon } from '../languages/lexicon.ts';
import { contains, type Span, trimmed } from '../text/span.ts';
import type { ActorPart } from './commitment.ts';

/** A stretch of quoted speech and who speaks, where the text tells. */
export interface QuotedSpeech extends Span {
  readonly speaker: ActorPart | null;
}

const SHORTEST_SPEECH = 10;
const LONGEST_ATTRIBUTION = 160;
const DIALOGUE_DASH = /^[–—-]\s/u;

/** The quotations in `span` that somebody says: "“…,” said Foreign Minister N. N.", "She said: “…”", "– …, said N. N.". */
export function quotedSpeech(
  text: string,
  span: Span,
  mentions: readonly ActorMention[],
  lexicon: Lexicon,
): QuotedSpeech[] {
  const patterns = speechPatterns(lexicon.language.speech);
  const found: QuotedSpeech[] = [];
  for (const quotation of quotations(text, span, patterns)) {
    const place = attribution(text, span, quotation, patterns);
    const last = found.at(-1);
    if (last !== undefined && goesOn(text.slice(last.end, quotation.start), place !== null))
      found.push({ ...quotation, speaker: last.speaker });
    else if (place !== null) found.push({ ...quotation, speaker: speakerAt(text, trimmed(text, place), mentions) });
    else if (isSetOff(text, span, quotation)) found.push({ ...quotation, speaker: null });
  }
  return found.length > 0 ? found : dialogue(text, span, mentions, patterns);
}

/**
 * What of a sentence is said: for "…,” said N. N." and "N. N. said: “…" the words in the quotation marks. A speech
 * that is taken up again later in the sentence stays whole.
 */
export function saidIn(sentence: Span, speeches: readonly QuotedSpeech[]): Span {
  const said = speeches.filter(({ start, end }) => start < sentence.end && sentence.start < end);
  const [speech] = said;
  if (speech === undefined || said.length > 1) return sentence;
  return { start: Math.max(sentence.start, speech.start), end: Math.min(sentence.end, speech.end) };
}

/** Whether the words of `span` are one quotation from their first mark to their last. */
export function isWhollyQuoted(text: string, span: Span, { language }: Lexicon): boolean {
  const [only, ...others] = quotations(text, span, speechPatterns(language.speech));
  const whole = trimmed(text, span);
  if (only === undefined || others.length > 0 || only.start !== whole.start) return false;
  return /^[.,;:]?$/u.test(text.slice(only.end, whole.end));
}

/** The stretches between quotation marks, with the marks; an apostrophe between letters is none, and French sets « apart. */
function quotations(text: string, span: Span, { marks, quotes }: SpeechPatterns): Span[] {
  const found: Span[] = [];
  let open: { readonly at: number; readonly closers: string } | null = null;
  const words = text.slice(span.start, span.end);
  marks.lastIndex = 0;
  for (let match = marks.exec(words); match !== null; match = marks.exec(words)) {
    const [mark] = match;
    const at = span.start + match.index;
    if (open === null) {
      const closers = quotes[mark];
      const touches = mark === '«' || /\S/u.test(text.charAt(at + 1));
      if (closers !== undefined && !isLetter(text.charAt(at - 1)) && touches) open = { at, closers };
    } else if (open.closers.includes(mark) && !isLetter(text.charAt(at + 1))) {
      if (at - open.at >= SHORTEST_SPEECH) found.push({ start: open.at, end: at + 1 });
      open = null;
    }
  }
  return found;
}

/** "…,” said N. N., “…" and "…,” said N. N. “…": the speech goes on after the words between. */
function goesOn(between: string, isAttributed: boolean): boolean {
  return !/[.!?]/u.test(between) || (!isAttributed && /[.!?]\s*$/u.test(between));
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** Without a speaker: a quotation that a colon opens, or that opens the passage or a sentence and that a comma ends. */
function isSetOff(text: string, span: Span, { start, end }: Span): boolean {
  const before = text.slice(span.start, start).trimEnd();
  if (before.endsWith(':')) return true;
  return /(?:^|[.!?])$/u.test(before) && /,.$|.,$/u.test(text.slice(end - 2, end + 1));
}

/** The speech of a language ready for look-up. */
interface SpeechPatterns {
  readonly quotes: Readonly<Record<string, string>>;
  /** Any mark that opens or closes a quotation. */
  readonly marks: RegExp;
  readonly after: readonly RegExp[];
  readonly before: RegExp;
  readonly dialogue: RegExp;
  readonly plain: RegExp;
}

const PATTERNS = new WeakMap<SpeechLore, SpeechPatterns>();

/** The patterns of a language, compiled once. */
function speechPatterns(lore: SpeechLore): SpeechPatterns {
  const known = PATTERNS.get(lore);
  if (known !== undefined) return known;
  const patterns = compiledPatterns(lore);
  PATTERNS.set(lore, patterns);
  return patterns;
}

function compiledPatterns({ verbs, quotes }: SpeechLore): SpeechPatterns {
  const verb = `(?:${verbs.join('|')})`;
  const name = `([^.!?:;“”„»«"]{3,${LONGEST_ATTRIBUTION}})`;
  return {
    quotes,
    marks: new RegExp(`[${Object.entries(quotes).flat().join('')}]`, 'gu'),
    after: [
      new RegExp(`^[,.\\s]*${verb}\\s+${name}`, 'iu'),
      new RegExp(`^[,.\\s]+(\\p{Lu}[^.!?:;,]{2,60}?|the\\s[^.!?:;,]{2,60}?)\\s${verb}(?!\\p{L})`, 'u'),
    ],
    before: new RegExp(`(?:^|[.!?]\\s)${name}\\s${verb}[:,]?\\s*$`, 'iu'),
    dialogue: new RegExp(`,\\s+${verb}\\s+${name}`, 'iu'),
    plain: new RegExp(`,\\s+${verb}\\s+([^.!?:;,]{3,${LONGEST_ATTRIBUTION}})\\.?$`, 'iu'),
  };
}

function attribution(text: string, span: Span, { start, end }: Span, patterns: SpeechPatterns): Span | null {
  const tail = text.slice(end, Math.min(span.end, end + LONGEST_ATTRIBUTION));
  const isBroken = text.slice(end - 2, end + 1).includes(',');
  for (const pattern of isBroken ? patterns.after : patterns.after.slice(0, 1)) {
    const place = placeOf(pattern.exec(tail), end);
    if (place !== null) return place;
  }
  const headStart = Math.max(span.start, start - LONGEST_ATTRIBUTION);
  return placeOf(patterns.before.exec(text.slice(headStart, start)), headStart);
}

/** "– We will come, says N. N.": a passage of speech without quotation marks, with or without a dash that opens it. */
function dialogue(
  text: string,
  span: Span,
  mentions: readonly ActorMention[],
  patterns: SpeechPatterns,
): QuotedSpeech[] {
  const words = text.slice(span.start, span.end);
  const match = (DIALOGUE_DASH.test(words) ? patterns.dialogue : patterns.plain).exec(words);
  const place = placeOf(match, span.start);
  if (match === null || place === null) return [];
  const speaker = speakerAt(text, trimmed(text, place), mentions);
  return [{ start: span.start, end: span.start + match.index, speaker }];
}

function placeOf(match: RegExpExecArray | null, offset: number): Span | null {
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const start = offset + match.index + match[0].indexOf(name);
  return { start, end: start + name.replace(/[,\s]+$/u, '').length };
}

function speakerAt(text: string, span: Span, mentions: readonly ActorMention[]): ActorPart {
  const known = mentions.find((mention) => contains(span, mention) && !mention.genitive);
  return { text: text.slice(span.start, span.end), actor: known?.actor ?? null, span, implied: false };
}
