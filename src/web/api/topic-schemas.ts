import { z } from '@hono/zod-openapi';
import { deedSchema } from './deed-schemas.ts';
import { addresses, commitmentSchema, count, topicRefSchema } from './schemas.ts';

const inBoth = z.object({ da: z.string(), en: z.string() });

const topicRowShape = {
  ...topicRefSchema.shape,
  definitions: inBoth,
  commitments: count.describe('Commitments about it, in the newest versions.'),
  deeds: count.describe('Deeds about it, in the newest versions.'),
  ...addresses,
};

/** All topics. */
export const topicListSchema = z
  .object({ total: count, rows: z.array(z.object(topicRowShape).openapi('TopicSummary')) })
  .openapi('TopicList');

/** A topic with its identifiers elsewhere, its words, and what is promised and done about it. */
export const topicDetailSchema = z
  .object({
    ...topicRowShape,
    eurovoc: z
      .array(z.object({ uri: z.string(), label: z.string() }))
      .describe("Concepts of the EU's thesaurus EuroVoc, with their English descriptors."),
    sdg: z
      .array(z.object({ target: z.string(), uri: z.string() }))
      .describe('Targets of the Sustainable Development Goals.'),
    words: z
      .array(z.object({ language: z.string(), text: z.string(), count }))
      .describe('The words that gave the topic, the most frequent first.'),
    promised: z.array(commitmentSchema).describe('The first of its commitments, by deadline.'),
    done: z.array(deedSchema).describe('The latest of its deeds.'),
  })
  .openapi('TopicDetail');
