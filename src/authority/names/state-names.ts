import type { LanguageCode } from '../../text/language-code.ts';
import type { NameForms } from '../known-actor.ts';

/**
 * The codes of ISO 3166-1 alpha-2, lower case, and `xk` (Kosovo), which the EU and the Unicode CLDR use beside them.
 */
export const STATE_CODES: readonly string[] = `
ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz
ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et fi fj fk fm fo fr
ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it
je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly
ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz
om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st sv
sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug um us uy uz va vc ve vg vi vn vu wf ws xk ye yt
za zm zw`
  .trim()
  .split(/\s+/);

/** Names to show where those of the Unicode CLDR are not the ones a ministry would print. */
export const STATE_LABELS: Readonly<Record<string, Readonly<Record<LanguageCode, string | undefined>>>> = {
  bq: { da: 'Bonaire, Sint Eustatius og Saba', en: 'Bonaire, Sint Eustatius and Saba' },
  cc: { en: 'Cocos Islands' },
  cd: { da: 'Den Demokratiske Republik Congo', en: 'Democratic Republic of the Congo' },
  cg: { da: 'Republikken Congo', en: 'Republic of the Congo' },
  hk: { da: 'Hongkong', en: 'Hong Kong' },
  mm: { da: 'Myanmar', en: 'Myanmar' },
  mo: { da: 'Macao', en: 'Macao' },
  ps: { da: 'Palæstina', en: 'Palestine' },
  gb: { en: 'United Kingdom' },
  us: { da: 'USA', en: 'United States' },
  va: { da: 'Vatikanstaten', en: 'Holy See' },
};

/** Further names, official, older and short; the shown name is always one more. */
export const STATE_FORMS: Readonly<Record<string, NameForms>> = {
  ae: { da: ['Emiraterne', 'Forenede Arabiske Emirater', 'UAE'], en: ['(the) United Arab Emirates', '(the) UAE'] },
  az: { da: ['Azerbajdjan'] },
  ba: { da: ['Bosnien og Hercegovina', 'Bosnien'], en: ['Bosnia-Herzegovina', 'Bosnia'] },
  bn: { any: ['Brunei Darussalam'] },
  bo: { en: ['(the) Plurinational State of Bolivia'] },
  bs: { en: ['(the) Bahamas'] },
  by: { da: ['Hviderusland'] },
  cd: {
    any: ['DR Congo', 'Congo-Kinshasa'],
    da: ['(den) Demokratiske Republik Congo', 'DRC'],
    en: ['(the) Democratic Republic of the Congo', '(the) Democratic Republic of Congo', '(the) DRC'],
  },
  cf: { da: ['(den) Centralafrikanske Republik'], en: ['(the) Central African Republic'] },
  cg: { any: ['Congo-Brazzaville'], da: ['Republikken Congo'], en: ['(the) Republic of the Congo'] },
  ci: { any: ["Côte d'Ivoire", "Cote d'Ivoire"], en: ['Ivory Coast', '(the) Ivory Coast'] },
  cn: { da: ['Folkerepublikken Kina'], en: ["(the) People's Republic of China", '(the) PRC'] },
  cv: { any: ['Cabo Verde'] },
  cw: { any: ['Curacao'] },
  cy: { da: ['Republikken Cypern'], en: ['(the) Republic of Cyprus'] },
  cz: { da: ['(den) Tjekkiske Republik'], en: ['(the) Czech Republic'] },
  de: { da: ['Forbundsrepublikken Tyskland'], en: ['(the) Federal Republic of Germany'] },
  dk: { da: ['Kongeriget Danmark'], en: ['(the) Kingdom of Denmark'] },
  do: { da: ['(den) Dominikanske Republik'], en: ['(the) Dominican Republic'] },
  fo: { en: ['(the) Faroe Islands', '(the) Faroes'] },
  gb: {
    any: ['UK'],
    da: ['(det) Forenede Kongerige'],
    en: [
      '(the) UK',
      '(the) U.K.',
      '(the) United Kingdom',
      '(the) United Kingdom of Great Britain and Northern Ireland',
      'Great Britain',
      'Britain',
    ],
  },
  gl: { any: ['Naalakkersuisut'] },
  gm: { en: ['the Gambia'] },
  ir: { da: ['(den) Islamiske Republik Iran'], en: ['(the) Islamic Republic of Iran'] },
  kg: { da: ['Kirgistan'], en: ['(the) Kyrgyz Republic'] },
  km: { en: ['the Comoros'] },
  kp: {
    any: ['DPRK'],
    da: ['(den) Demokratiske Folkerepublik Korea'],
    en: ["(the) Democratic People's Republic of Korea", '(the) DPRK'],
  },
  kr: { any: ['ROK'], da: ['Republikken Korea'], en: ['(the) Republic of Korea'] },
  kz: { da: ['Kazakhstan'] },
  la: { en: ["(the) Lao People's Democratic Republic", 'Lao PDR'] },
  md: { da: ['Republikken Moldova'], en: ['(the) Republic of Moldova'] },
  mh: { en: ['(the) Marshall Islands'] },
  mk: { da: ['Republikken Nordmakedonien'], en: ['(the) Republic of North Macedonia'] },
  mm: { any: ['Burma', 'Myanmar/Burma'] },
  mo: { any: ['Macau'] },
  mv: { en: ['the Maldives'] },
  nl: { da: ['Holland', 'Kongeriget Nederlandene'], en: ['(the) Netherlands', '(the) Kingdom of the Netherlands'] },
  ph: { en: ['the Philippines'] },
  ps: {
    da: [
      '(de) palæstinensiske områder',
      'de besatte palæstinensiske områder',
      'staten Palæstina',
      '(den) palæstinensiske myndighed',
    ],
    en: ['(the) State of Palestine', '(the) Palestinian Territories', '(the) Palestinian Authority'],
  },
  ru: { da: ['(den) Russiske Føderation'], en: ['(the) Russian Federation'] },
  sb: { en: ['the Solomon Islands'] },
  sc: { en: ['the Seychelles'] },
  sd: { en: ['the Sudan'] },
  sr: { da: ['Suriname'] },
  st: { any: ['Sao Tome and Principe'], da: ['Sao Tomé og Príncipe'] },
  sy: { da: ['(den) Syriske Arabiske Republik'], en: ['(the) Syrian Arab Republic'] },
  sz: { any: ['Swaziland'] },
  tj: { da: ['Tajikistan'] },
  tl: { da: ['Østtimor'], en: ['East Timor'] },
  tr: { da: ['Republikken Tyrkiet'], en: ['(the) Republic of Türkiye', 'Turkiye'] },
  tz: { en: ['(the) United Republic of Tanzania'] },
  us: {
    any: ['USA'],
    da: ['(de) Forenede Stater', 'Amerikas Forenede Stater'],
    en: ['(the) United States', '(the) United States of America', '(the) U.S.', '(the) U.S.A.', '(the) US', 'the USA'],
  },
  uz: { da: ['Uzbekistan'] },
  va: { da: ['Pavestolen', 'Vatikanet', 'Den Hellige Stol'], en: ['(the) Holy See', '(the) Vatican', 'Vatican City'] },
  ve: { en: ['(the) Bolivarian Republic of Venezuela'] },
  vn: { any: ['Viet Nam'] },
};

/** Names that also are persons, words or parts of other names. */
export const AMBIGUOUS_STATE_FORMS: Readonly<Record<string, NameForms>> = {
  ge: { en: ['Georgia'] },
  jo: { any: ['Jordan'] },
  td: { en: ['Chad'] },
  tr: { en: ['Turkey'] },
  je: { any: ['Jersey'] },
};
