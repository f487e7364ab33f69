import { Argument, type Command, Option } from 'commander';
import { AMOUNT_PRESENCES, DUE_BUCKETS, LISTED_STATES, RECURRENCES, REGISTER_SORTS } from '../../desk/views.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import type { Listable, ListOptions } from '../list-register.ts';
import { formatOption, repeated, repeatedOneOf, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

const LISTABLE: readonly Listable[] = ['documents', 'commitments'];

/** `servanda list [documents|commitments] [WORDS…]`: what the register has. */
export function addList(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  const { help } = words;
  const years = (year: string, earlier: readonly number[] = []) => [...earlier, wholeNumber(year)];
  program
    .command('list')
    .description(help.list)
    .addArgument(new Argument('[what]', help.what).choices(LISTABLE).default('documents'))
    .argument('[words...]', help.words)
    .addOption(new Option('--kind <kind>', help.kind).argParser(repeatedOneOf(COMMITMENT_KINDS)))
    .addOption(new Option('--bearer <actor>', help.bearer).argParser(repeated))
    .addOption(new Option('--speaker <actor>', help.speaker).argParser(repeated))
    .addOption(new Option('--counterpart <actor>', help.counterpart).argParser(repeated))
    .addOption(new Option('--forum <actor>', help.forum).argParser(repeated))
    .addOption(new Option('--topic <topic>', help.topic).argParser(repeated))
    .addOption(new Option('--document <id>', help.document).argParser(repeated))
    .addOption(new Option('--year <year>', help.year).argParser(years))
    .addOption(new Option('--due <when>', help.due).argParser(repeatedOneOf(DUE_BUCKETS)))
    .addOption(new Option('--amount <whether>', help.amount).argParser(repeatedOneOf(AMOUNT_PRESENCES)))
    .addOption(new Option('--currency <code>', help.currency).argParser(repeated))
    .addOption(new Option('--recurrence <whether>', help.recurrence).argParser(repeatedOneOf(RECURRENCES)))
    .addOption(new Option('--state <state>', help.state).argParser(repeatedOneOf(LISTED_STATES)))
    .addOption(new Option('--sort <order>', help.sort).choices(REGISTER_SORTS))
    .addOption(new Option('--limit <number>', help.limit).argParser(wholeNumber))
    .addOption(formatOption(words, ['table', 'jsonl', 'csv']))
    .action(async (what: Listable, text: string[], options: ListOptions) => {
      const { listRegister } = await import('../list-register.ts');
      finish(await listRegister(session, what, text.join(' '), options));
    });
}
