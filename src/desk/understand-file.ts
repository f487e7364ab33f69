import type { Extraction } from '../extraction/commitment.ts';
import { documentFacts } from '../extraction/document-facts.ts';
import { type ExtractionOptions, extract } from '../extraction/extract.ts';
import { isLanguageCode } from '../languages/registry.ts';
import type { ReadDocument, SourceFile } from '../reading/document.ts';
import type { ReadingLimits } from '../reading/limits.ts';
import { readDocument } from '../reading/read-document.ts';
import { Unreadable } from '../reading/unreadable.ts';
import type { LanguageCode } from '../text/language-code.ts';

/** What somebody who knows the document says about it; it goes before what is found in the text. */
export interface DeclaredFacts {
  /** ISO date. */
  readonly date?: string | undefined;
  readonly language?: LanguageCode | undefined;
  /** Identifier of the actor that speaks. */
  readonly issuer?: string | undefined;
}

/** A document with everything that was found in it. */
export interface UnderstoodDocument {
  readonly document: ReadDocument;
  readonly language: LanguageCode;
  readonly date: string | null;
  /** Identifier of an actor. */
  readonly issuer: string | null;
  readonly extraction: Extraction;
}

/** A file to understand. */
export interface UnderstandInput {
  readonly file: SourceFile;
  readonly declared: DeclaredFacts;
  readonly limits: ReadingLimits;
}

/** A document that was read before, to extract from again. */
export interface ExtractAgainInput {
  readonly document: ReadDocument;
  readonly options: ExtractionOptions;
}

/**
 * Reads a file in the calling thread, decides what language, date and issuer its text has, and extracts its commitments. Needs no register.
 * Throws `Unreadable`; its code is `unknown-language` where no language is declared and the text is in none that
 * Servanda extracts from.
 */
export async function understandFile({ file, declared, limits }: UnderstandInput): Promise<UnderstoodDocument> {
  const document = withStorableText(await readDocument(file, limits));
  const language = declared.language ?? languageOf(document, file);
  const found = documentFacts(document, language);
  const date = declared.date ?? found.date ?? document.date;
  const issuer = declared.issuer ?? found.issuer;
  const extraction = extract(document, { language, date, ...(issuer && { issuer }) });
  return { document, language, date, issuer, extraction };
}

function languageOf(document: ReadDocument, file: SourceFile): LanguageCode {
  const language = document.language ?? '';
  if (isLanguageCode(language)) return language;
  throw new Unreadable('unknown-language', file.name, { language });
}

/** Parts of a commitment are cut from the clean text, so what holds for it holds for them. */
function withStorableText(document: ReadDocument): ReadDocument {
  const passages = document.passages.map((passage) =>
    passage.setAside === undefined ? passage : { ...passage, setAside: storable(passage.setAside) },
  );
  const annotations = document.annotations.map((annotation) => ({
    ...annotation,
    text: annotation.text && storable(annotation.text),
    author: annotation.author && storable(annotation.author),
  }));
  return { ...document, text: storable(document.text), passages, annotations };
}

/**
 * `text` without what PostgreSQL cannot keep: each NUL and lone surrogate becomes U+FFFD. The length stays, so every
 * offset does too.
 */
export function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
