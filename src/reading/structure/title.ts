import type { Block, BlockKind } from './block.ts';
import { Flow, NO_ORIGIN } from './flow.ts';

const LONGEST_TITLE = 300;
/** How far into the document its title may stand, and how many blocks it may take. */
const FIRST_BLOCKS = 15;
const MOST_LINES = 4;
/** A line of the title is at least this much of the size of the largest, and larger than all headings below. */
const SUBTITLE = 0.6;
const LARGER = 1.08;
/** "Subject:" on the cover of a document of the Council, or of a letter; what follows is its title. */
export const SUBJECT_LABEL = /^(?:Subject|Re|Vedr\.|Vedrørende|Emne|Objet|Betr\.|Betreff|Ärende|Asunto)\s?:\s+(?=\S)/u;
/** The end of a letterhead: the language of the original, or a place with a day, and the number of the document. */
const MASTHEAD =
  /\(OR\.\s?\p{Ll}{2}(?:[,/]\s?\p{Ll}{2})*\)|\p{Lu}\p{L}+,\s(?:den\s|le\s|the\s|am\s)?\d{1,2}\.?\s(?:de\s)?\p{L}+\s(?:de\s)?\d{4}(?:\s\p{Lu}{2,6}\s\d+\/\d+)?$/u;
const MASTHEAD_BLOCKS = 3;
/** Who writes to whom, above the subject. */
const COVER = /(?:^|\s)(?:From|To|Fra|Til|De|À|Pour|Von|An|Från|Till|Para)\s?:\s/u;
const ANNEX_LABEL = /^(?:BILAG|ANNEX|ANNEXE|ANLAGE|ALLEGATO|BIJLAGE|BILAGA)(?:\s+(?:\d{1,2}|[IVX]{1,4}))?$/iu;

/**
 * Finds the title of the document: the lines that the file itself calls so, the one top heading of marked-up text, the
 * lines that its metadata repeat, the subject on its cover, the largest type on the first page, else the first line, else the one numbered
 * heading. A lone "ANNEX" above the title is a header.
 */
export function withTitle(blocks: readonly Block[], inMetadata: string | null): Block[] {
  const lines =
    namedLines(blocks) ??
    linesAboveHeadings(blocks) ??
    onlyTopHeading(blocks) ??
    linesInMetadata(blocks, inMetadata) ??
    subjectLine(blocks) ??
    largestLines(blocks) ??
    firstLine(blocks) ??
    onlyNumberedHeading(blocks) ??
    [];
  const [first = 0] = lines;
  const upToTitle = blocks.slice(0, (lines.at(-1) ?? -1) + 1).map((block, index): Block => {
    if (lines.includes(index)) return { ...block, kind: 'title', level: null };
    const isLabel = index === 0 && first === 1 && ANNEX_LABEL.test(block.flow.text);
    if (isLabel) return { ...block, kind: 'header' };
    // What stands above the title is the masthead, which heads nothing.
    if (block.kind === 'heading' && index < first) return { ...block, kind: 'text', level: null };
    return block;
  });
  const result = inOnePassage(upToTitle);
  for (let place = upToTitle.length; place < blocks.length; place += 1) result.push(blocks[place] as Block);
  return result;
}

/** Makes one passage of the lines of a title that follow one another on a page. */
function inOnePassage(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    const isOne = last?.kind === 'title' && block.kind === 'title' && block.page !== null && last.page === block.page;
    if (isOne) result[result.length - 1] = { ...last, flow: joined(last.flow, block.flow) };
    else result.push(block);
  }
  return result;
}

function joined(one: Flow, other: Flow): Flow {
  const whole = new Flow();
  for (const { text, runs, markers, annotations } of [one, other]) {
    whole.append(' ', NO_ORIGIN);
    const by = whole.length;
    whole.append(text, NO_ORIGIN);
    whole.runs.push(...runs.map((run) => ({ ...run, start: run.start + by, end: run.end + by })));
    whole.addMarkers(...markers.map((marker) => ({ ...marker, at: marker.at + by })));
    whole.annotate(...annotations.map((note) => ({ ...note, start: note.start + by, end: note.end + by })));
  }
  return whole;
}

function namedLines(blocks: readonly Block[]): number[] | null {
  const named = placesOf(blocks, ({ kind }) => kind === 'title');
  return named.length > 0 ? named : null;
}

/** Text in type larger than that of all headings, before the first of them: a title that is marked up as plain text. */
function linesAboveHeadings(blocks: readonly Block[]): number[] | null {
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const above = blocks.slice(0, Math.max(0, Math.min(first, FIRST_BLOCKS)));
  if (above.every(({ fontSize }) => fontSize === null)) return null;
  const largest = blocks.reduce(
    (most, { kind, fontSize }) => (kind === 'heading' ? Math.max(most, fontSize ?? Infinity) : most),
    0,
  );
  const lines = above.flatMap((block, index) => {
    const isLarge = block.kind === 'text' && (block.fontSize ?? 0) > LARGER * largest;
    return isLarge && block.flow.length <= LONGEST_TITLE ? [index] : [];
  });
  return lines.length > 0 && lines.length <= MOST_LINES ? lines : null;
}

function onlyTopHeading(blocks: readonly Block[]): number[] | null {
  const tops = placesOf(blocks, ({ kind, level }) => kind === 'heading' && level === 1);
  return tops.length === 1 ? tops : null;
}

function linesInMetadata(blocks: readonly Block[], inMetadata: string | null): number[] | null {
  const wanted = letters(inMetadata ?? '');
  if (wanted === '') return null;
  const lines = blocks
    .slice(0, FIRST_BLOCKS + MOST_LINES)
    .map(({ kind, flow }) => (SET_ASIDE.has(kind) ? null : letters(flow.text.slice(0, LONGEST_TITLE))));
  for (let start = 0; start < Math.min(lines.length, FIRST_BLOCKS); start += 1) {
    let read = '';
    for (let end = start; end < Math.min(lines.length, start + MOST_LINES) && wanted.startsWith(read); end += 1) {
      const line = lines[end];
      if (line == null) break;
      read += line;
      if (read === wanted) return range(start, end + 1);
    }
  }
  return null;
}

/** What stands on every page or lists what stands there is no title, whatever it says. */
const SET_ASIDE: ReadonlySet<BlockKind> = new Set(['header', 'footer', 'toc', 'footnote']);

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The subject that the cover names, where somebody is said to write to somebody. */
function subjectLine(blocks: readonly Block[]): number[] | null {
  const cover = blocks.slice(0, FIRST_BLOCKS);
  const at = cover.findIndex(
    ({ flow, mark }) => mark === null && flow.length <= LONGEST_TITLE && SUBJECT_LABEL.test(flow.text),
  );
  const isCover =
    at > 0 && cover.slice(0, at).some(({ flow }) => flow.length <= LONGEST_TITLE && COVER.test(flow.text));
  return isCover ? [at] : null;
}

/** The heading in the largest type, if none like it comes later, and the larger-than-others headings below it. */
function largestLines(blocks: readonly Block[]): number[] | null {
  const headings = placesOf(blocks, isSizedHeading);
  const sizeAt = (index: number) => blocks[index]?.fontSize ?? 0;
  const largest = headings.reduce((most, index) => Math.max(most, sizeAt(index)), -Infinity);
  const start = headings.find((index) => sizeAt(index) === largest);
  if (start === undefined || start >= FIRST_BLOCKS || headings.length < 2) return null;
  let end = start + 1;
  while (end - start < MOST_LINES && headings.includes(end) && sizeAt(end) >= SUBTITLE * largest) end += 1;
  const others = headings.reduce((most, index) => (index >= end ? Math.max(most, sizeAt(index)) : most), 0);
  while (end > start && sizeAt(end - 1) <= others) end -= 1;
  return end > start ? range(start, end) : null;
}

function isSizedHeading(block: Block): boolean {
  return block.kind === 'heading' && block.fontSize !== null && block.mark === null;
}

function firstLine(blocks: readonly Block[]): number[] | null {
  const isAnnex = blocks[0] !== undefined && ANNEX_LABEL.test(blocks[0].flow.text);
  const below = isAnnex ? 1 : blocks.slice(0, MASTHEAD_BLOCKS).findLastIndex(isMasthead) + 1;
  const under = below === 0 ? -1 : blocks.slice(below, below + MASTHEAD_BLOCKS).findIndex(canBeTitle);
  const at = under < 0 ? 0 : below + under;
  const first = blocks[at];
  return first && blocks[at + 1] && canBeTitle(first) ? [at] : null;
}

function isMasthead({ flow }: Block): boolean {
  return flow.length <= LONGEST_TITLE && MASTHEAD.test(flow.text);
}

/** The one numbered heading of a chapter that was copied by itself, with its first words above it. */
function onlyNumberedHeading(blocks: readonly Block[]): number[] | null {
  const headings = placesOf(blocks, ({ kind }) => kind === 'heading');
  const [first] = headings;
  const numbered = headings.filter((index) => blocks[index]?.mark);
  const isAlone = numbered.length === 1 && headings.length > 1 && first !== undefined && first < FIRST_BLOCKS;
  return isAlone && numbered[0] === first && blocks[first]?.fontSize === null ? [first] : null;
}

function canBeTitle(block: Block): boolean {
  if (block.mark !== null) return false;
  if (block.kind === 'heading') return true;
  const text = block.flow.text;
  if (block.kind !== 'text' || block.fontSize !== null || text.length > LONGEST_TITLE) return false;
  return /\p{L}/u.test(text) && !/[.,:;!]["'”’»“)\]]*$/u.test(text);
}

/** Where the blocks stand that are wanted. */
function placesOf(blocks: readonly Block[], isWanted: (block: Block) => boolean): number[] {
  const places: number[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block && isWanted(block)) places.push(index);
  }
  return places;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
