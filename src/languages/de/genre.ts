import type { GenreLore } from '../genre-lore.ts';

/** Verbs that end, or as imperatives open, recommendations and commitments. */
const INFINITIVES = new Set(
  `abbauen abhalten abschaffen abschließen achten ahnden anbieten anerkennen angehen anpassen anwenden
  arbeiten aufbauen aufheben aufnehmen ausarbeiten ausbauen ausbilden ausweiten auswerten beachten beantworten bearbeiten
  beenden begrenzen beheben beibehalten beitragen beitreten bekämpfen bereitstellen berichten berücksichtigen beschleunigen
  beschließen beseitigen bestrafen beteiligen bewahren bewerten bilden bieten durchführen durchsetzen einbeziehen einführen
  einhalten einleiten einrichten einsetzen einstellen eintreten entsenden entwickeln erarbeiten erfüllen ergreifen erhalten
  erhöhen erlassen erleichtern ermitteln ermöglichen ermutigen ernennen errichten erstellen erwägen erweitern fördern
  fortführen fortsetzen freilassen führen gewähren gewährleisten gestalten gründen halbieren helfen hinzuziehen informieren
  integrieren investieren koordinieren kürzen leisten mindern modernisieren nutzen öffnen prüfen ratifizieren reformieren
  respektieren schaffen schließen schützen senken setzen sicherstellen sorgen stärken steigern stellen streichen teilen treffen
  überarbeiten überprüfen übermitteln überwachen umsetzen unterbinden unterlassen unterrichten unterstützen untersuchen
  unterzeichnen verabschieden verankern verbessern verbieten verdoppeln vereinfachen verfolgen verhindern verhüten
  veröffentlichen verpflichten verringern verstärken verzichten vorantreiben vorlegen vorsehen weiterentwickeln wahren werben
  zulassen zurückziehen zusammenarbeiten abmildern begrenzen bewältigen eindämmen elektrifizieren erreichen ersetzen heben
  pflanzen reduzieren schließen stabilisieren verdreifachen vermeiden wiederherstellen`.split(/\s+/u),
);

const TAKEN_AS = new Set(['gilt', 'gelten', 'tritt', 'treten', 'verstehen', 'auszulegen']);

/** How German words what only texts of this genre have. */
export const germanGenre: GenreLore = {
  recommendationHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:unsere|die|zentrale|wichtigste|allgemeine|politische|konkrete|schlussfolgerungen und)\s)*(?:empfehlungen|handlungsempfehlungen|aufforderungen)(?:\s(?:an|zu|zur|zum|für|des|der)\s.*)?[:.]?$/iu,
  commitmentHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:unsere|die|gemeinsame|neue|konkrete|zentrale|freiwillige|nationale)\s)*(?:verpflichtungen|selbstverpflichtungen|zusagen|versprechen|maßnahmen|vorhaben|das (?:tun|werden) wir(?: tun)?|was wir tun(?: werden)?)(?:\s(?:an|zu|zur|zum|für|des|der)\s.*)?[:.]?$/iu,
  record:
    /(?:protokoll der|niederschrift|kommuniqué|zusammenfassung des vorsitzes|ergebnisprotokoll|gemeinsame (?:presse)?erklärung|abschlusserklärung)/iu,
  declaration: /erklärung/iu,
  enactments: ['mit dieser vereinbarung', 'mit diesem abkommen', 'mit dem plan'],
  review: {
    marker: /allgemeine[ns]? regelmäßige[ns]? überprüfung|universal periodic review|abschließende bemerkungen/iu,
    before: ['geprüft von', 'angenommen von', 'unterstützt von', 'bericht von', 'überprüfung von', 'überprüfung der'],
    names: ['der überprüfte staat', 'der vertragsstaat', 'die regierung', 'die delegation'],
    line: {
      opening: /^(?:[\p{L}\d.]{1,8}\s)?empfehlung(?:en)?(?!\p{L})/iu,
      asking: /^\s(?:empfiehlt|empfehlen|empfahl(?:en)?)(?!\p{L})/iu,
      asked: /überprüft|empfänger|adressat/iu,
      by: /(?:von|durch|der|des)\s(?:die\s|der\s|den\s)?$/iu,
      to: /an\s(?:die\s|den\s|das\s)?$/iu,
    },
  },
  qualifiers: {
    condition: {
      openings: [
        'wenn',
        'falls',
        'sofern',
        'soweit',
        'solange',
        'vorausgesetzt',
        'unter der voraussetzung',
        'unter der bedingung',
        'vorbehaltlich',
        'im falle',
        'im rahmen der verfügbaren',
        'im rahmen der vorhandenen',
        'je nach',
      ],
      phrases: [
        'gegebenenfalls',
        'falls erforderlich',
        'wenn nötig',
        'soweit erforderlich',
        'soweit möglich',
        'sofern möglich',
        'nach möglichkeit',
        'bei bedarf',
        'auf antrag',
        'auf ersuchen',
        'auf anfrage',
        'soweit angezeigt',
      ],
    },
    exception: {
      openings: [
        'es sei denn',
        'außer',
        'mit ausnahme von',
        'mit ausnahme der',
        'mit ausnahme des',
        'ausgenommen',
        'unbeschadet',
        'abgesehen von',
        'ungeachtet',
      ],
      phrases: [],
    },
  },
  isImperative: (word) => INFINITIVES.has(word),
  abstaining: ['unterlassen', 'verzichten', 'absehen'],
  attempts: ['versuchen', 'bemühen', 'anstreben', 'erwägen', 'hoffen', 'streben'],
  pairs: ['beide seiten', 'beiden seiten', 'beide länder', 'beiden länder', 'beide parteien', 'beiden regierungen'],
  objectPronouns: ['ihn', 'ihm', 'sie', 'ihr', 'ihnen', 'es'],
  government: ['die bundesregierung', 'die regierung'],
  ownObjects: ['uns'],
  notOnly: ['nur', 'bloß', 'allein', 'lediglich', 'zuletzt'],
  noneWords: ['kein', 'keine', 'keiner', 'niemand', 'weder'],
  foreseeing: [
    'ohne',
    'prognose',
    'prognosen',
    'schätzung',
    'schätzungen',
    'schätzt',
    'schätzen',
    'geschätzt',
    'voraussichtlich',
    'wahrscheinlich',
    'vermutlich',
    'erwartet',
    'szenario',
    'szenarien',
    'trend',
    'trends',
    'wenn',
    'falls',
    'sofern',
    'sonst',
    'andernfalls',
    'befürchtet',
  ],
  universals: ['alle', 'jede', 'jeder', 'jedes', 'sämtliche', 'mindestens', 'wenigstens', 'kein', 'keine'],
  attributions: ['laut', 'zufolge'],
  subjectRelatives: [],
  isFormality: (_subject, [first = '']) => TAKEN_AS.has(first),
  definitionOpenings: ['im folgenden', 'nachstehend', 'nachfolgend'],
};
