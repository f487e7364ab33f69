import type { TopicLore } from '../topic-lore.ts';

/** The Swedish words that give the topics of digital diplomacy. */
export const swedishTopics: TopicLore = {
  'digital-diplomacy':
    'digital* diplomati*, teknikdiplomati*, cyberdiplomati*, teknikambassadör*, techambassadör*, digitala partnerskap*, digital dialog*, digitala dialog*, cyberdialog*',
  'technology-companies':
    'teknikföretag*, techföretag*, teknikjätt*, techjätt*, teknikbransch*, tekniksektor*, företagens ansvar, ansvarsfullt företagande',
  'multi-stakeholder-cooperation':
    'flerpart*, multistakeholder*, multi-stakeholder*, offentlig-privata partnerskap*, offentlig-privat samverkan',
  'internet-governance':
    'internetförvaltning*, förvaltning* av internet, internets förvaltning, IGF, ICANN, WSIS, domännamn*',
  'global-digital-governance':
    'Global Digital Compact, globala digitala pakt*, globala digitala överenskommelse*, digitalt samarbete, digital styrning, globala regler för teknik',
  'international-law-in-cyberspace':
    'folkrätt*, ansvarsfullt statligt uppträdande, staters ansvarsfulla beteende, ansvarsfullt statligt agerande, förtroendeskapande åtgärder, cybernorm*, internationell rätt',
  'platform-regulation':
    'onlineplattform*, nätplattform*, digitala plattform*, sociala medier, innehållsmoderering*, moderering av innehåll, algoritm*, digitala tjänster*, sökmotor*',
  'artificial-intelligence':
    'artificiell* intelligens, AI, AI-*, maskininlärning*, språkmodell*, automatiserat beslut*, automatiserade beslut*',
  'emerging-technologies':
    'ny teknik, nya teknik*, framväxande teknik*, omvälvande teknik*, kvant*, bioteknik*, blockkedj*, sakernas internet, neuroteknik*, kritisk teknik',
  'technical-standards':
    'standardisering*, teknisk* standard*, internationella standard*, öppna standard*, globala standard*, interoperabilitet*, driftskompatibilitet*',
  'data-governance':
    'dataflöde*, datadelning*, delning av data, öppna data, dataförvaltning*, datastyrning*, dataekonomi*, dataöverföring*, öppen källkod',
  'digital-government':
    'digital* förvaltning*, e-förvaltning*, digital* identitet*, digital* offentlig*, offentlig* digital*, e-legitimation*',
  'human-rights-online': 'mänskliga rättighet*, grundläggande rättighet*, grundläggande friheter, digitala rättighet*',
  'freedom-of-expression':
    'yttrandefrihet*, pressfrihet*, mediefrihet*, informationsfrihet*, fria medier, oberoende medier, mediemångfald*, tillgång till information, censur*',
  'defenders-and-journalists': 'människorättsförsvar*, journalist*, mediearbetar*, visselblås*',
  'privacy-and-surveillance':
    'övervakningsteknik*, massövervakning*, spionprogram*, ansiktsigenkänning*, biometri*, integritetsskydd*, privatliv*, dataskydd*, personuppgift*, krypter*',
  'internet-freedom':
    'internetfrihet*, frihet på nätet, fritt internet, öppet internet, fritt och öppet internet, öppet och fritt internet, nedstängning* av internet, internetnedstängning*, nätneutralitet*',
  'child-safety-online':
    'barn på nätet, barn* online, barnsäkerhet*, sexuella övergrepp mot barn, åldersverifiering*, ålderskontroll*, skydd* av minderåriga, minderåriga',
  disinformation:
    'desinformation*, felaktig information, vilseledande information, informationsmanipul*, informationspåverkan*, falska nyheter, faktagranskning*, faktakoll*, påverkanskampanj*, påverkansoperation*, propaganda*, FIMI',
  'online-hate-and-violence':
    'hatpropaganda*, hatretorik*, näthat*, hat på nätet, hot och hat, digitalt våld, våldsbejakande extremism*, terrorisminnehåll*, radikaliser*, olagligt innehåll, skadligt innehåll, nätmobbning*',
  'democracy-and-elections': 'demokrati*, valprocess*, valobservat*, fria val, allmänna val, rättsstat*',
  'civic-space':
    'civilsamhäll*, civila samhäll*, medborgerliga utrymme*, mötesfrihet*, föreningsfrihet*, medborgardeltagande*',
  'gender-equality': 'jämställdhet*, kvinnor och flickor*, kvinnor, kvinnors*, flickor*, könsbaserat*',
  cybersecurity:
    'cybersäkerhet*, it-säkerhet*, informationssäkerhet*, nätsäkerhet*, nätverkssäkerhet*, cyberresiliens*, cyberförsvar*, cyberincident*, cyberhot*, CSIRT*, CERT*, sårbarheter',
  'malicious-cyber-activities':
    'cyberangrepp*, cyberattack*, cyberoperation*, skadlig* cyber*, fientlig* cyber*, cyberspionage*, utpressningsprogram*, skadlig kod, skadeprogram*',
  cybercrime:
    'it-brott*, cyberbrott*, nätbrott*, elektronisk bevisning, elektroniska bevis, nätbedrägeri*, identitetsstöld*',
  'critical-infrastructure':
    'kritisk* infrastruktur*, samhällsviktig*, undervattenskabl*, sjökabl*, havskabl*, försörjningstrygghet*',
  'hybrid-threats':
    'hybridhot*, hybridattack*, hybridangrepp*, hybridkampanj*, hybridkrigföring*, hybrida hot, utländsk inblandning, sabotage*',
  'cyber-capacity-building':
    'kapacitetsuppbyggnad*, kapacitetsutveckling*, cyberkapacitet*, bygga upp kapacitet*, tekniskt bistånd',
  'military-technology':
    'autonoma vapen*, militär* användning*, militär* teknik*, drönar*, nedrustning*, vapenkontroll*, rustningskontroll*, icke-spridning*, yttre rymden',
  connectivity:
    'konnektivitet*, uppkoppling*, bredband*, 5G*, 6G*, digital* infrastruktur*, mobilnät*, telekommunikation*, datacent*, internetåtkomst*, tillgång till internet, moln*, satellit*, fiber*',
  'digital-economy':
    'digital* ekonomi*, digital* handel*, e-handel*, handelsavtal*, digitala inre marknad*, digital* skatt*, beskattning*, fintech*',
  innovation: 'innovation*, forsk*, entreprenör*, företagande, uppstartsföretag*, startup*, start-up*',
  'digital-transformation':
    'digital* omställning*, digital* omvandling*, digitalisering*, digital teknik, digitala lösningar',
  'green-technology':
    'klimat*, gröna omställning*, grön teknik, miljöteknik*, e-avfall*, elektronikavfall*, energieffektiv*, biologisk mångfald',
  'economic-security':
    'exportkontroll*, dubbla användningsområden, dual-use*, investeringsgranskning*, granskning av investeringar, suveränitet*, strategiskt oberoende, strategisk autonomi, ekonomisk säkerhet, halvledar*, leveranskedj*, försörjningskedj*, beroenden, råvaror',
  'digital-divide':
    'digital* klyft*, digital* inkludering*, digitalt utanförskap*, digital* delaktighet*, tillgänglighet*',
  'digital-skills':
    'digital* kompetens*, digital* färdighet*, mediekunnighet*, medie- och informationskunnighet*, utbildning*, e-lärande*, undervisning*',
  'digital-development':
    'utvecklingssamarbete*, utvecklingsbistånd*, bistånd*, hållbar utveckling, utvecklingsländ*, Global Gateway, tekniköverföring*, utvecklingspoliti*',
  'humanitarian-and-peace':
    'humanitär*, fredsbevar*, fredsbyggande*, fredsfrämjande*, konfliktförebygg*, flykting*, väpnad* konflikt*, vapenvila*, eldupphör*, fred och säkerhet',
};
