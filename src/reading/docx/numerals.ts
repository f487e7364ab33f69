const UNITS = '一二三四五六七八九';
const LEGAL_UNITS = '壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const HEBREW_UNITS = 'אבגדהוזחט';
const HEBREW_TENS = 'יכלמנסעפצ';
const HEBREW_HUNDREDS = 'קרשת';
/** Larger numbers are written otherwise from format to format; lists hardly have them. */
const LARGEST = 99;

/** Chinese counting: 九, 十, 十一, 二十. */
export function counted(value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? UNITS.charAt(tens - 1) : ''}${tens > 0 ? '十' : ''}${units > 0 ? UNITS.charAt(units - 1) : ''}`;
}

/** Chinese counting in the characters of contracts, which nobody can change to others: 玖, 壹拾, 壹拾壹. */
export function countedLegally(value: number): string {
  if (value < 1 || value > LARGEST) return String(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  return `${tens > 0 ? `${LEGAL_UNITS.charAt(tens - 1)}拾` : ''}${units > 0 ? LEGAL_UNITS.charAt(units - 1) : ''}`;
}

/** The figures of a number in Chinese, with `zero`: 九, 一〇, 一一. */
export function inChineseDigits(value: number, zero: string): string {
  return String(value).replace(/\d/gu, (digit) => (digit === '0' ? zero : UNITS.charAt(Number(digit) - 1)));
}

/** The ten stems, and figures after the last. */
export function stem(value: number): string {
  return STEMS.charAt(value - 1) || String(value);
}

/** The twelve branches, and figures after the last. */
export function branch(value: number): string {
  return BRANCHES.charAt(value - 1) || String(value);
}

/** Hebrew letters by their values; fifteen and sixteen do not spell a name of God. */
export function hebrewNumeral(value: number): string {
  if (value < 1 || value > 499) return String(value);
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const start = HEBREW_HUNDREDS.charAt(hundreds - 1);
  if (rest === 15 || rest === 16) return `${start}ט${rest === 15 ? 'ו' : 'ז'}`;
  return `${start}${HEBREW_TENS.charAt(Math.floor(rest / 10) - 1)}${HEBREW_UNITS.charAt((rest % 10) - 1)}`;
}
