import { partGoldOf, scoreParts } from '../../src/extraction/testing/part-gold.ts';
import { languageCodes } from '../../src/languages/registry.ts';

/** How the parts are found in the sentences labelled for them, as a table of Markdown; `--misses` lists the mistakes. */
export function scoreLabelledParts(flags: readonly string[]): string {
  const scores = languageCodes()
    .filter((code) => partGoldOf(code).length > 0)
    .flatMap((code) => scoreParts(code).map((score) => ({ code, ...score })));
  const rows = scores.map(({ code, part, labelled, precision, recall, f1 }) => {
    const shares = [precision, recall, f1].map((share) => share.toFixed(3));
    return `| ${[code, part, labelled, ...shares].join(' | ')} |`;
  });
  return [
    '\nParts: with whom, for whom, where, about what\n',
    '| language | part | labelled | precision | recall | F1 |',
    '|---|---|--:|--:|--:|--:|',
    ...rows,
    ...(flags.includes('--misses') ? scores.flatMap(({ misses }) => misses) : []),
    '',
  ].join('\n');
}
