import type { KnownActor } from '../known-actor.ts';

/** International organisations, clubs of states and coalitions outside the EU and the UN. */
export const ORGANISATIONS: readonly KnownActor[] = [
  {
    id: 'nato',
    type: 'organisation',
    names: { da: 'NATO', en: 'NATO' },
    forms: {
      any: ['NATO', 'Nato'],
      da: ['(den) nordatlantiske traktats organisation', 'atlantpagten'],
      en: ['(the) North Atlantic Treaty Organization', '(the) North Atlantic Treaty Organisation'],
    },
    shortForms: [{ forms: { da: ['Alliancen'], en: ['the Alliance'] }, spokenBy: ['nato', 'nato-allies'] }],
  },
  {
    id: 'nato-allies',
    type: 'group',
    names: { da: 'De allierede i NATO', en: 'NATO Allies' },
    forms: {
      da: [
        'NATO-allierede',
        'NATO-lande',
        'NATO-landene',
        "NATO's medlemslande",
        "NATO's medlemsstater",
        '(de) allierede i NATO',
      ],
      en: ['NATO allies', '(the) NATO countries', '(the) NATO member states', "NATO's members"],
    },
    shortForms: [{ forms: { da: ['(de) allierede'], en: ['(the) allies'] }, spokenBy: ['nato'] }],
  },
  {
    id: 'nato-secretary-general',
    type: 'office',
    names: { da: 'NATO’s generalsekretær', en: 'NATO Secretary General' },
    forms: {
      da: ["NATO's generalsekretær", 'NATO-generalsekretæren'],
      en: ['(the) NATO secretary general', "NATO's secretary general", '(the) Secretary General of NATO'],
    },
    shortForms: [{ forms: { da: ['generalsekretæren'], en: ['the secretary general'] }, spokenBy: ['nato'] }],
  },
  {
    id: 'osce',
    type: 'organisation',
    names: { da: 'OSCE', en: 'OSCE' },
    forms: {
      any: ['OSCE'],
      da: ['organisationen for sikkerhed og samarbejde i Europa'],
      en: [
        '(the) OSCE',
        '(the) organization for security and co-operation in Europe',
        '(the) organisation for security and cooperation in Europe',
        '(the) organization for security and cooperation in Europe',
      ],
    },
  },
  {
    id: 'osce-participating-states',
    type: 'group',
    names: { da: 'OSCE’s deltagerstater', en: 'OSCE participating States' },
    forms: {
      da: ["OSCE's deltagerstater", "OSCE's deltagerlande", 'deltagerstaterne'],
      en: ['(the) OSCE participating states', '(the) participating States'],
    },
  },
  {
    id: 'council-of-europe',
    type: 'organisation',
    names: { da: 'Europarådet', en: 'Council of Europe' },
    forms: { da: ['europarådet'], en: ['(the) Council of Europe'] },
  },
  {
    id: 'african-union',
    type: 'organisation',
    names: { da: 'Den Afrikanske Union', en: 'African Union' },
    forms: { da: ['(den) Afrikanske Union', 'AU'], en: ['(the) African Union', 'the AU'] },
    ambiguousForms: { en: ['AU'] },
    shortForms: [{ forms: { da: ['Unionen'], en: ['the Union'] }, spokenBy: ['african-union'] }],
  },
  {
    id: 'asean',
    type: 'organisation',
    names: { da: 'ASEAN', en: 'ASEAN' },
    forms: {
      any: ['ASEAN'],
      da: ['sammenslutningen af sydøstasiatiske lande', 'sammenslutningen af sydøstasiatiske nationer'],
      en: ['(the) Association of Southeast Asian Nations', '(the) Association of South-East Asian Nations'],
    },
  },
  {
    id: 'wto',
    type: 'organisation',
    names: { da: 'Verdenshandelsorganisationen', en: 'World Trade Organization' },
    forms: {
      any: ['WTO'],
      da: ['verdenshandelsorganisationen'],
      en: ['(the) World Trade Organization', '(the) World Trade Organisation', '(the) WTO'],
    },
  },
  {
    id: 'oecd',
    type: 'organisation',
    names: { da: 'OECD', en: 'OECD' },
    forms: {
      any: ['OECD'],
      da: ['organisationen for økonomisk samarbejde og udvikling'],
      en: [
        '(the) OECD',
        '(the) organisation for economic co-operation and development',
        '(the) organization for economic cooperation and development',
        '(the) organisation for economic cooperation and development',
      ],
    },
  },
  {
    id: 'icann',
    type: 'organisation',
    names: { da: 'ICANN', en: 'ICANN' },
    forms: { any: ['ICANN', '(the) Internet Corporation for Assigned Names and Numbers'] },
  },
  {
    id: 'igf',
    type: 'organisation',
    names: { da: 'Internet Governance Forum', en: 'Internet Governance Forum' },
    forms: {
      any: ['IGF', '(the) Internet Governance Forum'],
      da: ['forummet for internetforvaltning', 'forum for internetforvaltning'],
      en: ['the IGF'],
    },
  },
  {
    id: 'iso',
    type: 'organisation',
    names: {
      da: 'Den Internationale Standardiseringsorganisation',
      en: 'International Organization for Standardization',
    },
    forms: {
      da: ['(den) Internationale Standardiseringsorganisation'],
      en: [
        '(the) International Organization for Standardization',
        '(the) International Organisation for Standardisation',
      ],
    },
    ambiguousForms: { any: ['ISO'] },
  },
  {
    id: 'cept',
    type: 'organisation',
    names: {
      da: 'Den Europæiske Konference af Post- og Teleadministrationer',
      en: 'European Conference of Postal and Telecommunications Administrations',
    },
    forms: {
      any: ['CEPT'],
      da: ['(den) Europæiske Konference af Post- og Teleadministrationer'],
      en: ['(the) European Conference of Postal and Telecommunications Administrations'],
    },
  },
  {
    id: 'g7',
    type: 'group',
    names: { da: 'G7', en: 'G7' },
    forms: { any: ['G7'], da: ['G7-landene', 'G7-lande'], en: ['the G7'] },
  },
  {
    id: 'g20',
    type: 'group',
    names: { da: 'G20', en: 'G20' },
    forms: { any: ['G20'], da: ['G20-landene', 'G20-lande'], en: ['the G20'] },
  },
  {
    id: 'g77',
    type: 'group',
    names: { da: 'G77', en: 'G77' },
    forms: { any: ['G77', 'G-77'], da: ['G77-landene'], en: ['(the) Group of 77'] },
  },
  {
    id: 'freedom-online-coalition',
    type: 'group',
    names: { da: 'Freedom Online Coalition', en: 'Freedom Online Coalition' },
    forms: { any: ['(the) Freedom Online Coalition', 'Freedom Online-koalitionen'] },
  },
  {
    id: 'open-government-partnership',
    type: 'group',
    names: { da: 'Open Government Partnership', en: 'Open Government Partnership' },
    forms: { any: ['(the) Open Government Partnership'] },
  },
  {
    id: 'world-bank',
    type: 'organisation',
    names: { da: 'Verdensbanken', en: 'World Bank' },
    forms: { da: ['verdensbanken', 'Verdensbankgruppen'], en: ['(the) World Bank', '(the) World Bank Group'] },
  },
  {
    id: 'imf',
    type: 'organisation',
    names: { da: 'Den Internationale Valutafond', en: 'International Monetary Fund' },
    forms: { da: ['(den) Internationale Valutafond', 'IMF'], en: ['(the) International Monetary Fund', '(the) IMF'] },
  },
  {
    id: 'interpol',
    type: 'organisation',
    names: { da: 'Interpol', en: 'Interpol' },
    forms: { any: ['Interpol', 'INTERPOL'] },
  },
  {
    id: 'international-criminal-court',
    type: 'body',
    names: { da: 'Den Internationale Straffedomstol', en: 'International Criminal Court' },
    forms: { da: ['(den) Internationale Straffedomstol'], en: ['(the) International Criminal Court', 'the ICC'] },
  },
  {
    id: 'red-cross',
    type: 'organisation',
    names: { da: 'Den Internationale Røde Kors Komité', en: 'International Committee of the Red Cross' },
    forms: {
      any: ['ICRC'],
      da: ['(den) Internationale Røde Kors Komité'],
      en: ['(the) International Committee of the Red Cross', '(the) ICRC'],
    },
  },
  {
    id: 'nordic-council-of-ministers',
    type: 'body',
    names: { da: 'Nordisk Ministerråd', en: 'Nordic Council of Ministers' },
    forms: { da: ['Nordisk Ministerråd'], en: ['(the) Nordic Council of Ministers'] },
  },
  {
    id: 'nordic-council',
    type: 'body',
    names: { da: 'Nordisk Råd', en: 'Nordic Council' },
    forms: { da: ['Nordisk Råd'], en: ['(the) Nordic Council'] },
  },
  {
    id: 'organization-of-american-states',
    type: 'organisation',
    names: { da: 'Organisationen af Amerikanske Stater', en: 'Organization of American States' },
    forms: {
      da: ['Organisationen af Amerikanske Stater'],
      en: ['(the) Organization of American States', '(the) Organisation of American States'],
    },
  },
  {
    id: 'arab-league',
    type: 'organisation',
    names: { da: 'Den Arabiske Liga', en: 'Arab League' },
    forms: { da: ['(den) Arabiske Liga'], en: ['(the) Arab League', '(the) League of Arab States'] },
  },
  {
    id: 'smart-africa',
    type: 'organisation',
    names: { da: 'Smart Africa', en: 'Smart Africa' },
    forms: { any: ['Smart Africa'] },
  },
];
