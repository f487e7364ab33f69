import { describe, expect, test } from 'vitest';
import type { SourceFormat } from './document.ts';
import { readDocument } from './read-document.ts';

const MEGABYTE = 1024 * 1024;
const QUARTER = MEGABYTE / 4;
/** Milliseconds of processor time; some times what is needed, far below what quadratic time would take. */
const LIMIT = 15_000;

const paragraph =
  'Rådet opfordrer Kommissionen og medlemsstaterne til at styrke deres sam-\narbejde om digitale spørgsmål, bl .a . i FN .\n\n';

const fill = (text: string, size: number) => text.repeat(Math.ceil(size / text.length));

describe('hostile and huge texts are read in linear time', { timeout: 120_000 }, () => {
  test.each<[string, string, SourceFormat]>([
    ['5 MB of paragraphs', fill(paragraph, 5 * MEGABYTE), 'text'],
    ['5 MB of dashes in one line', `a${fill('- ', 5 * MEGABYTE)}`, 'text'],
    ['256 KB of dashes in lines', `a\n${fill('- - - -\n', QUARTER)}`, 'text'],
    ['1 MB of words in one line', fill('ord og flere ord, ', MEGABYTE), 'text'],
    ['1 MB of one word', fill('a', MEGABYTE), 'text'],
    ['256 KB of spaces between words', `a${' '.repeat(QUARTER)}b`, 'text'],
    ['256 KB of stops', `a${fill(' .', QUARTER)}`, 'text'],
    ['256 KB of soft hyphens', `a${fill('\u00ADb', QUARTER)}`, 'text'],
    ['256 KB of brackets', fill('(1)', QUARTER), 'text'],
    ['256 KB of quotation marks', `a.${fill('”', QUARTER)}b`, 'text'],
    ['256 KB of numbers', fill('1. \n', QUARTER), 'text'],
    ['256 KB of numbered lines', fill('1. Ja\n', QUARTER), 'text'],
    ['256 KB of rules and notes', fill(`Ord2022\n${'_'.repeat(9)}\n1 Note\n`, QUARTER), 'text'],
    ['256 KB of page breaks', fill('Side med ord\n\f', QUARTER), 'text'],
    ['64 KB of open tags', fill('<b><i>x', MEGABYTE / 16), 'html'],
    ['64 KB of list items', fill('<li>x', QUARTER / 4), 'html'],
    ['256 KB of entities', fill('&aring;', QUARTER), 'html'],
    ['256 KB of notes', fill('<a href="#n">1</a><p id="n">', QUARTER), 'html'],
    ['32 KB of Markdown', fill('Et *ord* og [et](x) til.\n\n- a\n\n', QUARTER / 8), 'markdown'],
  ])('%s', async (_, text, format) => {
    const start = process.threadCpuUsage();
    const document = await readDocument({ name: 'stor', bytes: new TextEncoder().encode(text), format });
    expect(document.text.length).toBeGreaterThan(0);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(LIMIT);
  });
});
