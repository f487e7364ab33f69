import type { ReportDefinition } from '../desk/define-report.ts';
import { ACTOR_PARTS, REPORT_KINDS, type ReportKind } from '../desk/report-content.ts';
import { CLASSIFICATIONS } from '../store/schema/people.ts';
import type { ReportScope } from '../store/schema/reports.ts';
import { pointsIn } from '../text/point-numbers.ts';
import { isLocale } from './preferences.ts';

/** What was written in the form of a new report, field by field. */
export type ReportFields = Readonly<Record<string, string | undefined>>;

/** The kind that is asked for; a progress report where none is. */
export function reportKind(value: string | null | undefined): ReportKind {
  return REPORT_KINDS.find((kind) => kind === value) ?? 'progress';
}

/** The definition that the fields of the form give; `teamIds` are those of the person who sends it. */
export function reportDefinition(fields: ReportFields, teamIds: readonly number[]): ReportDefinition {
  const classification = CLASSIFICATIONS.find((known) => known === fields.classification) ?? 'internal';
  return {
    scope: scopeOf(fields),
    title: fields.title,
    author: fields.author,
    language: isLocale(fields.language) ? fields.language : 'en',
    asOf: fields.asOf ?? '',
    onlyConfirmed: fields.onlyConfirmed !== undefined,
    audience: { classification, teamIds: classification === 'restricted' ? teamIds : [] },
  };
}

function scopeOf(fields: ReportFields): ReportScope {
  const kind = reportKind(fields.kind);
  switch (kind) {
    case 'progress':
      return { kind, documentId: fields.document ?? '', points: pointsIn(fields.points ?? '') };
    case 'status':
      return { kind, actorId: fields.actor ?? '', part: ACTOR_PARTS.find((part) => part === fields.part) ?? 'bearer' };
    case 'annual':
      return { kind, year: Number(fields.year) };
  }
}
