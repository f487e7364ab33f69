import type { Span } from '../../text/span.ts';
import { unitAt } from './character-kinds.ts';
import { isWhiteSpace } from './word-characters.ts';

/** Characters whose kind is looked up: those of all scripts and signs that European texts are written in. */
const KNOWN = 0x20c0;
/** Common letters and signs: nothing that the clean text has otherwise, and nothing that changes what is before it. */
const COMMON = /[!-~\u00A1-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u052F\u2010-\u2026\u2030-\u205E\u20A0-\u20BF]/u;
const isCommon = Uint8Array.from({ length: KNOWN }, (_, code) => (COMMON.test(String.fromCharCode(code)) ? 1 : 0));
const [SPACE, COMMA, STOP, SLASH, COLON] = [0x20, 0x2c, 0x2e, 0x2f, 0x3a];
/** The letters before the colon of an address, and the letter before an accent. */
const LONGEST_SCHEME = 'xhttps'.length;

/** Whether nothing in the stretch can be unclean, white space at its end apart. */
export function isPlain(text: string, { start, end }: Span): boolean {
  const plain = scanPlain(text, start, end);
  return plain === end || (plain === end - 1 && text.charCodeAt(plain) === SPACE);
}

/** The first place from `from` on that shows that something may be unclean there or shortly before. */
export function endOfPlain(text: string, from: number): number {
  return scanPlain(text, from, text.length);
}

/** Where what is unclean may start that shows at `end`: an accent shows behind its letter, an address at its colon. */
export function startOfUnclean(text: string, from: number, end: number): number {
  return end === text.length ? end : Math.max(from, end - LONGEST_SCHEME);
}

/** The place of the one space that is all that can be unclean at `end`, at it or behind the stop there; -1 if it is another thing. */
export function singleSpaceAt(text: string, end: number): number {
  const at = unitAt(text, end) === STOP ? end + 1 : end;
  return unitAt(text, at) === SPACE && at + 1 < text.length && !isWhiteSpace(text.charCodeAt(at + 1)) ? at : -1;
}

/** Where the stretch from `start` ends in which nothing can be unclean. A scan by hand: every character passes here. */
function scanPlain(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? !isPlainSpace(text, at) : isCommon[code] !== 1) return at;
    if ((code === STOP && !isPlainStop(text, at)) || (code === COLON && unitAt(text, at + 1) === SLASH)) return at;
  }
  return end;
}

/** Whether the space stands between words: before a comma or a stop it may go. */
function isPlainSpace(text: string, at: number): boolean {
  const next = unitAt(text, at + 1);
  return next !== COMMA && next !== STOP && isCommon[next] === 1;
}

/** Whether the space behind the stop stays: where one stands before it too, both may go. */
function isPlainStop(text: string, at: number): boolean {
  return unitAt(text, at + 1) !== SPACE || isCommon[unitAt(text, at - 1)] === 1;
}
