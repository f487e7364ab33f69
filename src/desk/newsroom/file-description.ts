import type { FileDescription } from '../../store/release-files.ts';
import { Invalid, type Issue } from '../errors.ts';
import { plainLineIssues } from '../plain-line.ts';
import { lengthIssues, RELEASE_LIMITS, writtenIn } from './release-input.ts';

/** What is said of a file, without blanks around it. Throws `Invalid`. */
export function checkFileDescription({ alternatives, captions, credit }: FileDescription): FileDescription {
  const described = { alternatives: writtenIn(alternatives), captions: writtenIn(captions), credit: credit.trim() };
  const { caption: limit } = RELEASE_LIMITS;
  const issues: Issue[] = [
    ...Object.entries(described.alternatives).flatMap(([language, text]) =>
      lengthIssues(`alt-${language}`, text, limit),
    ),
    ...Object.entries(described.captions).flatMap(([language, text]) =>
      lengthIssues(`caption-${language}`, text, limit),
    ),
    ...plainLineIssues('credit', described.credit, { limit: RELEASE_LIMITS.line, isOptional: true }),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return described;
}
