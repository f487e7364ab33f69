import type { Block } from '../structure/block.ts';
import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { brokenFields } from './fields.ts';
import { LinkedNotes } from './linked-notes.ts';
import { NoteQueue } from './note-queue.ts';
import { PageCounter } from './page-counter.ts';
import { PlacedComments } from './placed-comments.ts';
import { StoryWalk } from './story-walk.ts';
import type { WordDocument } from './word-document.ts';
import { targetsOf, type WordPackage } from './word-package.ts';
import { attribute, isOn, nameOf, relationshipOf } from './word-xml.ts';

/** Reads the headers and footers that the sections show, every text once; what has no words is left out. */
export async function readRunningHeads(
  parts: WordPackage,
  document: WordDocument,
  sections: readonly XmlElement[],
): Promise<Block[]> {
  const blocks = new Map<string, Block>();
  for (const [name, kind] of shownParts(document, sections)) {
    const part = await parts.part(name);
    if (!part) continue;
    const root = parts.treeOf(part.source);
    const { styles, lists } = document;
    const walk = new StoryWalk({
      ...{ styles, lists, kind, dropsPageNumbers: true, source: null, pages: new PageCounter(false) },
      notes: new NoteQueue({ footnote: new Map(), endnote: new Map() }, null),
      linkedNotes: new LinkedNotes(),
      enclosed: new Map(),
      comments: new PlacedComments(new Map()),
      brokenFields: brokenFields(root),
    });
    for (const block of walk.read(root)) {
      const key = `${kind} ${block.flow.text}`;
      if (/[\p{L}\p{N}]/u.test(block.flow.text) && !blocks.has(key)) blocks.set(key, block);
    }
  }
  return [...blocks.values()];
}

/** The parts with headers and footers, each once, without those that no page has. */
function shownParts(document: WordDocument, sections: readonly XmlElement[]): Map<string, 'header' | 'footer'> {
  const targets = targetsOf(document.main);
  const hasEven = isOn(document.settings, 'w:evenAndOddHeaders') ?? false;
  const parts = new Map<string, 'header' | 'footer'>();
  for (const section of sections) {
    const hasFirst = isOn(section, 'w:titlePg') ?? false;
    for (const element of childElements(section)) {
      const kind = /^w:(?<kind>header|footer)Reference$/u.exec(nameOf(element))?.groups?.kind;
      const type = attribute(element, 'type');
      const target = targets.get(relationshipOf(element) ?? '');
      if ((kind !== 'header' && kind !== 'footer') || target === undefined) continue;
      if ((type === 'first' && !hasFirst) || (type === 'even' && !hasEven)) continue;
      parts.set(target, kind);
    }
  }
  return parts;
}
