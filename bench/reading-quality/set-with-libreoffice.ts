import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Case } from './cases.ts';
import { FONT_FAMILIES, flatOdt } from './flat-odt.ts';

const run = promisify(execFile);

/** Whether LibreOffice is installed, and the fonts that the documents are set in. */
export async function canSetWithLibreOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    const { stdout } = await run('fc-list', [':', 'family']);
    const families = new Set(stdout.split(/[\n,]/u).map((family) => family.trim()));
    return FONT_FAMILIES.every((family) => families.has(family));
  } catch {
    return false;
  }
}

/** The PDFs that LibreOffice makes of the documents in their layouts, in one start of the program. */
export async function setWithLibreOffice(cases: readonly Case[]): Promise<Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-quality-'));
  try {
    const files = cases.map(({ document, layout }, index) => {
      const path = join(folder, `${index}.fodt`);
      writeFileSync(path, flatOdt(document, layout));
      return path;
    });
    // One filter setting serves all files of a call.
    for (const tagged of [true, false]) {
      const own = files.filter((_, index) => cases[index]?.layout.tagged === tagged);
      if (own.length > 0) await convert(own, tagged, folder);
    }
    return files.map((path) => new Uint8Array(readFileSync(path.replace(/fodt$/u, 'pdf'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function convert(files: readonly string[], tagged: boolean, folder: string): Promise<void> {
  const filter = `pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"${tagged}"}}`;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, ...files]);
}
