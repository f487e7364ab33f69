import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DocxParts, inList, level, list, makeDocx, paragraph, run } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { readDocument } from '../read-document.ts';
import { readDocx } from './read-docx.ts';

async function read(parts: DocxParts): Promise<ReadBlocks> {
  return readDocx({ name: 'a.docx', bytes: makeDocx(parts) }, READING_LIMITS);
}

const BY = 'w:author="Ada" w:date="2026-03-04T05:06:07Z"';
const inserted = (runs: string, by = BY) => `<w:ins ${by}>${runs}</w:ins>`;
const removed = (text: string, by = BY) =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const lostMark = `<w:rPr><w:del ${BY}/></w:rPr>`;

/** The words, and each annotation as its kind, the words that it stands on, and its own words. */
async function changesIn(parts: DocxParts): Promise<{ words: string[]; changes: string[] }> {
  const { blocks } = await read(parts);
  const changes = blocks.flatMap(({ flow }) =>
    flow.annotations.map(({ kind, start, end, text }) =>
      `${kind} [${flow.text.slice(start, end)}] ${text ?? ''}`.trim(),
    ),
  );
  return { words: blocks.map((block) => block.flow.text), changes };
}

describe('tracked changes', () => {
  test('are all accepted, and kept beside the text', async () => {
    const body = `<w:p>${run('Parties ')}${removed('should ')}${inserted(run('shall '))}${run('report.')}</w:p>`;
    const { blocks, notices } = await read({ body });
    expect(blocks.map(({ flow }) => flow.text)).toEqual(['Parties shall report.']);
    expect(blocks[0]?.flow.annotations).toEqual([
      { kind: 'deleted', start: 8, end: 8, text: 'should', author: 'Ada', date: '2026-03-04' },
      { kind: 'inserted', start: 8, end: 13, text: null, author: 'Ada', date: '2026-03-04' },
    ]);
    expect(notices).toEqual([{ code: 'tracked-changes', details: { insertions: 1, deletions: 1 } }]);
  });

  test('by one person at one place are one change, by two they are two', async () => {
    const other = 'w:author="Bo"';
    const runs =
      inserted(run('a')) + inserted(run('b')) + inserted(run('c'), other) + removed('d') + removed('e', other);
    expect((await changesIn({ body: `<w:p>${runs}</w:p>` })).changes).toEqual([
      ...['inserted [ab]', 'inserted [c]', 'deleted [] d', 'deleted [] e'],
    ]);
  });

  test('that move words delete them in one place and insert them in another', async () => {
    const from = `<w:moveFrom ${BY}>${run('The moved words.')}</w:moveFrom>`;
    const to = `<w:moveTo ${BY}>${run('The moved words.')}</w:moveTo>`;
    expect(await changesIn({ body: `<w:p>${to}</w:p><w:p>${run('Text')}${from}</w:p>` })).toEqual({
      words: ['The moved words.', 'Text'],
      changes: ['inserted [The moved words.]', 'deleted [] The moved words.'],
    });
  });

  test('that insert and then delete words leave none', async () => {
    const body = `<w:p>${run('Text')}${inserted(removed(' gone'))}</w:p>`;
    expect(await changesIn({ body })).toEqual({ words: ['Text'], changes: ['deleted [] gone'] });
  });

  test('of a paragraph mark join two paragraphs', async () => {
    const body = paragraph('One ', lostMark) + paragraph('two.') + paragraph('Three.');
    expect(await changesIn({ body })).toEqual({ words: ['One two.', 'Three.'], changes: ['deleted [] ¶'] });
  });

  test('of a paragraph mark alone are told, and so is a row without words', async () => {
    const insertedMark = `<w:rPr><w:ins ${BY}/></w:rPr>`;
    const emptyRow = `<w:tr><w:trPr><w:ins ${BY}/></w:trPr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>`;
    const table = `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>${emptyRow}</w:tbl>`;
    const told = async (body: string) => (await read({ body })).notices;
    expect(await told(paragraph('One', insertedMark) + paragraph('two.'))).toEqual([
      { code: 'tracked-changes', details: {} },
    ]);
    expect(await told(table)).toEqual([{ code: 'tracked-changes', details: {} }]);
    expect(await told(paragraph('One', '<w:rPr><w:b/></w:rPr>'))).toEqual([]);
  });

  test('that delete a numbered paragraph take its number too', async () => {
    const numbering = list(1, level(0, 'decimal', '%1.'));
    const gone = `<w:p><w:pPr>${inList(1)}${lostMark}</w:pPr>${removed('Gone.')}</w:p>`;
    const { blocks } = await read({
      numbering,
      body: paragraph('One', inList(1)) + gone + paragraph('Two', inList(1)),
    });
    expect(blocks.map(({ mark, flow }) => [mark?.number, flow.text])).toEqual([
      ...[
        ['1.', 'One'],
        ['2.', 'Two'],
      ],
    ]);
    expect(blocks[1]?.flow.annotations).toMatchObject([{ kind: 'deleted', start: 0, end: 0, text: 'Gone.' }]);
  });

  test('of properties are nothing that a reader sees', async () => {
    const changed = `<w:numPr><w:numId w:val="0"/></w:numPr><w:pPrChange ${BY}><w:pPr>${inList(1)}</w:pPr></w:pPrChange>`;
    const { blocks } = await read({ numbering: list(1, level(0, 'decimal', '%1.')), body: paragraph('Text', changed) });
    expect(blocks.map(({ mark, flow }) => [mark, flow.text])).toEqual([[null, 'Text']]);
  });

  test('delete and insert rows of tables', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const row = (texts: string[], change = '') => `<w:tr><w:trPr>${change}</w:trPr>${texts.map(cell).join('')}</w:tr>`;
    const rows = row(['a', 'b']) + row(['c', 'd'], `<w:del ${BY}/>`) + row(['e', 'f'], `<w:ins ${BY}/>`);
    const { words, changes } = await changesIn({ body: `<w:tbl>${rows}</w:tbl>` });
    expect(words).toEqual(['a | b; e | f']);
    expect(changes).toEqual(['deleted [] c d', 'inserted [e]', 'inserted [f]']);
  });

  test('delete cells of tables, which leave no place behind', async () => {
    const cell = (text: string, change = '') => `<w:tc><w:tcPr>${change}</w:tcPr>${paragraph(text)}</w:tc>`;
    const rows = `<w:tr>${cell('a')}${cell('b', `<w:cellDel ${BY}/>`)}${cell('c')}</w:tr><w:tr>${cell('d')}${cell('e')}</w:tr>`;
    const { blocks } = await read({ body: `<w:tbl>${rows}</w:tbl>` });
    expect(blocks[0]?.flow.text).toBe('a | c; d | e');
    expect(blocks[0]?.cells?.map(({ row, column }) => [row, column])).toEqual([
      ...[[0, 0] as const, [0, 1] as const, [1, 0] as const, [1, 1] as const],
    ]);
    expect(blocks[0]?.flow.annotations).toMatchObject([{ kind: 'deleted', start: 1, end: 1, text: 'b' }]);
  });

  test('that delete a footnote delete its marker', async () => {
    const call = `<w:del ${BY}><w:r><w:footnoteReference w:id="1"/></w:r></w:del>`;
    const { blocks } = await read({
      body: `<w:p>${run('A')}${call}</w:p>`,
      footnotes: `<w:footnote w:id="1">${paragraph('N')}</w:footnote>`,
    });
    expect(blocks.map(({ kind, flow }) => [kind, flow.text, flow.markers])).toEqual([['text', 'A', []]]);
  });

  test('without words or behind the last words are not lost', async () => {
    const body = `<w:p>${removed('First.')}</w:p>${paragraph('Text')}<w:p>${removed('Last.')}</w:p>`;
    expect(await changesIn({ body })).toEqual({ words: ['Text'], changes: ['deleted [] First.', 'deleted [] Last.'] });
  });

  test('stay on their words when a typed number is taken off', async () => {
    const body = `<w:p>${run('4. The parties ')}${inserted(run('shall '))}${run('report.')}</w:p>`;
    expect(await changesIn({ body })).toEqual({
      words: ['The parties report.'.replace('report', 'shall report')],
      changes: ['inserted [shall]'],
    });
  });

  test('leave exactly the words that were kept or inserted', async () => {
    const word = fc.stringMatching(/^[a-zæø]{1,6}$/u);
    const change = fc.tuple(fc.constantFrom('kept', 'inserted', 'deleted'), word);
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1 }), async (changes) => {
        const runs = changes.map(([kind, text]) =>
          kind === 'kept' ? run(`${text} `) : kind === 'inserted' ? inserted(run(`${text} `)) : removed(`${text} `),
        );
        const final = changes.filter(([kind]) => kind !== 'deleted').map(([, text]) => text);
        const { words, changes: found } = await changesIn({ body: `<w:p>${runs.join('')}</w:p>${paragraph('End')}` });
        expect(words.join(' ')).toBe([...final, 'End'].join(' '));
        const deleted = changes.filter(([kind]) => kind === 'deleted').map(([, text]) => text);
        const foundWords = found
          .filter((one) => one.startsWith('deleted'))
          .map((one) => one.slice('deleted [] '.length));
        expect(foundWords.join(' ').split(/\s+/u).join(' ')).toBe(deleted.join(' '));
      }),
      { numRuns: 60 },
    );
  });
});

describe('comments', () => {
  const comment = (id: number, text: string, name = '', author = 'Ada') =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2026-01-02T03:04:05Z"><w:p w14:paraId="${name}">${run(text)}</w:p></w:comment>`;
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  test('stand on their words', async () => {
    const body = `<w:p>${run('The ')}${start(3)}${run('parties')}${end(3)}${run(' shall')}</w:p>`;
    const { blocks, notices } = await read({ body, comments: comment(3, 'Which?') });
    expect(blocks[0]?.flow.annotations).toEqual([
      { kind: 'comment', start: 4, end: 11, text: 'Which?', author: 'Ada', date: '2026-01-02' },
    ]);
    expect(notices).toEqual([{ code: 'comments', details: { comments: 1 } }]);
  });

  test('on several paragraphs stand on their words in the first', async () => {
    const body = `<w:p>${run('One ')}${start(1)}</w:p><w:p>${run('two')}</w:p><w:p>${run('three')}${end(1)}</w:p>`;
    expect((await changesIn({ body, comments: comment(1, 'Why?') })).changes).toEqual(['comment [two] Why?']);
  });

  test('without a range stand where they are referred to, without a reference at the end', async () => {
    const body = `<w:p>${run('One')}<w:r><w:commentReference w:id="1"/></w:r>${run(' two')}</w:p>`;
    const { blocks } = await read({ body, comments: comment(1, 'Here.') + comment(2, 'Where?') });
    expect(blocks[0]?.flow.annotations.map(({ text, start: at, end: to }) => [text, at, to])).toEqual([
      ...[
        ['Here.', 3, 3],
        ['Where?', 7, 7],
      ],
    ]);
  });

  test('that answer another stand where it stands', async () => {
    const comments = comment(1, 'Why?', 'AA') + comment(2, 'Because.', 'BB', 'Bo') + comment(3, 'Other.', 'CC');
    const commentsExtended = '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>';
    const body = `<w:p>${start(1)}${run('One')}${end(1)}${start(3)}${run(' two')}${end(3)}</w:p>`;
    expect((await changesIn({ body, comments, commentsExtended })).changes).toEqual([
      ...['comment [One] Why?', 'comment [One] Because.', 'comment [two] Other.'],
    ]);
  });

  test('that answer one another are read once', async () => {
    const comments = comment(1, 'A', 'AA') + comment(2, 'B', 'BB');
    const commentsExtended =
      '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/><w15:commentEx w15:paraId="AA" w15:paraIdParent="BB"/>';
    const body = `<w:p>${start(1)}${run('One')}${end(1)}</w:p>`;
    expect((await changesIn({ body, comments, commentsExtended })).changes).toEqual([
      'comment [One] A',
      'comment [One] B',
    ]);
  });
});

test('annotations of the document are spans of its clean text, in its order', async () => {
  const body = [
    `<w:p>${run('Parties ')}${inserted(run('shall '))}${run('report.')}</w:p>`,
    `<w:p>${run('Observers ')}${inserted(run('may '))}${removed('must ')}${run('attend.')}</w:p>`,
  ].join('');
  const { text, annotations } = await readDocument({ name: 'a.docx', bytes: makeDocx({ body }) });
  expect(text).toBe('Parties shall report.\n\nObservers may attend.');
  expect(annotations.map((one) => [one.kind, text.slice(one.start, one.end), one.start])).toEqual([
    ['inserted', 'shall', 8],
    ['inserted', 'may', 33],
    ['deleted', '', 37],
  ]);
});
