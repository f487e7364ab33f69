import { z } from '@hono/zod-openapi';
import { COMMITMENT_SHIFTS } from '../../matching/commitment-shift.ts';
import { DISAGREEMENTS } from '../../matching/disagreement.ts';
import { RECOGNITIONS } from '../../matching/recognition.ts';
import { commitmentSchema, documentRefSchema, orNull, passageSchema } from './schemas.ts';

const recognisedBy = z
  .enum(RECOGNITIONS)
  .describe('How it was found to belong with the others: declared, by its number, structure or text.');

/** A language version of a work. */
export const languageVersionSchema = z.object({ ...documentRefSchema.shape, recognisedBy }).openapi('LanguageVersion');

/** A version of a text. */
export const versionSchema = z
  .object({
    ...documentRefSchema.shape,
    version: z.int().positive().describe('1 for the first.'),
    ingestedAt: z.iso.datetime(),
    isLatest: z
      .boolean()
      .describe('Whether it is the newest that whoever asks may see, the one that counts in the register.'),
    recognisedBy: orNull(recognisedBy).describe('Null for the first.'),
  })
  .openapi('Version');

const wordsSchema = z
  .array(z.object({ kind: z.enum(['same', 'removed', 'added']), text: z.string() }))
  .openapi('WordChanges')
  .describe('Same and removed together are the words before, same and added those after; empty where nothing changed.');

const passageChangeSchema = z
  .object({
    kind: z.enum(['same', 'changed', 'removed', 'added']),
    before: orNull(passageSchema),
    after: orNull(passageSchema),
    moved: z.boolean().describe('Whether it stands in another place than before.'),
    words: wordsSchema,
  })
  .openapi('PassageChange');

/** What became of a commitment. */
export const commitmentChangeSchema = z
  .object({
    kind: z.enum(['same', 'reworded', 'removed', 'added']),
    before: orNull(commitmentSchema),
    after: orNull(commitmentSchema),
    words: wordsSchema,
    shifts: z.array(z.enum(COMMITMENT_SHIFTS)).describe('What a reader should be told.'),
  })
  .openapi('CommitmentChange');

/** Two versions of one text. */
export const versionComparisonSchema = z
  .object({
    before: versionSchema,
    after: versionSchema,
    passages: z.array(passageChangeSchema),
    commitments: z.array(commitmentChangeSchema),
  })
  .openapi('VersionComparison');

const disagreementsSchema = z
  .array(z.object({ part: z.enum(DISAGREEMENTS), left: z.string().nullable(), right: z.string().nullable() }))
  .openapi('Disagreements')
  .describe('In what the two disagree, with the words of each side; null where it has none.');

/** The same commitment in another language version. */
export const twinSchema = z.object({ ...commitmentSchema.shape, disagreements: disagreementsSchema }).openapi('Twin');

/** Two language versions of one work. */
export const sideBySideSchema = z
  .object({
    left: documentRefSchema,
    right: documentRefSchema,
    rows: z
      .array(z.object({ left: orNull(passageSchema), right: orNull(passageSchema) }))
      .describe('Passages that say the same beside one another, those of one side alone.'),
    twins: z.array(
      z.object({
        left: orNull(commitmentSchema),
        right: orNull(commitmentSchema),
        disagreements: disagreementsSchema,
      }),
    ),
  })
  .openapi('SideBySide');
