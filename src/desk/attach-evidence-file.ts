import { sniffMediaType } from '../fetching/sniff-media-type.ts';
import type { SourceFile } from '../reading/document.ts';
import { READING_LIMITS } from '../reading/limits.ts';
import type { Reader } from '../reading/reader.ts';
import { Unreadable } from '../reading/unreadable.ts';
import { archiveEvidence } from './archive-evidence.ts';
import type { DeskContext } from './context.ts';
import { checkedStatement, type EvidenceStatement } from './evidence-statement.ts';
import { requirePermission } from './permission.ts';
import { baseName } from './record-document.ts';
import { requireCommitment } from './record-evidence.ts';

/** A file that is evidence, and who reads its words. */
export interface EvidenceFileInput extends EvidenceStatement {
  readonly file: SourceFile;
  readonly reader: Reader;
}

/**
 * Archives a file, whatever it is, as evidence for a commitment, and gives the number of the evidence.
 *
 * Throws `Forbidden`, `Invalid`, `NotFound` for the commitment, and `Unreadable` for a file that is empty or too large.
 */
export async function attachEvidenceFile(context: DeskContext, input: EvidenceFileInput): Promise<number> {
  requirePermission(context, 'attach-evidence');
  const { reader, file } = input;
  const statement = checkedStatement(input);
  await requireCommitment(context, statement.commitmentId);
  const { bytes } = file;
  const fileName = baseName(file.name);
  const limit = READING_LIMITS.maximumBytes;
  if (bytes.length === 0) throw new Unreadable('empty-file', fileName);
  if (bytes.length > limit) throw new Unreadable('too-large', fileName, { bytes: bytes.length, limit });
  const given = { bytes, fileName, mediaType: sniffMediaType(bytes), fetched: null };
  return archiveEvidence(context, 'attach-evidence-file', statement, { ...given, reader });
}
