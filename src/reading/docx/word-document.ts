import type { XmlElement } from '../xml/xml-tree.ts';
import { type Comment, readComments } from './comments.ts';
import { type NoteKind, readNotes } from './notes.ts';
import { type Lists, readNumbering } from './numbering.ts';
import { readStyles, type Styles } from './styles.ts';
import type { Part, WordPackage } from './word-package.ts';

/** The parts of a Word file that its words refer to, read. */
export interface WordDocument {
  readonly main: Part;
  readonly root: XmlElement;
  readonly styles: Styles;
  readonly lists: Lists;
  readonly settings: XmlElement | null;
  readonly comments: ReadonlyMap<string, Comment>;
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, XmlElement>>>;
}

/** Reads the main part and what belongs to it. */
export async function readWordDocument(parts: WordPackage): Promise<WordDocument> {
  const main = await parts.mainPart();
  const root = parts.treeOf(main.source);
  const styles = readStyles(await parts.relatedTree(main, 'styles'));
  return {
    main,
    root,
    styles,
    lists: readNumbering(await parts.relatedTree(main, 'numbering'), styles),
    settings: await parts.relatedTree(main, 'settings'),
    comments: readComments(
      await parts.relatedTree(main, 'comments'),
      await parts.relatedTree(main, 'commentsExtended'),
    ),
    notes: {
      footnote: readNotes(await parts.relatedTree(main, 'footnotes'), 'footnote'),
      endnote: readNotes(await parts.relatedTree(main, 'endnotes'), 'endnote'),
    },
  };
}
