import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled } from './make-pdf.ts';

const LIBREOFFICE = '/usr/bin/soffice';

/** Whether LibreOffice is installed, which makes and converts office documents in tests. */
export function hasLibreOffice(): boolean {
  return isInstalled(LIBREOFFICE);
}

const NAMESPACES = ['office', 'text', 'table', 'style', 'fo:xsl-fo-compatible', 'dc', 'xlink'];
const URIS: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
};

/** A text document as one XML file (OpenDocument 1.3, "flat"), with this in its body. */
export function flatOdt(body: string, styles = ''): Uint8Array {
  const declarations = NAMESPACES.map((name) => {
    const [prefix = '', last = prefix] = name.split(':');
    return `xmlns:${prefix}="${URIS[prefix] ?? `urn:oasis:names:tc:opendocument:xmlns:${last}:1.0`}"`;
  });
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<office:document ${declarations.join(' ')} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>${styles}</office:automatic-styles>
<office:body><office:text>${body}</office:text></office:body></office:document>`);
}

/** The same document in another format, as LibreOffice saves it. */
export function savedAs(flat: Uint8Array, ending: 'odt' | 'rtf' | 'doc'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'servanda-office-'));
  try {
    const source = join(folder, 'file.fodt');
    writeFileSync(source, flat);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', profile, '--convert-to', ending, '--outdir', folder, source];
    execFileSync(LIBREOFFICE, options, { stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(folder, `file.${ending}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
