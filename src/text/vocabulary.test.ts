import { expect, test } from 'vitest';
import { codeUnitsOf } from './characters.ts';
import { type CodedText, currentVocabulary, UNNUMBERED, Vocabulary, WordTable } from './vocabulary.ts';

const coded = (text: string): CodedText => ({ text, codes: codeUnitsOf(text) });

test('a word has the same number wherever it stands', () => {
  const vocabulary = new Vocabulary();
  const codes = codeUnitsOf('havn by havn havnen');
  const numbers = [
    vocabulary.numberAt(codes, 0, 4),
    vocabulary.numberAt(codes, 5, 7),
    vocabulary.numberAt(codes, 8, 12),
    vocabulary.numberAt(codes, 13, 19),
  ];
  expect(numbers).toEqual([0, 1, 0, 2]);
  expect(numbers.map((number) => vocabulary.word(number))).toEqual(['havn', 'by', 'havn', 'havnen']);
});

test('many words are told apart', () => {
  const vocabulary = new Vocabulary();
  const words = Array.from({ length: 50_000 }, (_, index) => `a-long-enough-word-${index}`);
  expect(words.every((word, index) => vocabulary.numberAt(codeUnitsOf(word), 0, word.length) === index)).toBe(true);
  expect(words.every((word, index) => vocabulary.word(index) === word)).toBe(true);
});

test('a very long word has no number', () => {
  expect(new Vocabulary().numberAt(codeUnitsOf('x'.repeat(1000)), 0, 1000)).toBe(UNNUMBERED);
});

test('a vocabulary of very many words is followed by a new one', () => {
  const full = currentVocabulary();
  for (let index = 0; full.size < 1 << 17; index += 1) full.numberAt(codeUnitsOf(`w${index}`), 0, `w${index}`.length);
  expect(currentVocabulary()).not.toBe(full);
  expect(currentVocabulary().size).toBe(0);
});

test('a table asks once for each word of a vocabulary', () => {
  const asked: string[] = [];
  const table = new WordTable((word) => {
    asked.push(word);
    return word.toUpperCase();
  });
  const [one, other] = [new Vocabulary(), new Vocabulary()];
  const text = coded('by havn');
  expect(table.at(one, text, 3, 7)).toBe('HAVN');
  expect(table.at(one, text, 0, 2)).toBe('BY');
  expect(table.of(one, one.numberAt(text.codes, 3, 7))).toBe('HAVN');
  expect(asked).toEqual(['havn', 'by']);
  expect(table.at(other, text, 0, 2)).toBe('BY');
  const long = coded('x'.repeat(100));
  expect([table.at(other, long, 0, 100), table.at(other, long, 0, 100)]).toEqual([
    long.text.toUpperCase(),
    long.text.toUpperCase(),
  ]);
  expect(asked).toEqual(['havn', 'by', 'by', long.text, long.text]);
});
