import type { KnownActor, ShortForms } from '../known-actor.ts';
import { presidencyForms } from './state-adjectives.ts';

const OUTSIDE_OTHER_ORGANISATIONS: ShortForms['spokenBy'] = ['eu', 'dk', 'state', 'unknown'];

/** The European Union, its institutions, services and networks. */
export const EUROPEAN_UNION: readonly KnownActor[] = [
  {
    id: 'eu',
    type: 'organisation',
    names: { da: 'EU', en: 'EU' },
    forms: {
      da: ['EU', '(den) europæiske union'],
      en: ['(the) EU', '(the) E.U.', '(the) european union'],
    },
    shortForms: [{ forms: { da: ['Unionen'], en: ['the Union'] }, spokenBy: OUTSIDE_OTHER_ORGANISATIONS }],
  },
  {
    id: 'eu-council',
    type: 'body',
    names: { da: 'Rådet for Den Europæiske Union', en: 'Council of the European Union' },
    forms: {
      da: [
        'Rådet for (Den) Europæiske Union',
        'EU-Rådet',
        'EU-rådet',
        "EU's Råd",
        'EU’s ministerråd',
        'EU-ministerrådet',
        'Ministerrådet',
        'Rådet for Udenrigsanliggender',
      ],
      en: [
        '(the) Council of the European Union',
        '(the) EU Council',
        "(the) EU's Council",
        '(the) Council of the EU',
        '(the) Council of Ministers',
        '(the) Foreign Affairs Council',
      ],
    },
    shortForms: [{ forms: { da: ['Rådet'], en: ['(the) Council'] }, spokenBy: OUTSIDE_OTHER_ORGANISATIONS }],
  },
  {
    id: 'european-council',
    type: 'body',
    names: { da: 'Det Europæiske Råd', en: 'European Council' },
    forms: { da: ['(det) Europæiske Råd'], en: ['(the) European Council'] },
  },
  {
    id: 'eu-presidency',
    type: 'office',
    names: { da: 'Formandskabet for Rådet', en: 'Presidency of the Council' },
    forms: {
      da: [
        'EU-formandskabet',
        'formandskabet for Rådet',
        'rådsformandskabet',
        "EU's formandskab",
        ...presidencyForms().da,
      ],
      en: [
        '(the) EU presidency',
        '(the) Presidency of the Council',
        '(the) Council presidency',
        ...presidencyForms().en,
      ],
    },
    shortForms: [{ forms: { da: ['formandskabet'], en: ['the presidency'] }, spokenBy: ['eu'] }],
  },
  {
    id: 'eu-commission',
    type: 'body',
    names: { da: 'Europa-Kommissionen', en: 'European Commission' },
    forms: {
      da: [
        'europa-kommissionen',
        'europakommissionen',
        'EU-kommissionen',
        "EU's Kommission",
        '(den) Europæiske Kommission',
      ],
      en: ['(the) european commission', '(the) EU commission', '(the) Commission of the European Union'],
    },
    shortForms: [{ forms: { da: ['Kommissionen'], en: ['(the) Commission'] }, spokenBy: OUTSIDE_OTHER_ORGANISATIONS }],
  },
  {
    id: 'eu-high-representative',
    type: 'office',
    names: { da: 'Den højtstående repræsentant', en: 'High Representative' },
    forms: {
      any: ['HR/VP', 'HRVP'],
      da: [
        "EU's højtstående repræsentant",
        "EU's højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik",
        'Unionens højtstående repræsentant',
        'Unionens højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik',
        '(den) højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik',
        "EU's udenrigschef",
      ],
      en: [
        "(the) EU's high representative",
        '(the) EU high representative',
        '(the) high representative of the union',
        '(the) high representative of the union for foreign affairs and security policy',
        '(the) high representative for foreign affairs and security policy',
        '(the) high representative/vice-president',
      ],
    },
    shortForms: [
      {
        forms: {
          da: [
            '(den) højtstående repræsentant',
            '(den) højtstående repræsentant/næstformand',
            '(den) højtstående repræsentant/næstformanden',
            'HR',
          ],
          en: ['(the) high representative', 'the HR'],
        },
        spokenBy: OUTSIDE_OTHER_ORGANISATIONS,
      },
    ],
  },
  {
    id: 'eu-member-states',
    type: 'group',
    names: { da: 'EU’s medlemsstater', en: 'EU Member States' },
    forms: {
      da: [
        "EU's medlemsstater",
        "EU's medlemslande",
        "EU's medlemmer",
        "EU's lande",
        'EU-medlemsstat',
        'EU-medlemsstaten',
        'EU-medlemsstater',
        'EU-medlemsstaterne',
        'EU-medlemsland',
        'EU-medlemslande',
        'EU-medlemslandene',
        'EU-land',
        'EU-lande',
        'EU-landene',
        'EU-kredsen',
        'Unionens medlemsstater',
        'Den Europæiske Unions medlemsstater',
        'medlemsstaterne i EU',
        'medlemslandene i EU',
      ],
      en: [
        "(the) EU's member states",
        '(the) EU member state',
        '(the) EU member states',
        '(the) EU countries',
        "(the) Union's member states",
        "(the) European Union's member states",
        '(the) member states of the EU',
        '(the) member states of the Union',
        '(the) member states of the European Union',
      ],
    },
    shortForms: [
      {
        forms: {
          da: ['medlemsstat', 'medlemsstaten', 'medlemsstater', 'medlemsstaterne', 'medlemslande', 'medlemslandene'],
          en: ['(the) member state', '(the) member states'],
        },
        spokenBy: OUTSIDE_OTHER_ORGANISATIONS,
      },
    ],
  },
  {
    id: 'eu-parliament',
    type: 'body',
    names: { da: 'Europa-Parlamentet', en: 'European Parliament' },
    forms: {
      da: ['europa-parlamentet', 'europaparlamentet', 'EU-parlamentet', "EU's parlament"],
      en: ['(the) european parliament', '(the) EU parliament'],
    },
    shortForms: [{ forms: { da: ['Parlamentet'], en: ['(the) Parliament'] }, spokenBy: ['eu'] }],
  },
  {
    id: 'eu-delegations',
    type: 'group',
    names: { da: 'EU-delegationerne', en: 'EU delegations' },
    forms: {
      da: [
        'EU-delegation',
        'EU-delegationen',
        'EU-delegationer',
        'EU-delegationerne',
        "EU's delegation",
        "EU's delegationer",
        'Unionens delegationer',
      ],
      en: [
        '(the) EU delegation',
        '(the) EU delegations',
        "(the) EU's delegations",
        '(the) Union delegation',
        '(the) Union delegations',
        '(the) delegations of the European Union',
        '(the) delegations of the Union',
      ],
    },
  },
  {
    id: 'eu-institutions',
    type: 'group',
    names: { da: 'EU’s institutioner', en: 'EU institutions' },
    forms: {
      da: ["EU's institutioner", 'EU-institutioner', 'EU-institutionerne'],
      en: ['(the) EU institutions', "(the) EU's institutions", '(the) institutions of the Union'],
    },
  },
  {
    id: 'european-external-action-service',
    type: 'body',
    names: { da: 'EU-Udenrigstjenesten', en: 'European External Action Service' },
    forms: {
      any: ['EEAS'],
      da: [
        'EU-udenrigstjenesten',
        "EU's udenrigstjeneste",
        '(den) Fælles Udenrigstjeneste',
        "Tjenesten for EU's Optræden Udadtil",
      ],
      en: ['(the) European External Action Service', '(the) EEAS'],
    },
    shortForms: [{ forms: { da: ['Udenrigstjenesten'] }, spokenBy: ['eu'] }],
  },
  {
    id: 'eib',
    type: 'body',
    names: { da: 'Den Europæiske Investeringsbank', en: 'European Investment Bank' },
    forms: {
      any: ['EIB'],
      da: ['(den) Europæiske Investeringsbank', 'EIB-Gruppen', 'Den Europæiske Investeringsbank-Gruppe'],
      en: ['(the) European Investment Bank', '(the) EIB', '(the) EIB Group', '(the) European Investment Bank Group'],
    },
  },
  {
    id: 'eu-digital-diplomacy-network',
    type: 'group',
    names: { da: 'EU-netværket for digitalt diplomati', en: 'EU Digital Diplomacy Network' },
    forms: {
      da: [
        'EU-netværk for digitalt diplomati',
        'EU-netværket for digitalt diplomati',
        'uformelle EU-netværk for digitalt diplomati',
        'det uformelle EU-netværk for digitalt diplomati',
        "EU's netværk for digitalt diplomati",
        "EU's uformelle netværk for digitalt diplomati",
        'netværket for digitalt diplomati',
      ],
      en: [
        '(the) EU digital diplomacy network',
        '(the) informal EU digital diplomacy network',
        "(the) EU's digital diplomacy network",
        '(the) digital diplomacy network',
      ],
    },
  },
  {
    id: 'eu-cyber-ambassadors-network',
    type: 'group',
    names: { da: 'EU’s netværk af cyberambassadører', en: 'EU Cyber Ambassadors Network' },
    forms: {
      da: ["EU's netværk af cyberambassadører", 'EU-netværket af cyberambassadører'],
      en: [
        '(the) EU cyber ambassadors network',
        "(the) EU cyber ambassadors' network",
        "(the) EU's cyber ambassadors network",
      ],
    },
  },
  {
    id: 'team-europe',
    type: 'group',
    names: { da: 'Team Europe', en: 'Team Europe' },
    forms: { any: ['Team Europe'] },
  },
  {
    id: 'eu-court-of-justice',
    type: 'body',
    names: { da: 'EU-Domstolen', en: 'Court of Justice of the European Union' },
    forms: {
      da: ['EU-domstolen', "EU's domstol", 'Den Europæiske Unions Domstol'],
      en: ['(the) Court of Justice of the European Union', '(the) European Court of Justice'],
    },
  },
  {
    id: 'european-central-bank',
    type: 'body',
    names: { da: 'Den Europæiske Centralbank', en: 'European Central Bank' },
    forms: { da: ['(den) Europæiske Centralbank', 'ECB'], en: ['(the) European Central Bank', '(the) ECB'] },
  },
  {
    id: 'enisa',
    type: 'body',
    names: { da: 'ENISA', en: 'ENISA' },
    forms: {
      any: ['ENISA'],
      da: ["EU's agentur for cybersikkerhed", 'Den Europæiske Unions Agentur for Cybersikkerhed'],
      en: ['(the) EU agency for cybersecurity', '(the) European Union Agency for Cybersecurity'],
    },
  },
  {
    id: 'europol',
    type: 'body',
    names: { da: 'Europol', en: 'Europol' },
    forms: { any: ['Europol'] },
  },
];
