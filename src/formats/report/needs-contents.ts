import type { Report } from './report.ts';

/** In a report with fewer headings than this people find their way without a table of contents. */
const HEADINGS_WITH_CONTENTS = 6;

/** Whether a report is long enough for a table of contents. */
export function needsContents({ sections }: Report): boolean {
  const headings = sections.reduce((count, section) => count + 1 + section.sections.length, 0);
  return headings >= HEADINGS_WITH_CONTENTS;
}
