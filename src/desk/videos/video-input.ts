import type { CaptionProblem } from '../../formats/captions/caption-problem.ts';
import { readWebVtt } from '../../formats/captions/read-web-vtt.ts';
import { writeWebVtt } from '../../formats/captions/write-web-vtt.ts';
import { isLanguageCode, languageCodes } from '../../languages/registry.ts';
import type { VideoDescription } from '../../store/videos.ts';
import { siteAddress } from '../../text/site-address.ts';
import { Invalid, type Issue } from '../errors.ts';
import { saidIn } from '../initiative-input.ts';
import { plainLineIssues } from '../plain-line.ts';

/** What videos are limited to, in bytes or characters. */
export const VIDEO_LIMITS = {
  file: 500 * 1024 * 1024,
  captions: 2 * 1024 * 1024,
  line: 200,
  transcript: 200_000,
} as const;

/** What is said of a video, without blanks around it. Throws `Invalid`. */
export function checkVideoDescription({ titles, language, credit }: VideoDescription): VideoDescription {
  const described = { titles: saidIn(titles), language, credit: credit.trim() };
  const lines = Object.entries(described.titles);
  const limit = VIDEO_LIMITS.line;
  const issues: Issue[] = [
    ...lines.flatMap(([code, title]) => plainLineIssues(`title-${code}`, title, { limit })),
    ...(lines.length === 0 ? [{ field: 'title', code: 'missing' as const, details: {} }] : []),
    ...languageIssues('language', language),
    ...plainLineIssues('credit', described.credit, { limit, isOptional: true }),
  ];
  if (issues.length > 0) throw new Invalid(issues);
  return described;
}

/** What is wrong with a language. */
export function languageIssues(field: string, language: string): Issue[] {
  if (isLanguageCode(language)) return [];
  return [
    { field, code: 'not-one-of', details: { value: language.slice(0, 20), allowed: languageCodes().join(', ') } },
  ];
}

/** Captions as they are kept and shown: WebVTT, written anew. Throws `Invalid` with a problem a line. */
export function checkCaptions(bytes: Uint8Array): string {
  if (bytes.byteLength > VIDEO_LIMITS.captions) {
    throw new Invalid([{ field: 'captions', code: 'too-long', details: { limit: VIDEO_LIMITS.captions } }]);
  }
  const read = readWebVtt(bytes);
  if ('problems' in read) throw new Invalid(read.problems.map(captionIssue));
  return writeWebVtt(read.cues);
}

function captionIssue({ fault, line, value }: CaptionProblem): Issue {
  return { field: 'captions', code: `captions-${fault}`, details: { line, value } };
}

/** A transcript with lines that end as they do in the register. Throws `Invalid` for one that is too long. */
export function checkTranscript(language: string, text: string): string {
  const tidy = text.replace(/\r\n?/gu, '\n').trim();
  if (tidy.length <= VIDEO_LIMITS.transcript) return tidy;
  throw new Invalid([
    { field: `transcript-${language}`, code: 'too-long', details: { limit: VIDEO_LIMITS.transcript } },
  ]);
}

/** The address of a video elsewhere, as it is kept. Throws `Invalid` for what is none on the web. */
export function checkVideoAddress(address: string): string {
  const site = siteAddress(address);
  if (site !== null) return site;
  throw new Invalid([{ field: 'address', code: 'not-a-site', details: { value: address.slice(0, 200) } }]);
}
