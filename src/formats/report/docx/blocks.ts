import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  SequentialIdentifier,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Cell, Column, Entry, Fact, Inline, Report, Table as ReportTable, Tone } from '../report.ts';
import { PAPER, TONE_LOOKS } from '../tones.ts';
import { isWebAddress } from '../web-address.ts';
import type { Picture } from './picture.ts';
import { BULLETS, FACT_INDENT, TEXT_WIDTH, wordColour, wordLanguage } from './styles.ts';

const HEADINGS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];
/** A table of no more rows is not divided between pages. */
const ROWS_TOGETHER = 10;
const FILLED = '■';
const EMPTY = '□';
const STRONG_RULE = { style: BorderStyle.SINGLE, size: 8, color: wordColour(PAPER.strongRule) };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: wordColour(PAPER.rule) };
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const PARAGRAPH_STYLES = { plain: undefined, lead: 'Lead', remark: 'Remark' } as const;

/** Characters that XML 1.0 cannot hold (production 2). */
const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Writes blocks as Word has them, and keeps the footnotes that it meets. */
export class WordBlocks {
  /** By number, from 1. */
  readonly footnotes: Record<string, { readonly children: readonly Paragraph[] }> = {};
  private readonly report: Report;
  /** The picture of each chart, in the order of the report. */
  private readonly pictures: readonly Picture[];
  private figures = 0;

  constructor(report: Report, pictures: readonly Picture[]) {
    this.report = report;
    this.pictures = pictures;
  }

  /** A heading; level 0 is that of sections. */
  heading(text: string, level: number): Paragraph {
    return new Paragraph({ heading: HEADINGS[Math.min(level, HEADINGS.length - 1)], children: [run(text)] });
  }

  /** A block whose headings have at least this level. */
  block(block: Block, level: number): (Paragraph | Table)[] {
    switch (block.type) {
      case 'paragraph':
        return [new Paragraph({ style: PARAGRAPH_STYLES[block.tone], children: this.inline(block.content) })];
      case 'list':
        return block.items.map(
          (item) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: this.inline(item) }),
        );
      case 'table':
        return [this.caption(this.report.labels.table, block.caption), this.table(block), gap()];
      case 'chart':
        return [this.picture(), this.caption(this.report.labels.figure, block.caption), this.table(block.table), gap()];
      case 'entry':
        return this.entry(block, level);
    }
  }

  /** A label, a tab, and what it says. */
  fact({ label, content }: Fact, lead: readonly ParagraphChild[] = [], keepNext = false): Paragraph {
    return new Paragraph({
      style: 'Fact',
      tabStops: [{ type: TabStopType.LEFT, position: FACT_INDENT }],
      keepNext,
      children: [
        new TextRun({ style: 'FactLabel', text: clean(label) }),
        new TextRun({ children: [new Tab()] }),
        ...lead,
        ...this.inline(content),
      ],
    });
  }

  private inline(content: readonly Inline[]): ParagraphChild[] {
    return content.flatMap((part) => {
      const words = new TextRun({
        text: clean(part.text),
        bold: part.strong,
        ...(part.quoted === undefined ? {} : { style: 'QuotedWords', language: { value: wordLanguage(part.quoted) } }),
        ...(part.address === undefined ? {} : { style: 'Hyperlink' }),
      });
      const { address } = part;
      const leading =
        address !== undefined && isWebAddress(address)
          ? new ExternalHyperlink({ link: new URL(address).href, children: [words] })
          : words;
      return part.note === undefined ? [leading] : [leading, this.footnote(part.note)];
    });
  }

  private footnote(note: readonly Inline[]): FootnoteReferenceRun {
    const number = Object.keys(this.footnotes).length + 1;
    this.footnotes[number] = { children: [] };
    this.footnotes[number] = {
      children: [new Paragraph({ style: 'FootnoteText', children: [run(' '), ...this.inline(note)] })],
    };
    return new FootnoteReferenceRun(number);
  }

  private caption(label: string, text: string): Paragraph {
    return new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [run(`${label} `), new SequentialIdentifier(label), run(`. ${text}`)],
    });
  }

  private picture(): Paragraph {
    const picture = this.pictures[this.figures];
    this.figures += 1;
    if (!picture) throw new Error(`no picture for figure ${this.figures}`);
    const { png, width, height, title, description } = picture;
    const altText = { name: `${this.report.labels.figure} ${this.figures}`, title, description };
    return new Paragraph({
      keepNext: true,
      spacing: { before: 200, after: 0 },
      children: [new ImageRun({ type: 'png', data: png, transformation: { width, height }, altText })],
    });
  }

  private table({ columns, rows }: Omit<ReportTable, 'caption'>): Table {
    const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
    const widths = columns.map(({ weight }) => Math.floor((TEXT_WIDTH * weight) / weights));
    const head = columns.map((column, at) =>
      tableCell([new TextRun({ text: clean(column.heading), bold: true })], column, widths[at], true),
    );
    const staysTogether = rows.length <= ROWS_TOGETHER;
    const body = rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          keepNext: staysTogether && index + 1 < rows.length,
          children: row.map((cell, at) => tableCell(this.toned(cell), columns[at], widths[at], false)),
        }),
    );
    return new Table({
      layout: TableLayoutType.FIXED,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 50, bottom: 50, left: 70, right: 70 },
      borders: {
        top: NO_RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideVertical: NO_RULE,
        insideHorizontal: RULE,
        bottom: RULE,
      },
      tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
      rows: [new TableRow({ tableHeader: true, cantSplit: true, children: head }), ...body],
    });
  }

  private toned({ content, tone }: Cell): ParagraphChild[] {
    return [...(tone ? [swatch(tone)] : []), ...this.inline(content)];
  }

  private entry(entry: Entry, level: number): Paragraph[] {
    const { quote, facts, standings, evidence } = entry;
    // In the order of the page, for the footnotes are numbered as they are met.
    const words = new Paragraph({ style: 'Quote', children: this.inline([quote]) });
    const lines = facts.map((fact) => this.fact(fact, [], true));
    const answers = standings.map(({ question, answer, tone, detail }, at) => {
      const lead = [swatch(tone), new TextRun({ text: `${clean(answer)} `, bold: true })];
      return this.fact({ label: question, content: detail }, lead, at + 1 < standings.length);
    });
    const proofs = evidence.map(({ stance, content }, at) =>
      this.fact({ label: at === 0 ? entry.evidenceLabel : '', content }, [
        new TextRun({ text: `${clean(stance)} `, bold: true }),
      ]),
    );
    return [this.heading(entry.heading, level), words, ...lines, ...answers, ...proofs];
  }
}

function tableCell(
  children: readonly ParagraphChild[],
  column: Column | undefined,
  width: number | undefined,
  isHead: boolean,
): TableCell {
  const alignment = column?.align === 'end' ? AlignmentType.END : AlignmentType.START;
  return new TableCell({
    width: { size: width ?? 0, type: WidthType.DXA },
    ...(isHead ? { borders: { bottom: STRONG_RULE } } : {}),
    children: [new Paragraph({ style: 'TableText', alignment, keepNext: isHead, children: [...children] })],
  });
}

/** A mark in the colour of the tone; an empty one where nothing is known. The words beside it say the same. */
function swatch(tone: Tone): TextRun {
  const isKnown = tone !== 'unknown';
  const color = wordColour(isKnown ? TONE_LOOKS[tone].fill : PAPER.strongRule);
  return new TextRun({ text: `${isKnown ? FILLED : EMPTY}\u00A0`, color });
}

/** Keeps a table from touching what follows. */
function gap(): Paragraph {
  return new Paragraph({ style: 'TableText', children: [] });
}

function run(text: string): TextRun {
  return new TextRun({ text: clean(text) });
}

function clean(text: string): string {
  return text.replace(NOT_IN_XML, '\uFFFD');
}
