/** What the generated documents are made of in one language, all of it our own. */
export interface Material {
  readonly title: (subject: string, number: number) => string;
  /** Who is asked, and who binds itself. */
  readonly asked: readonly string[];
  readonly bound: readonly string[];
  readonly asks: readonly string[];
  readonly binds: readonly string[];
  readonly expects: readonly string[];
  readonly welcomes: readonly string[];
  readonly verbs: readonly string[];
  readonly objects: readonly string[];
  readonly subjects: readonly string[];
  readonly places: readonly string[];
  readonly fora: readonly string[];
  /** With a leading space; empty for none. */
  readonly deadline: (pick: number, year: number) => string;
  readonly done: (bearer: string, object: string, date: string) => string;
}

const DAYS = [15, 30, 28, 1, 20];

const english: Material = {
  title: (subject, number) => `Council conclusions on ${subject}, part ${number}`,
  asked: [
    'the Commission',
    'the Member States',
    'the High Representative',
    'the European Parliament',
    'Denmark',
    'Estonia',
  ],
  bound: ['The EU', 'Denmark', 'The Commission', 'The Member States', 'France', 'Germany', 'Kenya', 'Japan'],
  asks: ['calls on', 'invites', 'urges', 'encourages'],
  binds: ['will', 'commits to', 'shall'],
  expects: ['should', 'must'],
  welcomes: ['welcomes', 'recalls', 'underlines the importance of'],
  verbs: ['publish', 'strengthen', 'fund', 'review', 'share', 'protect', 'expand', 'coordinate', 'train', 'evaluate'],
  objects: [
    'a plan for secure harbour networks',
    'the register of trusted satellite links',
    'guidance on honest advertising online',
    'a common method for measuring outages',
    'the network of cyber attachés',
    'open standards for digital identity',
    'an annual review of undersea cables',
    'a fund for independent newsrooms',
    'the rights of people who report abuse online',
    'rules for the export of surveillance tools',
    'courses in digital diplomacy for embassies',
    'a contact point for attacks on hospitals',
    'safeguards for elections against foreign interference',
    'an early warning of failing data centres',
    'access to affordable internet in rural areas',
    'the protection of children in online games',
  ],
  subjects: [
    'harbours and data',
    'undersea cables',
    'honest interfaces',
    'digital schools',
    'cyber capacity',
    'trusted satellites',
    'open standards',
    'independent newsrooms',
    'artificial intelligence in consulates',
    'election security',
  ],
  places: ['Africa', 'the Arctic', 'the Western Balkans', 'the Pacific', 'Ukraine', 'the Baltic Sea'],
  fora: ['the United Nations', 'the Internet Governance Forum', 'the OECD', 'the Council of Europe', 'NATO'],
  deadline: (pick, year) =>
    [
      '',
      ` by the end of ${year}`,
      ` no later than ${DAYS[pick % DAYS.length]} June ${year}`,
      ' within two years',
      '',
      ' every year',
      '',
      '',
    ][pick % 8] ?? '',
  done: (bearer, object, date) => `On ${date} ${bearer.replace('The ', 'the ')} published ${object}.`,
};

const danish: Material = {
  title: (subject, number) => `Rådets konklusioner om ${subject}, del ${number}`,
  asked: [
    'Kommissionen',
    'medlemsstaterne',
    'den højtstående repræsentant',
    'Europa-Parlamentet',
    'Danmark',
    'Estland',
  ],
  bound: ['EU', 'Danmark', 'Kommissionen', 'Medlemsstaterne', 'Regeringen', 'Tyskland', 'Kenya', 'Japan'],
  asks: ['opfordrer', 'anmoder', 'tilskynder', 'henstiller til'],
  binds: ['vil', 'skal', 'forpligter sig til at'],
  expects: ['bør', 'må'],
  welcomes: ['hilser', 'minder om', 'understreger betydningen af'],
  verbs: [
    'offentliggøre',
    'styrke',
    'finansiere',
    'gennemgå',
    'dele',
    'beskytte',
    'udvide',
    'koordinere',
    'uddanne',
    'evaluere',
  ],
  objects: [
    'en plan for sikre havnenetværk',
    'registret over betroede satellitforbindelser',
    'vejledninger om ærlig reklame på nettet',
    'en fælles metode til måling af nedbrud',
    'netværket af cyberattachéer',
    'åbne standarder for digital identitet',
    'en årlig gennemgang af søkabler',
    'en fond for uafhængige redaktioner',
    'rettighederne for menneskerettighedsforkæmpere på nettet',
    'regler for eksport af overvågningsudstyr',
    'kurser i digitalt diplomati for ambassaderne',
    'et kontaktpunkt for angreb på hospitaler',
    'værn om valg mod udenlandsk indblanding',
    'en tidlig varsling af svigtende datacentre',
    'adgangen til billigt internet i landdistrikterne',
    'beskyttelsen af børn i onlinespil',
  ],
  subjects: [
    'havne og data',
    'søkabler',
    'ærlige brugerflader',
    'digitale skoler',
    'cyberkapacitet',
    'betroede satellitter',
    'åbne standarder',
    'uafhængige redaktioner',
    'kunstig intelligens i konsulater',
    'valgsikkerhed',
  ],
  places: ['Afrika', 'Arktis', 'Vestbalkan', 'Stillehavet', 'Ukraine', 'Østersøen'],
  fora: ['De Forenede Nationer', 'Internet Governance Forum', 'OECD', 'Europarådet', 'NATO'],
  deadline: (pick, year) =>
    [
      '',
      ` inden udgangen af ${year}`,
      ` senest den ${DAYS[pick % DAYS.length]}. juni ${year}`,
      ' inden for to år',
      '',
      ' hvert år',
      '',
      '',
    ][pick % 8] ?? '',
  done: (bearer, object, date) => `Den ${date} offentliggjorde ${bearer} ${object}.`,
};

/** The material by language. */
export const MATERIAL = { en: english, da: danish } as const;

/** A language that documents are generated in. */
export type GeneratedLanguage = keyof typeof MATERIAL;
