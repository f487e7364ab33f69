import type { Span } from '../../text/span.ts';
import type { LinePiece, SourceLine } from '../lines.ts';
import { type Flow, NO_ORIGIN, type Origin } from './flow.ts';
import { endOfPlain, isPlain, singleSpaceAt, startOfUnclean } from './plain-stretch.ts';

/** A footnote marker found in a line: which characters it takes, how it reads, which note it calls. */
export interface MarkerCut extends Span {
  readonly label: string;
  readonly note: string | null;
}

interface CleanPiece extends Span {
  readonly text: string;
}

/*
 * What may not stand in clean text as it is: characters without a shape (control and format characters but the
 * joiners that scripts need), white space other than one plain space, ligatures, and letters whose accents are apart.
 */
const UNCLEAN =
  /(?<gap>(?:(?!\uFEFF)\s)+)|(?<shapeless>(?:(?![\u200C\u200D])[\p{Cc}\p{Cf}])+)|(?<ligature>[\uFB00-\uFB06])|(?<composite>\p{L}\p{M}+)|(?<address>(?<=[\p{L}\p{N}])(?=https?:\/\/))/gu;
/** No stop is that before the name of a domain or of a file: "the .eu domain". */
const STOP_AFTER_GAP = /(?:\.(?!\p{L}{2})|,)(?![.,\d])(?=$|[^\p{Lu}])/uy;
const SPACED_ABBREVIATION_BEFORE = /(?:^|\s)\p{L}{1,2}\s\.$/u;
const SPACED_ABBREVIATION_AFTER = /\p{Ll}{1,3}\s\.(?!\S)/uy;

const SPACE = 0x20;
const NOTHING: readonly never[] = [];

/** A line of which nothing but the words is known, and where they or `pieces` of them come from. */
export function lineOfWords(
  text: string,
  pieces: readonly LinePiece[] = NOTHING,
  source: Span | null = null,
  page: number | null = null,
): SourceLine {
  return {
    text,
    page,
    source,
    box: null,
    fontSize: null,
    bold: false,
    column: null,
    region: null,
    superscripts: NOTHING,
    pieces,
  };
}

/**
 * Adds the words of `line` from offset `from` to `flow`: white space folded, a space before a full stop or comma
 * taken out ("lande ." and "bl . a ."), soft hyphens and other shapeless characters dropped, accents composed,
 * and each of `cuts` (ordered, without overlap) set aside as a footnote marker.
 */
export function appendLine(flow: Flow, line: SourceLine, from: number, cuts: readonly MarkerCut[]): void {
  let at = from;
  for (const cut of cuts) {
    if (cut.start < at) continue;
    appendStretch(flow, line, { start: at, end: cut.start });
    flow.mark(cut.label, cut.note);
    at = cut.end;
  }
  appendStretch(flow, line, { start: at, end: line.text.length });
}

/** Adds the words of one stretch of `line` as {@link appendLine} does, with regard to what stands around it. */
export function appendStretch(flow: Flow, line: SourceLine, stretch: Span): void {
  if (line.pieces.length === 0 && isPlain(line.text, stretch)) {
    if (stretch.end > stretch.start) flow.append(line.text.slice(stretch.start, stretch.end), originOf(line, stretch));
    return;
  }
  const words = line.text.slice(0, stretch.end);
  let at = stretch.start;
  for (let from = at; from < words.length; ) {
    const found = uncleanFrom(line.text, words, from);
    if (!found) break;
    from = found.next;
    if (found.replacement === null) continue;
    if (found.start > at) appendPiece(flow, line, { text: words.slice(at, found.start), start: at, end: found.start });
    const { start, end, replacement: text } = found;
    if (text !== '') appendPiece(flow, line, { text, start, end: text === ' ' ? Math.min(start + 1, end) : end });
    at = end;
  }
  if (at < words.length) appendPiece(flow, line, { text: words.slice(at), start: at, end: words.length });
}

function appendPiece(flow: Flow, line: SourceLine, piece: CleanPiece): void {
  const isExact = piece.end - piece.start === piece.text.length;
  if (line.pieces.length === 0 || !isExact) flow.append(piece.text, originOf(line, piece));
  else
    for (const part of splitByPieces(line, piece)) {
      flow.append(piece.text.slice(part.start - piece.start, part.end - piece.start), part.origin);
    }
}

/** Cuts `span` at the borders of the line's finer pieces, each part with the origin that is known of it. */
function* splitByPieces(line: SourceLine, span: Span): Generator<Span & { origin: Origin }> {
  let at = span.start;
  for (let index = firstPieceBehind(line.pieces, at); index < line.pieces.length; index += 1) {
    const piece = line.pieces[index];
    if (!piece || piece.start >= span.end) break;
    if (piece.start > at)
      yield { start: at, end: piece.start, origin: originOf(line, { start: at, end: piece.start }) };
    const part = { start: Math.max(at, piece.start), end: Math.min(piece.end, span.end) };
    yield { ...part, origin: { source: sourceWithin(piece, part), page: line.page, box: piece.box ?? line.box } };
    at = part.end;
  }
  if (at < span.end) yield { start: at, end: span.end, origin: originOf(line, { start: at, end: span.end }) };
}

/** Index of the first piece that ends behind `at`, by bisection: a paragraph of a file can have very many pieces. */
function firstPieceBehind(pieces: readonly LinePiece[], at: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where a part of a piece came from: exactly where the piece maps character by character, else the whole piece. */
function sourceWithin(piece: LinePiece, part: Span): Span | null {
  const { source } = piece;
  if (!source || source.end - source.start !== piece.end - piece.start) return source;
  return { start: source.start + part.start - piece.start, end: source.start + part.end - piece.start };
}

function originOf(line: SourceLine, span: Span): Origin {
  if (span.start === span.end) return NO_ORIGIN;
  const source = line.source && { start: line.source.start + span.start, end: line.source.start + span.end };
  return { source, page: line.page, box: line.box };
}

/** What may be unclean; `replacement` is what stands for it, null where it stays. One looks on at `next`. */
interface Unclean extends Span {
  readonly replacement: string | null;
  readonly next: number;
}

/** The first stretch of `words`, the start of `text`, from `from` on that may be unclean; null if there is none. */
function uncleanFrom(text: string, words: string, from: number): Unclean | null {
  const end = endOfPlain(words, from);
  if (end === words.length || (end === text.length - 1 && text.charCodeAt(end) === SPACE)) return null;
  const space = singleSpaceAt(words, end);
  if (space >= 0) {
    const replacement = gapIsArtefact(text, space, space + 1) ? '' : null;
    return { start: space, end: space + 1, replacement, next: space + 1 };
  }
  UNCLEAN.lastIndex = startOfUnclean(words, from, end);
  const match = UNCLEAN.exec(words);
  if (!match) return null;
  const start = match.index;
  const length = match[0].length;
  const replacement = replacementOf(text, match);
  const isSame = length > 0 && replacement === match[0];
  return { start, end: start + length, replacement: isSame ? null : replacement, next: start + Math.max(1, length) };
}

function replacementOf(text: string, match: RegExpExecArray): string {
  const { gap, shapeless, ligature, composite } = match.groups ?? {};
  if (gap !== undefined) return gapIsArtefact(text, match.index, match.index + gap.length) ? '' : ' ';
  if (shapeless !== undefined) return '';
  if (ligature !== undefined) return ligature.normalize('NFKC');
  if (composite !== undefined) return composite.normalize('NFC');
  return ' ';
}

/** Whether the white space only stands before a stop, or between the parts of an abbreviation set like that. */
function gapIsArtefact(text: string, start: number, end: number): boolean {
  if (start === 0 || end === text.length) return false;
  STOP_AFTER_GAP.lastIndex = end;
  if (STOP_AFTER_GAP.test(text) && text.charAt(start - 1) !== '.') return true;
  if (text.charAt(start - 1) !== '.') return false;
  SPACED_ABBREVIATION_AFTER.lastIndex = end;
  return (
    SPACED_ABBREVIATION_AFTER.test(text) && SPACED_ABBREVIATION_BEFORE.test(text.slice(Math.max(0, start - 5), start))
  );
}
