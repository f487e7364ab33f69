import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { isInstalled } from '../../../../tests/support/make-pdf.ts';
import { plain, sampleReport } from '../../../../tests/support/sample-report.ts';
import type { Passage } from '../../../reading/document.ts';
import { readDocument } from '../../../reading/read-document.ts';
import { toDocx } from './to-docx.ts';

vi.setConfig({ testTimeout: 180_000 });

const folder = mkdtempSync(join(tmpdir(), 'servanda-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = await toDocx(sampleReport);
const parts = unzipSync(bytes);
const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
const main = part('word/document.xml');

/** The styles of the paragraphs, each once. */
const usedStyles = (xml: string) => new Set([...xml.matchAll(/<w:pStyle w:val="([^"]*)"/gu)].map(([, style]) => style));

describe('the parts of the file', () => {
  test('every paragraph and character style in use is defined', () => {
    const defined = new Set([...part('word/styles.xml').matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id));
    const used = usedStyles(main + part('word/footnotes.xml') + part('word/header1.xml') + part('word/footer1.xml'));
    expect([...used].sort()).toEqual(
      expect.arrayContaining(['Caption', 'Fact', 'FootnoteText', 'Heading1', 'Heading2', 'Heading3', 'Quote', 'Title']),
    );
    // Word and its kin make the styles of a table of contents themselves.
    expect([...used].filter((style) => !defined.has(style) && !/^TOC\d$/u.test(style ?? ''))).toEqual([]);
  });

  test('lists, captions and contents are Word’s own', () => {
    expect(main).toContain('<w:numPr>');
    expect(main).toMatch(/SEQ Figur/u);
    expect(main).toMatch(/TOC [^<]*\\o &quot;1-2&quot;/u);
    expect(main).toMatch(/<w:tblHeader\/>/u);
    expect(main).toMatch(/<wp:docPr [^>]*descr="Af 42 løfter er 9 leveret/u);
  });

  test('the language of the report and that of quoted words are set', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="da-DK"/>');
    expect(main).toMatch(/<w:rStyle w:val="QuotedWords"\/>(?:(?!<\/w:rPr>).)*<w:lang w:val="da-DK"\/>/u);
  });

  test('the footnotes stand in the order of their numbers in the text', () => {
    const numbers = [...main.matchAll(/<w:footnoteReference w:id="(\d+)"/gu)].map(([, id]) => Number(id));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    const notes = [...part('word/footnotes.xml').matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gsu)];
    expect(notes.map(([, id]) => Number(id))).toEqual([1, 2, 3, 4, 5, 6]);
    expect(notes[0]?.[0]).toContain('punkt 4, s. 5');
  });

  test('the file carries the day of the report, and nothing of chance', () => {
    const core = part('docProps/core.xml');
    expect(core.match(/2026-06-30T00:00:00Z/gu)).toHaveLength(2);
    const relations = Object.keys(parts).filter((path) => path.endsWith('.rels'));
    const ids = relations.flatMap((path) => [...part(path).matchAll(/\sId="([^"]*)"/gu)].map(([, id]) => id));
    expect(ids.length).toBeGreaterThan(8);
    expect(ids.filter((id) => !/^rId\d+$/u.test(id ?? ''))).toEqual([]);
  });

  test('every relationship that a part refers to is there', () => {
    for (const path of Object.keys(parts).filter((name) => /^word\/[^/]+\.xml$/u.test(name))) {
      const relations = part(path.replace(/^word\/(.*)$/u, 'word/_rels/$1.rels'));
      const wanted = [...part(path).matchAll(/\sr:(?:id|embed|link)="([^"]*)"/gu)].map(([, id]) => id);
      expect(wanted.filter((id) => !relations.includes(`Id="${id}"`))).toEqual([]);
    }
  });
});

describe('the file, read back', async () => {
  const document = await readDocument({ name: 'report.docx', bytes, format: 'docx' });
  const words = ({ start, end }: Passage) => document.text.slice(start, end);
  const ofType = (type: Passage['type']) => document.passages.filter((passage) => passage.type === type);

  test('has its title, headings, points, tables and notes', () => {
    expect(document.title).toBe(`${sampleReport.title} ${sampleReport.subtitle}`);
    expect(ofType('heading').map(words)).toEqual(expect.arrayContaining(['Sammenfatning', 'Punkt 4 · opfordring']));
    expect(ofType('table')).toHaveLength(4);
    expect(ofType('footnote')).toHaveLength(6);
    expect(document.text).toContain('ikke rapporteret');
  });
});

const soffice = '/usr/bin/soffice';
test.skipIf(!isInstalled(soffice) || !isInstalled('/usr/bin/pdftotext'))(
  'LibreOffice opens it and prints all of it',
  () => {
    const path = join(folder, 'report.docx');
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      stdio: 'ignore',
    });
    const text = execFileSync('pdftotext', ['-layout', path.replace('.docx', '.pdf'), '-'], { encoding: 'utf8' });
    for (const words of [
      sampleReport.title,
      'Tabel 1. Løfter med frist',
      'Figur 3. Frister efter kvartal',
      'pkt. 36',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Side 1 af \d/u);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  },
);

test('the same report gives the same bytes', async () => {
  expect(Buffer.from(await toDocx(structuredClone(sampleReport))).equals(bytes)).toBe(true);
});

test('characters that XML cannot hold, and addresses that lead nowhere, do no harm', async () => {
  const content = [{ text: 'a\u0000<b>&\uFFFE', address: 'javascript:alert(1)', note: plain('\u0001') }];
  const blocks = [{ type: 'paragraph' as const, tone: 'plain' as const, content }];
  const report = { ...sampleReport, title: 'T\u0002', sections: [{ id: 's', heading: 'H', blocks, sections: [] }] };
  const files = unzipSync(await toDocx(report));
  const xml = Object.entries(files).flatMap(([path, file]) => (/\.(?:xml|rels)$/u.test(path) ? [strFromU8(file)] : []));
  for (const forbidden of ['\u0000', '\u0001', '\u0002', '\uFFFE', 'javascript:']) {
    expect(xml.join('')).not.toContain(forbidden);
  }
  expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('a\uFFFD&lt;b&gt;&amp;\uFFFD');
});
