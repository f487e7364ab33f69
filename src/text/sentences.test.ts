import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentences } from './sentences.ts';
import { textOf } from './span.ts';

const ABBREVIATIONS = new Set(['bl.a.', 'f.eks.', 'nr.', 'art.']);

function split(text: string): string[] {
  return sentences(text, { start: 0, end: text.length }, ABBREVIATIONS).map((span) => textOf(text, span));
}

describe('sentences', () => {
  test.each([
    ['Vi lover det. Vi holder det.', ['Vi lover det.', 'Vi holder det.']],
    ['Det gælder bl.a. Norge og f.eks. Island. Ja!', ['Det gælder bl.a. Norge og f.eks. Island.', 'Ja!']],
    ['Mødet er den 26. juni 2023. Så rejser vi.', ['Mødet er den 26. juni 2023.', 'Så rejser vi.']],
    ['Se nr. 4. Den er kort.', ['Se nr. 4.', 'Den er kort.']],
    ['Efter J. Borrell kom K. Kallas. Hun talte.', ['Efter J. Borrell kom K. Kallas.', 'Hun talte.']],
    ['”Vi kan godt.” Det sagde hun.', ['”Vi kan godt.”', 'Det sagde hun.']],
    ['”Kan vi?” spurgte hun. ”Ja.”', ['”Kan vi?” spurgte hun.', '”Ja.”']],
    ['Version 2.5 er klar', ['Version 2.5 er klar']],
    ['Slut (se side 4.) Ny start.', ['Slut (se side 4.)', 'Ny start.']],
    ['Hvad nu? Intet! Eller …', ['Hvad nu?', 'Intet!', 'Eller …']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test.each([
    ['Vi giver 40 mio. kr. Danmark lover mere.', ['Vi giver 40 mio. kr.', 'Danmark lover mere.']],
    ['Prisen er 5 mio. EUR. Den er fast.', ['Prisen er 5 mio. EUR.', 'Den er fast.']],
    ['Vi giver kr. 500 til fonden.', ['Vi giver kr. 500 til fonden.']],
    ['Mad, vand osv. ”Vi mangler alt.”', ['Mad, vand osv.', '”Vi mangler alt.”']],
    ['Det siger hr. Mikkelsen nr. 4. Ja.', ['Det siger hr. Mikkelsen nr. 4.', 'Ja.']],
  ])('after an abbreviation that can stand last: %s', (text, expected) => {
    const abbreviations = new Set([...ABBREVIATIONS, 'hr.', 'kr.', 'mio.', 'osv.']);
    const closing = { abbreviations: new Set(['kr.', 'mio.', 'osv.']), continuations: new Set(['eur']) };
    const spans = sentences(text, { start: 0, end: text.length }, abbreviations, closing);
    expect(spans.map((span) => textOf(text, span))).toEqual(expected);
  });

  test('looks only at the span', () => {
    const text = 'Før. Inde her. Også her. Efter.';
    const spans = sentences(text, { start: 5, end: 24 }, ABBREVIATIONS);
    expect(spans.map((span) => textOf(text, span))).toEqual(['Inde her.', 'Også her.']);
  });

  test('covers every word once, in order', () => {
    const words = fc.array(fc.constantFrom('Vi', 'bl.a.', 'vil', '5.', '”Ja!”', '(nej)', 'ende.', 'Ny', '…', '?'));
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        expect(split(text).join(' ').split(/\s+/u).filter(Boolean)).toEqual(parts);
      }),
    );
  });

  test('comes to the end of a long text without one', () => {
    const text = `${'“('.repeat(250_000)}`;
    expect(split(text)).toHaveLength(1);
  });
});
