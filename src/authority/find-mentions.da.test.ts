import { describe, expect, test } from 'vitest';
import { findMentions } from './find-mentions.ts';
import { unmark } from './marked-text.ts';

function expectMentions(marked: string, issuer?: string): void {
  const { text, mentions } = unmark(marked);
  expect(findMentions(text, 'da', issuer === undefined ? {} : { issuer })).toEqual(mentions);
}

describe('states in Danish', () => {
  test.each([
    '[Danmark](dk) og [Norge](no) mødes med [Sverige](se), [Finland](fi) og [Island](is).',
    '[Danmarks](dk*) naboer er [Tyskland](de) og [Polen](pl); [Tysklands](de*) kyst er længere.',
    "[USA](us), [USA’s](us*), [USA's](us*), [USAs](us*), [De Forenede Stater](us) og [Amerikas Forenede Stater](us)",
    '[Storbritannien](gb), [UK](gb), [Det Forenede Kongerige](gb) og [Storbritanniens regering](gb)',
    '[Sydkorea](kr), [Republikken Korea](kr), [Nordkorea](kp) og [Den Demokratiske Folkerepublik Korea](kp)',
    '[Rusland](ru), [Den Russiske Føderation](ru), [den Russiske Føderations](ru*) flåde og [Ruslands](ru*) hær',
    '[Den Demokratiske Republik Congo](cd), [DR Congo](cd), [Republikken Congo](cg) og [Congo-Brazzaville](cg)',
    '[Kina](cn), [Folkerepublikken Kina](cn), [Kinas](cn*) og [Taiwan](tw)',
    '[Nederlandene](nl), [Holland](nl), [Tjekkiet](cz) og [Den Tjekkiske Republik](cz)',
    '[Belarus](by), [Belarus’](by*) folk, [Hviderusland](by), [Cypern](cy) og [Mauritius’](mu*) øer',
    '[Tyrkiet](tr), [Georgien](ge), [Aserbajdsjan](az), [Armenien](am) og [Moldova](md)',
    '[Elfenbenskysten](ci), [Côte d’Ivoire](ci), [Tchad](td), [Niger](ne), [Nigeria](ng) og [Guinea-Bissau](gw)',
    '[Grønland](gl), [Færøerne](fo), [Færøernes](fo*) landsstyre og [Åland](ax)',
    '[Palæstina](ps), [de palæstinensiske områder](ps), [Israel](il) og [Jordan](jo)',
    '[Bosnien-Hercegovina](ba), [Bosnien og Hercegovina](ba), [Nordmakedonien](mk) og [Kosovo](xk)',
    '[Ghanas regering](gh) og [Den Demokratiske Republik Congos](cd*) kyst; [Kenyas regerings](ke*) plan',
    '[Timor-Leste](tl), [Østtimor](tl), [Papua Ny Guinea](pg), [Guinea](gn) og [Ækvatorialguinea](gq)',
    '[Saint Lucia](lc), [Trinidad og Tobago](tt), [Antigua og Barbuda](ag) og [Den Dominikanske Republik](do)',
    '[Emiraterne](ae), [De Forenede Arabiske Emirater](ae), [Saudi-Arabien](sa) og [Saudi-Arabiens](sa*) nabo',
    '[Vatikanet](va), [Pavestolen](va), [Sydafrika](za), [Sydsudan](ss), [Sudan](sd) og [Myanmar](mm)',
    '[DANMARK](dk) OG [FRANKRIG](fr)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('the EU in Danish', () => {
  test.each([
    "[EU](eu), [EU’s](eu*), [EU's](eu*), [EUs](eu*), [Den Europæiske Union](eu), [den europæiske unions](eu*)",
    'Derfor opfordrer [Rådet](eu-council) [Kommissionen](eu-commission) til at handle, men ikke [AU’s](african-union*) medlemsstater',
    '[Unionen](eu) og [Unionens](eu*) værdier',
    '[Rådet](eu-council) opfordrer. [Rådets](eu-council*) konklusioner. [RÅDETS](eu-council*) KONKLUSIONER',
    '[Rådet for Den Europæiske Union](eu-council) og [Rådet for Udenrigsanliggender](eu-council)',
    '[Det Europæiske Råd](european-council) og [det Europæiske Råds](european-council*) møde',
    '[Kommissionen](eu-commission), [Europa-Kommissionen](eu-commission), [EU-Kommissionen](eu-commission)',
    '[Kommissionens](eu-commission*) forslag, [Europa-Kommissionens](eu-commission*) og [EU-kommissionen](eu-commission)',
    'Både [den højtstående repræsentant](eu-high-representative) og [EU’s højtstående repræsentant](eu-high-representative)',
    '[Den højtstående repræsentant](eu-high-representative) og [den højtstående repræsentants](eu-high-representative*)',
    '[Unionens højtstående repræsentant for udenrigsanliggender og sikkerhedspolitik](eu-high-representative)',
    '[Den Højtstående Repræsentant for Udenrigsanliggender og Sikkerhedspolitik](eu-high-representative) og [HR/VP](eu-high-representative)',
    '[EU](eu) og dets [medlemsstater](eu-member-states); [medlemsstaterne](eu-member-states), [Medlemsstaterne](eu-member-states)',
    '[EU’s medlemsstater](eu-member-states), [EU-medlemsstaterne](eu-member-states), [EU-landene](eu-member-states)',
    "[EU's medlemslande](eu-member-states), [EUs medlemslande](eu-member-states) og [medlemsstaternes](eu-member-states*)",
    'hver [medlemsstat](eu-member-states) og [medlemslandene](eu-member-states)',
    '[Europa-Parlamentet](eu-parliament), [Europaparlamentet](eu-parliament), [Europa-Parlamentets](eu-parliament*)',
    '[EU-delegationen](eu-delegations), [EU-delegationerne](eu-delegations), [EU-delegationernes](eu-delegations*)',
    'hver [EU-delegation](eu-delegations), [EU’s delegationer](eu-delegations)',
    '[Den Europæiske Investeringsbank](eib), [EIB](eib), [Den Europæiske Investeringsbanks](eib*) og [EIB’s](eib*)',
    '[EU-Udenrigstjenesten](european-external-action-service) og [EEAS](european-external-action-service)',
    '[det uformelle EU-netværk for digitalt diplomati](eu-digital-diplomacy-network) og [EU-netværket for digitalt diplomati](eu-digital-diplomacy-network)',
    '[EU’s netværk af cyberambassadører](eu-cyber-ambassadors-network) og [Team Europe](team-europe)',
    '[ENISA](enisa), [Europol](europol), [EU-Domstolen](eu-court-of-justice) og [EU’s institutioner](eu-institutions)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('the UN and other organisations in Danish', () => {
  test.each([
    '[FN](un), [FN’s](un*), [FNs](un*), [De Forenede Nationer](un) og [FN-systemet](un)',
    '[FN’s Generalforsamling](un-general-assembly), [FNs generalforsamling](un-general-assembly), [Generalforsamlingens](un-general-assembly*)',
    '[FN’s Sikkerhedsråd](un-security-council), [Sikkerhedsrådet](un-security-council) og [sikkerhedsrådets](un-security-council*)',
    '[FN’s generalsekretær](un-secretary-general) og [generalsekretæren](un-secretary-general)',
    '[FN’s Menneskerettighedsråd](un-human-rights-council) og [Menneskerettighedsrådet](un-human-rights-council)',
    '[FN’s Højkommissariat for Menneskerettigheder](ohchr) ([OHCHR](ohchr)) og [UNESCO](unesco)',
    "[FN’s medlemsstater](member-states), [FN's medlemslande](member-states) og [FN-landene](member-states)",
    '[Den Internationale Telekommunikationsunion](itu) ([ITU](itu)) og [ITU’s](itu*) medlemmer',
    '[NATO](nato), [NATO’s](nato*), [Nato](nato) og [NATO-landene](nato-allies)',
    '[OSCE](osce), [Organisationen for Sikkerhed og Samarbejde i Europa](osce) og [Europarådet](council-of-europe)',
    '[Den Afrikanske Union](african-union), [den Afrikanske Union](african-union) ([AU](african-union))',
    '[Verdenshandelsorganisationen](wto), [WTO](wto), [OECD](oecd) og [ASEAN](asean)',
    '[Organisationen for Økonomisk Samarbejde og Udvikling](oecd) og [Sammenslutningen af Sydøstasiatiske lande](asean)',
    '[ICANN](icann), [Internet Governance Forum](igf), [IGF](igf), [G7](g7), [G20](g20) og [Freedom Online Coalition](freedom-online-coalition)',
    '[Verdensbanken](world-bank), [Nordisk Ministerråd](nordic-council-of-ministers), [Nordisk Råd](nordic-council) og [Microsoft](microsoft)',
  ])('%s', (marked) => expectMentions(marked));
});

describe('Danish authorities and groups', () => {
  test.each([
    '[Regeringen](dk-government) vil. [regeringen](dk-government), [regeringens](dk-government*) plan',
    '[Danmarks regering](dk-government), [den danske regering](dk-government) og [den danske regerings](dk-government*)',
    '[Udenrigsministeriet](dk-foreign-ministry), [Udenrigsministeriets](dk-foreign-ministry*) og [Danmarks udenrigsminister](dk-foreign-minister)',
    '[Danmarks techambassadør](dk-tech-ambassador), [Folketinget](dk-parliament) og [Digitaliseringsministeriet](dk-digital-ministry)',
    '[Underskriverne](signatories) og [underskrivernes](signatories*) svar',
    '[de finansielle institutioner](financial-institutions), [finansielle institutioner](financial-institutions)',
    '[alle stater](all-states), [stater](states), [den private sektor](private-sector), [den private sektors](private-sector*)',
    '[civilsamfundet](civil-society), [civilsamfundets](civil-society*), [techvirksomheder](technology-companies)',
    '[tech-giganterne](technology-companies), [onlineplatforme](online-platforms) og [regeringer](governments)',
  ])('%s', (marked) => expectMentions(marked));

  test('a minister without a country is the Danish one in a Danish text', () => {
    expectMentions('”Det haster,” siger [udenrigsminister](dk-foreign-minister) Ida Sample.', 'dk-foreign-ministry');
    expectMentions('”Det haster,” siger udenrigsminister Ida Sample.', 'eu-council');
  });
});

describe('offices and bodies in Danish', () => {
  test.each([
    '[den franske regering](fr), [de ukrainske myndigheder](ua) og [den tyske udenrigsminister](de)',
    '[det danske formandskab](eu-presidency) og [det polske EU-formandskab](eu-presidency)',
    '[Justitsministeriet](dk-justice-ministry), [Digitaliseringsstyrelsen](dk-digital-agency) og [Datatilsynet](dk-data-protection-agency)',
    '[Institut for Menneskerettigheder](dk-institute-human-rights), [Dansk Industri](danish-industry) og [Røde Kors](danish-red-cross)',
    '[FN’s specialrapportør](un-special-rapporteurs), [FN’s Miljøprogram](unep) og [Verdensfødevareprogrammet](wfp)',
    '[Arktisk Råd](arctic-council), [Golfstaternes Samarbejdsråd](gulf-cooperation-council) og [EBRD](ebrd)',
    '[ligesindede lande](like-minded-countries) og [det internationale samfund](international-community)',
    '[Ukraines præsident](ua), [Norges udenrigsminister](no) og [Sveriges](se*) præsidentvalg',
    'fransk vin, en ukrainsk by og danske virksomheder',
  ])('%s', (marked) => expectMentions(marked));
});

describe('what is no name in Danish', () => {
  test.each([
    'et godt råd, rådet til formanden og en kommission',
    'kommissionen blev nedsat af byrådet',
    'FN-ledede processer, EU-sanktioner, EU- og [NATO-landene](nato-allies)',
    'på tværs af [ITU-Rådet](itu-council) og [EU-USA-Handels- og Teknologirådet](eu-us-trade-and-technology-council)',
    'Rådet for Digital Sikkerhed og Det Nordiske Råd',
    'Tech for Democracy-initiativet og FN-kontoret i København',
    'en ø, en island, polerne og danmarksmester',
    'https://eu.example/dk og skriv til fn@example.dk',
  ])('%s', (marked) => expectMentions(marked));

  test('a row of names joined by hyphens names each', () => {
    expectMentions('rådene [EU](eu)-[USA](us) og [EU](eu)-[Indien](in)');
    expectMentions('samarbejdet [EU](eu)–[Japan](jp)');
  });

  test('a name does not go across a paragraph, but across a line', () => {
    expectMentions('[Den Afrikanske\nUnion](african-union)');
    expectMentions('Den Afrikanske\n\nUnion');
  });

  test('decomposed letters and soft hyphens are read as what they show', () => {
    expectMentions(`[${'Rådets'.normalize('NFD')}](eu-council*) møde og [${'Færøerne'.normalize('NFD')}](fo)`);
    expectMentions('[Kommis\u00ADsionen](eu-commission) svarer');
  });
});

describe('whose text it is settles short names in Danish', () => {
  test('in a text of the UN', () => {
    expectMentions('[Rådet](un-security-council) opfordrer [medlemsstaterne](member-states)', 'un-security-council');
    expectMentions('Kommissionen og regeringen', 'un-general-assembly');
  });

  test('in a text of the Council of Europe nobody is guessed', () => {
    expectMentions('Rådet og medlemsstaterne', 'council-of-europe');
  });

  test('in a text of the EU the government is nobody known', () => {
    expectMentions('[Rådet](eu-council) og regeringen', 'eu-council');
  });
});
