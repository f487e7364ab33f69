import { wordLanguages } from '../language-names.ts';
import { formatNumber, plural } from '../numbers.ts';

/** The overview. */
export const home = {
  title: 'Overblik',
  in: 'i',
  overdueAfter: (value: number) => plural(value, 'har overskredet sin frist', 'har overskredet deres frist'),
  languageVersions: (value: number) =>
    `${formatNumber(value, 'da')} af dokumenterne er sprogversioner af hinanden; deres løfter tæller med på hvert sprog.`,
  onlyIn: (language: string) => `Vis kun løfter på ${language}`,
  matrix: 'Hvem har lovet hvad',
  matrixNote: 'Tallene fører til løfterne. Et løfte med flere ansvarlige tæller hos dem hver især.',
  bearer: 'Hvem skylder',
  allActors: (count: string) => `Alle ${count} aktører`,
  time: 'Frister',
  timeNote: (value: string) => `${value} har en frist, der kan sættes på en dato.`,
  timeLine: (overdue: number, upcoming: number, first: string, last: string) =>
    `Tidslinje fra ${first} til ${last}: ${overdue} ${plural(overdue, 'frist', 'frister')} overskredet, ${upcoming} ${plural(upcoming, 'frist', 'frister')} forude. Listen herunder siger det samme i ord.`,
  today: 'i dag',
  late: 'Overskredet',
  next: 'Forude',
  nothingLate: 'Ingen frister er overskredet.',
  nothingNext: 'Ingen frister forude.',
  allLate: 'Alle overskredne',
  allNext: 'Alle med frist forude',
  latest: 'Senest tilføjet',
  allDocuments: 'Alle dokumenter',
  addDocument: 'Tilføj et dokument',
  emptyTitle: 'Registret er tomt',
  emptyLead:
    'Læg en aftaletekst ind – rådskonklusioner, en strategi, et løfte med underskrivere – så finder Servanda, hvem der har lovet hvad, og viser det i teksten.',
  emptySteps: [
    `Vælg en eller flere filer: PDF, Word, HTML, e-mail eller ren tekst, på ${wordLanguages('da', 'disjunction')}.`,
    'Servanda læser dem her på maskinen; intet forlader huset.',
    'Hvert løfte kommer i registret med afsender, ansvarlig, frist og det præcise sted i teksten.',
  ],
};
