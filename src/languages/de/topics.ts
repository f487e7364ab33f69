import type { TopicLore } from '../topic-lore.ts';

/** The German words that give the topics of digital diplomacy. */
export const germanTopics: TopicLore = {
  'digital-diplomacy':
    'digitale* diplomatie, digitaldiplomatie*, cyberdiplomatie*, technologiediplomatie*, tech-diplomatie*, technologiebotschafter*, digitalbotschafter*, digitaldialog*, digitalpartnerschaft*, cyberdialog*',
  'technology-companies':
    'technologieunternehmen*, tech-unternehmen*, technologiekonzern*, tech-konzern*, technologiebranche*, digitalwirtschaft*, unternehmensverantwortung*, sorgfaltspflicht*',
  'multi-stakeholder-cooperation':
    'multi-stakeholder*, multistakeholder*, öffentlich-private* partnerschaft*, öffentlich-private* zusammenarbeit',
  'internet-governance':
    'internet-governance, internetverwaltung*, verwaltung des internets, IGF, ICANN, WSIS, domänenname*, domainname*, öffentlichen kern* des internets',
  'global-digital-governance':
    'Global Digital Compact, globale* digitalpakt*, digitale zusammenarbeit, digitale governance, digitale ordnungspolitik, regeln für digitale technologien',
  'international-law-in-cyberspace':
    'völkerrecht*, verantwortungsvolle* staatliche* verhalten*, verantwortungsvolle* verhalten* von staaten, vertrauensbildende* maßnahmen, cybernormen*',
  'platform-regulation':
    'onlineplattform*, online-plattform*, digitale* plattform*, soziale* medien, soziale* netzwerk*, inhaltemoderation*, moderation von inhalten, algorithm*, digitale* dienste*, suchmaschine*',
  'artificial-intelligence':
    'künstliche* intelligenz, KI, KI-*, maschinelle* lernen*, sprachmodell*, automatisierte* entscheidung*',
  'emerging-technologies':
    'neue* technologien, neu* und disruptive*, disruptive* technologi*, quanten*, biotechnologi*, blockchain*, internet der dinge, neurotechnologi*, kritische* technologien, zukunftstechnologi*',
  'technical-standards':
    'normung*, technische* norm*, technische* standard*, internationale* norm*, offene* norm*, offene* standard*, interoperabilität*, standardisierung*',
  'data-governance':
    'datenfl*, datenaustausch*, offene* daten, datenwirtschaft*, datenverwaltung*, daten-governance, datenübermittlung*, grenzüberschreitende* daten*, open data, open source',
  'digital-government':
    'digitale* verwaltung*, e-government, elektronische* behördendienst*, digitale* identität*, digitale* öffentliche*, öffentliche* digitale*, verwaltungsdigitalisierung*',
  'human-rights-online': 'menschenrecht*, grundrecht*, grundfreiheit*, digitale* recht*, rechte im netz',
  'freedom-of-expression':
    'meinungsfreiheit*, pressefreiheit*, medienfreiheit*, informationsfreiheit*, freie* medien, unabhängige* medien, medienpluralismus*, medienvielfalt*, zugang zu informationen, zensur*',
  'defenders-and-journalists':
    'menschenrechtsverteidiger*, journalist*, medienschaffende*, hinweisgeber*, whistleblower*',
  'privacy-and-surveillance':
    'überwachungstechn*, überwachungssoftware*, massenüberwachung*, spähsoftware*, spähprogramm*, gesichtserkennung*, biometri*, privatsphäre*, datenschutz*, personenbezogene* daten*, verschlüssel*',
  'internet-freedom':
    'internetfreiheit*, freiheit im netz, freiheit des internets, internetabschaltung*, internetsperre*, freie* und offene* internet*, offene* und freie* internet*, offene* internet*, freie* internet*, netzneutralität*',
  'child-safety-online':
    'kinder* im netz, kinder* im internet, kinder* online, kinderschutz*, sexuelle* missbrauch* von kindern, altersüberprüfung*, altersverifikation*, minderjährige*',
  disinformation:
    'desinformation*, falschinformation*, informationsmanipulation*, falschnachricht*, faktencheck*, faktenprüf*, einflusskampagne*, einflussnahme*, propaganda, deepfake*, FIMI',
  'online-hate-and-violence':
    'hassrede*, hass im netz, hetze im netz, digitale* gewalt*, online-belästigung*, gewaltbereite* extremis*, terroristische* inhalte*, radikalisier*, illegale* inhalte*, rechtswidrige* inhalte*, schädliche* inhalte*, cybermobbing*',
  'democracy-and-elections': 'demokrati*, wahlprozess*, wahlbeobacht*, freie* wahlen, wahlen, rechtsstaat*',
  'civic-space':
    'zivilgesellschaft*, zivilgesellschaftliche*, versammlungsfreiheit*, vereinigungsfreiheit*, bürgerbeteiligung*',
  'gender-equality': 'gleichstellung*, geschlechter*, frauen, mädchen, frauenrecht*',
  cybersecurity:
    'cybersicherheit*, it-sicherheit*, informationssicherheit*, netzsicherheit*, netzwerksicherheit*, cyberresilienz*, cyberabwehr*, cyberverteidigung*, cybervorfall*, cybervorfäll*, cyberbedrohung*, CSIRT*, CERT*, schwachstellen*',
  'malicious-cyber-activities':
    'cyberangriff*, cyberattacke*, cyberoperation*, böswillige* cyber*, cyberspionage*, zuordnung von cyber*, ransomware*, schadsoftware*, hackerangriff*',
  cybercrime:
    'cyberkriminalität*, computerkriminalität*, internetkriminalität*, cyberstraftat*, elektronische* beweismittel*, online-betrug*, identitätsdiebstahl*',
  'critical-infrastructure':
    'kritische* infrastruktur*, kritische* einrichtung*, seekabel*, unterseekabel*, unterwasserkabel*, versorgungssicherheit*',
  'hybrid-threats':
    'hybride* bedrohung*, hybride* angriff*, hybride* kampagne*, hybride* kriegführung*, ausländische* einmischung*, sabotage*',
  'cyber-capacity-building':
    'kapazitätsaufbau*, aufbau von kapazitäten, aufbau von cyberfähigkeiten, cyberfähigkeiten, kapazitäten aufbauen, technische* hilfe, kompetenzaufbau*',
  'military-technology':
    'autonome* waffen*, militärische* nutzung*, militärische* technologi*, drohne*, abrüstung*, rüstungskontroll*, nichtverbreitung*, weltraum*',
  connectivity:
    'konnektivität*, breitband*, 5G*, 6G*, digitale* infrastruktur*, mobilfunk*, telekommunikation*, rechenzentr*, internetzugang*, zugang zum internet, cloud*, satelliten*, glasfaser*',
  'digital-economy':
    'digitale* wirtschaft*, digitale* handel*, digitalhandel*, elektronische* handel*, e-commerce, handelsabkommen*, digitale* binnenmarkt*, digitalsteuer*, besteuerung*, fintech*',
  innovation: 'innovation*, forschung*, unternehmensgründ*, start-up*, startup*',
  'digital-transformation':
    'digitale* wandel*, digitale* transformation*, digitale* übergang*, digitalisierung*, digitale* technologien, digitale* lösungen',
  'green-technology':
    'klima*, grüne* wandel*, ökologische* wandel*, grüne* technologi*, umwelttechnologi*, elektroschrott*, energieeffizien*, biodiversität*',
  'economic-security':
    'exportkontroll*, ausfuhrkontroll*, doppelte* verwendungszweck*, dual-use*, investitionsprüfung*, souveränität*, strategische* autonomie*, wirtschaftliche* sicherheit*, halbleiter*, lieferkette*, abhängigkeiten, rohstoff*',
  'digital-divide': 'digitale* kluft*, digitale* spaltung*, digitale* inklusion*, digitale* teilhabe*, barrierefrei*',
  'digital-skills':
    'digitale* kompetenz*, digitale* fähigkeit*, digitalkompetenz*, medienkompetenz*, bildung*, ausbildung*, schulung*',
  'digital-development':
    'entwicklungszusammenarbeit*, entwicklungshilfe*, nachhaltige* entwicklung*, entwicklungsländer*, Global Gateway, technologietransfer*, entwicklungspolit*',
  'humanitarian-and-peace':
    'humanitäre*, friedenssicherung*, friedenskonsolidierung*, friedenseinsatz*, friedenseinsätz*, konfliktverhütung*, konfliktprävention*, flüchtling*, bewaffnete* konflikt*, waffenruhe*, waffenstillstand*, frieden und sicherheit',
};
