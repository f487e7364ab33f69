import type { common as danish } from '../da/common.ts';
import { formatNumber, plural } from '../numbers.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'en')} ${plural(value, one, other)}`;

/** Words that every page shares. */
export const common: typeof danish = {
  skip: 'Skip to content',
  mainNavigation: 'Main menu',
  overview: 'Overview',
  documents: 'Documents',
  register: 'Register',
  deeds: 'Deeds',
  actors: 'Actors',
  initiatives: 'Initiatives',
  news: 'News',
  review: 'Review',
  evidence: 'Evidence',
  trap: 'Leave this field empty',
  search: 'Search',
  searchPlaceholder: 'Search commitments and texts',
  switchLanguage: 'Dansk',
  theme: 'Appearance',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  colophon:
    'Servanda reads what states, institutions and companies promise one another, and holds every promise to its source.',
  about: 'About Servanda',
  interfaceForPrograms: 'API',
  sample: 'sample',
  sampleMeaning: 'A sample document that comes with Servanda',
  formats: {
    text: 'text',
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
  undated: 'no date',
  noDeadline: 'No deadline',
  overdue: 'overdue',
  passed: (ago) => `passed ${ago}`,
  implied: 'inferred',
  total: 'Total',
  commitments: (value) => count(value, 'commitment', 'commitments'),
  commitmentNoun: (value) => plural(value, 'commitment', 'commitments'),
  documentCount: (value) => count(value, 'document', 'documents'),
  documentNoun: (value) => plural(value, 'document', 'documents'),
  pages: (value) => count(value, 'page', 'pages'),
  page: (value) => `page ${value}`,
  pageShort: (value) => `p. ${value}`,
  point: (label) => `point ${label}`,
  bearerUnknown: 'Not stated',
};
