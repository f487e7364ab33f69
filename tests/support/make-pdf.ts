import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const CHROMIUM = '/usr/bin/chromium';
const QPDF = '/usr/bin/qpdf';

/** Whether Chromium is installed, the second producer of PDFs in tests. */
export function hasChromium(): boolean {
  return isInstalled(CHROMIUM);
}

/** Whether qpdf is installed, which encrypts, turns and rearranges PDFs in tests. */
export function hasQpdf(): boolean {
  return isInstalled(QPDF);
}

/** Whether a program is there; says so aloud if it is not. */
export function isInstalled(program: string): boolean {
  if (existsSync(program)) return true;
  console.warn(`NOT INSTALLED: ${program}; the tests that need it are skipped`);
  return false;
}

let compiler: NodeCompiler | null = null;

/** A PDF set by Typst with the fonts that come with it; without `tags` nothing in it says what is header or content. */
export function typstPdf(source: string, tags = true): Uint8Array {
  compiler ??= NodeCompiler.create();
  return new Uint8Array(compiler.pdf({ mainFileContent: source }, { pdfTags: tags }));
}

/** A PDF printed by Chromium, without the header and footer that it adds by itself. */
export function chromiumPdf(html: string): Uint8Array {
  return inFolder((folder) => {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    writeFileSync(page, html);
    const options = ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer'];
    const files = [`--user-data-dir=${folder}`, `--print-to-pdf=${pdf}`, `file://${page}`];
    execFileSync(CHROMIUM, [...options, ...files], { stdio: 'ignore' });
    return new Uint8Array(readFileSync(pdf));
  });
}

/** What qpdf makes of a PDF; `options` stand between the names of the two files. */
export function qpdf(bytes: Uint8Array, ...options: string[]): Uint8Array {
  return inFolder((folder) => {
    const before = join(folder, 'before.pdf');
    const after = join(folder, 'after.pdf');
    writeFileSync(before, bytes);
    execFileSync(QPDF, [...options, before, after], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(after));
  });
}

/** A page written by hand. */
export interface HandmadePage {
  /** Content stream, in the fonts /F1 (Helvetica) and /F2 (Helvetica-Bold), without a width table of its own. */
  readonly content: string;
  /** More entries of the page dictionary: /Rotate 90, /CropBox [...]. */
  readonly entries?: string;
}

/**
 * A PDF written by hand, of pages 400 by 600 points; the pages are objects 6, 8, 10 and so on.
 *
 * @param catalog more entries of the catalogue.
 * @param others more objects, numbered after those of the pages.
 */
export function handmadePdf(
  pages: readonly HandmadePage[],
  info = '',
  catalog = '',
  others: readonly string[] = [],
): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
    `<< ${info} >>`,
    ...pages.flatMap((page, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> ` +
        `/Contents ${7 + index * 2} 0 R ${page.entries ?? ''} >>`,
      streamObject(page.content),
    ]),
    ...others,
  ];
  return withObjects(objects, '/Info 5 0 R');
}

/** A stream object of `content`, each character of which is a byte. */
export function streamObject(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A PDF of these objects, numbered from 1, the first of which is the catalogue; each character is a byte. */
export function withObjects(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = file.length;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}

function inFolder<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-pdf-'));
  try {
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
