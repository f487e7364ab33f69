import { describe, expect, test } from 'vitest';
import { type DocxParts, makeDocx, paragraph, run } from '../../../tests/support/make-docx.ts';
import { READING_LIMITS } from '../limits.ts';
import type { ReadBlocks } from '../read-blocks.ts';
import { Unreadable } from '../unreadable.ts';
import { readDocx } from './read-docx.ts';

async function read(parts: DocxParts, limits = READING_LIMITS): Promise<ReadBlocks> {
  return readDocx({ name: 'a.docx', bytes: makeDocx(parts) }, limits);
}

describe('hostile files', () => {
  async function codeOf(parts: DocxParts, limits = READING_LIMITS): Promise<string> {
    try {
      await read(parts, limits);
      return 'read';
    } catch (error) {
      if (error instanceof Unreadable) return error.code;
      throw error;
    }
  }

  test('100,000 empty paragraphs', { timeout: 60_000 }, async () => {
    const { blocks } = await read({ body: '<w:p/>'.repeat(100_000) + paragraph('Text') });
    expect(blocks.map(({ flow }) => flow.text)).toEqual(['Text']);
  });

  test('tables in tables, as deep as the limit lets them be', async () => {
    const deep = (depth: number) =>
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('Deep') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    const { blocks } = await read({ body: deep(300) });
    expect(blocks.map(({ flow }) => flow.text)).toEqual(['Deep']);
    expect(await codeOf({ body: deep(1000) })).toBe('nested-too-deep');
  });

  test('a paragraph of 20,000 runs, each with something to clean', { timeout: 60_000 }, async () => {
    const { blocks } = await read({ body: `<w:p>${run('a  b')?.repeat(20_000)}</w:p>` });
    expect(blocks[0]?.flow.length).toBe(3 * 20_000);
  });

  test('fields that begin 20,000 times and never end', { timeout: 60_000 }, async () => {
    const begin = `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('x')}`;
    expect((await read({ body: `<w:p>${begin.repeat(20_000)}</w:p>` })).blocks[0]?.flow.length).toBe(20_000);
  });

  test('a part that is no XML, and one that is of another kind', async () => {
    expect(await codeOf({ body: '<w:p>' })).toBe('damaged');
    expect(await codeOf({ body: '&bomb;' })).toBe('damaged');
    expect(await codeOf({ body: 'x'.repeat(2_000_000) }, { ...READING_LIMITS, maximumUnpackedBytes: 1_000_000 })).toBe(
      'unpacks-too-large',
    );
  });
});
