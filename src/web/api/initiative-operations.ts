import { createRoute } from '@hono/zod-openapi';
import { eventPageSchema, eventSchema } from './event-schemas.ts';
import {
  eventParameters,
  groupParameters,
  oneSignatoryParameter,
  pledgeParameters,
  releaseParameters,
  roundParameter,
  signatoryParameters,
  slugParameter,
} from './initiative-parameters.ts';
import {
  groupPageSchema,
  groupSchema,
  pledgePageSchema,
  pledgeSchema,
  roundListSchema,
  roundSchema,
  signatoryDetailSchema,
  signatoryPageSchema,
} from './initiative-schemas.ts';
import { answer, invalid, missing, named, problem } from './operation-parts.ts';
import { noParameters } from './parameters.ts';
import { releasePageSchema, releaseSchema } from './release-schemas.ts';

/** Every pledge. */
export const listPledges = createRoute({
  ...named('listPledges'),
  path: '/pledges',
  request: { query: pledgeParameters },
  responses: { 200: answer(pledgePageSchema), ...invalid },
});

/** One pledge with its texts. */
export const getPledge = createRoute({
  ...named('getPledge'),
  path: '/pledges/{slug}',
  request: { params: slugParameter, query: noParameters },
  responses: { 200: answer(pledgeSchema), ...invalid, ...missing },
});

/** Who has signed a pledge, and who has reported. */
export const listSignatories = createRoute({
  ...named('listSignatories'),
  path: '/pledges/{slug}/signatories',
  request: { params: slugParameter, query: signatoryParameters },
  responses: { 200: answer(signatoryPageSchema), ...invalid, ...missing },
});

/** What one signatory says it did. */
export const getSignatory = createRoute({
  ...named('getSignatory'),
  path: '/pledges/{slug}/signatories/{actor}',
  request: { params: oneSignatoryParameter, query: noParameters },
  responses: { 200: answer(signatoryDetailSchema), ...invalid, ...missing },
});

/** The rounds in which signatories of a pledge are asked. */
export const listRounds = createRoute({
  ...named('listRounds'),
  path: '/pledges/{slug}/rounds',
  request: { params: slugParameter, query: noParameters },
  responses: { 200: answer(roundListSchema), ...invalid, ...missing },
});

/** Who has reported in a round. */
export const getRound = createRoute({
  ...named('getRound'),
  path: '/pledges/{slug}/rounds/{round}',
  request: { params: roundParameter, query: noParameters },
  responses: { 200: answer(roundSchema), ...invalid, ...missing },
});

/** Every coalition and other group. */
export const listGroups = createRoute({
  ...named('listGroups'),
  path: '/groups',
  request: { query: groupParameters },
  responses: { 200: answer(groupPageSchema), ...invalid },
});

/** One group with its members and deliverables. */
export const getGroup = createRoute({
  ...named('getGroup'),
  path: '/groups/{slug}',
  request: { params: slugParameter, query: noParameters },
  responses: { 200: answer(groupSchema), ...invalid, ...missing },
});

/** Every published press release. */
export const listReleases = createRoute({
  ...named('listReleases'),
  path: '/releases',
  request: { query: releaseParameters },
  responses: { 200: answer(releasePageSchema), ...invalid },
});

/** One press release with its words. */
export const getRelease = createRoute({
  ...named('getRelease'),
  path: '/releases/{slug}',
  request: { params: slugParameter, query: noParameters },
  responses: { 200: answer(releaseSchema), ...invalid, ...missing, 410: problem('gone') },
});

/** Every event. */
export const listEvents = createRoute({
  ...named('listEvents'),
  path: '/events',
  request: { query: eventParameters },
  responses: { 200: answer(eventPageSchema), ...invalid },
});

/** One event with its programme. */
export const getEvent = createRoute({
  ...named('getEvent'),
  path: '/events/{slug}',
  request: { params: slugParameter, query: noParameters },
  responses: { 200: answer(eventSchema), ...invalid, ...missing },
});
