import { dateGoldOf, scoreDates } from '../../src/extraction/testing/date-gold.ts';
import { languageCodes } from '../../src/languages/registry.ts';

/** How dates are read in the sentences that were marked for them, as a table of Markdown; `--misses` lists the mistakes. */
export function scoreMarkedDates(flags: readonly string[]): string {
  const scores = languageCodes()
    .filter((code) => dateGoldOf(code).length > 0)
    .map((code) => ({ code, ...scoreDates(code) }));
  const rows = scores.map(({ code, sentences, dates, ...score }) => {
    const shares = [score.precision, score.recall, score.f1].map((share) => share.toFixed(3));
    const deadlines = `${score.deadlinesRight} of ${score.deadlines}`;
    return `| ${[code, sentences, dates, ...shares, deadlines, score.falseDeadlines].join(' | ')} |`;
  });
  const misses = flags.includes('--misses') ? scores.flatMap((score) => score.misses) : [];
  return [
    '\nDates, by value\n',
    '| language | sentences | dates | precision | recall | F1 | deadlines right | false |',
    '|---|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    ...misses,
    '',
  ].join('\n');
}
