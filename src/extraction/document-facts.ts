import { findDates } from '../languages/date-expression.ts';
import type { IssuerRule, Language } from '../languages/language.ts';
import { lexiconOf } from '../languages/registry.ts';
import type { Passage, ReadDocument } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';

/** What a document says about itself. */
export interface DocumentFacts {
  /** ISO date of adoption, signature or issue. */
  readonly date: string | null;
  /** Identifier of the actor whose text it is. */
  readonly issuer: string | null;
}

const HEAD_PASSAGES = 8;
const TAIL_PASSAGES = 4;
const LONGEST_DATELINE = 120;
const LONGEST_TITLE = 300;

/**
 * Finds a document's date and issuer in its own words. The date is only taken from a line of place and date, or from
 * words of adoption, near the top or at the end: never from the body, and never from a footnote.
 */
export function documentFacts(document: ReadDocument, language: LanguageCode): DocumentFacts {
  const known = lexiconOf(language).language;
  return { date: dateOf(document, known), issuer: issuerOf(document, known) };
}

/** Identifier of the actor whose text a document is, by its own words; null where they do not tell. */
export function issuerOf(document: ReadDocument, language: Language): string | null {
  return issuerRuleOf(document, language)?.actor ?? null;
}

/** The rule that tells the issuer; null when none does. */
function issuerRuleOf(document: ReadDocument, language: Language): IssuerRule | null {
  const head = headOf(document);
  return language.issuers.find((rule) => rule.pattern.test(rule.where === 'head' ? head : document.text)) ?? null;
}

function headOf(document: ReadDocument): string {
  const passages = document.passages.filter(isRunningText).slice(0, HEAD_PASSAGES);
  const furniture = document.passages.filter(({ type }) => type === 'header' || type === 'title');
  return [document.title ?? '', ...[...passages, ...furniture].map((passage) => textOf(document, passage))].join('\n');
}

function dateOf(document: ReadDocument, language: Language): string | null {
  const body = bodyOf(document);
  const lines = [...body.slice(0, HEAD_PASSAGES), ...body.slice(-TAIL_PASSAGES)].map((passage) =>
    textOf(document, passage),
  );
  const titled = document.title === null ? lines : [document.title, ...lines];
  for (const line of titled) {
    const written = line.length <= LONGEST_DATELINE ? language.dateline.line.exec(line.trim())?.[1] : undefined;
    const date = isoDateOf(written, language);
    if (date !== null) return date;
  }
  for (const line of titled) {
    const date =
      line.length <= LONGEST_DATELINE * 2 ? isoDateOf(language.dateline.adoption.exec(line)?.[1], language) : null;
    if (date !== null) return date;
  }
  return isoDateOf(language.dateline.act.exec((document.title ?? '').slice(0, LONGEST_TITLE))?.[1], language);
}

function isoDateOf(written: string | undefined, language: Language): string | null {
  if (written === undefined) return null;
  const [date] = findDates(written, language.dates);
  return date?.value.kind === 'calendar' && date.value.edtf.length === 10 ? date.value.edtf : null;
}

function bodyOf(document: ReadDocument): Passage[] {
  return document.passages.filter((passage) => isRunningText(passage) && passage.role !== 'preambular');
}

function isRunningText({ type }: Passage): boolean {
  return type !== 'footnote' && type !== 'footer' && type !== 'header' && type !== 'section';
}

function textOf(document: ReadDocument, passage: Passage): string {
  return document.text.slice(passage.start, passage.end);
}
