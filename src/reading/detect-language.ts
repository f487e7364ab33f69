import { eld } from 'eld/small';

/** Letters below which a guess would be no more than that. */
const FEWEST_LETTERS = 20;
/** How many stretches of a long text are looked at, and their length: more change no answer and cost time. */
const STRETCHES = 5;
const STRETCH = 3000;
const LETTER = /\p{L}/gu;

/**
 * ISO 639-1 code of the language that most of `text` is written in; null if there is too little to tell. Where the
 * words leave it open, as those of a short text between Danish and Norwegian do, it is `declared` if there is one.
 */
export function detectLanguage(text: string, declared: string | null = null): string | null {
  const sample = sampleOf(text);
  if (!hasEnoughLetters(sample)) return declared;
  const result = eld.detect(sample);
  if (result.language === '') return declared;
  return declared !== null && !result.isReliable() ? declared : result.language;
}

/** Stretches from all parts of a long text, its very start and end apart: cover pages and annexes say little. */
function sampleOf(text: string): string {
  if (text.length <= STRETCHES * STRETCH) return text;
  const step = (text.length - STRETCH) / (STRETCHES + 1);
  const starts = Array.from({ length: STRETCHES }, (_, index) => Math.floor((index + 1) * step));
  return starts.map((start) => text.slice(start, start + STRETCH)).join(' ');
}

function hasEnoughLetters(sample: string): boolean {
  LETTER.lastIndex = 0;
  for (let count = 0; count < FEWEST_LETTERS; count += 1) if (!LETTER.test(sample)) return false;
  return true;
}
