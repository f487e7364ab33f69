import { expect, test } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { withFonts } from './document-fonts.ts';
import { withEngine } from './engine.ts';
import { MOST_TAG_PLACES } from './page-tags.ts';
import { withDocument } from './pdf-document.ts';
import { type DrawnPage, readPage } from './read-page.ts';
import { charactersOn, isWithoutText, maybeScanned } from './scanned-pages.ts';
import { MOST_INSERTIONS } from './text-budget.ts';

const BUDGET = { places: MOST_TAG_PLACES, insertions: MOST_INSERTIONS };
const PICTURE = (width: number, height: number) =>
  `q ${width} 0 0 ${height} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080\nEI Q `;
const WORDS = (count: number) => `BT /F1 5 Tf 20 500 Td (${'Ord og '.repeat(count / 5)}) Tj ET `;

function draw(content: string): Promise<DrawnPage> {
  const pdf = handmadePdf([{ content }]);
  return withEngine((engine) =>
    withDocument(engine, pdf, 'fil.pdf', (document) =>
      withFonts(document, (fonts) => readPage(document, 0, 'fil.pdf', fonts, BUDGET)),
    ),
  );
}

const verdict = (page: DrawnPage) => [maybeScanned(page), isWithoutText(page)];

test.each([
  ['a blank page', '', [false, false]],
  ['text', WORDS(100), [false, false]],
  ['a picture over the whole page', PICTURE(400, 600), [true, true]],
  ['a scan with a stamp', PICTURE(400, 600) + WORDS(100), [true, false]],
  ['a scan with a number', PICTURE(400, 600) + WORDS(20), [true, true]],
  ['a text with a picture', PICTURE(400, 200) + WORDS(100), [false, false]],
  ['a coloured ground, where no words can be', '0.5 g 0 0 400 600 re f', [false, true]],
  ['letters drawn as shapes', '0 g 10 10 m 20 10 l 20 30 l f '.repeat(30), [true, true]],
])('%s', async (_, content, expected) => {
  expect(verdict(await draw(content))).toEqual(expected);
});

test('a page whose characters mean nothing may be read from its picture', async () => {
  const page = { ...(await draw('0.5 g 0 0 400 600 re f')), hasGibberish: true };
  expect(charactersOn(page)).toBe(0);
  expect(verdict(page)).toEqual([true, true]);
});
