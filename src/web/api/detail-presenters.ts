import type { z } from '@hono/zod-openapi';
import type { CommitmentWithTwins } from '../../desk/view-commitment.ts';
import type { DocumentView, ManifestationView } from '../../desk/views.ts';
import type { Annotation } from '../../reading/document.ts';
import { filePath } from '../paths.ts';
import {
  presentCommitmentChange,
  presentLanguageVersion,
  presentTwin,
  presentVersion,
} from './comparison-presenters.ts';
import { presentEvidence, presentTrace } from './deed-presenters.ts';
import type { commitmentDetailSchema, documentSchema } from './detail-schemas.ts';
import { presentGivenEvidence } from './evidence-presenters.ts';
import { presentCommitment, presentDocumentRef, presentDocumentRow } from './presenters.ts';
import type { manifestationSchema } from './schemas.ts';

/** A commitment with its reasons and twins, without what has become of it. */
export function presentCommitmentDetail(
  commitment: CommitmentWithTwins,
): Omit<z.infer<typeof commitmentDetailSchema>, 'followUp'> {
  return {
    ...presentCommitment(commitment),
    confidenceFeatures: commitment.confidenceFeatures.map(({ feature, weight }) => ({ feature, weight })),
    trace: presentTrace(commitment.trace),
    twins: commitment.twins.map(presentTwin),
    history: commitment.history.map(presentCommitmentChange),
    replacedBy: commitment.replacedBy && presentCommitment(commitment.replacedBy),
    isLatest: commitment.isLatest,
    given: commitment.given.map(presentGivenEvidence),
    decisions: commitment.decisions.map(({ action, at, reason, isUndone }) => ({ action, at, reason, isUndone })),
    evidence: commitment.evidence.map(presentEvidence),
  };
}

/** A document with its clean text. */
export function presentDocument(document: DocumentView): z.infer<typeof documentSchema> {
  const row = presentDocumentRow(document);
  return {
    ...row,
    number: document.number,
    identifiers: document.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    text: document.text,
    manifestations: document.manifestations.map(presentManifestation),
    annotations: document.annotations.map(presentAnnotation),
    languageVersions: document.siblings.map(presentLanguageVersion),
    versions: document.versions.map(presentVersion),
    attachments: document.attachments.map(presentDocumentRef),
    attachedTo: document.attachedTo && presentDocumentRef(document.attachedTo),
    passages: `${row.self}/passages`,
    commitments: `${row.self}/commitments`,
    deeds: `${row.self}/deeds`,
  };
}

function presentManifestation(file: ManifestationView): z.infer<typeof manifestationSchema> {
  const { sha256, fileName, format, size, pageCount, receivedAt } = file;
  const notices = file.notices.map(({ code, details }) => ({ code, details: { ...details } }));
  return { sha256, fileName, format, size, pageCount, receivedAt, notices, file: filePath(sha256) };
}

function presentAnnotation({ kind, start, end, text, author, date }: Annotation) {
  return { kind, start, end, text, author, date };
}
