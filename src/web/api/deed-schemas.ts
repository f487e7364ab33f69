import { z } from '@hono/zod-openapi';
import { TRACE_STAGES } from '../../extraction/commitment.ts';
import { SHARED_SORTS } from '../../matching/suggest-commitments.ts';
import {
  addresses,
  amountSchema,
  commitmentSchema,
  dateShape,
  offset,
  orNull,
  partSchema,
  partySchema,
  placeSchema,
  statementShape,
  topicSchema,
} from './schemas.ts';

const reason = z.object({ da: z.string(), en: z.string() });

/** The rules that fired, in order. */
export const traceSchema = z
  .array(
    z.object({
      stage: z.enum(TRACE_STAGES),
      rule: z.string(),
      start: offset.nullable(),
      end: offset.nullable(),
      conclusion: reason.describe('What the rule concluded, in each language.'),
      alternatives: z
        .array(z.object({ text: z.string(), rule: z.string(), reason }))
        .describe('What else was weighed, and why it was put aside.'),
    }),
  )
  .describe('The rules that fired, in order.');

const deedShape = {
  ...statementShape,
  actors: z.array(partySchema).describe('Who did it.'),
  verb: orNull(partSchema),
  action: orNull(partSchema),
  counterparts: z.array(partySchema).describe('With whom it was done.'),
  beneficiaries: z.array(partySchema).describe('For whom.'),
  places: z.array(placeSchema),
  amounts: z.array(amountSchema),
  date: orNull(z.object(dateShape).openapi('Date')).describe('When it was done, where the words tell.'),
  happenedOn: z.iso.date().nullable().describe('Last day of its date, else the day of the document.'),
  topics: z.array(topicSchema),
  confidence: z.number().min(0).max(1),
  ...addresses,
};

/** Something that a document says was done. */
export const deedSchema = z.object(deedShape).openapi('Deed');

/** How well a deed and a commitment go together. */
export const likenessShape = {
  score: z.number().min(0).max(1).describe('Good for ranking, no probability.'),
  shared: z
    .array(
      z.object({
        sort: z.enum(SHARED_SORTS),
        term: z.string(),
        deed: z.string().describe('Words of the deed.'),
        commitment: z.string().describe('Words of the commitment.'),
        weight: z.number().min(0).max(1),
      }),
    )
    .describe('What both of them say, the weightiest first.'),
};

const suggestions = z
  .array(z.object({ commitment: commitmentSchema, ...likenessShape }))
  .describe('Commitments that it may be evidence for, the likeliest first.');

/** A page of all deeds. */
export const deedListSchema = z
  .object({
    total: z.int().nonnegative(),
    rows: z.array(z.object({ deed: deedSchema, suggestions })),
    next: z.string().nullable().describe('Address of the next page.'),
    previous: z.string().nullable().describe('Address of the previous page.'),
  })
  .openapi('DeedPage');

/** The deeds of one document. */
export const documentDeedsSchema = z
  .object({ total: z.int().nonnegative(), rows: z.array(deedSchema) })
  .openapi('DeedList');

/** A deed with the reasons for it. */
export const deedDetailSchema = z.object({ ...deedShape, trace: traceSchema, suggestions }).openapi('DeedDetail');
