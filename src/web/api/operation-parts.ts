import type { z } from '@hono/zod-openapi';
import { apiWording, type OperationName, type ProblemName } from '../../wording/api.ts';
import { problemSchema } from './schemas.ts';

const words = apiWording.en;

/** What every operation is: reading, by its name and with its words. */
export function named<Name extends OperationName>(operationId: Name) {
  return { method: 'get', operationId, ...words.operations[operationId] } as const;
}

/** An answer in JSON. */
export function answer<Schema extends z.ZodType>(schema: Schema) {
  return { description: words.ok, content: { 'application/json': { schema } } };
}

/** An answer that tells of a problem. */
export function problem(name: ProblemName) {
  return {
    description: words.problems[name].title,
    content: { 'application/problem+json': { schema: problemSchema } },
  };
}

/** Of every operation with parameters in its query. */
export const invalid = { 400: problem('invalid-parameters') };
/** Of every operation with an identifier in its path. */
export const missing = { 404: problem('not-found') };
