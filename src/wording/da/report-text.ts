import { formatNumber, plural } from '../numbers.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'da')} ${plural(value, one, other)}`;
const promises = (value: number) => count(value, 'løfte', 'løfter');

/** What reports say, on paper. */
export const reportText = {
  titles: {
    progress: (document: string) => `Fremskridtsrapport: ${document}`,
    status: (name: string) => `Statusnotat: ${name}`,
    annual: (year: number) => `Årsredegørelse ${year}`,
  },
  subtitles: {
    progress: 'Punkt for punkt',
    bearer: 'Hvad aktøren har påtaget sig eller er bedt om',
    forum: 'Løfter, der hører til i dette forum',
    country: 'Løfter, som landet skylder, eller som vedrører det',
    annual: 'Årets løfter, frister og resultater',
  },
  contents: 'Indhold',
  figure: 'Figur',
  table: 'Tabel',
  page: 'Side',
  of: 'af',
  figures: 'Tallene i figuren',
  footnotes: 'Noter',
  back: 'Tilbage til teksten',
  scope: 'Omfatter',
  points: (labels: string) => `punkt ${labels}`,
  asOf: 'Opgjort pr.',
  edition: 'Udgave',
  editionSince: (edition: number, date: string) => `${edition} (den forrige blev opgjort pr. ${date})`,
  author: 'Udarbejdet af',
  classification: 'Adgang',
  classifications: { public: 'offentlig', internal: 'intern', restricted: 'begrænset til bestemte enheder' },
  summary: 'Sammenfatning',
  deadlines: 'Frister',
  pointByPoint: 'Punkt for punkt',
  byDocument: 'Tekst for tekst',
  byActor: 'Aktør for aktør',
  outlook: 'Hvad der kommer',
  method: 'Sådan er tallene blevet til',
  rest: 'Øvrige',
  point: (label: string) => `Punkt ${label}`,
  entry: (place: string, kind: string) => (place === '' ? kind : `${place} · ${kind}`),
  owes: 'Skylder',
  asks: 'Siger',
  owner: 'Ansvarlig hos os',
  deadline: 'Frist',
  overdue: 'overskredet',
  noDeadline: 'ingen',
  plan: 'Plan',
  milestone: (title: string, due: string) => `${title}: ${due}`,
  milestoneDone: (title: string, done: string) => `${title}: nået ${done}`,
  evidence: 'Dokumentation',
  stances: { supports: 'Taler for:', contradicts: 'Taler imod:' },
  questions: { acceptance: 'Accept', progress: 'Fremdrift', verdict: 'Uafhængig vurdering' },
  given: (date: string, by: string | null) => (by === null ? `${date}` : `${date}, ${by}`),
  total: (value: number, texts: number) =>
    `Rapporten omfatter ${promises(value)} i ${count(texts, 'tekst', 'tekster')}.`,
  none: 'Der er ingen løfter, som rapporten skal omfatte.',
  progressSentence: (reported: string) => `Efter det, bærerne har oplyst, er ${reported}.`,
  notReported: (value: number) => `Om ${promises(value)} er der ikke rapporteret.`,
  verdictSentence: (judged: string) => `Uafhængige bedømmere har fundet ${judged}.`,
  notAssessed: (value: number) =>
    value === 1 ? 'Ét løfte er ikke vurderet.' : `${formatNumber(value, 'da')} løfter er ikke vurderet.`,
  overdueSentence: (value: number) =>
    `${value === 1 ? 'Ét løfte har' : `${formatNumber(value, 'da')} løfter har`} overskredet fristen uden at være meldt leveret.`,
  share: (value: number, word: string) => `${formatNumber(value, 'da')} ${word}`,
  questionsCaption: 'Accept, fremdrift og uafhængig vurdering: tre spørgsmål, tre svar',
  answer: 'Svar',
  question: 'Spørgsmål',
  promises: 'Løfter',
  actorsCaption: 'Fremdrift efter hvem der skylder; et løfte tæller hos hver af dem',
  actor: 'Hvem',
  deadlinesCaption: 'Frister over tid, fordelt efter fremdrift',
  period: 'Periode',
  quarter: (quarter: number, year: number) => `${quarter}. kv. ${year}`,
  deadlineTable: 'Løfter med frist, de tidligste først',
  place: 'Sted',
  promise: 'Løfte',
  changed: 'Nyt siden forrige udgave',
  noDeadlines: 'Ingen af løfterne har en frist, der kan sættes på en dato.',
  nothingWritten: 'Her er endnu ikke skrevet noget.',
  methodFound:
    'Løfterne er fundet i teksternes egne ord af faste regler. Hver note giver dokument, sted og de præcise ord, så alt kan efterprøves i kilden.',
  methodConfirmed: (confirmed: number, left: number) =>
    `Rapporten tager kun løfter med, som et menneske har bekræftet: ${formatNumber(confirmed, 'da')}. ${formatNumber(left, 'da')} forslag, som ingen har taget stilling til, er ikke med.`,
  methodAll: (confirmed: number, left: number) =>
    `Rapporten tager alle fundne løfter med: ${formatNumber(confirmed, 'da')} er bekræftet af et menneske, og ${formatNumber(left, 'da')} er forslag, som ingen har taget stilling til.`,
  methodStatuses:
    'Accept og fremdrift er det, den, der skylder, selv har oplyst. Vurderingen er givet af en uafhængig bedømmer. De tre svar holdes adskilt; det ene bruges aldrig i stedet for det andet.',
  methodUnknown:
    '»Ikke rapporteret« betyder, at ingen har oplyst noget, og »ikke vurderet«, at ingen har bedømt løftet. Ingen af delene betyder »ikke påbegyndt«.',
  methodAsOf: (date: string) =>
    `For hvert spørgsmål gælder det seneste svar til og med ${date}. Det, der er oplyst senere, er ikke med.`,
  methodDeadlines:
    'En frist regnes til sin sidste dag: »i 2026« til den 31. december 2026. En frist er overskredet, når den dag er gået, og løftet hverken er meldt leveret eller opgivet.',
  methodAccess: {
    public: 'Rapporten bygger kun på offentlige dokumenter.',
    internal: 'Rapporten bygger på offentlige og interne dokumenter.',
    restricted: 'Rapporten bygger også på dokumenter, som kun bestemte enheder må se.',
  },
  methodWritten:
    'Afsnit, som mennesker har skrevet, står, som de er skrevet. Alt andet er sat sammen af registrets oplysninger.',
};
