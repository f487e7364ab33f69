import { describe, expect, test } from 'vitest';
import type { Passage, ReadDocument } from '../reading/document.ts';
import type { ExtractedCommitment, TraceStage, TraceStep } from './commitment.ts';
import { extract } from './extract.ts';
import { documentOf } from './testing/document-of.ts';

function found(document: ReadDocument, language = 'en'): ExtractedCommitment {
  const [commitment] = extract(document, { language, date: null, issuer: 'eu-council' }).commitments;
  if (commitment === undefined) throw new Error(`nothing found in: ${document.text}`);
  return commitment;
}

function step({ trace }: ExtractedCommitment, stage: TraceStage): TraceStep | undefined {
  return trace.find((one) => one.stage === stage);
}

function weighed(commitment: ExtractedCommitment, stage: TraceStage): [string, string][] {
  return (step(commitment, stage)?.alternatives ?? []).map(({ text, reason }) => [text, reason.en]);
}

describe('what is weighed and put aside', () => {
  test('"in Africa" is a place and no forum', () => {
    const commitment = found(documentOf('The EU will strengthen democracy in Africa.'));
    expect(commitment.places).toMatchObject([{ text: 'Africa', place: 'africa' }]);
    expect(commitment.fora).toEqual([]);
    expect(weighed(commitment, 'fora')).toEqual([['in Africa', 'it is a place and not a body']]);
  });

  test('"in the UN" is a forum and no place', () => {
    const commitment = found(documentOf('The EU will defend these principles in the UN.'));
    expect(commitment.fora).toMatchObject([{ text: 'the UN', actor: 'un', implied: false }]);
    expect(weighed(commitment, 'places')).toEqual([['in the UN', 'it is a body and not a place']]);
  });

  test('"with relevant partners" names nobody', () => {
    const commitment = found(documentOf('EU vil arbejde tæt sammen med relevante partnere.'), 'da');
    expect(commitment.counterparts).toEqual([]);
    expect(step(commitment, 'counterparts')).toMatchObject({
      rule: 'counterparts.none',
      span: null,
      alternatives: [{ rule: 'counterparts.company', reason: { da: 'ordene lader stå åbent, hvem der menes' } }],
    });
  });

  test('those who owe it are not those with whom or for whom', () => {
    const commitment = found(documentOf('The Council calls for the Commission to act for States and companies.'));
    expect(commitment.beneficiaries.map(({ actor }) => actor)).not.toContain('eu-commission');
  });

  test('a weak hint gives no topic', () => {
    const commitment = found(documentOf('The EU will strengthen the resilience of its economy.'));
    expect(commitment.topics).toEqual([]);
    expect(weighed(commitment, 'topics')).toEqual([['resilience', 'the words point to the topic only weakly']]);
  });
});

describe('each part has its words and its rule', () => {
  test('with their places in the text', () => {
    const text = 'The EU will, together with Norway and Telenor Group, support refugees in Moldova through UNHCR.';
    const { counterparts, beneficiaries, places, fora, trace } = found(documentOf(text));
    for (const { text: words, span } of [...counterparts, ...beneficiaries, ...fora]) {
      expect(span && text.slice(span.start, span.end)).toBe(words);
    }
    for (const { text: words, start, end } of places) expect(text.slice(start, end)).toBe(words);
    expect(counterparts.map(({ text: words, actor }) => [words, actor])).toEqual([
      ['Norway', 'no'],
      ['Telenor Group', null],
    ]);
    expect(trace.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['counterparts.company', 'beneficiaries.helping', 'fora.setting', 'places.location']),
    );
  });

  test('in a list, all of it up to its end', () => {
    const commitment = found(
      documentOf('The EU will work with Kenya, Ghana and Senegal, and the Council will report.'),
    );
    expect(commitment.counterparts.map(({ actor }) => actor)).toEqual(['ke', 'gh', 'sn']);
  });
});

test('a text all in capitals has no longer names for it', () => {
  const text = 'INVITES THE COMMISSION TO WORK WITH THE UNITED NATIONS IN AFRICA AS WELL AS WITH PARTNERS.';
  const commitment = found(documentOf(text));
  expect(commitment.counterparts.map(({ actor }) => actor)).toEqual(['un']);
  expect(commitment.places.map(({ place }) => place)).toEqual(['africa']);
});

describe('references', () => {
  function references(text: string, language = 'en'): [string, string | null][] {
    return found(documentOf(text), language).references.map(({ text: words, identifier }) => [words, identifier]);
  }

  test.each<[string, [string, string | null][]]>([
    ['The EU will implement Directive 95/46/EC.', [['Directive 95/46/EC', 'CELEX:31995L0046']]],
    ['The EU will build on JOIN(2020) 18 final.', [['JOIN(2020) 18 final', 'JOIN(2020) 18']]],
    [
      'The EU will follow http://data.europa.eu/eli/reg/2016/679/oj in full.',
      [['http://data.europa.eu/eli/reg/2016/679/oj', 'CELEX:32016R0679']],
    ],
    [
      'The EU will respect Article 51 of the UN Charter.',
      [['Article 51 of the UN Charter', 'charter-of-the-united-nations#art_51']],
    ],
    ['The EU will respect Article 9 of the agreement.', [['Article 9', null]]],
    [
      'The EU will implement General Assembly resolution 2250 (XXIX).',
      [['resolution 2250 (XXIX)', 'A/RES/2250(XXIX)']],
    ],
    ['The EU will meet on 5/6 May and open 24/7.', []],
  ])('%s', (text, expected) => expect(references(text)).toEqual(expected));

  test('to a passage of the document lead to it', () => {
    const passage = (eId: string, number: string, start: number, end: number): Passage => ({
      ...{ eId, type: 'paragraph', number, role: null, page: null, parent: null, level: null },
      ...{ start, end },
    });
    const text = 'The EU will act.\n\nThe Council will review paragraph 1 above and paragraph 7 below.';
    const document = {
      ...documentOf('x'),
      text,
      passages: [passage('para_1', '1.', 0, 16), passage('para_2', '2.', 18, text.length)],
    };
    const last = extract(document, { language: 'en', date: null, issuer: 'eu-council' }).commitments.at(-1);
    expect(last?.references.map(({ kind, passage: eId }) => [kind, eId])).toEqual([
      ['passage', 'para_1'],
      ['passage', null],
    ]);
  });
});

describe('any text', () => {
  test.each([
    ['commas', `The EU will work with ${'Kenya, '.repeat(800)}and Ghana.`],
    ['openings', `The EU will work ${'with '.repeat(1500)}Ghana.`],
    ['brackets', `The EU will work with Ghana ${'( '.repeat(700)}.`],
    ['numbers', `The EU will apply resolutions ${'1325 (2000), '.repeat(400)}and 1820 (2008).`],
    ['genitives', `The EU will support ${'Ghana’s '.repeat(900)}women.`],
  ])('comes to an end: %s', (_, text) => {
    expect(
      extract(documentOf(text), { language: 'en', date: null, issuer: 'eu-council' }).commitments.length,
    ).toBeLessThan(9);
  });
});

describe('what a chapeau says of all its points', () => {
  const points = (language: string, above: string, ...below: string[]) =>
    extract(documentOf(above, ...below.map((point) => ({ point }))), {
      language,
      date: '2025-03-10',
      issuer: 'eu-council',
    }).commitments;
  const told = (one: ReturnType<typeof points>[number] | undefined) => [
    one?.counterparts.map(({ actor }) => actor),
    one?.beneficiaries.map(({ actor }) => actor),
    one?.fora.map(({ actor }) => actor),
    one?.deadline?.edtf,
  ];

  test('is theirs, unless they say something else', () => {
    const above = 'By 2030, the EU will, together with Norway and in the Council of Europe:';
    const [judges, courts, ...more] = points('en', above, 'train judges;', 'open two courts with Iceland by 2028;');
    expect(more).toEqual([]);
    expect(told(judges)).toEqual([['no'], [], ['council-of-europe'], '2030']);
    expect(told(courts)[3]).toBe('2028');
    expect(judges?.trace.map(({ rule }) => rule)).toContain('chapeau.parts');
  });

  test('is theirs in Danish, and those who are helped too', () => {
    const [judges] = points('da', 'EU vil i samarbejde med Norge og inden udgangen af 2027:', 'uddanne dommere;');
    expect(told(judges)).toEqual([['no'], [], [], '2027']);
    const [training] = points('en', 'The EU will support Ukraine by:', 'training judges;', 'sending food.');
    expect(told(training)).toEqual([[], ['ua'], [], undefined]);
  });

  test('is nothing where a list has nothing in common', () => {
    const [judges] = points('en', 'The EU will:', 'train judges;');
    expect(told(judges)).toEqual([[], [], [], undefined]);
    expect(judges?.trace.map(({ rule }) => rule)).not.toContain('chapeau.parts');
  });
});
