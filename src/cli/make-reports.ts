import { writeFile } from 'node:fs/promises';
import { defineReport } from '../desk/define-report.ts';
import { listReports } from '../desk/list-reports.ts';
import { makeReportEdition } from '../desk/make-report-edition.ts';
import { renderReport } from '../desk/render-report.ts';
import type { ActorPartOfReport } from '../desk/report-content.ts';
import { reportFileName } from '../formats/report/file-name.ts';
import { renderReport as renderInForm } from '../formats/report/render-report.ts';
import type { ReportForm } from '../formats/report/report.ts';
import { renderTable } from '../formats/table/render-table.ts';
import type { ReportScope } from '../store/schema/reports.ts';
import { pointsIn } from '../text/point-numbers.ts';
import type { Locale } from '../wording/locale.ts';
import { composeReport } from '../wording/report/compose-report.ts';
import { reportTitle } from '../wording/report/names.ts';
import { wordingIn } from '../wording/wording.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** What the options of `servanda report new` give. */
export interface NewReportOptions {
  readonly document?: string;
  readonly points?: string;
  readonly actor?: string;
  readonly part: ActorPartOfReport;
  readonly year?: number;
  readonly asOf?: string;
  readonly language: Locale;
  readonly title?: string;
  readonly author?: string;
  readonly onlyConfirmed?: boolean;
  readonly public?: boolean;
}

/** What the options of `servanda report render` give. */
export interface RenderOptions {
  readonly format: ReportForm;
  readonly edition?: number;
  readonly out?: string;
}

/** Writes the list of reports; gives the exit code. */
export async function writeReportList(session: Session, format: 'table' | 'jsonl'): Promise<number> {
  const { output, messages, words, locale } = session;
  const reports = await withDesk(session, listReports);
  if (format === 'jsonl') {
    await output.write(reports.map((report) => `${JSON.stringify(report)}\n`).join(''));
    return DONE;
  }
  if (reports.length === 0) {
    await messages.write(`${words.report.none}\n`);
    return DONE;
  }
  const { columns } = words.report;
  const { kindsShort } = wordingIn(locale).reports;
  const table = renderTable(
    [
      { title: columns.number, align: 'right' },
      { title: columns.kind },
      { title: columns.edition, align: 'right' },
      { title: columns.asOf },
      { title: columns.title, isFlexible: true },
    ],
    reports.map(({ id, kind, edition, asOf, title, subject, language }) => [
      ...[String(id), kindsShort[kind], String(edition), asOf],
      title ?? reportTitle(subject, language),
    ]),
    output.width,
  );
  await output.write(table);
  return DONE;
}

/** Defines a report and says its number; gives the exit code. Throws `UsageError`, `NotFound`, `Invalid`. */
export async function makeReport(session: Session, options: NewReportOptions): Promise<number> {
  const scope = scopeOf(session, options);
  const { title, author, language, asOf, onlyConfirmed = false } = options;
  const id = await withDesk(session, (context) =>
    defineReport(context, {
      ...{ scope, title, author, language, onlyConfirmed },
      asOf: asOf ?? context.today,
      audience: { classification: options.public ? 'public' : 'internal', teamIds: [] },
    }),
  );
  await session.output.write(`${session.words.report.created(id)}\n`);
  return DONE;
}

function scopeOf(session: Session, { document, points = '', actor, part, year }: NewReportOptions): ReportScope {
  const scopes: ReportScope[] = [];
  if (document !== undefined) scopes.push({ kind: 'progress', documentId: document, points: pointsIn(points) });
  if (actor !== undefined) scopes.push({ kind: 'status', actorId: actor, part });
  if (year !== undefined) scopes.push({ kind: 'annual', year });
  const [scope, ...others] = scopes;
  if (scope === undefined || others.length > 0) throw new UsageError(session.words.report.scopeNeeded);
  return scope;
}

/** Makes an edition as of a day, today if not given, and says its number; gives the exit code. */
export async function makeEdition(session: Session, id: number, asOf: string | undefined): Promise<number> {
  const edition = await withDesk(session, (context) => makeReportEdition(context, { id, asOf: asOf ?? context.today }));
  await session.output.write(`${session.words.report.madeEdition(edition)}\n`);
  return DONE;
}

/** Writes a report into a file and says its name; gives the exit code. */
export async function writeReport(session: Session, id: number, options: RenderOptions): Promise<number> {
  const { format: form, edition } = options;
  const origin = session.environment.SERVANDA_BASE_URL?.replace(/\/+$/u, '') || null;
  const rendered = await withDesk(session, (context) =>
    renderReport(context, { id, edition, form, origin, compose: composeReport, render: renderInForm }),
  );
  const file = options.out ?? reportFileName(rendered, form);
  await writeFile(file, rendered.bytes);
  await session.output.write(`${file}\n`);
  return DONE;
}
