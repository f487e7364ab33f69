import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffWords } from './diff-words.ts';

const SIGNS = { same: '', removed: '-', added: '+' } as const;
const marked = (before: string, after: string) =>
  diffWords(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${SIGNS[kind]}${text}]`))
    .join('');

test('a word that took the place of another', () => {
  expect(marked('The parties shall meet in May.', 'The parties should meet in May.')).toBe(
    'The parties [-shall][+should] meet in May.',
  );
});

test('words that were dropped and words that were put in', () => {
  expect(marked('Danmark vil senest i 2027 åbne et kontor.', 'Danmark vil åbne et kontor i Nairobi.')).toBe(
    'Danmark vil [-senest i 2027 ]åbne et kontor[+ i Nairobi].',
  );
});

test('changed words beside one another are one change', () => {
  expect(marked('we will always act', 'we shall never act')).toBe('we [-will always][+shall never] act');
});

test('words with hyphens, points and apostrophes are whole', () => {
  expect(marked('udviklings- og fredsindsatser på 2.5 mio.', 'udviklings- og fredsindsatser på 2.6 mio.')).toBe(
    'udviklings- og fredsindsatser på [-2.5][+2.6] mio.',
  );
});

test('the same words are one stretch, and no words none', () => {
  expect(diffWords('as it was', 'as it was')).toEqual([{ kind: 'same', text: 'as it was' }]);
  expect(diffWords('', '')).toEqual([]);
  expect(marked('', 'new')).toBe('[+new]');
});

test('texts with nothing in common stand one after the other, however long', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, index) => `${word}${index}`).join(' ');
  expect(diffWords(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('both wordings can be put together again from the changes', () => {
  const words = fc.array(fc.constantFrom('vi', 'vil', 'skal', ',', ' ', '  ', '\n', 'æ-ø', '👩‍🚀', '.', '2027'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, words, (first, second) => {
      const [before, after] = [first.join(''), second.join('')];
      const changes = diffWords(before, after);
      const without = (kind: string) =>
        changes
          .filter((change) => change.kind !== kind)
          .map(({ text }) => text)
          .join('');
      expect([without('added'), without('removed')]).toEqual([before, after]);
    }),
  );
});
