import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLibreOffice } from './make-office.ts';
import { isInstalled } from './make-pdf.ts';

const DOTS_PER_INCH = 40;
const DARK = 160;

/** A printed page, as an eye sees it from across the room. */
export interface PrintedPage {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Where there is ink, in dots from the left and the top; null for an empty page. */
  readonly ink: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null;
  /** The share of the page that is dark, 0 to 1. */
  readonly darkness: number;
}

/** Whether this machine can open a Word file, print it and look at the pages. */
export function canPrint(): boolean {
  return hasLibreOffice() && isInstalled('/usr/bin/pdftoppm') && isInstalled('/usr/bin/pdftotext');
}

/** Opens a Word file in LibreOffice and prints it, 40 dots an inch. */
export function printedPages(docx: Uint8Array): PrintedPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-print-'));
  try {
    const file = join(folder, 'file.docx');
    writeFileSync(file, docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
    });
    const pdf = join(folder, 'file.pdf');
    const texts = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
    execFileSync('pdftoppm', ['-gray', '-r', String(DOTS_PER_INCH), pdf, join(folder, 'page')]);
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return pictures.sort().map((name, index) => seen(readFileSync(join(folder, name)), texts[index] ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is on a picture in the portable grey map format: `P5 width height 255`, then a byte a dot. */
function seen(picture: Buffer, text: string): PrintedPage {
  const head = /^P5\s+(?<width>\d+)\s+(?<height>\d+)\s+255\s/u.exec(picture.toString('latin1', 0, 64));
  const [width, height] = [Number(head?.groups?.width), Number(head?.groups?.height)];
  const dots = picture.subarray(head?.[0].length ?? 0);
  const dark = [...dots.keys()].filter((at) => (dots[at] ?? 255) < DARK);
  return { text, width, height, ink: extent(dark, width), darkness: dark.length / (width * height) };
}

function extent(dots: readonly number[], width: number): PrintedPage['ink'] {
  const [first, last] = [dots[0], dots.at(-1)];
  if (first === undefined || last === undefined) return null;
  const columns = new Set(dots.map((at) => at % width));
  const row = (at: number) => Math.floor(at / width);
  return { left: Math.min(...columns), right: Math.max(...columns), top: row(first), bottom: row(last) };
}
