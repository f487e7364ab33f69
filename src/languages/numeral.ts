import { type DateWord, type PhraseMatch, touches } from './date-words.ts';

const MOST_GROUPS = 4;

/** A number in figures: `1,200`, `3.5`, `50 000`, with the decimal mark of its language; null inside a longer number or word. */
export function numeralAt(words: readonly DateWord[], at: number, decimalMark: '.' | ','): PhraseMatch<number> | null {
  if (words[at]?.kind !== 'figures' || isInside(words, at)) return null;
  let written = words[at]?.word ?? '';
  let to = at + 1;
  while (
    words[to + 1]?.kind === 'figures' &&
    touches(words, to) &&
    touches(words, to + 1) &&
    /^[.,]$/u.test(words[to]?.word ?? '')
  ) {
    written += `${words[to]?.word}${words[to + 1]?.word}`;
    to += 2;
  }
  while (to <= at + MOST_GROUPS && isGroup(words, to) && /^\d{1,3}(?:\d{3})*$/u.test(written)) {
    written += words[to]?.word;
    to += 1;
  }
  const value = figureValue(written, decimalMark);
  return value === null ? null : { from: at, to, value };
}

/** "50 000": three figures one space behind the others. */
function isGroup(words: readonly DateWord[], at: number): boolean {
  const [before, group] = [words[at - 1], words[at]];
  return group?.kind === 'figures' && group.word.length === 3 && group.start === (before?.end ?? 0) + 1;
}

function isInside(words: readonly DateWord[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || !touches(words, at)) return false;
  const isMark = /^[.,/]$/u.test(before.word);
  return isMark && touches(words, at - 1) && words[at - 2]?.kind === 'figures';
}

/** The value of figures; marks that part groups of three go, and "1.5" in a language with decimal commas is what it can only mean. */
export function figureValue(written: string, decimalMark: '.' | ','): number | null {
  const grouping = decimalMark === ',' ? '.' : ',';
  if (GROUPED[decimalMark].test(written)) return Number(written.replaceAll(grouping, '').replace(decimalMark, '.'));
  const value = Number(written.replace(',', '.'));
  return Number.isFinite(value) ? value : null;
}

const GROUPED = {
  '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u,
  ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u,
} as const;
