import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../tests/support/database.ts';
import { handmadePdf } from '../../tests/support/make-pdf.ts';
import type { DeskContext } from './context.ts';
import { createDocumentReader } from './document-reader.ts';
import { Invalid, NotFound } from './errors.ts';
import { ingestDocument } from './ingest-document.ts';
import { renderOriginalPage } from './render-original-page.ts';
import { viewOriginalPage } from './view-original-page.ts';

const { database } = await testDatabase();
const reader = createDocumentReader();
afterAll(() => reader.close());
const context: DeskContext = {
  principal: { role: 'operator' },
  database,
  everything: database,
  today: '2026-03-01',
  now: () => new Date('2026-06-01T12:00:00Z'),
};

const line = (words: string, up: number) => `BT /F1 10 Tf 40 ${up} Td (${words}) Tj ET`;
const PDF = handmadePdf([
  { content: [line('A pledge for painted harbours', 540), line('Skagen, 4 May 2026', 520)].join('\n') },
  { content: line('The harbour is old. We will paint the quay every year.', 500) },
]);

let id: string;
let sha256: string;

beforeAll(async () => {
  const { document } = await ingestDocument(context, { file: { name: 'painted.pdf', bytes: PDF }, reader });
  id = document.id;
  sha256 = (await viewOriginalPage(context, { id, reader })).sha256;
});

describe('a page of the original', () => {
  test('is as large as the file says, and has its own passages only', async () => {
    const view = await viewOriginalPage(context, { id, page: 2, reader });
    expect([view.width, view.height, view.page, view.pageCount]).toEqual([400, 600, 2, 2]);
    const texts = view.passages.map(({ start, end }) => view.document.text.slice(start, end));
    expect(texts).toEqual(['The harbour is old. We will paint the quay every year.']);
    const box = view.passages[0]?.boxes[0];
    expect(box?.left).toBeCloseTo(40, 0);
  });

  test('is the one on which the chosen commitment begins, marked at its first letter', async () => {
    const { document } = await viewOriginalPage(context, { id, reader });
    const [promise] = document.commitments;
    const view = await viewOriginalPage(context, { id, commitment: promise?.id, reader });
    expect(view.page).toBe(2);
    // The sentence before it is 8615 thousandths of 10 points wide in Helvetica.
    expect(view.commitments[0]?.boxes[0]?.left).toBeCloseTo(126.15, 0);
  });

  test.each([
    ['page', { page: 3 }],
    ['page', { page: 0 }],
    ['passage', { passage: 'para_99' }],
    ['passage', { page: 1, passage: 'para_99' }],
    ['commitment', { commitment: 'nothing' }],
    ['file', { sha256: '00' }],
  ])('is not found where the document has no such %s', async (what, asked) => {
    await expect(viewOriginalPage(context, { id, reader, ...asked })).rejects.toMatchObject({ what });
  });

  test('is not there of a document without a PDF', async () => {
    const bytes = new TextEncoder().encode('We will publish the noise of our ships every month of the year.');
    const { document } = await ingestDocument(context, { file: { name: 'ships.txt', bytes }, reader });
    const asked = viewOriginalPage(context, { id: document.id, reader });
    await expect(asked).rejects.toEqual(new NotFound('original', document.id));
    const picture = renderOriginalPage(context, { id: document.id, sha256, page: 1, scale: 1, reader });
    await expect(picture).rejects.toEqual(new NotFound('file', sha256));
  });
});

describe('the picture of a page', () => {
  test('is drawn once, in the size that was asked for', async () => {
    const wanted = { id, sha256, page: 1, scale: 2, reader };
    const picture = await renderOriginalPage(context, wanted);
    expect([picture.width, picture.height]).toEqual([800, 1200]);
    expect(await renderOriginalPage(context, wanted)).toBe(picture);
  });

  test('is refused in another size, and of a page that is not there', async () => {
    const wanted = { id, sha256, page: 1, scale: 1, reader };
    await expect(renderOriginalPage(context, { ...wanted, scale: 7 })).rejects.toBeInstanceOf(Invalid);
    await expect(renderOriginalPage(context, { ...wanted, page: 3 })).rejects.toEqual(new NotFound('page', '3'));
  });
});
