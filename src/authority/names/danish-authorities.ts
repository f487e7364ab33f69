import type { KnownActor } from '../known-actor.ts';
import { entry } from './entry.ts';

/** Danish ministries, agencies, funds and offices beside those of foreign affairs, and Danish organisations. */
export const DANISH_AUTHORITIES: readonly KnownActor[] = [
  entry('dk-prime-ministers-office', 'body', 'Danish Prime Minister’s Office', 'Statsministeriet', {
    en: ["Prime Minister's Office of Denmark"],
  }),
  entry('dk-defence-ministry', 'body', 'Danish Ministry of Defence', 'Forsvarsministeriet'),
  entry('dk-justice-ministry', 'body', 'Danish Ministry of Justice', 'Justitsministeriet'),
  entry('dk-finance-ministry', 'body', 'Danish Ministry of Finance', 'Finansministeriet'),
  entry(
    'dk-business-ministry',
    'body',
    'Danish Ministry of Industry, Business and Financial Affairs',
    'Erhvervsministeriet',
    { en: ['Danish Ministry of Business'] },
  ),
  entry('dk-economy-ministry', 'body', 'Danish Ministry of Economic Affairs', 'Økonomiministeriet'),
  entry(
    'dk-education-ministry',
    'body',
    'Danish Ministry of Children and Education',
    'Børne- og Undervisningsministeriet',
    { da: ['Undervisningsministeriet'] },
  ),
  entry(
    'dk-research-ministry',
    'body',
    'Danish Ministry of Higher Education and Science',
    'Uddannelses- og Forskningsministeriet',
  ),
  entry('dk-culture-ministry', 'body', 'Danish Ministry of Culture', 'Kulturministeriet'),
  entry('dk-climate-ministry', 'body', 'Danish Ministry of Climate, Energy and Utilities', 'Klimaministeriet'),
  entry('dk-environment-ministry', 'body', 'Danish Ministry of Environment', 'Miljøministeriet', {
    da: ['Miljø- og Ligestillingsministeriet'],
  }),
  entry('dk-health-ministry', 'body', 'Danish Ministry of Health', 'Sundhedsministeriet', {
    da: ['Indenrigs- og Sundhedsministeriet'],
  }),
  entry('dk-employment-ministry', 'body', 'Danish Ministry of Employment', 'Beskæftigelsesministeriet'),
  entry(
    'dk-immigration-ministry',
    'body',
    'Danish Ministry of Immigration and Integration',
    'Udlændinge- og Integrationsministeriet',
  ),
  entry(
    'dk-resilience-ministry',
    'body',
    'Danish Ministry of Resilience and Preparedness',
    'Ministeriet for Samfundssikkerhed og Beredskab',
  ),
  entry('dk-transport-ministry', 'body', 'Danish Ministry of Transport', 'Transportministeriet'),
  entry('dk-taxation-ministry', 'body', 'Danish Ministry of Taxation', 'Skatteministeriet'),
  entry('dk-resilience-agency', 'body', 'Danish Agency for Resilience', 'Styrelsen for Samfundssikkerhed'),
  entry('dk-cyber-security-centre', 'body', 'Danish Centre for Cyber Security', 'Center for Cybersikkerhed', {
    en: ['Centre for Cyber Security'],
    da: ['CFCS'],
  }),
  entry('dk-digital-agency', 'body', 'Danish Agency for Digital Government', 'Digitaliseringsstyrelsen'),
  entry('dk-business-authority', 'body', 'Danish Business Authority', 'Erhvervsstyrelsen'),
  entry('dk-data-protection-agency', 'body', 'Danish Data Protection Agency', 'Datatilsynet'),
  entry(
    'dk-competition-authority',
    'body',
    'Danish Competition and Consumer Authority',
    'Konkurrence- og Forbrugerstyrelsen',
  ),
  entry(
    'dk-intelligence-service',
    'body',
    'Danish Security and Intelligence Service',
    'Politiets Efterretningstjeneste',
    { da: ['PET'] },
  ),
  entry('dk-defence-intelligence', 'body', 'Danish Defence Intelligence Service', 'Forsvarets Efterretningstjeneste'),
  entry('dk-police', 'body', 'Danish National Police', 'Rigspolitiet'),
  entry('dk-defence', 'body', 'Danish Defence', 'Forsvaret', { en: ['Danish Armed Forces'] }),
  entry('dk-standards', 'organisation', 'Danish Standards', 'Dansk Standard'),
  entry('dk-trade-council', 'body', 'Trade Council of Denmark', 'Eksportrådet', { en: ['Danish Trade Council'] }),
  entry('danida', 'body', 'Danida', 'Danida'),
  entry('ifu', 'body', 'Investment Fund for Developing Countries', 'Investeringsfonden for Udviklingslande', {
    any: ['IFU'],
    en: ['Impact Fund Denmark'],
  }),
  entry('dk-eifo', 'body', 'Export and Investment Fund of Denmark', 'Danmarks Eksport- og Investeringsfond', {
    any: ['EIFO'],
  }),
  entry('innovation-fund-denmark', 'body', 'Innovation Fund Denmark', 'Innovationsfonden'),
  entry('innovation-centre-denmark', 'body', 'Innovation Centre Denmark', 'Innovation Centre Denmark', {
    any: ['ICDK'],
  }),
  entry('dk-institute-human-rights', 'body', 'Danish Institute for Human Rights', 'Institut for Menneskerettigheder', {
    da: ['Institut for Menneskerettigheder'],
  }),
  entry('diis', 'body', 'Danish Institute for International Studies', 'Dansk Institut for Internationale Studier', {
    any: ['DIIS'],
  }),
  entry(
    'dk-permanent-representation-eu',
    'office',
    'Danish Permanent Representation to the EU',
    'Danmarks faste repræsentation ved EU',
    { en: ['Permanent Representation of Denmark to the EU'] },
  ),
  entry(
    'dk-mission-new-york',
    'office',
    'Danish Mission to the UN in New York',
    'Danmarks faste mission ved FN i New York',
    { da: ['Danmarks FN-mission i New York'] },
  ),
  entry('dk-mission-geneva', 'office', 'Danish Mission to the UN in Geneva', 'Danmarks faste mission ved FN i Genève', {
    da: ['Danmarks FN-mission i Genève'],
  }),
  entry('dk-defence-minister', 'office', 'Minister of Defence of Denmark', 'Danmarks forsvarsminister', {
    en: ['Danish Minister of Defence', 'Danish Defence Minister'],
    da: ['den danske forsvarsminister'],
    shortForms: [{ forms: { da: ['forsvarsministeren'], en: undefined, any: undefined }, spokenBy: ['dk'] }],
  }),
  entry(
    'dk-digital-minister',
    'office',
    'Minister for Digital Affairs of Denmark',
    'Danmarks digitaliseringsminister',
    {
      en: ['Danish Minister for Digital Affairs'],
      da: ['den danske digitaliseringsminister'],
      shortForms: [{ forms: { da: ['digitaliseringsministeren'], en: undefined, any: undefined }, spokenBy: ['dk'] }],
    },
  ),
  entry('dk-justice-minister', 'office', 'Minister of Justice of Denmark', 'Danmarks justitsminister', {
    en: ['Danish Minister of Justice', 'Danish Minister for Justice'],
    da: ['den danske justitsminister'],
    shortForms: [{ forms: { da: ['justitsministeren'], en: undefined, any: undefined }, spokenBy: ['dk'] }],
  }),
  entry(
    'dk-foreign-affairs-committee',
    'body',
    'Foreign Affairs Committee of the Danish Parliament',
    'Folketingets Udenrigsudvalg',
    { da: ['Udenrigsudvalget', 'Det Udenrigspolitiske Nævn'] },
  ),
  entry(
    'dk-european-affairs-committee',
    'body',
    'European Affairs Committee of the Danish Parliament',
    'Folketingets Europaudvalg',
    { da: ['Europaudvalget'] },
  ),
  entry('dk-municipalities', 'group', 'Danish municipalities', 'De danske kommuner', { da: ['danske kommuner'] }),
  entry('local-government-denmark', 'organisation', 'Local Government Denmark', 'Kommunernes Landsforening', {
    da: ['KL'],
  }),
  entry('danish-industry', 'organisation', 'Confederation of Danish Industry', 'Dansk Industri'),
  entry('danish-chamber-of-commerce', 'organisation', 'Danish Chamber of Commerce', 'Dansk Erhverv'),
  entry('it-branchen', 'organisation', 'Danish ICT Industry Association', 'IT-Branchen'),
  entry('danske-rederier', 'organisation', 'Danish Shipping', 'Danske Rederier'),
  entry('danish-refugee-council', 'organisation', 'Danish Refugee Council', 'Dansk Flygtningehjælp'),
  entry('danchurchaid', 'organisation', 'DanChurchAid', 'Folkekirkens Nødhjælp'),
  entry('globalt-fokus', 'organisation', 'Global Focus Denmark', 'Globalt Fokus'),
  entry('international-media-support', 'organisation', 'International Media Support', 'International Media Support', {
    any: ['IMS'],
  }),
  entry('digital-dogme', 'organisation', 'Digital Dogme', 'Digital Dogme'),
  entry('dataethics', 'organisation', 'DataEthics', 'DataEthics'),
];
