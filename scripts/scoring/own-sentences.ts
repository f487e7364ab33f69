import { compare, foundIn, type LabelledSentence, labelledSentences } from './labelled-sentences.ts';

/** Files of labelled sentences in the language folders, and what they are. */
const FILES: readonly (readonly [string, string])[] = [
  ['gold.jsonl', 'that the rules must read right'],
  ['calibration.jsonl', 'that no rule was made for'],
];

/** How the extractor does on the sentences that we labelled ourselves, as a table of Markdown. */
export function scoreOwnSentences(): string {
  const rows = FILES.flatMap(([file, what]) =>
    [...labelledSentences(file)].map(([language, sentences]) => row(`${language}, ${what}`, language, sentences)),
  );
  return [
    '\nOur own sentences\n',
    '| language | sentences | commitments | precision | recall | F1 | kind and bearers right | deadlines right | false |',
    '|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows,
    '',
  ].join('\n');
}

function row(name: string, language: string, sentences: readonly LabelledSentence[]): string {
  const totals = { labels: 0, found: 0, detected: 0, right: 0, deadlines: 0, deadlinesRight: 0, deadlinesFalse: 0 };
  for (const sentence of sentences) {
    const found = foundIn(sentence, language);
    const { right, detected } = compare(sentence, found);
    const wanted = sentence.commitments.flatMap(({ deadline }) => deadline ?? []);
    const given = found.flatMap(({ deadline }) => deadline?.edtf ?? []);
    totals.labels += sentence.commitments.length;
    totals.found += found.length;
    totals.detected += detected;
    totals.right += right.filter(Boolean).length;
    totals.deadlines += wanted.length;
    totals.deadlinesRight += wanted.filter((deadline) => given.includes(deadline)).length;
    totals.deadlinesFalse += given.filter((deadline) => !wanted.includes(deadline)).length;
  }
  const { labels, found, detected } = totals;
  const cells = [
    name,
    sentences.length,
    labels,
    ...[detected / found, detected / labels, (2 * detected) / (found + labels), totals.right / found].map((share) =>
      share.toFixed(3),
    ),
    totals.deadlines === 0 ? '–' : `${totals.deadlinesRight} of ${totals.deadlines}`,
    totals.deadlines === 0 ? '–' : totals.deadlinesFalse,
  ];
  return `| ${cells.join(' | ')} |`;
}
