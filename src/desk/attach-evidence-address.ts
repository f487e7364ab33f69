import type { Fetcher } from '../fetching/create-fetcher.ts';
import type { Reader } from '../reading/reader.ts';
import { archiveEvidence } from './archive-evidence.ts';
import { archiveName } from './archive-name.ts';
import type { DeskContext } from './context.ts';
import { checkedStatement, type EvidenceStatement } from './evidence-statement.ts';
import { requirePermission } from './permission.ts';
import { requireCommitment } from './record-evidence.ts';

/** An address whose page is evidence, who fetches it, and who reads its words. */
export interface EvidenceAddressInput extends EvidenceStatement {
  readonly address: string;
  readonly fetcher: Fetcher;
  readonly reader: Reader;
}

/**
 * Fetches what stands at an address now, archives it as it was, as evidence for a commitment, and gives the number of
 * the evidence. Nothing is stored before everything has come.
 *
 * Throws `Forbidden`, `Invalid`, `NotFound` for the commitment, and `Unfetchable`.
 */
export async function attachEvidenceAddress(context: DeskContext, input: EvidenceAddressInput): Promise<number> {
  requirePermission(context, 'attach-evidence');
  const { address, fetcher, reader } = input;
  const statement = checkedStatement(input);
  await requireCommitment(context, statement.commitmentId);
  const { bytes, mediaType, url, redirects, serverAddress, rawHeaders } = await fetcher.fetch(address);
  const fetched = {
    askedAddress: redirects[0]?.url ?? url,
    finalAddress: url,
    ...{ redirects, serverAddress, rawHeaders },
  };
  const given = { bytes, mediaType, fileName: archiveName(url, mediaType), fetched };
  return archiveEvidence(context, 'attach-evidence-address', statement, { ...given, reader });
}
