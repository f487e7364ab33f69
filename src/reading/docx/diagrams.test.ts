import { expect, test } from 'vitest';
import { makeDocx, paragraph } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import { readDocx } from './read-docx.ts';

const NAMESPACES =
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';
const HERE = `<w:r><w:drawing><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="d1"/></w:drawing></w:r>`;

const point = (id: string, text: string, type = '') => {
  const paragraphs = text.split('\n').map((words) => `<a:p><a:r><a:t>${words}</a:t></a:r></a:p>`);
  return `<dgm:pt modelId="${id}"${type && ` type="${type}"`}><dgm:prSet/><dgm:t><a:bodyPr/>${paragraphs.join('')}</dgm:t></dgm:pt>`;
};
const below = (above: string, id: string, place: number, type = '') =>
  `<dgm:cxn modelId="c${id}"${type && ` type="${type}"`} srcId="${above}" destId="${id}" srcOrd="${place}" destOrd="0"/>`;

/** The words of a document with this body and a diagram of these points and connections. */
async function wordsOf(body: string, points: string, connections = ''): Promise<string[]> {
  const content = `<dgm:dataModel ${NAMESPACES}><dgm:ptLst>${points}</dgm:ptLst><dgm:cxnLst>${connections}</dgm:cxnLst></dgm:dataModel>`;
  const relationships =
    '<Relationship Id="d1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData" Target="diagrams/data1.xml"/>';
  const bytes = makeDocx({ body, relationships, files: { 'word/diagrams/data1.xml': content } });
  const { blocks } = await readDocx({ name: 'a.docx', bytes }, READING_LIMITS);
  return blocks.map(({ kind, flow }) => `${kind}: ${flow.text}`);
}

const SHOWN = `<w:p><w:r><w:t>Three aims:</w:t></w:r>${HERE}</w:p>${paragraph('After.')}`;

test('the points of a diagram stand behind its paragraph, in the order in which they hang from one another', async () => {
  const points =
    point('0', '', 'doc') +
    point('b', 'Open ports') +
    point('a1', 'Safe\ncables') +
    point('a', 'Cables') +
    point('t', '→', 'sibTrans');
  const connections =
    below('0', 'b', 1) + below('0', 'a', 0) + below('a', 'a1', 0) + below('b', 'a', 0, 'presOf') + below('0', 't', 2);
  expect(await wordsOf(SHOWN, points, connections)).toEqual([
    'text: Three aims:',
    'text: Cables',
    'text: Safe cables',
    'text: Open ports',
    'text: After.',
  ]);
});

test('the points of a diagram in a cell are words of the cell', async () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const row = (content: string) => `<w:tr>${cell(paragraph('Aims'))}${cell(content)}</w:tr>`;
  const body = `<w:tbl>${row(paragraph('x'))}${row(`<w:p>${HERE}</w:p>`)}</w:tbl>`;
  expect(await wordsOf(body, point('a', 'Cables') + point('b', 'Ports'))).toEqual([
    'table: Aims | x; Aims | Cables Ports',
  ]);
});

test('a deleted diagram is none, and one that is shown twice is read once', async () => {
  const deleted = `<w:p><w:del w:author="A">${HERE}</w:del></w:p>${paragraph('After.')}`;
  expect(await wordsOf(deleted, point('a', 'Cables'))).toEqual(['text: After.']);
  expect(await wordsOf(SHOWN + SHOWN, point('a', 'Cables'))).toEqual([
    ...['text: Three aims:', 'text: Cables', 'text: After.', 'text: Three aims:', 'text: After.'],
  ]);
});

test('points that hang from one another in a circle, and from none that there is, are read once', async () => {
  const points = point('a', 'One') + point('b', 'Two') + point('c', 'Three');
  const connections = below('a', 'b', 0) + below('b', 'a', 0) + below('nowhere', 'c', 0) + below('c', 'missing', 0);
  expect(await wordsOf(SHOWN, points, connections)).toEqual([
    ...['text: Three aims:', 'text: One', 'text: Two', 'text: Three', 'text: After.'],
  ]);
});

test('a diagram of 100,000 points is read in the order of its chain', { timeout: 60_000 }, async () => {
  const ids = Array.from({ length: 100_000 }, (_, index) => String(index));
  const points = ids.map((id) => `<dgm:pt modelId="${id}"/>`).join('') + point('last', 'End');
  const connections = ids.map((id, index) => below(id, index === 99_999 ? 'last' : String(index + 1), 0)).join('');
  expect(await wordsOf(SHOWN, points, connections)).toContain('text: End');
});
