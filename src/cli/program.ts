import { type Argument, Command, CommanderError, Option } from 'commander';
import { servandaVersion } from '../store/servanda-version.ts';
import { errorSentence } from '../wording/errors.ts';
import { LOCALES, type Locale } from '../wording/locale.ts';
import { addBackup } from './commands/backup.ts';
import { addClassify } from './commands/classify.ts';
import { addCompare } from './commands/compare.ts';
import { addEvidence } from './commands/evidence.ts';
import { addExport } from './commands/export.ts';
import { addExtract } from './commands/extract.ts';
import { addFollowUp } from './commands/follow-up.ts';
import { addIngest } from './commands/ingest.ts';
import { addInvite } from './commands/invite.ts';
import { addList } from './commands/list.ts';
import { addMail } from './commands/mail.ts';
import { addRead } from './commands/read.ts';
import { addRelate } from './commands/relate.ts';
import { addReport } from './commands/report.ts';
import { addReview } from './commands/review.ts';
import { addServe, type Serve } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addVerify } from './commands/verify.ts';
import { interfaceLanguage } from './interface-language.ts';
import { createOutput, OutputClosed } from './output.ts';
import { unexpected } from './report-failure.ts';
import { DONE, FAILED, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';
import { usageSentence } from './usage-sentence.ts';
import { type CliWording, danish } from './wording/da.ts';
import { english } from './wording/en.ts';

/** What the command line does not do itself. */
export interface CliParts {
  readonly serve: Serve;
}

/** Wider lines are hard to read. */
const HELP_WIDTH = 100;

/** Something went wrong that nobody foresaw. */
const UNEXPECTED = 1;

/**
 * Does what the command line says and gives the exit code: 0 when it was done, 2 when it was called wrongly or
 * something it was to work on could not be used, 130 after Ctrl-C, 1 for a fault of our own. `argv` is the words
 * after the program's name.
 */
export function runCli(argv: readonly string[], parts: CliParts): Promise<number> {
  return runIn(openSession(argv), argv, parts);
}

/** The same in a session that is open already. */
export async function runIn(session: Session, argv: readonly string[], parts: CliParts): Promise<number> {
  let code = DONE;
  const program = createProgram(session, parts, (given) => {
    code = given;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return await failed(session, error);
  }
}

/** Everything that the command line says in `locale`. */
export function cliWordingIn(locale: Locale): CliWording {
  return locale === 'da' ? danish : english;
}

function openSession(argv: readonly string[]): Session {
  const locale = interfaceLanguage(argv, process.env);
  return {
    locale,
    words: cliWordingIn(locale),
    environment: process.env,
    input: process.stdin,
    output: createOutput(process.stdout),
    messages: createOutput(process.stderr),
  };
}

function createProgram(session: Session, parts: CliParts, finish: (code: number) => void): Command {
  const { help } = session.words;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Global Options:': help.globalOptions,
    'Commands:': help.commands,
  };
  const described = ({ description, defaultValue }: Argument | Option) =>
    typeof defaultValue === 'string' ? `${description} (${help.default}: ${defaultValue})` : description;
  const program = new Command('servanda')
    .description(help.program)
    .version(servandaVersion(), '-V, --version', help.version)
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .addOption(new Option('--lang <language>', help.lang).choices(LOCALES))
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      showGlobalOptions: true,
      argumentDescription: described,
      optionDescription: described,
    })
    .configureOutput({
      writeOut: (text) => void session.output.write(text),
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(session.output.width, HELP_WIDTH),
    })
    .exitOverride();
  addExtract(program, session, finish);
  addRead(program, session, finish);
  addIngest(program, session, finish);
  addList(program, session, finish);
  addShow(program, session, finish);
  addCompare(program, session, finish);
  addRelate(program, session, finish);
  addClassify(program, session, finish);
  addFollowUp(program, session, finish);
  addExport(program, session, finish);
  addReport(program, session, finish);
  addEvidence(program, session, finish);
  addVerify(program, session, finish);
  addReview(program, session, finish);
  addInvite(program, session, finish);
  addMail(program, session, finish);
  addBackup(program, session, finish);
  addServe(program, session, parts.serve, finish);
  for (const command of program.commands) command.helpOption('-h, --help', help.help);
  return program;
}

async function failed(session: Session, error: unknown): Promise<number> {
  if (error instanceof OutputClosed) return DONE;
  if (error instanceof CommanderError && error.exitCode === 0) return DONE;
  const sentence = sentenceFor(error, session.words, session.locale);
  await session.messages.write(`${sentence ?? unexpected(session, error)}\n`).catch(() => undefined);
  return sentence === null ? UNEXPECTED : FAILED;
}

function sentenceFor(error: unknown, words: Session['words'], locale: Locale): string | null {
  if (error instanceof CommanderError) return usageSentence(error, words);
  if (error instanceof UsageError) return error.message;
  return errorSentence(error, locale);
}
