import type { KnownPlace } from './place.ts';

/** Continents, regions, seas and groups of countries that diplomatic texts speak of. */
export const REGIONS: readonly KnownPlace[] = [
  region('africa', 'Afrika', 'Africa', {
    da: ['Afrika', 'det afrikanske kontinent', 'afrikanske lande', 'de afrikanske lande'],
    en: ['Africa', 'the African continent', 'African countries/states'],
    fr: ["l'Afrique", 'Afrique', 'continent africain', 'pays africains', "pays d'Afrique"],
    any: ['África'],
  }),
  region('north-africa', 'Nordafrika', 'North Africa', {
    da: ['Nordafrika'],
    en: ['North/Northern Africa'],
    fr: ['Afrique du Nord'],
    any: ['Nordafrika', 'África del Norte', 'Norte de África'],
  }),
  region('sub-saharan-africa', 'Afrika syd for Sahara', 'Sub-Saharan Africa', {
    da: ['Afrika syd for Sahara'],
    en: ['Sub-Saharan Africa', 'Africa south of the Sahara'],
    fr: ['Afrique subsaharienne'],
    any: ['Subsahara-Afrika', 'África Subsahariana', 'Afrika söder om Sahara'],
  }),
  region('west-africa', 'Vestafrika', 'West Africa', {
    da: ['Vestafrika'],
    en: ['West/Western Africa'],
    fr: ["Afrique de l'Ouest", 'Afrique occidentale'],
    any: ['Westafrika', 'Västafrika', 'África Occidental'],
  }),
  region('east-africa', 'Østafrika', 'East Africa', {
    da: ['Østafrika'],
    en: ['East/Eastern Africa'],
    fr: ["Afrique de l'Est", 'Afrique orientale'],
    any: ['Ostafrika', 'Östafrika', 'África Oriental'],
  }),
  region('central-africa', 'Centralafrika', 'Central Africa', {
    da: ['Centralafrika'],
    en: ['Central/Middle Africa'],
    fr: ['Afrique centrale'],
    any: ['Zentralafrika'],
  }),
  region('southern-africa', 'Det sydlige Afrika', 'Southern Africa', {
    da: ['det sydlige Afrika'],
    en: ['Southern Africa'],
    fr: ['Afrique australe'],
  }),
  region('sahel', 'Sahel', 'Sahel', {
    da: ['Sahel', 'Sahelregionen', 'Sahel-regionen', 'Sahellandene', 'Sahelområdet'],
    en: ['Sahel region', 'the Sahel', 'Sahel', 'the Sahel region'],
    fr: ['Sahel', 'le Sahel', 'la région du Sahel'],
    any: ['Sahel', 'Sahelzone', 'Sahelregion'],
  }),
  region('lake-chad-basin', 'Tchadsøen', 'Lake Chad Basin', {
    da: ['Tchadsøen', 'Tchadsøbækkenet'],
    en: ['Lake Chad Basin', 'Lake Chad', 'the Lake Chad basin', 'the Lake Chad region'],
    fr: ['bassin du lac Tchad', 'lac Tchad'],
  }),
  region('horn-of-africa', 'Afrikas Horn', 'Horn of Africa', {
    da: ['Afrikas Horn', 'Afrikas horn'],
    en: ['Horn of Africa', 'the Horn of Africa'],
    fr: ["Corne de l'Afrique", "la Corne de l'Afrique"],
    any: ['Horn von Afrika', 'Afrikas horn', 'Cuerno de África'],
  }),
  region('great-lakes', 'De Store Søer', 'Great Lakes region', {
    da: ['de Store Søer', 'De Store Søers Område'],
    en: ['the Great Lakes region', 'Great Lakes region'],
    fr: ['région des Grands Lacs'],
  }),
  region('gulf-of-guinea', 'Guineabugten', 'Gulf of Guinea', {
    da: ['Guineabugten'],
    en: ['Gulf of Guinea', 'the Gulf of Guinea'],
    fr: ['golfe de Guinée', 'le golfe de Guinée'],
  }),
  region('europe', 'Europa', 'Europe', {
    da: ['Europa', 'europæiske lande', 'de europæiske lande'],
    en: ['Europe', 'European countries'],
    fr: ["l'Europe", 'Europe', 'pays européens'],
    any: ['Europa'],
  }),
  region('eastern-europe', 'Østeuropa', 'Eastern Europe', {
    da: ['Østeuropa', 'Central- og Østeuropa'],
    en: ['East/Eastern Europe', 'Central and Eastern Europe'],
    fr: ["Europe de l'Est", 'Europe orientale', 'Europe centrale et orientale'],
    any: ['Osteuropa', 'Östeuropa', 'Europa Oriental'],
  }),
  region('western-balkans', 'Det vestlige Balkan', 'Western Balkans', {
    da: ['det vestlige Balkan', 'Vestbalkan', 'landene på Vestbalkan', 'landene på det vestlige Balkan'],
    en: ['the Western Balkans', 'Western Balkans', 'Western Balkan countries'],
    fr: ['les Balkans occidentaux', 'Balkans occidentaux'],
    any: ['Westbalkan', 'västra Balkan', 'Balcanes Occidentales'],
  }),
  region('eastern-neighbourhood', 'De østlige nabolande', 'Eastern Neighbourhood', {
    da: ['de østlige nabolande', "EU's østlige nabolande", 'det østlige nabolag', 'det østlige naboskab'],
    en: ['the Eastern Neighbourhood', 'the eastern neighbourhood', 'the Eastern Partnership countries'],
    fr: ['le voisinage oriental', 'voisinage oriental'],
  }),
  region('southern-neighbourhood', 'De sydlige nabolande', 'Southern Neighbourhood', {
    da: ['de sydlige nabolande', "EU's sydlige nabolande", 'det sydlige nabolag', 'det sydlige naboskab'],
    en: ['the Southern Neighbourhood', 'the southern neighbourhood'],
    fr: ['le voisinage méridional', 'voisinage méridional'],
  }),
  region('eu-neighbourhood', 'EU’s nabolande', 'EU neighbourhood', {
    da: ["EU's nabolande", "EU's nabolag", "EU's naboskab", "EU's nærområde", 'EU-nabolandene', 'nærområderne'],
    en: ["the EU's/Union's neighbourhood", 'the EU/European neighbourhood'],
    fr: ["le voisinage de l'UE", "voisinage de l'Union"],
  }),
  region('south-caucasus', 'Sydkaukasus', 'South Caucasus', {
    da: ['Sydkaukasus', 'det sydlige Kaukasus'],
    en: ['the South Caucasus', 'South Caucasus'],
    fr: ['Caucase du Sud', 'le Caucase du Sud'],
    any: ['Südkaukasus', 'Sydkaukasien'],
  }),
  region('nordic-region', 'Norden', 'Nordic region', {
    da: ['Norden', 'de nordiske lande', 'nordiske lande'],
    en: ['the Nordic region/countries', 'Nordic countries'],
    fr: ['pays nordiques', 'les pays nordiques'],
    any: ['Norden'],
  }),
  region('baltic-sea-region', 'Østersøregionen', 'Baltic Sea region', {
    da: ['Østersøregionen', 'Østersøområdet', 'Østersøen', 'Baltikum', 'de baltiske lande'],
    en: ['the Baltic Sea region', 'the Baltic Sea', 'Baltic Sea region', 'the Baltic states/countries'],
    fr: ['région de la mer Baltique', 'la mer Baltique', 'les pays baltes'],
    any: ['Ostsee', 'Östersjön', 'Ostseeraum'],
  }),
  region('arctic', 'Arktis', 'Arctic', {
    da: ['Arktis', 'den arktiske region', 'det arktiske område'],
    en: ['the Arctic', 'the Arctic region'],
    fr: ["l'Arctique", 'région arctique'],
    any: ['Arktis', 'el Ártico'],
  }),
  region('antarctic', 'Antarktis', 'Antarctic', {
    da: ['Antarktis'],
    en: ['the Antarctic', 'Antarctica'],
    fr: ["l'Antarctique"],
  }),
  region('north-atlantic', 'Nordatlanten', 'North Atlantic', {
    da: ['Nordatlanten', 'det nordatlantiske område'],
    en: ['the North Atlantic', 'the Euro-Atlantic area', 'the Euro-Atlantic region'],
    fr: ["l'Atlantique Nord", 'la zone euro-atlantique'],
  }),
  region('black-sea', 'Sortehavet', 'Black Sea', {
    da: ['Sortehavet', 'Sortehavsregionen', 'Sortehavsområdet'],
    en: ['the Black Sea', 'the Black Sea region'],
    fr: ['la mer Noire', 'mer Noire'],
    any: ['Schwarzes Meer', 'Svarta havet', 'mar Negro'],
  }),
  region('mediterranean', 'Middelhavet', 'Mediterranean', {
    da: ['Middelhavet', 'Middelhavsområdet', 'Middelhavsregionen', 'Middelhavslandene'],
    en: ['the Mediterranean', 'the Mediterranean region', 'the Mediterranean Sea'],
    fr: ['la Méditerranée', 'Méditerranée', 'région méditerranéenne'],
    any: ['Mittelmeerraum', 'Medelhavet', 'Mediterráneo'],
  }),
  region('middle-east', 'Mellemøsten', 'Middle East', {
    da: ['Mellemøsten', 'Mellemøsten og Nordafrika'],
    en: ['the Middle East', 'the Middle East and North Africa', 'Middle East', 'the MENA region'],
    fr: ['Moyen-Orient', 'le Moyen-Orient', 'Proche-Orient', 'le Proche-Orient', 'Moyen-Orient et Afrique du Nord'],
    any: ['Naher Osten', 'Nahen Osten', 'Mellanöstern', 'Oriente Medio', 'Oriente Próximo'],
  }),
  region('gulf', 'Golfen', 'Gulf', {
    da: ['Golfen', 'Golflandene', 'Golfstaterne', 'Golfregionen'],
    en: ['the Gulf', 'the Gulf region', 'Gulf countries/states'],
    fr: ['le Golfe', 'pays du Golfe', 'région du Golfe'],
  }),
  region('west-bank', 'Vestbredden', 'West Bank', {
    da: ['Vestbredden'],
    en: ['the West Bank'],
    fr: ['Cisjordanie'],
  }),
  region('gaza', 'Gaza', 'Gaza', {
    da: ['Gaza', 'Gazastriben'],
    en: ['Gaza', 'the Gaza Strip'],
    fr: ['Gaza', 'bande de Gaza', 'la bande de Gaza'],
    any: ['Gaza', 'Gazastreifen'],
  }),
  region('red-sea', 'Det Røde Hav', 'Red Sea', {
    da: ['det Røde Hav'],
    en: ['the Red Sea', 'Red Sea'],
    fr: ['mer Rouge', 'la mer Rouge'],
  }),
  region('asia', 'Asien', 'Asia', {
    da: ['Asien', 'asiatiske lande', 'de asiatiske lande'],
    en: ['Asia', 'Asian countries'],
    fr: ["l'Asie", 'Asie', 'pays asiatiques'],
    any: ['Asien', 'Asia'],
  }),
  region('central-asia', 'Centralasien', 'Central Asia', {
    da: ['Centralasien'],
    en: ['Central Asia'],
    fr: ['Asie centrale'],
    any: ['Zentralasien', 'Centralasien', 'Asia Central'],
  }),
  region('south-asia', 'Sydasien', 'South Asia', {
    da: ['Sydasien'],
    en: ['South/Southern Asia'],
    fr: ['Asie du Sud'],
    any: ['Südasien'],
  }),
  region('south-east-asia', 'Sydøstasien', 'South-East Asia', {
    da: ['Sydøstasien'],
    en: ['Southeast/South-East/South-Eastern Asia', 'South East Asia'],
    fr: ['Asie du Sud-Est'],
    any: ['Südostasien', 'Sydostasien', 'Sudeste Asiático'],
  }),
  region('east-asia', 'Østasien', 'East Asia', {
    da: ['Østasien'],
    en: ['East Asia', 'Eastern Asia', 'North-East Asia', 'Northeast Asia'],
    fr: ["Asie de l'Est", 'Asie orientale'],
    any: ['Ostasien', 'Östasien'],
  }),
  region('indo-pacific', 'Indo-Stillehavsområdet', 'Indo-Pacific', {
    da: [
      'Indo-Stillehavet',
      'Indo-Stillehavsområdet',
      'Indo-Stillehavsregionen',
      'Indo-Pacific',
      'det indo-pacifiske område',
    ],
    en: ['the Indo-Pacific', 'the Indo-Pacific region', 'Indo-Pacific'],
    fr: ["l'Indo-Pacifique", 'région indo-pacifique', "l'espace indo-pacifique", 'la région indo-pacifique'],
    any: ['Indopazifik', 'Indopazifischer Raum', 'Indopacífico'],
  }),
  region('asia-pacific', 'Asien og Stillehavet', 'Asia and the Pacific', {
    da: ['Asien og Stillehavet', 'Asien-Stillehavsområdet', 'Asien-Stillehavsregionen'],
    en: ['Asia and the Pacific', 'the Asia-Pacific region', 'the Asia-Pacific', 'Asia-Pacific'],
    fr: ['Asie et Pacifique', 'Asie-Pacifique', "l'Asie et le Pacifique"],
  }),
  region('pacific', 'Stillehavet', 'Pacific', {
    da: ['Stillehavet', 'Stillehavsregionen', 'Stillehavslandene', 'Oceanien'],
    en: ['the Pacific', 'the Pacific region', 'Oceania'],
    fr: ['le Pacifique', 'région du Pacifique', 'Océanie', "l'Océanie"],
  }),
  region('korean-peninsula', 'Den Koreanske Halvø', 'Korean Peninsula', {
    da: ['den koreanske halvø'],
    en: ['the Korean Peninsula'],
    fr: ['la péninsule coréenne', 'péninsule coréenne'],
  }),
  region('south-china-sea', 'Det Sydkinesiske Hav', 'South China Sea', {
    da: ['det Sydkinesiske Hav'],
    en: ['the South China Sea', 'South China Sea'],
    fr: ['mer de Chine méridionale', 'la mer de Chine méridionale'],
  }),
  region('taiwan-strait', 'Taiwanstrædet', 'Taiwan Strait', {
    da: ['Taiwanstrædet'],
    en: ['the Taiwan Strait'],
    fr: ['détroit de Taïwan', 'le détroit de Taïwan'],
  }),
  region('america', 'Amerika', 'Americas', {
    da: ['Amerika', 'det amerikanske kontinent'],
    en: ['the Americas'],
    fr: ['les Amériques', 'Amériques'],
  }),
  region('north-america', 'Nordamerika', 'North America', {
    da: ['Nordamerika'],
    en: ['North America'],
    fr: ['Amérique du Nord'],
    any: ['Nordamerika', 'América del Norte'],
  }),
  region('latin-america', 'Latinamerika og Caribien', 'Latin America and the Caribbean', {
    da: ['Latinamerika', 'Latinamerika og Caribien'],
    en: ['Latin America', 'Latin America and the Caribbean'],
    fr: ['Amérique latine', 'Amérique latine et Caraïbes', "l'Amérique latine", "l'Amérique latine et les Caraïbes"],
    any: ['Lateinamerika', 'Latinamerika', 'América Latina', 'Latinoamérica'],
  }),
  region('central-america', 'Mellemamerika', 'Central America', {
    da: ['Mellemamerika', 'Centralamerika'],
    en: ['Central America'],
    fr: ['Amérique centrale'],
    any: ['Mittelamerika', 'Centroamérica'],
  }),
  region('south-america', 'Sydamerika', 'South America', {
    da: ['Sydamerika'],
    en: ['South America'],
    fr: ['Amérique du Sud'],
    any: ['Südamerika', 'América del Sur'],
  }),
  region('caribbean', 'Caribien', 'Caribbean', {
    da: ['Caribien', 'de caribiske lande'],
    en: ['the Caribbean', 'Caribbean'],
    fr: ['les Caraïbes', 'Caraïbes'],
    any: ['Karibik', 'Karibien', 'Caribe'],
  }),
  region('global-south', 'Det globale syd', 'Global South', {
    da: ['det globale syd', 'landene i det globale syd'],
    en: ['the Global South'],
    fr: ['le Sud', 'les pays du Sud'],
    any: ['Globaler Süden', 'Globalen Süden', 'globala syd', 'Sur Global'],
  }),
  region('developing-countries', 'Udviklingslande', 'Developing countries', {
    da: ['udviklingslande', 'udviklingslandene', 'udviklingslandenes'],
    en: ['developing countries', 'the developing world', 'the developing countries', 'low-income countries'],
    fr: ['pays en développement', 'les pays en développement'],
    any: [
      'Entwicklungsländer',
      'Entwicklungsländern',
      'utvecklingsländer',
      'utvecklingsländerna',
      'países en desarrollo',
    ],
  }),
  region('least-developed-countries', 'De mindst udviklede lande', 'Least developed countries', {
    da: ['de mindst udviklede lande', 'mindst udviklede lande', 'verdens fattigste lande'],
    en: ['least developed countries', 'the least developed countries', "the world's poorest countries"],
    fr: ['pays les moins avancés', 'les pays les moins avancés'],
  }),
  region('small-island-developing-states', 'Små østater under udvikling', 'Small island developing States', {
    da: ['små østater under udvikling', 'små udviklingsøstater', 'små østater'],
    en: ['small island developing states', 'the small island developing states'],
    fr: ['petits États insulaires en développement', 'les petits États insulaires en développement'],
  }),
  region('landlocked-developing-countries', 'Udviklingslande uden kyst', 'Landlocked developing countries', {
    da: ['indlandsudviklingslande', 'udviklingslande uden kyst'],
    en: ['landlocked developing countries', 'the landlocked developing countries'],
    fr: ['pays en développement sans littoral', 'les pays en développement sans littoral'],
  }),
  region('partner-countries', 'Partnerlande', 'Partner countries', {
    da: ['partnerlande', 'partnerlandene', 'samarbejdslande', 'samarbejdslandene'],
    en: ['partner countries', 'the partner countries', 'our partner countries'],
    fr: ['pays partenaires', 'les pays partenaires'],
    any: ['Partnerländer', 'Partnerländern', 'partnerländer', 'partnerländerna', 'países socios'],
  }),
  region('third-countries', 'Tredjelande', 'Third countries', {
    da: ['tredjelande', 'tredjelandene'],
    en: ['third countries', 'non-EU countries'],
    fr: ['pays tiers', 'les pays tiers'],
    any: ['Drittländer', 'Drittländern', 'Drittstaaten', 'tredjeländer', 'terceros países'],
  }),
  region('conflict-areas', 'Konfliktområder', 'Conflict areas', {
    da: ['konfliktområder', 'konfliktramte lande', 'konfliktramte områder', 'skrøbelige stater', 'kriseområder'],
    en: [
      'conflict areas/zones',
      'conflict-affected countries/areas/states',
      'fragile states/countries',
      'fragile and conflict-affected states/countries',
      'armed conflict',
      'situations of armed conflict',
      'conflict situations',
    ],
    fr: ['zones de conflit', 'pays touchés par un conflit', 'situations de conflit', 'États fragiles'],
  }),
  region('rural-areas', 'Landdistrikter', 'Rural areas', {
    da: ['landdistrikter', 'landdistrikterne', 'landområder', 'landområderne'],
    en: ['rural areas', 'rural and remote areas', 'remote areas', 'rural communities'],
    fr: ['zones rurales', 'les zones rurales', 'zones rurales et reculées'],
    any: ['ländlichen Gebieten', 'ländlichen Räumen', 'landsbygden', 'zonas rurales'],
  }),
];

function region(id: string, da: string, en: string, forms: KnownPlace['forms']): KnownPlace {
  return { id, names: { da, en }, forms };
}
