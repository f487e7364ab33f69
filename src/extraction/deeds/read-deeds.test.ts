import { expect, test } from 'vitest';
import type { Passage, ReadDocument } from '../../reading/document.ts';
import { extract } from '../extract.ts';
import { documentOf } from '../testing/document-of.ts';

const options = { language: 'da', date: '2025-03-10', issuer: 'dk-government' } as const;

/** The document with its first paragraph as its title. */
function titled(...paragraphs: readonly string[]): ReadDocument {
  const document = documentOf(...paragraphs);
  const [first, ...others] = document.passages;
  const title: Passage = { ...(first as Passage), eId: 'title_1', type: 'title' };
  return { ...document, passages: [title, ...others] };
}

test('a deed has its money, its places and whom it helps', () => {
  const { deeds } = extract(
    documentOf('Danmark har i 2024 givet 20 mio. kr. til nødhjælp til flygtninge i Sudan.'),
    options,
  );
  expect(deeds).toHaveLength(1);
  const [deed] = deeds;
  expect(deed?.amounts).toMatchObject([
    { text: '20 mio. kr.', minimum: 20_000_000, maximum: 20_000_000, currency: 'DKK' },
  ]);
  expect(deed?.places.map(({ place }) => place)).toEqual(['sd']);
  expect(deed?.date).toMatchObject({ edtf: '2024', relativeTo: null });
  expect(deed?.quote.slice(0, 12)).toBe('Danmark har ');
});

test('a headline counts where the text does not tell it again', () => {
  const headline = 'Danmark bidrager med yderligere 85 millioner kroner til Sudan';
  const alone = extract(titled(headline, 'Ministeren er glad.'), options).deeds;
  expect(alone.map(({ passage }) => passage)).toEqual(['title_1']);
  const told = extract(titled(headline, 'Danmark har givet 85 millioner kroner til arbejdet.'), options).deeds;
  expect(told.map(({ passage }) => passage)).toEqual(['para_2']);
});

test('two deeds of one sentence have their own words', () => {
  const { deeds } = extract(documentOf('Vi har åbnet en ambassade i Rabat og udpeget en techambassadør.'), options);
  expect(deeds.map(({ quote }) => quote)).toEqual(['Vi har åbnet en ambassade i Rabat', 'udpeget en techambassadør.']);
  expect(deeds.map(({ actors }) => actors[0]?.actor)).toEqual(['dk-government', 'dk-government']);
});

test('every deed leads back to its words', () => {
  const text = 'I marts 2024 vedtog EU en forordning, og Danmark har gennemført den.';
  const { deeds } = extract(documentOf(text), { ...options, issuer: 'eu-council' });
  for (const { start, end, quote, verb, action } of deeds) {
    expect(text.slice(start, end)).toBe(quote);
    for (const part of [verb, action]) expect(part && text.slice(part.start, part.end)).toBe(part?.text);
  }
  expect(deeds).toHaveLength(2);
});
