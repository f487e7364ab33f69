import { relateDocument } from '../desk/relate-document.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';
import { documentText } from './show-record.ts';
import { UsageError } from './usage-error.ts';

/** What the options of `servanda relate` give. */
export interface RelateOptions {
  readonly sameAs?: string;
  readonly newVersionOf?: string;
  readonly ownWork?: boolean;
}

/** Moves a document of the register to the work it belongs to, and shows it; gives the exit code. */
export async function relateRecord(session: Session, id: string, options: RelateOptions): Promise<number> {
  const { sameAs, newVersionOf, ownWork } = options;
  if (!sameAs && !newVersionOf && !ownWork) throw new UsageError(session.words.usage.relateHow);
  const document = await withDesk(session, (context) => relateDocument(context, { id, ...options }));
  await session.output.write(documentText(session, document));
  return DONE;
}
