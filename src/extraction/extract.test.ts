import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedCommitment } from './commitment.ts';
import { extract } from './extract.ts';
import { documentOf, type PointOf } from './testing/document-of.ts';

type Options = Parameters<typeof extract>[1];

const COUNCIL: Options = { language: 'da', date: '2025-03-10', issuer: 'eu-council' };
const RESOLUTION: Options = { language: 'en', date: '2025-03-10', issuer: 'un-security-council' };
const PLEDGE: Options = { language: 'en', date: '2025-03-10', issuer: 'signatories' };

function found(options: Options, ...paragraphs: (string | PointOf)[]): readonly ExtractedCommitment[] {
  return extract(documentOf(...paragraphs), options).commitments;
}

function actors(commitment: ExtractedCommitment | undefined): (string | null)[] {
  return commitment?.bearers.map(({ actor }) => actor) ?? [];
}

describe('lists of points', () => {
  test('take verb, speaker and bearers from their chapeau, which is no commitment of its own', () => {
    const [first, second, ...more] = found(
      COUNCIL,
      'EU vil derfor:',
      { point: 'indgå aftaler med flere lande i Asien' },
      { point: 'styrke uddannelsen af sine diplomater inden 2027. Kommissionen bør dække udgifterne' },
    );
    expect(first).toMatchObject({ kind: 'undertaking', quote: 'indgå aftaler med flere lande i Asien' });
    expect(first?.verb?.text).toBe('vil');
    expect(actors(first)).toEqual(['eu']);
    expect(first?.bearers[0]?.span).toEqual({ start: 0, end: 2 });
    expect(second?.deadline?.edtf).toBe('2027');
    expect(more.map(({ kind }) => kind)).toEqual(['expectation']);
    expect(actors(more[0])).toEqual(['eu-commission']);
  });

  test('finish a request that names its addressees only', () => {
    const points = found(
      RESOLUTION,
      'Requests the Secretary-General:',
      { point: 'To deploy observers without delay;' },
      { point: 'To report within 30 days;' },
    );
    expect(points.map(({ kind }) => kind)).toEqual(['call', 'call']);
    expect(points.map(actors)).toEqual([['un-secretary-general'], ['un-secretary-general']]);
    expect(points[0]?.action?.text).toBe('deploy observers without delay');
    expect(points[1]?.deadline).toMatchObject({ edtf: '2025-04-09', relativeTo: '2025-03-10' });
  });

  test('may repeat the link of the sentence above', () => {
    const [point] = found(COUNCIL, 'Rådet opfordrer Kommissionen:', { point: 'til at udarbejde en oversigt' });
    expect(actors(point)).toEqual(['eu-commission']);
    expect(point?.action?.text).toBe('udarbejde en oversigt');
  });

  test('finish a demand on the subject of its clause', () => {
    const points = found(RESOLUTION, 'Demands that Iraq:', { point: 'Release all prisoners;' });
    expect(points.map(actors)).toEqual([['iq']]);
    expect(points[0]?.quote).toBe('Release all prisoners;');
  });

  test('under a pledge bind the signatories', () => {
    const points = found(PLEDGE, 'We, the signatories, pledge to:', { point: 'Publish a yearly report' });
    expect(points.map(actors)).toEqual([['signatories']]);
    expect(points[0]?.verb?.text).toBe('pledge');
  });

  test('under a stance are stances', () => {
    const points = found(RESOLUTION, 'Welcomes in particular:', { point: 'The opening of the border' });
    expect(points.map(({ kind }) => kind)).toEqual(['stance']);
  });

  test('are no commitments where the sentence above is complete without them', () => {
    const statements = found(COUNCIL, 'EU vil samarbejde tæt med følgende lande:', { point: 'Norge' });
    expect(statements.map(({ quote }) => quote)).toEqual(['EU vil samarbejde tæt med følgende lande:']);
  });
});

describe('speakers', () => {
  test('are the person quoted, while "we" are those the person speaks for', () => {
    const [said] = found(
      { language: 'da', date: null, issuer: 'dk-government' },
      '”Vi vil kæmpe for et frit internet,” siger udenrigsminister Karla Mortensen.',
    );
    expect(said?.speaker?.text).toBe('udenrigsminister Karla Mortensen');
    expect(actors(said)).toEqual(['dk-government']);
  });

  test.each([
    ['»Vi vil åbne et kontor,« siger ministeren.', ['Vi vil åbne et kontor']],
    ['”Vi vil åbne et kontor”, fastslår ministeren i en kommentar.', ['Vi vil åbne et kontor']],
    ['Ministeren siger: »Vi vil åbne et kontor.« Så gik hun.', ['Vi vil åbne et kontor.']],
    ['– Vi vil åbne et kontor, siger ministeren.', ['Vi vil åbne et kontor']],
    [
      '»Vi vil åbne et kontor,« siger ministeren. »Derfor vil vi også lukke et.«',
      ['Vi vil åbne et kontor', 'Derfor vil vi også lukke et.'],
    ],
    [
      'Regeringen vil indføre ”et løfte om åbenhed”, som alle kan læse.',
      ['Regeringen vil indføre ”et løfte om åbenhed”, som alle kan læse.'],
    ],
  ])('are followed only as far as their quotation marks: %s', (text, quotes) => {
    const said = found({ language: 'da', date: null, issuer: 'dk-government' }, text);
    expect(said.map(({ quote }) => quote)).toEqual(quotes);
  });

  test('carry over to a pronoun and to a verb without a subject', () => {
    const calls = found(
      COUNCIL,
      'Rådet glæder sig over aftalen. Det opfordrer Kommissionen til at gennemføre den og anmoder EIB om at støtte den.',
    ).filter(({ kind }) => kind === 'call');
    expect(calls.map(({ speaker }) => speaker?.actor)).toEqual(['eu-council', 'eu-council']);
    expect(calls.map(({ speaker }) => speaker?.implied)).toEqual([true, true]);
    expect(calls.map(actors)).toEqual([['eu-commission'], ['eib']]);
  });
});

describe('parts', () => {
  test('stand in the clean text exactly where they say', () => {
    const document = documentOf(
      'Indledning.',
      'Rådet opfordrer Kommissionen til inden for to år at oprette mindst 12 nye kontorer i hver region.',
    );
    const [call] = extract(document, COUNCIL).commitments;
    expect(call?.action?.text).toBe('oprette mindst 12 nye kontorer i hver region');
    expect(call?.deadline).toMatchObject({ text: 'inden for to år', edtf: '2027-03-10' });
    expect(call?.target).toMatchObject({ text: 'mindst 12 nye kontorer i hver region', minimum: 12, maximum: null });
    expect(call?.target?.unit).toBe('nye kontorer i hver region');
    for (const part of [call?.verb, call?.action, call?.deadline, call?.target]) {
      expect(document.text.slice(part?.start, part?.end)).toBe(part?.text);
    }
  });

  test('keep the negation in the action', () => {
    const [expectation] = found(COUNCIL, 'Kommissionen bør ikke vente.');
    expect(expectation?.action?.text).toBe('ikke vente');
  });

  test('keep the stop of an abbreviation at the end', () => {
    const [pledge] = found(COUNCIL, 'EU vil afsætte 40 mio. kr. Norge gør det samme.');
    expect(pledge?.action?.text).toBe('afsætte 40 mio. kr.');
    expect(pledge?.amounts).toMatchObject([{ minimum: 4e7, currency: 'DKK', text: '40 mio. kr.' }]);
    expect(pledge?.target).toBeNull();
  });

  test('leave a relative deadline undated when the document has no date', () => {
    const [call] = found({ ...COUNCIL, date: null }, 'Rådet opfordrer Kommissionen til inden for to år at rapportere.');
    expect(call?.deadline).toMatchObject({ text: 'inden for to år', edtf: null, relativeTo: null });
  });

  test('name an addressee that no authority lists by its words alone', () => {
    const [call] = found(PLEDGE, 'We urge the harbour masters of the region to cooperate.');
    expect(call?.bearers).toMatchObject([{ text: 'the harbour masters of the region', actor: null, implied: false }]);
  });

  test('pass over company between the addressees', () => {
    const [call] = found(
      { language: 'en', date: null, issuer: 'eu-council' },
      'The Council invites the Commission, in close cooperation with Norway, and Member States to set up a network.',
    );
    expect(actors(call)).toEqual(['eu-commission', 'eu-member-states']);
  });
});

describe('what is left out', () => {
  test('headings, footnotes and recitals', () => {
    const document = documentOf('What we will do', 'We will meet next year.', 'Recalling that we will act,');
    const types = ['heading', 'footnote', 'paragraph'] as const;
    const passages = document.passages.map((passage, index) => ({ ...passage, type: types[index] ?? 'paragraph' }));
    expect(extract({ ...document, passages }, PLEDGE).commitments).toEqual([]);
  });
});

describe('the trace', () => {
  test('tells the rules that fired in the order of the stages', () => {
    const [call] = found(COUNCIL, 'Rådet opfordrer Kommissionen til at handle inden 2027.');
    const stages = ['cue', 'subject', 'clause', 'kind', 'bearers', 'deadline', 'confidence'];
    expect(call?.trace.map(({ stage }) => stage)).toEqual(stages);
    expect(call?.trace[0]).toMatchObject({ rule: 'da.call.opfordre', span: { start: 6, end: 15 } });
  });

  test('says what each rule concluded in both languages', () => {
    const [call] = found(COUNCIL, 'Rådet opfordrer Kommissionen til at handle inden 2027.');
    expect(call?.trace.at(4)?.conclusion).toEqual({ da: 'det påhviler Kommissionen', en: 'owed by Kommissionen' });
    expect(call?.trace.at(5)?.conclusion).toEqual({
      da: 'ordene sætter en frist',
      en: 'the words set a limit in time',
    });
  });
});

describe('any text', { timeout: 30_000 }, () => {
  const words = fc.constantFrom(
    ...'Rådet EU vi skal vil bør opfordrer og , at til der . : ; ( ) – ” we will must the Council calls upon'.split(
      ' ',
    ),
    ...'that which should to report by 2026 within two years Commission Kommissionen hvis if 12 kræver ?'.split(' '),
  );
  const paragraph = fc.oneof(
    fc.array(words, { maxLength: 60 }).map((list) => list.join(' ').trim() || 'x'),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 120 })
      .map((text) => text.replace(/\s+/gu, ' ').trim() || 'x'),
  );
  const part = fc.oneof(
    paragraph,
    paragraph.map((point) => ({ point })),
  );

  test.each(['da', 'en'] as const)('gives valid spans, exact quotes and one identifier each (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
        const document = documentOf(...parts);
        const { commitments } = extract(document, { language, date: '2025-03-10' });
        expect(new Set(commitments.map(({ id }) => id)).size).toBe(commitments.length);
        for (const commitment of commitments) {
          const passage = document.passages.find(({ eId }) => eId === commitment.passage);
          expect(passage?.start).toBeLessThanOrEqual(commitment.start);
          expect(passage?.end).toBeGreaterThanOrEqual(commitment.end);
          expect(commitment.start).toBeLessThan(commitment.end);
          expect(document.text.slice(commitment.start, commitment.end)).toBe(commitment.quote);
          expect(commitment.confidence).toBeGreaterThan(0);
          expect(commitment.confidence).toBeLessThanOrEqual(1);
          const spans = [commitment.action, commitment.deadline, commitment.target, commitment.verb];
          for (const span of spans)
            if (span !== null) expect(document.text.slice(span.start, span.end)).toBe(span.text);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('comes to the end of a long text without a main clause', () => {
    const sentence = 'Rådet, EU, Kommissionen og medlemsstaterne, der skal, vil, at vi bør til at og, opfordrer, ';
    const document = documentOf(`${sentence.repeat(20)}. `.repeat(160).trim());
    expect(() => extract(document, COUNCIL)).not.toThrow();
  });
});
