import { attachEvidenceAddress } from '../desk/attach-evidence-address.ts';
import { attachEvidenceFile } from '../desk/attach-evidence-file.ts';
import { attachEvidencePassage } from '../desk/attach-evidence-passage.ts';
import type { DeskContext } from '../desk/context.ts';
import { createDocumentReader } from '../desk/document-reader.ts';
import type { EvidenceStance } from '../desk/evidence-views.ts';
import { createFetcher } from '../fetching/create-fetcher.ts';
import { openFile } from '../reading/open-file.ts';
import { withDesk } from './open-desk.ts';
import { DONE, type Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** What the options of `servanda evidence add` give. */
export interface AddEvidenceOptions {
  readonly address?: string;
  readonly file?: string;
  readonly passage?: string;
  readonly words?: string;
  readonly stance: EvidenceStance;
  readonly note?: string;
  readonly internal?: boolean;
}

/** Gives evidence for a commitment and says its number; gives the exit code. */
export async function giveEvidence(
  session: Session,
  commitmentId: string,
  options: AddEvidenceOptions,
): Promise<number> {
  const { evidence } = session.words;
  if (!options.address && !options.file && !options.passage) throw new UsageError(evidence.whatMissing);
  const number = await withDesk(session, (context) => attach(context, commitmentId, options));
  await session.output.write(`${evidence.added(number)}\n`);
  return DONE;
}

async function attach(context: DeskContext, commitmentId: string, options: AddEvidenceOptions): Promise<number> {
  const { address, file, passage = '', words, stance, note, internal } = options;
  const statement = { commitmentId, stance, ...(note ? { note } : {}), isInternal: internal ?? false };
  if (!address && !file) {
    const [documentId = '', eId = ''] = passage.split('#');
    return attachEvidencePassage(context, { ...statement, documentId, passage: eId, ...(words ? { words } : {}) });
  }
  const reader = createDocumentReader();
  try {
    if (address)
      return await attachEvidenceAddress(context, { ...statement, address, fetcher: createFetcher(), reader });
    return await attachEvidenceFile(context, { ...statement, file: await openFile(file ?? ''), reader });
  } finally {
    await reader.close();
  }
}
