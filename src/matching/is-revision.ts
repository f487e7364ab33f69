import { type ComparablePassage, diffPassages } from './diff-passages.ts';
import { countWords, likeness } from './likeness.ts';

/** A text with its title. */
export interface TitledText {
  readonly title: string;
  /** Those that `isAlignable`. */
  readonly passages: readonly ComparablePassage[];
}

/** What must hold before a text is taken for another one revised; shares of the characters of the longer of the two. */
interface Threshold {
  readonly unchanged: number;
  /** Unchanged and reworded together. */
  readonly kept: number;
  readonly title: number;
}

const BY_TEXT: readonly Threshold[] = [
  { unchanged: 0.5, kept: 0.7, title: 0.6 },
  { unchanged: 0.85, kept: 0.9, title: 0 },
];
/** A number may also be that of a document that is cited, so it is not enough by itself. */
const BY_NUMBER: readonly Threshold[] = [{ unchanged: 0, kept: 0.4, title: 0 }];

/**
 * Whether one text is the other revised: most passages are there word for word, under one title. Figures in the titles
 * must be the same: the plans of two years are two plans. Less is asked where both carry one document number.
 */
export function isRevision(
  before: TitledText,
  after: TitledText,
  { hasSameNumber }: { readonly hasSameNumber: boolean },
): boolean {
  if (!hasSameNumber && figuresOf(before.title) !== figuresOf(after.title)) return false;
  const titles = likeness(countWords(before.title), countWords(after.title));
  const { unchanged, kept } = sharesKept(before.passages, after.passages);
  return (hasSameNumber ? BY_NUMBER : BY_TEXT).some(
    (least) => unchanged >= least.unchanged && kept >= least.kept && titles >= least.title,
  );
}

function figuresOf(title: string): string {
  return (title.match(/\d+/gu) ?? []).toSorted().join(' ');
}

function sharesKept(before: readonly ComparablePassage[], after: readonly ComparablePassage[]) {
  const size = (passages: readonly ComparablePassage[]) => passages.reduce((sum, { text }) => sum + text.length, 0);
  const all = Math.max(1, size(before), size(after));
  let unchanged = 0;
  let kept = 0;
  for (const step of diffPassages(before, after)) {
    const [one, other] = [before[step.before ?? -1], after[step.after ?? -1]];
    if (!one || !other) continue;
    const length = Math.min(one.text.length, other.text.length);
    kept += length;
    if (!step.isChanged) unchanged += length;
  }
  return { unchanged: unchanged / all, kept: kept / all };
}
