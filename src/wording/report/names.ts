import type { ReportGroup, ReportSubject } from '../../desk/report-content.ts';
import { citedLabel } from '../cited-label.ts';
import type { Locale } from '../locale.ts';
import { wordingIn } from '../wording.ts';

/** What a report is called where nobody gave it a name. */
export function reportTitle(subject: ReportSubject, locale: Locale): string {
  const { titles } = wordingIn(locale).reportText;
  switch (subject.kind) {
    case 'progress':
      return titles.progress(subject.document.title);
    case 'status':
      return titles.status(subject.actor.names[locale]);
    case 'annual':
      return titles.annual(subject.year);
  }
}

/** What stands over a group of commitments. */
export function groupHeading(of: ReportGroup['of'], locale: Locale): string {
  const { reportText } = wordingIn(locale);
  switch (of.type) {
    case 'point':
      return reportText.point(citedLabel(of.label, locale));
    case 'heading':
      return of.text;
    case 'document':
      return of.document.title;
    case 'actor':
      return of.actor.names[locale];
    case 'rest':
      return reportText.rest;
  }
}
