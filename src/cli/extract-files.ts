import { declaredDocument } from '../desk/declared-document.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import { passageLabel } from '../desk/passage-label.ts';
import type { UnderstoodDocument } from '../desk/understand-file.ts';
import type { ExtractedCommitment } from '../extraction/commitment.ts';
import { commitmentLine } from '../formats/jsonl/commitment-line.ts';
import { commitmentTable } from './commitment-table.ts';
import { explainCommitment } from './explain-commitment.ts';
import { inOrder } from './in-order.ts';
import type { DocumentOptions } from './options.ts';
import { failureOf } from './report-failure.ts';
import { DONE, FAILED, type Session } from './session.ts';
import { checkStandardInput, documentName, filesAtOnce, sourceFile } from './source-files.ts';

/** What the options of `servanda extract` give. */
export interface ExtractOptions extends DocumentOptions {
  readonly format: 'jsonl' | 'table';
  /** Identifier or number of the one commitment to explain. */
  readonly explain?: string;
}

/** A commitment with the text it stands in. */
interface Found {
  readonly commitment: ExtractedCommitment;
  readonly text: string;
}

/** Writes the commitments in the files at `paths`, or explains one of them; gives the exit code. */
export async function extractFiles(
  session: Session,
  paths: readonly string[],
  options: ExtractOptions,
): Promise<number> {
  checkStandardInput(session, paths, options);
  const declared = declaredDocument(options);
  const reader = createDocumentReader();
  const found: Found[] = [];
  let code = DONE;
  try {
    await inOrder(paths, filesAtOnce(reader), {
      work: async (path) => {
        const file = await sourceFile(path, session.input, options.type);
        return { name: documentName(file), understood: await reader.understand(file, declared) };
      },
      use: async (path, working) => {
        try {
          const { name, understood } = await working;
          if (options.explain !== undefined) found.push(...commitmentsOf(understood));
          else await session.output.write(written(session, understood, name, options));
        } catch (error) {
          await session.messages.write(`${failureOf(session, path, error)}\n`);
          code = FAILED;
        }
      },
    });
  } finally {
    await reader.close();
  }
  if (options.explain === undefined) return code;
  return (await explain(session, found, options.explain)) ? code : FAILED;
}

function commitmentsOf({ document, extraction }: UnderstoodDocument): Found[] {
  return extraction.commitments.map((commitment) => ({ commitment, text: document.text }));
}

function written(session: Session, understood: UnderstoodDocument, name: string, { format }: ExtractOptions): string {
  const { commitments } = understood.extraction;
  if (format === 'jsonl') return commitments.map((commitment) => `${commitmentLine(commitment, name)}\n`).join('');
  const passages = new Map(understood.document.passages.map((passage) => [passage.eId, passage]));
  return commitmentTable(
    session,
    commitments.map((commitment) => ({ ...commitment, place: passageLabel(passages, commitment.passage) })),
  );
}

async function explain(session: Session, found: readonly Found[], wanted: string): Promise<boolean> {
  const { words, output, messages } = session;
  const match = found.find(({ commitment }) => commitment.id === wanted) ?? found[Number(wanted) - 1];
  if (match) await output.write(explainCommitment(session, match.commitment, match.text));
  else await messages.write(`${words.explain.none(wanted)}\n`);
  return match !== undefined;
}
