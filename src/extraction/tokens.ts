import {
  characterAt,
  DIGIT_CHARACTER,
  INNER_SIGN,
  lengthAt,
  NUMBER_SIGN,
  SPACE_CHARACTER,
  WORD_CHARACTER,
} from '../text/characters.ts';

/** Where the first token at or after `from` begins; `end` where there is none. */
export function tokenStart(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (characterAt(text, at) & SPACE_CHARACTER) !== 0) at += 1;
  return at;
}

/**
 * Where the token that begins at `start` ends: a number with its points and commas ("1,000.5"), a word with the signs
 * inside it ("follow-up", "F-16", "and/or"), or one sign.
 */
export function tokenEnd(text: string, start: number, end: number): number {
  const first = characterAt(text, start);
  if ((first & DIGIT_CHARACTER) !== 0) {
    const number = numberEnd(text, start, end);
    if (number > start) return number;
  }
  if ((first & WORD_CHARACTER) === 0) return Math.min(end, start + lengthAt(text, start));
  let at = runEnd(text, start, end);
  while (at + 1 < end && (characterAt(text, at) & INNER_SIGN) !== 0) {
    if ((characterAt(text, at + 1) & WORD_CHARACTER) === 0) break;
    at = runEnd(text, at + 1, end);
  }
  return at;
}

function runEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (characterAt(text, at) & WORD_CHARACTER) !== 0) at += isHalf(text, at) ? 2 : 1;
  return Math.min(at, end);
}

function isHalf(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xd800 && code <= 0xdbff;
}

/** The end of a number that has points or commas between its digits; `start` where there is none. A letter ends it one group before. */
function numberEnd(text: string, start: number, end: number): number {
  let [at, before] = [digitsEnd(text, start, end), start];
  let groups = 0;
  while (at + 1 < end && (characterAt(text, at) & NUMBER_SIGN) !== 0) {
    if ((characterAt(text, at + 1) & DIGIT_CHARACTER) === 0) break;
    if (groups > 0) before = at;
    at = digitsEnd(text, at + 1, end);
    groups += 1;
  }
  if (groups === 0) return start;
  return at < end && (characterAt(text, at) & WORD_CHARACTER) !== 0 ? before : at;
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (characterAt(text, at) & DIGIT_CHARACTER) !== 0) at += 1;
  return at;
}
