import { enumerationAt } from '../structure/enumeration.ts';
import { childElements, descendants, textContent, type XmlElement } from '../xml/xml-tree.ts';
import type { Styles } from './styles.ts';
import { attribute, child, hasLine, isOn, nameOf, outlineLevelOf, propertyOf, wholeNumber } from './word-xml.ts';

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  readonly columnSpan: number;
  readonly isHeading: boolean;
}

/** A cell of a row, before it is known where in the table it stands. */
interface RowCell {
  readonly element: XmlElement;
  readonly column: number;
  readonly columnSpan: number;
  /** Whether cells of several rows are one here, and whether this one goes on with the one above. */
  readonly isMerged: boolean;
  readonly isContinued: boolean;
  place: CellPlace | undefined;
}

/** The place of each cell of a table that holds data; cells that another has taken in are none. */
export type TablePlan = ReadonlyMap<XmlElement, CellPlace>;

/** How a table is read. */
export interface TableReading {
  /** Null for a table that only lays out the page. */
  readonly plan: TablePlan | null;
  /** The cells with nothing but the number of the text beside them, as in the acts of the Union. */
  readonly labels: ReadonlySet<XmlElement>;
}

/** Elements around rows and cells that do not matter for what is a row or a cell. */
const AROUND = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
const WIDEST = 100;
/** Paragraphs in each cell, on the average, above which a table without lines is the layout of a page. */
const MOST_PARAGRAPHS = 2;

/** The outline level of running text (ISO/IEC 29500-1, 17.3.1.20). */
const RUNNING_TEXT = 9;

const NO_LABELS: ReadonlySet<XmlElement> = new Set();
const LONGEST_LABEL = 12;

/** Finds out how to read a table: as data in rows and columns, as numbered paragraphs, or as text. */
export function readTable(table: XmlElement, styles: Styles): TableReading {
  const rows = [...within(table, 'w:tr')].filter((row) => !child(child(row, 'w:trPr'), 'w:del'));
  const labels = labelCells(table, rows, styles);
  if (labels.size > 0) return { plan: null, labels };
  const places = placeCells(table, rows, styles);
  const isData = [...places.values()].some(({ column }) => column > 0) && holdsData(table, rows, styles);
  return { plan: isData ? places : null, labels: NO_LABELS };
}

/** The first of the two cells of each row, if all of them are numbers or bullets in a table without lines. */
function labelCells(table: XmlElement, rows: readonly XmlElement[], styles: Styles): ReadonlySet<XmlElement> {
  if (hasLines(table, styles)) return NO_LABELS;
  const labels = new Set<XmlElement>();
  for (const row of rows) {
    const [label, words, ...more] = within(row, 'w:tc');
    if (!label || !words || more.length > 0 || !isLabel(label)) return NO_LABELS;
    labels.add(label);
  }
  return labels;
}

function isLabel(cell: XmlElement): boolean {
  let text = '';
  for (const element of descendants(cell)) {
    if (nameOf(element) === 'w:t') text += textContent(element);
    if (text.length > LONGEST_LABEL) return false;
  }
  const label = text.trim();
  return enumerationAt(`${label} Xx`)?.number === label;
}

/** The elements of this name directly in `element`, content controls opened. */
function* within(element: XmlElement, name: string): Generator<XmlElement> {
  const stack = [...childElements(element)].reverse();
  for (let one = stack.pop(); one; one = stack.pop()) {
    const found = nameOf(one);
    if (found === name) yield one;
    else if (AROUND.has(found)) stack.push(...[...childElements(one)].reverse());
  }
}

function placeCells(table: XmlElement, rows: readonly XmlElement[], styles: Styles): Map<XmlElement, CellPlace> {
  const places = new Map<XmlElement, CellPlace>();
  let above: readonly RowCell[] = [];
  for (const [row, element] of rows.entries()) {
    const cells = cellsOf(element, above);
    const isHeading = headsTable(table, element, row, styles) || goesOnWithHeadings(cells, above);
    for (const cell of cells) {
      cell.place ??= { row, column: cell.column, rowSpan: 0, columnSpan: cell.columnSpan, isHeading };
      cell.place.rowSpan += 1;
      if (!cell.isContinued) places.set(cell.element, cell.place);
    }
    above = cells;
  }
  return places;
}

/** The cells of a row from left to right; those that go on with the one above have its place. */
function cellsOf(row: XmlElement, above: readonly RowCell[]): RowCell[] {
  const open = new Map(above.filter(({ isMerged }) => isMerged).map((cell) => [cell.column, cell.place]));
  const cells: RowCell[] = [];
  let column = width(propertyOf(child(row, 'w:trPr'), 'w:gridBefore'), 0);
  for (const element of within(row, 'w:tc')) {
    const properties = child(element, 'w:tcPr');
    if (child(properties, 'w:cellDel')) continue;
    const columnSpan = width(propertyOf(properties, 'w:gridSpan'), 1);
    const merge = child(properties, 'w:vMerge');
    const place = merge && attribute(merge, 'val') !== 'restart' ? open.get(column) : undefined;
    cells.push({ element, column, columnSpan, place, isMerged: merge !== null, isContinued: place !== undefined });
    column += columnSpan;
  }
  return cells;
}

/**
 * Whether a row is the second storey of the headings above it: some of these reach down into it, and all its own cells
 * stand below one that spans several columns.
 */
function goesOnWithHeadings(cells: readonly RowCell[], above: readonly RowCell[]): boolean {
  const isBelowGroup = ({ column, columnSpan }: RowCell) =>
    above.some(
      ({ place, ...upper }) =>
        place?.isHeading &&
        upper.columnSpan > 1 &&
        upper.column <= column &&
        column + columnSpan <= upper.column + upper.columnSpan,
    );
  return (
    cells.some(({ isContinued, place }) => isContinued && place?.isHeading) &&
    cells.every((cell) => cell.isContinued || isBelowGroup(cell))
  );
}

function headsTable(table: XmlElement, row: XmlElement, index: number, styles: Styles): boolean {
  if (isOn(child(row, 'w:trPr'), 'w:tblHeader')) return true;
  const properties = child(table, 'w:tblPr');
  const look = child(properties, 'w:tblLook');
  const bits = Number.parseInt(attribute(look, 'val') ?? '0', 16);
  const asks = /^(?:1|true|on)$/u.test(attribute(look, 'firstRow') ?? '') || (bits & 0x20) !== 0;
  return index === 0 && asks && styles.setsFirstRowApart(propertyOf(properties, 'w:tblStyle'));
}

function width(value: string | null, least: number): number {
  return Math.min(WIDEST, Math.max(least, wholeNumber(value) ?? least));
}

/**
 * A table with another table in it lays out the page, and so does one with much text and no lines, or in one row. One
 * with headings does, unless it has lines and each of them is all that its cell has, beside other cells: then they are in the type of
 * headings and head nothing.
 */
function holdsData(table: XmlElement, rows: readonly XmlElement[], styles: Styles): boolean {
  let [cells, paragraphs, headings] = [0, 0, 0];
  for (const row of rows) {
    const inRow = [...within(row, 'w:tc')];
    for (const cell of inRow) {
      const content = contentOf(cell, styles);
      if (content.hasTable) return false;
      if (content.headings > 0 && (content.paragraphs > 1 || inRow.length === 1)) return false;
      cells += 1;
      paragraphs += content.paragraphs;
      headings += content.headings;
    }
  }
  if (headings === 0 && paragraphs <= MOST_PARAGRAPHS * cells) return true;
  return rows.length > 1 && hasLines(table, styles);
}

/** How many paragraphs with anything in them a cell has, how many of these are headings, and whether it has a table. */
function contentOf(cell: XmlElement, styles: Styles): { paragraphs: number; headings: number; hasTable: boolean } {
  const content = { paragraphs: 0, headings: 0, hasTable: false };
  for (const inner of descendants(cell)) {
    const name = nameOf(inner);
    if (name === 'w:tbl') content.hasTable = true;
    if (name !== 'w:p') continue;
    const properties = child(inner, 'w:pPr');
    if (inner.children.every((one) => one === properties)) continue;
    content.paragraphs += 1;
    const style = styles.paragraph(propertyOf(properties, 'w:pStyle'));
    if ((outlineLevelOf(properties) ?? style.outlineLevel ?? RUNNING_TEXT) < RUNNING_TEXT) content.headings += 1;
  }
  return content;
}

/** Whether the table, its style, or at least every second of its cells has lines. */
function hasLines(table: XmlElement, styles: Styles): boolean {
  const properties = child(table, 'w:tblPr');
  const said = hasLine(child(properties, 'w:tblBorders'));
  if (said ?? styles.drawsLines(propertyOf(properties, 'w:tblStyle'))) return true;
  let [cells, lined] = [0, 0];
  for (const row of within(table, 'w:tr')) {
    for (const cell of within(row, 'w:tc')) {
      cells += 1;
      if (hasLine(child(child(cell, 'w:tcPr'), 'w:tcBorders'))) lined += 1;
    }
  }
  return lined > 0 && 2 * lined >= cells;
}
