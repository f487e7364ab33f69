import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import type { Passage, ReadDocument, SourceFile } from '../../reading/document.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { AkomaNtosoSource } from './source.ts';
import { toAkomaNtoso } from './to-akoma-ntoso.ts';

const shared = resolve(process.env.SERVANDA_SHARED ?? '../shared');
const schema = join(shared, 'schemas/akoma-ntoso/akomantoso30.xsd');
const hasSchema = existsSync(schema);
if (!hasSchema) console.warn(`SKIPPED: no schema at ${schema}; set SERVANDA_SHARED to validate exports.`);

const folder = mkdtempSync(join(tmpdir(), 'servanda-akn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What xmllint says against the schema; empty for a valid document. */
function schemaErrors(xml: string): string {
  const path = join(folder, 'document.xml');
  writeFileSync(path, xml);
  try {
    execFileSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', schema, path], { stdio: 'pipe' });
    return '';
  } catch (error) {
    return String((error as { stderr: Buffer }).stderr);
  }
}

function sourceOf(document: ReadDocument, facts: Partial<AkomaNtosoSource> = {}): AkomaNtosoSource {
  return { ...document, id: 'h7k2m9p4qd', issuer: null, receivedOn: '2026-11-22', ...facts };
}

const read = (text: string, name = 'tekst.md') => readDocument({ name, bytes: new TextEncoder().encode(text) });
const readBack = (xml: string) => read(xml, 'tekst.akn');

/** What export and import must keep. */
function treeOf({ text, passages, footnoteMarkers, annotations }: ReadDocument) {
  return { text, passages, footnoteMarkers, annotations };
}

function fileOf(path: string): SourceFile {
  return { name: basename(path), bytes: readFileSync(path) };
}

const samples = readdirSync('samples')
  .filter((name) => /\.(?:md|html|pdf|txt|docx|eml)$/u.test(name))
  .map((name) => join('samples', name));
const seeds = hasSchema ? readdirSync(join(shared, 'seeds')).map((name) => join(shared, 'seeds', name)) : [];

describe('Akoma Ntoso', { timeout: 60_000 }, () => {
  test.each([...samples, ...seeds])('%s goes out and comes back as the same tree', async (path) => {
    const document = await readDocument(fileOf(path));
    const xml = toAkomaNtoso(sourceOf(document));
    expect(treeOf(await readBack(xml))).toEqual(treeOf(document));
    if (hasSchema) expect(schemaErrors(xml)).toBe('');
  });

  test.skipIf(!hasSchema)('the check against the schema can fail', async () => {
    const xml = toAkomaNtoso(sourceOf(await read('# Aftale\n\nVi lover det.')));
    expect(schemaErrors(xml.replace('<content>', '<contents>').replace('</content>', '</contents>'))).toMatch(
      /contents/u,
    );
  });

  test('says what the text is, in which language, of which date and by whom', async () => {
    const xml = toAkomaNtoso(
      sourceOf(await read('# Aftale\n\nVi lover hermed, at alle borgere kan følge, hvad der sker med hvert løfte.'), {
        date: '2025-03-14',
        number: 'ST 7001/25',
        identifiers: [{ scheme: 'council', value: 'ST 7001/25' }],
        issuer: { id: 'dk-government', name: 'Danmarks <regering>' },
      }),
    );
    expect(xml).toContain('<FRBRuri value="/akn/dk/doc/2025-03-14/h7k2m9p4qd"/>');
    expect(xml).toContain('<FRBRlanguage language="dan"/>');
    const back = await readBack(xml);
    expect(back).toMatchObject({
      ...{ format: 'akoma-ntoso', title: 'Aftale', date: '2025-03-14', language: 'da', issuer: 'Danmarks <regering>' },
      identifiers: [{ scheme: 'council', value: 'ST 7001/25' }],
    });
  });

  test('a date of arrival is not taken for the date of the text', async () => {
    const xml = toAkomaNtoso(sourceOf(await read('# Aftale\n\nVi lover det.'), { date: null }));
    expect(xml).toContain('<FRBRdate date="2026-11-22" name="received"/>');
    expect((await readBack(xml)).date).toBeNull();
  });

  test('a resolution is a statement with recitals before its body', async () => {
    const xml = toAkomaNtoso(
      sourceOf(
        await read(
          'Resolution 12 (2025)\n\nThe General Assembly,\n\nRecalling its earlier words on open networks,\n\nNoting with concern that many are silent,\n\n1. Calls upon all States to answer within a year;\n\n2. Requests the Secretary-General to report;\n\n3. Decides to remain seized of the matter.\n',
          'resolution.txt',
        ),
      ),
    );
    expect(xml).toMatch(/<statement name="resolution">[\s\S]*<recitals>[\s\S]*Noting with concern[\s\S]*<\/recitals>/u);
    expect(xml).toMatch(/<mainBody>[\s\S]*<paragraph eId="para_1"[^>]*sv:role="operative"[^>]*>\s*<num>1\.<\/num>/u);
  });

  test('points stand inside the paragraph that announces them, after its words', async () => {
    const xml = toAkomaNtoso(
      sourceOf(await read('1. EU will:\n\n   a) listen,\n\n   b) answer.\n\n2. It ends.\n', 'a.txt')),
    );
    const shape = [...xml.matchAll(/<(?<tag>\/?(?:paragraph|point|intro|content|num))\b/gu)].map((match) => match[1]);
    expect(shape.slice(0, 12).join(' ')).toBe(
      'paragraph num /num intro /intro point num /num content /content /point point',
    );
  });

  test('characters that XML cannot hold, and those that it must escape', async () => {
    const words = 'Vi & I lover <alt> "hver" gang\u0001 og a\uFFFEb.';
    const document = await read('Vi lover.');
    const passage = { ...(document.passages[0] as Passage), start: 0, end: words.length };
    const source = sourceOf({ ...document, text: words, passages: [passage] });
    const back = await readBack(toAkomaNtoso(source));
    expect(back.text).toBe('Vi & I lover <alt> "hver" gang\uFFFD og a\uFFFDb.');
  });

  test('the standard edition has the final namespace and is read as well', async () => {
    const document = await read('# Aftale\n\nVi lover det.');
    const xml = toAkomaNtoso(sourceOf(document), 'standard');
    expect(xml).toContain('xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"');
    expect(treeOf(await readBack(xml))).toEqual(treeOf(document));
  });

  test('any Markdown comes back as the same tree', async () => {
    const words = fc.constantFrom('vi lover', 'alle stater', 'A & B', 'inden 2027', 'x < y', 'Kapitel', '«citat»');
    const line = fc.oneof(
      words.map((text) => `# ${text}`),
      words.map((text) => `### ${text}`),
      words.map((text) => `${text}.`),
      words.map((text) => `${text}:`),
      fc.tuple(fc.integer({ min: 1, max: 4 }), words).map(([number, text]) => `${number}. ${text}`),
      fc.tuple(fc.constantFrom('a', 'b', 'c'), words).map(([letter, text]) => `${letter}) ${text}`),
      words.map((text) => `   - ${text}`),
      words.map((text) => `- ${text}[^1]`),
      words.map((text) => `> ${text}`),
      words.map((text) => `| ${text} | b |\n|---|---|\n|  | ${text} |`),
      words.map((text) => `[^1]: ${text}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 14 }), async (lines) => {
        const document = await read(lines.join('\n\n'));
        expect(treeOf(await readBack(toAkomaNtoso(sourceOf(document))))).toEqual(treeOf(document));
      }),
      { numRuns: 300 },
    );
  });

  test.skipIf(!hasSchema)('a tree with everything in it is valid', async () => {
    const document = await read(
      '# Aftale\n\n## 1. Del\n\nVi lover[^1] følgende:\n\n- et\n\n  - inderst\n\n> Citat.\n\n| a | b |\n|---|---|\n| c | |\n\n[^1]: Note.\n\n[^2]: Løs note.\n',
    );
    const annotations = [
      { kind: 'comment', start: 3, end: 9, text: 'Se "her" & <der>', author: 'A. B.', date: '2025-01-02' } as const,
      { kind: 'deleted', start: 5, end: 5, text: 'ikke', author: null, date: null } as const,
    ];
    const aside: Passage = {
      ...{ eId: 'header_1', type: 'header', start: document.text.length, end: document.text.length, number: null },
      ...{ role: null, page: 2, parent: null, level: null, setAside: 'Side 2' },
    };
    const source = { ...document, annotations, passages: [...document.passages, aside] };
    const xml = toAkomaNtoso(sourceOf(source));
    expect(schemaErrors(xml)).toBe('');
    expect(treeOf(await readBack(xml))).toEqual(treeOf(source));
  });
});
