import { diffArrays } from 'diff';
import type { WordChange } from './word-change.ts';

/** Words with the marks inside them ("udviklings-", "2.5", "don't"), runs of white space, and every other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[-.,/'’][\p{L}\p{M}\p{N}]+)*|\s+|[^\p{L}\p{M}\p{N}\s]/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Words that may come or go; wordings further apart are shown one after the other. */
const MOST_CHANGES = 600;

/**
 * How `before` became `after`, word by word, in reading order, what was removed before what was added in its place.
 * The texts of `same` and `removed` together are `before`, those of `same` and `added` are `after`.
 */
export function diffWords(before: string, after: string): WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  const changes = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: MOST_CHANGES });
  if (!changes)
    return merged([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  return merged(
    changes.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

function tokensOf(text: string): string[] {
  return text.match(TOKEN) ?? [];
}

/**
 * Stretches of changed words as a person would mark them: a space or a comma that two changes happen to share belongs
 * to both, and what was removed stands before what was added.
 */
function merged(changes: readonly WordChange[]): WordChange[] {
  const stretches: WordChange[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    if (removed) stretches.push({ kind: 'removed', text: removed });
    if (added) stretches.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  changes.forEach((change, index) => {
    const isBetween = index > 0 && index < changes.length - 1 && !HAS_WORD.test(change.text);
    if (change.kind === 'same' && !isBetween) {
      close();
      stretches.push(change);
      return;
    }
    if (change.kind !== 'added') removed += change.text;
    if (change.kind !== 'removed') added += change.text;
  });
  close();
  return stretches;
}
