import type { Issue } from './errors.ts';

/** Characters that end a line, are not seen, or turn the direction of writing: they belong in no name. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u;

/** What is wrong with a line that somebody wrote: whether it is missing, too long, or more than one line. */
export function plainLineIssues(
  field: string,
  line: string,
  { limit, isOptional = false }: { readonly limit: number; readonly isOptional?: boolean },
): Issue[] {
  if (line.trim() === '') return isOptional ? [] : [{ field, code: 'missing', details: {} }];
  return [
    ...(line.length > limit ? [{ field, code: 'too-long' as const, details: { limit } }] : []),
    ...(UNSEEN.test(line.trim()) ? [{ field, code: 'line-break' as const, details: {} }] : []),
  ];
}
