import { inflateSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { handmadePdf } from '../../../tests/support/make-pdf.ts';
import { READING_LIMITS } from '../limits.ts';
import { NoSuchPage } from '../no-such-page.ts';
import { type PageToRender, renderPage } from './render-page.ts';

vi.setConfig({ testTimeout: 60_000 });

type Colour = readonly number[];
const WHITE = [255, 255, 255];
const RED = [255, 0, 0];
const GREEN = [0, 255, 0];

/** A page of 400 by 600 points whose upper left corner is red, 100 points each way. */
const CORNER = '1 0 0 rg 0 500 100 100 re f';

interface Picture {
  readonly width: number;
  readonly height: number;
  /** The colour of a pixel, counted from the upper left corner. */
  at(across: number, down: number): Colour;
}

async function render(pdf: Uint8Array, wanted: PageToRender): Promise<Picture> {
  const { png, width, height } = await renderPage(pdf, 'fil.pdf', wanted);
  const file = Buffer.from(png);
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width, height]);
  const channels = wanted.grey ? 1 : 3;
  const rows = inflateSync(file.subarray(file.indexOf('IDAT') + 4, file.indexOf('IEND') - 8));
  const rowBytes = width * channels + 1;
  const at = (across: number, down: number) => {
    const start = down * rowBytes + 1 + across * channels;
    return [...rows.subarray(start, start + channels)];
  };
  return { width, height, at };
}

/** Stands first: an engine that other pictures made large would need no more memory. */
test('a picture that asks for more memory than allowed', async () => {
  const wanted = { page: 1, scale: 10 };
  const limits = { ...READING_LIMITS, maximumPictureMemoryBytes: 18 * 1024 * 1024 };
  const pdf = handmadePdf([{ content: CORNER }]);
  await expect(renderPage(pdf, 'fil.pdf', wanted, limits)).rejects.toMatchObject({ code: 'needs-too-much-memory' });
});

describe('pictures of pages', () => {
  test('a page on white ground, in its colours', async () => {
    const picture = await render(handmadePdf([{ content: CORNER }]), { page: 1, scale: 1.5 });
    expect([picture.width, picture.height]).toEqual([600, 900]);
    expect([picture.at(10, 10), picture.at(160, 10), picture.at(10, 890)]).toEqual([RED, WHITE, WHITE]);
  });

  test('in grey, red is darker than the ground', async () => {
    const picture = await render(handmadePdf([{ content: CORNER }]), { page: 1, scale: 1, grey: true });
    expect(picture.at(399, 599)).toEqual([255]);
    expect(picture.at(50, 50)[0]).toBeLessThan(150);
  });

  test('the wanted page, turned as it says', async () => {
    const pdf = handmadePdf([{ content: '' }, { content: CORNER, entries: '/Rotate 90' }]);
    const picture = await render(pdf, { page: 2, scale: 1 });
    expect([picture.width, picture.height]).toEqual([600, 400]);
    expect([picture.at(590, 10), picture.at(10, 10)]).toEqual([RED, WHITE]);
  });

  test('turned once more where that is asked for', async () => {
    const pdf = handmadePdf([{ content: CORNER, entries: '/Rotate 90' }]);
    const picture = await render(pdf, { page: 1, scale: 1, turns: 1 });
    expect([picture.width, picture.height]).toEqual([400, 600]);
    expect([picture.at(390, 590), picture.at(10, 10)]).toEqual([RED, WHITE]);
  });

  test('only what the crop box shows', async () => {
    const pdf = handmadePdf([{ content: CORNER, entries: '/CropBox [50 400 250 600]' }]);
    const picture = await render(pdf, { page: 1, scale: 1 });
    expect([picture.width, picture.height]).toEqual([200, 200]);
    expect([picture.at(45, 95), picture.at(55, 95)]).toEqual([RED, WHITE]);
  });

  test('annotations are drawn', async () => {
    const entries = '/Annots [<< /Type /Annot /Subtype /Square /Rect [200 200 300 300] /IC [0 1 0] /C [0 1 0] /F 4 >>]';
    const picture = await render(handmadePdf([{ content: '', entries }]), { page: 1, scale: 1 });
    expect(picture.at(250, 350)).toEqual(GREEN);
  });

  test('a poster is made smaller, and keeps its shape', async () => {
    const pdf = handmadePdf([{ content: CORNER, entries: '/MediaBox [0 0 12000 6000]' }]);
    const { width, height } = await render(pdf, { page: 1, scale: 4 });
    expect(width * height).toBeLessThanOrEqual(24_000_000);
    expect(width / height).toBeCloseTo(2, 2);
  });
});

describe('pictures that cannot be made', () => {
  test.each([0, 3, -1, 1.5, Number.NaN])('page %d of two', async (page) => {
    const pdf = handmadePdf([{ content: '' }, { content: '' }]);
    await expect(renderPage(pdf, 'fil.pdf', { page, scale: 1 })).rejects.toEqual(new NoSuchPage(page, 2));
  });

  test('bytes that are no PDF', async () => {
    const wanted = { page: 1, scale: 4 };
    await expect(renderPage(new Uint8Array(), 'fil.pdf', wanted)).rejects.toMatchObject({ code: 'empty-file' });
    await expect(renderPage(Buffer.from('words'), 'fil.pdf', wanted)).rejects.toMatchObject({ code: 'damaged' });
  });
});
