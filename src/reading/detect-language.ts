import { eld } from 'eld/small';

/** Letters below which a guess would be no more than that. */
const FEWEST_LETTERS = 20;
const SAMPLE = 100_000;

/** ISO 639-1 code of the language that most of `text` is written in; null if there is too little to tell. */
export function detectLanguage(text: string): string | null {
  const sample = text.length <= SAMPLE ? text : middleOf(text);
  if ((sample.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) return null;
  const result = eld.detect(sample);
  return result.language === '' ? null : result.language;
}

/** A stretch from the middle, where cover pages and annexes are far. */
function middleOf(text: string): string {
  const start = Math.floor((text.length - SAMPLE) / 2);
  return text.slice(start, start + SAMPLE);
}
