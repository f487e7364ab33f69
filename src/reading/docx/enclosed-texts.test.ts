import { afterEach, describe, expect, test, vi } from 'vitest';
import { makeDocx, paragraph } from '../../../tests/support/make-docx.ts';
import { hasLibreOffice } from '../../../tests/support/make-office.ts';
import { READING_LIMITS } from '../limits.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { readDocument } from '../read-document.ts';
import { Unreadable } from '../unreadable.ts';
import { readDocx } from './read-docx.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const HERE = '<w:altChunk r:id="c1"/>';

/** A Word file that shows the part called `name` where its body says so. */
function around(name: string, content: string | Uint8Array, body = paragraph('Before.') + HERE + paragraph('After.')) {
  const relationships = `<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${name}"/>`;
  return makeDocx({ body, relationships, files: { [`word/${name}`]: content } });
}

function read(bytes: Uint8Array, limits = READING_LIMITS): Promise<ReadBlocks> {
  return readDocx({ name: 'a.docx', bytes }, limits) as Promise<ReadBlocks>;
}

async function wordsOf(bytes: Uint8Array): Promise<string[]> {
  return (await read(bytes)).blocks.map(({ kind, flow }) => `${kind}: ${flow.text}`);
}

async function refusalOf(bytes: Uint8Array, limits = READING_LIMITS): Promise<[string, string, unknown]> {
  try {
    await read(bytes, limits);
  } catch (error) {
    if (error instanceof Unreadable) return [error.code, error.file, error.details.part];
    throw error;
  }
  return ['read', '', null];
}

const note = (text: string) => `<w:footnote w:id="2">${paragraph(text)}</w:footnote>`;
const called = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;

describe('texts in other files of the package', () => {
  test('are read where they are shown: web pages, plain text, messages with a page', async () => {
    const page = '<html><body><h2>Aims</h2><p>States shall act.</p></body></html>';
    expect(await wordsOf(around('page.html', page))).toEqual([
      'text: Before.',
      'heading: Aims',
      'text: States shall act.',
      'text: After.',
    ]);
    expect(await wordsOf(around('plain.txt', 'States shall act.\n'))).toContain('text: States shall act.');
    const message = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', page].join('\r\n');
    expect(await wordsOf(around('page.mht', message))).toContain('text: States shall act.');
  });

  test('that are Word files keep their footnotes apart from those around them', async () => {
    const inner = makeDocx({ body: called('Inner.'), footnotes: note('Inner note.') });
    const relationships =
      '<Relationship Id="c1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="inner.docx"/>';
    const body = called('Outer.') + HERE;
    const files = { 'word/inner.docx': inner };
    const bytes = makeDocx({ body, relationships, files, footnotes: note('Outer note.') });
    const { text, passages, footnoteMarkers, origin } = await readDocument({ name: 'a.docx', bytes });
    const linked = footnoteMarkers.map(({ at, footnote }) => {
      const found = passages.find(({ eId }) => eId === footnote);
      return [text.slice(0, at).split('\n').at(-1), text.slice(found?.start, found?.end)];
    });
    expect(linked).toEqual([
      ['Outer.', 'Outer note.'],
      ['Inner.', 'Inner note.'],
    ]);
    const traced = origin.map(({ start, end }) => text.slice(start, end));
    expect(traced.join()).toContain('Outer.');
    expect(traced.join()).not.toContain('Inner');
  });

  test('in a cell are words of the cell', async () => {
    const cell = (content: string) => `<w:tc>${content}</w:tc>`;
    const row = (content: string) => `<w:tr>${cell(paragraph('State'))}${cell(content)}</w:tr>`;
    const body = `<w:tbl>${row(paragraph('Pledge'))}${row(HERE)}</w:tbl>`;
    expect(await wordsOf(around('page.html', '<p>Shall act.</p>', body))).toEqual([
      'table: State | Pledge; State | Shall act.',
    ]);
  });

  test('that are not in the package are nothing, and one is not read twice', async () => {
    const missing = around('page.html', '<p>Words.</p>', paragraph('Before.') + HERE.replace('c1', 'c2'));
    expect(await wordsOf(missing)).toEqual(['text: Before.']);
    const twice = around('page.html', '<p>Words.</p>', HERE.repeat(1000));
    expect(await wordsOf(twice)).toEqual(['text: Words.']);
  });

  test('that cannot be read are the reason why the whole cannot', async () => {
    expect(await refusalOf(around('page.pdf', '%PDF-1.7'))).toEqual(['unknown-type', 'a.docx', 'word/page.pdf']);
    expect(await refusalOf(around('inner.docx', 'PK'))).toEqual(['damaged', 'a.docx', 'word/inner.docx']);
  });

  test('may hold one another, but not without end', async () => {
    const nested = (depth: number): Uint8Array =>
      depth === 0 ? makeDocx({ body: paragraph('Core.') }) : around('inner.docx', nested(depth - 1), HERE);
    expect(await wordsOf(nested(3))).toEqual(['text: Core.']);
    expect((await refusalOf(nested(4)))[0]).toBe('nested-too-deep');
  });

  test('that have to be converted are few, and none in a file inside', { timeout: 60_000 }, async () => {
    vi.stubEnv('SERVANDA_SOFFICE', '/nonexistent/soffice');
    const rtf = '{\\rtf1 Words.}';
    expect(await refusalOf(around('a.rtf', rtf))).toEqual(['program-missing', 'a.docx', 'word/a.rtf']);
    const inner = around('a.rtf', rtf);
    expect((await refusalOf(around('inner.docx', inner)))[0]).toBe('nested-too-deep');
  });

  test.runIf(hasLibreOffice())('are converted where LibreOffice does it', { timeout: 60_000 }, async () => {
    const { blocks, notices } = await read(around('a.rtf', '{\\rtf1\\ansi States shall act.\\par}'));
    expect(blocks.map(({ flow }) => flow.text)).toEqual(['Before.', 'States shall act.', 'After.']);
    expect(notices.map(({ code }) => code)).toEqual(['converted']);
  });

  test('are as many as a person may put together, and no more', async () => {
    const many = (count: number) => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      const relationships = numbers.map(
        (number) =>
          `<Relationship Id="c${number}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="${number}.txt"/>`,
      );
      return makeDocx({
        body: numbers.map((number) => HERE.replace('c1', `c${number}`)).join(''),
        relationships: relationships.join(''),
        files: Object.fromEntries(numbers.map((number) => [`word/${number}.txt`, `Letter ${number}.`])),
      });
    };
    expect((await wordsOf(many(500))).at(-1)).toBe('text: Letter 499.');
    expect((await refusalOf(many(501)))[0]).toBe('unpacks-too-large');
  });

  test('unpack to no more than a file may', async () => {
    const inner = makeDocx({ body: paragraph('x'.repeat(600_000)) });
    const limits = { ...READING_LIMITS, maximumUnpackedBytes: 500_000 };
    expect((await refusalOf(around('inner.docx', inner), limits))[0]).toBe('unpacks-too-large');
  });
});
