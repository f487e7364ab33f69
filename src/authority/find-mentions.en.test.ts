import { describe, expect, test } from 'vitest';
import { findMentions } from './find-mentions.ts';
import { unmark } from './marked-text.ts';

function expectMentions(marked: string, issuer?: string): void {
  const { text, mentions } = unmark(marked);
  expect(findMentions(text, 'en', issuer === undefined ? {} : { issuer })).toEqual(mentions);
}

describe('states in English', () => {
  test.each([
    "[Denmark](dk), [Denmark’s](dk*) and [Denmark's](dk*) neighbours, [the Kingdom of Denmark](dk)",
    '[the United States](us), [The United States of America](us), [the US](us), [the U.S.](us) and [USA](us)',
    '[the United States’](us*) offer, [the US’s](us*) offer',
    '[the United Kingdom](gb), [the UK](gb), [the UK’s](gb*), [Great Britain](gb), [Britain](gb) and [the U.K.](gb)',
    '[South Korea](kr), [the Republic of Korea](kr), [North Korea](kp), [the DPRK](kp)',
    '[the Democratic People’s Republic of Korea](kp) and [the Democratic Republic of the Congo](cd)',
    '[Russia](ru), [the Russian Federation](ru), [the Russian Federation’s](ru*)',
    '[China](cn), [the People’s Republic of China](cn), [Taiwan](tw), [Hong Kong](hk) and [Macau](mo)',
    "[Côte d’Ivoire](ci), [Cote d'Ivoire](ci), [Ivory Coast](ci), [Cabo Verde](cv), [Cape Verde](cv)",
    '[Türkiye](tr), [Turkey](tr), [Georgia](ge), [Jordan](jo) and [Chad](td)',
    '[Bosnia and Herzegovina](ba), [North Macedonia](mk), [Kosovo](xk), [Czechia](cz) and [the Czech Republic](cz)',
    '[St. Lucia](lc), [Saint Lucia](lc), [St. Kitts and Nevis](kn), [Trinidad and Tobago](tt)',
    '[the Netherlands](nl), [the Philippines](ph), [the Gambia](gm), [the Bahamas](bs) and [the Maldives](mv)',
    '[Viet Nam](vn), [Vietnam](vn), [Lao PDR](la), [Laos](la), [Brunei Darussalam](bn)',
    '[the Syrian Arab Republic](sy), [the Islamic Republic of Iran](ir), [the United Republic of Tanzania](tz)',
    '[Papua New Guinea](pg), [Guinea-Bissau](gw), [Equatorial Guinea](gq) and [Guinea](gn)',
    '[Sudan](sd), [South Sudan](ss), [Niger](ne), [Nigeria](ng), [Mali](ml) and [Dominica](dm)',
    '[the Dominican Republic](do), [the Holy See](va), [the State of Palestine](ps), [Eswatini](sz)',
    '[the Government of Israel](il), [the Government of Georgia](ge) and [the Government of the United States](us)',
    '[Timor-Leste](tl), [East Timor](tl), [Myanmar](mm), [Burma](mm), [the UAE](ae)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('the EU in English', () => {
  test.each([
    '[the EU](eu), [EU](eu), [the EU’s](eu*), [The European Union](eu), [the European Union’s](eu*), [the Union](eu)',
    '[The Council](eu-council), [the Council’s](eu-council*), [Council](eu-council) conclusions',
    '[the Council of the European Union](eu-council), [the Foreign Affairs Council](eu-council)',
    '[the European Council](european-council) and [the Council of Europe](council-of-europe)',
    '[the Commission](eu-commission), [The European Commission](eu-commission), [the Commission’s](eu-commission*)',
    '[the High Representative](eu-high-representative), [the High Representative’s](eu-high-representative*)',
    '[the High Representative of the Union for Foreign Affairs and Security Policy](eu-high-representative)',
    '[the EU High Representative](eu-high-representative) and [HR/VP](eu-high-representative)',
    '[Member States](eu-member-states), [the Member States](eu-member-states), [Member States’](eu-member-states*) efforts',
    '[EU Member States](eu-member-states), [the EU’s Member States](eu-member-states), [member states](eu-member-states)',
    'every [Member State](eu-member-states) and [the Member States of the European Union](eu-member-states)',
    '[the European Parliament](eu-parliament), [the EU delegations](eu-delegations), [EU Delegations](eu-delegations)',
    '[Union delegations](eu-delegations) in [Kenya](ke); [the EU delegation](eu-delegations) to [Ghana](gh)',
    '[the European Investment Bank](eib), [the EIB](eib), [the EIB’s](eib*) portfolio',
    '[the EU Digital Diplomacy Network](eu-digital-diplomacy-network), [the informal EU Digital Diplomacy Network](eu-digital-diplomacy-network)',
    '[the European External Action Service](european-external-action-service) and [the EEAS](european-external-action-service)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('organisations, Danish authorities and groups in English', () => {
  test.each([
    '[the United Nations](un), [the UN](un), [the UN’s](un*), [the United Nations’](un*) work',
    '[the General Assembly](un-general-assembly), [the UN General Assembly](un-general-assembly)',
    '[the Security Council](un-security-council), [The Security Council’s](un-security-council*) mandate',
    '[the Secretary-General](un-secretary-general), [the UN Secretary-General](un-secretary-general)',
    '[the Human Rights Council](un-human-rights-council), [OHCHR](ohchr), [UNESCO](unesco), [the ITU](itu)',
    '[the Office of the United Nations High Commissioner for Human Rights](ohchr)',
    '[the United Nations Educational, Scientific and Cultural Organization](unesco)',
    '[NATO](nato), [NATO Allies](nato-allies), [the NATO Secretary General](nato-secretary-general)',
    '[the OSCE](osce), [the Organization for Security and Co-operation in Europe](osce), [the OECD](oecd)',
    '[the African Union](african-union), [the AU](african-union), [ASEAN](asean), [the WTO](wto)',
    '[the Internet Governance Forum](igf), [the Internet Corporation for Assigned Names and Numbers](icann)',
    '[the G7](g7), [the G20](g20), [the Freedom Online Coalition](freedom-online-coalition)',
    '[The Danish Government](dk-government), [the Government of Denmark](dk-government), [Denmark’s government](dk-government)',
    '[the Danish Minister for Foreign Affairs](dk-foreign-minister), [the Danish Foreign Ministry](dk-foreign-ministry)',
    '[signatories](signatories), [The signatories](signatories), [the undersigned](signatories)',
    '[all States](all-states), [States](states), [the private sector](private-sector), [civil society](civil-society)',
    '[financial institutions](financial-institutions), [the States Parties](parties), [technology companies](technology-companies)',
    '[Microsoft](microsoft), [Meta](meta), [Access Now](access-now) and [Apple](apple)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('offices and bodies in English', () => {
  test.each([
    '[the French Government](fr), [the Ukrainian authorities](ua) and [the Dutch Minister for Foreign Affairs](nl)',
    '[the Danish Presidency](eu-presidency), [the Polish presidency](eu-presidency) and [the US delegation](us)',
    '[UNODC](unodc), [the UN Office for Disarmament Affairs](unoda), [UNIDIR](unidir) and [the World Food Programme](wfp)',
    '[the Human Rights Committee](un-human-rights-committee), [the Committee against Torture](un-committee-torture)',
    '[the Special Rapporteur](un-special-rapporteurs), [the Under-Secretary-General](un-under-secretaries-general)',
    '[ODIHR](odihr), [GRECO](greco), [the European Court of Human Rights](european-court-of-human-rights)',
    '[the Gulf Cooperation Council](gulf-cooperation-council), [OIC](organisation-of-islamic-cooperation), [ECOWAS](ecowas)',
    '[the IETF](ietf), [the World Wide Web Consortium](w3c), [IEEE](ieee) and [the GFCE](gfce)',
    '[Frontex](frontex), [the EBRD](ebrd), [the EU Agency for Fundamental Rights](eu-fundamental-rights-agency)',
    '[the Minister for Foreign Affairs of Ghana](gh), [the Permanent Representative of Kenya](ke), [Chile’s President](cl)',
    'the President of the Council of [Peru](pe), [Norway’s](no*) parliamentarians',
    'French wine, a Ukrainian city and Danish companies',
  ])('%s', (marked) => expectMentions(marked));
});

describe('what is no name in English', () => {
  test.each([
    'Michael Jordan, Jordan Miller, Chad Smith and Georgia Tech',
    'a turkey, a georgia and the council of a town',
    'the Lake Chad Basin, the South China Sea, Northern Ireland and New Jersey',
    'UN-led talks, an EU-wide scheme, US-based firms and non-EU partners',
    'the Council of Elders, the Commission for Truth and the Privacy Council',
    'the government answers, the organization writes, join us and who knows',
    'The ‘[Member States](eu-member-states)’ are meant here.',
  ])('%s', (marked) => expectMentions(marked));
});

describe('whose text it is settles short names in English', () => {
  test.each([
    ['un-security-council', '[the Council](un-security-council) calls upon [Member States](member-states)'],
    [
      'un-security-council',
      '[the Organization](un) and [the Assembly](un-general-assembly); the Commission; the Union',
    ],
    [
      'un-security-council',
      'Requests [the Special Representative](un-special-representatives) and [the Government of the Netherlands](nl) to act under the Charter of the United Nations',
    ],
    ['un-general-assembly', 'the Council asks [Member States](member-states)'],
    [
      'un-human-rights-council',
      '[the Council](un-human-rights-council) requests [the Secretary-General](un-secretary-general)',
    ],
    ['nato', '[the Secretary General](nato-secretary-general) and [Allies](nato-allies) in [the Alliance](nato)'],
    [
      'council-of-europe',
      'Member States and [the Committee of Ministers](council-of-europe-committee-of-ministers), but not the Baltic States',
    ],
    ['african-union', '[the Union](african-union) and the Commission'],
    ['dk-government', '[the Government](dk-government) and [the Minister for Foreign Affairs](dk-foreign-minister)'],
    ['eu-council', 'the Government and [the Council](eu-council)'],
  ])('%s: %s', (issuer, marked) => expectMentions(marked, issuer));
});
