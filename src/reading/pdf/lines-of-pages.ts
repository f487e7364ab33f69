import type { LineRegion, SourceLine } from '../lines.ts';
import { withCredibleTags } from './credible-tags.ts';
import { findFootnotes } from './footnotes.ts';
import { type Fragment, mainSizeOf } from './fragments.ts';
import { findFurniture } from './furniture.ts';
import { findGutters } from './gutters.ts';
import { withInitialsJoined } from './initials.ts';
import { textOf, withoutInterruptions } from './interruptions.ts';
import { withLineNumbersApart } from './line-numbers.ts';
import { type PageLine, toLines, toSlantedLine } from './page-lines.ts';
import { findTables } from './page-tables.ts';
import type { DrawnPage, TextLayer } from './read-page.ts';
import { type Block, inReadingOrder } from './reading-order.ts';
import type { RunningRegion } from './running-lines.ts';
import { TableNames } from './table-names.ts';
import { inTaggedOrder } from './tagged-order.ts';
import { findTextBoxes, sidesOf } from './text-boxes.ts';

/** A page whose text stands in lines, in reading order. */
interface LaidOutPage {
  readonly page: DrawnPage;
  readonly layer: TextLayer;
  readonly headers: readonly PageLine[];
  readonly blocks: readonly Block[];
  readonly footers: readonly PageLine[];
}

/**
 * The lines of a document page by page: header, text column by column, footnotes, footer, and last what is turned
 * against the text.
 */
export function linesOfPages(pages: readonly DrawnPage[]): SourceLine[] {
  const credible = withCredibleTags(pages).map(withLineNumbersApart);
  const upright = credible.flatMap((page) => (page.main ? [{ page, layer: joinInitials(page.main) }] : []));
  const furniture = findFurniture(upright.map(({ layer }) => layer));
  const tableNames = new TableNames();
  const laidOut = upright.map(({ page, layer }): LaidOutPage => {
    const of = (region: RunningRegion | undefined) =>
      layer.fragments.filter((fragment) => furniture.get(fragment) === region);
    const { text, heads, cells, tables } = partTables(of(undefined), of('header'), layer, page.number, tableNames);
    const textBoxes = [...tables, ...findTextBoxes(layer.drawings.frames, text)];
    const gutters = [...findGutters(text, textBoxes), ...textBoxes.flatMap(sidesOf)];
    const lines = toLines([...text, ...cells], gutters);
    return {
      page,
      layer,
      headers: toLines(heads, []),
      blocks: inReadingOrder(lines, gutters, textBoxes),
      footers: toLines(of('footer'), []),
    };
  });
  const mainSize = mainSizeOf(upright.flatMap(({ layer }) => layer.fragments));
  const notes = laidOut.map(({ blocks, layer }) => findFootnotes(blocks, layer.drawings.rules, mainSize));
  const whole = inWholeParagraphs(laidOut, notes);
  const lines = new Map(whole.map((page, index) => [page.page, sourceLines(page, notes[index] ?? new Set())]));
  return credible.flatMap((page) => lines.get(page) ?? turnedLines(page, 'body'));
}

function joinInitials(layer: TextLayer): TextLayer {
  return { ...layer, fragments: withInitialsJoined(layer.fragments) };
}

/** The pages with their boxes where they part no paragraph, also none that runs over two pages. */
function inWholeParagraphs(
  pages: readonly LaidOutPage[],
  notes: readonly ReadonlySet<PageLine>[],
): readonly LaidOutPage[] {
  const texts = pages.map(({ blocks }, index) =>
    blocks.flatMap((block) => textOf(block, notes[index] ?? new Set()) ?? []),
  );
  let before: Block | null = null;
  return pages.map((page, index) => {
    const around = { blocks: page.blocks, before, after: texts[index + 1]?.[0] ?? null };
    before = texts[index]?.at(-1) ?? before;
    return { ...page, blocks: withoutInterruptions(around, notes[index] ?? new Set()) };
  });
}

/** The words of a page parted into those outside tables, those in cells, and headers with heading rows printed again. */
function partTables(
  body: readonly Fragment[],
  headers: readonly Fragment[],
  layer: TextLayer,
  page: number,
  names: TableNames,
) {
  const isTagged = body.some((fragment) => fragment.tag !== null);
  const tables = isTagged ? [] : findTables(body, headers, layer.drawings);
  const { places, repeated } = names.name(page, tables, body);
  return {
    tables,
    text: body.filter((fragment) => !places.has(fragment) && !repeated.has(fragment)),
    heads: [...headers.filter((fragment) => !places.has(fragment) && !repeated.has(fragment)), ...repeated],
    cells: [...places].map(([fragment, cell]) => ({ ...fragment, tag: { unit: null, region: null, cell, path: [] } })),
  };
}

function sourceLines(
  { page, layer, headers, blocks, footers }: LaidOutPage,
  footnotes: ReadonlySet<PageLine>,
): SourceLine[] {
  const lines = inTaggedOrder(
    blocks.flatMap((block) =>
      block.lines.map((line) => ({
        line,
        column: block.column,
        path: block.isBox ? null : (line.tag?.path ?? null),
        region: line.tag?.region ?? (footnotes.has(line) ? ('footnote' as const) : ('body' as const)),
      })),
    ),
  );
  const apart = (region: LineRegion, set: readonly PageLine[]) => set.map((line) => ({ line, column: null, region }));
  const ordered = [
    ...apart('header', headers),
    ...lines.filter(({ region }) => region === 'body' || region === 'toc'),
    ...lines.filter(({ region }) => region === 'footnote'),
    ...apart('footer', footers),
  ];
  return [...ordered.map((line) => toSourceLine(page, layer, line)), ...turnedLines(page, 'header')];
}

/** The lines of text that stands turned or at a slant, in the order of drawing where no line is level. */
function turnedLines(page: DrawnPage, region: LineRegion): SourceLine[] {
  return page.turned.flatMap((layer) => {
    const lines = layer.slanted ? [toSlantedLine(layer.fragments)] : toLines(layer.fragments, []);
    return lines.map((line) => toSourceLine(page, layer, { line, column: null, region }));
  });
}

interface RegionLine {
  readonly line: PageLine;
  readonly column: number | null;
  readonly region: LineRegion;
}

function toSourceLine(page: DrawnPage, layer: TextLayer, { line, column, region }: RegionLine): SourceLine {
  const { left, top, right, bottom } = line;
  return {
    text: line.text,
    page: page.number,
    source: null,
    box: layer.view.boxIn(page.view, { left, top, right, bottom }),
    fontSize: line.size,
    bold: line.bold,
    column,
    region,
    superscripts: line.superscripts,
    pieces: [],
    ...(line.recognition !== undefined && { recognition: line.recognition }),
    ...(line.tag?.unit && { unit: line.tag.unit }),
    ...(line.tag?.cell && { cell: line.tag.cell }),
  };
}
