import { paragraphsOf, type StoredParagraph } from '../store/reports.ts';
import type { DeskContext } from './context.ts';
import { requireReport } from './find-report.ts';
import { gatherReport } from './gather-report.ts';
import { requirePermission } from './permission.ts';
import { OPEN_SECTIONS, type ReportGroup } from './report-content.ts';
import type { ReportView, WrittenSection } from './report-views.ts';

/** A report with its editions, and what people wrote in the newest. Throws `Forbidden` for a visitor, `NotFound`. */
export async function viewReport(context: DeskContext, id: number): Promise<ReportView> {
  requirePermission(context, 'read-report');
  const { report, editions, edition } = await requireReport(context.database, id);
  const content = await gatherReport(context, { report, editions, edition }, null);
  const { subject, groups, confirmed, unconfirmed } = content;
  const { title, author, language, classification, onlyConfirmed, scope } = report;
  return {
    ...{
      id,
      kind: scope.kind,
      subject,
      title,
      author,
      language,
      classification,
      onlyConfirmed,
      confirmed,
      unconfirmed,
    },
    edition: edition.edition,
    asOf: edition.asOf,
    commitments: groups.reduce((sum, group) => sum + group.commitments.length, 0),
    editions: editions.map(({ madeAt, ...one }) => ({ ...one, madeAt: madeAt.toISOString() })),
    sections: sectionsOf(groups, await paragraphsOf(context.database, id, edition.edition)),
  };
}

/** The sections that can be written in, in the order of the report; then those that it does not have any more. */
function sectionsOf(groups: readonly ReportGroup[], paragraphs: readonly StoredParagraph[]): WrittenSection[] {
  const written = new Map(paragraphs.map((paragraph) => [paragraph.section, paragraph]));
  const [summary, outlook] = OPEN_SECTIONS;
  const sections: Omit<WrittenSection, 'text' | 'revision' | 'writtenBy'>[] = [
    { key: summary, group: null, isPlaced: true, commitments: 0 },
    ...groups.map(({ key, of, commitments }) => ({
      ...{ key, group: of, isPlaced: true },
      commitments: commitments.length,
    })),
    { key: outlook, group: null, isPlaced: true, commitments: 0 },
  ];
  const placed = new Set(sections.map(({ key }) => key));
  const others = paragraphs.filter(({ section, text }) => !placed.has(section) && text !== '');
  const lost = others.map(({ section }) => ({ key: section, group: null, isPlaced: false, commitments: 0 }));
  return [...sections, ...lost].map((section) => {
    const { text = '', revision = 0, writtenBy = null } = written.get(section.key) ?? {};
    return { ...section, text, revision, writtenBy };
  });
}
