import { numbersInLines } from '../reading/document-numbers.ts';
import type { Span } from '../text/span.ts';

/** A number of a document in a text, in its normal form. */
export interface NumberedDocument extends Span {
  readonly identifier: string;
}

/** What every number of a document has: a figure, and a stroke, a bracket or the Council's two letters. */
const CAN_HOLD_NUMBER = /\d[/(]|[/(]\d|\bST[\s-]\d|[0-9CE]\d{4}[A-Z]/u;

/** The numbers of documents in a stretch of text that are known by their form alone: "A/RES/76/19", "COM(2021) 118". */
export function documentNumbersIn(text: string, { start, end }: Span): NumberedDocument[] {
  const words = text.slice(start, end);
  if (!CAN_HOLD_NUMBER.test(words)) return [];
  const found: NumberedDocument[] = [];
  for (const { scheme, value: printed } of numbersInLines([words])) {
    const value = printed.replace(/[.,;:-]+$/u, '');
    const at = words.indexOf(value);
    const identifier = normalNumber(scheme, value);
    if (at === -1 || identifier === null) continue;
    const span = { start: start + at, end: start + at + value.length };
    if (!found.some((other) => other.start < span.end && span.start < other.end)) found.push({ ...span, identifier });
  }
  return found;
}

/** The normal form; null for a number that means nothing without the word before it ("1325 (2000)"). */
function normalNumber(scheme: ReturnType<typeof numbersInLines>[number]['scheme'], value: string): string | null {
  switch (scheme) {
    case 'un':
      return /^\d/u.test(value) ? null : value;
    case 'council':
      return value.replace(/^ST[\s-](\d{4,5})[\s/-](?:20)?(\d\d)/u, 'ST $1/$2').replace(/\sINIT$/u, '');
    case 'com':
      return value.replace(/\s(?:final|endelig)(?:\/\d)?$/u, '').replace(/^(\p{Lu}+)\s?\((\d{4})\)\s?/u, '$1($2) ');
    case 'celex':
      return `CELEX:${value}`;
    case 'eli':
      return celexOfEli(value) ?? value;
    case 'other':
      return value;
  }
}

const ELI = /\/eli\/(reg|dir|dec)(?:_impl|_del)?\/(\d{4})\/(\d{1,5})/u;
const ELI_TYPES: Readonly<Record<string, ActLetter>> = { reg: 'R', dir: 'L', dec: 'D' };

function celexOfEli(address: string): string | null {
  const [, type = '', year = '', number = ''] = ELI.exec(address) ?? [];
  const letter = ELI_TYPES[type];
  return letter === undefined ? null : celex(letter, year, number);
}

/** The letter of an act's kind in CELEX: regulation, directive, decision, recommendation. */
export type ActLetter = 'R' | 'L' | 'D' | 'H';

const ACT_NUMBER =
  /\s*(?:\((?:EU|EC|EEC|EF|EØF|CE|CEE|UE|EG|EWG)(?:,\s?Euratom)?\)\s*)?((?:no|nr|n°|nº)\.?\s*)?(\d{1,4})\/(\d{1,4})(?:\/(?:EU|EC|EEC|EF|EØF|CE|CEE|UE|EG|EWG|FUSP|CFSP|PESC|GASP|GUSP|JHA|RIA)\b)?/iuy;

/**
 * The CELEX number of the act whose number begins at `offset`, right after the word for its kind: "(EU) 2016/679",
 * "(EC) No 765/2008", "95/46/EC".
 */
export function actAt(text: string, offset: number, letter: ActLetter): NumberedDocument | null {
  ACT_NUMBER.lastIndex = offset;
  const match = ACT_NUMBER.exec(text);
  if (match === null) return null;
  const [whole, numbered, first = '', second = ''] = match;
  const yearFirst = numbered === undefined && !isYear(second) ? true : numbered === undefined && isYear(first);
  const [year, number] = yearFirst ? [first, second] : [second, first];
  const identifier = celex(letter, fullYear(year), number);
  return { identifier, start: offset, end: offset + whole.length };
}

function isYear(digits: string): boolean {
  return /^(?:19|20)\d\d$/u.test(digits);
}

/** Two figures are a year of the last century from the Treaty of Rome on. */
function fullYear(digits: string): string {
  return digits.length === 2 ? `${Number(digits) > 50 ? '19' : '20'}${digits}` : digits;
}

function celex(letter: ActLetter, year: string, number: string): string {
  return `CELEX:3${year}${letter}${number.padStart(4, '0')}`;
}

const RESOLUTION_NUMBER =
  /\s*(?:(\d{1,4})\s\(((?:19|20)\d\d)\)|(\d{1,4})\s?\(([IVXLC]{1,8})\)|(\d{1,2})\/(\d{1,3})(?![\d/]))/uy;

/** Whose resolutions have two numbers with a stroke. */
export type ResolutionSeries = 'A/RES' | 'A/HRC/RES' | 'E/RES';

/** The symbol of the resolution whose number begins at `offset`: "1325 (2000)", "2250 (XXIX)", "76/19". */
export function resolutionAt(text: string, offset: number, series: ResolutionSeries): NumberedDocument | null {
  RESOLUTION_NUMBER.lastIndex = offset;
  const match = RESOLUTION_NUMBER.exec(text);
  if (match === null) return null;
  const [whole, number, year, early, session, newSession, item] = match;
  const identifier =
    number !== undefined
      ? `S/RES/${number} (${year})`
      : early !== undefined
        ? `A/RES/${early}(${session})`
        : `${series}/${newSession}/${item}`;
  return { identifier, start: offset, end: offset + whole.length };
}
