import { randomUUID } from 'node:crypto';
import type { Fetcher } from '../../fetching/create-fetcher.ts';
import { Unfetchable } from '../../fetching/unfetchable.ts';
import type { Reader } from '../../reading/reader.ts';
import type { NewArchiveItem } from '../../store/archive-items.ts';
import { archiveName } from '../archive-name.ts';
import { readWords } from '../read-words.ts';
import { sha256Of } from '../understand-arrival.ts';

/** What fetches and reads what signatories name as evidence. */
export interface EvidenceTools {
  readonly fetcher: Fetcher;
  readonly reader: Reader;
}

/** What stands at an address now, or why it cannot be had. */
export type ArchivedAddress = { readonly item: NewArchiveItem } | { readonly failure: string };

/** Addresses that are fetched at the same time. */
const AT_ONCE = 4;

/** Fetches what stands at addresses, each once. An address that cannot be fetched costs the others nothing. */
export async function archiveAddresses(
  { fetcher, reader }: EvidenceTools,
  addresses: readonly string[],
  now: () => Date,
): Promise<ReadonlyMap<string, ArchivedAddress>> {
  const archive = async (address: string): Promise<ArchivedAddress> => {
    try {
      const { bytes, mediaType, url, redirects, serverAddress, rawHeaders } = await fetcher.fetch(address);
      const fileName = archiveName(url, mediaType);
      return {
        item: {
          ...{ id: randomUUID(), bytes, mediaType, fileName, sha256: sha256Of(bytes), archivedAt: now() },
          words: await readWords(reader, { name: fileName, bytes }),
          fetched: { askedAddress: redirects[0]?.url ?? url, finalAddress: url, redirects, serverAddress, rawHeaders },
        },
      };
    } catch (error) {
      if (error instanceof Unfetchable) return { failure: error.code };
      throw error;
    }
  };
  const found = new Map<string, ArchivedAddress>();
  const waiting = [...new Set(addresses)];
  while (waiting.length > 0) {
    const batch = waiting.splice(0, AT_ONCE);
    const archived = await Promise.all(batch.map(archive));
    batch.forEach((address, place) => {
      const item = archived[place];
      if (item) found.set(address, item);
    });
  }
  return found;
}
