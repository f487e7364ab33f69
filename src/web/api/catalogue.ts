import type { OpenAPIHono } from '@hono/zod-openapi';
import { OPERATIONS, type OperationName, PARAMETERS, type ParameterName } from '../../wording/api.ts';

/** An OpenAPI 3.1 document. */
export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type Operation = NonNullable<NonNullable<OpenApiDocument['paths']>[string]['get']>;
type Parameter = Exclude<NonNullable<Operation['parameters']>[number], { $ref: string }>;

/** The part of JSON Schema that the page reads. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

/** A parameter as the page lists it. */
export interface ParameterEntry {
  readonly name: string;
  /** Under which name `wording` describes it. */
  readonly wordedAs: ParameterName;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly repeatable: boolean;
  readonly type: string;
  /** The values it may have, empty when they are not listed. */
  readonly values: readonly string[];
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** An operation as the page lists it. */
export interface OperationEntry {
  readonly name: OperationName;
  /** Path with parameters in braces, below the API's own address: `/documents/{id}`. */
  readonly path: string;
  readonly parameters: readonly ParameterEntry[];
  readonly answers: readonly { readonly status: string; readonly mediaType: string; readonly schema: string | null }[];
}

/** A named schema and its fields. */
export interface SchemaEntry {
  readonly name: string;
  readonly fields: readonly { readonly name: string; readonly type: string; readonly schema: string | null }[];
}

/** What a person browsing the API wants of its OpenAPI document. */
export interface Catalogue {
  readonly operations: readonly OperationEntry[];
  readonly schemas: readonly SchemaEntry[];
}

/** Reads `document` into lists that a page can show, operations in the order of `OPERATIONS`. */
export function catalogueOf(document: OpenApiDocument): Catalogue {
  const operations = Object.entries(document.paths ?? {}).map(([path, item]) => operationEntry(path, item.get));
  return {
    operations: operations.sort((left, right) => OPERATIONS.indexOf(left.name) - OPERATIONS.indexOf(right.name)),
    schemas: Object.entries(document.components?.schemas ?? {})
      .map(([name, schema]) => ({ name, fields: fieldsOf(schema) }))
      .sort((left, right) => left.name.localeCompare(right.name, 'en')),
  };
}

/** The address of `operation` below `/api`, with `values` put into its path and query; blank values are left out. */
export function operationAddress(operation: OperationEntry, values: URLSearchParams): string {
  const query = new URLSearchParams();
  let path = operation.path;
  for (const parameter of operation.parameters) {
    const given = values
      .getAll(parameter.name)
      .map((value) => value.trim())
      .filter(Boolean);
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(given[0] ?? ''));
    else for (const value of given) query.append(parameter.name, value);
  }
  return query.size > 0 ? `/api${path}?${query}` : `/api${path}`;
}

function operationEntry(path: string, operation: Operation | undefined): OperationEntry {
  const name = OPERATIONS.find((known) => known === operation?.operationId);
  if (!operation || !name) throw new Error(`${path} has no known operation`);
  const parameters = (operation.parameters ?? []).filter((parameter) => 'in' in parameter);
  return {
    name,
    path,
    parameters: parameters.map((parameter) => parameterEntry(parameter, name)),
    answers: Object.entries(operation.responses ?? {}).map(([status, response]) => ({
      status,
      ...answerBody(response),
    })),
  };
}

function parameterEntry(parameter: Parameter, operation: OperationName): ParameterEntry {
  const schema: Schema = parameter.schema ?? {};
  const value: Schema = schema.type === 'array' ? (schema.items ?? {}) : schema;
  return {
    name: parameter.name,
    wordedAs: wordingOf(parameter.name, operation),
    in: parameter.in === 'path' ? 'path' : 'query',
    required: parameter.required ?? false,
    repeatable: schema.type === 'array',
    type: typeName(value),
    values: value.enum ?? [],
    minimum: value.minimum,
    maximum: value.maximum,
  };
}

/** Parameters that are called alike and mean different things. */
const WORDED_AS: Readonly<Partial<Record<OperationName, Readonly<Record<string, ParameterName>>>>> = {
  getActor: { id: 'actorId' },
  getTopic: { id: 'topicId' },
  listSignatories: { kind: 'organisationKind', year: 'signedYear' },
  getSignatory: { actor: 'actorId' },
  listGroups: { kind: 'groupKind' },
  listReleases: { year: 'publishedYear', language: 'releaseLanguage' },
  listEvents: { kind: 'eventKind', state: 'eventState', from: 'firstDay', to: 'lastDay' },
};

function wordingOf(parameter: string, operation: OperationName): ParameterName {
  const name = WORDED_AS[operation]?.[parameter] ?? PARAMETERS.find((known) => known === parameter);
  if (!name) throw new Error(`${operation} has the unworded parameter ${parameter}`);
  return name;
}

function answerBody(response: Answer): { mediaType: string; schema: string | null } {
  const [[mediaType, body] = ['', {}]] = Object.entries(response.content ?? {});
  return { mediaType, schema: referredName(body.schema ?? {}) };
}

function fieldsOf(schema: Schema): SchemaEntry['fields'] {
  const fields: [string, Schema][] = Object.entries(schema.properties ?? schema.items?.properties ?? {});
  return fields.map(([name, field]) => ({ name, type: typeName(field), schema: namedWithin(field) }));
}

/** The type in a few characters: "integer", "Party[]", "string (date) | null". */
function typeName(schema: Schema): string {
  const named = referredName(schema);
  if (named) return named;
  if (schema.anyOf) return schema.anyOf.map(typeName).join(' | ');
  if (schema.type === 'array') return `${typeName(schema.items ?? {})}[]`;
  const types = [schema.type ?? 'any'].flat();
  const format = schema.format ? ` (${schema.format})` : '';
  return types.map((type) => (type === 'null' ? type : `${type}${format}`)).join(' | ');
}

function namedWithin(schema: Schema): string | null {
  const inner: Schema[] = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : [])];
  return referredName(schema) ?? inner.map(namedWithin).find((name) => name !== null) ?? null;
}

function referredName(schema: Schema): string | null {
  return schema.$ref?.split('/').at(-1) ?? null;
}
