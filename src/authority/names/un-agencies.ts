import type { KnownActor } from '../known-actor.ts';
import { entry } from './entry.ts';

/** Programmes, funds, specialised and related agencies, departments and offices of the United Nations. */
export const UN_AGENCIES: readonly KnownActor[] = [
  entry(
    'un-odet',
    'body',
    'UN Office for Digital and Emerging Technologies',
    'FN’s Kontor for Digitale og Nye Teknologier',
    {
      any: ['ODET'],
      en: [
        'Office for Digital and Emerging Technologies',
        'United Nations Office for Digital and Emerging Technologies',
      ],
    },
  ),
  entry(
    'un-ocha',
    'body',
    'UN Office for the Coordination of Humanitarian Affairs',
    'FN’s Kontor for Koordinering af Humanitære Anliggender',
    { any: ['OCHA', 'UNOCHA'], en: ['Office for the Coordination of Humanitarian Affairs'] },
  ),
  entry('unodc', 'body', 'UN Office on Drugs and Crime', 'FN’s Kontor for Narkotika og Kriminalitet', {
    any: ['UNODC'],
    en: ['United Nations Office on Drugs and Crime'],
  }),
  entry('unoda', 'body', 'UN Office for Disarmament Affairs', 'FN’s Kontor for Nedrustning', {
    any: ['UNODA'],
    en: ['United Nations Office for Disarmament Affairs', 'Office for Disarmament Affairs'],
  }),
  entry('un-oct', 'body', 'UN Office of Counter-Terrorism', 'FN’s Kontor for Terrorbekæmpelse', {
    any: ['UNOCT'],
    en: ['United Nations Office of Counter-Terrorism'],
  }),
  entry('unidir', 'body', 'UN Institute for Disarmament Research', 'FN’s Institut for Nedrustningsforskning', {
    any: ['UNIDIR'],
    en: ['United Nations Institute for Disarmament Research'],
  }),
  entry('unitar', 'body', 'UN Institute for Training and Research', 'FN’s Institut for Uddannelse og Forskning', {
    any: ['UNITAR'],
    en: ['United Nations Institute for Training and Research'],
  }),
  entry(
    'unicri',
    'body',
    'UN Interregional Crime and Justice Research Institute',
    'FN’s Interregionale Forskningsinstitut for Kriminalitet og Retspleje',
    { any: ['UNICRI'] },
  ),
  entry('un-university', 'body', 'UN University', 'FN’s Universitet', {
    any: ['UNU'],
    en: ['United Nations University'],
  }),
  entry(
    'un-desa',
    'body',
    'UN Department of Economic and Social Affairs',
    'FN’s Afdeling for Økonomiske og Sociale Anliggender',
    { any: ['DESA', 'UNDESA'], en: ['Department of Economic and Social Affairs'] },
  ),
  entry(
    'un-dppa',
    'body',
    'UN Department of Political and Peacebuilding Affairs',
    'FN’s Afdeling for Politiske Anliggender og Fredsopbygning',
    { any: ['DPPA'], en: ['Department of Political and Peacebuilding Affairs'] },
  ),
  entry('un-peace-operations', 'body', 'UN Department of Peace Operations', 'FN’s Afdeling for Fredsoperationer', {
    en: ['Department of Peace Operations'],
  }),
  entry('unep', 'body', 'UN Environment Programme', 'FN’s Miljøprogram', {
    any: ['UNEP'],
    en: ['United Nations Environment Programme'],
  }),
  entry('unfpa', 'body', 'UN Population Fund', 'FN’s Befolkningsfond', {
    any: ['UNFPA'],
    en: ['United Nations Population Fund'],
  }),
  entry('un-habitat', 'body', 'UN-Habitat', 'UN-Habitat', {
    any: ['UN-Habitat', 'UN Habitat'],
    en: ['United Nations Human Settlements Programme'],
  }),
  entry('wfp', 'body', 'World Food Programme', 'Verdensfødevareprogrammet', {
    any: ['WFP'],
    da: ["FN's Verdensfødevareprogram", 'FN’s fødevareprogram'],
  }),
  entry('unrwa', 'body', 'UNRWA', 'UNRWA', {
    en: [
      'United Nations Relief and Works Agency for Palestine Refugees in the Near East',
      'United Nations Relief and Works Agency',
    ],
  }),
  entry('unctad', 'body', 'UN Trade and Development', 'FN’s Konference for Handel og Udvikling', {
    any: ['UNCTAD'],
    en: ['United Nations Conference on Trade and Development'],
  }),
  entry(
    'uncitral',
    'body',
    'UN Commission on International Trade Law',
    'FN’s Kommission for International Handelsret',
    { any: ['UNCITRAL'], en: ['United Nations Commission on International Trade Law'] },
  ),
  entry('uncdf', 'body', 'UN Capital Development Fund', 'FN’s Kapitaludviklingsfond', { any: ['UNCDF'] }),
  entry('unops', 'body', 'UNOPS', 'UNOPS', { en: ['United Nations Office for Project Services'] }),
  entry('unaids', 'body', 'UNAIDS', 'UNAIDS'),
  entry('un-volunteers', 'body', 'UN Volunteers', 'FN’s Frivilligprogram', { any: ['UNV'] }),
  entry('fao', 'organisation', 'Food and Agriculture Organization', 'FN’s Fødevare- og Landbrugsorganisation', {
    any: ['FAO'],
    en: ['Food and Agriculture Organization of the United Nations'],
  }),
  entry(
    'ifad',
    'organisation',
    'International Fund for Agricultural Development',
    'Den Internationale Fond for Landbrugsudvikling',
    { any: ['IFAD'] },
  ),
  entry(
    'icao',
    'organisation',
    'International Civil Aviation Organization',
    'Organisationen for International Civil Luftfart',
    { any: ['ICAO'] },
  ),
  entry('imo', 'organisation', 'International Maritime Organization', 'Den Internationale Søfartsorganisation', {
    any: ['IMO'],
  }),
  entry('upu', 'organisation', 'Universal Postal Union', 'Verdenspostforeningen', { any: ['UPU'] }),
  entry('wmo', 'organisation', 'World Meteorological Organization', 'Den Meteorologiske Verdensorganisation', {
    any: ['WMO'],
  }),
  entry(
    'unido',
    'organisation',
    'UN Industrial Development Organization',
    'FN’s Organisation for Industriel Udvikling',
    { any: ['UNIDO'], en: ['United Nations Industrial Development Organization'] },
  ),
  entry('un-tourism', 'organisation', 'UN Tourism', 'FN’s Turismeorganisation', {
    any: ['UNWTO'],
    en: ['World Tourism Organization'],
  }),
  entry('iaea', 'organisation', 'International Atomic Energy Agency', 'Det Internationale Atomenergiagentur', {
    any: ['IAEA'],
  }),
  entry(
    'opcw',
    'organisation',
    'Organisation for the Prohibition of Chemical Weapons',
    'Organisationen for Forbud mod Kemiske Våben',
    { any: ['OPCW'] },
  ),
  entry('ctbto', 'organisation', 'CTBTO', 'CTBTO'),
  entry(
    'iom',
    'organisation',
    'International Organization for Migration',
    'Den Internationale Organisation for Migration',
    { any: ['IOM'] },
  ),
  entry('unfccc-secretariat', 'body', 'UNFCCC secretariat', 'UNFCCC-sekretariatet', {
    en: ['secretariat of the UNFCCC'],
  }),
  entry('un-unesco-director-general', 'office', 'Director-General of UNESCO', 'UNESCO’s generaldirektør', {
    en: ['UNESCO Director-General'],
    shortForms: [
      {
        forms: { en: ['the Director-General', 'Director-General'], da: ['generaldirektøren'], any: undefined },
        spokenBy: ['unesco', 'un-unesco-general-conference', 'un-unesco-executive-board'],
      },
    ],
  }),
  entry('un-unesco-general-conference', 'body', 'General Conference of UNESCO', 'UNESCO’s Generalkonference', {
    en: ['UNESCO General Conference'],
    shortForms: [
      {
        forms: { en: ['the General Conference'], da: ['Generalkonferencen'], any: undefined },
        spokenBy: ['unesco', 'un-unesco-executive-board'],
      },
    ],
  }),
  entry('un-unesco-executive-board', 'body', 'Executive Board of UNESCO', 'UNESCO’s Eksekutivråd', {
    en: ['UNESCO Executive Board'],
    shortForms: [
      {
        forms: { en: ['the Executive Board'], da: ['Eksekutivrådet'], any: undefined },
        spokenBy: ['unesco', 'un-unesco-general-conference'],
      },
    ],
  }),
  entry('itu-secretary-general', 'office', 'Secretary-General of the ITU', 'ITU’s generalsekretær', {
    en: ['ITU Secretary-General', 'Secretary-General of the International Telecommunication Union'],
    shortForms: [
      {
        forms: { en: ['the Secretary-General'], da: ['generalsekretæren'], any: undefined },
        spokenBy: ['itu', 'itu-plenipotentiary', 'itu-council'],
      },
    ],
  }),
  entry('itu-plenipotentiary', 'body', 'ITU Plenipotentiary Conference', 'ITU’s Delegeretkonference', {
    en: ['Plenipotentiary Conference'],
  }),
  entry('itu-council', 'body', 'ITU Council', 'ITU-Rådet', {
    shortForms: [
      { forms: { en: ['the Council'], da: ['Rådet'], any: undefined }, spokenBy: ['itu', 'itu-plenipotentiary'] },
    ],
  }),
  entry('itu-t', 'body', 'ITU Telecommunication Standardization Sector', 'ITU’s Standardiseringssektor', {
    any: ['ITU-T'],
  }),
  entry('itu-d', 'body', 'ITU Telecommunication Development Sector', 'ITU’s Udviklingssektor', { any: ['ITU-D'] }),
  entry('itu-r', 'body', 'ITU Radiocommunication Sector', 'ITU’s Radiosektor', { any: ['ITU-R'] }),
  entry('un-global-compact', 'organisation', 'UN Global Compact', 'UN Global Compact', {
    en: ['United Nations Global Compact'],
  }),
];
