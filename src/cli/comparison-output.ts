import { renderTable } from '../formats/table/render-table.ts';
import type { ComparableCommitment } from '../matching/comparable-commitment.ts';
import type { TextComparison, TextPassage } from '../matching/compare-texts.ts';
import type { WordChange } from '../matching/word-change.ts';
import { wordingIn } from '../wording/wording.ts';
import type { Session } from './session.ts';

/** A commitment with the number of its passage, as people cite it. */
export interface PlacedCommitment extends ComparableCommitment {
  readonly label: string | null;
}

type Comparison = TextComparison<TextPassage, PlacedCommitment>;

/** A comparison as JSON, one passage and then one commitment a line, unchanged ones among them. */
export function comparisonLines({ passages, commitments }: Comparison): string {
  const passage = (given: TextPassage | null) => given && { eId: given.eId, number: given.number, text: given.text };
  const commitment = (given: PlacedCommitment | null) =>
    given && { id: given.id, kind: given.kind, strength: given.strength, label: given.label, quote: given.quote };
  const lines = [
    ...passages.map(({ kind, moved, before, after, words }) => {
      return { what: 'passage', kind, moved, before: passage(before), after: passage(after), words };
    }),
    ...commitments.map(({ kind, shifts, before, after, words }) => {
      return { what: 'commitment', kind, shifts, before: commitment(before), after: commitment(after), words };
    }),
  ];
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

/** What changed, as tables for the terminal: commitments first, then the passages. */
export function comparisonTables(session: Session, { passages, commitments }: Comparison): string {
  const { words, output, locale } = session;
  const { comparison } = wordingIn(locale);
  const reworded = commitments.filter(({ kind }) => kind !== 'same');
  const changed = passages.filter(({ kind, moved }) => kind !== 'same' || moved);
  const columns = [
    { title: words.columns.place },
    { title: words.compare.change },
    { title: words.compare.words, isFlexible: true },
  ];
  const commitmentRows = reworded.map(({ kind, shifts, before, after, words: changes }) => [
    placeOf(words, (after ?? before)?.label),
    comparison.kinds[kind],
    [marked(changes), ...remarks(shifts.map((shift) => comparison.shifts[shift]))].join(' '),
  ]);
  const passageRows = changed.map(({ kind, moved, before, after, words: changes }) => [
    placeOf(words, (after ?? before)?.number),
    comparison.kinds[kind],
    [changes.length === 0 ? (after?.text ?? '') : marked(changes), ...remarks(moved ? [comparison.moved] : [])].join(
      ' ',
    ),
  ]);
  const table = (title: string, rows: string[][]) =>
    rows.length === 0 ? [] : [title, renderTable(columns, rows, output.width)];
  return [
    ...table(comparison.commitments, commitmentRows),
    ...table(comparison.passages, passageRows),
    changed.length === 0
      ? comparison.nothingChanged
      : words.compare.summary(passages.length - changed.length, changed.length),
    '',
  ].join('\n');
}

function placeOf(words: Session['words'], label: string | null | undefined): string {
  return label ? words.point(label) : '';
}

function remarks(said: readonly string[]): string[] {
  return said.length === 0 ? [] : [`(${said.join(', ')})`];
}

/** As `git diff --word-diff` marks words: [-gone-]{+new+}. */
function marked(changes: readonly WordChange[]): string {
  return changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('');
}
