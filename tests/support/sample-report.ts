import type { Block, Cell, Entry, Inline, Report, Section, Series, Tone } from '../../src/formats/report/report.ts';

const SOURCE = 'Konklusioner om offentlighedens adgang til havdata';

/** Words without anything to them. */
export function plain(text: string): Inline[] {
  return [{ text }];
}

const cell = (text: string, tone?: Tone): Cell => ({ content: plain(text), tone });

function note(place: string, quote: string): Inline[] {
  return [
    { text: `${SOURCE}, ${place}: ` },
    { text: `»${quote}«`, quoted: 'da' },
    { text: '. ' },
    {
      text: 'https://servanda.example/commitments/0123456789',
      address: 'https://servanda.example/commitments/0123456789',
    },
  ];
}

const QUOTE =
  'Ministerrådet opfordrer medlemslandene til senest i juni 2027 at offentliggøre havbundskortlægninger og ' +
  'vandkvalitetsmålinger i et fælles maskinlæsbart format';

function entry(number: number, standings: Entry['standings']): Entry {
  return {
    type: 'entry',
    id: `c-${number}`,
    heading: `Punkt ${number} · opfordring`,
    quote: { text: `${QUOTE}.`, quoted: 'da', note: note(`punkt ${number}, s. ${number + 1}`, QUOTE) },
    facts: [
      { label: 'Skylder', content: plain('medlemslandene') },
      { label: 'Ansvarlig', content: plain('Kontoret for Havmiljøovervågningsinfrastruktur, Karen Holm') },
      { label: 'Frist', content: plain('senest i juni 2027') },
    ],
    standings,
    evidenceLabel: 'Dokumentation',
    evidence: [
      {
        stance: 'Taler for:',
        content: [
          { text: 'Norge har lagt 4.000 målinger ud', note: note('punkt 2, s. 1', 'Norge har lagt målinger ud') },
        ],
      },
      { stance: 'Taler imod:', content: plain('Adressen svarede ikke den 3. marts 2026.') },
    ],
  };
}

const reported: Entry['standings'] = [
  { question: 'Accept', answer: 'accepteret', tone: 'complete', detail: plain('12. januar 2026, Karen Holm.') },
  {
    question: 'Fremdrift',
    answer: 'i gang',
    tone: 'started',
    detail: plain('3. marts 2026, Karen Holm: Tre af otte lande har lagt deres vandkvalitetsmålinger frem.'),
  },
  { question: 'Uafhængig vurdering', answer: 'begrænset', tone: 'started', detail: plain('1. april 2026, Ida Bech.') },
];

const unreported: Entry['standings'] = [
  { question: 'Accept', answer: 'ikke besvaret', tone: 'unknown', detail: [] },
  { question: 'Fremdrift', answer: 'ikke rapporteret', tone: 'unknown', detail: [] },
  { question: 'Uafhængig vurdering', answer: 'ikke vurderet', tone: 'unknown', detail: [] },
];

const progress: readonly Series[] = [
  { label: 'leveret', tone: 'complete' },
  { label: 'i gang', tone: 'started' },
  { label: 'ikke begyndt', tone: 'none' },
  { label: 'opgivet', tone: 'void' },
  { label: 'ikke rapporteret', tone: 'unknown' },
];

const verdicts: readonly Series[] = [
  { label: 'helt', tone: 'complete' },
  { label: 'i høj grad', tone: 'substantial' },
  { label: 'begrænset', tone: 'started' },
  { label: 'ikke vurderet', tone: 'unknown' },
];

const parts = (series: readonly Series[], values: readonly number[]) =>
  series.map((one, index) => ({ ...one, value: values[index] ?? 0 }));

const barsOfQuestions: Block = {
  type: 'chart',
  caption: 'Hvad bærerne rapporterer, og hvad bedømmerne har fundet',
  description: 'Af 42 løfter er 9 leveret og 15 ikke rapporteret; 21 er ikke vurderet.',
  drawing: {
    shape: 'bars',
    scale: 'whole',
    bars: [
      { label: 'Fremdrift', parts: parts(progress, [9, 12, 5, 1, 15]) },
      { label: 'Uafhængig vurdering', parts: parts(verdicts, [6, 7, 8, 21]) },
    ],
  },
  table: {
    type: 'table',
    columns: [
      { heading: 'Svar', align: 'start', weight: 4 },
      { heading: 'Løfter', align: 'end', weight: 1 },
    ],
    rows: progress.map(({ label, tone }, index) => [cell(label, tone), cell(String([9, 12, 5, 1, 15][index]))]),
  },
};

const barsOfBearers: Block = {
  type: 'chart',
  caption: 'Fremdrift, som hver bærer rapporterer den',
  description: 'Kommissionen har leveret fem af elleve løfter.',
  drawing: {
    shape: 'bars',
    scale: 'common',
    bars: [
      { label: 'Kommissionen', parts: parts(progress, [5, 3, 1, 0, 2]) },
      {
        label: 'Den højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik',
        parts: parts(progress, [1, 4, 0, 1, 9]),
      },
      { label: 'Medlemsstaterne', parts: parts(progress, [3, 5, 4, 0, 4]) },
    ],
  },
  table: {
    type: 'table',
    columns: [
      { heading: 'Hvem', align: 'start', weight: 4 },
      { heading: 'Løfter', align: 'end', weight: 1 },
    ],
    rows: [
      [cell('Kommissionen'), cell('11')],
      [cell('Den højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik'), cell('15')],
      [cell('Medlemsstaterne'), cell('16')],
    ],
  },
};

const columnsOfDeadlines: Block = {
  type: 'chart',
  caption: 'Frister efter kvartal',
  description: 'De fleste frister ligger i andet kvartal 2026.',
  drawing: {
    shape: 'columns',
    series: progress,
    columns: ['1. kv. 2026', '2. kv. 2026', '3. kv. 2026', '4. kv. 2026', '1. kv. 2027'].map((label, index) => ({
      label,
      values: [2, index, index === 1 ? 6 : 1, 0, 3 - (index % 3)],
    })),
    dayAt: 2,
    dayLabel: '30. juni 2026',
  },
  table: {
    type: 'table',
    columns: [
      { heading: 'Kvartal', align: 'start', weight: 2 },
      { heading: 'Løfter', align: 'end', weight: 1 },
    ],
    rows: [[cell('1. kv. 2026'), cell('6')]],
  },
};

const deadlines: Block = {
  type: 'table',
  caption: 'Løfter med frist, de tidligste først',
  columns: [
    { heading: 'Sted', align: 'start', weight: 1 },
    { heading: 'Løfte', align: 'start', weight: 4 },
    { heading: 'Skylder', align: 'start', weight: 2 },
    { heading: 'Frist', align: 'start', weight: 1.6 },
    { heading: 'Fremdrift', align: 'start', weight: 1.8 },
  ],
  rows: Array.from({ length: 36 }, (_, index) => [
    cell(`pkt. ${index + 1}`),
    cell('offentliggøre havbundskortlægninger og vandkvalitetsmålinger i et fælles maskinlæsbart format'),
    cell(index % 3 === 0 ? 'havmiljøforskningsinstitutionerne' : 'Kommissionen'),
    cell('30. juni 2027'),
    cell(progress[index % 5]?.label ?? '', progress[index % 5]?.tone),
  ]),
};

function section(id: string, heading: string, blocks: readonly Block[], sections: readonly Section[] = []): Section {
  return { id, heading, blocks, sections };
}

const paragraph = (text: string, tone: 'plain' | 'lead' | 'remark' = 'plain'): Block => ({
  type: 'paragraph',
  tone,
  content: plain(text),
});

/** A report in Danish that has everything a report can have, in our own words. */
export const sampleReport: Report = {
  language: 'da',
  title: 'Fremskridtsrapport om offentlighedens adgang til havdata',
  subtitle: 'Efter konklusionernes punkter',
  author: 'Kystministeriet',
  asOf: '2026-06-30',
  facts: [
    { label: 'Omfatter', content: plain(SOURCE) },
    { label: 'Opgjort', content: plain('30. juni 2026') },
    { label: 'Udgave', content: plain('2') },
  ],
  labels: {
    contents: 'Indhold',
    figure: 'Figur',
    table: 'Tabel',
    page: 'Side',
    of: 'af',
    running: 'Fremskridtsrapport om offentlighedens adgang til havdata · 30. juni 2026',
    figures: 'Tallene i figuren',
    footnotes: 'Noter',
    back: 'Tilbage til teksten',
  },
  sections: [
    section('summary', 'Sammenfatning', [
      paragraph('Ni af 42 løfter er leveret, og femten mangler rapportering.', 'lead'),
      paragraph(
        'Samarbejdet om havmiljøovervågningsinfrastruktur er kommet i gang i tre af otte lande. ' +
          'Specialundervisningsmaterialeudgivelsen følger efter sommeren, når ministeriernes ' +
          'forvaltningsmyndighedssamarbejdsaftale er på plads, og de første vandkvalitetsmålinger er lagt frem.',
      ),
      { type: 'list', items: [plain('Kortene kommer først.'), plain('Målingerne følger i 2027.')] },
      barsOfQuestions,
      barsOfBearers,
    ]),
    section('deadlines', 'Frister', [columnsOfDeadlines, deadlines]),
    section(
      'points',
      'Punkt for punkt',
      [],
      [
        section('para_4', 'Punkt 4', [entry(4, reported), entry(5, unreported)]),
        section('para_16', 'Punkt 16', [
          paragraph('Her har ministeriet selv skrevet, hvad der er sket siden sidst.'),
          entry(16, unreported),
        ]),
      ],
    ),
    section('outlook', 'Hvad der kommer', [paragraph('Den næste rapport kommer i december 2026.')]),
    section('method', 'Sådan er tallene blevet til', [
      paragraph('Løfterne er fundet af regler og læst igennem af mennesker.'),
      paragraph('»Ikke vurderet« betyder ikke »ikke begyndt«.', 'remark'),
    ]),
  ],
  data: {
    columns: [
      { name: 'id', type: 'text', meaning: 'Løftets faste nummer' },
      {
        name: 'progress',
        type: 'code',
        meaning: 'Hvad bæreren rapporterer',
        codes: [
          { code: 'delivered', meaning: 'leveret' },
          { code: 'not-reported', meaning: 'ikke rapporteret' },
        ],
      },
      { name: 'due_on', type: 'date', meaning: 'Fristens sidste dag' },
    ],
    rows: [
      ['0123456789', 'delivered', '2027-06-30'],
      ['abcdefghjk', 'not-reported', null],
    ],
  },
};
