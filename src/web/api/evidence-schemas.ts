import { z } from '@hono/zod-openapi';
import { STANCES } from '../../desk/evidence-views.ts';
import { documentRefSchema } from './schemas.ts';

const archivedShape = {
  kind: z.literal('archive'),
  origin: z.enum(['file', 'address']),
  sha256: z.string().describe('Of the archived bytes, hexadecimal.'),
  mediaType: z.string(),
  fileName: z.string(),
  size: z.int().describe('Bytes.'),
  title: z.string().nullable(),
  address: z.string().nullable().describe('The address that answered; null for a file.'),
  archivedAt: z.iso.datetime(),
  page: z.string().describe('Its words and how it came.'),
  original: z.string().describe('Its bytes, as a download.'),
};

const passageShape = {
  kind: z.literal('passage'),
  document: documentRefSchema,
  passage: z.string(),
  quote: z.string(),
};

/** What was given as evidence. */
export const evidenceSchema = z
  .object({
    id: z.int(),
    commitment: z.string().describe('The commitment that it was given for: this one or an earlier version of it.'),
    stance: z.enum(STANCES),
    note: z.string(),
    internal: z.boolean(),
    source: z.discriminatedUnion('kind', [z.object(archivedShape), z.object(passageShape)]),
    givenBy: z.string().nullable().describe('Null for visitors, who see no names, and for the operator.'),
    givenAt: z.iso.datetime(),
    withdrawn: z
      .object({ at: z.iso.datetime(), by: z.string().nullable(), reason: z.string() })
      .nullable()
      .describe('Why it does not count any more.'),
  })
  .openapi('Evidence');
