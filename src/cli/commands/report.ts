import { type Command, Option } from 'commander';
import { ACTOR_PARTS } from '../../desk/report-content.ts';
import { REPORT_FORMS } from '../../formats/report/report.ts';
import { LOCALES } from '../../wording/locale.ts';
import type { NewReportOptions, RenderOptions } from '../make-reports.ts';
import { dateOption, formatOption, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

/** `servanda report list|new|edition|render`: reports of the register. */
export function addReport(program: Command, session: Session, finish: (code: number) => void): void {
  const { words } = session;
  const { report } = words;
  const reports = program.command('report').description(report.help).helpCommand(false);
  const asOf = () => new Option('--as-of <date>', report.asOf).argParser(dateOption);

  reports
    .command('list')
    .description(report.list)
    .addOption(formatOption(words, ['table', 'jsonl']))
    .action(async ({ format }: { format: 'table' | 'jsonl' }) => {
      const { writeReportList } = await import('../make-reports.ts');
      finish(await writeReportList(session, format));
    });
  reports
    .command('new')
    .description(report.new)
    .addOption(new Option('--document <id>', report.document))
    .addOption(new Option('--points <numbers>', report.points))
    .addOption(new Option('--actor <id>', report.actor))
    .addOption(new Option('--part <part>', report.part).choices(ACTOR_PARTS).default('bearer'))
    .addOption(new Option('--year <year>', report.year).argParser(wholeNumber))
    .addOption(asOf())
    .addOption(new Option('--language <language>', report.language).choices(LOCALES).default(session.locale))
    .addOption(new Option('--title <title>', report.title))
    .addOption(new Option('--author <name>', report.author))
    .addOption(new Option('--only-confirmed', report.onlyConfirmed))
    .addOption(new Option('--public', report.public))
    .action(async (options: NewReportOptions) => {
      const { makeReport } = await import('../make-reports.ts');
      finish(await makeReport(session, options));
    });
  reports
    .command('edition')
    .description(report.makeEdition)
    .argument('<number>', report.number, wholeNumber)
    .addOption(asOf())
    .action(async (id: number, { asOf }: { asOf?: string }) => {
      const { makeEdition } = await import('../make-reports.ts');
      finish(await makeEdition(session, id, asOf));
    });
  reports
    .command('render')
    .description(report.render)
    .argument('<number>', report.number, wholeNumber)
    .addOption(formatOption(words, REPORT_FORMS))
    .addOption(new Option('--edition <number>', report.edition).argParser(wholeNumber))
    .addOption(new Option('--out <file>', report.out))
    .action(async (id: number, options: RenderOptions) => {
      const { writeReport } = await import('../make-reports.ts');
      finish(await writeReport(session, id, options));
    });
  for (const command of reports.commands) command.helpOption('-h, --help', words.help.help);
}
