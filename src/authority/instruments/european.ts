import type { Instrument } from './instrument.ts';

/** Treaties and acts of the European Union and conventions of the Council of Europe that have names. */
export const EUROPEAN_INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'CELEX:12012M/TXT',
    forms: {
      any: ['TEU', 'EUV'],
      da: ['traktaten om Den Europæiske Union', 'EU-traktaten', 'TEU'],
      en: ['Treaty on European Union'],
      fr: ["traité sur l'Union européenne", 'TUE'],
      de: ['Vertrag über die Europäische Union', 'Vertrags über die Europäische Union'],
      sv: ['fördraget om Europeiska unionen'],
      es: ['Tratado de la Unión Europea', 'TUE'],
    },
  },
  {
    id: 'CELEX:12012E/TXT',
    forms: {
      any: ['TFEU', 'TEUF', 'AEUV'],
      da: ['traktaten om Den Europæiske Unions funktionsmåde'],
      en: ['Treaty on the Functioning of the European Union'],
      fr: ["traité sur le fonctionnement de l'Union européenne", 'TFUE'],
      de: ['Vertrag/Vertrags über die Arbeitsweise der Europäischen Union'],
      sv: ['fördraget om Europeiska unionens funktionssätt'],
      es: ['Tratado de Funcionamiento de la Unión Europea', 'TFUE'],
    },
  },
  {
    id: 'CELEX:12012P/TXT',
    forms: {
      da: ['chartret om grundlæggende rettigheder', "EU's charter om grundlæggende rettigheder", 'EU-chartret'],
      en: ['Charter of Fundamental Rights', 'Charter of Fundamental Rights of the European Union', 'EU Charter'],
      fr: ['charte des droits fondamentaux', 'Charte des droits fondamentaux'],
      de: ['Charta der Grundrechte', 'Grundrechtecharta'],
      sv: ['stadgan om de grundläggande rättigheterna'],
      es: ['Carta de los Derechos Fundamentales'],
    },
  },
  {
    id: 'CELEX:32016R0679',
    forms: {
      any: ['GDPR', 'DSGVO'],
      da: ['databeskyttelsesforordningen'],
      en: ['General Data Protection Regulation'],
      fr: ['RGPD', 'règlement général sur la protection des données'],
      de: ['Datenschutz-Grundverordnung'],
      sv: ['dataskyddsförordningen'],
      es: ['RGPD', 'Reglamento general de protección de datos'],
    },
  },
  {
    id: 'CELEX:32022R2065',
    forms: {
      any: ['DSA', 'Digital Services Act'],
      da: ['forordningen om digitale tjenester', 'retsakten om digitale tjenester'],
      fr: ['règlement sur les services numériques'],
      de: ['Gesetz über digitale Dienste'],
      sv: ['förordningen om digitala tjänster'],
      es: ['Reglamento de Servicios Digitales', 'Ley de Servicios Digitales'],
    },
  },
  {
    id: 'CELEX:32022R1925',
    forms: {
      any: ['DMA', 'Digital Markets Act'],
      da: ['forordningen om digitale markeder', 'retsakten om digitale markeder'],
      fr: ['règlement sur les marchés numériques'],
      de: ['Gesetz über digitale Märkte'],
    },
  },
  {
    id: 'CELEX:32024R1689',
    forms: {
      any: ['AI Act', 'Artificial Intelligence Act'],
      da: ['AI-forordningen', 'forordningen om kunstig intelligens'],
      fr: ["règlement sur l'intelligence artificielle", 'loi sur l’IA'],
      de: ['KI-Verordnung'],
      sv: ['AI-förordningen'],
      es: ['Reglamento de Inteligencia Artificial'],
    },
  },
  {
    id: 'CELEX:32022L2555',
    forms: { any: ['NIS 2', 'NIS2', 'NIS 2 Directive', 'NIS2 Directive', 'NIS 2-direktivet', 'NIS2-direktivet'] },
  },
  { id: 'CELEX:32019R0881', forms: { any: ['Cybersecurity Act'], da: ['cybersikkerhedsforordningen'] } },
  { id: 'CELEX:32024R2847', forms: { any: ['Cyber Resilience Act'], da: ['forordningen om cyberrobusthed'] } },
  { id: 'CELEX:32022R2554', forms: { any: ['DORA'] } },
  { id: 'CELEX:32023R2854', forms: { any: ['Data Act'], da: ['dataforordningen'] } },
  { id: 'CELEX:32022R0868', forms: { any: ['Data Governance Act'], da: ['datastyringsforordningen'] } },
  { id: 'CELEX:32002L0058', forms: { any: ['ePrivacy Directive'], da: ['e-databeskyttelsesdirektivet'] } },
  { id: 'CELEX:32014R0910', forms: { any: ['eIDAS'], da: ['eIDAS-forordningen'] } },
  {
    id: 'CELEX:32022D2481',
    forms: {
      da: ['politikprogrammet for det digitale årti', 'det digitale årti'],
      en: ['Digital Decade Policy Programme', 'Digital Decade'],
      fr: ['programme d’action pour la décennie numérique', 'décennie numérique'],
    },
  },
  {
    id: 'strategic-compass',
    forms: {
      da: ['det strategiske kompas', 'strategiske kompas'],
      en: ['Strategic Compass', 'Strategic Compass for Security and Defence'],
      fr: ['boussole stratégique'],
      de: ['Strategischer Kompass', 'Strategischen Kompass'],
      sv: ['strategiska kompassen'],
      es: ['Brújula Estratégica'],
    },
  },
  {
    id: 'global-gateway',
    forms: { any: ['Global Gateway'] },
  },
  {
    id: 'ETS 005',
    forms: {
      da: ['menneskerettighedskonventionen', 'den europæiske menneskerettighedskonvention', 'EMRK'],
      en: [
        'European Convention on Human Rights',
        'ECHR',
        'European Convention for the Protection of Human Rights and Fundamental Freedoms',
      ],
      fr: ["Convention européenne des droits de l'homme", 'CEDH'],
      de: ['Europäische/Europäischen Menschenrechtskonvention'],
    },
  },
  {
    id: 'ETS 185',
    forms: {
      da: ['Budapestkonventionen', 'Budapest-konventionen'],
      en: [
        'Budapest Convention',
        'Budapest Convention on Cybercrime',
        'Council of Europe Convention on Cybercrime',
        'Convention on Cybercrime',
      ],
      fr: ['Convention de Budapest', 'Convention sur la cybercriminalité'],
      de: ['Budapester Übereinkommen'],
      sv: ['Budapestkonventionen'],
      es: ['Convenio de Budapest'],
    },
  },
  { id: 'ETS 108', forms: { any: ['Convention 108', 'Convention 108+'], da: ['konvention 108'] } },
  {
    id: 'CETS 210',
    forms: {
      da: ['Istanbulkonventionen', 'Istanbul-konventionen'],
      en: ['Istanbul Convention'],
      fr: ["Convention d'Istanbul"],
      de: ['Istanbul-Konvention'],
      sv: ['Istanbulkonventionen'],
      es: ['Convenio de Estambul'],
    },
  },
  {
    id: 'CETS 225',
    forms: {
      en: [
        'Framework Convention on Artificial Intelligence',
        'Framework Convention on Artificial Intelligence and Human Rights, Democracy and the Rule of Law',
      ],
      fr: ["Convention-cadre sur l'intelligence artificielle"],
      da: ['rammekonventionen om kunstig intelligens'],
    },
  },
  {
    id: 'CETS 201',
    forms: { any: ['Lanzarote Convention'], da: ['Lanzarotekonventionen'], fr: ['Convention de Lanzarote'] },
  },
  { id: 'CETS 197', forms: { en: ['Council of Europe Convention on Action against Trafficking in Human Beings'] } },
];
