/** Letters that people without their keys write with others. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
};

const PLAIN = /^\p{ASCII}*$/u;
const SPELLED = new RegExp(`[${Object.keys(WRITTEN_OUT).join('')}]`, 'gu');
const MARKS = /\p{M}/gu;

/** A word in lower case with plain letters only, as people type it on another keyboard: "rådet" as "raadet", "é" as "e". */
export function spellOut(word: string): string {
  if (PLAIN.test(word)) return word;
  const spelled = word.normalize('NFC').replace(SPELLED, (letter) => WRITTEN_OUT[letter] ?? letter);
  return spelled.normalize('NFD').replace(MARKS, '');
}
