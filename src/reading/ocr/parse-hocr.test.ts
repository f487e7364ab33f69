import { expect, test } from 'vitest';
import { parseHocr } from './parse-hocr.ts';

const page = (body: string) => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><body><div class='ocr_page' title='bbox 0 0 800 600'>
<p class='ocr_par'>${body}</p></div></body></html>`;

const word = (text: string, box: string, percent: number) =>
  `<span class='ocrx_word' title='bbox ${box}; x_wconf ${percent}'>${text}</span>`;

test('lines with their words, places and how sure they are', () => {
  const words = word('Enhver', '100 40 180 62', 96) + word('&amp;', '190 42 204 60', 51);
  const line = `<span class='ocr_line' title="bbox 100 40 204 66; baseline 0.01 -6; x_size 30">${words}</span>`;
  expect(parseHocr(page(line), 'fil.pdf')).toEqual([
    {
      ...{ left: 100, top: 40, right: 204, bottom: 66, slope: 0.01, baseline: 60, height: 30, angle: 0 },
      words: [
        { text: 'Enhver', left: 100, top: 40, right: 180, bottom: 62, confidence: 0.96 },
        { text: '&', left: 190, top: 42, right: 204, bottom: 60, confidence: 0.51 },
      ],
    },
  ]);
});

test('captions and headings are lines too, turned ones say so, and lines without words are none', () => {
  const turned = `<span class='ocr_header' title="bbox 1 2 3 4; textangle 270">${word('x', '1 2 3 4', 90)}</span>`;
  const empty = `<span class='ocr_line' title="bbox 1 2 3 4">${word(' ', '1 2 3 4', 90)}</span>`;
  expect(parseHocr(page(turned + empty), 'fil.pdf').map(({ angle, words }) => [angle, words.length])).toEqual([
    [270, 1],
  ]);
});
