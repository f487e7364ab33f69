import type { CellPlace } from '../lines.ts';
import { TableGrid } from '../structure/table-text.ts';
import { type ContentTag, NOTHING_AROUND, type Surroundings, surroundingsIn } from './content-tag.ts';
import { type PdfiumEngine, type Pointer, releasing } from './engine.ts';

/** The tags of a page by the numbers of its marked content (ISO 32000-1, 14.7.4.2). */
export type PageTags = ReadonlyMap<number, ContentTag>;

/** Nothing on the page is tagged. */
export const NO_TAGS: PageTags = new Map();

/** How many places in the structure the pages of a document may ask of the engine altogether. */
export interface TagBudget {
  places: number;
}

/** Far more than any file needs whose pages have a small part of the structure each. */
export const MOST_TAG_PLACES = 4_000_000;

const DEEPEST = 40;
/** Larger numbers of rows and columns are mistakes. */
const LONGEST_SPAN = 1000;
/** Rows are counted through the groups of a table, each of which has fewer than this. */
const ROWS_OF_GROUP = 65_536;

/** Reads the part of the structure tree that a loaded page has a share in; nothing once the budget is used up. */
export function readPageTags(engine: PdfiumEngine, page: Pointer, budget: TagBudget): PageTags {
  const { pdfium } = engine;
  const tree = budget.places > 0 ? pdfium.FPDF_StructTree_GetForPage(page) : 0;
  if (tree === 0) return NO_TAGS;
  return releasing(
    () => {
      const reader = new TagReader(engine, budget);
      const count = pdfium.FPDF_StructTree_CountChildren(tree);
      for (let index = 0; index < count; index += 1) {
        const element = pdfium.FPDF_StructTree_GetChildAtIndex(tree, index);
        if (element !== 0) reader.read(element, NOTHING_AROUND, index);
      }
      return budget.places > 0 ? reader.tags : NO_TAGS;
    },
    () => pdfium.FPDF_StructTree_Close(tree),
  );
}

/** A table whose rows are being read. */
interface OpenTable {
  readonly key: string;
  readonly grid: TableGrid;
}

class TagReader {
  readonly tags = new Map<number, ContentTag>();
  readonly #engine: PdfiumEngine;
  readonly #budget: TagBudget;
  #table: OpenTable | null = null;

  constructor(engine: PdfiumEngine, budget: TagBudget) {
    this.#engine = engine;
    this.#budget = budget;
  }

  read(element: Pointer, around: Surroundings, place: number): void {
    const { pdfium } = this.#engine;
    const inside = surroundingsIn(this.#nameOf(element), around, place);
    const count = pdfium.FPDF_StructElement_CountChildren(element);
    this.#budget.places -= count + 1;
    if (this.#budget.places <= 0 || inside.path.length > DEEPEST) return;
    if (inside.name === 'Table' && this.#table === null) {
      this.#table = { key: inside.path.join('.'), grid: new TableGrid() };
      this.#readChildren(element, inside, count);
      this.#table = null;
    } else if (inside.name === 'TR' && this.#table !== null && inside.tag.cell === null) {
      this.#readRow(element, inside, count, this.#table);
    } else {
      this.#readChildren(element, inside, count);
    }
  }

  #readChildren(element: Pointer, inside: Surroundings, count: number): void {
    const { pdfium } = this.#engine;
    for (let index = 0; index < count; index += 1) {
      const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index);
      if (child !== 0) {
        this.read(child, inside, index);
        continue;
      }
      const content = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index);
      if (content >= 0) this.tags.set(content, inside.tag);
    }
  }

  /** Cells without content on this page are not there, but keep their place. */
  #readRow(element: Pointer, inside: Surroundings, count: number, { key, grid }: OpenTable): void {
    const row = rowNumber(inside.path, key);
    for (let index = 0; index < count; index += 1) {
      const child = this.#engine.pdfium.FPDF_StructElement_GetChildAtIndex(element, index);
      if (child === 0) {
        grid.place(row, 1, 1);
        continue;
      }
      const rowSpan = this.#spanOf(child, 'RowSpan');
      const columnSpan = this.#spanOf(child, 'ColSpan');
      const column = grid.place(row, rowSpan, columnSpan);
      const isHeading = this.#nameOf(child) === 'TH';
      const cell: CellPlace = { table: key, row, column, rowSpan, columnSpan, isHeading };
      this.read(child, { ...inside, tag: { ...inside.tag, cell } }, index);
    }
  }

  #nameOf(element: Pointer): string {
    return this.#engine.utf16((buffer, bytes) =>
      this.#engine.pdfium.FPDF_StructElement_GetType(element, buffer, bytes),
    );
  }

  #spanOf(element: Pointer, name: 'RowSpan' | 'ColSpan'): number {
    const { pdfium, scratch } = this.#engine;
    const count = pdfium.FPDF_StructElement_GetAttributeCount(element);
    for (let index = 0; index < count; index += 1) {
      const attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index);
      const value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, this.#engine.nameOf(name));
      if (value === 0 || pdfium.FPDF_StructElement_Attr_GetNumberValue(value, scratch) === 0) continue;
      const span = this.#engine.view().getFloat32(scratch, true);
      return span >= 1 && span <= LONGEST_SPAN ? Math.floor(span) : 1;
    }
    return 1;
  }
}

/** Rows in the order of the table, with gaps: the place of the row in its group, after that of the group. */
function rowNumber(path: readonly number[], table: string): number {
  const [group = 0, row = 0] = path.slice(table.split('.').length);
  return group * ROWS_OF_GROUP + row;
}
