import { createRoute, z } from '@hono/zod-openapi';
import { apiWording } from '../../wording/api.ts';
import { sideBySideSchema, versionComparisonSchema } from './comparison-schemas.ts';
import { deedDetailSchema, deedListSchema, documentDeedsSchema } from './deed-schemas.ts';
import { commitmentDetailSchema, documentSchema } from './detail-schemas.ts';
import { findPageSchema, findParameters } from './find-schemas.ts';
import { answer, invalid, missing, named } from './operation-parts.ts';
import {
  actorIdParameter,
  asOfParameter,
  contentIdParameter,
  deedParameters,
  documentCommitmentParameters,
  editionParameters,
  noParameters,
  passageSearchParameters,
  registerParameters,
  topicIdParameter,
  twoDocumentsParameter,
} from './parameters.ts';
import {
  actorListSchema,
  actorSchema,
  commitmentListSchema,
  documentListSchema,
  overviewSchema,
  passageHitsSchema,
  passageListSchema,
  registerPageSchema,
} from './schemas.ts';
import { topicDetailSchema, topicListSchema } from './topic-schemas.ts';

const words = apiWording.en;

/** Everything that the words are found in. */
export const searchEverything = createRoute({
  ...named('searchEverything'),
  path: '/search/all',
  request: { query: findParameters },
  responses: { 200: answer(findPageSchema), ...invalid },
});

/** The figures of the home page. */
export const getOverview = createRoute({
  ...named('getOverview'),
  path: '/overview',
  request: { query: noParameters },
  responses: { 200: answer(overviewSchema), ...invalid },
});

/** The register with filters, sorting and paging. */
export const searchRegister = createRoute({
  ...named('searchRegister'),
  path: '/commitments',
  request: { query: registerParameters },
  responses: { 200: answer(registerPageSchema), ...invalid },
});

/** One commitment with its reasons. */
export const getCommitment = createRoute({
  ...named('getCommitment'),
  path: '/commitments/{id}',
  request: { params: contentIdParameter, query: asOfParameter },
  responses: { 200: answer(commitmentDetailSchema), ...invalid, ...missing },
});

/** Every document of the register. */
export const listDocuments = createRoute({
  ...named('listDocuments'),
  path: '/documents',
  request: { query: noParameters },
  responses: { 200: answer(documentListSchema), ...invalid },
});

/** One document as Akoma Ntoso. */
export const exportAkomaNtoso = createRoute({
  ...named('exportAkomaNtoso'),
  path: '/documents/{id}/akoma-ntoso',
  request: { params: contentIdParameter, query: editionParameters },
  responses: {
    200: { description: words.ok, content: { 'application/akn+xml': { schema: z.string() } } },
    ...invalid,
    ...missing,
  },
});

/** One document with its clean text. */
export const getDocument = createRoute({
  ...named('getDocument'),
  path: '/documents/{id}',
  request: { params: contentIdParameter, query: noParameters },
  responses: { 200: answer(documentSchema), ...invalid, ...missing },
});

/** The tree of a document. */
export const listPassages = createRoute({
  ...named('listPassages'),
  path: '/documents/{id}/passages',
  request: { params: contentIdParameter, query: noParameters },
  responses: { 200: answer(passageListSchema), ...invalid, ...missing },
});

/** What changed between two versions. */
export const compareVersions = createRoute({
  ...named('compareVersions'),
  path: '/documents/{id}/versions/{other}',
  request: { params: twoDocumentsParameter, query: noParameters },
  responses: { 200: answer(versionComparisonSchema), ...invalid, ...missing },
});

/** Two language versions beside one another. */
export const readSideBySide = createRoute({
  ...named('readSideBySide'),
  path: '/documents/{id}/beside/{other}',
  request: { params: twoDocumentsParameter, query: noParameters },
  responses: { 200: answer(sideBySideSchema), ...invalid, ...missing },
});

/** What was found in a document. */
export const listDocumentCommitments = createRoute({
  ...named('listDocumentCommitments'),
  path: '/documents/{id}/commitments',
  request: { params: contentIdParameter, query: documentCommitmentParameters },
  responses: { 200: answer(commitmentListSchema), ...invalid, ...missing },
});

/** What a document says was done. */
export const listDocumentDeeds = createRoute({
  ...named('listDocumentDeeds'),
  path: '/documents/{id}/deeds',
  request: { params: contentIdParameter, query: noParameters },
  responses: { 200: answer(documentDeedsSchema), ...invalid, ...missing },
});

/** What all documents say was done. */
export const listDeeds = createRoute({
  ...named('listDeeds'),
  path: '/deeds',
  request: { query: deedParameters },
  responses: { 200: answer(deedListSchema), ...invalid },
});

/** One deed with its reasons. */
export const getDeed = createRoute({
  ...named('getDeed'),
  path: '/deeds/{id}',
  request: { params: contentIdParameter, query: noParameters },
  responses: { 200: answer(deedDetailSchema), ...invalid, ...missing },
});

/** Every actor that the register names. */
export const listActors = createRoute({
  ...named('listActors'),
  path: '/actors',
  request: { query: noParameters },
  responses: { 200: answer(actorListSchema), ...invalid },
});

/** One actor with what it owes and asks. */
export const getActor = createRoute({
  ...named('getActor'),
  path: '/actors/{id}',
  request: { params: actorIdParameter, query: noParameters },
  responses: { 200: answer(actorSchema), ...invalid, ...missing },
});

/** Every topic of the taxonomy. */
export const listTopics = createRoute({
  ...named('listTopics'),
  path: '/topics',
  request: { query: noParameters },
  responses: { 200: answer(topicListSchema), ...invalid },
});

/** One topic with what is promised and done about it. */
export const getTopic = createRoute({
  ...named('getTopic'),
  path: '/topics/{id}',
  request: { params: topicIdParameter, query: noParameters },
  responses: { 200: answer(topicDetailSchema), ...invalid, ...missing },
});

/** Full-text search in the passages. */
export const searchPassages = createRoute({
  ...named('searchPassages'),
  path: '/search',
  request: { query: passageSearchParameters },
  responses: { 200: answer(passageHitsSchema), ...invalid },
});
