import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textOf } from '../text/span.ts';
import type { ReadDocument, SourceFormat } from './document.ts';
import { readDocument } from './read-document.ts';
import { Unreadable } from './unreadable.ts';

const RUNS = 150;

/** Pieces that documents are made of, and that have a meaning to the reader. */
const piece = fc.constantFrom(
  ...[
    'Rådet opfordrer',
    'EU vil derfor:',
    'styrke indsatsen.',
    'aftale om e-',
    'handel',
    'lande .',
    'bl . a .',
    'i 20221,',
  ],
  ...[
    '1. ',
    '2. ',
    '16. ',
    'a) ',
    'b) ',
    '(i) ',
    'i) ',
    '• ',
    '- ',
    '– ',
    '* ',
    '# ',
    '## ',
    '> ',
    '(3)',
    '1 Se noten.',
  ],
  ...[
    '\n',
    '\n\n',
    '\n\n\n',
    '\f',
    '\r\n',
    ' ',
    '  ',
    '\t',
    '                         \n',
    '_____\n',
    '\u00AD',
    '\u00A0',
  ],
  ...[
    'ﬁn',
    'e\u0301n',
    '\u200B',
    '😀',
    'The Security Council,',
    'Resolution 5 (1946)',
    'https://eu.int/a-',
    'BILAG',
    '”Ja”',
  ],
  ...[
    '<p>',
    '</p>',
    '<ol>',
    '<li>',
    '<ul>',
    '</ul>',
    '<h1>',
    '<h2>',
    '<table><tr><td>',
    '</table>',
    '<!--',
    '-->',
    '&amp;',
  ],
  ...[
    '<sup><a href="#n">1</a></sup>',
    '<p id="n">',
    '<b>',
    '<script>',
    '<br>',
    '&eacute;',
    '[^1]',
    '\n[^1]: Note',
    '|',
    '\\*',
  ],
);
const source = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const format = fc.constantFrom<SourceFormat>('text', 'markdown', 'html');

async function tryToRead(name: string, bytes: Uint8Array, declared: SourceFormat): Promise<ReadDocument | null> {
  try {
    return await readDocument({ name, bytes, format: declared });
  } catch (error) {
    expect(error).toBeInstanceOf(Unreadable);
    return null;
  }
}

/** Reads generated documents and hands those that can be read to `check`. */
async function forAll(check: (document: ReadDocument, text: string) => void): Promise<void> {
  await fc.assert(
    fc.asyncProperty(source, format, async (text, declared) => {
      const document = await tryToRead('aftale', new TextEncoder().encode(text), declared);
      if (document) check(document, text);
    }),
    { numRuns: RUNS },
  );
}

describe('readDocument', { timeout: 60_000 }, () => {
  test('gives passages in range, in order and without overlap', () =>
    forAll(({ text, passages }) => {
      let end = 0;
      for (const one of passages) {
        expect(one.start).toBeGreaterThanOrEqual(one.type === 'section' ? 0 : end);
        expect(one.end).toBeGreaterThanOrEqual(one.start);
        expect(one.end).toBeLessThanOrEqual(text.length);
        end = Math.max(end, one.end);
      }
    }));

  test('separates passages by nothing but an empty line, and words by nothing but a space', () =>
    forAll(({ text, passages }) => {
      const withWords = passages.filter((one) => one.end > one.start);
      expect(withWords.map((one) => textOf(text, one)).join('\n\n')).toBe(text);
      for (const one of withWords) expect(textOf(text, one)).not.toMatch(/\n|^\s|\s$| {2}|\t/u);
    }));

  test('gives unique identifiers, parents that come before, and sections with their heading first', () =>
    forAll(({ passages }) => {
      const seen = new Set<string>();
      for (const [index, one] of passages.entries()) {
        expect(seen.has(one.eId)).toBe(false);
        if (one.parent !== null) expect(seen.has(one.parent)).toBe(true);
        if (one.type === 'section') expect(passages[index + 1]).toMatchObject({ type: 'heading', parent: one.eId });
        seen.add(one.eId);
      }
    }));

  test('leads back to the source, character by character where lengths are equal', () =>
    forAll(({ text, origin }, from) => {
      let end = 0;
      for (const run of origin) {
        expect(run.start).toBeGreaterThanOrEqual(end);
        expect(run.end).toBeGreaterThan(run.start);
        end = run.end;
        if (!run.source) continue;
        expect(run.source.end).toBeLessThanOrEqual(from.length);
        const words = textOf(text, run);
        const written = textOf(from, run.source);
        const folded = written.replace(/\s/gu, ' ').replace(/\u00AD$/u, '-');
        if (written.length === words.length && !written.startsWith('&')) expect(folded).toBe(words);
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }));

  test('puts footnote markers inside the text and on notes that exist', () =>
    forAll(({ text, footnoteMarkers, passages }) => {
      for (const { at, footnote } of footnoteMarkers) {
        expect(at).toBeLessThanOrEqual(text.length);
        if (footnote !== null)
          expect(passages).toContainEqual(expect.objectContaining({ eId: footnote, type: 'footnote' }));
      }
    }));

  test('keeps every letter and digit of a plain text', async () => {
    const characters = (text: string) => (text.normalize('NFKC').match(/[\p{L}\p{N}]/gu) ?? []).sort().join('');
    await fc.assert(
      fc.asyncProperty(source, async (text) => {
        const document = await tryToRead('aftale.txt', new TextEncoder().encode(text), 'text');
        if (!document) return;
        const { passages, footnoteMarkers } = document;
        const numbers = passages.map((one) => (one.type === 'section' ? '' : (one.number ?? '')));
        const aside = passages.map((one) => one.setAside ?? '');
        const labels = footnoteMarkers.map((one) => one.label);
        expect(characters([document.text, ...numbers, ...aside, ...labels].join(' '))).toBe(characters(text));
      }),
      { numRuns: RUNS },
    );
  });

  test('never throws anything but Unreadable, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), format, async (bytes, declared) => {
        await tryToRead('aftale.txt', bytes, declared);
      }),
      { numRuns: RUNS },
    );
  });
});
