import type { DocumentIdentifier } from './document.ts';
import type { Block } from './structure/block.ts';
import { endsSentence } from './structure/body-line.ts';

type Scheme = DocumentIdentifier['scheme'];

/** How far into a document its number is looked for, in blocks. */
const FIRST_BLOCKS = 12;
const LONGEST_LINE = 400;
const LONGEST_NUMBER_LINE = 40;
/** A line that ends in a stop is a sentence from this many words on. */
const FEWEST_WORDS = 8;
/** A document with more numbers than this lists those of others. */
const MOST_NUMBERS = 8;

/** What is no part of the running text. */
const APART: ReadonlySet<string> = new Set(['header', 'footer', 'toc', 'footnote']);
const FIGURE = /\d/u;
const [ZERO, NINE] = [0x30, 0x39];
const YEAR = '(?:19|20)\\d\\d';

/** Numbers as the institutions print them, the surest first, each with words of which one stands in it. */
const NUMBERS: readonly (readonly [Scheme, readonly string[], RegExp])[] = [
  // United Nations document symbols: at least two strokes and a figure ("A/S" is a kind of company).
  [
    'un',
    ['/'],
    /\b(?:A|S|E|T|TD|DP|HRI|CAT|CCPR|CEDAW|CERD|CMW|CRC|CRPD|CED|ECE|ESCAP|FCCC|CBD|UNEP|WHA|ST)(?=[^\s]{0,40}\d)(?:\/[\p{Lu}\d][\p{L}\d.*-]{0,20}(?:\(\p{L}+\))?){2,8}(?:\s\((?:19|20)\d\d\))?/gu,
  ],
  [
    'council',
    ['ST'],
    /\bST[\s-]\d{4,5}[\s/-](?:20)?\d\d(?:[\s-](?:INIT|DCL|(?:REV|COR|ADD)\s?\d{1,2}))*(?![\p{L}\d])/gu,
  ],
  [
    'com',
    ['(', '/'],
    new RegExp(
      `(?<![\\p{L}\\d])(?:COM|JOIN|SWD|SEC|C)(?:\\s?\\(${YEAR}\\)|/${YEAR}[/\\s])\\s?\\d{1,5}(?:\\s?/\\s?\\d(?!\\d))?(?:\\s(?:final|endelig)(?:/\\d)?)?(?![\\p{L}\\d])`,
      'gu',
    ),
  ],
  [
    'celex',
    ['19', '20'],
    new RegExp(
      `(?<![\\p{L}\\d])[0-9CE]${YEAR}[A-Z]{1,2}\\d{3,4}(?:\\(\\d\\d\\)|R\\(\\d\\d\\))?(?:-\\d{8})?(?![\\p{L}\\d])`,
      'gu',
    ),
  ],
  ['eli', ['/eli/'], /\bhttps?:\/\/[^\s"'<>]{3,60}\/eli\/[^\s"'<>()]{3,120}[^\s"'<>().,;:]/gu],
  // UNESCO: General Conference and Executive Board.
  [
    'other',
    ['C/', 'EX/'],
    /(?<![\p{L}\d])\d{1,3}\s(?:C|EX)\/(?:(?:Res(?:olution)?|Dec(?:ision)?|INF)\.?\s?)?\d{1,3}(?:\.[\p{L}\d]+)?(?:\s(?:Rev|Add|Corr)\.(?:\s?\d)?)?/gu,
  ],
  // OSCE, NATO, Council of Europe.
  [
    'other',
    ['/'],
    /\b(?:PC|MC|FSC|CIO|EEF|SEC|HCNM|ODIHR)\.(?:DEC|DOC|GAL|DEL|JOUR|DD|INF)\/\d{1,4}(?:\/\d{1,4})*(?:\/(?:Rev|Corr|Add)\.\d{1,2})?/gu,
  ],
  [
    'other',
    ['PR/CP', 'CM/'],
    new RegExp(
      `\\bPR/CP\\s?\\(${YEAR}\\)\\s?\\d{2,4}|\\bCM/(?:Rec|Res|Del|Inf)\\(${YEAR}\\)\\d{1,4}(?:/\\d{1,4})*`,
      'gu',
    ),
  ],
  // ITU: "Resolution 130 (Rev. Bucharest, 2022)".
  [
    'other',
    ['Resolution'],
    new RegExp(`\\bResolution \\d{1,3} \\((?:Rev\\. ?)?\\p{Lu}[\\p{L} -]{2,30}, ${YEAR}\\)`, 'gu'),
  ],
  ['un', ['esolution', 'RESOLUTION'], /(?<=\b[Rr]esolution\s|\bRESOLUTION\s)\d{1,4}\s\((?:19|20)\d\d\)/gu],
  ['un', ['Resolution'], /^\d{1,4}\s\((?:19|20)\d\d\)(?=\.?\sResolution)/gu],
  // The Official Journal of the European Union: "OJ L 151, 7.6.2019, p. 15", "EUT L, 2024/1689, 12.7.2024".
  [
    'other',
    ['OJ', 'EUT', 'EFT'],
    /\b(?:OJ|EUT|EFT)\s[LC]\s?(?:\d{1,3}\s?E?|,\s\d{4}\/\d{1,5})(?:,?\s(?:af\s)?\d{1,2}\.\d{1,2}\.\d{4})(?:,?\s[ps]\.\s\d{1,4}(?:[-–]\d{1,4})?)?/gu,
  ],
  // Denmark: acts, orders and notices; bills and motions; case numbers.
  [
    'other',
    ['nr'],
    /\b(?:LOV|LBK|BEK|BKI|CIR|VEJ|SKR|Lov|Bekendtgørelse|Cirkulære|Vejledning)\snr\.?\s\d{1,5}\saf\s(?:\d{1,2}\/\d{1,2}[/\s]\d{4}|\d{1,2}\.\s\p{Ll}{3,9}\s\d{4})/gu,
  ],
  ['other', ['forslag'], /\b(?:[Ll]ovforslag|[Bb]eslutningsforslag)\snr\.\s[LB]\s\d{1,3}\b/gu],
  [
    'other',
    ['nr', 'Nr', 'nummer'],
    /\b(?:[Jj]\.?\s?[Nn]r\.?|[Jj]ournal(?:nr\.?|nummer)|[Ss]ags?\.?(?:nr\.?|nummer)|[Dd]ok\.?\s?nr\.?):?\s(?:20)?\d\d\s?[-–/.]\s?\d{2,8}(?:[-–.]\d+)?/gu,
  ],
];
/** "11088/23", "EKS 4711/25": a number only where it stands in a running head or in a line of its own. */
const COUNCIL_NUMBER = /(?:(?<![\p{L}])\p{Lu}{2,5}\s)?\b\d{4,5}\/\d\d(?:\s(?:REV|COR|ADD)\s\d{1,2})*\b/u;

/**
 * The numbers by which a document is cited: those that its file declares, then those printed in its title, in its
 * running heads and in its first lines. Numbers inside sentences are those of other documents.
 */
export function findIdentifiers(
  blocks: readonly Block[],
  declared: readonly DocumentIdentifier[],
): DocumentIdentifier[] {
  const titles: Block[] = [];
  const running: Block[] = [];
  for (const block of blocks) {
    if (block.kind === 'title') titles.push(block);
    else if (block.kind === 'header' || block.kind === 'footer') running.push(block);
  }
  const heads = distinct(running).slice(0, FIRST_BLOCKS);
  const first = openingBlocks(blocks);
  const printed = [titles, heads, first].flatMap((group) => numbersIn(group.filter((block) => !isSentence(block))));
  const bare = [...heads, ...first.filter((block) => block.flow.length <= LONGEST_NUMBER_LINE)].flatMap(bareNumber);
  return unique([...declared, ...printed, ...bare]).slice(0, MOST_NUMBERS);
}

/** The blocks before the running text is well under way. */
function openingBlocks(blocks: readonly Block[]): Block[] {
  const body: Block[] = [];
  for (const block of blocks) {
    if (APART.has(block.kind)) continue;
    if (body.length === FIRST_BLOCKS || block.flow.length > LONGEST_LINE) break;
    body.push(block);
  }
  return body;
}

/** Each running line once, numbers of pages apart. */
function distinct(blocks: readonly Block[]): Block[] {
  const byWords = new Map<string, Block>();
  for (const block of blocks.slice(0, 1000)) {
    const key = withoutFigures(block.flow.text);
    if (!byWords.has(key)) byWords.set(key, block);
  }
  return [...byWords.values()];
}

/** `text` without the figures at its end. */
function withoutFigures(text: string): string {
  let end = text.length;
  while (end > 0 && isFigure(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

function isFigure(unit: number): boolean {
  return unit >= ZERO && unit <= NINE;
}

function isSentence(block: Block): boolean {
  const { text } = block.flow;
  if (text.length > LONGEST_LINE) return true;
  return block.kind === 'text' && endsSentence(text) && hasManyWords(text);
}

function hasManyWords(text: string): boolean {
  let space = -1;
  for (let words = 1; words < FEWEST_WORDS; words += 1) {
    space = text.indexOf(' ', space + 1);
    if (space < 0) return false;
  }
  return true;
}

function numbersIn(blocks: readonly Block[]): DocumentIdentifier[] {
  return numbersInLines(blocks.map((block) => block.flow.text));
}

/** The numbers of documents in these short lines, the surest first. */
export function numbersInLines(lines: readonly string[]): DocumentIdentifier[] {
  const numbered = lines.filter((line) => FIGURE.test(line));
  if (numbered.length === 0) return [];
  const together = numbered.join('\n');
  const found: DocumentIdentifier[] = [];
  for (const [scheme, words, pattern] of NUMBERS) {
    if (!words.some((word) => together.includes(word))) continue;
    for (const line of numbered) {
      for (const value of line.match(pattern) ?? []) found.push({ scheme, value: value.replace(/\s+/gu, ' ') });
    }
  }
  return found;
}

function bareNumber({ flow }: Block): DocumentIdentifier[] {
  const value = COUNCIL_NUMBER.exec(flow.text.slice(0, LONGEST_LINE))?.[0];
  return value === undefined || isYears(value) ? [] : [{ scheme: /^\d/u.test(value) ? 'council' : 'other', value }];
}

/** "2021/22" is a year of parliaments and budgets. */
function isYears(value: string): boolean {
  const [, first, second] = /^(?<first>(?:19|20)\d\d)\/(?<second>\d\d)$/u.exec(value) ?? [];
  return (Number(first) + 1) % 100 === Number(second);
}

/** Each number once; one that is only a part of another, as "11088/23" is of "ST 11088/23", goes. */
function unique(identifiers: readonly DocumentIdentifier[]): DocumentIdentifier[] {
  const kept: DocumentIdentifier[] = [];
  for (const one of identifiers) {
    if (!kept.some(({ value }) => value.toLowerCase().includes(one.value.toLowerCase()))) kept.push(one);
  }
  return kept;
}
