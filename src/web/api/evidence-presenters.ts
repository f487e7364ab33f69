import type { z } from '@hono/zod-openapi';
import type { EvidenceSource, EvidenceView } from '../../desk/evidence-views.ts';
import { archiveFilePath, archivePath } from '../paths.ts';
import type { evidenceSchema } from './evidence-schemas.ts';
import { presentDocumentRef } from './presenters.ts';

type Evidence = z.infer<typeof evidenceSchema>;

/** What was given as evidence. */
export function presentGivenEvidence(evidence: EvidenceView): Evidence {
  const { id, commitment, stance, note, isInternal, givenBy, givenAt, withdrawn } = evidence;
  return {
    ...{ id, commitment, stance, note, givenBy, givenAt },
    internal: isInternal,
    source: presentSource(evidence.source),
    withdrawn: withdrawn && { at: withdrawn.at, by: withdrawn.by, reason: withdrawn.reason },
  };
}

function presentSource(source: EvidenceSource): Evidence['source'] {
  if (source.kind === 'passage') {
    const { kind, document, passage, quote } = source;
    return { kind, document: presentDocumentRef(document), passage, quote };
  }
  const { id, origin, sha256, mediaType, fileName, size, title, address, archivedAt } = source.item;
  return {
    kind: 'archive',
    ...{ origin, sha256, mediaType, fileName, size, title, address, archivedAt },
    page: archivePath(id),
    original: archiveFilePath(id),
  };
}
