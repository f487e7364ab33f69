import type { KnownActor } from '../known-actor.ts';
import { entry } from './entry.ts';

/** Further institutions, agencies, services, formations and offices of the European Union. */
export const EU_BODIES: readonly KnownActor[] = [
  entry('eu-commission-president', 'office', 'President of the European Commission', 'Europa-Kommissionens formand', {
    da: ['formanden for Europa-Kommissionen', 'Kommissionens formand', 'kommissionsformanden'],
    en: ['President of the Commission', 'Commission President', 'European Commission President'],
  }),
  entry(
    'european-council-president',
    'office',
    'President of the European Council',
    'Formanden for Det Europæiske Råd',
    {
      da: ['formanden for Det Europæiske Råd'],
    },
  ),
  entry(
    'eu-dg-connect',
    'body',
    'Directorate-General for Communications Networks, Content and Technology',
    'Generaldirektoratet for Kommunikationsnet, Indhold og Teknologi',
    { any: ['DG CONNECT', 'DG CNECT'] },
  ),
  entry(
    'eu-dg-intpa',
    'body',
    'Directorate-General for International Partnerships',
    'Generaldirektoratet for Internationale Partnerskaber',
    { any: ['DG INTPA'] },
  ),
  entry(
    'eu-dg-near',
    'body',
    'Directorate-General for Neighbourhood and Enlargement Negotiations',
    'Generaldirektoratet for Naboskab og Udvidelsesforhandlinger',
    { any: ['DG NEAR', 'DG ENEST'] },
  ),
  entry('eu-dg-trade', 'body', 'Directorate-General for Trade', 'Generaldirektoratet for Handel', {
    any: ['DG TRADE'],
  }),
  entry(
    'eu-dg-just',
    'body',
    'Directorate-General for Justice and Consumers',
    'Generaldirektoratet for Retlige Anliggender og Forbrugere',
    { any: ['DG JUST'] },
  ),
  entry(
    'eu-dg-home',
    'body',
    'Directorate-General for Migration and Home Affairs',
    'Generaldirektoratet for Migration og Indre Anliggender',
    { any: ['DG HOME'] },
  ),
  entry(
    'eu-dg-echo',
    'body',
    'Directorate-General for European Civil Protection and Humanitarian Aid Operations',
    'Generaldirektoratet for Civilbeskyttelse og Humanitære Bistandsforanstaltninger',
    { any: ['DG ECHO'] },
  ),
  entry('eu-joint-research-centre', 'body', 'Joint Research Centre', 'Det Fælles Forskningscenter'),
  entry('eu-ai-office', 'body', 'European AI Office', 'Det Europæiske Kontor for Kunstig Intelligens', {
    da: ['EU’s AI-kontor'],
    en: ['EU AI Office'],
  }),
  entry('eu-general-affairs-council', 'body', 'General Affairs Council', 'Rådet for Almindelige Anliggender'),
  entry(
    'eu-telecommunications-council',
    'body',
    'Transport, Telecommunications and Energy Council',
    'Rådet for Transport, Telekommunikation og Energi',
    { any: ['TTE Council'], en: ['Telecommunications Council'] },
  ),
  entry(
    'eu-justice-home-affairs-council',
    'body',
    'Justice and Home Affairs Council',
    'Rådet for Retlige og Indre Anliggender',
    { any: ['JHA Council'] },
  ),
  entry('eu-competitiveness-council', 'body', 'Competitiveness Council', 'Rådet for Konkurrenceevne'),
  entry('eu-ecofin-council', 'body', 'Economic and Financial Affairs Council', 'Rådet for Økonomi og Finans', {
    any: ['Ecofin', 'ECOFIN'],
  }),
  entry('eu-coreper', 'body', 'Committee of Permanent Representatives', 'De Faste Repræsentanters Komité', {
    any: ['Coreper', 'COREPER'],
    en: ['(the) permanent representatives committee'],
  }),
  entry(
    'eu-political-and-security-committee',
    'body',
    'Political and Security Committee',
    'Den Udenrigs- og Sikkerhedspolitiske Komité',
    { da: ['PSC'], any: ['COPS'] },
  ),
  entry(
    'eu-horizontal-working-party-cyber',
    'body',
    'Horizontal Working Party on Cyber Issues',
    'Den Horisontale Gruppe vedrørende Cyberspørgsmål',
  ),
  entry(
    'eu-general-secretariat-council',
    'body',
    'General Secretariat of the Council',
    'Generalsekretariatet for Rådet',
    { da: ['Rådets generalsekretariat'] },
  ),
  entry('eu-special-representatives', 'office', 'EU Special Representatives', 'EU’s særlige repræsentanter', {
    any: ['EUSR', 'EUSRs'],
    da: ["EU's særlige repræsentant", 'EUSR'],
    en: [
      'EU Special Representative',
      'European Union Special Representative',
      'EU Special Representative for Human Rights',
    ],
  }),
  entry('eu-special-envoys', 'office', 'EU Special Envoys', 'EU’s særlige udsendinge', {
    en: ['EU Special Envoy'],
    da: ["EU's særlige udsending"],
  }),
  entry('eu-csdp-missions', 'group', 'CSDP missions and operations', 'FSFP-missioner og -operationer', {
    da: ['FSFP-missioner', 'FSFP-missionerne', "EU's missioner og operationer"],
    en: ['CSDP missions', 'CSDP operations', 'EU missions and operations'],
  }),
  entry('eu-agencies', 'group', 'EU agencies', 'EU-agenturer', {
    da: ['EU-agenturerne', "EU's agenturer", 'Unionens agenturer'],
    en: ['Union agencies', 'agencies of the Union', "EU's agencies"],
  }),
  entry('frontex', 'body', 'Frontex', 'Frontex', {
    da: ['Det Europæiske Agentur for Grænse- og Kystbevogtning'],
    en: ['European Border and Coast Guard Agency'],
  }),
  entry('eurojust', 'body', 'Eurojust', 'Eurojust'),
  entry('cepol', 'body', 'CEPOL', 'CEPOL', { en: ['European Union Agency for Law Enforcement Training'] }),
  entry('eu-lisa', 'body', 'EU-LISA', 'EU-LISA', { any: ['eu-LISA'] }),
  entry(
    'eu-fundamental-rights-agency',
    'body',
    'European Union Agency for Fundamental Rights',
    'EU’s Agentur for Grundlæggende Rettigheder',
    {
      da: ['Den Europæiske Unions Agentur for Grundlæggende Rettigheder'],
      en: ['EU Agency for Fundamental Rights', 'Fundamental Rights Agency'],
    },
  ),
  entry(
    'eige',
    'body',
    'European Institute for Gender Equality',
    'Det Europæiske Institut for Ligestilling mellem Mænd og Kvinder',
    { any: ['EIGE'] },
  ),
  entry(
    'berec',
    'body',
    'Body of European Regulators for Electronic Communications',
    'Sammenslutningen af Europæiske Tilsynsmyndigheder inden for Elektronisk Kommunikation',
    { any: ['BEREC'] },
  ),
  entry('european-defence-agency', 'body', 'European Defence Agency', 'Det Europæiske Forsvarsagentur', {
    any: ['EDA'],
  }),
  entry(
    'european-security-and-defence-college',
    'body',
    'European Security and Defence College',
    'Det Europæiske Sikkerheds- og Forsvarsakademi',
    { any: ['ESDC'] },
  ),
  entry('euiss', 'body', 'European Union Institute for Security Studies', 'EU’s Institut for Sikkerhedsstudier', {
    any: ['EUISS'],
  }),
  entry('eu-intcen', 'body', 'EU Intelligence and Situation Centre', 'EU’s Efterretnings- og Situationscenter', {
    any: ['INTCEN', 'EU INTCEN'],
  }),
  entry(
    'eu-cybersecurity-competence-centre',
    'body',
    'European Cybersecurity Competence Centre',
    'Det Europæiske Kompetencecenter for Cybersikkerhed',
    { any: ['ECCC'] },
  ),
  entry('cert-eu', 'body', 'CERT-EU', 'CERT-EU'),
  entry('csirts-network', 'group', 'CSIRTs Network', 'CSIRT-netværket', {
    en: ['CSIRTs network', 'network of CSIRTs'],
  }),
  entry('eu-cyclone', 'group', 'EU-CyCLONe', 'EU-CyCLONe', {
    en: ['European cyber crisis liaison organisation network'],
  }),
  entry(
    'european-data-protection-board',
    'body',
    'European Data Protection Board',
    'Det Europæiske Databeskyttelsesråd',
    { any: ['EDPB'] },
  ),
  entry(
    'european-data-protection-supervisor',
    'body',
    'European Data Protection Supervisor',
    'Den Europæiske Tilsynsførende for Databeskyttelse',
    { any: ['EDPS'] },
  ),
  entry('european-ombudsman', 'office', 'European Ombudsman', 'Den Europæiske Ombudsmand'),
  entry('european-court-of-auditors', 'body', 'European Court of Auditors', 'Den Europæiske Revisionsret', {
    da: ['Revisionsretten'],
  }),
  entry(
    'european-public-prosecutor',
    'body',
    "European Public Prosecutor's Office",
    'Den Europæiske Anklagemyndighed',
    { any: ['EPPO'] },
  ),
  entry(
    'european-economic-and-social-committee',
    'body',
    'European Economic and Social Committee',
    'Det Europæiske Økonomiske og Sociale Udvalg',
    { any: ['EESC'] },
  ),
  entry(
    'european-committee-of-the-regions',
    'body',
    'European Committee of the Regions',
    'Det Europæiske Regionsudvalg',
    { da: ['Regionsudvalget'] },
  ),
  entry('european-medicines-agency', 'body', 'European Medicines Agency', 'Det Europæiske Lægemiddelagentur'),
  entry('european-environment-agency', 'body', 'European Environment Agency', 'Det Europæiske Miljøagentur'),
  entry('eu-asylum-agency', 'body', 'European Union Agency for Asylum', 'Den Europæiske Unions Asylagentur', {
    any: ['EUAA'],
    da: ["EU's Asylagentur"],
  }),
  entry(
    'eu-space-programme-agency',
    'body',
    'European Union Agency for the Space Programme',
    'Den Europæiske Unions Agentur for Rumprogrammet',
    { any: ['EUSPA'] },
  ),
  entry('european-peace-facility', 'body', 'European Peace Facility', 'Den Europæiske Fredsfacilitet', {
    any: ['EPF'],
  }),
  entry('european-innovation-council', 'body', 'European Innovation Council', 'Det Europæiske Innovationsråd'),
  entry('eu-diplomatic-academy', 'body', 'European Diplomatic Academy', 'Det Europæiske Diplomatiske Akademi'),
  entry(
    'eu-us-trade-and-technology-council',
    'body',
    'EU-US Trade and Technology Council',
    'Handels- og Teknologirådet mellem EU og USA',
    { da: ['Handels- og Teknologirådet', 'EU-USA-Handels- og Teknologirådet'], en: ['Trade and Technology Council'] },
  ),
  entry(
    'eu-india-trade-and-technology-council',
    'body',
    'EU-India Trade and Technology Council',
    'Handels- og Teknologirådet mellem EU og Indien',
  ),
  entry('eastern-partnership', 'organisation', 'Eastern Partnership', 'Det Østlige Partnerskab'),
  entry('eu-candidate-countries', 'group', 'Candidate countries', 'Kandidatlandene', {
    da: ['kandidatlande', 'kandidatlandene'],
    en: ['candidate countries', 'EU candidate countries', 'candidate states'],
  }),
];
