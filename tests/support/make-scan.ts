import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPage } from '../../src/reading/pdf/render-page.ts';
import { type HandmadePage, isInstalled } from './make-pdf.ts';

const IMAGEMAGICK = '/usr/bin/convert';
const TESSERACT = '/usr/bin/tesseract';
const DOTS_PER_INCH = 200;

/** Whether what scans are made and read with is installed, Danish included. */
export function canScan(): boolean {
  if (![IMAGEMAGICK, TESSERACT].every(isInstalled)) return false;
  if (execFileSync(TESSERACT, ['--list-langs']).toString().split('\n').includes('dan')) return true;
  console.warn('NOT INSTALLED: Danish for Tesseract; the tests that need it are skipped');
  return false;
}

/** What happens to a page on the scanner, as ImageMagick says it: ['-rotate', '0.8']. */
export type Mishap = readonly string[];

/** A page of a PDF as a scanner would give it: a picture of 200 dots to the inch over the whole page, for `handmadePdf`. */
export async function scannedPage(pdf: Uint8Array, page: number, mishap: Mishap = []): Promise<HandmadePage> {
  const { png } = await renderPage(pdf, 'scan.pdf', { page, scale: DOTS_PER_INCH / 72, grey: true });
  const folder = mkdtempSync(join(tmpdir(), 'servanda-scan-'));
  try {
    const [before, after] = [join(folder, 'page.png'), join(folder, 'page.jpg')];
    writeFileSync(before, png);
    execFileSync(IMAGEMAGICK, [before, '-background', 'white', ...mishap, '-quality', '75', after]);
    return picturePage(readFileSync(after));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A page with nothing on it but a grey JPEG picture, as an inline image. */
function picturePage(jpeg: Buffer): HandmadePage {
  const { width, height } = sizeOf(jpeg);
  const points = (pixels: number) => ((pixels * 72) / DOTS_PER_INCH).toFixed(2);
  const image = `BI /W ${width} /H ${height} /CS /G /BPC 8 /F /DCT ID ${jpeg.toString('latin1')}\nEI`;
  return {
    content: `q ${points(width)} 0 0 ${points(height)} 0 0 cm\n${image}\nQ`,
    entries: `/MediaBox [0 0 ${points(width)} ${points(height)}]`,
  };
}

/** Width and height in the frame header of a JPEG (ITU-T T.81, B.2.2). */
function sizeOf(jpeg: Buffer): { width: number; height: number } {
  let at = 2;
  while (jpeg[at] === 0xff && !((jpeg[at + 1] ?? 0) >= 0xc0 && (jpeg[at + 1] ?? 0) <= 0xc2)) {
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return { height: jpeg.readUInt16BE(at + 5), width: jpeg.readUInt16BE(at + 7) };
}
