import { type CompoundLore, wordList } from '../compound-lore.ts';

/** People, offices and bodies. */
const PEOPLE = wordList(`
  administration advokat afdeling aktør akademi ambassade ambassadør anklager ansat arbejder arbejdsgiver barn beboer
  befolkning bestyrelse borger borgmester bruger by børn center chef delegation deltager departement direktion direktorat
  direktør dommer domstol ejer ekspert elev embede enhed familie flygtning folk folketing forbruger forbund forening
  forfatter forkæmper forsker forvaltning forælder fond fonde generation gruppe handicap hold hær institut institution
  instruktør iværksætter journalist jurist kommission kommissær kommune koncern konsul konsulat konsulent kontor koordinator
  korps kreds kvinde kunde kunstner landsby leder ledelse leverandør ligemand lærer læge mand medarbejder medborger medlem
  menneske minister ministerium mindretal modtager myndighed mægler  nabo nation observatør ofre offer officer ombudsmand
  operatør ordfører organ organisation parlament part partner parter pensionist person personale personel pige pilot politi
  politiker producent professor præsident publikum rapportør redaktør redaktion regering region repræsentant råd rådgiver
  samfund sekretariat sekretær selskab sendebud senat skole soldat specialist stab stat styrelse styrke studerende student
  stifter taler tjeneste tjenestemand trup underskriver udsending udvalg ungdom union universitet veteran vagt virksomhed
  vælger vært værn ægtefælle øvrighed`);

/** Law, rule and government. */
const STATE = wordList(`
  afgift afgørelse aftale ansvar anbefaling anklage anvisning artikel autoritet bekendtgørelse beføjelse beslutning
  bestemmelse bevilling bevis bilag budget charter dagsorden dekret demokrati diplomati direktiv dom doktrin erklæring
  embargo forbrydelse forbud forfatning forfølgelse forhandling forordning forpligtelse forslag frihed fuldmagt garanti
  grundlag grundlov hensyn immunitet indsigelse initiativ instans jura klage klausul kodeks kontrakt kontrol kompetence
  konvention korruption krav kriminalitet kriterium kvalitet kvote lov lovgivning licens ligestilling magt mandat møde norm
  noter notat opgave orden overenskomst pagt paragraf pas patent pligt plan politik præambel princip privilegium procedure
  proces program projekt protokol reform regel reglement regulering resolution ret rettighed retningslinje sag samtykke
  sanktion sikkerhed statut status stemme straf strategi suverænitet tilladelse tilsagn tilsyn traktat tvang tvist
  undersøgelse valg vedtagelse vedtægt verdikt veto vilkår visum værdi værdighed`);

/** Money, trade and work. */
const ECONOMY = wordList(`
  aktie aktiv arbejde bank beskæftigelse beløb betaling bistand bidrag branche butik bygning båd eksport erhverv energi
  fabrik fattigdom finans fiskeri flåde forbrug forretning forsikring forsyning fortjeneste gas gevinst gave gebyr gæld
  handel havn hav hjælp holdning import industri indkomst indkøb infrastruktur innovation investering job kapital kapacitet
  kasse kobber konkurrence konto kontor kredit krise kryds kul kvote landbrug levering lager lån løn maskine marked
  medicin middel midler mineral model myndighed naturgas netværk nød nødhjælp nøgle olie ordre pakke penge pension platform
  pris produkt produktion projekt pulje purse ramme regnskab ressource risiko råstof salg satellit service skat skib
  stål støtte subsidie system tab teknik teknologi tilskud told tonnage trafik transport tog turisme udbud uddannelse udgift
  udstyr udvikling valuta vare vej vin virke vækst værktøj økonomi ydelse`);

/** Peace, defence and crisis. */
const SECURITY = wordList(`
  aggression alarm alliance angreb atom beredskab beskyttelse besættelse bombe brand cyber efterretning eskalation fare fly
  forsvar fred fange fængsel fængsling gidsel grænse hjemland hændelse hærværk invasion katastrofe kamp konflikt krig
   lejr luft mine missil modstand mord mægling mission nedrustning offensiv operation opgør oprustning overfald
  overgreb overvågning panser parat patrulje program pirat rædsel raket redning rustning røveri sabotage sikring skyld
  slaveri spion spionage terror terrorisme tortur trussel tropper ubåd undertrykkelse vold våben våbenhvile øvelse
  ødelæggelse`);

/** Nature and health. */
const NATURE = wordList(`
  affald aids areal art atmosfære biodiversitet biomasse drikkevand drivhus dyr emission epidemi ernæring fisk flod foder
  fødevare føde fødsel gift hede hospital hud hungersnød hygiejne is jord klima korn kost kræft krop kyst landskab liv
  luft mad malaria mangfoldighed medicin miljø natur opvarmning pandemi plante plast regn sundhed skov smitte smerte
  sol stof stråling strøm sult svangerskab sygdom temperatur tobak tørke udledning vaccine vaccination vand vejr vind virus
  ø øer ørken økosystem`);

/** Knowledge, media and culture. */
const CULTURE = wordList(`
  adgang algoritme analyse arkiv arv avis bibliotek billede blad bog bøger computer data database debat desinformation
  digital dokument eksamen erfaring fag film forskning forum foto framing fremtid fremskridt forståelse grundforskning
  historie idé identitet idræt information internet intelligens kabel  kamera kampagne kanal kilde klasse kløft kode
  kommunikation konference kort kultur kunst kundskab kursus  læring læse materiale maskinlæring medie  mening
  metode museum musik måling nyhed offentlighed opgave opinion ord oplysning platform presse prøve publikation radio rapport
  rapportering religion sang sprog  software kildekode spørgsmål statistik studie studium signal skrift symbol tale
  tanke tekst telefon tema tid tidsskrift tro telekommunikation topmøde tradition træning udsendelse udstilling undervisning
  universitet videnskab viden video værk ytring ære forbindelse`);

/** Places, times and measures. */
const WORLD = wordList(`
  afrika aften aktivitet alder amerika asien atlant baggrund bane begyndelse behov betingelse bredde brug bund bolig dag
  dannelse del distrikt distance dybde døgn efterår effekt ekstra element  europa faktor fase felt flade form formål
  forhold forløb forsøg forår frist front forskel forudsætning funktion geografi grad grund grønland halvdel handling hastighed
  hjem hoved hus hverdag højde hovedstad ild indhold indsats indflydelse information interesse jul kant kerne klode kontinent
  kvarter land  landdistrikt linje længde lys mangel masse mellem middelhav miljø minut morgen mulighed mål mængde
  måned nat niveau nord nærhed objekt område opfølgning opgave omfang omstilling overgang periode plads post problem
  punkt rejse relation resultat retning rum rolle rute rækkevidde sammenhæng sammensætning samarbejde samling samtale
  scene sektor sensor serie side situation skala skridt slut sommer spektrum spor stand start station sted størrelse
  stade stilling struktur stykke syd system søjle sø tal territorium tidspunkt time top trin tråd type uge udfordring udgang
  udryddelse udsat ulighed vandel varighed verden vest vilje vinter virkning væg vægt værelse zone år øst østersø årsag`);

/** What is done: nouns of verbs, many of which look like compounds and are none. */
const ACTIONS = wordList(`
  afhængighed afholdelse afslutning afprøvning afskaffelse afvikling anerkendelse anskaffelse ansøgning anvendelse
  arrangement behandling bekæmpelse bemanding benyttelse beregning besparelse besvarelse besøg bevarelse bevægelse bosættelse
  deltagelse deling drift dækning drøftelse eftersyn erstatning etablering evaluering finansiering foranstaltning forbedring
  forebyggelse forenkling forfald forklaring formidling fornyelse forpligtigelse forskelsbehandling forstærkning forsinkelse
  fortolkning forøgelse fremme fremstilling fritagelse gennemførelse gennemgang gennemsigtighed genopbygning genopretning
  genbosættelse gensidighed godkendelse godtgørelse henvendelse henvisning identifikation indberetning inddragelse indgåelse
  indkaldelse indkvartering indlæring indretning indsamling indvandring integration inspektion kortlægning kommentar
  konsultation koordinering koordination kortfattet løsning mobilisering modtagelse modernisering møde mønster måltid nedbringelse
  nedsættelse omlægning omkostning omsorg opbakning opbygning opdatering opdragelse opfattelse opfordring opgradering oplevelse
  oprettelse opretholdelse oprydning opsamling opsyn optagelse optælling ordning overblik overdragelse overførsel overførelse
  overholdelse overtagelse overtrædelse overvejelse passage placering planlægning påvirkning praksis prioritet prioritering
  publicering ratificering ratifikation registrering restriktion revision rydning rådgivning samordning samråd sammenligning
  skabelse skift spredning standard sanering tilbud tildeling tilflugt tilgang tiltag tilpasning tilrettelæggelse tilslutning
  tilvejebringelse tiltrædelse træk udarbejdelse udbetaling udbredelse udbygning udførelse udlevering udnyttelse udpegelse
  udpegning udrustning udrulning udsendelse udskiftning udveksling udvidelse udvisning underskrift  understøttelse
  uafhængighed vedligeholdelse understøtte målrettet struktureret halvleder vejledning verifikation vurdering åbning åbenhed ændring ansvarlighed gennemsnit
  modstandsdygtighed bæredygtighed tilgængelighed konnektivitet robusthed solidaritet stabilitet stabilisering vandring
  migration mobilitet ligevægt lighed fællesskab partnerskab medlemskab lederskab ejerskab venskab naboskab borgerskab
  ekspertise førsel førelse givning givelse tagelse sættelse lægning skrivning holdelse bringelse kæde løs net fest kontakt
  civil militær social offentlig privat international national regional lokal global europæisk nordisk arktisk fælles fri høj
  grøn hurtig selv politisk økonomisk militær krænkelse meddelelse nedlukning interessent kvante køn
  online censur kalender dialog baseret centreret dygtig tilkendegivelse forsamling fordeling fastsættelse facilitet instrument
  skabende styret venlig oplysning videreudvikling forandring reaktion overskridende udvikler udbyder yder fart gode fælles
  kommissariat byrde koalition ledning kæmper bærer giver tager holder fører skaber støtte forvalter indblanding
  samtykke lufthavn forsendelse statsborger henrettelse spild rensning tilpasset afhængig sikker kraft by hånd stad lokale tone pres samhandel grundlæggende standardisering troværdighed tilstedeværelse gennemslag spil regime
  brud bryde sø sammenslutning overensstemmelse konsekvens`);

/** Plurals and other forms that change inside the word. */
const FORMS = {
  børne: 'barn',
  bøger: 'bog',
  børn: 'barn',
  byer: 'by',
  fora: 'forum',
  fædre: 'far',
  hænder: 'hånd',
  kræfter: 'kraft',
  lande: 'land',
  lokaler: 'lokale',
  museer: 'museum',
  mænd: 'mand',
  mødre: 'mor',
  nætter: 'nat',
  stæder: 'stad',
  stænder: 'stand',
  studier: 'studium',
  tænder: 'tand',
  territorier: 'territorium',
  universiteter: 'universitet',
};

/** How Danish puts words together. */
export const danishCompounds: CompoundLore = {
  words: [
    ...new Set([...PEOPLE, ...STATE, ...ECONOMY, ...SECURITY, ...NATURE, ...CULTURE, ...WORLD, ...ACTIONS]),
  ].filter((word) => !Object.hasOwn(FORMS, word)),
  forms: FORMS,
  openings: wordList(`sø by tv it eu fn ene tvær fler mellem multi mikro makro øko bio geo euro super infra ultra 
     kvinde ø ung unge ældre syge bonde straffe hel halv stor små lav gen langtids korttids enkelt parti inter
    syd nord øst vest`),
  links: ['s'],
  rareLinks: ['e', 'er'],
  endings: wordList(`s e et en er ers ens ets ene ernes erne enes ne nes r rs rne rnes n ns t ts es te`),
  lost: ['e'],
  contracted: ['el', 'er', 'en'],
  suffixes: wordList(`lig lige ligt lighed ligheder ligheden ligheds ligste ligere løs løse løst løshed  ing ingen inger
    ning ningen ninger else elsen elser isk iske skab skaber skabet hed heden heder isme ismen ist ister isten ation ationer
    ationen ielle iel elle sel som somme bar bare bart barhed agtig agtige inde inder inden mæssig mæssige mæssigt eri erier
    eret erede ere erne ers ernes ering eringen eringer erer tion tionen tioner tet teten teter enes hedens hedernes ingens
    ingers ingernes erende iseret iserede isere isering iserer ant anter anten inger else elserne dom domme dommen ske skt
    sk sker stisk stiske tisk tiske erisk eriske ologi ologisk grafi grafisk ste aler alen alt ale alitet andel anden andre
    inger inge ingerne ninger ningerne ningens værdig værdige værdigt fuld fulde fuldt elig elige eligt atisk atiske ivitet iviteten iserings iserede rig rige rigt vis vise vist`),
};
