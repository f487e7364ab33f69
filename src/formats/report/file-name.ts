import type { ReportForm } from './report.ts';

const MEDIA_TYPES: Readonly<Record<ReportForm, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  dictionary: 'text/csv; charset=utf-8',
};

/** The media type of a form. */
export function reportMediaType(form: ReportForm): string {
  return MEDIA_TYPES[form];
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss', ð: 'd', þ: 'th', ł: 'l' };
const LONGEST = 60;

/** A file name of ASCII letters, figures and hyphens: the title, the day and the edition. */
export function reportFileName(
  { title, asOf, edition }: { readonly title: string; readonly asOf: string; readonly edition: number },
  form: ReportForm,
): string {
  const words = title
    .toLowerCase()
    .replace(/[æøåßðþł]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST)
    .replace(/^-|-$/gu, '');
  const name = [words || 'report', asOf, edition].join('-');
  return form === 'dictionary' ? `${name}-columns.csv` : `${name}.${form}`;
}
