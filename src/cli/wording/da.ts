import type { CommitmentKind } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import { formatNumber, plural } from '../../wording/numbers.ts';
import { runningList } from '../../wording/running-list.ts';
import { wordingIn } from '../../wording/wording.ts';
import { backup } from './da-backup.ts';
import { evidence } from './da-evidence.ts';
import { mail } from './da-mail.ts';
import { report } from './da-report.ts';
import { review } from './da-review.ts';

const count = (value: number, one: string, other: string) =>
  `${formatNumber(value, 'da')} ${plural(value, one, other)}`;

const kindCount = (kind: CommitmentKind, value: number) => {
  const { one, other } = wordingIn('da').kinds[kind];
  return count(value, one, other);
};

/** Everything that the command line says in Danish. */
export const danish = {
  help: {
    program: 'Finder, hvad stater, institutioner og virksomheder lover hinanden, og viser hvert løfte med dets kilde.',
    usage: 'Brug:',
    arguments: 'Argumenter:',
    options: 'Tilvalg:',
    globalOptions: 'Fælles tilvalg:',
    commands: 'Kommandoer:',
    help: 'vis denne hjælp',
    version: 'vis versionen',
    lang: 'sproget i det, Servanda siger: da eller en (ellers efter LC_ALL og LANG)',
    default: 'standard',
    extract: 'Find løfterne i filer; kræver ikke noget register.',
    read: 'Vis, hvordan filer læses: hvert tekststykke for sig.',
    ingest: 'Læs filer og mapper ind i registret.',
    list: 'Vis registrets dokumenter eller løfter.',
    show: 'Vis et dokument eller et løfte.',
    compare: 'Vis, hvad der er ændret fra én udgave af en tekst til en anden.',
    assign: 'Giv et løfte til en person, en enhed eller begge; til ingen uden tilvalg.',
    reportProgress: 'Rapportér, hvad der er blevet af et løfte.',
    commitmentId: 'id på løftet',
    person: 'personens fulde navn',
    ownerTeam: 'enhedens fulde navn',
    remark: 'hvorfor, eller hvad man skal huske',
    progressCode: 'hvad der er blevet af det',
    asOf: 'dagen, det gælder fra (år-måned-dag); i dag, hvis den ikke er angivet',
    relate: 'Sig, hvilken tekst et dokument i registret er en udgave af.',
    export: 'Skriv et dokument fra registret, eller en fil, i en form, som andre programmer læser.',
    serve: 'Start webstedet.',
    files: 'filer, eller - for standardinddata',
    filesAndFolders: 'filer og mapper',
    what: 'documents eller commitments',
    words: 'ord, der søges efter i løfterne',
    id: 'id på et dokument eller et løfte',
    before: 'den ældre udgave: en fil eller id på et dokument',
    after: 'den nyere udgave: en fil eller id på et dokument',
    documentId: 'id på et dokument',
    documentOrFile: 'id på et dokument, eller en fil, eller - for standardinddata',
    edition: 'navnerum i Akoma Ntoso 3.0: draft, som skemaet er udgivet for, eller standard, det endelige',
    date: 'dokumentets dato, ÅÅÅÅ-MM-DD; frister regnes fra den',
    language: `tekstens sprog: ${languageCodes().join(', ')} (ellers genkendes det)`,
    issuer: 'id på den aktør, der taler',
    title: 'dokumentets titel',
    work: 'nøgle, som udgaver af samme tekst har til fælles',
    classify: 'Sig, hvem der må se et dokument i registret.',
    classification: 'hvem der må se det: public for alle, internal for alle i huset, restricted for bestemte teams',
    seenBy: 'team, der må se det; kan gentages',
    sameAs: 'id eller nummer på et dokument, som siger det samme på et andet sprog',
    newVersionOf: 'id eller nummer på et dokument, som dette er en ny udgave af',
    ownWork: 'hører ikke sammen med noget andet dokument, uanset hvad det ligner',
    type: 'filernes type',
    format: (formats: string) => `resultatets form: ${formats}`,
    explain: 'vis, hvilke regler der førte til løftet, eller det gjorte, med dette id eller nummer',
    deeds: 'det, der er gjort, i stedet for løfterne',
    kind: 'kun denne slags: undertaking, call, expectation eller stance',
    bearer: 'kun det, denne aktør skylder (id)',
    speaker: 'kun det, denne aktør siger (id)',
    counterpart: 'kun det, der skal gøres sammen med denne aktør (id)',
    forum: 'kun det, der skal gøres i dette forum (id)',
    topic: 'kun om dette emne (id)',
    document: 'kun fra dette dokument (id)',
    year: 'kun fra dokumenter fra dette år',
    due: 'kun med denne frist: overdue, next-12-months, later eller none',
    amount: 'kun med eller uden beløb: with eller without',
    currency: 'kun med beløb i denne valuta (ISO 4217)',
    recurrence: 'kun det, der gentages, eller det, der ikke gør: recurring eller once',
    state: 'kun det, der er bekræftet, eller det, der ikke er gennemgået: confirmed eller candidate',
    sort: 'rækkefølge: relevance, deadline, newest, oldest eller document',
    limit: 'højst så mange',
    port: 'portens nummer',
    empty: 'uden eksempeldokumenterne',
  },
  usage: {
    unknownOption: (option: string) => `Tilvalget ${option} findes ikke.`,
    unknownCommand: (command: string) => `Kommandoen ${command} findes ikke.`,
    missingArgument: (name: string) => `Der mangler noget: ${name}.`,
    missingValue: (option: string) => `Tilvalget ${option} skal have en værdi.`,
    badValue: (option: string, value: string) => `${option} kan ikke være »${value}«.`,
    tooMany: 'Der er flere ord, end kommandoen kan bruge.',
    wrong: 'Kommandoen kan ikke forstås.',
    seeHelp: (command: string) => `Se ${command} --help.`,
    typeNeeded:
      'Sig med --type, hvad standardinddata er: text, markdown, html, pdf, docx, odt, rtf, doc, email eller akoma-ntoso.',
    forOne: (option: string) => `Angiv kun ${option}, når der er én fil.`,
    compareAlike: 'Sammenlign to filer eller to af registrets dokumenter, ikke en fil med et dokument.',
    classifyHow: 'Sig med --classification, hvem der må se dokumentet.',
    relateHow: 'Sig med --same-as, --new-version-of eller --own-work, hvad dokumentet hører til.',
  },
  backup,
  evidence,
  mail,
  report,
  review,
  unexpected: 'Noget gik galt i Servanda. Det er en fejl hos os; skriv gerne til os med det, der står herunder.',
  columns: {
    number: 'Nr.',
    id: 'Id',
    kind: 'Slags',
    bearers: 'Hvem skylder',
    actors: 'Hvem',
    amount: 'Beløb',
    action: 'Hvad',
    deadline: 'Frist',
    place: 'Sted',
    type: 'Type',
    text: 'Tekst',
    title: 'Titel',
    date: 'Dato',
    language: 'Sprog',
    commitments: 'Løfter',
    issuer: 'Udsteder',
  },
  kind: (kind: CommitmentKind) => wordingIn('da').kinds[kind].one,
  page: (page: number) => `s. ${page}`,
  point: (label: string) => `pkt. ${label.replace(/\.$/u, '')}`,
  commitmentsFound: (value: number) => count(value, 'udsagn', 'udsagn'),
  explain: {
    heading: (id: string, kind: string) => `${id}: ${kind}`,
    implied: 'udledt',
    not: 'ikke',
    features: 'Sådan blev sikkerheden til (i log-odds; summen giver sandsynligheden):',
    feature: 'Træk',
    weight: 'Vægt',
    sum: 'I alt',
    rules: 'Reglerne, i den rækkefølge de blev brugt:',
    none: (wanted: string) =>
      `Der er ikke noget løfte »${wanted}« i det læste. Nævn et id eller et nummer fra tabellen.`,
  },
  ingest: {
    outcomeOf: {
      stored: (commitments: number) => `nyt dokument med ${count(commitments, 'løfte', 'løfter')}`,
      'same-text': (_: number) => 'en ny fil af en tekst, der var der i forvejen',
      'same-file': (_: number) => 'var der i forvejen',
    },
    kinships: {
      version: (title: string, id: string) => `ny udgave af »${title}« (${id})`,
      'language-version': (title: string, id: string) => `samme tekst som »${title}« (${id}) på et andet sprog`,
    },
    attachments: (value: number) => `${count(value, 'bilag', 'bilag')} læst ind`,
    nothing: 'Der er ingen filer at læse.',
    files: (value: number) => count(value, 'fil', 'filer'),
    read: (read: number, all: number) =>
      read === all
        ? `${count(read, 'fil', 'filer')} læst`
        : `${formatNumber(read, 'da')} af ${count(all, 'fil', 'filer')} læst`,
    outcomes: {
      stored: (value: number) => count(value, 'nyt dokument', 'nye dokumenter'),
      'same-text': (value: number) => count(value, 'ny fil af en kendt tekst', 'nye filer af kendte tekster'),
      'same-file': (value: number) => `${formatNumber(value, 'da')} var der i forvejen`,
    },
    skipped: (value: number) => `${count(value, 'fil', 'filer')} sprunget over, fordi Servanda ikke læser den type.`,
    failed: (value: number) => `${count(value, 'fil', 'filer')} kunne ikke læses.`,
    found: (commitments: string, stances: string, mentions: string, passages: string) =>
      `Fundet: ${commitments}, ${stances} og ${mentions} i ${passages}.`,
    commitments: (value: number, kinds: readonly string[]) =>
      `${count(value, 'løfte', 'løfter')}${value === 0 ? '' : ` (${runningList(kinds, 'da')})`}`,
    mentions: (value: number) => `${count(value, 'nævnelse', 'nævnelser')} af aktører`,
    passages: (value: number) => count(value, 'tekststykke', 'tekststykker'),
    stopped: 'Stoppet før tid; det, der er læst ind, er gemt helt.',
  },
  kindCount,
  list: {
    noDocuments: 'Der er ingen dokumenter i registret. Læs nogle ind med servanda ingest.',
    noCommitments: 'Ingen løfter svarer til det, du søger.',
    shown: (shown: number, total: number) =>
      `Viser ${formatNumber(shown, 'da')} af ${formatNumber(total, 'da')}; flere med --limit.`,
  },
  compare: {
    change: 'Ændring',
    words: 'Ordlyd',
    summary: (same: number, other: number) =>
      `${count(same, 'tekststykke', 'tekststykker')} står uændret, ${formatNumber(other, 'da')} er ændret, nye eller væk.`,
  },
  show: {
    neither: (id: string) =>
      `Registret har hverken et dokument eller et løfte med id »${id}«. Find det med servanda list.`,
    issuer: 'Udsteder',
    date: 'Dato',
    number: 'Nummer',
    language: 'Sprog',
    files: 'Filer',
    siblings: 'På andre sprog',
    versions: 'Udgaver',
    version: (version: number, id: string) => `${version}: ${id}`,
    attachments: 'Bilag',
    attachedTo: 'Bilag til',
    source: 'Kilde',
    twins: 'Samme løfte',
    disagreement: (part: string, left: string, right: string) => `${part}: ${left} / ${right}`,
    history: 'Før',
    replacedBy: 'I næste udgave',
  },
};

/** Every sentence of the command line; a language that lacks one does not compile. */
export type CliWording = typeof danish;
