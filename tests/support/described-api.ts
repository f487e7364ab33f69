import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect } from 'vitest';
import type { z } from 'zod';

/** What answers requests. */
interface Api {
  request(path: string): Response | Promise<Response>;
}

/**
 * Gives a function that asks `api`, and holds the answer against the schema in the code and the one of this name in
 * the description; nothing may be left over.
 */
export async function describedApi(api: Api) {
  const described = new Ajv2020({ strict: false });
  formats.default(described);
  described.addSchema(await (await api.request('/openapi.json')).json(), 'api');
  return async <Schema extends z.ZodType>(
    path: string,
    name: string,
    schema: Schema,
    asked: Api = api,
  ): Promise<z.output<Schema>> => {
    const response = await asked.request(path);
    const body: unknown = await response.json();
    expect(response.status, JSON.stringify(body)).toBe(200);
    const parsed = schema.parse(body);
    expect(parsed).toEqual(body);
    const fits = described.validate({ $ref: `api#/components/schemas/${name}` }, body);
    expect(fits, described.errorsText()).toBe(true);
    return parsed;
  };
}
