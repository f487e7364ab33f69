import { stat } from 'node:fs/promises';
import { compareVersions } from '../desk/compare-versions.ts';
import { declaredDocument } from '../desk/declared-document.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { passageLabel } from '../desk/passage-label.ts';
import type { UnderstoodDocument } from '../desk/understand-file.ts';
import { compareTexts, type TextComparison, type TextPassage } from '../matching/compare-texts.ts';
import { textOf } from '../text/span.ts';
import { comparisonLines, comparisonTables, type PlacedCommitment } from './comparison-output.ts';
import { withDesk } from './open-desk.ts';
import type { DocumentOptions } from './options.ts';
import { DONE, type Session } from './session.ts';
import { sourceFile } from './source-files.ts';
import { UsageError } from './usage-error.ts';

/** What the options of `servanda compare` give. */
export interface CompareOptions extends DocumentOptions {
  readonly format: 'table' | 'jsonl';
}

/**
 * Writes what changed from one version of a text to another, two files or two documents of the register; gives the exit
 * code. Throws `Unreadable`, `NotFound`, `Invalid` and `UsageError`.
 */
export async function compareDocuments(
  session: Session,
  wanted: readonly [string, string],
  options: CompareOptions,
): Promise<number> {
  const files = await Promise.all(wanted.map(isFile));
  if (files[0] !== files[1]) throw new UsageError(session.words.usage.compareAlike);
  const comparison = files[0] ? await compareFiles(session, wanted, options) : await compareRecords(session, wanted);
  const written = options.format === 'jsonl' ? comparisonLines(comparison) : comparisonTables(session, comparison);
  await session.output.write(written);
  return DONE;
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

type Comparison = TextComparison<TextPassage, PlacedCommitment>;

function compareRecords(session: Session, [before, after]: readonly [string, string]): Promise<Comparison> {
  return withDesk(session, async (context) => {
    const { passages, commitments } = await compareVersions(context, { before, after });
    const placed = commitments.map((change) => ({
      ...change,
      before: change.before && { ...change.before, label: change.before.passage.label },
      after: change.after && { ...change.after, label: change.after.passage.label },
    }));
    return { passages, commitments: placed };
  });
}

async function compareFiles(
  session: Session,
  [before, after]: readonly [string, string],
  options: CompareOptions,
): Promise<Comparison> {
  const declared = { ...options, ...declaredDocument(options) };
  const reader = createDocumentReader();
  const understand = async (path: string) =>
    comparable(await reader.understand(await sourceFile(path, session.input, options.type), declared));
  try {
    return compareTexts(await understand(before), await understand(after));
  } finally {
    await reader.close();
  }
}

function comparable({ document, extraction }: UnderstoodDocument) {
  const passages = new Map(document.passages.map((passage) => [passage.eId, passage]));
  return {
    passages: document.passages.map((passage) => ({ ...passage, text: textOf(document.text, passage) })),
    commitments: extraction.commitments.map((commitment) => ({
      ...commitment,
      label: passageLabel(passages, commitment.passage),
    })),
    passageOf: ({ passage }: { readonly passage: string }) => passage,
  };
}
