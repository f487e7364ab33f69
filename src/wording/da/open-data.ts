import { formatDate } from '../dates.ts';
import type { OpenDataWording } from '../open-data-wording.ts';

/** Åbne data. */
export const openData: OpenDataWording = {
  title: 'Åbne data',
  vocabulary: {
    title: 'Vokabular',
    lead: 'De begreber, vores data er skrevet med, hvor andres vokabularer ikke har et ord. Hvert har sin egen adresse: adressen på denne side og begrebets navn efter et #.',
    context: 'Begreberne som JSON-LD-kontekst',
    classes: 'Slags ting',
    properties: 'Egenskaber',
    others: 'Andres vokabularer',
  },
  page: {
    lead: [
      'Alt offentligt i registret, til programmer, regneark og andre kataloger. Det er det samme for alle, uanset om man er logget ind.',
      'Citater er ordrette. Det, der er udledt af sammenhængen, er mærket, og det, ingen har vurderet, står som ikke vurderet.',
    ],
    licence: 'Data må bruges efter',
    notTexts: 'Selve dokumenterne tilhører dem, der har udstedt dem.',
    changed: (day) => `Sidst ændret ${day}.`,
    contents: 'Tabeller',
    metadata: 'Hvad kolonnerne er, til programmer (CSV on the Web)',
    always: 'i alle rækker',
    several: 'kan rumme flere',
    ways: {
      title: 'Veje til data',
      addresses: (types) =>
        `Hver posts adresse svarer i den form, du beder om (${types}), eller efter endelsen: .jsonld, .json, .csv, .xml. Et løftes adresse også, som det stod en bestemt dag:`,
      catalogue: 'Kataloget som DCAT-AP 3',
      graph: 'Alle løfter som JSON-LD',
      texts: 'Alle dokumenter som Akoma Ntoso 3.0 i ét arkiv',
      api: 'API’et, til den, der søger og filtrerer',
      csv: (separator) =>
        `Tabellerne er CSV i UTF-8 med byte order mark, så regneark læser dem rigtigt. Flere værdier i en celle er adskilt af »${separator}«. En tekst, som et regneark ville køre som formel, har en apostrof foran.`,
    },
  },
  cards: {
    title: 'Vis det på dit websted',
    lead: 'Et lille kort, der selv holder sig ajour. Det kører ingen scripts, sætter ingen cookies og følger ingen læsere.',
    code: 'Kopiér dette ind på din side',
    preview: 'Sådan ser det ud',
    back: 'Tilbage til posten',
    signatories: (count) => (count === 1 ? 'Én underskriver' : `${count} underskrivere`),
    noRound: 'Der er endnu ikke bedt om redegørelser.',
    period: (from, to) => `Redegørelser for ${from} – ${to}`,
    readAt: (site) => `Læs det hos ${site}`,
    oEmbed: {
      notHere:
        'Der er kun kort over et løfte eller en erklæring på dette websted. Angiv adressen på dens side som url.',
      onlyJson: 'Svaret kommer kun som JSON: format=json.',
    },
  },
  keys: {
    own: 'Dine API-nøgler',
    ownLead:
      'En nøgle lader et program læse API’et i dit navn, eller som alle andre, og oftere end uden. Den ændrer ikke noget.',
    all: 'API-nøgler',
    allLead: 'Alles nøgler, og nøgler til dem udefra, der læser det offentlige oftere, end man må uden.',
    none: 'Der er ingen nøgler.',
    make: 'Lav en nøgle',
    name: 'Hvad den er til',
    holder: 'Hvem den er til',
    scope: 'Hvad den læser',
    scopes: { public: 'det, alle må læse', own: 'det, jeg må læse' },
    most: 'Forespørgsler i minuttet',
    perMinute: (count) => `${count} forespørgsler i minuttet`,
    made: (day) => `lavet ${day}`,
    used: (day) => `sidst brugt ${day}`,
    notUsed: 'ikke brugt endnu',
    revoke: 'Luk',
    revoked: (day) => `lukket ${day}`,
    newTitle: 'En ny nøgle',
    shown: 'Kopiér den nu: den vises kun denne ene gang, og kun dens fingeraftryk gemmes.',
    how: 'Programmet sender den med hver forespørgsel, i dette hovedfelt:',
    back: 'Tilbage til nøglerne',
  },
  forms: { csv: 'Som CSV', graph: 'Som JSON-LD', texts: 'Som Akoma Ntoso' },
  catalogue: {
    title: (site) => `Åbne data fra ${site}`,
    description: 'Løfter fra stater, institutioner og virksomheder, med deres præcise kilde, og hvad der blev af dem.',
    keyword: 'digitalt diplomati',
    service: 'API',
    serviceDescription: 'Søgning og filtre i de samme data, som JSON.',
  },
  notAcceptable: (types) => `Adressen svarer som ${types.join(', ')}. Forespørgslen tager ikke imod nogen af dem.`,
  gone: ({ what, at }) => {
    const thing = what === 'commitment' ? 'Posten' : 'Pressemeddelelsen';
    const when = at === null ? '' : ` den ${formatDate(at.toISOString().slice(0, 10), 'da')}`;
    return `${thing} blev trukket tilbage${when}. Siden fortæller hvorfor.`;
  },
  otherForms: 'Posten som data',
  asItStood: (day) => `Du ser posten, som den stod den ${day}: dens tilstand, dens dele og det, der var sagt om den.`,
  withdrawn: (day) => `Trukket ud af registret den ${day}.`,
  becameThis: (place, of) => (of === 1 ? 'Det, den blev til' : `Det, den blev til, ${place} af ${of}`),
};
