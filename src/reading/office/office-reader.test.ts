import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { flatOdt, hasLibreOffice, savedAs } from '../../../tests/support/make-office.ts';
import { readDocument } from '../read-document.ts';

vi.setConfig({ testTimeout: 300_000 });
afterEach(() => vi.unstubAllEnvs());

const DELETED = `<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>
<office:change-info><dc:creator>Ane</dc:creator><dc:date>2025-03-01T10:00:00</dc:date></office:change-info>
<text:p>hurtigt </text:p></text:deletion></text:changed-region></text:tracked-changes>`;
const NOTE = `<text:note text:id="ftn1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Se bilaget.</text:p></text:note-body></text:note>`;
const COMMENT = `<office:annotation><dc:creator>Bo</dc:creator><dc:date>2025-03-02T10:00:00</dc:date>
<text:p>Hvor tit?</text:p></office:annotation>`;
const cells = (...words: string[]) =>
  `<table:table-row>${words.map((word) => `<table:table-cell><text:p>${word}</text:p></table:table-cell>`).join('')}</table:table-row>`;
const TABLE = `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
${cells('Kabel', 'Længde')}${cells('Nord', '40 km')}</table:table>`;

const DOCUMENT = flatOdt(`${DELETED}<text:h text:outline-level="1">Tilsyn med kablerne</text:h>
<text:p>Parterne fører <text:change text:change-id="c1"/>tilsyn.${NOTE}${COMMENT}</text:p>${TABLE}
<text:p>Aftalen gælder i fire år.</text:p>`);

const read = (name: string, bytes: Uint8Array) => readDocument({ name, bytes });

describe.runIf(hasLibreOffice())('documents that LibreOffice converts', () => {
  test.each(['fodt', 'odt', 'rtf', 'doc'] as const)('%s, with note, table, change and comment', async (ending) => {
    const bytes = ending === 'fodt' ? DOCUMENT : savedAs(DOCUMENT, ending);
    const document = await read(`aftale.${ending}`, bytes);
    expect(document.format).toBe(ending === 'fodt' ? 'odt' : ending);
    const passages = document.passages.map(({ type, start, end }) => [type, document.text.slice(start, end)]);
    expect(passages).toEqual([
      ['title', 'Tilsyn med kablerne'],
      ['paragraph', 'Parterne fører tilsyn.'],
      ['table', expect.stringContaining('40 km')],
      ['paragraph', 'Aftalen gælder i fire år.'],
      ['footnote', 'Se bilaget.'],
    ]);
    expect(document.footnoteMarkers).toMatchObject([{ label: '1', footnote: 'fn_1' }]);
    expect(document.passages.find(({ type }) => type === 'table')?.cells).toHaveLength(4);
    expect(document.annotations).toMatchObject([
      { kind: 'deleted', text: 'hurtigt', author: 'Ane', date: '2025-03-01' },
      { kind: 'comment', text: 'Hvor tit?', author: 'Bo', date: '2025-03-02' },
    ]);
    expect(document.notices).toContainEqual({
      code: 'converted',
      details: { program: 'LibreOffice', version: expect.stringMatching(/^\d+\.\d+/u) },
    });
    expect(document.origin).toEqual([]);
  });

  test('a document cut off, and one that only begins like one', async () => {
    const odt = savedAs(DOCUMENT, 'odt');
    await expect(read('aftale.odt', odt.subarray(0, odt.length / 2))).rejects.toMatchObject({ code: 'damaged' });
    const broken = new TextEncoder().encode(new TextDecoder().decode(DOCUMENT).slice(0, -60));
    await expect(read('aftale.fodt', broken)).rejects.toMatchObject({ code: 'damaged' });
  });

  test('nothing is fetched, neither from the network nor from other files', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'servanda-secret-'));
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'Hemmelige ord.');
    const asked: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end('Fremmede ord.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const section = (url: string, name: string) =>
      `<text:section text:name="${name}"><text:section-source xlink:href="${url}"/><text:p>Gamle ord.</text:p></text:section>`;
    const picture = `<text:p><draw:frame xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0">
      <draw:image xlink:href="${web}/picture.png"/></draw:frame></text:p>`;
    try {
      const body = section(pathToFileURL(secret).href, 'a') + section(`${web}/section.html`, 'b') + picture;
      const { text } = await read('aftale.fodt', flatOdt(`${body}<text:p>Egne ord.</text:p>`));
      expect(text).toContain('Egne ord.');
      expect(text).not.toMatch(/Hemmelige|Fremmede/u);
      expect(asked).toEqual([]);
    } finally {
      server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

test('where LibreOffice is not installed, the program is named', async () => {
  vi.stubEnv('SERVANDA_SOFFICE', '/no/such/program');
  await expect(read('aftale.fodt', DOCUMENT)).rejects.toMatchObject({
    code: 'program-missing',
    details: { program: 'LibreOffice' },
  });
});

test('a LibreOffice that makes nothing of a file has failed to convert it', async () => {
  vi.stubEnv('SERVANDA_SOFFICE', '/bin/true');
  await expect(read('aftale.fodt', DOCUMENT)).rejects.toMatchObject({ code: 'conversion-failed' });
});
