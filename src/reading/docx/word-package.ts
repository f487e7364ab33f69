import { posix } from 'node:path';
import type { SourceFile } from '../document.ts';
import type { ReadingLimits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { decodeXml } from '../xml/decode-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import { childElements, type XmlElement } from '../xml/xml-tree.ts';
import { type Archive, openArchive } from '../zip/open-archive.ts';

/** A part of the package and what it refers to. */
export interface Part {
  /** Its name in the archive: "word/document.xml". */
  readonly name: string;
  /** Its text, decoded. */
  readonly source: string;
  readonly relationships: readonly Relationship[];
}

/** A reference from one part to another; those that lead out of the file are left out. */
export interface Relationship {
  readonly id: string;
  /** The last word of the type's URI, which Strict and Transitional share: "footnotes". */
  readonly type: string;
  /** Name of the part that it leads to. */
  readonly target: string;
}

const MAIN_TYPE =
  /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled\w*\.main\+xml$/iu;

/** The names of the parts that a part refers to, by the identifiers under which it does. */
export function targetsOf({ relationships }: Part): ReadonlyMap<string, string> {
  return new Map(relationships.map(({ id, target }) => [id, target]));
}

/** The parts of a Word file (ISO/IEC 29500-2), found by the relationships between them. Nothing outside is fetched. */
export class WordPackage {
  readonly file: string;
  readonly limits: ReadingLimits;
  private readonly archive: Archive;

  private constructor(file: string, limits: ReadingLimits, archive: Archive) {
    this.file = file;
    this.limits = limits;
    this.archive = archive;
  }

  /** @throws Unreadable as {@link openArchive}. */
  static async open(file: SourceFile, limits: ReadingLimits): Promise<WordPackage> {
    return new WordPackage(file.name, limits, await openArchive(file, limits));
  }

  /**
   * The part with the words of the document.
   *
   * @throws Unreadable `damaged` where there is none.
   */
  async mainPart(): Promise<Part> {
    const byRelationship = (await this.relationshipsOf('')).find(({ type }) => type === 'officeDocument')?.target;
    for (const name of [byRelationship, await this.mainPartByType(), 'word/document.xml']) {
      const part = name === undefined ? null : await this.part(name);
      if (part) return part;
    }
    throw new Unreadable('damaged', this.file, { reason: 'no main part' });
  }

  /** The part with this name; null where the archive has none. */
  async part(name: string): Promise<Part | null> {
    const source = await this.sourceOf(name);
    return source === null ? null : { name, source, relationships: await this.relationshipsOf(name) };
  }

  /** The bytes of the part with this name, which may be of any kind; null where the archive has none. */
  bytesOf(name: string): Promise<Uint8Array | null> {
    return this.archive.read(name);
  }

  /** The first part of `type` that `from` refers to; null where there is none. */
  async related(from: Part, type: string): Promise<Part | null> {
    const target = from.relationships.find((one) => one.type === type)?.target;
    return target === undefined ? null : this.part(target);
  }

  /** The tree of the first part of `type` that `from` refers to; null where there is none. */
  async relatedTree(from: Part, type: string): Promise<XmlElement | null> {
    const part = await this.related(from, type);
    return part && this.treeOf(part.source);
  }

  /** The tree of a part that the file as a whole refers to, its properties for instance. */
  async ownTree(type: string): Promise<XmlElement | null> {
    const target = (await this.relationshipsOf('')).find((one) => one.type === type)?.target;
    const source = target === undefined ? null : await this.sourceOf(target);
    return source === null ? null : this.treeOf(source);
  }

  /** The tree of an XML text. */
  treeOf(source: string): XmlElement {
    return readXml(source, { file: this.file, limits: this.limits });
  }

  private async sourceOf(name: string): Promise<string | null> {
    const bytes = await this.bytesOf(name);
    return bytes && decodeXml(bytes, this.file);
  }

  private async relationshipsOf(part: string): Promise<Relationship[]> {
    const folder = posix.dirname(part);
    const source = await this.sourceOf(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
    if (source === null) return [];
    return [...childElements(this.treeOf(source))].flatMap(({ attributes }) => {
      const target = attributes.get('Target') ?? '';
      if (attributes.get('TargetMode') === 'External' || target === '') return [];
      const name = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      return [{ id: attributes.get('Id') ?? '', type, target: posix.normalize(name) }];
    });
  }

  private async mainPartByType(): Promise<string | undefined> {
    const source = await this.sourceOf('[Content_Types].xml');
    if (source === null) return undefined;
    for (const { attributes } of childElements(this.treeOf(source))) {
      if (MAIN_TYPE.test(attributes.get('ContentType') ?? '')) return attributes.get('PartName')?.replace(/^\//u, '');
    }
    return undefined;
  }
}
