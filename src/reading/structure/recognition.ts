import type { SourceLine } from '../lines.ts';
import type { Block } from './block.ts';

/**
 * How sure character recognition is of the words of some lines: the mean of those that were recognised, each as often
 * as it has characters; nothing where the file itself has all the words.
 */
export function recognitionOf(lines: readonly SourceLine[]): Pick<Block, 'recognition'> {
  let characters = 0;
  let sure = 0;
  for (const { text, recognition } of lines) {
    if (recognition === undefined) continue;
    characters += text.length;
    sure += text.length * recognition;
  }
  return characters === 0 ? {} : { recognition: sure / characters };
}
