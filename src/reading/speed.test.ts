import { describe, expect, test } from 'vitest';
import type { SourceFormat } from './document.ts';
import { readDocument } from './read-document.ts';

const MEGABYTE = 1024 * 1024;
/** Milliseconds of processor time; some times what is needed, far below what quadratic time would take. */
const LIMIT = 15_000;

const paragraph =
  'Rådet opfordrer Kommissionen og medlemsstaterne til at styrke deres sam-\narbejde om digitale spørgsmål, bl .a . i FN .\n\n';

const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));

describe('hostile and huge texts are read in linear time', { timeout: 120_000 }, () => {
  test.each<[string, string, SourceFormat]>([
    ['5 MB of paragraphs', fill(paragraph, 5 * MEGABYTE), 'text'],
    ['5 MB of dashes in one line', `a${fill('- ', 5 * MEGABYTE)}`, 'text'],
    ['1 MB of dashes in lines', `a\n${fill('- - - -\n', MEGABYTE)}`, 'text'],
    ['1 MB of words in one line', fill('ord og flere ord, ', MEGABYTE), 'text'],
    ['1 MB of one word', fill('a', MEGABYTE), 'text'],
    ['1 MB of spaces between words', `a${' '.repeat(MEGABYTE)}b`, 'text'],
    ['1 MB of stops', `a${fill(' .', MEGABYTE)}`, 'text'],
    ['1 MB of soft hyphens', `a${fill('\u00ADb', MEGABYTE)}`, 'text'],
    ['1 MB of brackets', fill('(1)', MEGABYTE), 'text'],
    ['1 MB of quotation marks', `a.${fill('”', MEGABYTE)}b`, 'text'],
    ['1 MB of numbers', fill('1. \n', MEGABYTE), 'text'],
    ['1 MB of numbered lines', fill('1. Ja\n', MEGABYTE), 'text'],
    ['1 MB of rules and notes', fill(`Ord2022\n${'_'.repeat(9)}\n1 Note\n`, MEGABYTE), 'text'],
    ['1 MB of page breaks', fill('Side med ord\n\f', MEGABYTE), 'text'],
    ['64 KB of open tags', fill('<b><i>x', MEGABYTE / 16), 'html'],
    ['256 KB of list items', fill('<li>x', MEGABYTE / 4), 'html'],
    ['1 MB of entities', fill('&aring;', MEGABYTE), 'html'],
    ['1 MB of notes', fill('<a href="#n">1</a><p id="n">', MEGABYTE), 'html'],
    ['128 KB of Markdown', fill('Et *ord* og [et](x) til.\n\n- a\n\n', MEGABYTE / 8), 'markdown'],
  ])('%s', async (_, text, format) => {
    const start = process.threadCpuUsage();
    const document = await readDocument({ name: 'stor', bytes: new TextEncoder().encode(text), format });
    expect(document.text.length).toBeGreaterThan(0);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(LIMIT);
  });
});
