import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { Invalid, type Issue, NotFound } from '../../desk/errors.ts';
import { isUnkeepable } from '../../store/unkeepable.ts';
import { apiWording, type ParameterProblemWording, type ProblemName } from '../../wording/api.ts';
import { errorSentence } from '../../wording/errors.ts';
import type { Locale } from '../../wording/locale.ts';
import { openDataWording } from '../../wording/open-data.ts';
import { Gone } from '../gone.ts';
import type { problemSchema } from './schemas.ts';

type ProblemBody = z.infer<typeof problemSchema>;
type ProblemIssue = NonNullable<ProblemBody['issues']>[number];
type ParameterError = z.core.$ZodError['issues'][number];

const STATUS = {
  'not-found': 404,
  'invalid-parameters': 400,
  'not-acceptable': 406,
  gone: 410,
  'wrong-key': 401,
  'too-many-requests': 429,
  'method-not-allowed': 405,
  unexpected: 500,
  unavailable: 503,
} as const;

/** Answers with problem details (RFC 9457) of the kind `name`, in `locale`. */
export function problemResponse(
  context: Context,
  name: ProblemName,
  locale: Locale,
  more: { detail?: string; issues?: ProblemIssue[] } = {},
): Response {
  const kind = apiWording[locale].problems[name];
  const body: ProblemBody = {
    type: `/api#problem-${name}`,
    title: kind.title,
    status: STATUS[name],
    detail: more.detail ?? kind.detail,
    instance: context.req.path,
    ...(more.issues && { issues: more.issues }),
  };
  return context.json(body, STATUS[name], {
    'content-type': 'application/problem+json',
    'content-language': locale,
    vary: 'Accept-Language',
  });
}

/** Takes note of an error that nobody foresaw, at the path that was asked for. */
export type ReportError = (error: unknown, path: string) => void;

/** The answer to any error; one that nobody foresaw is reported, and not described to the person asking. */
export function problemFor(context: Context, error: unknown, locale: Locale, report: ReportError): Response {
  if (error instanceof Invalid) return invalidParameters(context, worded(error.issues, locale), locale);
  if (error instanceof Gone) {
    return problemResponse(context, 'gone', locale, { detail: openDataWording[locale].gone(error) });
  }
  const detail = errorSentence(error, locale) ?? undefined;
  if (error instanceof NotFound) return problemResponse(context, 'not-found', locale, { detail });
  if (isUnkeepable(error)) return problemResponse(context, 'invalid-parameters', locale, { detail });
  if (detail) return problemResponse(context, 'unavailable', locale, { detail });
  report(error, context.req.path);
  return problemResponse(context, 'unexpected', locale);
}

/** The answer to query parameters that their schema refuses; names every one that is wrong. */
export function parameterProblem(context: Context, errors: readonly ParameterError[], locale: Locale): Response {
  return invalidParameters(
    context,
    errors.flatMap((error) => describeError(error, locale)),
    locale,
  );
}

function invalidParameters(context: Context, issues: ProblemIssue[], locale: Locale): Response {
  const detail = issues.map((issue) => issue.detail).join(' ');
  return problemResponse(context, 'invalid-parameters', locale, { ...(detail && { detail }), issues });
}

function worded(issues: readonly Issue[], locale: Locale): ProblemIssue[] {
  return issues.map((issue) => ({
    field: issue.field,
    detail: errorSentence(new Invalid([issue]), locale) ?? apiWording[locale].problems['invalid-parameters'].detail,
  }));
}

function describeError(error: ParameterError, locale: Locale): ProblemIssue[] {
  const words = apiWording[locale].parameterProblems;
  if (error.code === 'unrecognized_keys') return error.keys.map((field) => ({ field, detail: words.unknown(field) }));
  const field = String(error.path[0]);
  return [{ field, detail: sentenceFor(error, field, words) }];
}

function sentenceFor(error: ParameterError, field: string, words: ParameterProblemWording): string {
  switch (error.code) {
    case 'invalid_value':
      return words.notOneOf(field, error.values.map(String));
    case 'invalid_type':
    case 'too_small':
      return words.missing(field);
    case 'too_big':
      return words.tooMuch(field, Number(error.maximum));
    case 'custom':
      return words.outOfRange(field, Number(error.params?.minimum), Number(error.params?.maximum));
    default:
      return words.malformed(field);
  }
}
