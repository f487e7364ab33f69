import type { KnownActor } from '../known-actor.ts';
import { entry } from './entry.ts';

/** Further organs, commissions, committees, envoys and procedures of the United Nations. */
export const UN_BODIES: readonly KnownActor[] = [
  entry('un-trusteeship-council', 'body', 'UN Trusteeship Council', 'FN’s Formynderskabsråd', {
    en: ['Trusteeship Council'],
  }),
  entry(
    'un-general-assembly-president',
    'office',
    'President of the UN General Assembly',
    'Formanden for FN’s Generalforsamling',
    { en: ['President of the General Assembly'], da: ['formanden for Generalforsamlingen'] },
  ),
  entry(
    'un-human-rights-council-president',
    'office',
    'President of the UN Human Rights Council',
    'Formanden for FN’s Menneskerettighedsråd',
    { en: ['President of the Human Rights Council', 'President of the Council on Human Rights'] },
  ),
  entry('un-deputy-secretary-general', 'office', 'UN Deputy Secretary-General', 'FN’s vicegeneralsekretær', {
    en: ['Deputy Secretary-General of the United Nations', 'Deputy Secretary-General'],
  }),
  entry('un-under-secretaries-general', 'office', 'UN Under-Secretaries-General', 'FN’s undergeneralsekretærer', {
    en: [
      'UN Under-Secretary-General',
      'Under-Secretary-General',
      'Under-Secretaries-General',
      'Assistant Secretary-General',
    ],
    da: ["FN's undergeneralsekretær"],
  }),
  entry(
    'un-high-representative-disarmament',
    'office',
    'UN High Representative for Disarmament Affairs',
    'FN’s højtstående repræsentant for nedrustning',
    { en: ['High Representative for Disarmament Affairs'] },
  ),
  entry('un-first-committee', 'body', 'First Committee of the UN General Assembly', 'FN’s Første Komité', {
    en: ['First Committee', 'First Committee of the General Assembly'],
  }),
  entry('un-second-committee', 'body', 'Second Committee of the UN General Assembly', 'FN’s Anden Komité', {
    en: ['Second Committee'],
  }),
  entry('un-third-committee', 'body', 'Third Committee of the UN General Assembly', 'FN’s Tredje Komité', {
    en: ['Third Committee', 'Third Committee of the General Assembly'],
  }),
  entry('un-commission-status-women', 'body', 'Commission on the Status of Women', 'FN’s Kvindekommission', {
    any: ['CSW'],
    da: ['Kvindekommissionen'],
  }),
  entry(
    'un-cstd',
    'body',
    'Commission on Science and Technology for Development',
    'FN’s Kommission for Videnskab og Teknologi for Udvikling',
    { any: ['CSTD'] },
  ),
  entry('un-commission-human-rights', 'body', 'Commission on Human Rights', 'FN’s Menneskerettighedskommission'),
  entry(
    'un-crime-commission',
    'body',
    'Commission on Crime Prevention and Criminal Justice',
    'FN’s Kommission for Forebyggelse af Kriminalitet',
    { any: ['CCPCJ'] },
  ),
  entry('un-oewg-ict', 'body', 'Open-ended Working Group on ICT security', 'Den åbne arbejdsgruppe om ikt-sikkerhed', {
    any: ['OEWG'],
    da: ["FN's åbne arbejdsgruppe"],
    en: [
      'Open-ended Working Group',
      'open-ended working group on security of and in the use of information and communications technologies',
      'UN Open-Ended Working Group',
      'Open-Ended Working Group',
    ],
  }),
  entry('un-gge-cyber', 'body', 'Group of Governmental Experts', 'Gruppen af regeringseksperter', {
    any: ['UNGGE', 'UN GGE'],
    en: ['UN Group of Governmental Experts'],
    da: ["FN's gruppe af regeringseksperter"],
  }),
  entry(
    'un-ad-hoc-committee-cybercrime',
    'body',
    'Ad Hoc Committee on cybercrime',
    'Ad hoc-komitéen om cyberkriminalitet',
    { en: ['Ad Hoc Committee on Cybercrime'] },
  ),
  entry('un-conference-disarmament', 'body', 'Conference on Disarmament', 'Nedrustningskonferencen', {
    da: ["FN's nedrustningskonference"],
  }),
  entry(
    'un-ai-panel',
    'body',
    'Independent International Scientific Panel on AI',
    'Det uafhængige internationale videnskabelige panel om AI',
    { en: ['International Scientific Panel on AI'] },
  ),
  entry('wsis-forum', 'body', 'WSIS Forum', 'WSIS-forummet'),
  entry('un-ece', 'body', 'UN Economic Commission for Europe', 'FN’s Økonomiske Kommission for Europa', {
    any: ['UNECE'],
  }),
  entry('un-eca', 'body', 'UN Economic Commission for Africa', 'FN’s Økonomiske Kommission for Afrika', {
    any: ['UNECA'],
    en: ['Economic Commission for Africa'],
  }),
  entry(
    'un-escap',
    'body',
    'UN Economic and Social Commission for Asia and the Pacific',
    'FN’s Økonomiske og Sociale Kommission for Asien og Stillehavet',
    { any: ['UNESCAP', 'ESCAP'] },
  ),
  entry(
    'un-eclac',
    'body',
    'UN Economic Commission for Latin America and the Caribbean',
    'FN’s Økonomiske Kommission for Latinamerika og Caribien',
    { any: ['ECLAC'] },
  ),
  entry(
    'un-escwa',
    'body',
    'UN Economic and Social Commission for Western Asia',
    'FN’s Økonomiske og Sociale Kommission for Vestasien',
    { any: ['ESCWA'] },
  ),
  entry('un-treaty-bodies', 'group', 'UN human rights treaty bodies', 'FN’s menneskerettighedskomitéer', {
    en: ['treaty bodies', 'human rights treaty bodies'],
    da: ["FN's traktatorganer", 'traktatorganerne'],
  }),
  entry('un-human-rights-committee', 'body', 'UN Human Rights Committee', 'FN’s Menneskerettighedskomité', {
    en: ['Human Rights Committee'],
    da: ['Menneskerettighedskomitéen'],
  }),
  entry(
    'un-cescr',
    'body',
    'Committee on Economic, Social and Cultural Rights',
    'FN’s Komité for Økonomiske, Sociale og Kulturelle Rettigheder',
    { any: ['CESCR'] },
  ),
  entry('un-committee-rights-child', 'body', 'Committee on the Rights of the Child', 'FN’s Børnekomité'),
  entry(
    'un-committee-cedaw',
    'body',
    'Committee on the Elimination of Discrimination against Women',
    'FN’s Kvindekomité',
    { en: ['CEDAW Committee'] },
  ),
  entry(
    'un-committee-cerd',
    'body',
    'Committee on the Elimination of Racial Discrimination',
    'FN’s Racediskriminationskomité',
  ),
  entry('un-committee-torture', 'body', 'Committee against Torture', 'FN’s Torturkomité'),
  entry(
    'un-committee-disabilities',
    'body',
    'Committee on the Rights of Persons with Disabilities',
    'FN’s Handicapkomité',
  ),
  entry(
    'un-committee-enforced-disappearances',
    'body',
    'Committee on Enforced Disappearances',
    'FN’s Komité om Tvungne Forsvindinger',
  ),
  entry('un-special-rapporteurs', 'office', 'UN Special Rapporteurs', 'FN’s specialrapportører', {
    da: ["FN's specialrapportør", 'specialrapportøren', 'specialrapportører', 'specialrapportørerne'],
    en: ['UN Special Rapporteur', 'Special Rapporteur', 'Special Rapporteurs', 'United Nations Special Rapporteur'],
  }),
  entry('un-independent-experts', 'office', 'UN Independent Experts', 'FN’s uafhængige eksperter', {
    en: ['UN Independent Expert', 'Independent Expert'],
    da: ["FN's uafhængige ekspert"],
  }),
  entry(
    'un-upr-working-group',
    'body',
    'Working Group on the Universal Periodic Review',
    'Arbejdsgruppen for den universelle periodiske bedømmelse',
    { en: ['UPR Working Group'] },
  ),
  entry('un-country-teams', 'group', 'UN country teams', 'FN’s landehold', {
    en: ['UN country team', 'United Nations country teams', 'United Nations country team'],
    da: ["FN's landeteam"],
  }),
  entry('un-resident-coordinators', 'office', 'UN Resident Coordinators', 'FN’s residerende koordinatorer', {
    en: ['UN Resident Coordinator', 'Resident Coordinator', 'Resident Coordinators'],
  }),
  entry('un-special-envoys', 'office', 'UN Special Envoys', 'FN’s særlige udsendinge', {
    en: ['UN Special Envoy', 'Special Envoy of the Secretary-General'],
    da: ["FN's særlige udsending"],
  }),
  entry('un-group-of-friends', 'group', 'Group of Friends', 'Vennegruppen', { da: ['vennegruppen'] }),
];
