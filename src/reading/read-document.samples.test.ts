import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../text/fingerprint.ts';
import type { ReadDocument } from './document.ts';
import { readDocument } from './read-document.ts';

function readSample(name: string): Promise<ReadDocument> {
  return readDocument({ name, bytes: readFileSync(new URL(`../../samples/${name}`, import.meta.url)) });
}

describe('our sample conclusions as PDF and as HTML', { timeout: 60_000 }, () => {
  test.each(['da', 'en'])('have one text, one title and one set of numbered passages in %s', async (language) => {
    const pdf = await readSample(`conclusions-internet-in-every-language.${language}.pdf`);
    const html = await readSample(`conclusions-internet-in-every-language.${language}.html`);
    expect(fingerprint(pdf.text)).toBe(fingerprint(html.text));
    expect([pdf.title, pdf.language, pdf.number]).toEqual([html.title, language, html.number]);
    const numbered = ({ passages }: ReadDocument) =>
      passages.filter((one) => one.number !== null && one.type !== 'footnote').map((one) => `${one.eId} ${one.number}`);
    expect(numbered(pdf)).toEqual(numbered(html));
    expect(numbered(pdf)).toHaveLength(25);
    const markers = ({ text, footnoteMarkers }: ReadDocument) =>
      footnoteMarkers.map(({ at, footnote }) => [text.slice(at - 20, at), footnote]);
    expect(markers(pdf)).toEqual(markers(html));
    expect(markers(pdf)).toHaveLength(3);
  });
});
