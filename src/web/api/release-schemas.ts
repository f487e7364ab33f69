import { z } from '@hono/zod-openapi';
import { inLanguages, pageShape } from './initiative-schemas.ts';
import { addresses, count, topicRefSchema } from './schemas.ts';

const slug = z.string().describe('Last part of its address.');

const releaseRowShape = {
  slug,
  titles: inLanguages,
  leads: inLanguages.describe('What it says in a few sentences, by language.'),
  publishedAt: z.iso.datetime(),
  topics: z.array(topicRefSchema),
  correctedAt: z.iso.datetime().nullable().describe('When it was last corrected; null where it never was.'),
  ...addresses,
};

/** A page of press releases. */
export const releasePageSchema = z
  .object({ total: count, rows: z.array(z.object(releaseRowShape).openapi('ReleaseSummary')), ...pageShape })
  .openapi('ReleasePage');

const related = z.array(z.object({ slug, names: inLanguages, ...addresses }));

/** A press release with its words, what was corrected in them, and what it leads to. */
export const releaseSchema = z
  .object({
    ...releaseRowShape,
    texts: z.array(
      z.object({
        language: z.string(),
        title: z.string(),
        lead: z.string(),
        body: z.string().describe('Markdown (CommonMark).'),
        document: z.string().nullable().describe('Identifier of the document that it is in the register.'),
        html: z.string().describe('Address of the page in this language.'),
      }),
    ),
    corrections: z
      .array(z.object({ language: z.string(), note: z.string(), correctedAt: z.iso.datetime() }))
      .describe('What was corrected, the newest first.'),
    files: z.array(
      z.object({
        kind: z.enum(['image', 'document']),
        name: z.string(),
        mediaType: z.string(),
        size: z.int().describe('Bytes.'),
        width: z.int().nullable().describe('Pixels.'),
        height: z.int().nullable(),
        alternatives: inLanguages.describe('What a picture shows, by language.'),
        captions: inLanguages,
        credit: z.string(),
        file: z.string().describe('Address of the bytes.'),
      }),
    ),
    commitments: z.array(z.object({ id: z.string(), quote: z.string(), ...addresses })),
    pledges: related,
    releases: related,
  })
  .openapi('Release');
