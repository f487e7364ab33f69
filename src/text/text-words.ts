import { classesOfCode, codeUnitsOf, TWO_UNITS, WORD_CHARACTER } from './characters.ts';
import { type CodedText, currentVocabulary, doubled, hashed, NO_LETTERS, type Vocabulary } from './vocabulary.ts';

const LETTERS_A_WORD = 4;

/**
 * The words of a text, each a run of letters and figures, with its number in the vocabulary. The text is cut once, and
 * everybody who looks for something in it goes over the same words.
 */
export class TextWords implements CodedText {
  readonly text: string;
  readonly codes: Uint16Array;
  readonly vocabulary: Vocabulary;
  /** How many words the text has. */
  readonly length: number;
  /** Where each word begins, where it ends, and its number; more room than words. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly numbers: Int32Array;

  constructor(text: string) {
    const codes = codeUnitsOf(text);
    const vocabulary = currentVocabulary();
    let starts = new Int32Array((text.length >> 2) + LETTERS_A_WORD);
    let ends = new Int32Array(starts.length);
    let numbers = new Int32Array(starts.length);
    let length = 0;
    const size = codes.length;
    for (let at = 0; at < size; at += 1) {
      let code = codes[at] ?? 0;
      let classes = classesOfCode(code, codes, at);
      if ((classes & WORD_CHARACTER) === 0) continue;
      const start = at;
      let hash = NO_LETTERS;
      do {
        hash = hashed(hash, code);
        at += 1;
        if ((classes & TWO_UNITS) !== 0) {
          hash = hashed(hash, codes[at] ?? 0);
          at += 1;
        }
        if (at >= size) break;
        code = codes[at] ?? 0;
        classes = classesOfCode(code, codes, at);
      } while ((classes & WORD_CHARACTER) !== 0);
      if (length === starts.length) [starts, ends, numbers] = [doubled(starts), doubled(ends), doubled(numbers)];
      starts[length] = start;
      ends[length] = at;
      numbers[length] = vocabulary.numberOfHashed(codes, start, at, hash);
      length += 1;
    }
    this.text = text;
    this.codes = codes;
    this.vocabulary = vocabulary;
    this.length = length;
    this.starts = starts;
    this.ends = ends;
    this.numbers = numbers;
  }

  /** The place of the first word that ends behind `offset`; the number of words where none does. */
  placeBehind(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
