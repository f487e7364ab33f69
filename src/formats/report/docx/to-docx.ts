import { Document, Footer, Header, Packer, PageNumber, Paragraph, type Table, TableOfContents, TextRun } from 'docx';
import { estimatePageNumbers } from 'docx/layout';
import { needsContents } from '../needs-contents.ts';
import type { Block, Chart, Report, Section } from '../report.ts';
import { WordBlocks } from './blocks.ts';
import { pictureOf } from './picture.ts';
import { repeatablePackage } from './repeatable-package.ts';
import { MARGIN, reportNumbering, reportStyles } from './styles.ts';

/** The report as a Word file, in Word's own styles, with footnotes: the same report gives the same bytes. */
export async function toDocx(report: Report): Promise<Uint8Array> {
  const charts = report.sections.flatMap(chartsOf);
  const pictures = await Promise.all(charts.map((chart) => pictureOf(chart, report.language, report.asOf)));
  const blocks = new WordBlocks(report, pictures);
  const body = report.sections.flatMap((section) => sectionBlocks(section, 0, blocks));
  const document = new Document({
    title: report.title,
    subject: report.subtitle ?? undefined,
    creator: report.author ?? 'Servanda',
    lastModifiedBy: report.author ?? 'Servanda',
    styles: reportStyles(report.language),
    numbering: reportNumbering,
    footnotes: blocks.footnotes,
    pageNumbers: estimatePageNumbers,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        headers: { default: header(report), first: new Header({ children: [new Paragraph({ style: 'Header' })] }) },
        footers: { default: footer(report), first: footer(report) },
        children: [...front(report, blocks), ...body],
      },
    ],
  });
  return repeatablePackage(await Packer.toBuffer(document), report.asOf);
}

function front(report: Report, blocks: WordBlocks) {
  const subtitle = report.subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', text: report.subtitle })];
  const contents = !needsContents(report)
    ? []
    : [
        new Paragraph({ style: 'TOCHeading', text: report.labels.contents }),
        new TableOfContents(report.labels.contents, { hyperlink: true, headingStyleRange: '1-2' }),
      ];
  return [
    new Paragraph({ style: 'Title', text: report.title }),
    ...subtitle,
    ...report.facts.map((fact) => blocks.fact(fact)),
    ...contents,
  ];
}

function sectionBlocks(section: Section, level: number, blocks: WordBlocks): (Paragraph | Table)[] {
  return [
    blocks.heading(section.heading, level),
    ...section.blocks.flatMap((block) => blocks.block(block, level + 1)),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, level + 1, blocks)),
  ];
}

function header({ labels }: Report): Header {
  return new Header({ children: [new Paragraph({ style: 'Header', text: labels.running })] });
}

function footer({ labels }: Report): Footer {
  const numbers = [`${labels.page} `, PageNumber.CURRENT, ` ${labels.of} `, PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment: 'right', children: [new TextRun({ children: numbers })] })],
  });
}

function chartsOf(section: Section): Chart[] {
  const isChart = (block: Block): block is Chart => block.type === 'chart';
  return [...section.blocks.filter(isChart), ...section.sections.flatMap(chartsOf)];
}
