import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeDocx, run } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocx } from './read-docx.ts';

/** A stretch of a paragraph: words, or stretches inside an element around them. */
type Stretch = string | { readonly around: string; readonly inside: readonly Stretch[] };

/** A paragraph, and the change of its end. */
interface Made {
  readonly stretches: readonly Stretch[];
  readonly mark: string;
}

const BY = 'w:author="Ada" w:date="2026-03-04T05:06:07Z"';
const LINES = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>';
const REMOVES = new Set(['w:del', 'w:moveFrom']);
const AROUND = ['w:ins', 'w:moveTo', 'w:del', 'w:moveFrom', 'w:hyperlink', 'w:smartTag', 'w:sdt'];
const MARKS = ['', '', '', 'w:ins', 'w:moveTo', 'w:del', 'w:moveFrom'];

const { stretch } = fc.letrec<{ stretch: Stretch }>((tie) => ({
  stretch: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: fc.constantFrom(...'abcdefgh'), minLength: 2, maxLength: 6 }),
    fc.record({ around: fc.constantFrom(...AROUND), inside: fc.array(tie('stretch'), { minLength: 1, maxLength: 3 }) }),
  ),
}));
const paragraphs = fc.array(
  fc.record({ stretches: fc.array(stretch, { maxLength: 4 }), mark: fc.constantFrom(...MARKS) }),
  { minLength: 1, maxLength: 6 },
);

function markupOf(made: Stretch): string {
  if (typeof made === 'string') return run(`${made} `);
  const inside = made.inside.map(markupOf).join('');
  if (made.around === 'w:sdt') return `<w:sdt><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;
  return `<${made.around} ${BY}>${inside}</${made.around}>`;
}

function paragraphOf({ stretches, mark }: Made): string {
  const change = mark === '' ? '' : `<w:rPr><${mark} ${BY}/></w:rPr>`;
  return `<w:p><w:pPr>${change}</w:pPr>${stretches.map(markupOf).join('')}</w:p>`;
}

/** The words of a stretch that are left once all changes are accepted. */
function leftOf(made: Stretch): string {
  if (typeof made === 'string') return `${made} `;
  return REMOVES.has(made.around) ? '' : made.inside.map(leftOf).join('');
}

/** The words of each paragraph once all changes are accepted: one whose end is removed goes on in the next. */
function paragraphsLeft(made: readonly Made[]): string[] {
  const left = [''];
  for (const { stretches, mark } of made) {
    left.push((left.pop() ?? '') + stretches.map(leftOf).join(''));
    if (!REMOVES.has(mark)) left.push('');
  }
  return left.map((words) => words.trim()).filter((words) => words !== '');
}

async function wordsOf(parts: Parameters<typeof makeDocx>[0]): Promise<string[]> {
  const { blocks } = await readDocx({ name: 'a.docx', bytes: makeDocx(parts) }, READING_LIMITS);
  return blocks.map(({ flow }) => flow.text);
}

test('changes inside one another leave the words that they leave, each paragraph once', async () => {
  await fc.assert(
    fc.asyncProperty(paragraphs, async (made) => {
      expect(await wordsOf({ body: made.map(paragraphOf).join('') })).toEqual(paragraphsLeft(made));
    }),
  );
});

test('and so they do in a note and in a cell', async () => {
  const call = `<w:p>${run('Words')}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>`;
  await fc.assert(
    fc.asyncProperty(paragraphs, async (made) => {
      const inside = made.map(paragraphOf).join('');
      const left = paragraphsLeft(made).join(' ');
      const footnotes = `<w:footnote w:id="1">${inside}</w:footnote>`;
      expect(await wordsOf({ body: call, footnotes })).toEqual(left === '' ? ['Words'] : ['Words', left]);
      const cell = (content: string) => `<w:tc>${content}</w:tc>`;
      const words = `<w:p>${run('Cell')}</w:p>`;
      const rows = [words, inside].map((last) => `<w:tr>${cell(words)}${cell(last)}</w:tr>`).join('');
      const table = `<w:tbl><w:tblPr>${LINES}</w:tblPr>${rows}</w:tbl>`;
      expect(await wordsOf({ body: table })).toEqual([`Cell | Cell; Cell | ${left}`.trim()]);
    }),
  );
});
