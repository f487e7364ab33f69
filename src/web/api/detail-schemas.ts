import { z } from '@hono/zod-openapi';
import { DECISION_ACTIONS, REJECTION_REASONS } from '../../desk/review-views.ts';
import { IDENTIFIER_SCHEMES } from '../../reading/document.ts';
import { commitmentChangeSchema, languageVersionSchema, twinSchema, versionSchema } from './comparison-schemas.ts';
import { deedSchema, likenessShape, traceSchema } from './deed-schemas.ts';
import { evidenceSchema } from './evidence-schemas.ts';
import { followUpSchema } from './follow-up-schemas.ts';
import {
  commitmentSchema,
  commitmentShape,
  documentRefSchema,
  documentRowShape,
  manifestationSchema,
  offset,
  orNull,
} from './schemas.ts';

/** A document with its clean text and files. */
export const documentSchema = z
  .object({
    ...documentRowShape,
    number: z.string().nullable().describe('Number as found in the document: "ST 11088/23".'),
    identifiers: z
      .array(z.object({ scheme: z.enum(IDENTIFIER_SCHEMES), value: z.string() }))
      .describe('Every number by which it is cited, the surest first.'),
    text: z.string().describe('The clean text, into which every start and end counts.'),
    manifestations: z.array(manifestationSchema),
    annotations: z
      .array(
        z.object({
          kind: z.enum(['inserted', 'deleted', 'comment']),
          start: offset,
          end: offset,
          text: z.string().nullable().describe('The deleted words, or those of the comment.'),
          author: z.string().nullable(),
          date: z.string().nullable(),
        }),
      )
      .describe('Tracked changes, of which the text is the final one, and comments.'),
    languageVersions: z.array(languageVersionSchema).describe('Other language versions of the same work.'),
    versions: z.array(versionSchema).describe('All versions of this text, the oldest first, this one among them.'),
    attachments: z.array(documentRefSchema).describe('Documents that came inside this one.'),
    attachedTo: orNull(documentRefSchema).describe('The document that this one came inside.'),
    passages: z.string().describe('Address of its passages.'),
    commitments: z.string().describe('Address of its commitments and stances.'),
    deeds: z.string().describe('Address of the deeds that it tells of.'),
  })
  .openapi('Document');

/** A commitment with the reasons for it and its twins. */
export const commitmentDetailSchema = z
  .object({
    ...commitmentShape,
    confidenceFeatures: z
      .array(z.object({ feature: z.string(), weight: z.number().describe('Log-odds.') }))
      .describe('What speaks for and against the record.'),
    trace: traceSchema,
    twins: z.array(twinSchema).describe('The same commitment in other language versions.'),
    history: z.array(commitmentChangeSchema).describe('The steps that led to this wording, the newest first.'),
    replacedBy: orNull(commitmentSchema).describe('The wording of the next version.'),
    isLatest: z.boolean().describe('Whether it stands in the newest version of its text that whoever asks may see.'),
    given: z.array(evidenceSchema).describe('What was given as evidence for or against it, the latest first.'),
    decisions: z
      .array(
        z.object({
          action: z.enum(DECISION_ACTIONS),
          at: z.iso.datetime(),
          reason: z.enum(REJECTION_REASONS).nullable().describe('Why it was rejected.'),
          isUndone: z.boolean(),
        }),
      )
      .describe('What people decided of it, the newest first.'),
    evidence: z
      .array(z.object({ deed: deedSchema, ...likenessShape }))
      .describe('Deeds that may be evidence for it, the likeliest first.'),
    followUp: followUpSchema,
  })
  .openapi('CommitmentDetail');
