import { readDocument } from '../src/reading/read-document.ts';
import { countWords, resolutions, samples, wordsOf } from './inputs.ts';
import { type Comparison, compare } from './measure.ts';

/** Our reading of plain text, beside the least that any reader does, per 1,000 words. */
export async function comparePlainReading(): Promise<Comparison> {
  const files = [...samples('.txt'), ...resolutions()];
  const words = files.reduce((sum, file) => sum + countWords(wordsOf(file)), 0);
  const times = await compare(
    [
      {
        name: 'Servanda',
        does: 'type, encoding and language found; clean text, tree and origin',
        run: async () => {
          for (const file of files) await readDocument(file);
        },
      },
      {
        name: 'TextDecoder and split',
        does: 'decoded and cut into lines: the floor',
        run: () => {
          for (const file of files) new TextDecoder('utf-8', { fatal: true }).decode(file.bytes).split(/\r?\n/u);
        },
      },
    ],
    { rounds: 9, units: words / 1_000 },
  );
  return {
    title: 'Reading plain text',
    unit: '1,000 words',
    input: `${files.length} files with ${words.toLocaleString('en')} words`,
    times,
    notes: [
      'We know of no peer that makes a document tree of plain text; the second row is what reading costs at the least.',
    ],
  };
}
