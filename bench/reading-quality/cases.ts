import { readDocument } from '../../src/reading/read-document.ts';
import { compare, type Quality } from './compare.ts';
import { type KnownDocument, ownText, sampleConclusions } from './known-document.ts';
import { LAYOUTS, type Layout } from './layout.ts';

/** A document and the layout it is set in. */
export interface Case {
  readonly document: KnownDocument;
  readonly layout: Layout;
}

/** A case with how well it was read. */
export interface Measured extends Case {
  readonly quality: Quality;
}

/** The known documents, Danish and English. */
export function knownDocuments(): KnownDocument[] {
  return [ownText('strategy', 'da'), ownText('agreement', 'en'), sampleConclusions('da'), sampleConclusions('en')];
}

/** Every document in every layout. */
export function allCases(): Case[] {
  return knownDocuments().flatMap((document) => LAYOUTS.map((layout) => ({ document, layout })));
}

/** Reads the PDF that was made of a case, and compares. */
export async function measure(one: Case, bytes: Uint8Array): Promise<Measured> {
  const read = await readDocument({ name: 'known.pdf', bytes });
  return { ...one, quality: compare(read, one.document, one.layout) };
}
