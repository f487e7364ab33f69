import { z } from '@hono/zod-openapi';
import { PROGRESSES, VERDICTS } from '../../desk/follow-up-views.ts';
import {
  AMOUNT_PRESENCES,
  DUE_BUCKETS,
  LISTED_STATES,
  RECURRENCES,
  REGISTER_SORTS,
  SILENCE_BUCKETS,
} from '../../desk/views.ts';
import { COMMITMENT_KINDS } from '../../extraction/commitment.ts';
import { languageCodes } from '../../languages/registry.ts';
import { AKOMA_NTOSO_EDITIONS } from '../../reading/akoma-ntoso/vocabulary.ts';
import { apiWording, type ParameterName } from '../../wording/api.ts';

const MAXIMUM_VALUES = 50;
const MAXIMUM_QUERY_LENGTH = 500;
const MAXIMUM_CURSOR_LENGTH = 1_000;

/** Ten characters of Crockford base 32, as documents and commitments have. */
const CONTENT_ID = /^[0-9a-hjkmnp-tv-z]{10}$/;
const ACTOR_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What a parameter is for. */
export const described = (name: ParameterName) => apiWording.en.parameters[name];

/** A parameter that may be given several times. */
export function repeated<Item extends z.ZodType>(name: ParameterName, item: Item) {
  return z
    .preprocess(
      (value) => (value === undefined ? undefined : [value].flat()),
      z.array(item).max(MAXIMUM_VALUES).optional(),
    )
    .openapi({ param: { style: 'form', explode: true, description: described(name) } });
}

/** A parameter that is a whole number. */
export function wholeNumber(name: ParameterName, minimum: number, maximum: number) {
  return z
    .string()
    .refine((text) => /^\d{1,4}$/u.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      params: { minimum, maximum },
    })
    .transform(Number)
    .openapi({ type: 'integer', minimum, maximum, param: { description: described(name) } });
}

/** Words to look for. */
export const words = z
  .string()
  .max(MAXIMUM_QUERY_LENGTH)
  .openapi({ param: { description: described('q') }, example: 'diplomacy' });
/** Identifier of an actor. */
export const actorId = z.string().max(80).regex(ACTOR_ID);
/** Identifiers of topics are formed like those of actors. */
export const topicId = actorId;
const contentId = z.string().regex(CONTENT_ID);
const kinds = repeated('kind', z.enum(COMMITMENT_KINDS));

/** Which page of a list is wanted, and how long a page is. */
export const paging = {
  cursor: z
    .string()
    .max(MAXIMUM_CURSOR_LENGTH)
    .optional()
    .openapi({ param: { description: described('cursor') } }),
  limit: wholeNumber('limit', 1, 100).optional(),
};

/** Filters, sorting and paging of the register. */
export const registerParameters = z.strictObject({
  q: words.optional(),
  kind: kinds,
  bearer: repeated('bearer', actorId),
  speaker: repeated('speaker', actorId),
  counterpart: repeated('counterpart', actorId),
  forum: repeated('forum', actorId),
  topic: repeated('topic', topicId),
  document: repeated('document', contentId),
  language: repeated('language', z.enum(languageCodes())),
  year: repeated('year', wholeNumber('year', 1000, 9999)),
  due: repeated('due', z.enum(DUE_BUCKETS)),
  amount: repeated('amount', z.enum(AMOUNT_PRESENCES)),
  currency: repeated('currency', z.string().regex(/^[A-Z]{3}$/)),
  recurrence: repeated('recurrence', z.enum(RECURRENCES)),
  state: repeated('state', z.enum(LISTED_STATES)),
  owner: repeated('owner', z.string().max(80)),
  progress: repeated('progress', z.enum(PROGRESSES)),
  verdict: repeated('verdict', z.enum(VERDICTS)),
  silence: repeated('silence', z.enum(SILENCE_BUCKETS)),
  sort: z
    .enum(REGISTER_SORTS)
    .optional()
    .openapi({ param: { description: described('sort') } }),
  ...paging,
});

/** Filters and paging of the deeds. */
export const deedParameters = z.strictObject({
  actor: repeated('actor', actorId),
  topic: repeated('topic', topicId),
  document: repeated('document', contentId),
  page: wholeNumber('page', 1, 9999).optional(),
  limit: wholeNumber('limit', 1, 100).optional(),
});

/** What is searched for among passages. */
export const passageSearchParameters = z.strictObject({
  q: words.min(1),
  limit: wholeNumber('limit', 1, 100).optional(),
});

/** Which of a document's statements are wanted. */
export const documentCommitmentParameters = z.strictObject({ kind: kinds });

/** In which namespace Akoma Ntoso is written. */
export const editionParameters = z.strictObject({
  edition: z
    .enum(AKOMA_NTOSO_EDITIONS)
    .optional()
    .openapi({ param: { description: described('edition') } }),
});

/** For operations that take no query. */
export const noParameters = z.strictObject({});

/** Identifier of a document, a commitment or a deed in the path. */
export const contentIdParameter = z.object({
  id: contentId.openapi({ param: { description: described('id') } }),
});

/** Identifiers of two documents in the path. */
export const twoDocumentsParameter = z.object({
  id: contentId.openapi({ param: { description: described('id') } }),
  other: contentId.openapi({ param: { description: described('other') } }),
});

/** Identifier of a topic in the path. */
export const topicIdParameter = z.object({
  id: topicId.openapi({ param: { description: described('topicId') }, example: 'cybersecurity' }),
});

/** Identifier of an actor in the path. */
export const actorIdParameter = z.object({
  id: actorId.openapi({ param: { description: described('actorId') }, example: 'eu-commission' }),
});

/** The day on which a commitment is looked at. */
export const asOfParameter = z.strictObject({
  asOf: z.iso
    .date()
    .openapi({ param: { description: described('asOf') } })
    .optional(),
});
