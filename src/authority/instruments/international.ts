import type { Instrument } from './instrument.ts';

/** Treaties, declarations and agendas of the United Nations and of other bodies with worldwide reach. */
export const INTERNATIONAL_INSTRUMENTS: readonly Instrument[] = [
  {
    id: 'charter-of-the-united-nations',
    forms: {
      da: ['FN-pagten', "FN's Pagt/pagt", 'De Forenede Nationers Pagt/pagt', 'de forenede nationers pagt'],
      en: ['Charter of the United Nations', 'United Nations Charter', 'UN Charter'],
      fr: ['Charte des Nations Unies', "Charte de l'ONU"],
      de: ['Charta der Vereinten Nationen', 'VN-Charta', 'UN-Charta'],
      sv: ['Förenta nationernas stadga', 'FN-stadgan'],
      es: ['Carta de las Naciones Unidas'],
    },
  },
  {
    id: 'A/RES/217(III)',
    forms: {
      da: ['verdenserklæringen om menneskerettighederne', 'menneskerettighedserklæringen'],
      en: ['Universal Declaration of Human Rights', 'UDHR'],
      fr: ["Déclaration universelle des droits de l'homme", 'Déclaration universelle des droits humains'],
      de: ['Allgemeine/Allgemeinen Erklärung der Menschenrechte'],
      es: ['Declaración Universal de Derechos/derechos Humanos/humanos'],
    },
  },
  {
    id: 'A/RES/2200(XXI)/ICCPR',
    forms: {
      da: ['konventionen om borgerlige og politiske rettigheder'],
      en: ['International Covenant on Civil and Political Rights', 'ICCPR'],
      fr: ['Pacte international relatif aux droits civils et politiques'],
      es: ['Pacto Internacional de Derechos Civiles y Políticos'],
    },
  },
  {
    id: 'A/RES/2200(XXI)/ICESCR',
    forms: {
      da: ['konventionen om økonomiske, sociale og kulturelle rettigheder'],
      en: ['International Covenant on Economic, Social and Cultural Rights', 'ICESCR'],
      fr: ['Pacte international relatif aux droits économiques, sociaux et culturels'],
      es: ['Pacto Internacional de Derechos Económicos, Sociales y Culturales'],
    },
  },
  {
    id: 'A/RES/44/25',
    forms: {
      da: ['børnekonventionen', "FN's børnekonvention", 'konventionen om barnets rettigheder'],
      en: ['Convention on the Rights of the Child', 'CRC'],
      fr: ["Convention relative aux droits de l'enfant"],
      es: ['Convención sobre los Derechos del Niño'],
    },
  },
  {
    id: 'A/RES/61/106',
    forms: {
      da: ['handicapkonventionen', "FN's handicapkonvention"],
      en: ['Convention on the Rights of Persons with Disabilities', 'CRPD'],
      fr: ['Convention relative aux droits des personnes handicapées'],
      es: ['Convención sobre los Derechos de las Personas con Discapacidad'],
    },
  },
  {
    id: 'A/RES/34/180',
    forms: {
      da: ['kvindekonventionen', "FN's kvindekonvention"],
      en: ['Convention on the Elimination of All Forms of Discrimination against Women', 'CEDAW'],
      fr: ["Convention sur l'élimination de toutes les formes de discrimination à l'égard des femmes"],
      es: ['Convención sobre la eliminación de todas las formas de discriminación contra la mujer'],
    },
  },
  {
    id: 'A/RES/2106(XX)',
    forms: {
      en: ['International Convention on the Elimination of All Forms of Racial Discrimination', 'ICERD'],
      fr: ["Convention internationale sur l'élimination de toutes les formes de discrimination raciale"],
    },
  },
  {
    id: 'A/RES/39/46',
    forms: {
      da: ['torturkonventionen', "FN's torturkonvention"],
      en: [
        'Convention against Torture',
        'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
      ],
      fr: ['Convention contre la torture'],
      es: ['Convención contra la Tortura'],
    },
  },
  {
    id: 'A/RES/57/199',
    forms: {
      en: ['Optional Protocol to the Convention against Torture', 'OPCAT'],
      fr: ['Protocole facultatif se rapportant à la Convention contre la torture'],
    },
  },
  {
    id: 'A/RES/45/158',
    forms: {
      en: ['International Convention on the Protection of the Rights of All Migrant Workers', 'ICRMW'],
      fr: ['Convention internationale sur la protection des droits de tous les travailleurs migrants'],
    },
  },
  {
    id: 'A/RES/61/177',
    forms: {
      en: ['International Convention for the Protection of All Persons from Enforced Disappearance', 'ICPPED'],
      fr: ['Convention internationale pour la protection de toutes les personnes contre les disparitions forcées'],
    },
  },
  {
    id: 'refugee-convention-1951',
    forms: {
      da: ['flygtningekonventionen', "FN's flygtningekonvention"],
      en: ['1951 Convention relating to the Status of Refugees', 'Refugee Convention', '1951 Refugee Convention'],
      fr: ['Convention de 1951 relative au statut des réfugiés'],
    },
  },
  {
    id: 'rome-statute',
    forms: {
      da: ['Romstatutten', 'Rom-statutten'],
      en: ['Rome Statute', 'Rome Statute of the International Criminal Court'],
      fr: ['Statut de Rome'],
      es: ['Estatuto de Roma'],
    },
  },
  {
    id: 'geneva-conventions',
    forms: {
      da: ['Genèvekonventionerne', 'Geneve-konventionerne', 'Genève-konventionerne'],
      en: ['Geneva Conventions', 'Geneva Convention'],
      fr: ['Conventions de Genève', 'Convention de Genève'],
      es: ['Convenios de Ginebra'],
    },
  },
  {
    id: 'unclos',
    forms: {
      da: ['havretskonventionen', "FN's havretskonvention"],
      en: ['United Nations Convention on the Law of the Sea', 'UN Convention on the Law of the Sea', 'UNCLOS'],
      fr: ['Convention des Nations Unies sur le droit de la mer'],
      es: ['Convención de las Naciones Unidas sobre el Derecho del Mar'],
    },
  },
  {
    id: 'vienna-convention-diplomatic-relations',
    forms: {
      da: ['Wienerkonventionen om diplomatiske forbindelser'],
      en: ['Vienna Convention on Diplomatic Relations'],
      fr: ['Convention de Vienne sur les relations diplomatiques'],
    },
  },
  {
    id: 'non-proliferation-treaty',
    forms: {
      da: ['ikkespredningstraktaten', 'ikke-spredningstraktaten', 'NPT'],
      en: ['Treaty on the Non-Proliferation of Nuclear Weapons', 'Non-Proliferation Treaty', 'NPT'],
      fr: ['Traité sur la non-prolifération des armes nucléaires', 'TNP'],
    },
  },
  {
    id: 'A/RES/50/245',
    forms: {
      da: ['prøvestopaftalen', 'CTBT'],
      en: ['Comprehensive Nuclear-Test-Ban Treaty', 'CTBT'],
      fr: ["Traité d'interdiction complète des essais nucléaires"],
    },
  },
  {
    id: 'A/RES/67/234B',
    forms: {
      da: ['våbenhandelstraktaten'],
      en: ['Arms Trade Treaty'],
      fr: ['Traité sur le commerce des armes'],
      es: ['Tratado sobre el Comercio de Armas'],
    },
  },
  {
    id: 'A/RES/55/25',
    forms: {
      en: ['Convention against Transnational Organized Crime', 'Palermo Convention', 'UNTOC'],
      fr: ['Convention contre la criminalité transnationale organisée'],
    },
  },
  {
    id: 'A/RES/58/4',
    forms: {
      da: ["FN's konvention mod korruption"],
      en: ['United Nations Convention against Corruption', 'UN Convention against Corruption', 'UNCAC'],
      fr: ['Convention des Nations Unies contre la corruption'],
    },
  },
  {
    id: 'A/RES/79/243',
    forms: {
      da: ["FN's konvention mod cyberkriminalitet", "FN's konvention om cyberkriminalitet"],
      en: ['United Nations Convention against Cybercrime', 'UN Convention against Cybercrime'],
      fr: ['Convention des Nations Unies contre la cybercriminalité'],
    },
  },
  {
    id: 'A/RES/70/1',
    forms: {
      any: ['Agenda 2030'],
      da: ['2030-dagsordenen', '2030-dagsorden', 'dagsorden 2030', 'verdensmålene', "FN's verdensmål", 'verdensmål'],
      en: [
        '2030 Agenda',
        '2030 Agenda for Sustainable Development',
        'Sustainable Development Goals',
        'Sustainable Development Goal',
        'SDGs',
      ],
      fr: [
        'Programme 2030',
        'programme 2030',
        'Programme de développement durable à l’horizon 2030',
        'Objectifs/objectifs de développement durable',
        'ODD',
      ],
      de: ['Ziele/Zielen für nachhaltige Entwicklung'],
      sv: ['globala målen'],
      es: ['Objetivos de Desarrollo Sostenible', 'ODS'],
    },
  },
  {
    id: 'A/RES/69/313',
    forms: {
      da: ['Addis Abeba-handlingsplanen'],
      en: ['Addis Ababa Action Agenda'],
      fr: ["Programme d'action d'Addis-Abeba"],
    },
  },
  {
    id: 'A/RES/69/283',
    forms: {
      da: ['Sendairammen', 'Sendai-rammen'],
      en: ['Sendai Framework', 'Sendai Framework for Disaster Risk Reduction'],
      fr: ['Cadre de Sendai'],
    },
  },
  {
    id: 'A/RES/79/1',
    forms: {
      da: ['fremtidspagten', 'Pagten for Fremtiden'],
      en: ['Pact for the Future'],
      fr: ["Pacte pour l'avenir"],
      de: ['Zukunftspakt'],
      es: ['Pacto para el Futuro', 'Pacto del Futuro'],
    },
  },
  {
    id: 'A/RES/79/1/ANNEX-I',
    forms: {
      any: ['Global Digital Compact'],
      da: ['globale digitale pagt', 'globale digitale aftale'],
      fr: ['Pacte numérique mondial'],
      es: ['Pacto Digital Global', 'Pacto Digital Mundial'],
    },
  },
  {
    id: 'A/RES/60/1',
    forms: { en: ['2005 World Summit Outcome'], fr: ['Document final du Sommet mondial de 2005'] },
  },
  {
    id: 'WSIS-05/TUNIS/DOC/6(Rev.1)',
    forms: {
      da: ['Tunisdagsordenen', 'Tunis-dagsordenen'],
      en: ['Tunis Agenda', 'Tunis Agenda for the Information Society'],
      fr: ['Agenda de Tunis', "Agenda de Tunis pour la société de l'information"],
    },
  },
  {
    id: 'paris-agreement',
    forms: {
      da: ['Parisaftalen', 'Paris-aftalen'],
      en: ['Paris Agreement'],
      fr: ['Accord de Paris', "l'Accord de Paris"],
      de: ['Übereinkommen von Paris', 'Pariser Abkommen'],
      sv: ['Parisavtalet'],
      es: ['Acuerdo de París'],
    },
  },
  {
    id: 'unfccc',
    forms: {
      da: ["FN's rammekonvention om klimaændringer", 'klimakonventionen'],
      en: ['United Nations Framework Convention on Climate Change', 'UNFCCC'],
      fr: ['Convention-cadre des Nations Unies sur les changements climatiques', 'CCNUCC'],
    },
  },
  {
    id: 'convention-on-biological-diversity',
    forms: {
      da: ['biodiversitetskonventionen'],
      en: ['Convention on Biological Diversity'],
      fr: ['Convention sur la diversité biologique'],
    },
  },
  {
    id: 'kunming-montreal-framework',
    forms: {
      en: ['Kunming-Montreal Global Biodiversity Framework', 'Global Biodiversity Framework'],
      fr: ['Cadre mondial de la biodiversité de Kunming-Montréal'],
    },
  },
  {
    id: 'guiding-principles-business-human-rights',
    forms: {
      da: ["FN's retningslinjer for menneskerettigheder og erhvervsliv"],
      en: ['Guiding Principles on Business and Human Rights', 'UN Guiding Principles on Business and Human Rights'],
      fr: ["Principes directeurs relatifs aux entreprises et aux droits de l'homme"],
    },
  },
  {
    id: 'unesco-ai-ethics-2021',
    forms: {
      en: ['Recommendation on the Ethics of Artificial Intelligence'],
      fr: ["Recommandation sur l'éthique de l'intelligence artificielle"],
    },
  },
  {
    id: 'beijing-declaration',
    forms: {
      da: ['Beijingerklæringen', 'Beijing-erklæringen'],
      en: ['Beijing Declaration and Platform for Action', 'Beijing Declaration', 'Beijing Platform for Action'],
      fr: ["Déclaration et Programme d'action de Beijing", 'Déclaration de Beijing'],
    },
  },
  {
    id: 'oecd-privacy-guidelines',
    forms: { en: ['OECD Privacy Guidelines'] },
  },
  {
    id: 'oecd-ai-principles',
    forms: { any: ['OECD AI Principles'], en: ['OECD Principles on Artificial Intelligence'] },
  },
  {
    id: 'tallinn-manual',
    forms: { any: ['Tallinn Manual', 'Tallinn Manual 2.0', 'Tallinn-manualen', 'Manuel de Tallinn'] },
  },
  {
    id: 'paris-call',
    forms: {
      any: ['Paris Call', 'Paris Call for Trust and Security in Cyberspace'],
      fr: ['Appel de Paris', 'Appel de Paris pour la confiance et la sécurité dans le cyberespace'],
    },
  },
  {
    id: 'christchurch-call',
    forms: { any: ['Christchurch Call', 'Christchurch Call to Action'], fr: ['Appel de Christchurch'] },
  },
  {
    id: 'copenhagen-pledge',
    forms: { any: ['Copenhagen Pledge'], da: ['Københavnererklæringen'] },
  },
  {
    id: 'declaration-for-the-future-of-the-internet',
    forms: {
      da: ['erklæringen om internettets fremtid'],
      en: ['Declaration for the Future of the Internet'],
      fr: ["Déclaration pour l'avenir de l'internet"],
    },
  },
  {
    id: 'tallinn-agenda',
    forms: { any: ['Tallinn Agenda', 'Tallinn Agenda for Freedom Online'] },
  },
  {
    id: 'north-atlantic-treaty',
    forms: {
      da: ['Atlanttraktaten', 'NATO-traktaten', 'den nordatlantiske traktat', 'Washingtontraktaten'],
      en: ['North Atlantic Treaty', 'Washington Treaty'],
      fr: ["Traité de l'Atlantique Nord"],
    },
  },
  {
    id: 'helsinki-final-act',
    forms: {
      da: ['Helsinkislutakten', 'Helsinki-slutakten'],
      en: ['Helsinki Final Act'],
      fr: ["Acte final d'Helsinki"],
    },
  },
  {
    id: 'paris-principles',
    forms: { en: ['Paris Principles'], fr: ['Principes de Paris'], da: ['Parisprincipperne'] },
  },
  {
    id: 'global-compact-for-migration',
    forms: {
      en: ['Global Compact for Safe, Orderly and Regular Migration'],
      fr: ['Pacte mondial pour des migrations sûres'],
    },
  },
];
