import {
  classesOfUnit,
  DIGIT_CHARACTER,
  INNER_SIGN,
  lengthOfUnits,
  NUMBER_SIGN,
  SPACE_CHARACTER,
  WORD_CHARACTER,
} from '../text/characters.ts';

/** Where the first token at or after `from` begins; `end` where there is none. */
export function tokenStart(codes: Uint16Array, from: number, end: number): number {
  let at = from;
  while (at < end && (classesOfUnit(codes, at) & SPACE_CHARACTER) !== 0) at += 1;
  return at;
}

/**
 * Where the token that begins at `start` ends: a number with its points and commas ("1,000.5"), a word with the signs
 * inside it ("follow-up", "F-16", "and/or"), or one sign.
 */
export function tokenEnd(codes: Uint16Array, start: number, end: number): number {
  const first = classesOfUnit(codes, start);
  if ((first & DIGIT_CHARACTER) !== 0) {
    const number = numberEnd(codes, start, end);
    if (number > start) return number;
  }
  if ((first & WORD_CHARACTER) === 0) return Math.min(end, start + lengthOfUnits(codes, start));
  let at = runEnd(codes, start, end);
  while (at + 1 < end && (classesOfUnit(codes, at) & INNER_SIGN) !== 0) {
    if ((classesOfUnit(codes, at + 1) & WORD_CHARACTER) === 0) break;
    at = runEnd(codes, at + 1, end);
  }
  return at;
}

function runEnd(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && (classesOfUnit(codes, at) & WORD_CHARACTER) !== 0) at += lengthOfUnits(codes, at);
  return Math.min(at, end);
}

/** The end of a number that has points or commas between its digits; `start` where there is none. A letter ends it one group before. */
function numberEnd(codes: Uint16Array, start: number, end: number): number {
  let [at, before] = [digitsEnd(codes, start, end), start];
  let groups = 0;
  while (at + 1 < end && (classesOfUnit(codes, at) & NUMBER_SIGN) !== 0) {
    if ((classesOfUnit(codes, at + 1) & DIGIT_CHARACTER) === 0) break;
    if (groups > 0) before = at;
    at = digitsEnd(codes, at + 1, end);
    groups += 1;
  }
  if (groups === 0) return start;
  return at < end && (classesOfUnit(codes, at) & WORD_CHARACTER) !== 0 ? before : at;
}

function digitsEnd(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && (classesOfUnit(codes, at) & DIGIT_CHARACTER) !== 0) at += 1;
  return at;
}
