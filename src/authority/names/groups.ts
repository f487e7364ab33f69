import type { KnownActor } from '../known-actor.ts';
import { entry } from './entry.ts';

/** Groups that texts ask or bind without naming their members. */
export const GROUPS: readonly KnownActor[] = [
  {
    id: 'signatories',
    type: 'group',
    names: { da: 'Underskriverne', en: 'Signatories' },
    forms: {
      da: ['underskriver', 'underskriveren', 'underskrivere', 'underskriverne', 'undertegnerne', 'undertegnede parter'],
      en: [
        '(the) signatory',
        '(the) signatories',
        'the undersigned',
        'undersigned organisations',
        'undersigned organizations',
      ],
    },
  },
  {
    id: 'parties',
    type: 'group',
    names: { da: 'Parterne', en: 'Parties' },
    forms: {
      da: [
        '(de) kontraherende parter',
        'parterne',
        'alle parter',
        'hver part',
        'hver kontraherende part',
        'hver af parterne',
        'begge parter',
        'deltagerstaterne',
        'hver deltagerstat',
      ],
      en: [
        '(the) contracting parties',
        '(the) states parties',
        'state party',
        'contracting party',
        'contracting state',
        'contracting states',
        'no party',
        'no state party',
        'no contracting party',
        'each party',
        'every party',
        'any party',
        'either party',
        'both parties',
        'Parties',
        'the parties',
        'all parties',
        'the parties concerned',
        'all parties concerned',
      ],
    },
  },
  {
    id: 'financial-institutions',
    type: 'group',
    names: { da: 'Finansielle institutioner', en: 'Financial institutions' },
    forms: {
      da: ['(de) finansielle institutioner', 'finansieringsinstitutioner', 'finansieringsinstitutionerne'],
      en: ['(the) financial institutions', '(the) financing institutions'],
    },
  },
  {
    id: 'all-states',
    type: 'group',
    names: { da: 'Alle stater', en: 'All States' },
    forms: { da: ['alle stater', 'samtlige stater', 'alle lande'], en: ['all states', 'all countries', 'all nations'] },
  },
  {
    id: 'states',
    type: 'group',
    names: { da: 'Stater', en: 'States' },
    forms: { da: ['stater', 'staterne'] },
    ambiguousForms: { en: ['States'] },
  },
  {
    id: 'governments',
    type: 'group',
    names: { da: 'Regeringer', en: 'Governments' },
    forms: { da: ['regeringer', 'regeringerne'], en: ['(the) governments', 'all governments'] },
  },
  {
    id: 'private-sector',
    type: 'group',
    names: { da: 'Den private sektor', en: 'Private sector' },
    forms: {
      da: ['den private sektor', 'privatsektoren', 'erhvervslivet', '(de) private virksomheder'],
      en: ['(the) private sector', '(the) business community', '(the) private companies'],
    },
  },
  {
    id: 'technology-companies',
    type: 'group',
    names: { da: 'Teknologivirksomheder', en: 'Technology companies' },
    forms: {
      da: [
        'teknologivirksomheder',
        'teknologivirksomhederne',
        'techvirksomheder',
        'techvirksomhederne',
        'tech-virksomheder',
        'tech-virksomhederne',
        'tech virksomheder',
        'tech-giganter',
        'tech-giganterne',
        'techgiganter',
        'techgiganterne',
        'teknologisektoren',
        'techsektoren',
        'teknologiindustrien',
        'techindustrien',
      ],
      en: [
        '(the) technology companies',
        '(the) tech companies',
        '(the) tech giants',
        '(the) technology sector',
        '(the) tech sector',
        '(the) technology industry',
        '(the) tech industry',
      ],
    },
  },
  {
    id: 'online-platforms',
    type: 'group',
    names: { da: 'Onlineplatforme', en: 'Online platforms' },
    forms: {
      da: ['onlineplatforme', 'onlineplatformene', 'online-platforme', 'sociale medieplatforme'],
      en: ['(the) online platforms', '(the) social media platforms'],
    },
  },
  {
    id: 'operators',
    type: 'group',
    names: { da: 'Operatører', en: 'Network operators' },
    forms: {
      da: ['operatører', 'operatørerne', 'teleoperatører', 'teleoperatørerne', 'teleselskaberne', 'kabelejerne'],
      en: [
        '(the) network operators',
        '(the) telecommunications operators',
        '(the) telecom operators',
        '(the) cable operators',
      ],
    },
  },
  {
    id: 'public-authorities',
    type: 'group',
    names: { da: 'Offentlige myndigheder', en: 'Public authorities' },
    forms: {
      da: ['(de) offentlige myndigheder', '(de) nationale myndigheder'],
      en: ['(the) public authorities', '(the) national authorities', '(the) competent authorities', 'public bodies'],
    },
  },
  {
    id: 'conference-of-the-parties',
    type: 'body',
    names: { da: 'Partskonferencen', en: 'Conference of the Parties' },
    forms: {
      da: ['partskonferencen', 'parternes konference', 'partsmødet'],
      en: ['(the) conference of the parties', '(the) meeting of the parties', '(the) assembly of states parties'],
      fr: ['(la) conférence des parties', '(la) réunion des parties', "(l')assemblée des états parties"],
    },
  },
  {
    id: 'secretariat',
    type: 'office',
    names: { da: 'Sekretariatet', en: 'Secretariat' },
    forms: {},
    shortForms: [
      {
        forms: { da: ['sekretariatet'], en: ['the secretariat', 'Secretariat'] },
        spokenBy: ['signatories', 'other', 'unknown'],
      },
    ],
  },
  {
    id: 'civil-society',
    type: 'group',
    names: { da: 'Civilsamfundet', en: 'Civil society' },
    forms: {
      da: [
        'civilsamfund',
        'civilsamfundet',
        'civilsamfundsaktører',
        'civilsamfundsaktørerne',
        'civilsamfundsorganisationer',
        'civilsamfundsorganisationerne',
      ],
      en: ['civil society', 'civil society organisations', 'civil society organizations', 'civil society actors'],
    },
  },
  {
    id: 'academia',
    type: 'group',
    names: { da: 'Den akademiske verden', en: 'Academia' },
    forms: { da: ['den akademiske verden', 'universiteterne'], en: ['academia', '(the) academic community'] },
  },
  {
    id: 'technical-community',
    type: 'group',
    names: { da: 'Det tekniske miljø', en: 'Technical community' },
    forms: { da: ['det tekniske miljø', 'det tekniske fællesskab'], en: ['(the) technical community'] },
  },
  {
    id: 'international-organisations',
    type: 'group',
    names: { da: 'Internationale organisationer', en: 'International organisations' },
    forms: {
      da: ['internationale organisationer'],
      en: ['international organisations', 'international organizations'],
    },
  },
  {
    id: 'regional-organisations',
    type: 'group',
    names: { da: 'Regionale organisationer', en: 'Regional organisations' },
    forms: { da: ['regionale organisationer'], en: ['regional organisations', 'regional organizations'] },
  },
  {
    id: 'donors',
    type: 'group',
    names: { da: 'Donorer', en: 'Donors' },
    forms: { da: ['donorer', 'donorerne', 'donorlandene'], en: ['(the) donors', '(the) donor countries'] },
  },
  {
    id: 'stakeholders',
    type: 'group',
    names: { da: 'Alle interessenter', en: 'All stakeholders' },
    forms: {
      da: ['alle interessenter', 'alle relevante interessenter'],
      en: ['all stakeholders', 'all relevant stakeholders'],
    },
  },
  entry('like-minded-countries', 'group', 'Like-minded countries', 'Ligesindede lande', {
    da: ['ligesindede lande', 'ligesindede stater', 'ligesindede partnere', 'ligesindede partnerlande'],
    en: ['like-minded countries', 'like-minded states', 'like-minded partners', 'likeminded partners'],
  }),
  entry('international-community', 'group', 'International community', 'Det internationale samfund', {
    da: ['det internationale samfund', 'verdenssamfundet'],
    en: ['international community'],
  }),
  entry(
    'national-human-rights-institutions',
    'group',
    'National human rights institutions',
    'Nationale menneskerettighedsinstitutioner',
    {
      da: ['nationale menneskerettighedsinstitutioner'],
      en: ['national human rights institutions', 'national human rights institution'],
    },
  ),
  entry('social-partners', 'group', 'Social partners', 'Arbejdsmarkedets parter', {
    da: ['arbejdsmarkedets parter'],
    en: ['social partners'],
  }),
  entry('local-authorities', 'group', 'Local authorities', 'Lokale myndigheder', {
    da: ['lokale myndigheder', 'lokale og regionale myndigheder'],
    en: ['local authorities', 'local governments', 'local and regional authorities'],
  }),
  entry('internet-service-providers', 'group', 'Internet service providers', 'Internetudbydere', {
    da: ['internetudbydere', 'internetudbyderne'],
    en: ['internet service providers'],
  }),
  entry('development-partners', 'group', 'Development partners', 'Udviklingspartnere', {
    da: ['udviklingspartnere', 'udviklingspartnerne'],
    en: ['development partners'],
  }),
  entry('multilateral-development-banks', 'group', 'Multilateral development banks', 'Multilaterale udviklingsbanker', {
    da: ['multilaterale udviklingsbanker', 'udviklingsbankerne'],
    en: ['multilateral development banks', 'development banks'],
  }),
];
