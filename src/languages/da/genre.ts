import type { GenreLore } from '../genre-lore.ts';

/** Verbs that recommendations and commitments open with, as infinitives; an imperative is one without its -e. */
const INFINITIVES =
  `afhjælpe afholde afkriminalisere afskaffe afslutte afstå aktivere anerkende anlægge ansætte anvende arbejde bekæmpe
  beskytte bevare bidrage bistå bygge danne dele deltage drøfte effektivisere etablere evaluere finansiere fjerne
  forbedre forbyde forebygge forelægge forenkle forhindre forhøje forlænge formidle forny forpligte forstærke forsvare
  fortsætte fordoble fremlægge fremme fremskynde følge genindføre genoptage gennemføre gennemgå give gribe gøre halvere
  handle harmonisere hjælpe håndhæve iværksætte igangsætte indberette indføre indgå indlede indrette inddrage inkludere
  integrere intensivere investere justere koordinere kortlægge kræve lancere lette lukke mindske mobilisere modernisere
  modvirke måle nedbringe nedsætte nedlægge offentliggøre omlægge opdatere ophæve opretholde oprette oplyse opstille
  optrappe opfylde orientere overholde overveje overvåge planlægge prioritere rapportere ratificere reducere
  reformere respektere revidere samarbejde samle sende sikre skabe skærpe sprede stille stoppe straffe styrke støtte
  suspendere sørge tage tilbyde tilpasse tilslutte tiltræde tilvejebringe trække træffe uddanne uddybe udbygge udpege
  udarbejde udrydde udsende udskifte udstede udveksle udvide udvikle undersøge undertegne underskrive undgå
  undlade understøtte vedtage vejlede vurdere yde værne øge ændre åbne sænke genoprette udfase opnå nå tredoble bringe hæve begrænse standse vende
  genanvende plante restaurere elektrificere digitalisere beskære opbygge vaccinere skaffe stabilisere spare udligne`.split(
    /\s+/u,
  );
const IMPERATIVES = new Set(
  INFINITIVES.flatMap((word) => [word, word.replace(/e$/u, '').replace(/([bdfgklmnprst])\1$/u, '$1')]),
);
/** »frem (mod 2030)« is an adverb. */
IMPERATIVES.delete('frem');

const TAKEN_AS = new Set(['forstås', 'anses', 'fortolkes', 'opfattes', 'læses', 'betragtes', 'gælde']);

/** How Danish words what only texts of this genre have. */
export const danishGenre: GenreLore = {
  recommendationHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:vores|konklusioner og|centrale|overordnede|konkrete|de|liste over|generelle)\s)*(?:anbefalinger(?:ne)?|henstillinger(?:ne)?|opfordringer(?:ne)?)(?:\s(?:til|om|for|fra|vedrørende)\s.*)?[:.]?$/iu,
  commitmentHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:vores|vore|regeringens|danmarks|fælles|konkrete|centrale|nye|de|frivillige|eu’s|eu's)\s)*(?:forpligtelser(?:ne)?|tilsagn|løfter|indsatser|initiativer|det vil vi(?: gøre)?|dét vil vi)(?:\s(?:til|om|for|fra|på)\s.*)?[:.]?$/iu,
  record:
    /\b(?:referat|beslutningsreferat|kommuniké|communiqué|formandens (?:sammenfatning|konklusioner)|mødereferat|protokol fra|beretning om mødet|fælles (?:presse)?erklæring)/iu,
  declaration: /(?:erklæring|pagt|charter)/iu,
  enactments: [
    'med aftalen',
    'med denne aftale',
    'som led i aftalen',
    'med strategien',
    'med planen',
    'med udspillet',
    'med lovforslaget',
    'med finansloven',
  ],
  review: {
    marker: /universelle periodiske (?:bedømmelse|gennemgang)|universal periodic review|afsluttende bemærkninger/iu,
    before: ['gennemgået af', 'støttes af', 'accepteret af', 'rapport fra', 'bedømmelse af', 'eksamination af'],
    names: ['den bedømte stat', 'staten under bedømmelse', 'deltagerstaten', 'regeringen', 'delegationen'],
    line: {
      opening: /^(?:[\p{L}\d.]{1,8}\s)?(?:anbefaling(?:er)?|henstilling(?:er)?)(?!\p{L})/iu,
      asking: /^\s(?:anbefaler|anbefalede|henstiller)(?!\p{L})/iu,
      asked: /modtager|under (?:eksamination|gennemgang)|henvendt til/iu,
      by: /(?:fra|af)\s$/iu,
      to: /til\s$/iu,
    },
  },
  qualifiers: {
    condition: {
      openings: [
        'hvis',
        'såfremt',
        'forudsat at',
        'forudsat , at',
        'under forudsætning af',
        'med forbehold for',
        'med forbehold af',
        'på betingelse af',
        'så længe',
        'i det omfang',
        'for så vidt',
        'i tilfælde af',
        'afhængigt af',
        'inden for rammerne af de eksisterende',
        'inden for de eksisterende',
      ],
      phrases: [
        'hvor det er relevant',
        'hvor det er hensigtsmæssigt',
        'hvor det er nødvendigt',
        'hvor det er muligt',
        'når det er relevant',
        'når det er nødvendigt',
        'når det er hensigtsmæssigt',
        'hvis det er nødvendigt',
        'hvis det er relevant',
        'så vidt muligt',
        'om nødvendigt',
        'om muligt',
        'hvor relevant',
        'hvor muligt',
        'efter behov',
        'i fornødent omfang',
        'i relevant omfang',
        'i givet fald',
        'alt efter omstændighederne',
        'efter anmodning',
        'på anmodning',
      ],
    },
    exception: {
      openings: [
        'medmindre',
        'med mindre',
        'undtagen',
        'med undtagelse af',
        'uden at det berører',
        'uden at dette berører',
        'uden præjudice for',
        'bortset fra',
        'dog ikke',
      ],
      phrases: [],
    },
  },
  isImperative: (word) => IMPERATIVES.has(word),
  abstaining: ['undlade', 'undlader', 'afstå'],
  attempts: ['søge', 'forsøge', 'bestræbe', 'stræbe', 'tilstræbe', 'prøve', 'overveje', 'sigte', 'håbe'],
  pairs: ['begge sider', 'to lande', 'begge lande', 'to parter', 'begge parter', 'to regeringer', 'begge regeringer'],
  objectPronouns: ['ham', 'hende', 'den', 'det', 'dem'],
  ownObjects: ['os'],
  notOnly: ['kun', 'blot', 'bare', 'alene', 'mindst'],
  noneWords: ['ingen', 'intet', 'hverken'],
  lasting: ['indtil', 'frem til', 'til og med'],
  foreseeing: [
    'uden',
    'skønnes',
    'skønner',
    'skøn',
    'anslås',
    'anslår',
    'forventes',
    'forventer',
    'ventes',
    'forudses',
    'forudsiger',
    'prognose',
    'prognosen',
    'prognoser',
    'prognoserne',
    'fremskrivning',
    'fremskrivninger',
    'fremskrivningen',
    'sandsynligvis',
    'formentlig',
    'næppe',
    'måske',
    'hvis',
    'såfremt',
    'medmindre',
    'ellers',
    'frygtes',
    'advarer',
  ],
  universals: ['alle', 'al', 'alt', 'hver', 'hvert', 'enhver', 'ethvert', 'samtlige', 'mindst', 'ingen', 'intet'],
  attributions: ['ifølge', 'i følge'],
  subjectRelatives: [],
  isFormality: (subject, [first = '', second = '', third = '']) =>
    /^intet i (?:denne|dette|disse|den foreliggende) /u.test(subject) ||
    TAKEN_AS.has(first) ||
    (first === 'være' && third === 'tvivl') ||
    (first === 'finde' && second === 'anvendelse') ||
    (first === 'træde' && second === 'i'),
  definitionOpenings: ['herefter', 'i det følgende', 'herefter benævnt', 'herefter kaldet', 'i det følgende benævnt'],
};
