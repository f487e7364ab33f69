import type { DeskContext } from '../src/desk/context.ts';
import { createDocumentReader } from '../src/desk/document-reader.ts';
import { ingestDocument } from '../src/desk/ingest-document.ts';
import type { SourceFile } from '../src/reading/document.ts';
import { countWords, resolutions, samples, wordsOf } from './inputs.ts';
import { type Comparison, compare } from './measure.ts';

const ROUNDS = 5;

/** Taking documents in, from bytes to committed rows, per document. */
export async function compareIngest(context: DeskContext): Promise<Comparison> {
  const files = [...resolutions(), ...samples('.txt')].slice(0, 60);
  const words = files.reduce((sum, file) => sum + countWords(wordsOf(file)), 0);
  const reader = createDocumentReader();
  let turn = 0;
  try {
    const times = await compare(
      [
        {
          name: 'Servanda',
          does: 'read in a worker, extracted, stored in a transaction each',
          run: async () => {
            turn += 1;
            for (const file of files) await takeIn(context, reader, alteredFor(turn, file));
          },
        },
        {
          name: 'the same files again',
          does: 'recognised by their bytes, nothing changed',
          run: async () => {
            for (const file of files) await takeIn(context, reader, file);
          },
        },
      ],
      { rounds: ROUNDS, units: files.length },
    );
    return {
      title: 'Ingest',
      unit: 'document',
      input: `${files.length} plain texts of ${Math.round(words / files.length)} words on average`,
      times,
      notes: [
        'The database is the embedded one with its usual durability: every transaction is on disk before it counts.',
      ],
    };
  } finally {
    await reader.close();
  }
}

async function takeIn(
  context: DeskContext,
  reader: ReturnType<typeof createDocumentReader>,
  file: SourceFile,
): Promise<void> {
  await ingestDocument(context, { file, declared: { language: 'en' }, reader });
}

/** The same file with a line of its own, so that every turn takes in texts that are new. */
function alteredFor(turn: number, file: SourceFile): SourceFile {
  return { ...file, bytes: new TextEncoder().encode(`${wordsOf(file)}\n\nCopy ${turn} for measuring.\n`) };
}
