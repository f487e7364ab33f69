import { branch, counted, countedLegally, hebrewNumeral, inChineseDigits, stem } from './numerals.ts';

/** Writes a number of a list or a note; the empty string where the format shows none. */
export type NumberFormat = (value: number) => string;

const ROMAN = [
  ...([
    ['m', 1000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
    ['c', 100],
    ['xc', 90],
  ] as const),
  ...([
    ['l', 50],
    ['xl', 40],
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
] as const;
const LARGEST_ROMAN = 32_767;
/** Letters are doubled after the last of the alphabet; nobody reads more of them than this. */
const MOST_REPEATS = 30;
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const IRREGULAR_ORDINALS: Readonly<Record<string, string>> = {
  ...{ one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth' },
};
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const HEBREW = 'אבגדהוזחטיכלמנסעפצקרשת';
const ARABIC = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';

/**
 * Word's number formats (ISO/IEC 29500-1, 17.18.59). What is not here counts in plain figures, as programs do that
 * do not know a format.
 */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  none: () => '',
  bullet: () => '•',
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerLetter: (value) => repeated(LATIN, value),
  upperLetter: (value) => repeated(LATIN, value).toUpperCase(),
  decimalZero: (value) => String(value).padStart(2, '0'),
  ordinal: englishOrdinal,
  cardinalText: (value) => capitalised(inWords(value)),
  ordinalText: (value) => capitalised(ordinalInWords(value)),
  hex: (value) => value.toString(16).toUpperCase(),
  numberInDash: (value) => `- ${value} -`,
  chicago: (value) => repeated('*†‡§', value),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460, 20),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488, 20),
  decimalFullWidth: (value) => inDigits(value, 0xff10),
  decimalFullWidth2: (value) => inDigits(value, 0xff10),
  hindiNumbers: (value) => inDigits(value, 0x0966),
  thaiNumbers: (value) => inDigits(value, 0x0e50),
  russianLower: (value) => repeated(RUSSIAN, value),
  russianUpper: (value) => repeated(RUSSIAN, value).toUpperCase(),
  hebrew1: hebrewNumeral,
  hebrew2: (value) => repeated(HEBREW, value),
  arabicAlpha: (value) => repeated(ARABIC, value),
  arabicAbjad: (value) => repeated(ABJAD, value),
  ...{ chineseCounting: counted, chineseCountingThousand: counted },
  ...{ taiwaneseCounting: counted, taiwaneseCountingThousand: counted, japaneseCounting: counted },
  ideographLegalTraditional: countedLegally,
  ideographTraditional: stem,
  ideographZodiac: branch,
  ideographDigital: (value) => inChineseDigits(value, '〇'),
  koreanDigital2: (value) => inChineseDigits(value, '零'),
};

/**
 * The format with this name.
 *
 * @param pattern of the `custom` format: "001, 002, 003, ..." pads with zeros.
 */
export function numberFormat(name: string | null, pattern: string | null = null): NumberFormat {
  const zeros = name === 'custom' ? /^0+1(?=,)/u.exec(pattern ?? '')?.[0].length : undefined;
  if (zeros) return (value) => String(value).padStart(zeros, '0');
  return FORMATS[name ?? 'decimal'] ?? String;
}

function roman(value: number): string {
  if (value < 1 || value > LARGEST_ROMAN) return String(value);
  let [rest, label] = [value, ''];
  for (const [sign, worth] of ROMAN) {
    label += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return label;
}

/** After z come aa, bb, cc. */
function repeated(letters: string, value: number): string {
  if (value < 1) return '';
  const times = Math.ceil(value / letters.length);
  return times > MOST_REPEATS ? String(value) : letters.charAt((value - 1) % letters.length).repeat(times);
}

function enclosed(value: number, first: number, count: number): string {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);
}

function inDigits(value: number, zero: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCodePoint(zero + Number(digit)));
}

function englishOrdinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}

function inWords(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const small = ONES[value];
  if (small !== undefined) return small;
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)]}${ones > 0 ? `-${ONES[ones]}` : ''}`;
}

function ordinalInWords(value: number): string {
  if (value < 0 || value > 99) return englishOrdinal(value);
  return inWords(value).replace(/\p{L}+$/u, (last) => IRREGULAR_ORDINALS[last] ?? `${last.replace(/y$/u, 'ie')}th`);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
