import { formatNumber, plural } from '../numbers.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'da')} ${plural(value, one, other)}`;

/** Words that every page shares. */
export const common = {
  skip: 'Gå til indholdet',
  mainNavigation: 'Hovedmenu',
  overview: 'Overblik',
  documents: 'Dokumenter',
  register: 'Register',
  deeds: 'Gjort',
  actors: 'Aktører',
  initiatives: 'Initiativer',
  news: 'Nyheder',
  review: 'Gennemgang',
  evidence: 'Dokumentation',
  /** Robots fill it in. */
  trap: 'Lad feltet stå tomt',
  search: 'Søg',
  searchPlaceholder: 'Søg i løfter og tekster',
  switchLanguage: 'English',
  theme: 'Udseende',
  themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
  colophon:
    'Servanda læser, hvad stater, institutioner og virksomheder lover hinanden, og holder hvert løfte op mod sin kilde.',
  about: 'Om Servanda',
  interfaceForPrograms: 'API',
  sample: 'eksempel',
  sampleMeaning: 'Eksempeldokument, der følger med Servanda',
  formats: {
    text: 'tekst',
    markdown: 'Markdown',
    html: 'HTML',
    pdf: 'PDF',
    docx: 'Word',
    odt: 'OpenDocument',
    rtf: 'RTF',
    doc: 'Word 97–2003',
    email: 'e-mail',
    'akoma-ntoso': 'Akoma Ntoso',
  },
  undated: 'uden dato',
  noDeadline: 'Uden frist',
  overdue: 'overskredet',
  passed: (ago: string) => `overskredet ${ago}`,
  implied: 'udledt',
  total: 'I alt',
  commitments: (value: number) => count(value, 'løfte', 'løfter'),
  commitmentNoun: (value: number) => plural(value, 'løfte', 'løfter'),
  documentCount: (value: number) => count(value, 'dokument', 'dokumenter'),
  documentNoun: (value: number) => plural(value, 'dokument', 'dokumenter'),
  pages: (value: number) => count(value, 'side', 'sider'),
  page: (value: number) => `side ${value}`,
  pageShort: (value: number) => `s. ${value}`,
  point: (label: string) => `punkt ${label}`,
  bearerUnknown: 'Ikke angivet',
};
