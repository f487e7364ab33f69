import { type Fragment, mainSizeOf, textOfParts } from './fragments.ts';

/** More large letters than this on a page are something else: bounds the work. */
const MOST_INITIALS = 20;
/* In shares of the size of the text beside it. */
/** An initial is at least so large, and at most: a larger letter is a picture. */
const LARGER = 1.7;
const LARGEST = 9;
const NEAR = 1.5;
/** How far above the top of the initial the first line beside it may begin. */
const ABOVE = 0.6;
const INITIAL = /^["'“”„«»‘]?\p{Lu}$/u;
/** Behind an initial that is a word of its own: "A Danish ship", "I Danmark". */
const BEGINS_WITH_CAPITAL = /^\p{Lu}\p{Ll}/u;

/**
 * Puts each large initial that takes the height of two lines or more before the words of the first of them. The lines
 * beside it begin where it does.
 */
export function withInitialsJoined(fragments: readonly Fragment[]): readonly Fragment[] {
  const least = LARGER * mainSizeOf(fragments);
  const initials = fragments.filter(({ size, parts }) => size >= least && INITIAL.test(textOfParts(parts)));
  if (initials.length > MOST_INITIALS) return fragments;
  let joined = fragments;
  for (const initial of initials) joined = joinedTo(initial, joined);
  return joined;
}

function joinedTo(initial: Fragment, fragments: readonly Fragment[]): readonly Fragment[] {
  const beside = fragments
    .filter((fragment) => isBeside(fragment, initial))
    .sort((one, other) => one.baseline - other.baseline);
  const [first, second] = beside;
  if (!first || !second || first.top < initial.top - ABOVE * first.size || !isOnLastLine(initial, beside)) {
    return fragments;
  }
  const lines = new Set(beside);
  return fragments.flatMap((fragment) => {
    if (fragment === initial) return [];
    if (fragment === first) return [withInitial(first, initial)];
    return [lines.has(fragment) ? { ...fragment, left: initial.left } : fragment];
  });
}

/** Whether a fragment begins just to the right of the initial, on a line that the initial reaches. */
function isBeside(fragment: Fragment, initial: Fragment): boolean {
  const times = initial.size / fragment.size;
  const white = fragment.left - initial.right;
  return (
    times >= LARGER &&
    times <= LARGEST &&
    white > -fragment.size / 2 &&
    white < NEAR * fragment.size &&
    fragment.baseline > initial.baseline - initial.size &&
    fragment.baseline <= initial.baseline + fragment.size / 2
  );
}

/** Whether the initial stands on the same line as the last of the lines beside it. */
function isOnLastLine(initial: Fragment, beside: readonly Fragment[]): boolean {
  const last = beside.at(-1);
  return last !== undefined && Math.abs(last.baseline - initial.baseline) <= last.size / 2;
}

function withInitial(first: Fragment, initial: Fragment): Fragment {
  const isWord = first.spaceBefore || BEGINS_WITH_CAPITAL.test(textOfParts(first.parts));
  const text = `${textOfParts(initial.parts)}${isWord ? ' ' : ''}`;
  return {
    ...first,
    parts: [{ text, raised: false }, ...first.parts],
    left: initial.left,
    characters: first.characters + initial.characters,
    order: Math.min(first.order, initial.order),
    spaceBefore: false,
  };
}
