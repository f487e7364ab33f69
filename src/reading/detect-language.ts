import { languageByFunctionWords } from './function-words.ts';

/** Letters below which a guess would be no more than that. */
const FEWEST_LETTERS = 20;
/** Longer texts are looked at further inside, where this share of them is past: cover pages say little. */
const LONG = 15_000;
const PAST = 1 / 6;
/** How many characters are looked at: more change no answer and cost time. */
const SAMPLE = 1000;
const LETTER = /\p{L}/gu;

/**
 * ISO 639-1 code of the language that most of `text` is written in; null if there is too little to tell. Where the
 * words leave it open, as those of a short text between Danish and Norwegian do, it is `declared` if there is one.
 */
export async function detectLanguage(text: string, declared: string | null = null): Promise<string | null> {
  const start = text.length <= LONG ? 0 : Math.floor((text.length - 3 * SAMPLE) * PAST);
  const sample = text.slice(start, start + SAMPLE);
  const known = languageByFunctionWords(sample);
  if (known !== null) return known;
  if (!hasEnoughLetters(text)) return declared;
  // Its word lists take longer to load than most texts take to read, and most texts do not need them.
  const { eld } = await import('eld/small');
  const result = eld.detect(sample);
  if (result.language === '') return declared;
  return declared !== null && !result.isReliable() ? declared : result.language;
}

function hasEnoughLetters(sample: string): boolean {
  LETTER.lastIndex = 0;
  for (let count = 0; count < FEWEST_LETTERS; count += 1) if (!LETTER.test(sample)) return false;
  return true;
}
