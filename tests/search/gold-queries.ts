import type { TextName } from './gold-texts.ts';

/** What a query is there to show. */
export type QueryClass = 'words' | 'compounds' | 'misspellings' | 'phrases' | 'prefixes' | 'letters' | 'logic';

/** A query and everything that it has to find, and nothing else. */
export interface GoldQuery {
  readonly of: QueryClass;
  readonly query: string;
  readonly finds: readonly TextName[];
}

const gold = (of: QueryClass, query: string, ...finds: TextName[]): GoldQuery => ({ of, query, finds });

/** Written by hand, by reading the sentences. */
export const GOLD_QUERIES: readonly GoldQuery[] = [
  gold('words', 'visum', 'da:defenderVisa'),
  gold('words', 'strategi', 'da:strategy'),
  gold('words', 'platform', 'da:rights', 'da:childProtection', 'da:children'),
  gold('words', 'ambassade', 'da:embassies'),
  gold('words', 'journalist', 'da:press'),
  gold('words', 'encrypt', 'en:encryption'),
  gold('words', 'treaty', 'en:archive'),
  gold('words', 'young delegate', 'en:youth'),
  gold('words', 'kode'),
  gold('words', 'umbrella'),

  gold('compounds', 'forkæmper', 'da:defenders', 'da:defenderVisa'),
  gold('compounds', 'menneskerettighed', 'da:defenders', 'da:rights'),
  gold('compounds', 'menneske', 'da:defenders', 'da:rights'),
  gold('compounds', 'rettigheder', 'da:defenders', 'da:rights'),
  gold('compounds', 'marked', 'da:labourMarket', 'da:labourTraining'),
  gold('compounds', 'arbejdsmarked', 'da:labourMarket', 'da:labourTraining'),
  gold('compounds', 'uddannelse', 'da:labourTraining', 'da:training'),
  gold('compounds', 'arbejde', 'da:labourMarket', 'da:labourTraining'),
  gold('compounds', 'samarbejde', 'da:cooperation'),
  gold('compounds', 'sikkerhed', 'da:cyberSecurity', 'da:foodSecurity'),
  gold('compounds', 'fødevare', 'da:foodSecurity'),
  gold('compounds', 'kabel', 'da:seaCables', 'da:neighbours'),
  gold('compounds', 'søkabel', 'da:seaCables'),
  gold('compounds', 'kæde', 'da:supplyChains'),
  gold('compounds', 'forsyning', 'da:supplyChains'),
  gold('compounds', 'ambassadør', 'da:ambassador'),
  gold('compounds', 'verden', 'da:ambassador'),
  gold('compounds', 'barn', 'da:childProtection', 'da:children'),
  gold('compounds', 'beskyttelse', 'da:childProtection'),
  gold('compounds', 'kvinde', 'da:women'),
  gold('compounds', 'organisation', 'da:women'),
  gold('compounds', 'klima', 'da:climate', 'da:climateSummit'),
  gold('compounds', 'topmøde', 'da:foodSecurity', 'da:climateSummit'),
  gold('compounds', 'tilpasning', 'da:climate'),
  gold('compounds', 'observatør', 'da:election'),
  gold('compounds', 'valg', 'da:election', 'da:disinformation'),
  gold('compounds', 'kampagne', 'da:disinformation'),
  gold('compounds', 'internet', 'da:netFreedom', 'da:internetGovernance'),
  gold('compounds', 'forvaltning', 'da:internetGovernance'),
  gold('compounds', 'kontrol', 'da:export'),
  gold('compounds', 'overvågning', 'da:export'),
  gold('compounds', 'land', 'da:cyberSecurity', 'da:neighbours'),
  gold('compounds', 'bistand', 'da:aid'),
  gold('compounds', 'landsby', 'da:aid'),
  gold('compounds', 'center', 'da:press'),
  gold('compounds', 'diplomat', 'da:training'),
  gold('compounds', 'kabelbrud', 'da:seaCables'),
  gold('compounds', 'cyber-sikkerhed', 'da:cyberSecurity'),

  gold('misspellings', 'forkæmber', 'da:defenders', 'da:defenderVisa'),
  gold('misspellings', 'menneskeretigheder', 'da:defenders', 'da:rights'),
  gold('misspellings', 'samarbjede', 'da:cooperation'),
  gold('misspellings', 'kommisionen', 'da:council'),
  gold('misspellings', 'ambasade', 'da:embassies'),
  gold('misspellings', 'jurnalister', 'da:press'),
  gold('misspellings', 'strategein', 'da:strategy'),
  gold('misspellings', 'encrytion', 'en:encryption'),
  gold('misspellings', 'vulnerabilites', 'en:vulnerabilities'),
  gold('misspellings', 'submarin cable', 'en:cables', 'en:cableMap'),
  gold('misspellings', 'eletcions', 'en:elections'),
  gold('misspellings', 'desinformtion', 'da:disinformation'),
  gold('misspellings', 'raport', 'da:council'),

  gold('phrases', '"human rights"', 'en:humanRights'),
  gold('phrases', 'human rights', 'en:humanRights', 'en:rightsHuman'),
  gold('phrases', '"submarine cables"', 'en:cables'),
  gold('phrases', '"digital diplomacy"', 'en:training'),
  gold('phrases', '"kunstig intelligens"', 'da:training'),
  gold('phrases', '"forkæmpere for frihed"', 'da:defenderVisa'),
  gold('phrases', '"forkæmper"', 'da:defenderVisa'),
  gold('phrases', '"frihed for forkæmpere"'),

  gold('prefixes', 'forkæmp*', 'da:defenders', 'da:defenderVisa'),
  gold('prefixes', 'demokr*'),
  gold('prefixes', 'kommun*', 'da:labourTraining'),
  gold('prefixes', 'encryp*', 'en:encryption'),
  gold('prefixes', 'klimat', 'da:climate', 'da:climateSummit'),
  gold('prefixes', 'vulnerab', 'en:vulnerabilities'),

  gold('letters', 'raadet', 'da:council'),
  gold('letters', 'boernebeskyttelse', 'da:childProtection'),
  gold('letters', 'forkaemper', 'da:defenders', 'da:defenderVisa'),
  gold('letters', 'soekabler', 'da:seaCables'),
  gold('letters', 'resume', 'en:resume'),
  gold('letters', 'zurich', 'en:resume'),
  gold('letters', 'zuerich', 'en:resume'),

  gold('logic', 'kabel -hærværk', 'da:seaCables'),
  gold('logic', 'visum ELLER pressecenter', 'da:defenderVisa', 'da:press'),
  gold('logic', 'encryption OR archive', 'en:encryption', 'en:archive'),
  gold('logic', 'submarine -"submarine cables"', 'en:cableMap'),
  gold('logic', 'platform regler', 'da:children'),
];
