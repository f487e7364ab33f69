import { describe, expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';
import { hasExcessiveMarkup } from './excessive-markup.ts';

describe('hasExcessiveMarkup', { timeout: 30_000 }, () => {
  test.each([
    ['brackets inside one another', `${'['.repeat(40_000)}ord${']'.repeat(40_000)}`],
    ['closing brackets', `ord${']'.repeat(80_000)}`],
    ['links without a target', '[a]'.repeat(40_000)],
    ['emphasis that never ends', 'a*_'.repeat(40_000)],
    ['comments that never end', 'a <!-- '.repeat(20_000)],
    ['headings by a line below them', 'ord\n---\n'.repeat(5_000)],
    ['such emphasis over many lines', 'a*_\n'.repeat(40_000)],
  ])('%s are read as plain text', async (_, markdown) => {
    expect(hasExcessiveMarkup(markdown)).toBe(true);
    const { text } = await readDocument({ name: 'aftale.md', bytes: new TextEncoder().encode(markdown) });
    expect(text).toMatch(/ord|a/u);
  });

  test.each([
    ['a long list of links', '- [Havn](havn.md)\n'.repeat(20_000)],
    ['a long table with emphasis', `| a | b |\n|---|---|\n${'| *ja* | [b](c) |\n'.repeat(20_000)}`],
    ['many paragraphs', 'Vi *vil* [dette](a).\n\n'.repeat(20_000)],
    ['lines to be filled in', `${'_'.repeat(200)} ${'* '.repeat(50)}\n`.repeat(10)],
    ['a list of definitions', '[a]: https://havn.example\n'.repeat(20_000)],
  ])('%s is read as Markdown', (_, markdown) => {
    expect(hasExcessiveMarkup(markdown)).toBe(false);
  });
});
