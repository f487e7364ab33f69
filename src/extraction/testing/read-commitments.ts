import { readDocument } from '../../reading/read-document.ts';
import type { ExtractedCommitment } from '../commitment.ts';
import { extract } from '../extract.ts';

/** The commitments of a plain text of these paragraphs, as of 15 January 2031; stances left aside. */
export async function commitmentsIn(
  language: string,
  ...paragraphs: readonly string[]
): Promise<readonly ExtractedCommitment[]> {
  const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
  const document = await readDocument({ name: 'text.txt', bytes });
  return extract(document, { language, date: '2031-01-15' }).commitments.filter(({ kind }) => kind !== 'stance');
}

/** "kind speaker verb: bearers | action" of each. */
export function told(commitments: readonly ExtractedCommitment[]): string[] {
  return commitments.map(({ kind, speaker, verb, bearers, action }) => {
    const owed = bearers.map(({ actor, text }) => actor ?? text).join(', ');
    return `${kind} ${speaker?.actor} ${verb?.text}: ${owed} | ${action?.text}`;
  });
}
