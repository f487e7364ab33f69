import { posix } from 'node:path';
import { detectFormat } from '../detect-format.ts';
import type { ReadingNotice, SourceFormat } from '../document.ts';
import { fromText } from '../from-text.ts';
import type { FormatReader } from '../read-blocks.ts';
import type { Block } from '../structure/block.ts';
import { Unreadable } from '../unreadable.ts';
import { descendants, type XmlElement } from '../xml/xml-tree.ts';
import { type Part, targetsOf, type WordPackage } from './word-package.ts';
import { nameOf, relationshipOf } from './word-xml.ts';

/** The blocks that other parts have and the text shows, by the element that stands in their place. */
export type EnclosedTexts = ReadonlyMap<XmlElement, readonly Block[]>;

/** A file holds more of them only to make reading it take for ever. */
const MOST_TEXTS = 500;
/** Of texts that LibreOffice converts, seconds each. */
const MOST_CONVERTED = 10;
/** The formats that it converts. */
const CONVERTED = new Set<SourceFormat>(['doc', 'odt', 'rtf']);
/** What such texts are read for is told of the whole. */
const OWN_NOTICES: readonly ReadingNotice['code'][] = ['tracked-changes', 'comments'];

/**
 * Reads the files that a Word file shows as part of its text: alternative format chunks (ISO/IEC 29500-1, 17.17.2),
 * which may be Word files, web pages, plain text and whatever LibreOffice turns into a Word file. Each is read once.
 *
 * @param inside reads Word files inside this one, which is inside of others at a `depth` above 0.
 * @throws Unreadable what one of them is refused for, with its `part`; `unpacks-too-large` for more than 500, or more
 * to convert than ten; `nested-too-deep` for one to convert that is not in the outermost file.
 */
export async function readEnclosedTexts(
  parts: WordPackage,
  main: Part,
  root: XmlElement,
  inside: { readonly readDocx: FormatReader; readonly depth: number },
): Promise<{ texts: EnclosedTexts; notices: readonly ReadingNotice[] }> {
  const targets = textsShown(main, root);
  if (targets.size > MOST_TEXTS) throw new Unreadable('unpacks-too-large', parts.file, { entries: targets.size });
  const share = Math.floor(parts.limits.maximumUnpackedBytes / Math.max(1, targets.size));
  const limits = { ...parts.limits, maximumUnpackedBytes: share };
  const texts = new Map<XmlElement, readonly Block[]>();
  const notices = new Map<string, ReadingNotice>();
  let mayConvert = MOST_CONVERTED;
  for (const [target, element] of targets) {
    const bytes = await parts.bytesOf(target);
    if (bytes === null) continue;
    const read = await refusedAs(parts.file, target, async () => {
      const format = detectFormat({ name: posix.basename(target), bytes });
      if (CONVERTED.has(format) && inside.depth > 0) throw new Unreadable('nested-too-deep', parts.file, { limit: 0 });
      if (CONVERTED.has(format)) mayConvert -= 1;
      if (mayConvert < 0) throw new Unreadable('unpacks-too-large', parts.file, { limit: MOST_CONVERTED });
      const reader = await readerOf(format, inside.readDocx);
      if (!reader) throw new Unreadable('unknown-type', parts.file);
      return reader({ name: parts.file, bytes, format }, limits);
    });
    texts.set(
      element,
      read.blocks.map((block) => moved(block, target)),
    );
    for (const notice of read.notices) if (!OWN_NOTICES.includes(notice.code)) notices.set(notice.code, notice);
  }
  return { texts, notices: [...notices.values()] };
}

/** The parts that are shown, each with the first element that stands for it. */
function textsShown(main: Part, root: XmlElement): Map<string, XmlElement> {
  const targets = new Map<string, XmlElement>();
  const nameOfPart = targetsOf(main);
  if (!main.source.includes('altChunk')) return targets;
  for (const element of descendants(root)) {
    if (nameOf(element) !== 'w:altChunk') continue;
    const target = nameOfPart.get(relationshipOf(element) ?? '');
    if (target !== undefined && !targets.has(target)) targets.set(target, element);
  }
  return targets;
}

/** What `read` gives; what it refuses is refused as a part of the file. */
async function refusedAs<T>(file: string, part: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(error.code, file, { ...error.details, part });
  }
}

/** The reader of texts of `format`; null where Word shows none of them inside a text. */
async function readerOf(format: SourceFormat, readDocx: FormatReader): Promise<FormatReader | null> {
  switch (format) {
    case 'docx':
      return readDocx;
    case 'html':
      return (await import('../html/page-reader.ts')).readPage;
    case 'text': {
      const { readPlainText } = await import('../plain/read-plain-text.ts');
      return fromText(readPlainText);
    }
    case 'email':
      return (await import('../email/read-email.ts')).readEmail;
    case 'doc':
    case 'odt':
    case 'rtf':
      return (await import('../office/office-reader.ts')).officeReader(format, readDocx);
    default:
      return null;
  }
}

/** A block as part of the text around it: its places are none in the main part, and its notes are its own. */
function moved(block: Block, part: string): Block {
  const rename = (key: string) => `${part} ${key}`;
  block.flow.forgetOrigin();
  block.flow.renameNotes(rename);
  return { ...block, page: null, note: block.note === null ? null : rename(block.note) };
}
