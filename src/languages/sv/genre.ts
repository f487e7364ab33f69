import type { GenreLore } from '../genre-lore.ts';

/** Verbs that recommendations and commitments open with, as infinitives; an imperative is the same, or one without its -a. */
const INFINITIVES =
  `anpassa anslå ansluta anta använda arbeta avskaffa avsluta avstå avsätta begränsa bekämpa beivra belysa bevara bidra
  bistå bygga dela delta driva effektivisera erbjuda ersätta erkänna etablera finansiera fortsätta främja fullgöra förbereda
  förbjuda förbättra fördubbla fördöma förebygga förenkla förhindra förhandla förkorta förlänga förnya förstärka förse försvara
  garantera ge genomföra granska göra halvera hindra hjälpa häva höja inbegripa inbjuda inleda informera införa ingå inkludera
  inrätta integrera intensifiera investera kartlägga kriminalisera kräva lansera lagföra leda lägga minska modernisera motverka
  möjliggöra nå ompröva offentliggöra ordna organisera påskynda planera prioritera pröva publicera ratificera rapportera reformera
  reglera respektera revidera samarbeta samla samordna se skapa skicka skydda slopa sluta sprida stifta stoppa
  straffa stänga stärka stödja säkerställa säkra sända sänka ta tillsätta tillhandahålla tillträda tillåta tillämpa trygga underlätta
  underteckna undersöka undvika uppdatera upphäva uppfylla uppmuntra uppnå upprätta upprätthålla utarbeta utbilda utbyta
  utfärda utforma utnämna utreda utse utveckla utvidga utvärdera utöka verka vidta vidareutveckla värna ändra åta åtgärda öka öppna
  överväga övervaka återställa fasa plantera stabilisera tredubbla åstadkomma utrota`.split(/\s+/u);
const IMPERATIVES = new Set(INFINITIVES.flatMap((word) => [word, word.replace(/([^aeiouyåäö])a$/u, '$1')]));

const TAKEN_AS = new Set(['tolkas', 'förstås', 'anses', 'betraktas', 'gälla', 'läsas']);

/** How Swedish words what only texts of this genre have. */
export const swedishGenre: GenreLore = {
  recommendationHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:våra|slutsatser och|centrala|viktigaste|allmänna|konkreta|de)\s)*(?:rekommendationer(?:na)?|uppmaningar(?:na)?)(?:\s(?:till|om|för|från)\s.*)?[:.]?$/iu,
  commitmentHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:våra|regeringens|gemensamma|nya|konkreta|centrala|frivilliga|nationella|de)\s)*(?:åtaganden(?:a)?|löften(?:a)?|utfästelser(?:na)?|åtgärder(?:na)?|insatser(?:na)?|initiativ(?:en)?|det(?:ta)? (?:ska|vill) vi(?: göra)?)(?:\s(?:till|om|för|från|på)\s.*)?[:.]?$/iu,
  record:
    /(?:protokoll från|mötesprotokoll|kommuniké|communiqué|ordförandens sammanfattning|minnesanteckningar|gemensamt uttalande)/iu,
  declaration: /(?:förklaring|deklaration)/iu,
  enactments: ['genom avtalet', 'genom överenskommelsen', 'med planen'],
  review: {
    marker:
      /allmänna? återkommande (?:utfrågning|granskning)|universal periodic review|slutsatser och rekommendationer/iu,
    before: ['granskats av', 'stöd av', 'accepterats av', 'rapport från', 'granskning av', 'granskningen av'],
    names: ['den granskade staten', 'konventionsstaten', 'regeringen', 'delegationen'],
    line: {
      opening: /^(?:[\p{L}\d.]{1,8}\s)?rekommendation(?:er)?(?!\p{L})/iu,
      asking: /^\srekommenderar?(?:de)?(?!\p{L})/iu,
      asked: /mottagare|granskad/iu,
      by: /(?:från|av)\s$/iu,
      to: /till\s$/iu,
    },
  },
  qualifiers: {
    condition: {
      openings: [
        'om',
        'ifall',
        'såvida',
        'förutsatt att',
        'under förutsättning att',
        'under förutsättning av',
        'på villkor att',
        'med förbehåll för',
        'så länge',
        'i den mån',
        'i den utsträckning',
        'i händelse av',
        'beroende på',
        'inom ramen för befintliga',
        'inom befintliga',
        'inom tillgängliga',
      ],
      phrases: [
        'vid behov',
        'om så är lämpligt',
        'när så är lämpligt',
        'där så är lämpligt',
        'i förekommande fall',
        'i tillämpliga fall',
        'om det är nödvändigt',
        'om det är möjligt',
        'om möjligt',
        'om så krävs',
        'i möjligaste mån',
        'så långt det är möjligt',
        'så långt som möjligt',
        'på begäran',
      ],
    },
    exception: {
      openings: [
        'om inte',
        'såvida inte',
        'utom',
        'förutom',
        'med undantag för',
        'med undantag av',
        'utan att det påverkar',
        'utan att detta påverkar',
        'bortsett från',
        'oaktat',
      ],
      phrases: [],
    },
  },
  isImperative: (word) => IMPERATIVES.has(word),
  abstaining: ['avstå', 'avstår', 'underlåta', 'underlåter'],
  attempts: ['söka', 'försöka', 'sträva', 'eftersträva', 'överväga', 'sikta', 'hoppas'],
  pairs: ['båda sidor', 'båda länderna', 'bägge länderna', 'båda parter', 'båda parterna', 'båda regeringarna'],
  objectPronouns: ['honom', 'henne', 'den', 'det', 'dem'],
  government: ['regeringen'],
  ownObjects: ['oss'],
  notOnly: ['bara', 'endast', 'enbart', 'minst'],
  noneWords: ['ingen', 'inget', 'inga', 'varken'],
  lasting: ['till och med', 'fram till'],
  foreseeing: [
    'utan',
    'prognos',
    'prognosen',
    'prognoser',
    'prognoserna',
    'uppskattas',
    'uppskattar',
    'uppskattning',
    'beräknas',
    'förväntas',
    'väntas',
    'bedöms',
    'troligen',
    'sannolikt',
    'förmodligen',
    'scenario',
    'om',
    'annars',
    'befaras',
    'varnar',
  ],
  universals: ['alla', 'all', 'allt', 'varje', 'samtliga', 'minst', 'ingen', 'inget', 'inga'],
  attributions: ['enligt'],
  subjectRelatives: [],
  isFormality: (_subject, [first = '', second = '']) =>
    TAKEN_AS.has(first) || (first === 'träda' && second === 'i') || (first === 'äga' && second === 'tillämpning'),
  definitionOpenings: ['nedan kallad', 'nedan kallat', 'nedan kallade', 'härefter', 'i det följande'],
};
