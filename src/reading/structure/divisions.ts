import type { Block, Division } from './block.ts';
import { endsSentence } from './body-line.ts';
import { UnitSet } from './character-kinds.ts';

/** What the divisions of treaties and acts are called, from the largest to the smallest. */
const NAMES = [
  { kind: 'book', abbreviation: 'book', names: ['Book', 'Livre', 'Buch', 'Libro', 'Bog'] },
  { kind: 'part', abbreviation: 'part', names: ['Part', 'Partie', 'Teil', 'Parte', 'Del'] },
  { kind: 'title', abbreviation: 'title', names: ['Title', 'Titre', 'Titel', 'Título', 'Afsnit', 'Avdelning'] },
  { kind: 'chapter', abbreviation: 'chp', names: ['Chapter', 'Chapitre', 'Kapitel', 'Capítulo'] },
  { kind: 'section', abbreviation: 'sec', names: ['Section', 'Abschnitt', 'Sección', 'Afdeling', 'Avsnitt'] },
  { kind: 'article', abbreviation: 'art', names: ['Article', 'Artikel', 'Artículo'] },
  { kind: 'annex', abbreviation: 'att', names: ['Annex', 'Annexe', 'Anhang', 'Anexo', 'Bilag', 'Bilaga'] },
] as const;

const RANKS = ['annex', 'book', 'part', 'title', 'chapter', 'section', 'article'];
/** What each name says, in small letters and in capitals. */
const KINDS = new Map(
  NAMES.flatMap((kind) =>
    kind.names.flatMap((name) => [name, name.toUpperCase()].map((word) => [word, kind] as const)),
  ),
);
const WORDS = [...KINDS.keys()].join('|');
/** "Article premier": the first of its kind, or the only one. */
const FIRST = 'premier|première|unique|PREMIER|PREMIÈRE|UNIQUE';
const LABEL = new RegExp(
  `^(?<label>(?<word>${WORDS})\\s+(?<number>\\d{1,3}(?:\\s?[a-z])?|[IVXLC]{1,7}|[A-Z]|${FIRST}))(?:\\s*[.:–—-])?(?:\\s+(?=[\\p{Lu}\\p{N}«»"“„'(])|$)`,
  'u',
);
/** The first letters of these names. */
const LABEL_START = new UnitSet([...KINDS.keys()].map((word) => word.charAt(0)).join(''));
const LONGEST_HEADING = 200;
/** Fewer are a text that speaks of an article, not one that consists of them. */
const FEWEST = 2;
/** How much larger type is than other type that it stands above. */
const LARGER = 1.05;

/**
 * Finds the parts, chapters and articles that a treaty or an act consists of among blocks whose headings are known:
 * "Article 5" becomes the number of the heading on the line below it, and the divisions stand inside one another by
 * what they are called where neither markup nor type says how.
 */
export function withDivisions(blocks: readonly Block[]): readonly Block[] {
  const labels = blocks.map(labelOf);
  if (labels.filter((label) => label !== null).length < FEWEST) return blocks;
  const result: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const [block, label, next] = [blocks[index], labels[index], blocks[index + 1]];
    if (!block || !label) {
      if (block) result.push(block);
    } else if (label.length < block.flow.text.length || block.mark) {
      block.flow.dropStart(block.mark ? 0 : label.length);
      result.push(headed(block, block, label));
    } else if (next && !labels[index + 1] && headsAfterLabel(next, block)) {
      result.push(headed(next, block, label));
      index += 1;
    } else {
      result.push({ ...block, kind: 'heading', level: block.level ?? 1, division: label.division });
    }
  }
  return levelsFit(result) ? result : withLevels(result);
}

/** Whether a line is the label of a division and nothing else: "Article 15". */
export function isDivisionLabel(line: string): boolean {
  return LABEL.exec(line)?.[0].length === line.length;
}

interface Label {
  readonly division: Division;
  /** As printed: "Article 5". */
  readonly number: string;
  /** Characters that the label and what parts it from the heading take. */
  readonly length: number;
}

/** The label that the block is or starts with; null where it only speaks of a division. */
function labelOf(block: Block): Label | null {
  const { kind, mark, flow } = block;
  if (kind !== 'heading' && kind !== 'text') return null;
  if (flow.length > LONGEST_HEADING || (mark === null && !LABEL_START.has(flow.firstUnit))) return null;
  const head = flow.text;
  const words = mark?.style === 'article' ? `${mark.number} ${head}` : mark === null ? head : '';
  const match = LABEL.exec(words);
  const known = KINDS.get(match?.groups?.word ?? '');
  if (!match?.groups || !known) return null;
  const isAlone = match[0].length === words.length;
  if (kind === 'text' && !isAlone && !couldHead(head)) return null;
  const { kind: name, abbreviation } = known;
  const written = match.groups.number ?? '';
  const number = FIRST.split('|').includes(written) ? '1' : written.replace(/\s/gu, '');
  return { division: { name, abbreviation, number }, number: match.groups.label ?? '', length: match[0].length };
}

/** Whether words without a number of their own can be a heading by the look of them. */
function couldHead(text: string): boolean {
  return (
    text.length <= LONGEST_HEADING && /^["'”“‘„»«(]*\p{Lu}/u.test(text) && !endsSentence(text) && !/[,;:]$/u.test(text)
  );
}

/** Whether the block below a label that stands alone is its heading. */
function headsAfterLabel(next: Block, label: Block): boolean {
  if (next.mark !== null) return false;
  if (next.kind === 'heading') return true;
  const isSmaller = next.fontSize !== null && label.fontSize !== null && next.fontSize * LARGER < label.fontSize;
  return next.kind === 'text' && !isSmaller && couldHead(next.flow.text) && next.level === null;
}

function headed(block: Block, from: Block, { division, number }: Label): Block {
  const mark = { number, style: 'division', ordinal: 0, roman: null, length: 0 };
  return { ...block, kind: 'heading', mark, division, level: from.level ?? block.level ?? 1, page: from.page };
}

/** Whether larger divisions stand above smaller ones already, by markup or by type. */
function levelsFit(blocks: readonly Block[]): boolean {
  let deepest = 0;
  const divided = blocks.filter(({ division }) => division !== undefined);
  for (const kind of RANKS.slice(1)) {
    const levels = divided.filter(({ division }) => division?.name === kind).map(({ level }) => level ?? 1);
    if (levels.length === 0) continue;
    if (levels.some((level) => level <= deepest)) return false;
    deepest = levels.reduce((most, level) => Math.max(most, level), deepest);
  }
  return true;
}

/** Gives divisions their depth by what they are called, and other headings theirs by the division they stand in. */
function withLevels(blocks: readonly Block[]): Block[] {
  const present = RANKS.slice(1).filter((kind) => blocks.some(({ division }) => division?.name === kind));
  let open: Block | null = null;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    if (block.division) {
      const level = Math.max(0, present.indexOf(block.division.name)) + 1;
      open = { ...block, level };
      return open;
    }
    return { ...block, level: open === null || standsAbove(block, open) ? 1 : (open.level ?? 1) + 1 };
  });
}

/** Whether a heading without a label is larger than the division before it, in type or in capitals. */
function standsAbove(heading: Block, division: Block): boolean {
  if (heading.fontSize !== null && division.fontSize !== null && heading.fontSize !== division.fontSize) {
    return heading.fontSize > division.fontSize * LARGER;
  }
  const isCapital = (text: string) => text === text.toUpperCase();
  return isCapital(heading.flow.text) && !isCapital(division.mark?.number ?? division.flow.text);
}
