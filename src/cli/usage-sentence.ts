import type { CommanderError } from 'commander';
import { shownName } from '../wording/shown-name.ts';
import type { CliWording } from './wording/da.ts';

/** What is wrong with the way the command was called, in place of commander's own English message. */
export function usageSentence(error: CommanderError, { usage }: CliWording): string {
  const [first = '', second = ''] = quotedIn(error.message);
  return `${sentence(error.code, first, second, usage)} ${usage.seeHelp('servanda')}`;
}

function sentence(code: string, first: string, second: string, usage: CliWording['usage']): string {
  switch (code) {
    case 'commander.unknownOption':
      return usage.unknownOption(first);
    case 'commander.unknownCommand':
      return usage.unknownCommand(first);
    case 'commander.missingArgument':
      return usage.missingArgument(first);
    case 'commander.optionMissingArgument':
      return usage.missingValue(first);
    case 'commander.invalidArgument':
      return usage.badValue(first, second);
    case 'commander.excessArguments':
      return usage.tooMany;
    default:
      return usage.wrong;
  }
}

/** What commander puts in quotation marks: the option or argument first, then its value. */
function quotedIn(message: string): string[] {
  return Array.from(message.matchAll(/'([^']*)'/gu), (found) => shownName(found[1] ?? ''));
}
