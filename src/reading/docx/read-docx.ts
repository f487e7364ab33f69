import type { ReadingNotice, SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import type { FormatReader, ReadBlocks } from '../read-blocks.ts';
import type { Block } from '../structure/block.ts';
import { findFlowMarks } from '../structure/flow-marks.ts';
import { Unreadable } from '../unreadable.ts';
import { descendants, type XmlElement } from '../xml/xml-tree.ts';
import { withContentsHeadings } from './contents-heading.ts';
import { readDiagrams } from './diagrams.ts';
import { type EnclosedTexts, readEnclosedTexts } from './enclosed-texts.ts';
import { brokenFields } from './fields.ts';
import { LinkedNotes, noteBlock } from './linked-notes.ts';
import { languageOf, readProperties } from './metadata.ts';
import { NoteQueue } from './note-queue.ts';
import { PageCounter } from './page-counter.ts';
import { PlacedComments } from './placed-comments.ts';
import { readRunningHeads } from './running-heads.ts';
import { StoryWalk } from './story-walk.ts';
import { readWordDocument, type WordDocument } from './word-document.ts';
import { WordPackage } from './word-package.ts';
import { nameOf } from './word-xml.ts';

/** Word files inside Word files: a merge of letters has one inside. */
const DEEPEST_FILE = 3;

/**
 * Reads a Word file (ISO/IEC 29500) to blocks: its final text, with every tracked change accepted. Origins are spans
 * of the decoded main part; words from other parts, notes for instance, have none.
 */
export const readDocx: FormatReader = (file, limits) => readWordFile(file, limits, 0);

/** @param depth how many Word files this one is inside of. */
async function readWordFile(file: SourceFile, limits: ReadingLimits, depth: number): Promise<ReadBlocks> {
  if (depth > DEEPEST_FILE) throw new Unreadable('nested-too-deep', file.name, { limit: DEEPEST_FILE });
  const parts = await WordPackage.open(file, limits);
  const document = await readWordDocument(parts);
  if (nameOf(document.root) !== 'w:document') throw new Unreadable('unknown-type', file.name);
  const properties = await readProperties(parts);
  const pageCount = reliablePages(document.main.source, properties.pages);
  const sections = sectionsOf(document.root);
  const enclosed = await readEnclosedTexts(parts, document.main, document.root, {
    readDocx: (inner, innerLimits) => readWordFile(inner, innerLimits, depth + 1),
    depth,
  });
  const shown = new Map([...enclosed.texts, ...(await readDiagrams(parts, document.main, document.root))]);
  const text = readText(document, sections, { hasPages: pageCount !== null, enclosed: shown });
  const blocks = [...findFlowMarks(withContentsHeadings(text)), ...(await readRunningHeads(parts, document, sections))];
  return {
    blocks,
    metadata: {
      title: properties.title,
      date: properties.date,
      language: languageOf(document.styles.language) ?? properties.language,
      issuer: properties.issuer,
      identifiers: [],
    },
    pageCount,
    notices: [...enclosed.notices, ...noticesOf(blocks, document.root)],
  };
}

/**
 * The number of pages, if the breaks that Word left in the file tell them all: as many as its properties count. A
 * file that another program changed has other breaks or none.
 */
function reliablePages(source: string, pages: number | null): number | null {
  const breaks = source.split('lastRenderedPageBreak').length - 1;
  return breaks > 0 && pages === breaks + 1 ? pages : null;
}

/** The properties of each section in order, without those that a tracked change replaced. */
function sectionsOf(root: XmlElement): XmlElement[] {
  const sections: XmlElement[] = [];
  for (const element of descendants(root)) {
    if (nameOf(element) === 'w:sectPr' && element.start >= (sections.at(-1)?.end ?? 0)) sections.push(element);
  }
  return sections;
}

function readText(
  document: WordDocument,
  sections: readonly XmlElement[],
  { hasPages, enclosed }: { readonly hasPages: boolean; readonly enclosed: EnclosedTexts },
): Block[] {
  const notes = new NoteQueue(document.notes, document.settings);
  const comments = new PlacedComments(document.comments);
  let section = 0;
  const enterSection = () => {
    const properties = sections[section];
    if (properties) notes.enterSection(properties);
    section += 1;
  };
  enterSection();
  const { styles, lists } = document;
  const linkedNotes = new LinkedNotes();
  const common = { styles, lists, notes, linkedNotes, comments, enclosed, kind: null, dropsPageNumbers: false };
  const text = new StoryWalk({
    ...common,
    pages: new PageCounter(hasPages),
    brokenFields: brokenFields(document.root),
    source: document.main.source,
    onSectionEnd: enterSection,
  }).read(document.root);
  const noteBlocks = [...notes.inOrder()].flatMap((note) => {
    const place = { pages: new PageCounter(false), brokenFields: brokenFields(note.element), source: null };
    const block = new StoryWalk({ ...common, ...place }).readWhole(note.element, 'footnote');
    return block ? [noteBlock(block.flow, note)] : [];
  });
  return [...text, ...noteBlocks];
}

/** Changes of the text that a file can track (ISO/IEC 29500-1, 17.13.5). */
const TEXT_CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:cellIns', 'w:cellDel']);

/** Changes without words are told as well: of the end of a paragraph, of an empty row, of a picture. */
function tracksChanges(root: XmlElement): boolean {
  for (const element of descendants(root)) if (TEXT_CHANGES.has(nameOf(element))) return true;
  return false;
}

function noticesOf(blocks: readonly Block[], root: XmlElement): ReadingNotice[] {
  const annotations = blocks.flatMap((block) => block.flow.annotations);
  const count = (kind: string) => annotations.filter((one) => one.kind === kind).length;
  const [insertions, deletions, comments] = [count('inserted'), count('deleted'), count('comment')];
  const notices: ReadingNotice[] = [];
  if (insertions + deletions > 0) notices.push({ code: 'tracked-changes', details: { insertions, deletions } });
  else if (tracksChanges(root)) notices.push({ code: 'tracked-changes', details: {} });
  if (comments > 0) notices.push({ code: 'comments', details: { comments } });
  return notices;
}
