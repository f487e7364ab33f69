import type { RecognisedLine, RecognisedWord } from '../ocr/parse-hocr.ts';

/* What letters take of their type's size, above the baseline and below; usual faces differ by a few hundredths. */
const LOW = 0.47;
const HIGH = 0.69;
const DEEP = 0.21;

/** Words whose ink reaches as far as their letters say: no accents on capitals, no brackets, no marks at the foot. */
const MEASURABLE = /^[\p{Script=Latin}\p{Nd}.:"'’”-]+$/u;
const HIGH_LETTERS = /[\p{Lu}\p{Nd}bdfhklßþð]/u;
const DEEP_LETTERS = /[gpqyþ]/u;
/** Accents reach higher than all others, and "Q", "J" and "j" lower in some faces and not in others. */
const UNSURE = /[QJjÀ-ÖØ-Ýß-öø-ýÿĀ-ſ]/u;
const FEWEST_LETTERS = 2;
/** The line height that the program measures, as a share of the type's size. */
const LINE_HEIGHT = 0.93;
/** Sizes this near one another, as a share, are one size measured twice. */
const SAME_SIZE = 0.06;

/** The size of a recognised line's type in pixels, by how tall its words are. */
export function typeSizeOf(line: RecognisedLine): number {
  const sizes = line.words.flatMap((word) => sizeBy(word) ?? []).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? line.height / LINE_HEIGHT;
}

function sizeBy({ text, top, bottom }: RecognisedWord): number | null {
  if (text.length < FEWEST_LETTERS || !MEASURABLE.test(text) || UNSURE.test(text)) return null;
  const above = HIGH_LETTERS.test(text) ? HIGH : LOW;
  return (bottom - top) / (above + (DEEP_LETTERS.test(text) ? DEEP : 0));
}

/** Something in a type size, and how many characters of it there are. */
export interface Sized {
  readonly size: number;
  readonly characters: number;
}

/**
 * The sizes in which a document is set, found among measured ones: the function gives for each measured size the
 * nearest of them. The sizes of most characters come first and take in what differs by no more than measuring does.
 */
export function settledSizes(measured: readonly Sized[]): (size: number) => number {
  const characters = new Map<number, number>();
  for (const { size, characters: count } of measured) {
    const rounded = Math.round(size * 4) / 4;
    characters.set(rounded, (characters.get(rounded) ?? 0) + count);
  }
  const settled: number[] = [];
  for (const [size] of [...characters].sort(([, one], [, other]) => other - one)) {
    if (!settled.some((other) => isSame(other, size))) settled.push(size);
  }
  return (size) => settled.find((other) => isSame(other, size)) ?? size;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME_SIZE * one;
}
