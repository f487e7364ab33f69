import { InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../desk/iso-date.ts';
import { languageCodes } from '../languages/registry.ts';
import { SOURCE_FORMATS, type SourceFormat } from '../reading/document.ts';
import type { LanguageCode } from '../text/language-code.ts';
import type { CliWording } from './wording/da.ts';

/** What the options about a document give. */
export interface DocumentOptions {
  readonly date?: string;
  readonly language?: LanguageCode;
  readonly issuer?: string;
  readonly type?: SourceFormat;
}

/** `--date`, `--language`, `--issuer` and `--type`. */
export function documentOptions({ help }: CliWording): Option[] {
  return [
    new Option('--date <date>', help.date).argParser(dateOption),
    new Option('--language <code>', help.language).choices(languageCodes()),
    new Option('--issuer <actor>', help.issuer),
    typeOption(help),
  ];
}

/** `--type`. */
export function typeOption(help: CliWording['help']): Option {
  return new Option('--type <type>', help.type).choices(SOURCE_FORMATS);
}

/** `--format` with these choices, the first the default. */
export function formatOption({ help }: CliWording, formats: readonly [string, ...string[]]): Option {
  return new Option('--format <form>', help.format(formats.join(', '))).choices(formats).default(formats[0]);
}

/** For an option that can be repeated and takes one of `choices`: all its values so far. */
export function repeatedOneOf<Choice extends string>(choices: readonly Choice[]) {
  return (value: string, values: readonly Choice[] = []): readonly Choice[] => {
    const choice = choices.find((possible) => possible === value);
    if (choice === undefined) throw new InvalidArgumentError('');
    return [...values, choice];
  };
}

/** For an option that can be repeated: all its values so far. */
export function repeated(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** A whole number from 1 on. */
export function wholeNumber(value: string): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new InvalidArgumentError('');
  return number;
}

/** A port; 0 for a free one. */
export function portNumber(value: string): number {
  const number = /^\d{1,5}$/u.test(value) ? Number(value) : Number.NaN;
  if (!(number <= 65_535)) throw new InvalidArgumentError('');
  return number;
}

/** A day of the calendar as `YYYY-MM-DD`. */
export function dateOption(value: string): string {
  if (!isIsoDate(value)) throw new InvalidArgumentError('');
  return value;
}
