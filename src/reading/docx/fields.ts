import { descendants, type XmlElement } from '../xml/xml-tree.ts';
import { attribute, nameOf } from './word-xml.ts';

/** What becomes of the words that a field shows. */
export type FieldKind = 'words' | 'contents' | 'page-number';

interface OpenField {
  instruction: string;
  /** Null while the instruction is read. */
  shows: FieldKind | null;
}

/** Fields that are set aside or that count pages (ISO/IEC 29500-1, 17.16.5); all others show words of the text. */
const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^\s*TOC(?![A-Z])/iu, 'contents'],
  [/^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)(?![A-Z])/iu, 'page-number'],
];
const LONGEST_INSTRUCTION = 2000;

/**
 * The fields of a story that begin and never end, or end and never began: what stands behind them is text like any
 * other.
 */
export function brokenFields(root: XmlElement): ReadonlySet<XmlElement> {
  const broken = new Set<XmlElement>();
  const open: XmlElement[][] = [];
  for (const element of descendants(root)) {
    if (nameOf(element) !== 'w:fldChar') continue;
    const type = attribute(element, 'fldCharType');
    if (type === 'begin') open.push([element]);
    else if (type === 'separate') open.at(-1)?.push(element);
    else if (type === 'end' && !open.pop()) broken.add(element);
  }
  for (const element of open.flat()) broken.add(element);
  return broken;
}

/** The fields that are open at a place of the text: each first an instruction, and then what it shows. */
export class OpenFields {
  private readonly fields: OpenField[] = [];
  private readonly counts = { instruction: 0, words: 0, contents: 0, 'page-number': 0 };

  begin(): void {
    this.fields.push({ instruction: '', shows: null });
    this.counts.instruction += 1;
  }

  /** Takes a piece of an instruction. */
  instruct(text: string): void {
    const field = this.fields.at(-1);
    if (field && field.instruction.length < LONGEST_INSTRUCTION) field.instruction += text;
  }

  separate(): void {
    const field = this.fields.at(-1);
    if (!field || field.shows) return;
    this.counts.instruction -= 1;
    this.show(field);
  }

  end(): void {
    const field = this.fields.pop();
    if (field) this.counts[field.shows ?? 'instruction'] -= 1;
  }

  /** Starts a field that says its instruction at once. */
  beginResult(instruction: string): void {
    const field = { instruction, shows: null };
    this.fields.push(field);
    this.show(field);
  }

  /** Whether words that stand here are an instruction and not shown. */
  get isInstruction(): boolean {
    return this.counts.instruction > 0;
  }

  /** Whether words that stand here are part of what a field of `kind` shows. */
  isIn(kind: FieldKind): boolean {
    return this.counts[kind] > 0;
  }

  private show(field: OpenField): void {
    const kind = KINDS.find(([pattern]) => pattern.test(field.instruction))?.[1] ?? 'words';
    field.shows = kind;
    this.counts[kind] += 1;
  }
}
