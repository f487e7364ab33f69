import { expect, test } from 'vitest';
import { emptyBlock } from './block.ts';
import { Flow, NO_ORIGIN } from './flow.ts';
import { withClausesApart } from './resolution-clauses.ts';

function apart(...paragraphs: readonly string[]): string[] {
  const blocks = paragraphs.map((words) => {
    const flow = new Flow();
    flow.append(words, NO_ORIGIN);
    return emptyBlock('text', flow);
  });
  return withClausesApart(blocks).map(({ flow }) => flow.text);
}

const CLAUSES = [
  'Recalling its decision on the lighthouses of the northern straits,',
  'Noting with concern that three of them have been dark since the spring,',
  'Requests the Member States to light them again before the first of October.',
];

test('clauses in one paragraph are parted in a text that is called a resolution', () => {
  expect(apart('Resolution 7 (2019)', CLAUSES.join(' '))).toEqual(['Resolution 7 (2019)', ...CLAUSES]);
});

test('clauses in one paragraph are parted where the body that adopts them opens it', () => {
  const opening = 'The Assembly of the Straits,';
  expect(apart('On lighthouses', [opening, ...CLAUSES].join(' '))).toEqual(['On lighthouses', opening, ...CLAUSES]);
});

test('sentences of other texts stay together, whatever words they begin with', () => {
  const prose =
    'Changing the lamp takes an hour. Note that the mirror gets hot. Setting the clock is done from the tower, ' +
    'Sets of spare lamps lie in the cellar.';
  const named = 'The Harbour Masters’ Almanac, Reporting every year on lamps and mirrors, is printed in the town hall.';
  expect(apart('On lighthouses', prose, `${named} It was first printed there when the tower was built.`)).toHaveLength(
    3,
  );
});

test('more clauses than a call takes arguments are all parted, and what stands around them stays', () => {
  const many = 150_000;
  const parted = apart('Resolution 8 (2020)', 'Recalling the beacon, '.repeat(many), 'The end.');
  expect(parted).toHaveLength(many + 2);
  expect(parted.at(-1)).toBe('The end.');
});
