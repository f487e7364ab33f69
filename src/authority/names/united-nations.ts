import type { KnownActor } from '../known-actor.ts';

/** The United Nations, its organs, offices and specialised agencies. */
export const UNITED_NATIONS: readonly KnownActor[] = [
  {
    id: 'un',
    type: 'organisation',
    names: { da: 'FN', en: 'United Nations' },
    forms: {
      da: ['FN', '(de) forenede nationer', 'FN-systemet', 'De Forenede Nationers Organisation'],
      en: ['(the) UN', '(the) U.N.', '(the) united nations', '(the) UN system', '(the) united nations system'],
    },
    shortForms: [{ forms: { en: ['the Organization'] }, spokenBy: ['un'] }],
  },
  {
    id: 'un-general-assembly',
    type: 'body',
    names: { da: 'FN’s Generalforsamling', en: 'UN General Assembly' },
    forms: {
      any: ['UNGA'],
      da: [
        "FN's generalforsamling",
        'De Forenede Nationers Generalforsamling',
        'FN-generalforsamlingen',
        'Generalforsamlingen',
      ],
      en: [
        '(the) UN general assembly',
        '(the) united nations general assembly',
        "(the) UN's general assembly",
        '(the) General Assembly',
        '(the) General Assembly of the United Nations',
      ],
    },
    shortForms: [{ forms: { en: ['the Assembly'] }, spokenBy: ['un'] }],
  },
  {
    id: 'un-security-council',
    type: 'body',
    names: { da: 'FN’s Sikkerhedsråd', en: 'UN Security Council' },
    forms: {
      any: ['UNSC'],
      da: ["FN's sikkerhedsråd", 'De Forenede Nationers Sikkerhedsråd', 'FN-sikkerhedsrådet', 'sikkerhedsrådet'],
      en: [
        '(the) UN security council',
        "(the) UN's security council",
        '(the) united nations security council',
        '(the) Security Council',
        '(the) Security Council of the United Nations',
      ],
    },
    shortForms: [{ forms: { da: ['Rådet'], en: ['(the) Council'] }, spokenBy: ['un-security-council'] }],
  },
  {
    id: 'un-secretary-general',
    type: 'office',
    names: { da: 'FN’s generalsekretær', en: 'UN Secretary-General' },
    forms: {
      any: ['UNSG'],
      da: ["FN's generalsekretær", 'De Forenede Nationers generalsekretær', 'FN-generalsekretæren'],
      en: [
        '(the) UN secretary-general',
        '(the) UN secretary general',
        "(the) UN's secretary-general",
        '(the) united nations secretary-general',
        '(the) Secretary-General of the United Nations',
      ],
    },
    shortForms: [
      {
        forms: {
          da: ['generalsekretæren'],
          en: ['the secretary-general', 'the secretary general', 'Secretary-General'],
        },
        spokenBy: ['un', 'eu', 'dk', 'state', 'unknown'],
      },
    ],
  },
  {
    id: 'un-special-representatives',
    type: 'office',
    names: { da: 'FN’s særlige repræsentanter', en: 'UN Special Representatives' },
    forms: {
      da: [
        "FN's særlige repræsentant",
        "FN's særlige repræsentanter",
        'generalsekretærens særlige repræsentant',
        "FN's generalsekretærs særlige repræsentant",
      ],
      en: [
        '(the) UN special representatives',
        '(the) special representative of the secretary-general',
        '(the) special representatives of the secretary-general',
        "(the) secretary-general's special representative",
      ],
    },
    shortForms: [{ forms: { en: ['(the) Special Representative'] }, spokenBy: ['un'] }],
  },
  {
    id: 'un-security-council-president',
    type: 'office',
    names: { da: 'Formanden for FN’s Sikkerhedsråd', en: 'President of the UN Security Council' },
    forms: {
      da: ["formanden for FN's sikkerhedsråd", 'formanden for Sikkerhedsrådet'],
      en: ['(the) President of the Security Council', '(the) President of the UN Security Council'],
    },
    shortForms: [{ forms: { en: ['the President of the Council'] }, spokenBy: ['un-security-council'] }],
  },
  {
    id: 'international-court-of-justice',
    type: 'body',
    names: { da: 'Den Internationale Domstol', en: 'International Court of Justice' },
    forms: {
      any: ['ICJ'],
      da: ['(den) Internationale Domstol', 'Den Internationale Domstol i Haag'],
      en: ['(the) International Court of Justice'],
    },
  },
  {
    id: 'un-secretariat',
    type: 'body',
    names: { da: 'FN’s Sekretariat', en: 'UN Secretariat' },
    forms: {
      da: ["FN's sekretariat", 'FN-sekretariatet'],
      en: ['(the) UN secretariat', '(the) united nations secretariat'],
    },
    shortForms: [{ forms: { da: ['Sekretariatet'], en: ['the Secretariat'] }, spokenBy: ['un'] }],
  },
  {
    id: 'member-states',
    type: 'group',
    names: { da: 'FN’s medlemsstater', en: 'UN Member States' },
    forms: {
      da: [
        "FN's medlemsstater",
        "FN's medlemslande",
        'FN-medlemsstater',
        'FN-medlemsstaterne',
        'FN-lande',
        'FN-landene',
        'De Forenede Nationers medlemsstater',
      ],
      en: [
        '(the) UN member states',
        "(the) UN's member states",
        '(the) united nations member states',
        '(the) member states of the united nations',
        '(the) states members of the united nations',
        '(the) members of the united nations',
      ],
    },
    shortForms: [
      {
        forms: {
          da: ['medlemsstat', 'medlemsstater', 'medlemsstaterne', 'medlemslande', 'medlemslandene'],
          en: ['(the) member state', '(the) member states'],
        },
        spokenBy: ['un'],
      },
    ],
  },
  {
    id: 'un-human-rights-council',
    type: 'body',
    names: { da: 'FN’s Menneskerettighedsråd', en: 'UN Human Rights Council' },
    forms: {
      any: ['UNHRC'],
      da: ["FN's menneskerettighedsråd", 'menneskerettighedsrådet', 'FN-menneskerettighedsrådet'],
      en: ['(the) UN human rights council', '(the) united nations human rights council', '(the) Human Rights Council'],
    },
    shortForms: [{ forms: { da: ['Rådet'], en: ['(the) Council'] }, spokenBy: ['un-human-rights-council'] }],
  },
  {
    id: 'un-economic-and-social-council',
    type: 'body',
    names: { da: 'FN’s Økonomiske og Sociale Råd', en: 'UN Economic and Social Council' },
    forms: {
      any: ['ECOSOC'],
      da: ["FN's økonomiske og sociale råd", '(det) Økonomiske og Sociale Råd'],
      en: [
        '(the) UN economic and social council',
        '(the) united nations economic and social council',
        '(the) Economic and Social Council',
      ],
    },
    shortForms: [{ forms: { da: ['Rådet'], en: ['(the) Council'] }, spokenBy: ['un-economic-and-social-council'] }],
  },
  {
    id: 'ohchr',
    type: 'body',
    names: {
      da: 'FN’s Højkommissariat for Menneskerettigheder',
      en: 'Office of the UN High Commissioner for Human Rights',
    },
    forms: {
      any: ['OHCHR'],
      da: [
        "FN's højkommissariat for menneskerettigheder",
        "FN's menneskerettighedskontor",
        "FN's højkommissær for menneskerettigheder",
      ],
      en: [
        '(the) office of the UN high commissioner for human rights',
        '(the) office of the united nations high commissioner for human rights',
        '(the) office of the high commissioner for human rights',
        '(the) united nations high commissioner for human rights',
        '(the) UN high commissioner for human rights',
        '(the) high commissioner for human rights',
      ],
    },
    shortForms: [
      {
        forms: { da: ['Højkommissæren'], en: ['(the) High Commissioner', '(the) Office of the High Commissioner'] },
        spokenBy: ['un-human-rights-council'],
      },
    ],
  },
  {
    id: 'un-envoy-on-technology',
    type: 'office',
    names: { da: 'FN’s udsending for teknologi', en: 'UN Envoy on Technology' },
    forms: {
      da: ["FN's udsending for teknologi", "FN's teknologiudsending"],
      en: ["(the) UN Secretary-General's Envoy on Technology", '(the) UN envoy on technology', '(the) UN tech envoy'],
    },
  },
  {
    id: 'un-peacebuilding-commission',
    type: 'body',
    names: { da: 'FN’s Fredsopbygningskommission', en: 'UN Peacebuilding Commission' },
    forms: {
      da: ["FN's fredsopbygningskommission", 'Fredsopbygningskommissionen'],
      en: ['(the) UN peacebuilding commission', '(the) Peacebuilding Commission'],
    },
  },
  {
    id: 'un-special-procedures',
    type: 'group',
    names: { da: 'FN’s særlige procedurer', en: 'UN special procedures' },
    forms: {
      da: ["FN's særlige procedurer"],
      en: ['(the) UN special procedures', '(the) special procedures of the Human Rights Council'],
    },
  },
  {
    id: 'unesco',
    type: 'organisation',
    names: { da: 'UNESCO', en: 'UNESCO' },
    forms: {
      any: ['UNESCO', 'Unesco'],
      da: ["FN's organisation for uddannelse, videnskab og kultur"],
      en: [
        '(the) united nations educational, scientific and cultural organization',
        '(the) united nations educational, scientific and cultural organisation',
      ],
    },
  },
  {
    id: 'itu',
    type: 'organisation',
    names: { da: 'Den Internationale Telekommunikationsunion', en: 'International Telecommunication Union' },
    forms: {
      any: ['ITU'],
      da: ['(den) Internationale Telekommunikationsunion', '(den) Internationale Telekommunikations Union'],
      en: ['(the) International Telecommunication Union', '(the) International Telecommunications Union', '(the) ITU'],
    },
    shortForms: [
      {
        forms: { any: undefined, da: undefined, en: ['the Union'] },
        spokenBy: ['itu', 'itu-plenipotentiary', 'itu-council'],
      },
    ],
  },
  {
    id: 'undp',
    type: 'body',
    names: { da: 'FN’s Udviklingsprogram', en: 'UN Development Programme' },
    forms: {
      any: ['UNDP'],
      da: ["FN's udviklingsprogram"],
      en: ['(the) UN development programme', '(the) united nations development programme'],
    },
  },
  {
    id: 'unicef',
    type: 'body',
    names: { da: 'UNICEF', en: 'UNICEF' },
    forms: { any: ['UNICEF', 'Unicef'], da: ["FN's børnefond"], en: ["(the) united nations children's fund"] },
  },
  {
    id: 'un-women',
    type: 'body',
    names: { da: 'UN Women', en: 'UN Women' },
    forms: { any: ['UN Women'] },
  },
  {
    id: 'unhcr',
    type: 'body',
    names: { da: 'FN’s Flygtningehøjkommissariat', en: 'UN Refugee Agency' },
    forms: {
      any: ['UNHCR'],
      da: ["FN's flygtningehøjkommissariat", "FN's højkommissær for flygtninge"],
      en: ['(the) UN refugee agency', '(the) united nations high commissioner for refugees'],
    },
  },
  {
    id: 'who',
    type: 'organisation',
    names: { da: 'Verdenssundhedsorganisationen', en: 'World Health Organization' },
    forms: {
      da: ['verdenssundhedsorganisationen', 'WHO'],
      en: ['(the) World Health Organization', '(the) World Health Organisation', 'the WHO'],
    },
  },
  {
    id: 'wipo',
    type: 'organisation',
    names: { da: 'Verdensorganisationen for Intellektuel Ejendomsret', en: 'World Intellectual Property Organization' },
    forms: {
      any: ['WIPO'],
      da: ['Verdensorganisationen for Intellektuel Ejendomsret'],
      en: ['(the) World Intellectual Property Organization', '(the) World Intellectual Property Organisation'],
    },
  },
  {
    id: 'ilo',
    type: 'organisation',
    names: { da: 'Den Internationale Arbejdsorganisation', en: 'International Labour Organization' },
    forms: {
      any: ['ILO'],
      da: ['(den) Internationale Arbejdsorganisation'],
      en: ['(the) International Labour Organization', '(the) International Labour Organisation'],
    },
  },
];
