import { z } from '@hono/zod-openapi';
import { FIND_KINDS, FIND_SORTS, type FindPage } from '../../desk/find-views.ts';
import { PROGRESSES } from '../../desk/follow-up-views.ts';
import { languageCodes } from '../../languages/registry.ts';
import { apiWording, type ParameterName } from '../../wording/api.ts';
import { repeated, wholeNumber, words } from './parameters.ts';
import { count, marksSchema } from './schemas.ts';

const described = (name: ParameterName) => ({ param: { description: apiWording.en.parameters[name] } });
const LONGEST_NAME = 200;
const LAST_PAGE = 200;

/** What is searched for among everything. */
export const findParameters = z.strictObject({
  q: words.min(1),
  kind: z.enum(FIND_KINDS).optional().openapi(described('kind')),
  language: repeated('language', z.enum(languageCodes())),
  actor: z.string().max(LONGEST_NAME).optional().openapi(described('actor')),
  from: z.iso.date().optional().openapi(described('from')),
  to: z.iso.date().optional().openapi(described('to')),
  progress: z.enum(PROGRESSES).optional().openapi(described('progress')),
  sort: z.enum(FIND_SORTS).optional().openapi(described('sort')),
  page: wholeNumber('page', 1, LAST_PAGE).optional(),
});

const findSchema = z
  .object({
    kind: z.enum(FIND_KINDS),
    id: z.string(),
    words: z.string().describe('Its words, or those around the first match.'),
    marks: marksSchema,
    language: z.string().nullable(),
    about: z.string().nullable().describe('Title of its document, or words of its commitment.'),
    date: z.string().nullable(),
    note: z.string().nullable().describe('What was promised, reported or shown, or who wrote it.'),
    documentId: z.string().nullable(),
    passage: z.string().nullable(),
    commitmentId: z.string().nullable(),
  })
  .openapi('Find');

/** What was found of everything. */
export const findPageSchema = z
  .object({
    total: count,
    instead: z.string().nullable().describe('What was searched for instead where nothing was found.'),
    page: count,
    pages: count,
    groups: z.array(z.object({ kind: z.enum(FIND_KINDS), total: count, finds: z.array(findSchema) })),
  })
  .openapi('FindPage');

/** What was found, as the API tells it. */
export function presentFindPage({ total, instead, page, pages, groups }: FindPage): z.infer<typeof findPageSchema> {
  return {
    ...{ total, instead, page, pages },
    groups: groups.map(({ kind, total: ofKind, finds }) => ({
      kind,
      total: ofKind,
      finds: finds.map(({ aboutLanguage, marks, ...find }) => ({
        ...find,
        marks: marks.map(({ start, end }) => ({ start, end })),
      })),
    })),
  };
}
