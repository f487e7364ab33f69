import { paragraphsOf, saveParagraph } from '../store/reports.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskContext, isSignedIn } from './context.ts';
import { Conflict, Invalid } from './errors.ts';
import { requireReport } from './find-report.ts';
import { requirePermission } from './permission.ts';
import { recordChange } from './record-change.ts';

/** What somebody writes in a section of the newest edition. */
export interface WrittenParagraph {
  readonly id: number;
  readonly section: string;
  /** Paragraphs between empty lines; lines that begin with a dash are a list. Empty takes the paragraph away. */
  readonly text: string;
  /** The revision that the person saw; 0 where nothing had been written. */
  readonly revision: number;
}

const LONGEST_TEXT = 20_000;
const SECTION = /^[\w-]{1,200}$/u;

/**
 * Writes in a section of the newest edition of a report; gives the new revision. Older editions stay as they are.
 * Throws `Forbidden`, `NotFound`, `Invalid`, and `Conflict` where somebody else wrote there meanwhile.
 */
export async function writeReportParagraph(context: DeskContext, written: WrittenParagraph): Promise<number> {
  requirePermission(context, 'write-report');
  const { id, section, revision } = written;
  const text = written.text.replaceAll('\r\n', '\n').trim();
  check(section, text);
  const { principal } = context;
  await inTransaction(context.database, async (transaction) => {
    const { report, edition } = await requireReport(transaction, id);
    const standing = async () =>
      (await paragraphsOf(transaction, id, edition.edition)).find((one) => one.section === section);
    const before = await standing();
    const isSaved = await saveParagraph(transaction, {
      reportId: id,
      edition: edition.edition,
      ...{ section, text, revision },
      writtenBy: isSignedIn(principal) ? principal.personId : null,
    });
    if (!isSaved) {
      const theirs = (await standing())?.text ?? '';
      throw new Conflict('report', String(id), { yours: { text }, theirs: { text: theirs } });
    }
    await recordChange(transaction, context, {
      action: 'write-report-paragraph',
      subject: { type: 'report', id: String(id) },
      audienceId: report.audienceId,
      before: before ? { edition: edition.edition, section, text: before.text } : null,
      after: { edition: edition.edition, section, text },
    });
  });
  return revision + 1;
}

function check(section: string, text: string): void {
  if (!SECTION.test(section)) {
    throw new Invalid([{ field: 'section', code: 'not-one-of', details: { value: section, allowed: '' } }]);
  }
  if (text.length > LONGEST_TEXT) {
    throw new Invalid([{ field: 'text', code: 'too-long', details: { limit: LONGEST_TEXT } }]);
  }
}
