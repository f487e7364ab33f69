import { describe, expect, test } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { extract } from './extract.ts';
import { commitmentsIn, told } from './testing/read-commitments.ts';

const REVIEW = [
  'Report of the Working Group on the Universal Periodic Review',
  'Norway',
  'II. Conclusions and/or recommendations',
  '120. The recommendations listed below enjoy the support of Norway:',
];

describe('a review of human rights', { timeout: 30_000 }, () => {
  test('has recommendations of the states in brackets to the state under review', async () => {
    const points = await commitmentsIn(
      'en',
      ...REVIEW,
      '120.1 Ratify the Convention on the Rights of Sailors (Japan);',
      '120.2 Fully implement its plan against bullying by 2033 (Ghana, Fiji);',
      '120.3 In line with its obligations, adopt a law on harbour safety (Chile);',
      '120.4 Refrain from detaining stowaways (Türkiye);',
      '120.5 That the Government open its archives (Peru).',
    );
    expect(told(points)).toEqual([
      'call jp Ratify: no | Ratify the Convention on the Rights of Sailors',
      'call gh implement: no | implement its plan against bullying by 2033',
      'call cl adopt: no | adopt a law on harbour safety',
      'call tr Refrain: no | Refrain from detaining stowaways',
      'call pe open: no | open its archives',
    ]);
    expect(points[1]?.deadline?.edtf).toBe('2033');
    expect(points.map(({ coSpeakers }) => coSpeakers?.map(({ actor }) => actor))).toEqual([
      undefined,
      ['fj'],
      undefined,
      undefined,
      undefined,
    ]);
    expect(points.map(({ negated }) => negated)).toEqual([false, false, false, true, false]);
  });

  test('keeps apart recommendations that follow one another in a paragraph', async () => {
    const points = await commitmentsIn(
      'en',
      ...REVIEW,
      '120.1 Ban whaling (Fiji); protect its reefs (Samoa); plant trees (Tonga).',
    );
    expect(points.map(({ speaker }) => speaker?.actor)).toEqual(['fj', 'ws', 'to']);
  });

  test('has recommendations below a line that says which states recommend what to whom', async () => {
    const points = await commitmentsIn(
      'en',
      'Review of Qatar',
      'Norway and Fiji recommend Qatar to:',
      '1. Publish its tide tables by 2033;',
      '2. Ban dumping in harbours.',
      'Samoa recommends the following:',
      '- Plant palms.',
    );
    expect(told(points)).toEqual([
      'call no recommend: qa | Publish its tide tables by 2033',
      'call no recommend: qa | Ban dumping in harbours',
      'call ws recommends:  | Plant palms',
    ]);
  });

  test('has recommendations in a table, beside those who make and get them', async () => {
    const table = [
      '# Reviews of the third cycle',
      '| No. | Recommending State | State under review | Recommendation |',
      '|---|---|---|---|',
      '| 1 | Japan | Palau | 7.1 Protect its reefs by 2033 |',
      '| 2 | Ghana, Fiji | Nauru | Plant palms |',
      '| 3 | Peru | Nauru | It rained |',
    ].join('\n');
    const document = await readDocument({ name: 'table.md', bytes: new TextEncoder().encode(table) });
    const { commitments } = extract(document, { language: 'en', date: '2031-01-15' });
    expect(told(commitments)).toEqual([
      'call jp Protect: pw | Protect its reefs by 2033',
      'call gh Plant: nr | Plant palms',
    ]);
    expect(commitments[1]?.coSpeakers?.map(({ actor }) => actor)).toEqual(['fj']);
  });

  test('tells in the past what states recommended and what the delegation promised', async () => {
    const points = await commitmentsIn(
      'en',
      'Draft report of the Working Group on the Universal Periodic Review: Kenya',
      '7. The delegation said that Kenya would open its archives in the course of 2033.',
      '8. Sweden noted the reform. It recommended that Kenya publish its budget.',
      '9. Chile encouraged the Government to continue its efforts.',
      '10. Nepal welcomed the steps taken.',
      '11. Fiji asked about the measures taken to protect sailors.',
    );
    expect(
      points.map(({ kind, speaker, bearers }) => [kind, speaker?.text, bearers.map(({ actor }) => actor)]),
    ).toEqual([
      ['undertaking', 'The delegation', ['ke']],
      ['call', 'It', ['ke']],
      ['call', 'Chile', ['ke']],
    ]);
  });
});

describe('a resolution', { timeout: 30_000 }, () => {
  test('binds by its numbered paragraphs and their points, not by its preamble', async () => {
    const points = await commitmentsIn(
      'en',
      'Resolution 3001 (2031)',
      'The Security Council,',
      'Recalling that all States must respect the truce,',
      '1. Decides that, until 31 May 2032, all States shall prevent the sale of drones;',
      '2. Requests the Secretary-General to:',
      '(a) Report every 90 days;',
      '(b) Appoint three experts;',
      '3. Authorizes Member States to inspect ships.',
    );
    expect(told(points).map((line) => line.split(' | ')[0])).toEqual([
      'call un-security-council Decides: all-states',
      'call un-security-council Requests: un-secretary-general',
      'call un-security-council Requests: un-secretary-general',
    ]);
  });
});

describe('a treaty', { timeout: 30_000 }, () => {
  test('binds its parties, and nobody by what it says of itself', async () => {
    const points = await commitmentsIn(
      'en',
      'Convention on Lighthouses',
      'The States Parties to this Convention,',
      'Recognizing that ships need light,',
      'Have agreed as follows:',
      'Article 1',
      'Each Party shall keep its lighthouses lit, except where the coast is uninhabited.',
      'Article 2',
      'No Party shall charge for the light. A Party may paint its lighthouses.',
      'Article 3',
      'This Convention shall enter into force on 1 January 2033.',
    );
    expect(told(points)).toEqual([
      'undertaking parties shall: parties | keep its lighthouses lit, except where the coast is uninhabited',
      'undertaking parties shall: parties | charge for the light',
    ]);
    expect(points.map(({ negated }) => negated)).toEqual([false, true]);
    expect(points[0]?.qualifications).toMatchObject([
      { kind: 'exception', text: 'except where the coast is uninhabited' },
    ]);
  });

  test('between two states knows whom its short forms mean', async () => {
    const points = await commitmentsIn(
      'en',
      'Agreement on a bridge',
      'The Kingdom of Denmark and the Kingdom of Sweden have built a bridge.',
      'The two countries will share its upkeep.',
    );
    expect(points.map(({ bearers }) => bearers.map(({ actor }) => actor))).toEqual([['dk', 'se']]);
  });

  test('knows whom the short forms mean that it defines', async () => {
    const points = await commitmentsIn(
      'en',
      'Agreement on cranes',
      'Norway (hereinafter “the Guest”) and the port of Hull have met.',
      'The Guest undertakes to lend its cranes.',
    );
    expect(points.map(({ bearers }) => bearers.map(({ actor }) => actor))).toEqual([['no']]);
  });
});

describe('a line that names who recommends to whom', { timeout: 30_000 }, () => {
  test.each([
    [
      'en',
      'Recommendation by Norway and Ghana to Denmark:',
      '• Train harbour pilots.',
      '• Publish the tides every year.',
    ],
    ['fr', 'Recommandations de la Norvège et du Ghana au Danemark :', '• Former les pilotes.', '• Publier les marées.'],
    ['da', 'Anbefalinger fra Norge og Ghana til Danmark:', '• Uddan lodserne.', '• Offentliggør tidevandet.'],
    ['es', 'Recomendaciones de Noruega y Ghana a Dinamarca:', '• Formar a los prácticos.', '• Publicar las mareas.'],
    [
      'de',
      'Empfehlungen von Norwegen und Ghana an Dänemark:',
      '• Lotsen ausbilden.',
      '• Die Gezeiten veröffentlichen.',
    ],
    ['sv', 'Rekommendationer från Norge och Ghana till Danmark:', '• Utbilda lotsarna.', '• Inför en tidtabell.'],
  ])('holds for what stands below it: %s: %s', async (language, ...paragraphs) => {
    const points = await commitmentsIn(language, 'Harbours', ...paragraphs);
    const named = ['call', 'no', ['gh'], ['dk']];
    expect(
      points.map(({ kind, speaker, coSpeakers, bearers }) => [
        kind,
        speaker?.actor,
        coSpeakers?.map(({ actor }) => actor),
        bearers.map(({ actor }) => actor),
      ]),
    ).toEqual([named, named]);
  });

  test('ends at the next heading', async () => {
    const points = await commitmentsIn(
      'en',
      'Recommendation by Norway to Denmark:',
      'Train pilots.',
      '2. HISTORY',
      'Train wrecks were common.',
    );
    expect(points.map(({ quote }) => quote)).toEqual(['Train pilots.']);
  });
});

describe('a list', { timeout: 30_000 }, () => {
  test('under a heading of commitments promises by its imperatives', async () => {
    const points = await commitmentsIn(
      'en',
      'Pledge of the ports',
      'We, the undersigned ports, have met in Oslo.',
      '1. OUR COMMITMENTS',
      '• Publish our emissions every year',
      '• Plant a tree for each ship',
    );
    expect(points.map(({ kind, bearers }) => [kind, bearers[0]?.actor])).toEqual([
      ['undertaking', 'signatories'],
      ['undertaking', 'signatories'],
    ]);
  });

  test('goes on from a heading that breaks off', async () => {
    const points = await commitmentsIn(
      'da',
      'Havnenes løfte',
      'Vi, undertegnede havne, har mødtes i Oslo.',
      '1. VI FORPLIGTER OS TIL',
      '• at offentliggøre vores udledning',
      '• at plante et træ for hvert skib',
    );
    expect(told(points)).toEqual([
      'undertaking signatories FORPLIGTER OS TIL: signatories | offentliggøre vores udledning',
      'undertaking signatories FORPLIGTER OS TIL: signatories | plante et træ for hvert skib',
    ]);
  });
});

describe('a list of aims', { timeout: 30_000 }, () => {
  test('under a heading that names them holds what is measured, of whoever owns them', async () => {
    const points = await commitmentsIn(
      'en',
      'Plan for the ports',
      'The undersigned ports have met in Oslo.',
      '1. Our targets',
      '• Half as much waste by 2033',
      '• 40 new cranes',
      '• Cleaner quays',
      '2. Background',
      '• 12 ports were built by hand',
    );
    expect(points.map(({ kind, bearers, deadline }) => [kind, bearers[0]?.actor, deadline?.edtf])).toEqual([
      ['undertaking', 'signatories', '2033'],
      ['undertaking', 'signatories', undefined],
    ]);
  });

  test('below a heading without an owner binds nobody, and its orders ask', async () => {
    const points = await commitmentsIn(
      'en',
      'Plan for the ports',
      'Delegates have met in Oslo.',
      '1. Targets for 2033',
      '• Halve the waste',
      '• Half as much noise',
      'Further reading can be found in the annex.',
    );
    expect(points.map(({ kind, bearers, deadline }) => [kind, bearers.length, deadline?.edtf])).toEqual([
      ['call', 0, '2033'],
      ['undertaking', 0, '2033'],
    ]);
  });

  test('a heading is a target where nothing below it promises', async () => {
    const points = await commitmentsIn(
      'da',
      'Plan for havnene',
      'Havnene er gamle.',
      'Halvering af affaldet inden 2033',
      'Det er dyrt.',
    );
    expect(points.map(({ quote, deadline }) => [quote, deadline?.edtf])).toEqual([
      ['Halvering af affaldet inden 2033', '2033'],
    ]);
  });
});

describe('a table', { timeout: 30_000 }, () => {
  test('holds what its cells set a limit in time', async () => {
    const rows = [
      ['Area', 'Target 2033'],
      ['Waste', 'Halving of the waste by 2033'],
      ['Quays in 2033', 'We will rebuild every quay by 2034.'],
      ['Cranes', 'We will paint the cranes.'],
    ];
    const cells = rows.map(
      (row, index) => `<tr>${row.map((cell) => `<${index === 0 ? 'th' : 'td'}>${cell}`).join('')}`,
    );
    const bytes = new TextEncoder().encode(
      `<h1>Plan for the ports</h1><p>We, the signatories, met.<table>${cells.join('')}</table>`,
    );
    const document = await readDocument({ name: 'plan.html', bytes });
    const { commitments } = extract(document, { language: 'en', date: '2031-01-15', issuer: 'signatories' });
    expect(commitments.map(({ quote, deadline }) => [quote, deadline?.edtf])).toEqual([
      ['Halving of the waste by 2033', '2033'],
      ['We will rebuild every quay by 2034.', '2034'],
    ]);
  });
});

describe('a heading that promises', { timeout: 30_000 }, () => {
  const strategy = (...below: string[]) =>
    commitmentsIn(
      'da',
      'Strategi for havet',
      'Regeringen har skrevet en strategi.',
      '1. Vi vil rydde havbunden',
      ...below,
    );

  test('counts where the text below only describes', async () => {
    const [promise, ...more] = await strategy('Der ligger mange vrag på bunden. De har ligget der længe.');
    expect(promise?.quote).toBe('Vi vil rydde havbunden');
    expect(more).toEqual([]);
  });

  test('counts once where the text below says it again', async () => {
    const promises = await strategy('Derfor vil vi rydde havbunden for vrag inden 2035.');
    expect(promises.map(({ quote }) => quote)).toEqual(['Derfor vil vi rydde havbunden for vrag inden 2035.']);
  });
});

describe('a list of recommendations', () => {
  test.each([
    ['de', 'Empfehlungen', 'Das Seerecht unverzüglich ratifizieren.', 'Lotsinnen sind noch selten.', 'ratifizieren'],
    ['de', 'Empfehlungen', 'Häfen bis 2033 besser schützen, soweit möglich.', 'Das Meer ist tief.', 'schützen'],
    ['sv', 'Rekommendationer', 'Stärk skyddet för lotsar.', 'Lotsar är få.', 'Stärk'],
    ['es', 'Recomendaciones', 'Ratificar sin demora el Convenio.', 'Los prácticos son pocos.', 'Ratificar'],
  ])('%s: %s: %s', async (language, heading, asked, told_, verb) => {
    const calls = await commitmentsIn(language, 'Hafenbericht', heading, `1. ${asked}`, `2. ${told_}`);
    expect(calls.map((call) => [call.kind, call.verb?.text, call.action?.text])).toEqual([
      ['call', verb, asked.replace(/\.$/u, '')],
    ]);
  });
});

describe('days that are given a name, and words of other texts', { timeout: 30_000 }, () => {
  const PREAMBLE = ['The General Assembly,', 'Recalling its resolution 61/185 of 20 December 2006,'];
  const FRENCH_PREAMBLE = ["L'Assemblée générale,", 'Rappelant sa résolution 61/185 du 20 décembre 2006,'];

  test.each([
    ['en', [...PREAMBLE, '1. Proclaims 12 October as the International Day of Ferries;', '2. Thanks the pilots.']],
    [
      'fr',
      [...FRENCH_PREAMBLE, '1. Proclame le 12 octobre Journée internationale des bacs;', '2. Remercie les pilotes.'],
    ],
  ])('gives a day a name and no deadline: %s', async (language, paragraphs) => {
    const proclaimed = await commitmentsIn(language, ...paragraphs);
    expect(proclaimed.map(({ kind, deadline }) => [kind, deadline])).toEqual([['undertaking', null]]);
  });

  test('says nothing itself in a numbered paragraph that is one quotation', async () => {
    const points = await commitmentsIn(
      'en',
      ...PREAMBLE,
      '1. Recalls the following passage of the charter of pilots:',
      '2. "Every harbour shall publish its tides, and shall pay its pilots by 2033."',
      '3. Requests "all pilots" to keep a log and to show it to "every inspector".',
    );
    expect(points.map(({ kind }) => kind)).toEqual(['call']);
  });
});
